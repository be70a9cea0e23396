"""The sender takes what is due to the channels and writes down what became of it, one recipient never stopping another."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.channel import Abilities, Pace
from bot.core.clock import ManualClock
from bot.core.config import DeliverySection
from bot.core.database import Database
from bot.core.message import Deferred, Outgoing, RefusalReason, Refused, Uncertain
from bot.documents.delivery_words import REASONS
from bot.ledger.unit import Unit
from bot.post import claim, notice, recovery
from bot.post.delivery import DeliveryState, move
from bot.post.notice import Notice, NoticeKind
from jobs.delivery import Sender
from tests.support.letters import LEASE, NOW, attempts, deliveries, draft, notices, plan, seconds, states, take
from tests.support.office import Office
from tests.support.scripted_channel import ScriptedChannel

READY, SENDING, SENT = DeliveryState.READY, DeliveryState.SENDING, DeliveryState.SENT
REFUSED, UNCERTAIN, CANCELLED = DeliveryState.REFUSED, DeliveryState.UNCERTAIN, DeliveryState.CANCELLED


class Post:
    """A sender with its clock, its office and its channels, as one test wants them."""

    def __init__(self, database: Database, *channels: ScriptedChannel, patience: float = 5, **settings: int) -> None:
        self.database = database
        self.clock = ManualClock(NOW)
        self.office = Office()
        self.channel = channels[0] if channels else ScriptedChannel()
        self.channels = {channel.name: channel for channel in channels or (self.channel,)}
        self.settings = DeliverySection(**settings)
        self.sender = self.another(patience)

    def another(self, patience: float = 5) -> Sender:
        """A further worker on the same store, as after a restart."""
        return Sender(self.database, self.clock, self.channels, self.settings, self.office.desk(), patience=patience)

    async def after(self, pause: timedelta) -> int:
        self.clock.move_to(self.clock.now() + pause)
        return await self.sender.step()


@pytest.fixture
def post(database: Database) -> Post:
    return Post(database)


def stumble_at(place: str, whom: str) -> Callable[[str, str], None]:
    def stumble(where: str, recipient: str) -> None:
        if (where, recipient) == (place, whom):
            raise RuntimeError(f"{where} does not like {recipient}")

    return stumble


async def test_what_is_due_is_sent_once(post: Post) -> None:
    await plan(post.database, draft("a"), draft("b", "person:2"))
    assert await post.sender.step() == 2
    assert await post.sender.step() == 0
    assert sorted(post.channel.texts()) == ["№1 a", "№2 b"]
    assert await states(post.database) == [SENT, SENT]


async def test_what_is_not_yet_due_waits_for_its_moment(post: Post) -> None:
    await plan(post.database, draft("a", not_before=NOW + timedelta(hours=1)))
    assert await post.sender.step() == 0
    assert await post.sender.next_at() == NOW + timedelta(hours=1)
    assert await post.after(timedelta(hours=1)) == 1
    assert await post.sender.next_at() is None


async def test_notices_of_one_slot_travel_in_one_message(post: Post) -> None:
    await plan(post.database, draft("a", slot="reminder:2023-10-11"), draft("b", slot="reminder:2023-10-11"))
    await post.sender.step()
    assert post.channel.texts() == ["№1 a、b"]


async def test_the_trail_keeps_what_was_sent_and_what_came_back(post: Post) -> None:
    await plan(post.database, draft("a"))
    await post.sender.step()
    (attempt,) = await attempts(post.database)
    assert (attempt.channel, attempt.chat, attempt.outcome, attempt.message) == (
        "scripted",
        "person:1",
        "accepted",
        "1",
    )
    assert attempt.payload["text"] == [{"text": "№1 a", "bold": False}]
    (delivery,) = await deliveries(post.database)
    assert (delivery.message, delivery.attempts, delivery.lease_until) == ("1", 1, None)


async def test_a_deferred_message_waits_at_least_as_long_as_the_platform_asks(post: Post) -> None:
    post.channel.will(Deferred(30, "429"))
    await plan(post.database, draft("a"))
    await post.sender.step()
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.channel, delivery.attempts) == (READY, None, 1)
    assert NOW + seconds(30) <= delivery.not_before <= NOW + seconds(40)
    assert await post.after(seconds(29)) == 0
    assert await post.after(seconds(11)) == 1
    assert await states(post.database) == [SENT]


async def test_pauses_grow_while_a_platform_stays_away(post: Post) -> None:
    post.channel.will(*[Deferred(0, "connect failed")] * 5)
    await plan(post.database, draft("a"))
    pauses = []
    for _ in range(5):
        await post.sender.step()
        (delivery,) = await deliveries(post.database)
        pauses.append(delivery.not_before - post.clock.now())
        post.clock.move_to(delivery.not_before)
    assert pauses == sorted(pauses)
    assert pauses[4] > 10 * pauses[0]
    await post.sender.step()
    assert await states(post.database) == [SENT]


async def test_a_limit_on_one_chat_never_stops_another(post: Post) -> None:
    post.channel.will(Deferred(3600, "429"), chat="person:1")
    await plan(post.database, draft("a"), draft("b", "person:2"))
    await post.sender.step()
    await plan(post.database, draft("c", "person:1"), draft("d", "person:3"))
    await post.sender.step()
    assert await states(post.database) == [READY, SENT, READY, SENT]
    assert len(post.channel.sent) == 3


async def test_a_limit_on_the_whole_channel_stops_that_channel_alone(database: Database) -> None:
    post = Post(database, ScriptedChannel("one"), ScriptedChannel("two"))
    post.office.homes = {f"person:{n}": [("one" if n < 3 else "two", f"chat{n}")] for n in (1, 2, 3)}
    post.channel.will(Deferred(60, "429", whole_channel=True))
    await plan(database, draft("a"))
    await post.sender.step()
    await plan(database, draft("b", "person:2"), draft("c", "person:3"))
    await post.sender.step()
    assert await states(database) == [READY, READY, SENT]
    await post.after(seconds(80))
    await post.after(seconds(80))
    assert await states(database) == [SENT, SENT, SENT]


async def test_wrong_credentials_hold_the_channel_and_lose_nothing(post: Post) -> None:
    post.channel.will(Refused(RefusalReason.BAD_CREDENTIALS, "401"))
    await plan(post.database, draft("a"))
    await post.sender.step()
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.description) == (READY, "bad_credentials: 401")
    assert await post.after(timedelta(minutes=7)) == 1
    assert await states(post.database) == [SENT]


async def test_a_refused_message_goes_to_the_next_address(database: Database) -> None:
    post = Post(database, ScriptedChannel("one"), ScriptedChannel("two"))
    post.office.homes = {"person:1": [("one", "x"), ("two", "y")]}
    post.channel.will(Refused(RefusalReason.BLOCKED, "bot was blocked"))
    await plan(database, draft("a"))
    await post.sender.step()
    first, second = await deliveries(database)
    assert (first.state, first.description) == (REFUSED, "blocked: bot was blocked")
    assert (second.state, second.channel, second.chat, second.fallback_of) == (SENT, "two", "y", first.id)
    assert post.office.broken == [("one", "x", "对方停用了机器人")]
    assert [row.delivery_id for row in await notices(database)] == [second.id]


async def test_each_address_is_tried_once_and_then_the_refusal_stands(database: Database) -> None:
    post = Post(database)
    post.office.homes = {"person:1": [("scripted", "x"), ("scripted", "y"), ("scripted", "z")]}
    post.channel.will(*[Refused(RefusalReason.OTHER, "no")] * 3)
    await plan(database, draft("a"))
    while await post.sender.step():
        pass
    assert [chat for chat, _ in post.channel.sent] == ["x", "y", "z"]
    assert await states(database) == [REFUSED] * 3


@pytest.mark.parametrize(
    ("kind", "reason", "told"),
    [
        (NoticeKind.REMINDER, RefusalReason.BAD_CONTENT, 1),
        (NoticeKind.DIGEST, RefusalReason.NO_RIGHT, 1),
        (NoticeKind.REMINDER, RefusalReason.BLOCKED, 0),
        (NoticeKind.OFFICE, RefusalReason.OTHER, 0),
        (NoticeKind.ANSWER, RefusalReason.OTHER, 0),
    ],
)
async def test_the_office_hears_of_what_no_address_takes(
    database: Database, kind: NoticeKind, reason: RefusalReason, told: int
) -> None:
    post = Post(database)
    async with database.transaction() as session:
        session.add(Unit(name="云岭县农业农村局"))
    post.channel.will(Refused(reason, "no"))
    await plan(database, draft("a", kind=kind, unit_id=1))
    await post.sender.step()
    assert post.office.undelivered == [("person:1", REASONS[reason])] * told


def test_every_reason_of_a_refusal_has_its_words() -> None:
    assert set(REASONS) == set(RefusalReason)


async def test_a_chat_that_moved_is_written_to_at_its_new_place(post: Post) -> None:
    post.channel.will(Refused(RefusalReason.MIGRATED, "group is now a supergroup", new_chat="-100"))
    await plan(post.database, draft("a", "chat:scripted:-1", NoticeKind.ANSWER))
    await post.sender.step()
    assert post.office.moved == [("scripted", "-1", "-100")]
    assert [chat for chat, _ in post.channel.arrived] == ["-100"]


async def test_an_edit_that_is_refused_is_not_carried_elsewhere(database: Database) -> None:
    post = Post(database)
    post.office.homes = {"person:1": [("scripted", "x"), ("scripted", "y")]}
    post.channel.will(Refused(RefusalReason.TARGET_MISSING, "message to edit not found"))
    await plan(database, draft("a", kind=NoticeKind.EDIT))
    await post.sender.step()
    assert await states(database) == [REFUSED]


async def test_nobody_without_an_address_is_forgotten_silently(post: Post) -> None:
    post.office.homes = {"person:1": []}
    await plan(post.database, draft("a", kind=NoticeKind.RESULT))
    await post.sender.step()
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.description) == (REFUSED, "no_address: 没有可用的地址")


async def test_a_reminder_waits_for_the_persons_chat_and_leaves_when_it_is_bound(post: Post) -> None:
    post.office.homes = {"person:1": []}
    await plan(post.database, draft("a"))
    await post.sender.step()
    assert await states(post.database) == [READY]
    post.office.homes = {"person:1": [("scripted", "77")]}
    await post.sender.step()
    assert post.channel.arrived == []
    async with post.database.transaction() as session:
        await claim.address_found(session, "person:1", post.clock.now())
    await post.sender.step()
    assert [chat for chat, _ in post.channel.arrived] == ["77"]
    assert await states(post.database) == [SENT]


async def test_an_address_on_a_channel_that_is_off_waits_for_the_channel(post: Post) -> None:
    post.office.homes = {"person:1": [("telegram", "77")]}
    await plan(post.database, draft("a"))
    await post.sender.step()
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.description) == (READY, "通道 telegram 未启用")


async def test_after_many_deferrals_another_address_is_tried(database: Database) -> None:
    post = Post(database, ScriptedChannel("one"), ScriptedChannel("two"), attempts=2)
    post.office.homes = {"person:1": [("one", "x"), ("two", "y")]}
    post.channel.will(Deferred(1, "500"), Deferred(1, "500"))
    await plan(database, draft("a"))
    await post.sender.step()
    await post.after(seconds(60))
    assert await states(database) == [REFUSED, SENT]
    assert [chat for chat, _ in post.channels["two"].arrived] == ["y"]


async def test_with_one_address_deferrals_never_end_in_a_loss(database: Database) -> None:
    post = Post(database, attempts=2)
    post.channel.will(*[Deferred(1, "500")] * 12)
    await plan(database, draft("a"))
    await post.sender.step()
    for _ in range(12):
        await post.after(timedelta(minutes=20))
    assert await states(database) == [SENT]
    assert (await deliveries(database))[0].attempts == 13


@pytest.mark.parametrize("kind", [NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.OFFICE, NoticeKind.RESULT])
async def test_a_lost_answer_leads_to_one_marked_copy(post: Post, kind: NoticeKind) -> None:
    post.channel.will(Uncertain("read timeout"))
    await plan(post.database, draft("a", kind=kind))
    await post.sender.step()
    assert await states(post.database) == [UNCERTAIN]
    assert await post.sender.next_at() == NOW + seconds(180)
    assert await post.after(seconds(179)) == 0
    assert await post.after(seconds(1)) == 1
    assert await states(post.database) == [SENT]
    assert post.channel.texts() == ["№1 a（可能重复）"]


async def test_the_copy_of_a_lost_answer_is_the_last(post: Post) -> None:
    post.channel.will(Uncertain("read timeout"), Uncertain("read timeout"))
    await plan(post.database, draft("a"))
    await post.sender.step()
    await post.after(timedelta(hours=1))
    assert await post.after(timedelta(days=3)) == 0
    assert await states(post.database) == [UNCERTAIN]
    assert len(post.channel.sent) == 2
    assert await post.sender.next_at() is None


@pytest.mark.parametrize("kind", [NoticeKind.DIGEST, NoticeKind.ESCALATION])
async def test_what_a_double_would_harm_is_held_until_a_person_decides(post: Post, kind: NoticeKind) -> None:
    post.channel.will(Uncertain("read timeout"))
    await plan(post.database, draft("a", kind=kind))
    await post.sender.step()
    assert await post.after(timedelta(days=3)) == 0
    assert await states(post.database) == [UNCERTAIN]
    async with post.database.transaction() as session:
        assert await recovery.again(session, 1, post.clock.now())
    await post.sender.step()
    assert post.channel.texts() == ["№1 a（可能重复）"]


async def test_an_edit_is_repeated_freely_and_never_called_a_copy_twice(post: Post) -> None:
    post.channel.will(*[Uncertain("read timeout")] * 3)
    await plan(post.database, draft("a", kind=NoticeKind.EDIT))
    await post.sender.step()
    for _ in range(8):
        await post.after(timedelta(minutes=1))
    assert await states(post.database) == [SENT]
    assert len(post.channel.sent) == 4


async def test_a_channel_that_drops_duplicates_gets_the_same_bytes_at_once(database: Database) -> None:
    abilities = Abilities(closes_window=True, duplicate_window=1800)
    post = Post(database, ScriptedChannel(abilities=abilities))
    post.channel.will(Uncertain("read timeout"), Uncertain("read timeout"))
    await plan(database, draft("a", kind=NoticeKind.DIGEST))
    await post.sender.step()
    for _ in range(2):
        await post.after(seconds(10))
        await post.after(seconds(10))
    assert await states(database) == [SENT]
    assert post.channel.sent == [("person:1", "№1 a")] * 3
    assert len({str(attempt.payload) for attempt in await attempts(database)}) == 1


async def test_beyond_its_window_even_such_a_channel_follows_the_rule_of_the_kind(database: Database) -> None:
    abilities = Abilities(closes_window=True, duplicate_window=1)
    post = Post(database, ScriptedChannel(abilities=abilities))
    post.channel.will(Uncertain("read timeout"))
    await plan(database, draft("a", kind=NoticeKind.DIGEST))
    await post.sender.step()
    assert await post.after(timedelta(hours=1)) == 0
    assert await states(database) == [UNCERTAIN]


async def test_a_channel_that_raises_leaves_the_outcome_open(post: Post) -> None:
    post.channel.will(RuntimeError("bug"))
    await plan(post.database, draft("a"))
    await post.sender.step()
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.description) == (UNCERTAIN, "通道出错：RuntimeError")


async def test_a_call_without_answer_ends_as_uncertain(database: Database) -> None:
    post = Post(database, call_seconds=1)
    post.channel.will(asyncio.Event())
    await plan(database, draft("a"))
    await post.sender.step()
    (delivery,) = await deliveries(database)
    assert (delivery.state, delivery.description) == (UNCERTAIN, "1 秒内没有答复")


async def test_what_is_no_longer_true_is_not_said(post: Post) -> None:
    post.office.outdated = {"a": "已销号"}
    await plan(post.database, draft("a"), draft("b", slot="s"), draft("c", slot="s"))
    post.office.outdated["c"] = "已移交"
    await post.sender.step()
    assert await states(post.database) == [CANCELLED, SENT]
    assert post.channel.texts() == ["№2 b"]
    assert [row.cancel_reason for row in await notices(post.database)] == ["已销号", "", "已移交"]


async def test_a_copy_that_is_no_longer_true_is_not_sent_and_stays_shown(post: Post) -> None:
    post.channel.will(Uncertain("read timeout"))
    await plan(post.database, draft("a"))
    await post.sender.step()
    post.office.outdated = {"a": "已销号"}
    await post.after(seconds(200))
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.description) == (UNCERTAIN, "不再补发：已销号")
    assert [row.cancelled_at for row in await notices(post.database)] == [None]
    assert await post.after(timedelta(days=1)) == 0


async def test_a_copy_says_only_what_is_still_true(post: Post) -> None:
    post.channel.will(Uncertain("read timeout"))
    await plan(post.database, draft("a", slot="s"), draft("b", slot="s"))
    await post.sender.step()
    post.office.outdated = {"a": "已销号"}
    await post.after(seconds(200))
    assert post.channel.texts() == ["№1 b（可能重复）"]


async def test_a_notice_cancelled_while_it_is_worded_is_not_sent(post: Post) -> None:
    await plan(post.database, draft("a", slot="s"), draft("b", slot="s"))

    async def slow_compose(
        session: AsyncSession,
        delivery_id: int,
        recipient: str,
        notices: Sequence[Notice],
        now: datetime,
        *,
        channel: str = "",
        repeated: bool = False,
        rehearsal: bool = False,
    ) -> Outgoing:
        if not post.office.composed:
            async with post.database.transaction() as other:
                assert await notice.cancel(other, NOW, "已销号", keys=["a"]) == 1
        return await post.office.compose(session, delivery_id, recipient, notices, now, repeated=repeated)

    office = replace(post.office.desk(), compose=slow_compose)
    await Sender(post.database, post.clock, post.channels, post.settings, office).step()
    assert post.channel.texts() == ["№1 b"]


@pytest.mark.parametrize("place", ["addresses", "still_due", "compose"])
async def test_one_recipient_that_raises_does_not_stop_the_others(post: Post, place: str) -> None:
    post.office.stumbles = stumble_at(place, "person:2")
    await plan(post.database, *(draft(f"n{number}", f"person:{number}") for number in range(1, 6)))
    await post.sender.step()
    assert await states(post.database) == [SENT, READY, SENT, SENT, SENT]
    held = (await deliveries(post.database))[1]
    assert held.description.endswith("出错：RuntimeError")
    assert held.not_before > NOW
    post.office.stumbles = lambda where, recipient: None
    await post.after(timedelta(minutes=1))
    assert await states(post.database) == [SENT] * 5


async def test_a_ledger_that_stumbles_over_a_refusal_does_not_stop_the_fallback(database: Database) -> None:
    post = Post(database)
    post.office.homes = {"person:1": [("scripted", "x"), ("scripted", "y")]}
    post.office.stumbles = stumble_at("break_address", "x")
    post.channel.will(Refused(RefusalReason.BLOCKED, "blocked"))
    await plan(database, draft("a"))
    await post.sender.step()
    assert await states(database) == [REFUSED, SENT]


async def test_answers_overtake_reminders(database: Database) -> None:
    post = Post(database, parallel=1)
    await plan(database, draft("digest", "group:1", NoticeKind.DIGEST), draft("reminder", "person:1"))
    await plan(database, draft("answer", "person:2", NoticeKind.ANSWER), draft("result", "person:3", NoticeKind.RESULT))
    await post.sender.step()
    assert [words.split()[1] for words in post.channel.texts()] == ["answer", "result", "reminder", "digest"]


async def test_messages_to_one_chat_leave_one_after_another(post: Post) -> None:
    await plan(post.database, *(draft(f"n{number}", "chat:scripted:7", NoticeKind.ANSWER) for number in range(9)))
    concurrent: list[int] = []
    post.channel.on_call = lambda chat, message: concurrent.append(post.channel.under_way)
    while await post.sender.step():
        pass
    assert [words.split()[1] for words in post.channel.texts()] == [f"n{number}" for number in range(9)]
    assert concurrent == [0] * 9


async def test_the_pace_of_a_chat_is_kept(database: Database) -> None:
    post = Post(database, ScriptedChannel(pace=Pace(chat_seconds=1.1, group_seconds=3.2)))
    await plan(database, draft("a"), draft("b"), draft("g", "group:1"), draft("h", "group:1"))
    await post.sender.step()
    assert post.channel.texts() == ["№1 a", "№3 g"]
    assert await post.after(seconds(1)) == 0
    assert await post.after(seconds(0.2)) == 1
    await post.after(seconds(2.1))
    assert post.channel.texts() == ["№1 a", "№3 g", "№2 b", "№4 h"]


async def test_a_step_with_nothing_to_do_waits_for_nobody_who_writes(post: Post) -> None:
    await plan(post.database, draft("one"))
    assert await post.sender.step() == 1
    file = post.database.sqlite_file
    assert file is not None
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert await post.sender.step() == 0


async def test_the_pace_of_a_channel_is_kept_and_an_answer_need_not_queue(database: Database) -> None:
    post = Post(database, ScriptedChannel(pace=Pace(per_second=10)))
    await plan(database, *(draft(f"n{number}", f"person:{number}") for number in range(40)))
    await post.sender.step()
    assert len(post.channel.arrived) == 3
    await plan(database, draft("answer", "person:99", NoticeKind.ANSWER))
    for _ in range(10):
        await post.after(seconds(0.1))
    assert "answer" in post.channel.texts()[3]
    assert 11 <= len(post.channel.arrived) <= 14
    for _ in range(40):
        await post.after(seconds(0.1))
    assert len(post.channel.arrived) == 41


async def test_calls_to_different_chats_are_made_at_the_same_time(database: Database) -> None:
    post = Post(database, parallel=7)
    gate = asyncio.Event()
    post.channel.will(*[gate] * 7)
    post.channel.on_call = lambda chat, message: gate.set() if len(post.channel.sent) == 7 else None
    await plan(database, *(draft(f"n{number}", f"person:{number}") for number in range(20)))
    await post.sender.step()
    assert post.channel.most_under_way == 7
    assert await states(database) == [SENT] * 20


async def test_a_slow_call_does_not_hold_up_the_others(database: Database) -> None:
    post = Post(database, patience=0.01)
    gate = asyncio.Event()
    post.channel.will(gate, chat="person:1")
    await plan(database, draft("a"), draft("b", "person:2"))
    await post.sender.step()
    assert await states(database) == [SENDING, SENT]
    await plan(database, draft("c", "person:3"), draft("d", "person:1"))
    await post.sender.step()
    assert await states(database) == [SENDING, SENT, SENT, READY]
    gate.set()
    await post.sender.drain()
    assert await states(database) == [SENT, SENT, SENT, READY]


async def test_its_own_slow_call_is_not_taken_for_dead_however_the_clock_runs(database: Database) -> None:
    post = Post(database, patience=0.01)
    gate = asyncio.Event()
    post.channel.will(gate)
    await plan(database, draft("a"))
    await post.sender.step()
    await post.after(timedelta(hours=1))
    assert await states(database) == [SENDING]
    gate.set()
    await post.sender.drain()
    assert await states(database) == [SENT]


async def test_a_worker_whose_lease_is_nearly_over_does_not_begin_a_call(post: Post) -> None:
    await plan(post.database, draft("a"))
    short = post.settings.model_copy(update={"lease_seconds": 22})
    await Sender(post.database, post.clock, post.channels, short, post.office.desk()).step()
    assert post.channel.sent == []
    (delivery,) = await deliveries(post.database)
    assert (delivery.state, delivery.attempts) == (READY, 0)
    assert {attempt.outcome for attempt in await attempts(post.database)} == {"notbegun"}


async def test_what_a_dead_worker_had_claimed_is_sent_after_its_lease(post: Post) -> None:
    await plan(post.database, draft("a"))
    await take(post.database, "dead")
    assert await post.sender.step() == 0
    assert await post.after(LEASE) == 0
    assert await post.after(seconds(1)) == 1
    assert post.channel.texts() == ["№1 a"]


async def test_a_stop_waits_for_calls_under_way_and_leaves_nothing_uncertain(database: Database) -> None:
    post = Post(database, patience=0.01, parallel=2)
    gate = asyncio.Event()
    post.channel.will(gate, gate)
    await plan(database, *(draft(f"n{number}", f"person:{number}") for number in range(5)))
    step = asyncio.create_task(post.sender.step())
    while post.channel.under_way < 2:
        await asyncio.wait([step], timeout=0.01)
    stop = asyncio.create_task(post.sender.drain())
    await asyncio.wait([stop], timeout=0.01)
    gate.set()
    await stop
    await step
    assert await states(database) == [SENT, SENT, READY, READY, READY]


async def test_a_stop_gives_back_what_is_claimed_but_not_begun(post: Post) -> None:
    await plan(post.database, draft("a"))
    stops: list[asyncio.Task[None]] = []

    def stop_now(where: str, recipient: str) -> None:
        if where == "compose":
            stops.append(asyncio.ensure_future(post.sender.drain()))
            post.sender._is_stopping = True

    post.office.stumbles = stop_now
    await post.sender.step()
    await asyncio.gather(*stops)
    assert await states(post.database) == [READY]
    assert post.channel.sent == []


async def test_a_call_that_never_ends_is_written_down_as_uncertain_at_the_stop(database: Database) -> None:
    post = Post(database, patience=0.01)
    post.channel.will(asyncio.Event())
    await plan(database, draft("a"))
    await post.sender.step()
    await post.sender.drain(grace=0.01)
    assert await states(database) == [UNCERTAIN]


async def test_after_a_stop_nothing_more_is_taken(post: Post) -> None:
    await post.sender.drain()
    await plan(post.database, draft("a"))
    assert await post.sender.step() == 0
    assert await post.another().step() == 1


async def test_a_day_of_limits_loses_nothing_and_doubles_nothing(post: Post) -> None:
    post.channel.will(*[Deferred(600, "429")] * 150, chat="person:1")
    await plan(post.database, draft("a"))
    for hour in range(24):
        await plan(post.database, draft(f"other{hour}", "person:2"), now=post.clock.now())
        for _ in range(6):
            await post.after(timedelta(minutes=10))
    others = [words for words in post.channel.texts() if "other" in words]
    assert len(others) == 24
    post.channel._scripts.clear()
    await post.after(timedelta(minutes=20))
    assert [words for words in post.channel.texts() if "other" not in words] == ["№1 a"]


async def test_a_day_of_timeouts_gives_at_most_one_copy_of_each(post: Post) -> None:
    post.channel.will(*[Uncertain("timeout")] * 1000)
    kinds = [NoticeKind.REMINDER, NoticeKind.ESCALATION, NoticeKind.ANSWER, NoticeKind.DIGEST]
    await plan(post.database, *(draft(kind, f"person:{place}", kind) for place, kind in enumerate(kinds)))
    for _ in range(24):
        await post.after(timedelta(hours=1))
    calls = sorted(words.split()[1].removesuffix("（可能重复）") for _, words in post.channel.sent)
    assert calls == ["answer", "answer", "digest", "escalation", "reminder", "reminder"]
    assert await states(post.database) == [UNCERTAIN] * 4


async def test_answers_survive_a_database_that_stumbles(post: Post) -> None:
    await plan(post.database, draft("a"), draft("b", "person:2"))
    async with post.database.transaction() as session:
        full = "CREATE TRIGGER full BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        await session.execute(text(full))
    await post.sender.step()
    assert await states(post.database) == [SENDING, SENDING]
    async with post.database.transaction() as session:
        await session.execute(text("DROP TRIGGER full"))
    await post.sender.step()
    assert await states(post.database) == [SENT, SENT]
    assert len(post.channel.sent) == 2


async def test_the_fence_refuses_a_step_that_is_not_in_the_picture(post: Post) -> None:
    async with post.database.transaction() as session:
        with pytest.raises(ValueError, match="no delivery goes from sent to ready"):
            await move(session, [1], (SENT,), READY)


async def test_several_workers_share_the_work_and_double_nothing(either_database: Database) -> None:
    post = Post(either_database, parallel=10)
    await plan(either_database, *(draft(f"n{number}", f"person:{number}") for number in range(120)))
    workers = [post.another() for _ in range(3)]
    assert sum(await asyncio.gather(*(worker.step() for worker in workers))) == 120
    assert len(set(post.channel.texts())) == len(post.channel.texts()) == 120
    assert set(await states(either_database)) == {SENT}


async def test_a_whole_round_works_on_either_store(either_database: Database) -> None:
    post = Post(either_database, ScriptedChannel("one"), ScriptedChannel("two"))
    post.office.homes = {"person:2": [("one", "x"), ("two", "y")]} | {
        f"person:{n}": [("one", f"c{n}")] for n in (1, 3, 4)
    }
    post.office.outdated = {"d": "已销号"}
    post.channel.will(Refused(RefusalReason.BLOCKED, "blocked"), chat="x")
    post.channel.will(Deferred(5, "429"), chat="c1")
    post.channel.will(Uncertain("timeout"), chat="c3")
    await plan(either_database, *(draft(key, f"person:{n}") for n, key in enumerate("abcd", start=1)))
    await post.sender.step()
    assert sorted(await states(either_database)) == [CANCELLED, READY, REFUSED, SENT, UNCERTAIN]
    await post.after(seconds(60))
    await post.after(seconds(180))
    assert sorted(await states(either_database)) == [CANCELLED, REFUSED, SENT, SENT, SENT]
    assert sorted(post.channel.texts()) == ["№1 a", "№3 c（可能重复）"]
    assert post.channels["two"].texts() == ["№5 b"]
