"""Claims, words, sends, settles."""

import asyncio
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import structlog
from sqlmodel import select

from bot.channels.channel import Channel
from bot.core import checkpoint
from bot.core.clock import Clock
from bot.core.config import DeliverySection
from bot.core.database import Database
from bot.core.message import Outcome, Uncertain, outgoing_from_json
from bot.post import claim, lane, recovery, redaction
from bot.post.claim import Letter
from bot.post.delivery import Delivery, next_at
from bot.post.policy import WAITS_FOR_ADDRESS, pause_after
from bot.post.recovery import Recovered
from bot.post.settle import Answer, NotBegun
from jobs.answers import AnswerBook
from jobs.letters import DeliveryOffice, Desk, LetterWriter

log = structlog.get_logger(__name__)

MARGIN = timedelta(seconds=3)
"""A call is begun only if its worker's lease outlasts it by this much."""

_AT_ONCE = 1000
"""Deliveries a step handles before it gives the word back."""
_ADDRESS_PAUSE = timedelta(hours=1)
"""A look now and then at who has no chat; binding one is what really wakes the delivery."""
_SHORT_WAIT = timedelta(seconds=0.5)
"""A wait for the channel's pace that is worth staying for."""


class Sender:
    """Takes what is due out of the post office to the channels, and writes down what became of it.

    Nothing is written to a socket before `sending` is committed; every later step names the token of the claim.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        channels: Mapping[str, Channel],
        settings: DeliverySection,
        office: DeliveryOffice,
        *,
        rehearsal: bool = False,
        patience: float = 1.0,
    ) -> None:
        """`patience`: seconds a step waits for its calls; slower ones go on and do not hold up the others."""
        self._database = database
        self._clock = clock
        self._channels = channels
        self._settings = settings
        self._patience = patience
        self._lease = timedelta(seconds=settings.lease_seconds)
        self._resend_after = timedelta(seconds=settings.resend_after_seconds)
        self._writer = LetterWriter(database, office, channels, rehearsal=rehearsal)
        self._answers = AnswerBook(database, office, self._writer, settings.attempts)
        self._calls: dict[asyncio.Task[None], tuple[Letter, str]] = {}
        self._queues: dict[str, datetime] = {}
        self._handing_out = asyncio.Lock()
        self._short_wait_until: datetime | None = None
        self._is_stopping = False

    async def step(self) -> int:
        """Sends what is due now; says how many deliveries it took in hand, 0 when nothing is due."""
        await self._answers.write_down()
        if await self._is_quiet():
            return 0
        await self._recover()
        handled = 0
        while not self._is_stopping and handled < _AT_ONCE:
            free = self._settings.parallel - len(self._calls)
            if free <= 0:
                await asyncio.wait(self._calls, return_when=asyncio.FIRST_COMPLETED)
                continue
            taken = await self._hand_out(free)
            handled += taken
            if self._calls:
                await asyncio.wait(self._calls, timeout=self._patience)
            if not taken and not await self._wait_for_pace():
                break
        return handled

    async def next_at(self) -> datetime | None:
        """When there will next be something to do; None while nothing waits."""
        async with self._database.reading() as session:
            return await next_at(session, self._resend_after)

    async def drain(self, grace: float = 20.0) -> None:
        """Takes nothing more, waits at most `grace` seconds for calls under way, and writes down their answers.

        What was claimed and not begun is given back. A call that never answers is written down as uncertain.
        """
        self._is_stopping = True
        async with self._handing_out:
            calls = dict(self._calls)
        if calls:
            _, slow = await asyncio.wait(calls, timeout=grace)
            for call in slow:
                call.cancel()
                self._answers.add(Answer(*calls[call], Uncertain("停机时仍未收到答复"), self._clock.now()))
            await asyncio.gather(*slow, return_exceptions=True)
        await self._answers.write_down()

    async def _is_quiet(self) -> bool:
        """Nothing is under way and nothing to be done: asked every second, so in one statement and without a lock."""
        if self._calls:
            return False
        now = self._clock.now()
        behind = recovery.some_are_behind(now, tries=self._settings.attempts, windows=self._windows())
        async with self._database.reading() as session:
            return not await session.scalar(select(claim.some_are_due(now) | behind | redaction.some_are_kept()))

    def _windows(self) -> dict[str, timedelta]:
        """For channels that drop a duplicate by themselves: how long they do."""
        return {
            name: timedelta(seconds=channel.abilities.duplicate_window)
            for name, channel in self._channels.items()
            if channel.abilities.closes_window
        }

    async def _recover(self) -> Recovered:
        alive = {token for _, token in self._calls.values()}
        async with self._database.transaction() as session:
            found = await recovery.recover(
                session,
                self._clock.now(),
                resend_after=self._resend_after,
                tries=self._settings.attempts,
                windows=self._windows(),
                alive=alive,
            )
            await claim.open_due(session, self._clock.now())
            await redaction.redact_due(session, self._clock.now())
            checkpoint.reached("recovery.written")
        checkpoint.reached("recovery.committed")
        if found:
            log.info("recovered", put_back=found.put_back, uncertain=found.uncertain, again=found.again)
        return found

    async def _hand_out(self, limit: int) -> int:
        """One batch from the claim to the calls; says how many deliveries it held."""
        async with self._handing_out:
            token = uuid.uuid4().hex
            claimed = await self._claim(token, limit)
            if not claimed:
                return 0
            desk = await self._writer.write(token, claimed, self._clock.now())
            checkpoint.reached("letters.worded")
            for letter in await self._begin(token, claimed, desk):
                call = asyncio.create_task(self._carry(letter, token), name=f"delivery-{letter.delivery.id}")
                self._calls[call] = letter, token
                call.add_done_callback(self._forget)
        return len(claimed)

    def _forget(self, call: asyncio.Task[None]) -> None:
        self._calls.pop(call, None)

    async def _claim(self, token: str, limit: int) -> Sequence[Delivery]:
        async with self._database.transaction() as session:
            claimed = await claim.claim(session, self._clock.now(), token=token, lease=self._lease, limit=limit)
            checkpoint.reached("claim.written")
        checkpoint.reached("claim.committed")
        return claimed

    async def _begin(self, token: str, claimed: Sequence[Delivery], desk: Desk) -> list[Letter]:
        """Commits `sending` for what may leave now, and where all the others go."""
        now = self._clock.now()
        async with self._database.transaction() as session:
            if self._is_stopping:
                await claim.put_back(session, token, {delivery.id: now for delivery in claimed})
                return []
            for delivery, reason in desk.held:
                until = now + pause_after(delivery.attempts + 1, f"delivery:{delivery.id}")
                await claim.hold_back(session, token, delivery.id, until, reason)
            for delivery, reason in desk.unreachable:
                if delivery.kind in WAITS_FOR_ADDRESS and not delivery.attempts:
                    await claim.wait_for_address(session, token, [delivery.id], now + _ADDRESS_PAUSE)
                else:
                    await claim.no_address(session, token, [delivery.id], reason, now)
            lanes = await lane.look(session, {(letter.channel, letter.chat) for letter in desk.letters})
            allotment = self._allot(desk.letters, lanes, now)
            await claim.put_back(session, token, allotment.waits)
            going = [letter for letter in desk.letters if letter.delivery.id in allotment.go]
            letters = await claim.begin_sending(session, token, going, now, self._lease)
            await lane.keep_until(session, allotment.free_at)
            checkpoint.reached("sending.written")
        checkpoint.reached("sending.committed")
        self._short_wait_until = min(allotment.waits.values(), default=None)
        return letters

    def _allot(self, letters: Sequence[Letter], lanes: Mapping[lane.Place, datetime], now: datetime) -> lane.Allotment:
        wishes = []
        for letter in letters:
            pace = self._channels[letter.channel].pace
            is_group = letter.delivery.recipient.startswith("group:")
            wishes.append(
                lane.Wish(
                    letter.delivery.id,
                    (letter.channel, letter.chat),
                    urgent=letter.delivery.priority == 0,
                    gap=pace.group_seconds if is_group else pace.chat_seconds,
                    per_second=pace.per_second,
                )
            )
        busy = {(letter.channel, letter.chat) for letter, _ in self._calls.values()}
        return lane.allot(wishes, lanes, now, busy=busy, queues=self._queues)

    async def _wait_for_pace(self) -> bool:
        """Waits where the channel's pace alone stands in the way for a moment; True when the clock has moved on."""
        until, self._short_wait_until = self._short_wait_until, None
        now = self._clock.now()
        if until is None or until - now > _SHORT_WAIT or self._is_stopping:
            return False
        await asyncio.sleep(max((until - now).total_seconds(), 0))
        return self._clock.now() > now

    async def _carry(self, letter: Letter, token: str) -> None:
        outcome = await self._call(letter)
        self._answers.add(Answer(letter, token, outcome, self._clock.now()))
        checkpoint.reached("call.answered")
        await self._answers.write_down()

    async def _call(self, letter: Letter) -> Outcome | NotBegun:
        """One call to the platform, at most `call_seconds` long. What went wrong here is never taken for "not sent"."""
        checkpoint.reached("call.begin")
        seconds = self._settings.call_seconds
        if letter.lease_until - self._clock.now() < timedelta(seconds=seconds) + MARGIN:
            return NotBegun()
        try:
            async with asyncio.timeout(seconds):
                return await self._channels[letter.channel].send(letter.chat, outgoing_from_json(letter.payload))
        except TimeoutError:
            return Uncertain(f"{seconds} 秒内没有答复")
        except Exception as error:
            log.exception("channel_raised", channel=letter.channel, delivery=letter.delivery.id)
            return Uncertain(f"通道出错：{type(error).__name__}")
