"""Who is answered at all: strangers, groups, codes, and what platforms tell of chats."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlmodel import col, select

from bot.core.database import Database
from bot.core.message import Incoming, IncomingKind, Outgoing, outgoing_to_json, rich
from bot.ledger.access import command_actor
from bot.ledger.acts import pairing
from bot.ledger.office_text import OfficeText
from bot.ledger.people import Address, AddressState, GroupChat, Person
from bot.post import notice
from bot.post.notice import NoticeDraft, NoticeKind
from tests.support.desk import Desk
from tests.support.world import CHANNEL, build_world

MORNING = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
UNKNOWN = "您还没有绑定，请向本单位整改办索取绑定码。"


class Doors:
    """Chats outside the world of people: strangers' and groups'."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def says(self, chat: str, text: str, **more: Any) -> str:
        return await self.does(chat, IncomingKind.TEXT, text=text, **more)

    async def does(self, chat: str, kind: IncomingKind, **more: Any) -> str:
        self.desk.events += 1
        head: dict[str, Any] = {"sender": chat, "message": f"m{self.desk.events}", **more}
        number = f"u{self.desk.events}"
        incoming = Incoming(
            channel=CHANNEL, kind=kind, platform_id=number, business_key=number, chat=chat, at=self.desk.now, **head
        )
        return await self.desk.does(0, incoming)

    async def in_group(self, text: str, person: int | None = None) -> str:
        sender = self.desk.world.chat(person) if person else "p999"
        return await self.says("g1", text, is_group=True, sender=sender, chat_title="整改领导小组")


async def invite(desk: Desk, person: int) -> str:
    async with desk.database.transaction() as session:
        actor = command_actor(desk.world.unit)
        return (await pairing.invite_person(session, actor, person, desk.now)).code


async def invite_group(desk: Desk) -> str:
    async with desk.database.transaction() as session:
        return (await pairing.invite_group(session, command_actor(desk.world.unit), "领导小组", desk.now)).code


async def test_a_stranger_is_told_whom_to_ask_and_nothing_else(desk: Desk) -> None:
    for text in ("我的", "1-1 已完成", "待审", "/start", "通过 1-1"):
        desk.wait(hours=2)
        assert await Doors(desk).says("p999", text) == UNKNOWN


async def test_a_stranger_is_not_told_again_within_the_hour(desk: Desk) -> None:
    doors = Doors(desk)
    answers = [await doors.says("p999", f"你好{number}") for number in range(10)]
    assert answers == [UNKNOWN, *[""] * 9]


