"""Every store plans a notice once, fills one message for one slot, and takes back what has not left."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.database import Database
from bot.core.message import Accepted, RefusalReason, Refused, Uncertain
from bot.post import notice, settle
from bot.post.delivery import DeliveryState
from bot.post.notice import NoticeDraft, NoticeKind
from bot.post.recovery import again
from bot.post.settle import Answer
from tests.support.letters import (
    NOW,
    answer,
    begin,
    deliveries,
    draft,
    notices,
    plan,
    sending,
    states,
    take,
)

PLANNED, READY, CLAIMED = DeliveryState.PLANNED, DeliveryState.READY, DeliveryState.CLAIMED
SENT, UNCERTAIN, CANCELLED = DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.CANCELLED
LATER = NOW + timedelta(hours=1)


async def cancel(database: Database, **which: object) -> int:
    async with database.transaction() as session:
        return await notice.cancel(session, NOW, "已销号", **which)  # type: ignore[arg-type]  # passed on as given


async def test_a_key_is_planned_once(either_database: Database) -> None:
    first = await plan(either_database, draft("a"))
    second = await plan(either_database, draft("a"), draft("a"))
    assert (len(first.new), second.new, second.late) == (1, [], [])
    assert len(await notices(either_database)) == 1


async def test_a_key_named_twice_in_one_breath_is_planned_once(either_database: Database) -> None:
    planned = await plan(either_database, draft("a"), draft("a"))
    assert len(planned.new) == 1


async def test_rival_planners_write_each_key_once(either_database: Database) -> None:
    drafts = [draft(f"n{number}", f"person:{number % 5}", slot="day") for number in range(40)]
    planned = await asyncio.gather(*(plan(either_database, *drafts) for _ in range(4)))
    assert sum(len(one.new) for one in planned) == 40
    assert all(not one.late for one in planned)
    assert len(await deliveries(either_database)) == 5


async def test_rivals_that_plan_one_key_for_two_slots_leave_no_empty_message(either_database: Database) -> None:
    planned = await asyncio.gather(*(plan(either_database, draft("a", slot=f"s{number}")) for number in range(4)))
    assert sum(len(one.new) for one in planned) == 1
    kept = [one for one in await deliveries(either_database) if one.state is not CANCELLED]
    assert [one.id for one in kept] == [row.delivery_id for row in await notices(either_database)]


async def test_one_slot_of_one_recipient_is_one_message(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"), draft("b", slot="day"), draft("c", "person:2", slot="day"))
    await plan(either_database, draft("d", slot="day"))
    assert [row.delivery_id for row in await notices(either_database)] == [1, 1, 2, 1]


async def test_what_may_leave_now_is_ready_and_the_rest_is_planned(either_database: Database) -> None:
    await plan(either_database, draft("a"), draft("b", not_before=LATER))
    assert await states(either_database) == [READY, PLANNED]


async def test_a_message_opens_with_the_earliest_of_its_notices(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day", not_before=LATER + timedelta(hours=1)))
    await plan(either_database, draft("b", slot="day", not_before=LATER))
    assert [one.not_before for one in await deliveries(either_database)] == [LATER]


async def test_a_message_of_several_kinds_is_treated_as_the_strictest(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"))
    await plan(either_database, draft("b", slot="day", kind=NoticeKind.ESCALATION), draft("c", slot="day", priority=2))
    (delivery,) = await deliveries(either_database)
    assert (delivery.kind, delivery.priority) == (NoticeKind.ESCALATION, 2)


async def test_the_content_comes_back_as_it_was_given(either_database: Database) -> None:
    content = {"late": True, "text": "整改“台账”", "numbers": [1, 2.5, None], "deep": {"a": {}}}
    given = draft("a", content=content, rung="r", role="handler", level="red", occurrence="2023-10-31", unit_id=None)
    await plan(either_database, given)
    (row,) = await notices(either_database)
    assert (row.content, row.rung, row.role, row.level, row.occurrence) == (
        content, "r", "handler", "red", "2023-10-31"
    )  # fmt: skip


async def test_a_thousand_notices_are_planned_in_one_go(either_database: Database) -> None:
    planned = await plan(either_database, *(draft(f"n{number}", f"person:{number % 300}") for number in range(1200)))
    assert len(planned.new) == 1200


async def test_planning_that_is_undone_leaves_nothing(either_database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with either_database.transaction() as session:
            await notice.plan(session, [draft("a")], NOW)
            raise ZeroDivisionError
    assert await deliveries(either_database) == []


async def _claimed(database: Database) -> None:
    await take(database)


async def _sending(database: Database) -> None:
    await begin(database, await take(database))


async def _sent(database: Database) -> None:
    (letter,) = await begin(database, await take(database))
    assert await answer(database, letter, Accepted("1"))


async def _uncertain(database: Database) -> None:
    (letter,) = await begin(database, await take(database))
    assert await answer(database, letter, Uncertain("timeout"))


async def _to_be_repeated(database: Database) -> None:
    await _uncertain(database)
    async with database.transaction() as session:
        assert await again(session, 1, NOW)


async def _refused(database: Database) -> None:
    (letter,) = await begin(database, await take(database))
    async with database.transaction() as session:
        refusal = Refused(RefusalReason.BLOCKED, "blocked")
        await settle.refuse(session, Answer(letter, "t", refusal, NOW), "blocked", None)


@pytest.mark.parametrize("step", [_claimed, _sending, _sent, _uncertain, _to_be_repeated, _refused])
async def test_who_comes_after_a_message_was_taken_is_told_so(either_database: Database, step: object) -> None:
    await plan(either_database, draft("a", slot="day"))
    await step(either_database)  # type: ignore[operator]  # one of the steps above
    late = draft("b", slot="day")
    planned = await plan(either_database, late, draft("a", slot="day"))
    assert (planned.new, planned.late) == ([], [late])
    assert len(await notices(either_database)) == 1


async def test_a_key_that_is_said_already_is_never_late(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"))
    await _sent(either_database)
    planned = await plan(either_database, draft("a", slot="day"), draft("a", slot="other"))
    assert (planned.new, planned.late) == ([], [])


async def test_what_was_taken_back_can_be_planned_anew_in_its_slot(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"))
    assert await cancel(either_database, keys=["a"]) == 1
    assert await states(either_database) == [CANCELLED]
    planned = await plan(either_database, draft("a", slot="day", content={"late": True}))
    assert planned.new == [1]
    assert await states(either_database) == [READY]
    (row,) = await notices(either_database)
    assert (row.cancelled_at, row.cancel_reason, row.content) == (None, "", {"late": True})


async def test_what_was_taken_back_can_be_planned_anew_for_another_day(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="monday"))
    await cancel(either_database, keys=["a"])
    await plan(either_database, draft("a", slot="tuesday", not_before=LATER))
    assert await states(either_database) == [CANCELLED, PLANNED]
    assert [row.delivery_id for row in await notices(either_database)] == [2]


async def test_a_message_ends_with_its_last_notice(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"), draft("b", slot="day"))
    assert await cancel(either_database, keys=["a"]) == 1
    assert await states(either_database) == [READY]
    assert await cancel(either_database, keys=["a", "b"]) == 1
    assert await states(either_database) == [CANCELLED]


async def test_a_subject_takes_back_what_says_how_things_stand(either_database: Database) -> None:
    drafts = [draft(kind.value, kind=kind, subject="measure:5") for kind in NoticeKind]
    await plan(either_database, *drafts, draft("other", subject="measure:6"))
    assert await cancel(either_database, subject="measure:5") == 4
    gone = {row.kind for row in await notices(either_database) if row.cancelled_at}
    assert gone == {NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION, NoticeKind.EDIT}


async def test_a_subject_may_be_asked_for_other_kinds(either_database: Database) -> None:
    await plan(either_database, draft("a", kind=NoticeKind.RESULT, subject="measure:5"))
    assert await cancel(either_database, subject="measure:5", kinds={NoticeKind.RESULT}) == 1


async def test_a_claimed_message_can_still_be_taken_back(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    claimed = await take(either_database)
    assert await cancel(either_database, keys=["a"]) == 1
    assert await begin(either_database, claimed) == []
    assert await states(either_database) == [CANCELLED]


@pytest.mark.parametrize("step", [_sending, _sent, _uncertain, _refused])
async def test_what_may_have_left_cannot_be_taken_back(either_database: Database, step: object) -> None:
    await plan(either_database, draft("a"))
    await step(either_database)  # type: ignore[operator]  # one of the steps above
    before = await states(either_database)
    assert await cancel(either_database, keys=["a"]) == 0
    assert await states(either_database) == before


async def test_taking_back_a_second_copy_leaves_the_first_shown_as_uncertain(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    await _to_be_repeated(either_database)
    assert await cancel(either_database, keys=["a"]) == 0
    assert await states(either_database) == [UNCERTAIN]
    assert [row.cancelled_at for row in await notices(either_database)] == [None]


async def test_taking_back_and_beginning_to_send_never_both_succeed(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}") for number in range(30)))
    claimed = await take(either_database)
    taken_back, begun = await asyncio.gather(
        cancel(either_database, keys=[f"n{number}" for number in range(0, 30, 2)]), begin(either_database, claimed)
    )
    counts = [(await states(either_database)).count(state) for state in (CANCELLED, DeliveryState.SENDING)]
    assert counts == [taken_back, len(begun)]
    assert taken_back + len(begun) == 30


async def test_a_message_that_is_under_way_keeps_its_words_when_its_slot_fills_again(either_database: Database) -> None:
    letter = await sending(either_database, "a", slot="day")
    planned = await plan(either_database, NoticeDraft("b", NoticeKind.REMINDER, "person:1", "day", NOW))
    assert len(planned.late) == 1
    assert letter.notice_ids == {1}
