"""Finds the stored problem and measure that each of a draft is: by number and wording, or by wording alone."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from bot.ledger.acts.import_stored import Stored
from bot.ledger.draft import ParsedMeasure, ParsedProblem
from bot.ledger.measure import Measure
from bot.ledger.problem import Problem

_ALIKE = 0.6
"""From here on a wording counts as lightly edited."""
_SHOWN = 10
_MOST_PAIRS = 40_000
"""More pairs than these are not compared letter by letter."""

Given = TypeVar("Given", ParsedProblem, ParsedMeasure)
Kept = TypeVar("Kept", Problem, Measure)


def aligned(problems: Sequence[ParsedProblem], stored: Stored) -> tuple[ParsedProblem, ...]:
    """The draft's problems with the numbers under which the store holds them and their measures.

    The same wording is the same thing, whatever its number; then a lightly edited one; last, whatever else has the
    number, where the document itself gives it. What is new keeps its number unless another thing of the store has it.
    """
    by_problem: dict[str, list[Measure]] = {}
    for (number, _), measure in stored.measures.items():
        by_problem.setdefault(number, []).append(measure)
    rows = _matched(problems, list(stored.problems.values()), lambda problem: problem.title)
    numbers = _numbers([problem.number for problem in problems], rows, _next_problem)
    found = []
    for problem, row, number in zip(problems, rows, numbers, strict=True):
        measures = _aligned_measures(problem.measures, by_problem.get(row.number, []) if row else [], number)
        found.append(replace(problem, number=number, measures=measures))
    return tuple(found)


def renumbered(given: Sequence[ParsedProblem], found: Sequence[ParsedProblem]) -> str | None:
    """The sentence for the office where the store holds things under other numbers than the file."""
    pairs: list[tuple[str, str]] = []
    for before, after in zip(given, found, strict=True):
        if before.number != after.number and before.is_numbered:
            pairs.append((before.number, after.number))
        elif before.number == after.number:
            both = zip(before.measures, after.measures, strict=True)
            pairs += [(one.number, new.number) for one, new in both if one.is_numbered and one.number != new.number]
    if not pairs:
        return None
    shown = "、".join(f"{before} → {after}" for before, after in pairs[:_SHOWN]) + ("等" if len(pairs) > _SHOWN else "")
    return f"文件的序号与台账有 {len(pairs)} 处不同，按内容对应到台账的序号：{shown}。"


def _aligned_measures(
    measures: Sequence[ParsedMeasure], stored: Sequence[Measure], problem: str
) -> tuple[ParsedMeasure, ...]:
    rows = _matched(measures, stored, lambda measure: measure.text)
    taken = {measure.number for measure in stored}
    numbers = _numbers([m.number for m in measures], rows, lambda used: _next_measure(problem, used | taken), taken)
    return tuple(replace(measure, number=number) for measure, number in zip(measures, numbers, strict=True))


def _matched(given: Sequence[Given], kept: Sequence[Kept], words: Callable[[Given | Kept], str]) -> list[Kept | None]:
    """For each given thing the kept one that it is, each at most once."""
    found: list[Kept | None] = [None] * len(given)
    free = {row.number: row for row in kept}

    def settle(position: int, row: Kept) -> None:
        found[position] = row
        del free[row.number]

    for position, one in enumerate(given):
        row = free.get(one.number)
        if row is not None and _plain(words(row)) == _plain(words(one)):
            settle(position, row)
    by_words = {_plain(words(row)): row for row in reversed(list(free.values()))}
    for position, one in enumerate(given):
        row = None if found[position] else by_words.get(_plain(words(one)))
        if row is not None and row.number in free:
            settle(position, row)
    for position, number in _alike(given, found, free, words):
        if found[position] is None and number in free:
            settle(position, free[number])
    for position, one in enumerate(given):
        if found[position] is None and one.is_numbered and one.number in free:
            settle(position, free[one.number])
    return found


def _alike(
    given: Sequence[Given],
    found: Sequence[Kept | None],
    free: Mapping[str, Kept],
    words: Callable[[Given | Kept], str],
) -> list[tuple[int, str]]:
    """Pairs of what is left over, the most alike first, at the same number first among equals."""
    left = [position for position, row in enumerate(found) if row is None]
    if not left or not free or len(left) * len(free) > _MOST_PAIRS:
        return []
    pairs: list[tuple[float, bool, int, str]] = []
    matcher = SequenceMatcher(autojunk=False)
    for number, row in free.items():
        matcher.set_seq2(_plain(words(row)))
        for position in left:
            matcher.set_seq1(_plain(words(given[position])))
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                ratio = matcher.ratio()
                if ratio >= _ALIKE:
                    pairs.append((-ratio, given[position].number != number, position, number))
    return [(position, number) for _, _, position, number in sorted(pairs)]


def _numbers(
    wanted: Sequence[str],
    rows: Sequence[Problem | Measure | None],
    another: Callable[[set[str]], str],
    taken: Iterable[str] = (),
) -> list[str]:
    """The stored number of what is known; for what is new the wanted one, or another where that is taken."""
    used = {*taken, *(row.number for row in rows if row is not None)}
    new = {number for number, row in zip(wanted, rows, strict=True) if row is None}
    numbers = []
    for number, row in zip(wanted, rows, strict=True):
        if row is not None:
            numbers.append(row.number)
            continue
        chosen = another(used | new) if number in used else number
        used.add(chosen)
        numbers.append(chosen)
    return numbers


def _next_problem(used: set[str]) -> str:
    return str(max((int(number) for number in used if number.isdecimal()), default=0) + 1)


def _next_measure(problem: str, used: set[str]) -> str:
    found = [re.fullmatch(re.escape(problem) + r"-(\d{1,6})", number) for number in used]
    return f"{problem}-{max((int(match[1]) for match in found if match), default=0) + 1}"


def _plain(text: str) -> str:
    return re.sub(r"[\s，。、；：,.;:“”\"（）()]", "", text)