async def test_strangers_and_groups_are_answered_in_the_words_of_the_only_unit(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        for name in ("answer.stranger", "help.group"):
            session.add(OfficeText(unit_id=desk.world.unit, name=name, source=f"我局：{name}", at=desk.now))
    assert await Doors(desk).says("p999", "你好") == "我局：answer.stranger"
    assert await Doors(desk).says("g1", "/help", is_group=True) == "我局：help.group"


async def test_a_strangers_press_gets_a_few_words_over_the_button(desk: Desk) -> None:
    assert await Doors(desk).does("p999", IncomingKind.PRESS, data=f"1:dn:{desk.world.soon}", press="q") == ""
    assert desk.toast == UNKNOWN


async def test_a_code_binds_the_chat_to_the_person(desk: Desk) -> None:
    code = await invite(desk, desk.world.deputy)
    assert await Doors(desk).says("p999", f"/start {code}") == "已绑定：沈一鸣 科员。\n发“帮助”看用法。"
    assert await Doors(desk).says("p999", "我的") == "您名下没有未销号的事项。"
    async with desk.database.reading() as session:
        address = await session.scalar(select(Address).where(col(Address.chat) == "p999"))
    assert address is not None
    assert address.person_id == desk.world.deputy
    assert [said.content["topic"] for said in await desk.planned(NoticeKind.OFFICE)] == ["paired"]


async def test_a_bare_code_in_small_letters_will_do(desk: Desk) -> None:
    code = await invite(desk, desk.world.deputy)
    assert (await Doors(desk).says("p999", f" {code.lower()} ")).startswith("已绑定：沈一鸣")


async def test_a_code_works_once(desk: Desk) -> None:
    code = await invite(desk, desk.world.deputy)
    await Doors(desk).says("p999", code)
    assert "绑定码不对" in await Doors(desk).says("p998", code)


async def test_wrong_codes_are_limited(desk: Desk) -> None:
    doors = Doors(desk)
    answers = []
    for _ in range(7):
        desk.wait(minutes=2)
        answers.append(await doors.says("p999", "ABCDEFGHJK"))
    assert ["次数过多" in answer for answer in answers] == [False] * 5 + [True] * 2


async def test_a_group_is_bound_by_its_code(desk: Desk) -> None:
    code = await invite_group(desk)
    assert await Doors(desk).in_group(f"/start {code}") == "已绑定本群：领导小组。每周通报发到这里。"
    async with desk.database.reading() as session:
        group = await session.scalar(select(GroupChat))
    assert group is not None
    assert (group.chat, group.name) == ("g1", "领导小组")


async def test_in_groups_there_is_silence(desk: Desk) -> None:
    doors = Doors(desk)
    for text in ("1-1 已完成", "我的", "待审", "收到", "帮助", "大家好"):
        assert await doors.in_group(text, desk.world.handler) == ""
    assert await desk.reports(desk.world.soon) == []


async def test_in_groups_a_command_aimed_at_us_is_answered(desk: Desk) -> None:
    assert await Doors(desk).in_group("/help", desk.world.handler) == "本群接收整改通报。办理事项请与机器人单聊。"


async def test_in_groups_nothing_is_pressed(desk: Desk) -> None:
    head = {"is_group": True, "sender": desk.world.chat(desk.world.handler)}
    await Doors(desk).does("g1", IncomingKind.PRESS, data=f"1:dn:{desk.world.soon}", press="q", **head)
    assert desk.toast == "请在与机器人的单聊中办理。"
    assert await desk.reports(desk.world.soon) == []


async def state_of(desk: Desk, chat: str) -> AddressState:
    async with desk.database.reading() as session:
        address = await session.scalar(select(Address).where(col(Address.chat) == chat))
    assert address is not None
    return address.state


async def test_whoever_blocks_us_is_broken_until_letting_us_back(desk: Desk) -> None:
    chat = desk.world.chat(desk.world.handler)
    await Doors(desk).does(chat, IncomingKind.BLOCKED)
    assert await state_of(desk, chat) is AddressState.BROKEN
    await Doors(desk).does(chat, IncomingKind.UNBLOCKED)
    assert await state_of(desk, chat) is AddressState.ACTIVE


async def test_whoever_writes_is_reached_again(desk: Desk) -> None:
    chat = desk.world.chat(desk.world.handler)
    await Doors(desk).does(chat, IncomingKind.BLOCKED)
    await desk.says(desk.world.handler, "我的")
    assert await state_of(desk, chat) is AddressState.ACTIVE


async def test_a_group_that_moves_is_followed(desk: Desk) -> None:
    code = await invite_group(desk)
    await Doors(desk).in_group(f"/start {code}")
    await Doors(desk).does("g1", IncomingKind.MIGRATED, new_chat="g2", is_group=True)
    async with desk.database.reading() as session:
        group = await session.scalar(select(GroupChat))
    assert group is not None
    assert group.chat == "g2"


async def test_events_we_do_not_know_are_left_alone(desk: Desk) -> None:
    assert await Doors(desk).does("p999", IncomingKind.OTHER) == ""


async def test_somebody_who_has_left_is_a_stranger(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        person = await session.get_one(Person, desk.world.handler)
        person.is_active = False
    assert await desk.says(desk.world.handler, "我的") == UNKNOWN


async def test_an_answer_goes_where_the_question_came_from(desk: Desk) -> None:
    await desk.says(desk.world.handler, "我的")
    (said,) = await desk.planned(NoticeKind.ANSWER)
    assert said.recipient == f"chat:{CHANNEL}:{desk.world.chat(desk.world.handler)}"


async def test_the_same_event_twice_is_answered_once(desk: Desk) -> None:
    incoming = Incoming(
        channel=CHANNEL,
        kind=IncomingKind.TEXT,
        platform_id="u1",
        business_key="k1",
        chat=desk.world.chat(desk.world.handler),
        sender=desk.world.chat(desk.world.handler),
        at=desk.now,
        message="m1",
        text="我的",
    )
    await desk.does(desk.world.handler, incoming)
    await desk.does(desk.world.handler, replace(incoming, platform_id="u2"))
    assert len(await desk.planned(NoticeKind.ANSWER)) == 1


async def test_a_whole_talk_is_the_same_on_either_database(either_database: Database) -> None:
    async with either_database.transaction() as session:
        desk = Desk(either_database, await build_world(session, MORNING), MORNING)
    await desk.says(desk.world.handler, "完成40%")
    assert (await desk.says(desk.world.handler, "1-1")).startswith("已记下：1-1 进展40%。")
    await desk.says(desk.world.handler, "1-1 已完成")
    assert (await desk.sends(desk.world.handler, "a.jpg")).startswith("已收到 1-1 佐证1份。")
    await desk.says(desk.world.clerk, "待审")
    assert await desk.presses(desk.world.clerk, "1-1 通过") == "1-1 已核实销号。"
    assert "已有一份" not in await desk.says(desk.world.handler, "延期 1-1 到11月30日，因为等验收")


async def digest_in_group(desk: Desk) -> str:
    """A message of ours stands in the group; its number."""
    async with desk.database.transaction() as session:
        draft = NoticeDraft(
            key="digest:1", kind=NoticeKind.ANSWER, recipient=notice.chat(CHANNEL, "g1"), slot="d", not_before=desk.now
        )
        await notice.plan(session, [replace(draft, content=outgoing_to_json(Outgoing(rich("整改周报"))))], desk.now)
    await desk.says(desk.world.superior, "帮助")
    return [*desk.chats["g1"]][-1]


async def test_a_report_in_reply_to_a_digest_is_read_back_in_private(desk: Desk) -> None:
    digest = await digest_in_group(desk)
    head = {"is_group": True, "sender": desk.world.chat(desk.world.handler), "reply_to": digest}
    assert await Doors(desk).says("g1", "1-1 已完成", **head) == ""
    assert await desk.reports(desk.world.soon) == []
    (private,) = [said for said in await desk.planned(NoticeKind.ANSWER) if "理解为" in str(said.content)]
    assert private.recipient == f"person:{desk.world.handler}"
    assert (await desk.says(desk.world.handler, "是")).startswith("已记下：1-1 报完成，等整改办核实。")


async def test_talk_in_reply_to_a_digest_is_left_alone(desk: Desk) -> None:
    digest = await digest_in_group(desk)
    for text in ("收到", "好的", "辛苦了", "几号开会？"):
        head = {"is_group": True, "sender": desk.world.chat(desk.world.handler), "reply_to": digest}
        assert await Doors(desk).says("g1", text, **head) == ""
    stranger = {"is_group": True, "sender": "p999", "reply_to": digest}
    assert await Doors(desk).says("g1", "1-1 已完成", **stranger) == ""
    assert await desk.reports(None) == []
