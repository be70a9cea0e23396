"""The office has the weekly page sent now: to every group, once a minute, in the trail."""

from datetime import timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import NotAllowed
from bot.ledger.acts.people import bind_group
from bot.ledger.acts.weekly_page import send_page
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, trail
from tests.support.world import CHANNEL, World


async def test_each_order_sends_once_however_often_it_is_heard(database: Database, world: World) -> None:
    await do(database, world.clerk, bind_group, "领导小组", CHANNEL, "g1", NOW)
    for moment in (NOW, NOW, NOW, NOW + timedelta(minutes=2)):
        groups = await do(database, world.clerk, send_page, moment, moment)
        assert [group.name for group in groups] == ["领导小组"]
    pages = [row.occurrence for row in await rows(database, Notice) if row.kind is NoticeKind.DIGEST]
    assert pages == ["2023-W41", "2023-W41:20231011T0932"]
    assert (await trail(database))[1:] == ["digest.send"] * 2


async def test_without_a_group_there_is_nothing_to_send(database: Database, world: World) -> None:
    assert await do(database, world.clerk, send_page, NOW, NOW) == []
    assert await trail(database) == []


async def test_only_the_office_has_it_sent(database: Database, world: World) -> None:
    with pytest.raises(NotAllowed, match="refusal.office_only step=step.send_digest"):
        await do(database, world.first_leader, send_page, NOW, NOW)
