"""The listener: in order, once, and no chat holds up another."""

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import checkpoint
from bot.core.database import Database
from bot.core.message import IncomingKind
from bot.documents.actions import Action, Verb, encode
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.progress import ReportKind
from bot.post.inbox import TRIES, InboxState
from bot.post.inbox import receive as inbox_receive
from bot.post.notice import NoticeKind
from tests.support.listening import MEGABYTE, Ear, open_ear
from tests.support.world import CHANNEL

MORNING = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)


@pytest.fixture
async def ear(database: Database, tmp_path: Path) -> Ear:
    return await open_ear(database, tmp_path, MORNING)


async def states(ear: Ear) -> list[InboxState]:
    return [item.state for item in await ear.inbox()]


async def test_an_event_is_answered_and_done(ear: Ear) -> None:
    await ear.hears(ear.world.handler, "1-1 完成40%")
    assert await ear.work() == 1
    assert await ear.answers() == ["已记下：1-1 进展40%。\n10月21日到期，还剩10天。\n有误请在30分钟内回复“更正”。"]
    assert await states(ear) == [InboxState.DONE]


async def test_without_events_there_is_nothing_to_do(ear: Ear) -> None:
    assert await ear.listener.step() == 0


async def test_an_answered_event_is_not_answered_again(ear: Ear) -> None:
    raw = await ear.hears(ear.world.handler, "1-1 完成40%")
    await ear.work()
    assert await ear.receive(raw, raw | {"id": "another"} | {"key": f"update:{raw['id']}"}) == 0
    assert await ear.work() == 0
    assert len(await ear.reports()) == 1


async def test_what_a_person_says_is_heard_in_order(ear: Ear) -> None:
    for percent in (10, 20, 30):
        await ear.hears(ear.world.handler, f"1-1 完成{percent}%")
    await ear.work()
    assert [report.percent for report in await ear.reports()] == [10, 20, 30]


async def test_a_press_is_acknowledged_with_its_words(ear: Ear) -> None:
    data = encode(Action(Verb.DONE, ear.world.soon))
    await ear.hears(ear.world.other_handler, kind=IncomingKind.PRESS, data=data, press="q1", text="")
    await ear.hears(ear.world.handler, kind=IncomingKind.PRESS, data=data, press="q2", text="")
    await ear.work()
    assert sorted(ear.phone.acknowledged) == [("q1", "1-1 不在您名下，不能办理。"), ("q2", "")]


async def test_a_photo_is_kept_before_it_is_answered(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "a.jpg", text="1-1 现场")
    await ear.work()
    (kept,) = await ear.files()
    assert ear.evidence.read(kept.sha256) == b"\xff\xd8\xff photo"
    assert (kept.media_type, kept.received_at) == ("image/jpeg", MORNING)


async def test_the_photos_of_an_album_are_one_statement(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "a.jpg", b"\xff\xd8\xff 1", group="g", text="1-1 现场")
    await ear.hears_file(ear.world.handler, "b.jpg", b"\xff\xd8\xff 2", group="g")
    assert await ear.work() == 0
    ear.clock.move_to(MORNING + timedelta(seconds=1))
    await ear.hears_file(ear.world.handler, "c.jpg", b"\xff\xd8\xff 3", group="g")
    ear.clock.move_to(MORNING + timedelta(seconds=2))
    assert await ear.work() == 3
    (answer,) = await ear.answers()
    assert answer.startswith("已收到 1-1 佐证3份。")
    assert [file.name for file in await ear.files()] == ["a.jpg", "b.jpg", "c.jpg"]
    assert set(await states(ear)) == {InboxState.DONE}


async def test_a_late_photo_of_an_answered_album_belongs_to_the_same_item(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "a.jpg", b"\xff\xd8\xff 1", group="g", text="1-1 现场")
    ear.clock.move_to(MORNING + timedelta(seconds=2))
    await ear.work()
    await ear.hears_file(ear.world.handler, "b.jpg", b"\xff\xd8\xff 2", group="g")
    ear.clock.move_to(MORNING + timedelta(seconds=5))
    await ear.work()
    assert {file.measure_id for file in await ear.files()} == {ear.world.soon}
    assert len(await ear.files()) == 2


async def test_words_behind_an_album_wait_for_it(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "a.jpg", group="g", text="1-1 现场")
    await ear.hears(ear.world.handler, "1-2 完成50%")
    assert await ear.work() == 0
    ear.clock.move_to(MORNING + timedelta(seconds=2))
    await ear.work()
    assert [answer.splitlines()[0] for answer in await ear.answers()] == [
        "已收到 1-1 佐证1份。",
        "已记下：1-2 进展50%。",
    ]


async def test_a_file_too_large_is_refused_in_words(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "a.mp4", b"x" * (MEGABYTE + 1))
    await ear.work()
    (answer,) = await ear.answers()
    assert answer == "a.mp4：文件超过 1 MB，无法接收，请压缩或拆分后重发，或交整改办上传。"
    assert await ear.files() == []


async def test_a_program_is_no_evidence(ear: Ear) -> None:
    await ear.hears_file(ear.world.handler, "photo.jpg", b"MZ\x90\x00", text="1-1")
    await ear.work()
    assert "程序文件" in (await ear.answers())[0]


async def test_a_strangers_files_are_not_fetched(ear: Ear) -> None:
    ear.phone.files["a.jpg"] = b"x"
    file = {"reference": "a.jpg", "name": "a.jpg", "media_type": "image/jpeg"}
    await ear.receive(ear.phone.hear("p999", "", kind=IncomingKind.FILE, files=[file]))
    await ear.work()
    assert ear.phone.fetched == []
    assert await ear.answers() == ["您还没有绑定，请向本单位整改办索取绑定码。"]


