"""Cuts a reply into clauses and gives each what was found in it: words, items, dates, numbers, people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from bot.conversation.understand.amounts import Amount, find_amounts
from bot.conversation.understand.dates import DateMention, find_dates
from bot.conversation.understand.items import ItemsMention, find_items
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.people import PersonMention, find_people
from bot.conversation.understand.percents import PercentMention, find_percents
from bot.conversation.understand.words import TAKEN, Word, cover, cut
from bot.conversation.understand.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a reply, up to a pause or to a turn such as 但 or 还剩."""

    start: int
    end: int
    text: str
    ending: str
    words: tuple[Word, ...] = ()
    items: tuple[ItemsMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    percents: tuple[PercentMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    people: tuple[PersonMention, ...] = ()
    covered: str = ""
    """The text with everything but the words taken out."""

    def has(self, *tags: Tag) -> bool:
        """Whether any word of the clause has any of the tags."""
        return any(word.does(*tags) for word in self.words)

    def all(self, *tags: Tag) -> list[Word]:
        """The words with any of the tags, in order."""
        return [word for word in self.words if word.does(*tags)]

    def first(self, *tags: Tag) -> Word | None:
        """The first word with any of the tags."""
        return next(iter(self.all(*tags)), None)

    def before(self, place: int, *tags: Tag) -> list[Word]:
        """The words with any of the tags that end at or before `place`."""
        return [word for word in self.all(*tags) if word.end <= place]

    def after(self, place: int, *tags: Tag) -> list[Word]:
        """The words with any of the tags that start at or after `place`."""
        return [word for word in self.all(*tags) if word.start >= place]

    @property
    def is_silent(self) -> bool:
        """Nothing in it but perhaps items: what it is about follows in the next clause."""
        return not (self.dates or self.percents or self.amounts or self.people or any(word.tags for word in self.words))

    @property
    def core(self) -> str:
        """The text without closing particles."""
        return re.sub(r"[了吧呢嘛的吗么哈啊~!]+$", "", self.text)


_PAUSE = re.compile(r"[,。;!?、:~…\n]+")
_Mention = TypeVar("_Mention", ItemsMention, DateMention, PercentMention, Amount, PersonMention)


@dataclass(frozen=True, slots=True)
class _Found:
    items: Sequence[ItemsMention]
    dates: Sequence[DateMention]
    percents: Sequence[PercentMention]
    amounts: Sequence[Amount]
    people: Sequence[PersonMention]
    covered: str


def clauses_of(text: str, today: date, workdays: Workdays) -> list[Clause]:
    """The clauses of a reply in plain writing; items with nothing said about them move on to the next clause."""
    found = _find(text, today, workdays)
    clauses: list[Clause] = []
    for start, end, ending in _leading_on_joined(list(_stretches(text, found.covered)), found):
        words = tuple(replace(word, start=word.start + start, end=word.end + start) for word in cut(found.covered[start:end]))
        whole = _clause(text, start, end, ending, words, found)
        clauses += _at_turns(text, whole, found)
    return list(_items_carried_on(clauses))


def _find(text: str, today: date, workdays: Workdays) -> _Found:
    items = find_items(text)
    covered = cover(text, [(mention.start, mention.end) for mention in items])
    dates = find_dates(covered, today, workdays)
    covered = cover(covered, [(mention.start, mention.end) for mention in dates])
    percents = find_percents(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in percents])
    people = find_people(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in people])
    amounts = find_amounts(covered)
    covered = cover(covered, [(mention.start, mention.end) for mention in amounts])
    return _Found(items, dates, percents, amounts, people, covered)


