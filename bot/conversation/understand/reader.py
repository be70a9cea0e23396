"""Reads one reply from beginning to end: plain writing, clauses, what each says, and what all say together."""

from dataclasses import replace
from datetime import date

from bot.conversation.understand.asked_back import ASKED_IN_RETURN
from bot.conversation.understand.combine import combine
from bot.conversation.understand.days.workdays import ShippedWorkdays, Workdays
from bot.conversation.understand.in_one_breath import likelier
from bot.conversation.understand.meaning import Intent, Understanding
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.statements import read
from bot.conversation.understand.writing.asked_in_return import stated
from bot.conversation.understand.writing.clause_segmentation import clauses_of
from bot.conversation.understand.writing.lexicon import SHIPPED, Lexicon
from bot.conversation.understand.writing.normalise import Plain, normalise
from bot.conversation.understand.writing.pauses import with_pauses

NOBODY = Roster()


def understand(
    text: str,
    today: date,
    *,
    due: date | None = None,
    workdays: Workdays | None = None,
    roster: Roster = NOBODY,
    vocabulary: Lexicon = SHIPPED,
) -> Understanding:
    """What the bot makes of a reply received on `today`, about a measure due on `due` if that is known.

    `roster` holds the people of the unit, so that 老李 and 王科长 become the one who is meant;
    `vocabulary` the words of the office's own beside the shipped ones.

    Never raises on any text. `confirm` is true wherever something is doubtful, with the reasons in `doubts`; `done`
    is never reported where a denial, a wish, a condition or a part stands in the way.
    """
    calendar = workdays or ShippedWorkdays()

    def meaning_of(plain: Plain) -> Understanding:
        clauses = clauses_of(plain.text, today, calendar, roster, vocabulary)
        has_numbers = any(clause.percents or clause.amounts for clause in clauses)
        readings = [read(clause, today, roster, has_numbers=has_numbers) for clause in clauses]
        in_own_words = any(word.text in vocabulary.own for clause in clauses for word in clause.words)
        return combine(text, plain, readings, today, due, calendar, in_own_words=in_own_words)

    plain = normalise(text)
    paused = with_pauses(plain)
    as_typed = meaning_of(plain)
    told = stated(text)
    if told is not None and (outright := _told_outright(as_typed, meaning_of(normalise(told)))):
        return outright
    return as_typed if paused is plain else likelier(as_typed, meaning_of(paused))


def _told_outright(as_typed: Understanding, outright: Understanding) -> Understanding | None:
    """坡道不是已经修好了呀: what is asked in return is a claim, or proof, if it would be one told outright; it is read back."""
    tells = {Intent.DONE, Intent.EVIDENCE, Intent.DIFFICULTY}  # 人不都调走了嘛: trouble, and no claim
    if Intent.QUESTION in outright.intents or tells.isdisjoint(outright.intents):
        return None
    kept = as_typed if as_typed.intents == outright.intents else outright
    if ASKED_IN_RETURN in kept.doubts:
        return kept
    return replace(kept, confirm=True, doubts=(*kept.doubts, ASKED_IN_RETURN))
