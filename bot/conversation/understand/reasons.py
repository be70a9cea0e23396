"""Tells which words of a reply led to each part of its meaning, for the office to check."""

from collections.abc import Iterator, Sequence

from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import Intent, ItemMention, Reason
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.normalise import Plain

_Span = tuple[int, int]
_BY_VERDICT = {
    Intent.DONE: frozenset({Verdict.DONE}),
    Intent.BASICALLY_DONE: frozenset({Verdict.BASIC}),
    Intent.NOT_DONE: frozenset({Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.DRAFTING}),
    Intent.COMMIT: frozenset({Verdict.PROMISED}),
    Intent.PROGRESS: frozenset(Verdict) - {Verdict.NOTHING, Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.PROMISED},
}
_TELLING = {
    Intent.ACK: (Tag.ACK, Tag.NO_PROBLEM),
    Intent.CORRECTION: (Tag.CORRECT,),
    Intent.EXTENSION: (Tag.EXTEND, Tag.MOVE, Tag.GIVE),
    Intent.NO_EXTENSION: (Tag.EXTEND,),
    Intent.CANNOT_ON_TIME: (Tag.CANNOT, Tag.LATE, Tag.NEG),
    Intent.DIFFICULTY: (Tag.TROUBLE, Tag.SHORT, Tag.WAIT, Tag.NEG),
    Intent.NO_DIFFICULTY: (Tag.TROUBLE, Tag.NO_TROUBLE, Tag.NO_PROBLEM),
    Intent.EVIDENCE: (Tag.EVIDENCE,),
    Intent.EVIDENCE_PENDING: (Tag.EVIDENCE, Tag.HAND_IN, Tag.REPORT),
    Intent.CLOSE_REQUEST: (Tag.CLOSE, Tag.ACCEPT),
    Intent.LONG_TERM: (Tag.LONG,),
    Intent.ESCALATE: (Tag.HELP,),
    Intent.COMMIT: (Tag.PROMISE, Tag.AT_ONCE, Tag.REASSURE, Tag.SLOGAN, Tag.NO_PROBLEM, Tag.REPORT, Tag.LATE),
    Intent.DELEGATE: (Tag.DELEGATE, Tag.HANDLE),
    Intent.WRONG_PERSON: (Tag.NOT_MINE, Tag.MISSENT),
    Intent.DEFER: (Tag.AWAY, Tag.LATER, Tag.ANSWER),
    Intent.APPROVE: (Tag.APPROVE,),
    Intent.QUESTION: (Tag.ASK, Tag.REQUEST_ASK),
}
"""The words that an intent is looked for in; a clause without any of them is shown whole."""
_LEADING = (Tag.NEG, Tag.ALREADY, Tag.ALL, Tag.PLAN, Tag.ABLE, Tag.BASIC, Tag.STILL)


def reasons_of(
    plain: Plain, whole: Whole, intents: Sequence[Intent], timing: Timing, items: Sequence[ItemMention]
) -> tuple[Reason, ...]:
    """A reason for every intent and figure that rests on words, in the order of the JSON."""
    found: list[tuple[str, str, _Span]] = []
    for intent in intents:
        found += [("intents", intent.value, span) for span in _of_intent(whole, intent)]
    found += [
        (name, f"{mention.progress:g}%", (mention.start, mention.end)) for name, mention in whole.figures.mentions
    ]
    part = "quantity" if whole.amounts.quantity else "need"
    found += [(part, f"{each.value:g}{each.unit}", (each.start, each.end)) for each in whole.amounts.amounts]
    if timing.day and timing.mention:
        found.append(("date", timing.day.isoformat(), (timing.mention.start, timing.mention.end)))
    days_of_items = {item.date for item in items if item.date}
    for reading in whole.readings:
        found += [
            ("date", each.moment.future.isoformat(), (each.start, each.end))
            for each in reading.clause.dates
            if each.moment.future in days_of_items and each is not timing.mention
        ]
        for mention in reading.clause.items:
            found.append(("items", "、".join(mention.names), (mention.start, mention.end)))
        if reading.named and reading.person:
            found.append(("person", reading.person, (reading.named.start, reading.named.end)))
    text = plain.readable
    return tuple(Reason(name, value, text[start:end], start, end) for name, value, (start, end) in found)


def _of_intent(whole: Whole, intent: Intent) -> Iterator[_Span]:
    for reading in whole.readings:
        if intent in reading.intents or (intent is Intent.COMMIT and reading.reports):
            yield _telling(reading, intent)
        elif reading.judgement.verdict in _BY_VERDICT.get(intent, ()):
            yield _judged(reading)


def _telling(reading: Reading, intent: Intent) -> _Span:
    word = reading.clause.first(*_TELLING.get(intent, ()))
    return (word.start, word.end) if word else (reading.clause.start, reading.clause.end)


def _judged(reading: Reading) -> _Span:
    """From the word that denies or affirms to the word that it falls on."""
    clause, word = reading.clause, reading.judgement.word
    if word is None:
        return clause.start, clause.end
    leading = clause.before(word.start, *_LEADING)
    return (leading[0].start if leading else word.start), word.end
