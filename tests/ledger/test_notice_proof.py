"""Proof of notice reads what really went out and what really came back."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.core.database import Database
from bot.core.message import Accepted, Outcome, Outgoing, RefusalReason, Refused, Uncertain, outgoing_to_json, rich
from bot.ledger import notice_proof
from bot.ledger.access import command_actor
from bot.ledger.acts.pauses import pause_unit
from bot.ledger.audit import AuditHead
from bot.ledger.measure import Measure
from bot.ledger.notice_proof import Proof
from bot.ledger.people import Person
from bot.ledger.progress import Evidence, ExtensionRequest, Report, ReportKind
from bot.ledger.unit import Unit
from bot.post import claim, notice, settle
from bot.post.claim import Letter
from bot.post.inbox import InboxItem, InboxState
from bot.post.notice import NoticeDraft, NoticeKind
from bot.post.settle import Answer
from bot.post.tables import DeliveryState
from tests.support.letters import LEASE, notices, plan, take
from tests.support.world import CHANNEL, World, build_second_unit, build_world

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
LATER = NOW + timedelta(seconds=2)
Days = tuple[date | None, date | None]
ALWAYS: Days = (None, None)


@pytest.fixture
async def world(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


def draft(world: World, measure_id: int, person_id: int, **more: Any) -> NoticeDraft:
    values: dict[str, Any] = {
        "key": f"remind:{measure_id}:before-10:{person_id}",
        "kind": NoticeKind.REMINDER,
        "recipient": notice.person(person_id),
        "slot": "reminder:2023-10-11",
        "not_before": NOW,
        "unit_id": world.unit,
        "subject": f"measure:{measure_id}",
        "rung": "before-10",
        "role": "handler",
        "level": "yellow",
    }
    return NoticeDraft(**{**values, **more})


async def send(database: Database, words: str = "请办理", *, now: datetime = NOW) -> list[Letter]:
    """Everything that waits is on its way to its platform, in these words."""
    claimed, said = await take(database, now=now), await notices(database)
    live = [row for row in said if row.cancelled_at is None]
    letters = [
        Letter(
            delivery,
            delivery.channel or CHANNEL,
            delivery.chat or f"p{delivery.recipient.partition(':')[2]}",
            outgoing_to_json(Outgoing(rich(words))),
            frozenset(row.id for row in live if row.delivery_id == delivery.id),
        )
        for delivery in claimed
    ]
    async with database.transaction() as session:
        return await claim.begin_sending(session, "t", letters, now, LEASE)


async def settled(database: Database, letter: Letter, outcome: Outcome) -> None:
    async with database.transaction() as session:
        await settle.settle(session, [Answer(letter, "t", outcome, LATER)])


async def refused(database: Database, letter: Letter, instead: tuple[str, str] | None) -> None:
    answer = Answer(letter, "t", Refused(RefusalReason.BLOCKED, "blocked by the user"), LATER)
    async with database.transaction() as session:
        await settle.refuse(session, answer, "对方屏蔽了机器人", instead)


async def of_measure(database: Database, world: World, measure_id: int, days: Days = ALWAYS) -> Proof:
    async with database.reading() as session:
        unit, measure = await session.get_one(Unit, world.unit), await session.get_one(Measure, measure_id)
        return await notice_proof.of_measure(session, unit, measure, days, LATER)


async def of_person(database: Database, world: World, person_id: int, days: Days = ALWAYS) -> Proof:
    async with database.reading() as session:
        unit, person = await session.get_one(Unit, world.unit), await session.get_one(Person, person_id)
        return await notice_proof.of_person(session, unit, person, days, LATER)


async def add(database: Database, *rows: Any) -> None:
    async with database.transaction() as session:
        session.add_all(rows)


async def test_one_message_about_two_measures_proves_both(database: Database, world: World) -> None:
    both = (draft(world, world.soon, world.handler), draft(world, world.far, world.handler, rung="before-20"))
    await plan(database, *both)
    (letter,) = await send(database, "整改提醒\n1-1 修订台账管理办法\n1-2 清查在库农资")
    await settled(database, letter, Accepted("77"))
    for measure_id, rung in ((world.soon, "before-10"), (world.far, "before-20")):
        (message,) = (await of_measure(database, world, measure_id)).messages
        assert (message.recipient, message.state, message.at) == ("罗小芸", DeliveryState.SENT, NOW)
        assert [told.rung for told in message.told] == [rung]
        assert [(call.outcome, call.message, call.ended_at) for call in message.calls] == [("accepted", "77", LATER)]
    (message,) = (await of_person(database, world, world.handler)).messages
    assert [told.number for told in message.told] == ["1-1", "1-2"]


async def test_a_refused_message_shows_the_way_it_took_instead(database: Database, world: World) -> None:
    await plan(database, draft(world, world.soon, world.handler))
    (first,) = await send(database)
    await refused(database, first, ("telegram", "900"))
    (second,) = await send(database, now=LATER)
    await settled(database, second, Accepted("5"))
    (message,) = (await of_measure(database, world, world.soon)).messages
    assert message.state == DeliveryState.SENT
    assert [(call.channel, call.outcome) for call in message.calls] == [(CHANNEL, "refused"), ("telegram", "accepted")]
    assert message.at == NOW


async def test_a_lost_answer_is_not_called_arrived(database: Database, world: World) -> None:
    await plan(database, draft(world, world.soon, world.handler))
    (letter,) = await send(database)
    (message,) = (await of_measure(database, world, world.soon)).messages
    assert (message.state, message.may_have_arrived) == (DeliveryState.SENDING, True)
    await settled(database, letter, Uncertain("超时"))
    (message,) = (await of_measure(database, world, world.soon)).messages
    assert (message.state, message.is_accepted, message.description) == (DeliveryState.UNCERTAIN, False, "超时")


async def test_both_stores_read_the_same(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await plan(either_database, draft(world, world.soon, world.handler))
    (letter,) = await send(either_database)
    await refused(either_database, letter, ("telegram", "900"))
    word = Report(unit_id=world.unit, measure_id=world.soon, person_id=world.handler, at=NOW, kind=ReportKind.NOTE)
    await add(either_database, word)
    for proof in (
        await of_measure(either_database, world, world.soon),
        await of_person(either_database, world, world.handler, (date(2023, 10, 11), date(2023, 10, 11))),
    ):
        assert [(message.recipient, message.state) for message in proof.messages] == [("罗小芸", DeliveryState.READY)]
        assert [reply.kind for reply in proof.replies] == ["note"]


async def test_what_was_taken_back_before_it_went_was_not_told(database: Database, world: World) -> None:
    both = (draft(world, world.soon, world.handler), draft(world, world.far, world.handler))
    await plan(database, *both)
    async with database.transaction() as session:
        await notice.cancel(session, NOW, "已报完成", subject=f"measure:{world.soon}")
    (letter,) = await send(database, "只说1-2", now=LATER)
    await settled(database, letter, Accepted("6"))
    (message,) = (await of_measure(database, world, world.soon)).messages
    assert message.state == DeliveryState.CANCELLED
    assert [told.cancel_reason for told in message.told] == ["已报完成"]
    (message,) = (await of_measure(database, world, world.far)).messages
    assert message.state == DeliveryState.SENT


async def test_who_has_a_duty_and_heard_nothing_is_named(database: Database, world: World) -> None:
    await plan(
        database,
        draft(world, world.soon, world.handler),
        draft(world, world.soon, world.leader, role="directly_responsible"),
    )
    for letter in await send(database):
        if letter.delivery.recipient == notice.person(world.handler):
            await settled(database, letter, Accepted("1"))
        else:
            await refused(database, letter, None)
    assert (await of_measure(database, world, world.soon)).not_told == ("高建国", "韩志远")


async def test_answers_in_a_dialogue_and_new_faces_of_messages_tell_nothing(database: Database, world: World) -> None:
    for kind in (NoticeKind.ANSWER, NoticeKind.EDIT):
        await plan(database, draft(world, world.soon, world.handler, kind=kind, key=f"{kind}", slot=f"{kind}"))
    await plan(database, draft(world, world.soon, world.handler, kind=NoticeKind.RESULT, key="r", slot="r"))
    proof = await of_person(database, world, world.handler)
    assert [message.told[0].kind for message in proof.messages] == [NoticeKind.RESULT]
    assert proof.messages[0].state in (DeliveryState.PLANNED, DeliveryState.READY)


async def test_what_came_back_is_there_with_its_moment(database: Database, world: World) -> None:
    about: dict[str, Any] = {"unit_id": world.unit, "measure_id": world.soon}
    await add(
        database,
        Report(**about, person_id=world.handler, at=NOW, kind=ReportKind.ACKNOWLEDGED, text="收到", inbox_id=4),
        Report(**about, person_id=world.leader, at=LATER, kind=ReportKind.DONE, text="办完了", taken_back_at=LATER),
        Report(**about, person_id=world.clerk, at=LATER, kind=ReportKind.VERIFIED, text=""),
        Evidence(
            **about, person_id=world.handler, sha256="a" * 64, name="文.pdf", media_type="x", size=1,
            received_at=NOW + timedelta(seconds=1),
        ),
        ExtensionRequest(
            **about, asked_by=world.handler, asked_at=LATER + timedelta(seconds=1), reason="等发文",
            due_before=date(2023, 10, 21), due_wanted=date(2023, 11, 1),
        ),
        Report(unit_id=world.unit, measure_id=world.far, person_id=world.handler, at=NOW, kind=ReportKind.NOTE, text="甲"),
    )  # fmt: skip
    replies = (await of_measure(database, world, world.soon)).replies
    assert [(reply.person, reply.kind, reply.text, reply.is_taken_back) for reply in replies] == [
        ("罗小芸", "acknowledged", "收到", False),
        ("罗小芸", "evidence", "文.pdf", False),
        ("韩志远", "done", "办完了", True),
        ("罗小芸", "extension", "延至2023-11-01：等发文", False),
    ]
    assert replies[0].came_in == 4
    mine = (await of_person(database, world, world.handler)).replies
    assert sorted((reply.kind, reply.number) for reply in mine) == [
        ("acknowledged", "1-1"),
        ("evidence", "1-1"),
        ("extension", "1-1"),
        ("note", "1-2"),
    ]


async def test_days_bound_it_on_both_sides_by_the_units_clock(database: Database, world: World) -> None:
    # 00:30 on the twelfth in Beijing is still the eleventh in UTC.
    midnight = datetime(2023, 10, 11, 16, 30, tzinfo=UTC)
    for number, moment in enumerate((NOW, midnight)):
        await plan(
            database,
            draft(world, world.soon, world.handler, key=f"k{number}", slot=f"s{number}", not_before=moment),
            now=moment,
        )
        await send(database, now=moment)
    first, second = date(2023, 10, 11), date(2023, 10, 12)
    for days, moments in (
        ((None, None), [NOW, midnight]),
        ((first, first), [NOW]),
        ((second, None), [midnight]),
        ((None, first), [NOW]),
        ((second + timedelta(days=1), None), []),
    ):
        proof = await of_measure(database, world, world.soon, days)
        assert [message.at for message in proof.messages] == moments


async def test_a_persons_letters_are_counted_and_what_failed_shows(database: Database, world: World) -> None:
    for number, state in enumerate((InboxState.DONE, InboxState.FAILED, InboxState.DONE)):
        await add(
            database,
            InboxItem(
                channel=CHANNEL,
                platform_id=f"{number}",
                business_key=f"{number}",
                chat=world.chat(world.handler if number < 2 else world.leader),
                received_at=NOW,
                state=state,
            ),
        )
    assert (await of_person(database, world, world.handler)).incoming == (2, 1)
    tomorrow = (date(2023, 10, 12), None)
    assert (await of_person(database, world, world.handler, tomorrow)).incoming == (0, 0)


async def test_rounds_before_a_re_opening_count_too(database: Database, world: World) -> None:
    await plan(database, draft(world, world.soon, world.handler))
    async with database.transaction() as session:
        old = await session.get_one(Measure, world.soon)
        again = Measure(**old.model_dump(exclude={"id", "cycle"}), cycle=2)
        session.add(again)
        await session.flush()
        again_id = again.id
    await plan(database, draft(world, again_id, world.handler, key="second", slot="second"))
    assert len((await of_measure(database, world, again_id)).messages) == 2


async def test_another_units_notices_are_not_in_it(database: Database, world: World) -> None:
    async with database.transaction() as session:
        stranger = await session.get_one(Person, await build_second_unit(session, NOW))
        await notice.plan(session, [draft(world, world.soon, world.handler, unit_id=stranger.unit_id)], NOW)
    assert (await of_measure(database, world, world.soon)).messages == ()


async def test_it_carries_the_head_of_the_audit_trail(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await pause_unit(session, command_actor(world.unit), date(2023, 11, 3), "机房搬迁", NOW)
    async with database.reading() as session:
        head = await session.get_one(AuditHead, 1)
    proof = await of_measure(database, world, world.soon)
    assert (proof.audit_sequence, proof.audit_hash) == (head.sequence, head.hash) != (0, "0" * 64)
