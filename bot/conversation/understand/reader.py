"""Reads one reply from beginning to end: plain writing, clauses, what each says, and what all say together."""

from datetime import date

from bot.conversation.understand.combine import combine
from bot.conversation.understand.days.workdays import ShippedWorkdays, Workdays
from bot.conversation.understand.in_one_breath import likelier
from bot.conversation.understand.meaning import Understanding
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.statements import read
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
    return as_typed if paused is plain else likelier(as_typed, meaning_of(paused))
