"""Every store hands a message to one worker at a time, and writes down an answer by the token of its call alone."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.database import Database
from bot.core.message import Accepted, Deferred, Outcome, RefusalReason, Refused, Uncertain
from bot.post import attempt, claim, delivery, lane, notice, recovery, settle
from bot.post.delivery import DeliveryState
from bot.post.notice import NoticeKind
from bot.post.recovery import Recovered
from bot.post.settle import Answer, NotBegun
from tests.support.letters import (
    LEASE,
    NOW,
    answer,
    attempts,
    begin,
    deliveries,
    draft,
    notices,
    plan,
    seconds,
    sending,
    states,
    take,
)

READY, CLAIMED, SENDING = DeliveryState.READY, DeliveryState.CLAIMED, DeliveryState.SENDING
SENT, REFUSED, UNCERTAIN = DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNCERTAIN
CANCELLED = DeliveryState.CANCELLED
OVER = NOW + LEASE + seconds(1)
BLOCKED = Refused(RefusalReason.BLOCKED, "blocked")


async def recover(database: Database, now: object = OVER, **more: object) -> Recovered:
    rules: dict[str, object] = {"resend_after": seconds(180), "tries": 8, "windows": {}} | more
    async with database.transaction() as session:
        return await recovery.recover(session, now, **rules)  # type: ignore[arg-type]  # passed on as given


async def refuse(
    database: Database, letter: claim.Letter, instead: tuple[str, str] | None, token: str = "t"
) -> int | None:
    async with database.transaction() as session:
        return await settle.refuse(session, Answer(letter, token, BLOCKED, NOW), "blocked", instead)


# --- claiming


async def test_rival_workers_never_hold_the_same_message(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}") for number in range(60)))
    hands = await asyncio.gather(*(take(either_database, f"w{number}", limit=10) for number in range(6)))
    held = [one.id for hand in hands for one in hand]
    assert len(held) == len(set(held))
    while more := await take(either_database, "last", limit=10):
        held += [one.id for one in more]
    assert sorted(held) == list(range(1, 61))


async def test_the_most_urgent_is_claimed_first_and_then_the_oldest(either_database: Database) -> None:
    earlier = NOW - timedelta(hours=1)
    await plan(either_database, draft("digest", kind=NoticeKind.DIGEST), draft("reminder"))
    await plan(either_database, draft("older", not_before=earlier), draft("answer", kind=NoticeKind.ANSWER))
    claimed = [row.id for row in await take(either_database, limit=3)]
    assert claimed == [4, 3, 2]


async def test_a_claim_takes_no_more_than_it_asks_for(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}") for number in range(5)))
    assert len(await take(either_database, limit=2)) == 2
    assert (await states(either_database)).count(READY) == 3


async def test_nothing_is_claimed_before_its_moment(either_database: Database) -> None:
    await plan(either_database, draft("a", not_before=NOW + seconds(1)))
    assert await take(either_database) == []
    assert len(await take(either_database, now=NOW + seconds(1))) == 1


async def test_a_claim_writes_down_its_token_and_its_lease(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    await take(either_database, "mine")
    (row,) = await deliveries(either_database)
    assert (row.state, row.token, row.lease_until) == (CLAIMED, "mine", NOW + LEASE)


async def test_what_is_put_back_waits_until_its_moment(either_database: Database) -> None:
    await plan(either_database, draft("a"), draft("b"))
    await take(either_database)
    async with either_database.transaction() as session:
        assert await claim.put_back(session, "t", {1: NOW + seconds(5), 2: NOW}, "等待") == {1, 2}
    assert [row.id for row in await take(either_database, "u")] == [2]
    first = (await deliveries(either_database))[0]
    assert (first.state, first.token, first.lease_until, first.description) == (READY, None, None, "等待")


async def test_what_could_not_be_worded_counts_as_a_try(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    await take(either_database)
    async with either_database.transaction() as session:
        assert await claim.hold_back(session, "t", 1, NOW + seconds(5), "写信出错")
    (row,) = await deliveries(either_database)
    assert (row.state, row.attempts, row.description) == (READY, 1, "写信出错")


async def test_a_strange_token_moves_nothing(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    (row,) = await take(either_database, "mine")
    async with either_database.transaction() as session:
        assert await claim.put_back(session, "other", {1: NOW}) == set()
        assert not await claim.hold_back(session, "other", 1, NOW, "")
        assert not await claim.give_up(session, "other", row, "", NOW)
        assert await claim.no_address(session, "other", [1], "", NOW) == set()
    assert await begin(either_database, [row], "other") == []
    assert await states(either_database) == [CLAIMED]
    assert await attempts(either_database) == []


async def test_a_message_given_up_is_cancelled_with_its_reason(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    (row,) = await take(either_database)
    async with either_database.transaction() as session:
        assert await claim.give_up(session, "t", row, "已销号", NOW)
    (row,) = await deliveries(either_database)
    assert (row.state, row.description, row.token) == (CANCELLED, "已销号", None)


async def test_a_message_to_nowhere_is_refused(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    await take(either_database)
    async with either_database.transaction() as session:
        assert await claim.no_address(session, "t", [1], "no_address", NOW) == {1}
    assert await states(either_database) == [REFUSED]


# --- beginning to send


async def test_sending_is_written_down_with_the_words_and_a_new_lease(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    (letter,) = await begin(either_database, await take(either_database), now=NOW + seconds(30))
    (row,) = await deliveries(either_database)
    assert (row.state, row.channel, row.chat, row.attempts) == (SENDING, "scripted", "person:1", 1)
    assert row.lease_until == letter.lease_until == NOW + seconds(30) + LEASE
    (call,) = await attempts(either_database)
    assert (call.id, call.token, call.payload, call.outcome) == (letter.attempt_id, "t", {"number": 1}, "")


async def test_each_letter_of_a_batch_finds_its_own_attempt(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}", f"person:{number}") for number in range(50)))
    letters = await begin(either_database, await take(either_database))
    calls = {call.id: call.delivery_id for call in await attempts(either_database)}
    assert calls == {letter.attempt_id: letter.delivery.id for letter in letters}
    assert len(calls) == 50


async def test_a_worker_that_slept_over_its_lease_cannot_begin(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    slept = await take(either_database, "slept")
    assert (await recover(either_database)).put_back == 1
    taken = await take(either_database, "awake", now=OVER)
    assert await begin(either_database, slept, "slept", now=OVER) == []
    assert len(await begin(either_database, taken, "awake", now=OVER)) == 1
    assert len(await attempts(either_database)) == 1


async def test_a_message_whose_notices_changed_is_put_back_to_be_worded_again(either_database: Database) -> None:
    await plan(either_database, draft("a", slot="day"), draft("b", slot="day"))
    (row,) = await take(either_database)
    letter = claim.Letter(row, "scripted", "x", {}, frozenset({1, 2}))
    async with either_database.transaction() as session:
        await notice.cancel(session, NOW, "已销号", keys=["b"])
    async with either_database.transaction() as session:
        assert await claim.begin_sending(session, "t", [letter], NOW, LEASE) == []
    assert await states(either_database) == [READY]


# --- settling


async def test_an_accepted_message_is_sent_and_found_again_by_its_number(either_database: Database) -> None:
    letter = await sending(either_database)
    assert await answer(either_database, letter, Accepted("77"))
    (row,) = await deliveries(either_database)
    assert (row.state, row.message, row.settled_at, row.lease_until) == (SENT, "77", NOW, None)
    async with either_database.reading() as session:
        found = await delivery.find_by_message(session, "scripted", "person:1", "77")
        assert found is not None
        assert (found[0].id, [row.key for row in found[1]]) == (1, ["a"])
        assert await delivery.find_by_message(session, "scripted", "person:2", "77") is None
        assert await delivery.find_by_message(session, "other", "person:1", "77") is None


async def test_a_message_is_found_though_it_was_edited_later(either_database: Database) -> None:
    assert await answer(either_database, await sending(either_database), Accepted("77"))
    edit = await sending(either_database, "edit", kind=NoticeKind.EDIT)
    assert await answer(either_database, edit, Accepted("77"))
    async with either_database.reading() as session:
        found = await delivery.find_by_message(session, "scripted", "person:1", "77")
    assert found is not None
    assert found[0].id == 1


async def test_many_answers_are_written_down_together_each_with_its_number(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}", f"person:{number}") for number in range(20)))
    letters = await begin(either_database, await take(either_database, limit=10), "t")
    letters += await begin(either_database, await take(either_database, "u", limit=10), "u")
    answers = [
        Answer(letter, "t" if place < 10 else "u", Accepted(f"m{letter.delivery.id}"), NOW)
        for place, letter in enumerate(letters)
    ]
    async with either_database.transaction() as session:
        assert len(await settle.settle(session, answers)) == 20
    assert [row.message for row in await deliveries(either_database)] == [f"m{number}" for number in range(1, 21)]
    assert {call.message for call in await attempts(either_database)} == {f"m{number}" for number in range(1, 21)}


async def test_a_deferred_message_is_ready_again_and_free_to_choose_its_address(either_database: Database) -> None:
    assert await answer(either_database, await sending(either_database), Deferred(30, "429"))
    (row,) = await deliveries(either_database)
    assert (row.state, row.token, row.channel, row.chat, row.attempts) == (READY, None, None, None, 1)
    assert row.not_before >= NOW + seconds(30)


@pytest.mark.parametrize(("whole", "closed"), [(False, "person:1"), (True, "")])
async def test_a_limit_closes_one_lane(either_database: Database, whole: bool, closed: str) -> None:
    await answer(either_database, await sending(either_database), Deferred(30, "429", whole_channel=whole))
    async with either_database.transaction() as session:
        lanes = await lane.look(session, [("scripted", "person:1"), ("scripted", "person:2")])
    assert lanes == {("scripted", closed): NOW + seconds(30)}


async def test_an_unknown_outcome_is_shown_as_uncertain(either_database: Database) -> None:
    await answer(either_database, await sending(either_database), Uncertain("read timeout"))
    (row,) = await deliveries(either_database)
    assert (row.state, row.description, row.token) == (UNCERTAIN, "read timeout", "t")


async def test_a_call_not_begun_is_no_call(either_database: Database) -> None:
    await answer(either_database, await sending(either_database), NotBegun())
    (row,) = await deliveries(either_database)
    assert (row.state, row.attempts) == (READY, 0)


@pytest.mark.parametrize("outcome", [Accepted("1"), Deferred(1, ""), Uncertain(""), NotBegun()])
async def test_an_answer_by_a_strange_token_changes_nothing(
    either_database: Database, outcome: Outcome | NotBegun
) -> None:
    letter = await sending(either_database)
    assert not await answer(either_database, letter, outcome, "other")
    assert await states(either_database) == [SENDING]


async def test_an_answer_given_twice_counts_once(either_database: Database) -> None:
    letter = await sending(either_database)
    assert await answer(either_database, letter, Accepted("1"))
    assert not await answer(either_database, letter, Accepted("1"))
    assert not await answer(either_database, letter, Uncertain(""))
    assert await states(either_database) == [SENT]


@pytest.mark.parametrize(
    ("outcome", "state"), [(Accepted("9"), SENT), (Deferred(1, ""), READY), (Uncertain(""), UNCERTAIN)]
)
async def test_a_late_answer_by_its_own_token_is_knowledge(
    either_database: Database, outcome: Outcome, state: DeliveryState
) -> None:
    letter = await sending(either_database)
    assert (await recover(either_database)).uncertain == 1
    await answer(either_database, letter, outcome, now=OVER)
    assert await states(either_database) == [state]


async def test_a_late_refusal_by_its_own_token_leads_to_the_next_address(either_database: Database) -> None:
    letter = await sending(either_database)
    await recover(either_database)
    assert await refuse(either_database, letter, ("scripted", "y")) == 2
    assert await states(either_database) == [REFUSED, READY]


async def test_a_late_yes_makes_the_second_copy_unnecessary(either_database: Database) -> None:
    letter = await sending(either_database)
    await recover(either_database)
    assert (await recover(either_database, OVER + seconds(180))).again == 1
    assert await states(either_database) == [READY]
    assert await answer(either_database, letter, Accepted("9"), now=OVER + seconds(181))
    assert await take(either_database, "u", now=OVER + timedelta(days=1)) == []


async def test_a_late_yes_does_not_disturb_a_second_copy_under_way(either_database: Database) -> None:
    letter = await sending(either_database)
    await recover(either_database)
    await recover(either_database, OVER + seconds(180))
    (again,) = await begin(either_database, await take(either_database, "u", now=OVER + seconds(180)), "u")
    assert not await answer(either_database, letter, Accepted("9"))
    assert await answer(either_database, again, Accepted("10"), "u")
    assert [call.message for call in await attempts(either_database)] == ["9", "10"]
    async with either_database.reading() as session:
        for number in ("9", "10"):
            assert await delivery.find_by_message(session, "scripted", "person:1", number) is not None


# --- refusals and fallbacks


async def test_a_refused_message_goes_on_as_a_new_one_at_the_next_address(either_database: Database) -> None:
    letter = await sending(either_database, slot="day", unit_id=None, priority=4)
    assert await refuse(either_database, letter, ("other", "y")) == 2
    first, second = await deliveries(either_database)
    assert (first.state, first.description, first.settled_at) == (REFUSED, "blocked", NOW)
    assert (second.state, second.channel, second.chat, second.fallback, second.fallback_of) == (
        READY, "other", "y", 1, 1
    )  # fmt: skip
    assert (second.recipient, second.slot, second.kind, second.priority) == ("person:1", "day", first.kind, 4)
    assert [row.delivery_id for row in await notices(either_database)] == [2]


async def test_a_refusal_without_another_address_stands(either_database: Database) -> None:
    assert await refuse(either_database, await sending(either_database), None) is None
    assert await states(either_database) == [REFUSED]


async def test_a_refusal_by_a_strange_token_opens_nothing(either_database: Database) -> None:
    letter = await sending(either_database)
    assert await refuse(either_database, letter, ("other", "y"), "other") is None
    assert await states(either_database) == [SENDING]


async def test_a_refusal_written_down_twice_opens_one_fallback(either_database: Database) -> None:
    letter = await sending(either_database)
    assert await refuse(either_database, letter, ("other", "y")) == 2
    assert await refuse(either_database, letter, ("other", "y")) is None
    assert len(await deliveries(either_database)) == 2


async def test_a_fallback_stays_bound_to_its_address(either_database: Database) -> None:
    await refuse(either_database, await sending(either_database), ("other", "y"))
    (letter,) = await begin(either_database, await take(either_database, "u"), "u")
    await answer(either_database, letter, Deferred(1, ""), "u")
    second = (await deliveries(either_database))[1]
    assert (second.state, second.channel, second.chat) == (READY, "scripted", "y")


async def test_addresses_tried_are_remembered_over_fallbacks(either_database: Database) -> None:
    await refuse(either_database, await sending(either_database), ("other", "y"))
    row = (await deliveries(either_database))[1]
    async with either_database.reading() as session:
        assert await settle.addresses_tried(session, row) == {("scripted", "person:1"), ("other", "y")}


async def test_the_fallback_of_a_second_copy_is_still_a_copy(either_database: Database) -> None:
    await answer(either_database, await sending(either_database), Uncertain(""))
    await recover(either_database, NOW + seconds(180))
    (letter,) = await begin(either_database, await take(either_database, "u", now=OVER + seconds(180)), "u")
    await refuse(either_database, letter, ("other", "y"), "u")
    assert [row.resends for row in await deliveries(either_database)] == [1, 1]


# --- recovery


async def test_a_claim_whose_lease_is_over_goes_back_for_nothing_was_sent(either_database: Database) -> None:
    await plan(either_database, draft("a"))
    await take(either_database)
    assert not await recover(either_database, NOW + LEASE)
    assert await recover(either_database) == Recovered(put_back=1)
    (row,) = await deliveries(either_database)
    assert (row.state, row.token, row.lease_until) == (READY, None, None)


async def test_a_sending_whose_lease_is_over_is_uncertain(either_database: Database) -> None:
    await sending(either_database)
    assert not await recover(either_database, NOW + LEASE)
    assert await recover(either_database) == Recovered(uncertain=1)
    (row,) = await deliveries(either_database)
    assert (row.state, row.settled_at, row.token) == (UNCERTAIN, OVER, "t")


async def test_the_living_are_left_alone(either_database: Database) -> None:
    await sending(either_database, "a", "living")
    await sending(either_database, "b", "dead")
    assert (await recover(either_database, alive=["living"])).uncertain == 1
    assert await states(either_database) == [SENDING, UNCERTAIN]


async def test_rival_recoveries_do_it_once(either_database: Database) -> None:
    await plan(either_database, *(draft(f"n{number}") for number in range(20)))
    await take(either_database)
    found = await asyncio.gather(*(recover(either_database) for _ in range(3)))
    assert sum(one.put_back for one in found) == 20


RESENT = [kind for kind in NoticeKind if kind not in (NoticeKind.DIGEST, NoticeKind.ESCALATION, NoticeKind.EDIT)]


@pytest.mark.parametrize("kind", RESENT)
async def test_these_go_out_once_more_after_a_while(either_database: Database, kind: NoticeKind) -> None:
    await answer(either_database, await sending(either_database, kind=kind), Uncertain(""))
    assert not await recover(either_database, NOW + seconds(179))
    assert await recover(either_database, NOW + seconds(180)) == Recovered(again=1)
    (row,) = await deliveries(either_database)
    assert (row.state, row.resends, row.chat) == (READY, 1, "person:1")
    (letter,) = await begin(either_database, await take(either_database, "u", now=OVER + seconds(180)), "u")
    await answer(either_database, letter, Uncertain(""), "u")
    assert not await recover(either_database, NOW + timedelta(days=9))


@pytest.mark.parametrize("kind", [NoticeKind.DIGEST, NoticeKind.ESCALATION])
async def test_these_are_held_for_a_person(either_database: Database, kind: NoticeKind) -> None:
    await answer(either_database, await sending(either_database, kind=kind), Uncertain(""))
    assert not await recover(either_database, NOW + timedelta(days=9))


async def test_a_platform_that_drops_duplicates_gets_the_same_again_soon(either_database: Database) -> None:
    letter = await sending(either_database, kind=NoticeKind.DIGEST)
    await answer(either_database, letter, Uncertain(""))
    windows = {"scripted": seconds(100)}
    assert await recover(either_database, NOW + seconds(10), windows=windows) == Recovered(again=1)
    assert len(await take(either_database, "u", now=NOW + seconds(20))) == 1
    async with either_database.reading() as session:
        sent_before = await attempt.latest(session, 1)
        assert sent_before is not None
        assert sent_before.payload == letter.payload
        assert len(await attempt.trail(session, 1)) == 1


async def test_beyond_its_window_nothing_is_repeated_blindly(either_database: Database) -> None:
    await answer(either_database, await sending(either_database, kind=NoticeKind.DIGEST), Uncertain(""))
    assert not await recover(either_database, NOW + seconds(100), windows={"scripted": seconds(100)})


async def test_a_person_may_send_an_uncertain_message_again(either_database: Database) -> None:
    await answer(either_database, await sending(either_database, kind=NoticeKind.DIGEST), Uncertain(""))
    async with either_database.transaction() as session:
        assert await recovery.again(session, 1, NOW)
        assert not await recovery.again(session, 1, NOW)
    (row,) = await deliveries(either_database)
    assert (row.state, row.resends) == (READY, 1)


async def test_a_person_may_try_a_refused_message_again(either_database: Database) -> None:
    await refuse(either_database, await sending(either_database), None)
    async with either_database.transaction() as session:
        assert await recovery.again(session, 1, NOW)
    (row,) = await deliveries(either_database)
    assert (row.state, row.resends, row.channel) == (READY, 0, None)


async def test_a_refused_message_that_went_on_elsewhere_is_not_tried_again(either_database: Database) -> None:
    await refuse(either_database, await sending(either_database), ("other", "y"))
    async with either_database.transaction() as session:
        assert not await recovery.again(session, 1, NOW)


async def test_a_person_may_know_that_it_arrived(either_database: Database) -> None:
    letter = await sending(either_database)
    async with either_database.transaction() as session:
        assert not await recovery.arrived(session, 1, NOW)
    await answer(either_database, letter, Uncertain(""))
    async with either_database.transaction() as session:
        assert await recovery.arrived(session, 1, NOW)
    assert await states(either_database) == [SENT]


# --- looking ahead


async def test_the_next_moment_is_the_earliest_of_all(either_database: Database) -> None:
    async def next_at() -> object:
        async with either_database.reading() as session:
            return await delivery.next_at(session, seconds(180))

    assert await next_at() is None
    await plan(either_database, draft("later", not_before=NOW + timedelta(days=2)))
    assert await next_at() == NOW + timedelta(days=2)
    letter = await sending(either_database)
    assert await next_at() == NOW + LEASE
    await answer(either_database, letter, Uncertain(""))
    assert await next_at() == NOW + seconds(180)
    await plan(either_database, draft("now"))
    assert await next_at() == NOW


async def test_a_lane_closed_for_longer_stays_closed(either_database: Database) -> None:
    async with either_database.transaction() as session:
        await lane.keep_until(session, {("x", "1"): NOW + seconds(60), ("x", ""): NOW})
        await lane.keep_until(session, {("x", "1"): NOW + seconds(5), ("x", ""): NOW + seconds(5)})
    async with either_database.transaction() as session:
        lanes = await lane.look(session, [("x", "1"), ("x", "2")])
    assert lanes == {("x", "1"): NOW + seconds(60), ("x", ""): NOW + seconds(5)}
