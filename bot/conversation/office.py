"""The decisions of the office on claims and requests for more time, in words and by buttons."""

import re
from collections.abc import Awaitable, Sequence
from datetime import date

from bot.conversation import face, lookup, office_targets
from bot.conversation.commands import Command, Word
from bot.conversation.dialogue import Waiting
from bot.conversation.question import ask_once
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.conversation.understand import understand
from bot.core.errors import NotFound, NotPossible, Refusal
from bot.core.sentence import Sentence
from bot.documents.actions import Verb
from bot.ledger import access
from bot.ledger.acts import extension, review
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import ExtensionRequest
from bot.ledger.reading import MeasureCard

_ONLY = re.compile(r"(?:最多|至多|只能|最迟|可以?|同意)*(?:再)?(?:延期|延长|宽限|延|给)?(?:到|至)?")


async def by_word(turn: Turn, command: Command, message: str | None) -> None:
    """通过 4-2, 退回 4-2 原因, 同意延期 4-2, 不同意 4-2 原因; the item may also be that of the message replied to.

    不同意 4-2，只能到11月5日 is a grant of that day.
    """
    access.require_office(turn.speaker.actor, Sentence("step.check"))
    card = await _meant(turn, command.item, message)
    request = card.open_request
    claimed = card.measure.status is MeasureStatus.CLAIMED
    if command.word is Word.AGREE and claimed and request:
        raise NotPossible(Sentence("refusal.claim_or_request", number=card.number))
    match command.word:
        case Word.VERIFY | Word.AGREE if claimed:
            await verify(turn, card.id, command.rest, message)
        case Word.VERIFY if claimed or request is None:
            await verify(turn, card.id, command.rest, message)
        case Word.SEND_BACK if claimed or request is None:
            await send_back(turn, card.id, command.rest, message)
        case Word.GRANT | Word.VERIFY | Word.AGREE if request:
            await grant(turn, request.id, command.rest, message)
        case Word.REFUSE if request and _until(command.rest, turn.today, request.due_before):
            await grant(turn, request.id, command.rest, message)
        case Word.REFUSE | Word.SEND_BACK if request:
            await refuse(turn, request.id, command.rest, message)
        case _:
            raise NotPossible(
                Sentence(
                    "refusal.nothing_to_decide" if command.word is Word.AGREE else "refusal.nothing_asked",
                    number=card.number,
                )
            )


def _until(words: str, today: date, due: date) -> bool:
    """Whether a refusal names a later day than the present one and nothing else: then that day is granted."""
    day, more = office_targets.day_and_words(words, today)
    return day is not None and day > due and _ONLY.fullmatch(more) is not None


async def _meant(turn: Turn, number: str, message: str | None) -> MeasureCard:
    if number:
        return await _card(turn, (await office_targets.item(turn, number)).id)
    near = await lookup.near(turn, message)
    if len(near) != 1:
        raise NotFound(Sentence("refusal.which_to_check"))
    return await _card(turn, near[0].id)


async def verify(turn: Turn, measure_id: int, note: str, message: str | None) -> None:
    """The claim holds: the item is closed."""
    access.require_office(turn.speaker.actor, Sentence("step.verify"))
    card = await _card(turn, measure_id)
    if await _no_claim(turn, card, message):
        return
    act = review.verify(turn.session, turn.speaker.actor, measure_id, turn.now, note=note)
    await _decide(turn, card, act, turn.worded("decision.verified"), message, measure_id, (Verb.VERIFY, Verb.SEND_BACK))


async def send_back(turn: Turn, measure_id: int, reason: str, message: str | None) -> None:
    """The claim does not hold; without a reason the office is asked for one."""
    access.require_office(turn.speaker.actor, Sentence("step.send_back"))
    card = await _card(turn, measure_id)
    if await _no_claim(turn, card, message):
        return
    if not reason:
        text = turn.worded("office.why_sent_back", number=card.number)
        await ask_once(turn, Waiting.SEND_BACK_REASON, lookup.item(card), message, text)
        return
    act = review.send_back(turn.session, turn.speaker.actor, measure_id, reason, turn.now)
    outcome = turn.worded("decision.sent_back", reason=quote(reason))
    await _decide(turn, card, act, outcome, message, measure_id, (Verb.VERIFY, Verb.SEND_BACK))


