"""What the channels answered is kept until it is written down; a refusal leads to the next address."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core import checkpoint
from bot.core.database import Database
from bot.core.message import Deferred, RefusalReason, Refused
from bot.documents.delivery_words import REASONS
from bot.post import redaction
from bot.post.notice import NoticeKind
from bot.post.policy import WORTH_A_WORD
from bot.post.settle import Answer, addresses_tried, refuse, settle
from jobs.letters import DeliveryOffice, LetterWriter

log = structlog.get_logger(__name__)

BREAKING = frozenset({RefusalReason.BLOCKED, RefusalReason.GONE, RefusalReason.KICKED, RefusalReason.NEVER_STARTED})
"""Refusals that say that the address itself no longer works."""

_CREDENTIALS_SECONDS = 300.0


class AnswerBook:
    """Answers in hand: whatever happens to the database, knowledge is kept and tried again."""

    def __init__(self, database: Database, office: DeliveryOffice, writer: LetterWriter, tries: int) -> None:
        """`tries`: after so many deferred calls the next address is tried, where there is one."""
        self._database = database
        self._office = office
        self._writer = writer
        self._tries = tries
        self._waiting: list[Answer] = []
        self._writing = asyncio.Lock()

    def add(self, answer: Answer) -> None:
        """Keeps an answer. Wrong credentials are the operator's fault, not the recipient's: the channel waits."""
        outcome = answer.outcome
        if isinstance(outcome, Refused) and outcome.reason is RefusalReason.BAD_CREDENTIALS:
            waits = Deferred(_CREDENTIALS_SECONDS, f"{outcome.reason}: {outcome.description}", whole_channel=True)
            answer = replace(answer, outcome=waits)
        self._waiting.append(answer)

    async def write_down(self) -> None:
        """Writes down all answers in hand; those that came in meanwhile go together with the next."""
        async with self._writing:
            # One turn of the loop lets those that have just come in travel in the same transaction.
            await asyncio.sleep(0)
            answers, self._waiting = self._waiting, []
            ordinary = [answer for answer in answers if not self._needs_address(answer)]
            if ordinary:
                await self._settle(ordinary)
            for answer in answers:
                if self._needs_address(answer):
                    await self._refused(answer)

    def _needs_address(self, answer: Answer) -> bool:
        if isinstance(answer.outcome, Deferred):
            return answer.tries >= self._tries
        return isinstance(answer.outcome, Refused)

    async def _settle(self, answers: list[Answer]) -> None:
        try:
            async with self._database.transaction() as session:
                await settle(session, answers)
                await _redact(session, answers)
                checkpoint.reached("settle.written")
            checkpoint.reached("settle.committed")
        except Exception:
            log.exception("answers_not_written", answers=len(answers))
            if len(answers) == 1:
                self._waiting.extend(answers)
                return
            for answer in answers:
                await self._settle([answer])

    async def _refused(self, answer: Answer) -> None:
        """In one transaction: the end of this delivery, what it says about the address, and the next address."""
        for tell_ledger in (True, False):
            try:
                async with self._database.transaction() as session:
                    await self._pass_on(session, answer, tell_ledger=tell_ledger)
                    await _redact(session, [answer])
                    checkpoint.reached("refusal.written")
                checkpoint.reached("refusal.committed")
                return
            except Exception:
                log.exception("refusal_not_written", delivery=answer.letter.delivery.id, told_ledger=tell_ledger)
        self._waiting.append(answer)

    async def _pass_on(self, session: AsyncSession, answer: Answer, *, tell_ledger: bool) -> None:
        letter, outcome = answer.letter, answer.outcome
        instead = None
        if isinstance(outcome, Refused) and outcome.new_chat:
            if tell_ledger:
                await self._office.move_chat(session, letter.channel, letter.chat, outcome.new_chat, answer.at)
            instead = letter.channel, outcome.new_chat
        elif letter.delivery.kind is not NoticeKind.EDIT:
            if tell_ledger and isinstance(outcome, Refused) and outcome.reason in BREAKING:
                why = REASONS[outcome.reason]
                await self._office.break_address(session, letter.channel, letter.chat, why, answer.at)
            tried = await addresses_tried(session, letter.delivery)
            instead = await self._writer.next_address(session, letter.delivery.recipient, tried)
        if isinstance(outcome, Deferred):
            if instead is None:
                await settle(session, [answer])
            else:
                await refuse(session, answer, f"试了 {answer.tries} 次：{outcome.description}", instead)
        elif isinstance(outcome, Refused):
            await refuse(session, answer, f"{outcome.reason}: {outcome.description}", instead)
            if tell_ledger and instead is None and outcome.reason not in BREAKING:
                await self._report(session, answer, REASONS[outcome.reason])

    async def _report(self, session: AsyncSession, answer: Answer, reason: str) -> None:
        """Of what was meant for the office itself the office cannot be told; an answer or an edit is not worth it."""
        delivery = answer.letter.delivery
        if delivery.unit_id is not None and delivery.kind in WORTH_A_WORD:
            await self._office.report_undelivered(
                session, delivery.unit_id, delivery.recipient, delivery.id, reason, answer.at
            )


async def _redact(session: AsyncSession, answers: Sequence[Answer]) -> None:
    """Words that are not kept once they have left are struck out together with the news that they have."""
    if any(answer.letter.payload.get("secrets") for answer in answers):
        await redaction.redact_due(session, max(answer.at for answer in answers))
