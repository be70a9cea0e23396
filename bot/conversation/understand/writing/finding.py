"""Finds items, dates, numbers and people in a reply, each taking its place so that no other reads it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.conversation.understand.days.dates import find_dates, years_that_name
from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.items import ItemsMention, find_items
from bot.conversation.understand.numbers.amounts import Amount, find_amounts
from bot.conversation.understand.numbers.percents import PercentMention, find_percents
from bot.conversation.understand.people.people import PersonMention, find_people
from bot.conversation.understand.people.roster import Roster
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
    covered = cover(covered, years_that_name(covered))
    dates = find_dates(covered, today, workdays)
    covered = cover(covered, [(mention.start, mention.end) for mention in dates])
    percents = find_percents(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in percents])
    people = find_people(covered, roster)
    covered = cover(covered, [(mention.start, mention.end) for mention in people])
    amounts = find_amounts(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in amounts])
    return Found(items, dates, percents, amounts, people, covered, lexicon)


def within(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    return tuple(mention for mention in mentions if start <= mention.start < end)
