"""Finds items, dates, numbers and people in a reply, each taking its place so that no other reads it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.conversation.understand.days.dates import find_dates, months_gone_by, years_that_name
from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.item_names import ItemsMention
from bot.conversation.understand.items import find_items
from bot.conversation.understand.numbers.amounts import Amount, find_amounts
from bot.conversation.understand.numbers.percents import PercentMention, find_percents
from bot.conversation.understand.people.people import PersonMention, find_people
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Lexicon
from bot.conversation.understand.writing.words import cover

_Mention = TypeVar("_Mention", ItemsMention, DateMention, PercentMention, Amount, PersonMention)


@dataclass(frozen=True, slots=True)
class Found:
    items: Sequence[ItemsMention]
    dates: Sequence[DateMention]
    percents: Sequence[PercentMention]
    amounts: Sequence[Amount]
    people: Sequence[PersonMention]
    covered: str
    lexicon: Lexicon


def find(text: str, today: date, workdays: Workdays, roster: Roster, lexicon: Lexicon) -> Found:
    items = find_items(text)
    covered = cover(text, [(mention.start, mention.end) for mention in items])
    covered = cover(covered, [*years_that_name(covered), *months_gone_by(covered, today)])
    dates = find_dates(covered, today, workdays)
    covered = cover(covered, [(mention.start, mention.end) for mention in dates])
    percents = find_percents(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in percents])
    covered = cover(covered, [place for mention in percents if (place := _name_of_metric(covered, mention))])
    people = [
        mention
        for mention in find_people(covered, roster)
        if not _IN_A_NUMBER.match(covered, mention.start - 1)
        and not _A_COUNT.fullmatch(covered, mention.start, mention.end)
    ]
    covered = cover(covered, [(mention.start, mention.end) for mention in people])
    amounts = find_amounts(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in amounts])
    return Found(items, dates, percents, amounts, people, covered, lexicon)


_IN_A_NUMBER = expression(r"[\d一二三四五六七八九十百千几][万亿]")
"""还缺18万工程款: the sign of the number is no surname."""
_A_COUNT = expression(r"[\d一二三四五六七八九十百千两]+[台家户个组站所院馆队村]")
"""总共是六十台: so many of them, and no office."""
_NEAR = 14
"""So many characters may stand from the name of a quality to its figure."""


def _name_of_metric(text: str, mention: PercentMention) -> tuple[int, int] | None:
    """Where the name of a quality stands in front of its figure: 息诉 in 服判息诉率 is no act."""
    if mention.metric is None:
        return None
    place = text.rfind(mention.metric, max(0, mention.start - _NEAR), mention.start)
    return (place, place + len(mention.metric)) if place >= 0 else None


def within(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    return tuple(mention for mention in mentions if start <= mention.start < end)