async def grant(turn: Turn, request_id: int, words: str, message: str | None) -> None:
    """More time is given, until the day asked for or another one named in the words."""
    request, card = await _request(turn, request_id)
    if request.decided_at is not None:
        words = turn.worded("office.request_decided", number=card.number)
        await _already(turn, message, card, words, (Verb.GRANT, Verb.REFUSE), request_id)
        return
    other = understand(words, turn.today, due=request.due_before).date if words else None
    due = other or request.due_wanted
    act = extension.grant_extension(turn.session, turn.speaker.actor, request_id, turn.now, due_on=other, note=words)
    outcome = turn.worded("decision.granted", day=day_words(due, turn.today))
    await _decide(turn, card, act, outcome, message, request_id, (Verb.GRANT, Verb.REFUSE))


async def refuse(turn: Turn, request_id: int, reason: str, message: str | None) -> None:
    """No more time; without a reason the office is asked for one."""
    access.require_office(turn.speaker.actor, Sentence("step.decide_extension"))
    request, card = await _request(turn, request_id)
    if request.decided_at is not None:
        words = turn.worded("office.request_decided", number=card.number)
        await _already(turn, message, card, words, (Verb.GRANT, Verb.REFUSE), request_id)
        return
    if not reason:
        text = turn.worded("office.why_refused", number=card.number)
        await ask_once(turn, Waiting.REFUSE_REASON, lookup.item(card), message, text, request=request_id)
        return
    act = extension.refuse_extension(turn.session, turn.speaker.actor, request_id, reason, turn.now)
    outcome = turn.worded("decision.refused", reason=quote(reason))
    await _decide(turn, card, act, outcome, message, request_id, (Verb.GRANT, Verb.REFUSE))


async def _decide(
    turn: Turn,
    card: MeasureCard,
    act: Awaitable[object],
    outcome: str,
    message: str | None,
    target: int,
    verbs: Sequence[Verb],
) -> None:
    number = card.number
    refusal = await turn.tried(act)
    if turn.waiting in (Waiting.SEND_BACK_REASON, Waiting.REFUSE_REASON):
        await turn.close()
    if isinstance(refusal, Refusal):
        turn.say(turn.refusal(refusal), about=card.id)
        return
    turn.say(turn.worded("office.decided", number=number, outcome=outcome), about=card.id)
    await face.mark(turn, message, number, outcome, face.of_target(target, *verbs))


async def _no_claim(turn: Turn, card: MeasureCard, message: str | None) -> bool:
    """Whether nothing waits to be checked: then that is said, and the buttons go away."""
    if card.measure.status is MeasureStatus.CLAIMED:
        return False
    state = turn.worded("state.closed" if card.measure.status is MeasureStatus.CLOSED else "decision.not_claimed")
    words = turn.worded("office.decided", number=card.number, outcome=state)
    await _already(turn, message, card, words, (Verb.VERIFY, Verb.SEND_BACK))
    return True


async def _already(
    turn: Turn, message: str | None, card: MeasureCard, words: str, verbs: Sequence[Verb], target: int | None = None
) -> None:
    """An old button, or a colleague was faster: says so and takes the buttons away."""
    turn.toast = words
    await face.strip(turn, message, face.of_target(target or card.id, *verbs))


async def _card(turn: Turn, measure_id: int) -> MeasureCard:
    card = await lookup.card(turn, measure_id)
    if card is None:
        raise NotFound(Sentence("refusal.measure_unknown"))
    return card


async def _request(turn: Turn, request_id: int) -> tuple[ExtensionRequest, MeasureCard]:
    request = await turn.session.get(ExtensionRequest, request_id)
    if request is None or request.unit_id != turn.speaker.unit.id:
        raise NotFound(Sentence("refusal.request_unknown"))
    return request, await _card(turn, request.measure_id)
