"""One arranges one's own deputy, and pauses one's own reminders: with a reason, a cap, and seen from above."""

from datetime import date, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.ledger.acts import absence
from bot.ledger.directory import paused_people
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, told
from tests.support.world import World

TODAY = date(2023, 10, 11)


async def test_deputy_and_office_are_told_of_days_away(database: Database, world: World) -> None:
    await do(database, world.handler, absence.stand_in, world.deputy, date(2023, 10, 16), date(2023, 10, 20), NOW)
    assert await told(database, NoticeKind.RESULT) == [
        (f"person:{world.deputy}", "deputy", "10月16日至10月20日由您代罗小芸接收提醒、办理事项。")
    ]
    ((clerk, _, sentence),) = await told(database, NoticeKind.OFFICE)
    assert (clerk, sentence) == (f"person:{world.clerk}", "罗小芸不在岗，10月16日至10月20日由沈一鸣代理。")
    with pytest.raises(BadInput, match="refusal.day_past day=2023-09-05"):
        await do(database, world.handler, absence.stand_in, world.deputy, date(2023, 9, 1), date(2023, 9, 5), NOW)


async def test_a_pause_needs_a_reason_and_ends_within_two_weeks(database: Database, world: World) -> None:
    pause = absence.pause_own
    with pytest.raises(BadInput, match="refusal.empty what=what.pause_reason"):
        await do(database, world.handler, pause, date(2023, 10, 20), " ", NOW)
    with pytest.raises(NotPossible, match="refusal.pause_too_long count=14 day=2023-10-24"):
        await do(database, world.handler, pause, date(2023, 10, 25), "住院", NOW)
    with pytest.raises(BadInput, match="refusal.day_past day=2023-10-10"):
        await do(database, world.handler, pause, date(2023, 10, 10), "住院", NOW)
    await do(database, world.handler, pause, date(2023, 10, 24), "住院", NOW)
    async with database.reading() as session:
        paused = await paused_people(session, world.unit, TODAY)
        assert await paused_people(session, world.unit, TODAY + timedelta(days=14)) == []
    assert [(person.name, person.paused_reason) for person in paused] == [("罗小芸", "住院")]


async def test_office_and_first_responsible_see_the_pause_and_its_end(database: Database, world: World) -> None:
    await do(database, world.handler, absence.pause_own, date(2023, 10, 20), "住院", NOW)
    sentence = "罗小芸暂停接收提醒至10月20日，原因：住院。"
    assert await told(database, NoticeKind.OFFICE) == [(f"person:{world.clerk}", "paused", sentence)]
    assert await told(database, NoticeKind.RESULT) == [(f"person:{world.first_leader}", "paused", sentence)]
    await do(database, world.handler, absence.resume_own, NOW)
    assert (await told(database, NoticeKind.RESULT))[-1][2] == "罗小芸已恢复接收提醒。"
    with pytest.raises(NotPossible, match="refusal.not_paused"):
        await do(database, world.handler, absence.resume_own, NOW)


async def test_a_superior_has_nothing_to_pause(database: Database, world: World) -> None:
    with pytest.raises(NotAllowed):
        await do(database, world.superior, absence.pause_own, date(2023, 10, 20), "住院", NOW)