async def test_a_chat_without_network_does_not_hold_up_the_others(ear: Ear) -> None:
    ear.phone.is_offline = True
    await ear.hears_file(ear.world.handler, "a.jpg", text="1-1")
    await ear.hears(ear.world.handler, "1-2 完成50%")
    await ear.hears(ear.world.other_handler, "2-1 完成50%")
    await ear.work()
    assert await states(ear) == [InboxState.NEW, InboxState.NEW, InboxState.DONE]
    ear.phone.is_offline = False
    ear.clock.move_to(MORNING + timedelta(minutes=1))
    await ear.work()
    assert await states(ear) == [InboxState.DONE] * 3
    assert len(await ear.files()) == 1


async def test_what_always_fails_is_put_aside_and_shown(ear: Ear) -> None:
    ear.phone.is_offline = True
    await ear.hears_file(ear.world.handler, "a.jpg", text="1-1 现场")
    await ear.hears(ear.world.handler, "1-2 完成50%")
    for hour in range(1, TRIES + 2):
        await ear.work()
        ear.clock.move_to(MORNING + timedelta(hours=hour))
    failed, later = await ear.inbox()
    assert (failed.state, failed.tries, failed.error) == (InboxState.FAILED, TRIES, "OSError: no network")
    assert later.state is InboxState.DONE
    assert (await ear.answers())[0] == "这条消息没有处理成功，已转整改办，不用重发。"
    (shown,) = await ear.answers(NoticeKind.OPERATOR)
    assert shown.startswith("罗小芸的一条消息没有处理成功：“1-1 现场”")


async def test_a_channel_that_is_no_more_leaves_its_events_to_the_office(ear: Ear, database: Database) -> None:
    raw = ear.phone.hear("x1", "你好")
    event = ear.phone.read(raw)[0]
    ear.phone.name = "gone"
    gone = ear.phone.read(raw)[0]
    ear.phone.name = CHANNEL
    assert event.channel != gone.channel
    async with database.transaction() as session:
        from_gone = [(raw, gone)]
        await inbox_receive(session, from_gone, MORNING)
    await ear.hears(ear.world.handler, "1-1 完成40%")
    await ear.work()
    assert await states(ear) == [InboxState.NEW, InboxState.DONE]


async def test_questions_nobody_answered_are_ended(ear: Ear) -> None:
    await ear.hears(ear.world.handler, "完成40%")
    await ear.work()
    ear.clock.move_to(MORNING + timedelta(hours=25))
    assert await ear.work() == 1
    assert [(report.kind, report.text) for report in await ear.reports()] == [(ReportKind.NOTE, "完成40%")]


async def test_two_listeners_answer_once(ear: Ear) -> None:
    await ear.hears(ear.world.handler, "1-1 完成40%")
    await asyncio.gather(ear.listener.step(), ear.listener.step())
    assert len(await ear.reports()) == len(await ear.answers()) == 1


async def test_the_moments_around_the_commit_are_named(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(checkpoint, "_observers", [seen.append])
    await ear.hears(ear.world.handler, "1-1 完成40%")
    await ear.work()
    assert [name for name in seen if name.startswith("answer.")] == ["answer.written", "answer.committed"]


async def test_what_is_thrown_away_before_the_commit_is_done_again(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(name: str) -> None:
        if name == "answer.written":
            raise RuntimeError("killed")

    await ear.hears(ear.world.handler, "1-1 完成40%")
    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "_observers", [crash])
        await ear.work()
    assert not await ear.reports()
    assert not await ear.answers()
    ear.clock.move_to(MORNING + timedelta(minutes=1))
    await ear.work()
    assert len(await ear.reports()) == len(await ear.answers()) == 1


EVENTS = ("claim", "claim on another device", "receipt", "receipt on another device", "progress")


def event(ear: Ear, name: str) -> dict[str, Any]:
    chat = ear.chat(ear.world.handler)
    head: dict[str, Any] = {"id": name, "key": name, "chat": chat, "sender": chat, "kind": "press", "press": name}
    if name.startswith("claim"):
        return {**head, "data": encode(Action(Verb.DONE, ear.world.soon))}
    if name.startswith("receipt"):
        return {**head, "data": encode(Action(Verb.ACKNOWLEDGE, ear.world.far))}
    return {**head, "kind": "text", "text": "1-2 完成50%"}


async def effect(sqlite_template: Path, order: list[str]) -> tuple[list[tuple[str, str]], set[str]]:
    """What the ledger holds after the updates came in this order."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "zhenggai.db"
        shutil.copyfile(sqlite_template, file)
        database = Database(f"sqlite:///{file}")
        try:
            ear = await open_ear(database, Path(folder), MORNING)
            for number, name in enumerate(order):
                # The platform may send the same event again under another number.
                await ear.receive(event(ear, name) | {"id": f"{name} {number}"})
                await ear.work()
            measures = await ear.rows(Measure)
            numbers = {measure.id: measure.number for measure in measures}
            reports = [(numbers[report.measure_id], report.kind.value) for report in await ear.reports()]
            claimed = {measure.number for measure in measures if measure.status is MeasureStatus.CLAIMED}
            return sorted(reports), claimed
        finally:
            await database.close()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(EVENTS).flatmap(lambda first: st.permutations([*first, first[0]])))
def test_duplicates_in_any_order_have_the_effect_of_one(sqlite_template: Path, order: list[str]) -> None:
    reports, claimed = asyncio.run(effect(sqlite_template, order))
    assert reports == [("1-1", "done"), ("1-2", "acknowledged"), ("1-2", "progress")]
    assert claimed == {"1-1"}
