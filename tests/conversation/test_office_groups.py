"""In a group the office's words are met with silence or sent to the private chat; only the week's figures are said there."""

from typing import Any

from bot.core.message import Incoming, IncomingKind
from bot.ledger.access import command_actor
from bot.ledger.acts.people import bind_group
from tests.support.desk import Desk
from tests.support.world import CHANNEL


async def in_group(desk: Desk, person: int, text: str, **more: Any) -> str:
    desk.events += 1
    number = f"u{desk.events}"
    head: dict[str, Any] = {
        "channel": CHANNEL,
        "platform_id": number,
        "business_key": number,
        "chat": "g1",
        "at": desk.now,
    }
    incoming = Incoming(
        **head, kind=IncomingKind.TEXT, sender=desk.world.chat(person), text=text, is_group=True, message=number, **more
    )
    return await desk.does(person, incoming)


async def bound(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        await bind_group(session, command_actor(desk.world.unit), "领导小组", CHANNEL, "g1", desk.now)


async def test_the_weeks_figures_are_said_to_an_aimed_command(desk: Desk) -> None:
    await bound(desk)
    page = await in_group(desk, desk.world.clerk, "/digest")
    assert page.startswith("云岭县农业农村局整改周报")
    assert "修订台账管理办法" not in page
    assert await in_group(desk, desk.world.handler, "/digest") == "请在与机器人的单聊中办理。"


async def test_a_group_that_is_not_the_units_learns_nothing(desk: Desk) -> None:
    assert await in_group(desk, desk.world.clerk, "/digest") == "请在与机器人的单聊中办理。"


async def test_talk_among_people_is_left_alone(desk: Desk) -> None:
    await bound(desk)
    for text in ("周报", "逾期", "绑定码 沈一鸣", "催办 1-1", "通过 1-1"):
        assert await in_group(desk, desk.world.clerk, text) == ""


async def test_no_list_and_no_code_is_shown_there(desk: Desk) -> None:
    await bound(desk)
    for text in ("/overdue", "/difficulties", "/unheard"):
        assert await in_group(desk, desk.world.clerk, text) == "请在与机器人的单聊中办理。"


async def test_a_reply_to_a_message_of_ours_is_aimed_at_us(desk: Desk) -> None:
    await bound(desk)
    await in_group(desk, desk.world.clerk, "/digest")
    page = [*desk.chats["g1"]][-1]
    assert (await in_group(desk, desk.world.clerk, "周报", reply_to=page)).startswith("云岭县农业农村局整改周报")
    assert await in_group(desk, desk.world.clerk, "绑定码 沈一鸣", reply_to=page) == "请在与机器人的单聊中办理。"
    assert await in_group(desk, desk.world.handler, "困难", reply_to=page) == ""
