"""No message is longer than its channel takes, whatever is due at once; what is left out is counted."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.message import Outgoing, Span, outgoing_to_json, plain, rich
from bot.documents import digest, reminder, wording
from bot.documents.channel_limits import MESSAGES, TELEGRAM, WECOM, ChannelLimits, limits_of
from bot.documents.fitting import cut, fitted
from bot.documents.reminder_item import Frame, Item
from bot.ledger.card import Holder, MeasureCard
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.unit import Disclosure, Unit
from bot.post import notice
from bot.post.notice import Notice, NoticeDraft, NoticeKind
from tests.support.effort import rounds
from tests.support.world import World, add_measure, build_world

NOW = datetime(2023, 10, 11, 1, 9, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")


def item(number: int, days: int | None, *, title: str = "修订办法", text: str = "修订办法。", people: int = 1) -> Item:
    due = None if days is None else NOW.date() + timedelta(days=days)
    status = MeasureStatus.LONG_TERM if due is None else MeasureStatus.IN_PROGRESS
    measure = Measure(
        id=number,
        unit_id=1,
        problem_id=1,
        number=f"{number}-1",
        position=1,
        title=title,
        text=text,
        due_on=due,
        status=status,
        percent=33.33,
        created_at=NOW,
    )
    handlers = tuple(Holder(n, f"欧阳某{n}") for n in range(people))
    duties: dict[DutyRole, tuple[Holder, ...]] = {DutyRole.HANDLER: handlers}
    card = MeasureCard(measure, str(number), "问题", title, ZONE, duties)
    return Item(card, reminder.level_now("yellow", card, NOW), frozenset({"directly_responsible"}))


def listed(message: Outgoing) -> list[int]:
    return [int(number) for number in re.findall(r"^(\d+)-1(?: |，)", plain(message.text), re.MULTILINE)]


def left_out(message: Outgoing) -> int:
    more = re.search(r"^另有(\d+)项", plain(message.text), re.MULTILINE)
    return int(more[1]) if more else 0


@settings(max_examples=rounds(15), deadline=None)
@given(
    count=st.integers(1, 200),
    days=st.lists(st.none() | st.integers(-400, 400), min_size=1, max_size=7),
    title=st.text(alphabet="修订办法abc1😀 ，", max_size=90),
    text=st.sampled_from([1, 40, 300, 2000]).map(lambda length: "落实整改责任，" * (length // 7 + 1)),
    people=st.integers(0, 30),
    disclosure=st.sampled_from(Disclosure),
    limits=st.sampled_from(MESSAGES),
    page=st.integers(0, 60),
)
def test_any_reminder_fits_its_channel_and_leaves_no_item_uncounted(
    count: int,
    days: list[int | None],
    title: str,
    text: str,
    people: int,
    disclosure: Disclosure,
    limits: ChannelLimits,
    page: int,
) -> None:
    items = [item(n, days[n % len(days)], title=title, text=text, people=people) for n in range(1, count + 1)]
    message = reminder.message(items, 123456, NOW, Frame(disclosure, limits), page=page)
    assert limits.holds(plain(message.text))
    assert len(listed(message)) + left_out(message) == count
    assert len(set(listed(message))) == len(listed(message)) >= 1
    assert plain(message.text).endswith("\n№123456")
    assert sum(map(len, message.buttons)) <= limits.buttons
    assert all(len(row) <= 8 for row in message.buttons)


@pytest.mark.parametrize("count", [40, 200])
@pytest.mark.parametrize("limits", MESSAGES, ids=lambda limits: limits.words)
def test_the_most_urgent_items_are_the_ones_that_stay(count: int, limits: ChannelLimits) -> None:
    items = [item(n, 100 - n, title="组织开展专项检查并建立长效机制") for n in range(1, count + 1)]
    message = reminder.message(items, 7, NOW, Frame(Disclosure.TITLE, limits))
    shown = listed(message)
    assert shown == list(range(count, count - len(shown), -1))
    assert len(shown) >= 10


def test_full_texts_become_titles_before_an_item_is_left_out() -> None:
    items = [item(n, n, title="建立制度", text="建立制度，" * 400) for n in range(1, 6)]
    message = reminder.message(items, 7, NOW, Frame(Disclosure.FULL, TELEGRAM))
    assert listed(message) == [1, 2, 3, 4, 5]
    assert "1-1 建立制度，10月12日到期" in plain(message.text)
    alone = reminder.message(items[:1], 7, NOW, Frame(Disclosure.FULL, TELEGRAM))
    assert "建立制度，" * 399 in plain(alone.text)


def test_every_item_can_be_reached_by_pages_of_buttons_on_a_channel_that_takes_six() -> None:
    items = [item(n, n) for n in range(1, 8)]
    shown: set[str] = set()
    pages = [reminder.message(items, 7, NOW, Frame(Disclosure.TITLE, WECOM), page=page) for page in range(7)]
    for message in pages:
        assert sum(map(len, message.buttons)) <= 6
        shown |= {button.label.partition(" ")[0] for row in message.buttons[:-1] for button in row}
    assert shown == {f"{n}-1" for n in range(1, 8)}
    assert [button.label for button in pages[3].buttons[-1]] == ["下一页（5/7）"]
    assert [button.label for button in pages[6].buttons[-1]] == ["上一页（6/7）"]


@settings(max_examples=rounds(60), deadline=None)
@given(st.text(alphabet="整改，。 a1%😀\n№✓", max_size=400), st.integers(6, 300))
def test_any_text_is_made_to_fit_by_whole_lines_first(words: str, most: int) -> None:
    limits = ChannelLimits("某种消息", units=most)
    text = fitted((Span("标题", bold=True), Span(words)), limits.holds, {})
    assert limits.holds(plain(text))
    if limits.holds("标题" + words):
        assert plain(text) == "标题" + words


def test_a_line_is_cut_behind_a_mark_of_punctuation_and_no_number_is_torn() -> None:
    assert cut("一二三四，五六七八九十", 9) == "一二三四……"
    assert cut("已完成投资12345678元", 9) == "已完成投资……"
    assert cut("短", 9) == "短"


def test_outcomes_below_a_message_and_its_number_outlast_its_lines() -> None:
    lines = "\n".join(f"{n}-1 修订办法，10月21日到期" for n in range(60))
    text = (Span("黄色预警", bold=True), Span(f"\n{lines}\n№7"), Span("\n✓1-1 收到 周明远"))
    kept = fitted(text, ChannelLimits("某种消息", units=400).holds, {})
    assert plain(kept).startswith("黄色预警\n0-1 修订办法")
    assert plain(kept).endswith("\n№7\n✓1-1 收到 周明远")
    assert kept[0].bold
    assert kept[-1] == Span("\n✓1-1 收到 周明远")


async def due_at_once(session: AsyncSession, count: int) -> tuple[World, list[Notice]]:
    world = await build_world(session, NOW)
    (await session.get_one(Unit, world.unit)).disclosure = Disclosure.FULL
    duties, text = (world.first_leader, world.leader, world.handler), "核查台账，逐项登记。" * 200
    more = {"due_on": NOW.date() + timedelta(days=5), "text": text, "title": "核查台账"}
    drafts = []
    for n in range(11, 11 + count):
        id_ = await add_measure(session, world.unit, world.problems[0], f"1-{n}", "甲", duties, NOW, more)
        subject = f"measure:{id_}"
        drafts.append(_draft(world, str(n), NoticeKind.REMINDER, subject=subject, level="yellow", role="handler"))
    spoken = {"topic": "note", "text": "孟佳就未写明的事项留言：“" + "请核实有关情况，" * 300 + "”。"}
    drafts.append(_draft(world, "note", NoticeKind.OFFICE, content=spoken))
    ids = (await notice.plan(session, drafts, NOW)).new
    return world, list(await session.scalars(select(Notice).where(col(Notice.id).in_(ids)).order_by(col(Notice.id))))


def _draft(world: World, key: str, kind: NoticeKind, **more: object) -> NoticeDraft:
    facts: dict[str, object] = {"key": key, "kind": kind, "recipient": notice.person(world.handler), "slot": "day"}
    return NoticeDraft(**{**facts, "not_before": NOW, "unit_id": world.unit, **more})  # type: ignore[arg-type]


async def test_forty_items_with_full_texts_and_a_long_note_travel_in_one_message_that_fits(database: Database) -> None:
    async with database.transaction() as session:
        _, notices = await due_at_once(session, 40)
        for channel in ("telegram", "wecom", "wecom.group"):
            message = await wording.compose(
                session, 5, notices[0].recipient, notices, NOW, channel=channel, repeated=True, rehearsal=True
            )
            words, limits = plain(message.text), limits_of(channel)
            assert limits.holds(words)
            assert words.startswith("【演练】（可能重复）黄色预警 40项\n1-11 核查台账，10月16日到期")
            assert len(re.findall(r"^1-\d+ ", words, re.MULTILINE)) + left_out(message) == 40
            assert "\n留言\n孟佳就未写明的事项留言：“请核实有关情况" in words
            assert sum(map(len, message.buttons)) <= limits.buttons


@pytest.mark.parametrize("kind", [NoticeKind.ANSWER, NoticeKind.EDIT])
async def test_an_answer_that_is_too_long_is_sent_as_far_as_it_fits(database: Database, kind: NoticeKind) -> None:
    long = Outgoing(rich("事项清单\n" + "\n".join(f"{n}-1 修订办法" for n in range(400))), edits="9")
    async with database.transaction() as session:
        world, _ = await due_at_once(session, 0)
        draft = _draft(world, "long", kind, content=outgoing_to_json(long), slot="long")
        ids = (await notice.plan(session, [draft], NOW)).new
        notices = list(await session.scalars(select(Notice).where(col(Notice.id).in_(ids))))
        message = await wording.compose(session, 6, notices[0].recipient, notices, NOW, channel="wecom")
    assert WECOM.holds(plain(message.text))
    lines = plain(message.text).split("\n")
    assert lines[:3] == ["事项清单", "0-1 修订办法", "1-1 修订办法"]
    assert lines[-1] == f"（另有{400 - len(lines) + 2}行未列出）"


async def test_a_busy_weeks_page_names_as_many_as_fit(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        unit = await session.get_one(Unit, world.unit)
        unit.disclosure_group = Disclosure.TITLE
        duties = (world.first_leader, world.leader, world.handler)
        for n in range(10, 90):
            more = {"due_on": NOW.date() + timedelta(days=n % 14 - 7), "created_at": NOW - timedelta(days=60)}
            title = "组织开展专项检查并建立长效机制"
            await add_measure(session, world.unit, world.problems[0], f"1-{n}", title, duties, NOW, more)
        for limits in MESSAGES:
            page = await digest.page(session, unit, NOW, limits=limits, beside="\n№5")
            assert limits.holds(f"{page.text}№5")
            assert "\n超期42项：1-14 组织开展专项检查并建立长效机制（10月4日）" in page.text
            assert "\n十个工作日未报进展80项：" in page.text
            assert page.text.endswith("长期坚持的计入总数。\n")
