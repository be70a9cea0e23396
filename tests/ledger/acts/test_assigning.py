"""The office puts other people in a role; they, and those who go, are told once."""

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed
from bot.ledger.acts import handing_over
from bot.ledger.acts.assigning import assign
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.measure import DutyRole
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, told, trail
from tests.support.world import World

HANDLER = DutyRole.HANDLER


async def test_both_are_told_and_the_trail_names_them(database: Database, world: World) -> None:
    await do(database, world.clerk, assign, world.soon, HANDLER, [world.deputy], NOW)
    assert await trail(database) == ["measure.duties", "measure.assign"]
    assert await told(database, NoticeKind.RESULT) == [
        (f"person:{world.deputy}", "duty_changed", "措施 1-1（修订台账管理办法）改由您负责（经办人）。"),
        (
            f"person:{world.handler}",
            "duty_changed",
            "措施 1-1（修订台账管理办法）的经办人已改为沈一鸣，不再提醒您。",
        ),
    ]


async def test_the_same_again_tells_nobody(database: Database, world: World) -> None:
    await do(database, world.clerk, assign, world.soon, HANDLER, [world.handler], NOW)
    assert await trail(database) == []


async def test_whoever_keeps_another_duty_is_still_reminded(database: Database, world: World) -> None:
    await do(database, world.clerk, assign, world.soon, HANDLER, [world.leader, world.deputy], NOW)
    await do(database, world.clerk, assign, world.soon, HANDLER, [world.deputy], NOW)
    assert [recipient for recipient, _, text in await told(database, NoticeKind.RESULT) if "不再" in text] == [
        f"person:{world.handler}"
    ]


async def test_a_handing_on_that_waits_is_withdrawn(database: Database, world: World) -> None:
    await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    await do(database, world.clerk, assign, world.soon, HANDLER, [world.other_handler], NOW)
    assert [row.state for row in await rows(database, Handover)] == [HandoverState.WITHDRAWN]


async def test_only_the_office_and_never_nobody(database: Database, world: World) -> None:
    with pytest.raises(NotAllowed, match="refusal.office_only step=step.assign"):
        await do(database, world.leader, assign, world.soon, HANDLER, [world.deputy], NOW)
    with pytest.raises(BadInput, match="refusal.nobody_in_role number=1-1"):
        await do(database, world.clerk, assign, world.soon, HANDLER, [], NOW)