def _stretches(text: str, covered: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and closing sign of what stands between two pauses."""
    start = 0
    for pause in _PAUSE.finditer(covered):
        if start < pause.start():
            yield start, pause.start(), pause.group()
        elif "?" in pause.group():
            yield pause.start(), pause.start(), pause.group()
        start = pause.end()
    if start < len(text):
        yield start, len(text), ""


_LEADING_ON = (Tag.PLAN, Tag.ABLE, Tag.HEDGE, Tag.IF, Tag.NEED, Tag.UNREAL)


_LEADING_WORDS = frozenset("即将 快要 将近 接近 就要 马上就要 几乎 差点 基本 基本上 大体 大体上 大致 大致上 初步 部分".split())


def _leads_on(word: Word, count: int) -> bool:
    if word.text in _LEADING_WORDS:
        return True
    leads = (Tag.PLAN, Tag.IF, Tag.NEED, Tag.PROMISE, Tag.AT_ONCE) if count > 1 else _LEADING_ON
    return word.does(*leads) and not word.does(Tag.ACK, Tag.NEARLY)


_TIMELESS = frozenset({Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.HEDGE, Tag.ACT, Tag.TOTAL, Tag.CONTRAST, Tag.GREETING, Tag.NEUTRAL, Tag.NEED})


def _is_a_time_for(following: tuple[int, int, str], here: tuple[int, int], words: Sequence[Word], found: _Found) -> bool:
    """力争月底前，完成: a stretch that ends in a date and says nothing else, before one that tells of work."""
    start, end = here
    if not any(start <= mention.start and mention.end == end for mention in found.dates):
        return False
    if any(word.tags and not word.tags <= _TIMELESS for word in words) or _within(found.items, following[0], following[1]):
        return False
    return any(word.does(Tag.COMPLETE, Tag.ACT) for word in cut(found.covered[following[0] : following[1]]))


def _leading_on_joined(stretches: list[tuple[int, int, str]], found: _Found) -> Iterator[tuple[int, int, str]]:
    """预计，月底完成; 月底前，完成: what must be followed by something takes the next stretch to itself."""
    covered, held = found.covered, None
    joined = list(_particles_joined(stretches, covered))
    for position, (start, end, ending) in enumerate(joined):
        begin = held[0] if held else start
        held = (begin, end, ending)
        words = cut(covered[start:end])
        leads_on = bool(words) and words[-1].end == end - start and _leads_on(words[-1], len(words))
        following = joined[position + 1 : position + 2]
        dates_on = bool(following) and _is_a_time_for(following[0], (start, end), words, found)
        if "?" in ending or not (leads_on or dates_on):
            yield held
            held = None
    if held:
        yield held


_ONLY_PARTICLES = re.compile(r"[了的呢啊吗么吧嘛嗯]+")


def _particles_joined(stretches: list[tuple[int, int, str]], covered: str) -> Iterator[tuple[int, int, str]]:
    """完成 了吗: particles after a pause belong to what stands before it."""
    held: tuple[int, int, str] | None = None
    for start, end, ending in stretches:
        if held and start < end and _ONLY_PARTICLES.fullmatch(covered[start:end]):
            held = (held[0], end, ending)
            continue
        if held:
            yield held
        held = (start, end, ending)
    if held:
        yield held


def _clause(text: str, start: int, end: int, ending: str, words: Sequence[Word], found: _Found) -> Clause:
    return Clause(
        start,
        end,
        text[start:end],
        ending,
        tuple(word for word in words if start <= word.start < end),
        _within(found.items, start, end),
        _within(found.dates, start, end),
        _within(found.percents, start, end),
        _within(found.amounts, start, end),
        _within(found.people, start, end),
        found.covered[start:end],
    )


def _within(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    return tuple(mention for mention in mentions if start <= mention.start < end)


def _at_turns(text: str, whole: Clause, found: _Found) -> Iterator[Clause]:
    turns = [whole.start, *_turns(whole), whole.end]
    for start, end in pairwise(turns):
        ending = whole.ending if end == whole.end else ","
        yield _clause(text, start, end, ending, whole.words, found)


def _turns(clause: Clause) -> list[int]:
    """Where a statement without a pause turns to something else: 已完成但…, 修了80%还剩…, 3条完了第6条…"""
    marks: list[Word | ItemsMention] = sorted([*clause.words, *clause.items], key=lambda mark: mark.start)
    turns: list[int] = []
    said = spoken = False
    for position, mark in enumerate(marks):
        if isinstance(mark, ItemsMention):
            if spoken:
                turns.append(mark.start)
                said = spoken = False
            continue
        if position and _is_turn(mark, said or _number_before(clause, mark), marks[:position]):
            turns.append(mark.start)
            said = spoken = False
        spoken = spoken or mark.does(*_SPEAKING)
        said = said or _is_said(mark, marks[position + 1 : position + 2], marks[max(0, position - 3) : position])
    return turns


def _number_before(clause: Clause, word: Word) -> bool:
    return any(mention.end <= word.start for mention in (*clause.percents, *clause.amounts))


def _is_turn(word: Word, said: bool, before: Sequence[Word | ItemsMention]) -> bool:
    if word.does(Tag.CONTRAST) and len(word.text) > 1:
        return True
    if word.text == "但":
        return True
    if word.does(Tag.OTHERS) and any(isinstance(mark, ItemsMention) for mark in before):
        return True
    if not said:
        return False
    if word.does(Tag.NEG):
        return word.text[0] in "还尚仍" or word.text == "未"
    return word.does(Tag.STILL, Tag.ONLY_LEFT, Tag.REMAINING, Tag.OTHERS) or word.text in _TURNING


_SPEAKING = (Tag.COMPLETE, Tag.ACT, Tag.NEG, Tag.DOING, Tag.STILL, Tag.START, Tag.CANNOT, Tag.UNABLE, Tag.BASIC, Tag.NEARLY)
_TURNING = frozenset({"正在", "下步", "下一步", "接下来", "后续", "还要", "还需", "还需要", "还得", "等待", "请", "申请"})


def _is_said(word: Word, after: Sequence[Word | ItemsMention], before: Sequence[Word | ItemsMention]) -> bool:
    """Whether something has been stated as a fact by this word."""
    if not word.does(Tag.COMPLETE, Tag.ACT, Tag.START, Tag.CLOSING):
        return False
    followed = after and isinstance(after[0], Word) and after[0].text == "了"
    preceded = any(isinstance(mark, Word) and mark.does(Tag.ALREADY, Tag.NEG) for mark in before)
    return bool(followed or preceded or word.text.endswith("了"))


def _items_carried_on(clauses: Sequence[Clause]) -> Iterator[Clause]:
    waiting: tuple[ItemsMention, ...] = ()
    for clause in clauses:
        if clause.items and clause.is_silent and "?" not in clause.ending and clause is not clauses[-1]:
            waiting += clause.items
            continue
        yield replace(clause, items=waiting + clause.items) if waiting else clause
        waiting = ()


def text_between(text: str, start: int, end: int) -> str:
    """What stands between two places, without what was taken out."""
    return text[start:end].replace(TAKEN, "")
