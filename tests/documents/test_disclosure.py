"""A group reads numbers, counts and dates, and titles only where the office chose so; a person as much as it chose."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.message import plain
from bot.documents import wording
from bot.ledger.access import Via, actor_of
from bot.ledger.acts.settings import set_disclosure
from bot.ledger.people import GroupChat
from bot.ledger.unit import Disclosure, Place
from bot.post import notice
from bot.post.notice import Notice, NoticeDraft, NoticeKind
from tests.support.world import World, build_world

NOW = datetime(2023, 10, 11, 1, 9, tzinfo=UTC)
TITLE, TEXT = "补签承包合同", "补签承包合同，明确责任，按月检查"


async def read_in(session: AsyncSession, world: World, place: Place, kind: NoticeKind) -> str:
    """The words of a notice about the overdue item, or of the weekly page, as they are read in that place."""
    recipient = notice.person(world.clerk)
    if place is Place.GROUP:
        group = GroupChat(unit_id=world.unit, name="领导小组", channel="sandbox", chat="g1", bound_at=NOW)
        session.add(group)
        await session.flush()
        recipient = notice.group(group.id)
    draft = NoticeDraft(
        key="one",
        kind=kind,
        recipient=recipient,
        slot="one",
        not_before=NOW,
        unit_id=world.unit,
        subject=f"measure:{world.overdue}",
        level="red",
        role="group" if place is Place.GROUP else "office",
    )
    ids = (await notice.plan(session, [draft], NOW)).new
    (row,) = await session.scalars(select(Notice).where(col(Notice.id).in_(ids)))
    return plain((await wording.compose(session, row.delivery_id or 0, recipient, [row], NOW)).text)


async def choose(session: AsyncSession, world: World, disclosure: Disclosure, place: Place) -> None:
    clerk = await actor_of(session, world.clerk, Via.CHAT)
    await set_disclosure(session, clerk, disclosure, NOW, place=place)


@pytest.mark.parametrize("kind", [NoticeKind.OVERDUE, NoticeKind.DIGEST])
@pytest.mark.parametrize("persons", Disclosure)
async def test_whatever_persons_may_read_a_group_reads_numbers_until_the_office_lets_it_read_titles(
    database: Database, kind: NoticeKind, persons: Disclosure
) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        await choose(session, world, persons, Place.PERSON)
        before = await read_in(session, world, Place.GROUP, kind)
    assert "1-3" in before
    assert TITLE not in before


@pytest.mark.parametrize("kind", [NoticeKind.OVERDUE, NoticeKind.DIGEST])
async def test_a_group_reads_titles_and_never_texts_where_the_office_chose_so(
    database: Database, kind: NoticeKind
) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        await choose(session, world, Disclosure.FULL, Place.PERSON)
        await choose(session, world, Disclosure.TITLE, Place.GROUP)
        words = await read_in(session, world, Place.GROUP, kind)
    assert f"1-3 {TITLE}" in words
    assert TEXT not in words


async def test_what_a_group_may_read_changes_nothing_for_persons(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        await choose(session, world, Disclosure.FULL, Place.PERSON)
        assert TEXT in await read_in(session, world, Place.PERSON, NoticeKind.OVERDUE)


async def test_texts_are_never_for_groups(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        with pytest.raises(BadInput, match="refusal.full_text_in_group"):
            await choose(session, world, Disclosure.FULL, Place.GROUP)
