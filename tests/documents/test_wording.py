"""What people read: one message of all that is due, put together from the ledger as it stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import NotFound
from bot.core.message import Outgoing, outgoing_to_json, plain, rich
from bot.documents import wording
from bot.documents.actions import Action, Verb, decode
from bot.documents.labels import labelled
from bot.documents.templates import shipped
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.office_text import OfficeText
from bot.ledger.people import GroupChat
from bot.ledger.progress import ExtensionRequest
from bot.ledger.unit import Disclosure, Unit
from bot.post import notice
from bot.post.notice import Notice, NoticeDraft, NoticeKind
from tests.support.world import World, add_measure, build_world

NOW = datetime(2023, 10, 11, 1, 9, tzinfo=UTC)
"""A Wednesday, 09:09 in Shanghai."""


async def planned(session: AsyncSession, *drafts: NoticeDraft) -> list[Notice]:
    ids = (await notice.plan(session, drafts, NOW)).new
    return list(await session.scalars(select(Notice).where(col(Notice.id).in_(ids)).order_by(col(Notice.id))))


def reminder(world: World, measure_id: int, level: str, role: str = "handler", **more: object) -> NoticeDraft:
    return NoticeDraft(
        key=f"remind:{measure_id}:{level}:{role}",
        kind=NoticeKind.REMINDER,
        recipient=notice.person(world.handler),
        slot="reminder:2023-10-11",
        not_before=NOW,
        unit_id=world.unit,
        subject=f"measure:{measure_id}",
        level=level,
        role=role,
        content=dict(more),
    )


def word(world: World, kind: NoticeKind, **content: object) -> NoticeDraft:
    return NoticeDraft(
        key="word",
        kind=kind,
        recipient=notice.person(world.clerk),
        slot="word",
        not_before=NOW,
        unit_id=world.unit,
        content=content,
    )


async def compose(
    session: AsyncSession, notices: Sequence[Notice], *, repeated: bool = False, rehearsal: bool = False
) -> Outgoing:
    first = notices[0]
    return await wording.compose(
        session, first.delivery_id or 0, first.recipient, notices, NOW, repeated=repeated, rehearsal=rehearsal
    )


def labels(message: Outgoing) -> list[list[str]]:
    return [[button.label for button in row] for row in message.buttons]


async def test_one_item_is_said_in_a_few_lines(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, reminder(world, world.soon, "yellow"))
        message = await compose(session, notices)
    assert plain(message.text).split("\n") == [
        "黄色预警",
        "1-1 修订台账管理办法，10月21日到期，还剩10天",
        "",
        "点按钮办理，也可直接回复，如：1-1 完成80%",
        f"№{notices[0].delivery_id}",
    ]
    assert [span.text for span in message.text if span.bold] == ["黄色预警"]
    assert labels(message) == [["报进展", "已完成", "收到"], ["申请延期", "有困难"]]
    assert message.reference == f"№{notices[0].delivery_id}"


async def test_several_items_stand_by_level_and_their_buttons_bear_numbers(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        drafts = [reminder(world, id_, "green") for id_ in (world.far, world.soon, world.overdue)]
        message = await compose(session, await planned(session, *drafts, reminder(world, world.soon, "yellow")))
    lines = plain(message.text).split("\n")
    assert [line for line in lines if line.endswith(("督办", "预警", "提醒"))] == [
        "红色督办",
        "黄色预警",
        "绿色提醒",
    ]
    assert [line[:3] for line in lines if line[:2] == "1-"] == ["1-3", "1-1", "1-2"]
    assert "1-3 补签承包合同，10月8日到期，已超期3天，已报60%" in lines
    assert labels(message)[0] == ["1-3 报进展", "1-3 已完成", "1-3 收到"]
    assert labels(message)[1] == ["1-3 有困难"]
    assert len(message.buttons) == 6


async def test_a_leader_reads_who_handles_it_and_may_answer_for_it(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, reminder(world, world.overdue, "red", "first_responsible"))
        message = await compose(session, notices)
    assert "已超期3天，已报60%，经办人罗小芸" in plain(message.text)
    assert labels(message) == [["报进展", "已完成", "收到"], ["有困难"]]


async def test_the_office_may_look_at_an_overdue_item(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        message = await compose(session, await planned(session, reminder(world, world.overdue, "red", "office")))
    assert labels(message) == [["查看 1-3"]]


async def test_a_standing_item_asks_for_news_and_cannot_be_done(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        message = await compose(session, await planned(session, reminder(world, world.standing, "green")))
    assert "长期坚持\n2-2 坚持每月巡查，请报近期进展" in plain(message.text)
    assert labels(message) == [["报进展", "收到", "有困难"]]


@pytest.mark.parametrize(
    ("disclosure", "line"),
    [
        (Disclosure.NUMBER, "1-1，10月21日到期"),
        (Disclosure.TITLE, "1-1 修订台账管理办法，10月21日到期"),
        (Disclosure.FULL, "1-1 修订台账管理办法，明确责任，按月检查，10月21日到期"),
    ],
)
async def test_a_message_shows_as_much_as_the_office_allows(
    database: Database, disclosure: Disclosure, line: str
) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        unit = await session.get(Unit, world.unit)
        assert unit is not None
        unit.disclosure = disclosure
        message = await compose(session, await planned(session, reminder(world, world.soon, "yellow")))
    assert line in plain(message.text)


async def test_the_ledger_is_read_again_when_the_words_are_made(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, reminder(world, world.soon, "yellow"))
        measure = await session.get(Measure, world.soon)
        assert measure is not None
        measure.due_on, measure.percent = NOW.date(), 80.6
        message = await compose(session, notices)
    assert "今天（10月11日）到期，已报80.6%" in plain(message.text)


async def test_marks_say_what_kind_of_copy_it_is(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, reminder(world, world.soon, "yellow", late=True))
        message = await compose(session, notices, repeated=True, rehearsal=True)
    assert plain(message.text).startswith("【演练】（可能重复）前几日未能按时发出，合并补发。\n黄色预警\n")


async def many(session: AsyncSession, count: int) -> list[Notice]:
    world = await build_world(session, NOW)
    duties = (world.first_leader, world.leader, world.handler)
    due = NOW.date() + timedelta(days=5)
    ids = [
        await add_measure(
            session, world.unit, world.problems[0], f"1-{n}", f"第{n}项工作", duties, NOW, {"due_on": due}
        )
        for n in range(11, 11 + count)
    ]
    return await planned(session, *(reminder(world, id_, "yellow") for id_ in ids))


async def test_more_than_five_items_have_pages_of_buttons(database: Database) -> None:
    async with database.transaction() as session:
        notices = await many(session, 12)
        first = await compose(session, notices)
        delivery = notices[0].delivery_id or 0
        second, last = [await wording.reminder_page(session, delivery, page, NOW) for page in (1, 9)]
    assert plain(first.text) == plain(second.text) == plain(last.text)
    rows = [row for n in range(11, 16) for row in (f"1-{n} 报进展", f"1-{n} 申请延期")]
    assert [row[0] for row in labels(first)] == [*rows, "下一页（2/3）"]
    assert sum(len(row) for row in labels(first)) <= 100
    assert labels(second)[-1] == ["上一页（1/3）", "下一页（3/3）"]
    assert [row[0] for row in labels(last)] == [
        "1-21 报进展",
        "1-21 申请延期",
        "1-22 报进展",
        "1-22 申请延期",
        "上一页（2/3）",
    ]
    assert decode(first.buttons[-1][0].data) == Action(Verb.PAGE, delivery, "1")


async def test_a_very_long_list_fits_a_message_and_says_what_is_left_out(database: Database) -> None:
    async with database.transaction() as session:
        message = await compose(session, await many(session, 40))
    text = plain(message.text)
    assert len(text.encode("utf-16-le")) // 2 < 4096
    assert "另有10项，发“我的”查看。" in text


async def test_a_page_of_nothing_is_refused(database: Database) -> None:
    async with database.transaction() as session:
        with pytest.raises(NotFound):
            await wording.reminder_page(session, 99, 0, NOW)


async def test_the_office_decides_on_a_claim_by_two_buttons(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        measure = await session.get(Measure, world.soon)
        assert measure is not None
        measure.status = MeasureStatus.CLAIMED
        claim = word(world, NoticeKind.OFFICE, topic="claim", measure=world.soon, text="罗小芸报告措施 1-1 已完成。")
        notices = await planned(session, claim)
        message = await compose(session, notices)
        measure.status = MeasureStatus.CLOSED
        later = await compose(session, notices)
    assert plain(message.text) == "待核验\n罗小芸报告措施 1-1 已完成。\n无佐证"
    assert labels(message) == [["通过", "退回"]]
    assert labels(later) == []
    assert plain(later.text).endswith("该事项已办理。")


async def test_the_office_decides_on_a_request_by_two_buttons(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        due = NOW.date() + timedelta(days=10)
        request = ExtensionRequest(
            unit_id=world.unit, measure_id=world.soon, asked_at=NOW, reason="等审批", due_before=due, due_wanted=due
        )
        session.add(request)
        await session.flush()
        asked = word(
            world, NoticeKind.OFFICE, topic="extension", measure=world.soon, request=request.id, text="申请延期。"
        )
        message = await compose(session, await planned(session, asked))
    assert labels(message) == [["同意延期", "不同意"]]
    assert decode(message.buttons[0][0].data) == Action(Verb.GRANT, request.id)


@pytest.mark.parametrize(
    ("topic", "heading", "buttons"),
    [
        ("sent_back", "退回整改", [["报进展", "已完成", "收到"], ["申请延期", "有困难"]]),
        ("verified", "已销号", []),
        ("difficulty", "困难反映", [["查看 1-1"]]),
        ("something_new", "通知", []),
    ],
)
async def test_other_words_have_a_heading_and_what_can_be_done(
    database: Database, topic: str, heading: str, buttons: list[list[str]]
) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        result = word(world, NoticeKind.RESULT, topic=topic, measure=world.soon, text="措施 1-1 一句话。")
        message = await compose(session, await planned(session, result))
    assert plain(message.text) == f"{heading}\n措施 1-1 一句话。"
    assert labels(message) == buttons


async def test_an_answer_goes_out_as_it_was_written(database: Database) -> None:
    answer = Outgoing(rich("已记下：1-1 进展80%。"), ((labelled(Action(Verb.YES), {}),),), reply_to="7")
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, word(world, NoticeKind.ANSWER, **outgoing_to_json(answer)))
        message = await compose(session, notices)
        again = await compose(session, notices, repeated=True)
    assert (message.text, message.buttons, message.reply_to) == (answer.text, answer.buttons, "7")
    assert plain(again.text).startswith("（可能重复）已记下")


async def test_an_edit_keeps_the_marks_it_has_and_gets_no_second_ones(database: Database) -> None:
    edit = Outgoing(rich("【演练】整改提醒\n✓1-1 收到"), edits="12")
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        notices = await planned(session, word(world, NoticeKind.EDIT, **outgoing_to_json(edit)))
        assert await compose(session, notices, repeated=True, rehearsal=True) == edit


async def test_the_digest_goes_out_with_its_number(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        group = GroupChat(unit_id=world.unit, name="领导小组", channel="sandbox", chat="g1", bound_at=NOW)
        session.add(group)
        await session.flush()
        notices = await planned(session, word(world, NoticeKind.DIGEST, week="2023-W41"))
        message = await compose(session, notices)
    assert "整改周报" in plain(message.text)
    assert plain(message.text).endswith(f"№{notices[0].delivery_id}")
    assert message.buttons == ()


async def test_nothing_to_say_is_refused(database: Database) -> None:
    async with database.transaction() as session:
        with pytest.raises(NotFound):
            await wording.compose(session, 1, "person:1", [], NOW)


async def test_the_offices_own_wording_leaves_and_what_no_longer_works_gives_way(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        own = {"reminder": shipped()["reminder"].replace("点按钮办理", "请点按钮"), "heading.claim": "请核验"}
        session.add_all(OfficeText(unit_id=world.unit, name=name, source=own[name], at=NOW) for name in own)
        await session.flush()
        claim = replace(
            word(world, NoticeKind.OFFICE, topic="claim", measure=world.soon, text="一句话。"), key="c", slot="c"
        )
        reminded = await planned(session, reminder(world, world.soon, "yellow"))
        told = await planned(session, claim)
        assert "\n请点按钮，也可直接回复" in plain((await compose(session, reminded)).text)
        assert plain((await compose(session, told)).text).startswith("请核验\n")
        row = await session.scalar(select(OfficeText).where(col(OfficeText.name) == "reminder"))
        assert row is not None
        row.source = "{{ of_another_version }}"
        assert "\n点按钮办理，也可直接回复" in plain((await compose(session, reminded)).text)


async def test_the_words_of_a_reminders_lines_and_buttons_are_the_units(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        own = {
            "level.yellow": "黄牌",
            "button.done": "办结",
            "deadline.left": "剩{{ count }}天（{{ day }}）",
            "due.reported": "报{{ percent }}%",
            "due.example": "{{ number }} 完成一半",
        }
        session.add_all(OfficeText(unit_id=world.unit, name=name, source=own[name], at=NOW) for name in own)
        (await session.get_one(Measure, world.soon)).percent = 35.0
        message = await compose(session, await planned(session, reminder(world, world.soon, "yellow")))
        words = plain(message.text)
        assert words.startswith("黄牌\n1-1 ")
        assert "剩10天（10月21日），报35%" in words
        assert "如：1-1 完成一半" in words
        assert "办结" in labels(message)[0]
