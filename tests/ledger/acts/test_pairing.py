"""A one-time code makes a person, or a group, and a chat one; guessing does not pay."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import NotAllowed, NotFound, NotPossible
from bot.core.secrets import ALPHABET
from bot.documents import say
from bot.ledger.acts import pairing, people
from bot.ledger.acts.pairing import NotPaired, Paired
from bot.ledger.people import Address, GroupChat, PairingCode, PairingFailure
from bot.ledger.reading import addresses
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, told, trail
from tests.support.world import World, build_world


async def redeem(
    database: Database, code: str, *, chat: str = "77", minutes: int = 1, is_group: bool = False
) -> Paired | NotPaired:
    moment = NOW + timedelta(minutes=minutes)
    async with database.transaction() as session:
        return await pairing.redeem(session, code, "telegram", chat, is_group, "整改领导小组群", moment)


def why_not(outcome: Paired | NotPaired) -> str:
    """What the person reads."""
    assert isinstance(outcome, NotPaired)
    return say.refusal(outcome.refusal)


async def invite(database: Database, world: World) -> str:
    return (await do(database, world.clerk, pairing.invite_person, world.handler, NOW)).code


async def test_a_code_makes_the_chat_the_persons_own(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    code = await invite(either_database, world)
    assert await redeem(either_database, f" {code.lower()} ") == Paired(world.unit, "罗小芸", person_id=world.handler)
    async with either_database.reading() as session:
        found = await addresses(session, f"person:{world.handler}")
    assert [(address.channel, address.chat) for address in found] == [
        ("telegram", "77"),
        ("sandbox", world.chat(world.handler)),
    ]
    ((recipient, topic, sentence),) = await told(either_database, NoticeKind.OFFICE)
    assert (recipient, topic) == (f"person:{world.clerk}", "paired")
    assert "罗小芸已在 telegram 上完成绑定" in sentence
    assert await trail(either_database) == ["pairing.invite", "address.bind", "pairing.person"]


async def test_only_the_hash_of_a_code_is_kept(database: Database, world: World) -> None:
    code = await invite(database, world)
    assert len(code) == 10
    assert set(code) <= set(ALPHABET)
    assert pairing.looks_like_code(f" {code.lower()}\n")
    assert not pairing.looks_like_code("完成80%，周五报吧")
    (row,) = await rows(database, PairingCode)
    assert code not in str(row.model_dump())


async def test_a_code_works_once(database: Database, world: World) -> None:
    code = await invite(database, world)
    assert isinstance(await redeem(database, code), Paired)
    again = await redeem(database, code, chat="78")
    assert why_not(again) == "绑定码不对、已用过或已过期。请向整改办索取新的绑定码。"


@pytest.mark.parametrize(("minutes", "kind"), [(24 * 60 - 1, Paired), (24 * 60, NotPaired)])
async def test_a_code_works_for_a_day(database: Database, world: World, minutes: int, kind: type) -> None:
    code = await invite(database, world)
    assert isinstance(await redeem(database, code, minutes=minutes), kind)


async def test_a_new_code_voids_the_one_before(database: Database, world: World) -> None:
    first, second = await invite(database, world), await invite(database, world)
    assert isinstance(await redeem(database, first), NotPaired)
    assert isinstance(await redeem(database, second), Paired)


async def test_after_five_wrong_codes_a_right_one_is_not_looked_at_for_an_hour(
    database: Database, world: World
) -> None:
    code = await invite(database, world)
    for _ in range(5):
        assert isinstance(await redeem(database, "ZZZZZZZZZZ"), NotPaired)
    refused = await redeem(database, code, minutes=59)
    assert "次数过多" in why_not(refused)
    assert len(await rows(database, PairingFailure)) == 5
    assert isinstance(await redeem(database, code, chat="78"), Paired)


async def test_after_an_hour_the_chat_may_try_again(database: Database, world: World) -> None:
    code = await invite(database, world)
    for _ in range(5):
        await redeem(database, "ZZZZZZZZZZ")
    assert isinstance(await redeem(database, code, minutes=62), Paired)


async def test_a_personal_code_shown_in_a_group_is_void(database: Database, world: World) -> None:
    code = await invite(database, world)
    refused = await redeem(database, code, chat="-100", is_group=True)
    assert "已作废" in why_not(refused)
    assert isinstance(await redeem(database, code), NotPaired)
    assert await rows(database, GroupChat) == []


async def test_a_group_code_binds_the_group(database: Database, world: World) -> None:
    invitation = await do(database, world.clerk, pairing.invite_group, "领导小组", NOW)
    assert invitation.expires_at == NOW + timedelta(hours=24)
    in_private = await redeem(database, invitation.code)
    assert why_not(in_private) == "这是群绑定码，请在要绑定的群里发送。"
    paired = await redeem(database, invitation.code, chat="-100", is_group=True)
    (group,) = await rows(database, GroupChat)
    assert paired == Paired(world.unit, "领导小组", group_id=group.id)
    assert (group.channel, group.chat) == ("telegram", "-100")
    assert "群“领导小组”（整改领导小组群）" in (await told(database, NoticeKind.OFFICE))[0][2]


async def test_a_chat_that_is_somebody_elses_is_not_taken_over(database: Database, world: World) -> None:
    await do(database, world.clerk, people.bind_address, world.leader, "telegram", "77", NOW)
    code = await invite(database, world)
    refused = await redeem(database, code)
    assert why_not(refused) == "这个会话已绑定其他人员，请先由整改办解除原绑定。"
    async with database.reading() as session:
        owner = await session.scalar(select(col(Address.person_id)).where(col(Address.chat) == "77"))
    assert owner == world.leader
    assert isinstance(await redeem(database, code, chat="78"), Paired)


async def test_only_the_office_invites(database: Database, world: World) -> None:
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.invite"):
            await do(database, who, pairing.invite_person, world.handler, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, pairing.invite_group, "领导小组", NOW)


async def test_who_is_unknown_or_has_left_is_not_invited(database: Database, world: World) -> None:
    with pytest.raises(NotFound):
        await do(database, world.clerk, pairing.invite_person, 9999, NOW)
    code = await invite(database, world)
    await do(database, world.clerk, people.update_person, world.handler, NOW, is_active=False)
    with pytest.raises(NotPossible, match="refusal.person_cannot_take name=罗小芸"):
        await do(database, world.clerk, pairing.invite_person, world.handler, NOW)
    refused = await redeem(database, code)
    assert why_not(refused).startswith("罗小芸已停用")
