"""Counts what the public notice tells of, by the rule that the unit chose, and says the rule beside the figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.ledger.ledger_state import HeldMeasure
from bot.ledger.measure import MeasureStatus, is_settled
from bot.ledger.publication import COUNTING_WORDS, Counting
from bot.ledger.publishing import Publishing

LABEL = "统计口径："
"""The printed rule begins so; whoever reads the notice back leaves it out, for it is computed."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of a notice: all findings of the round, those kept out, and how far the published ones have come.

    `closed`, `staged` and `open` measures together are the published ones; `exempt_measures` belong to the exempt
    problems, and together with the published ones they are all.
    """

    on: date
    counting: Counting
    aspects: int
    topics: int
    problems: int
    measures: int
    exempt_problems: int
    exempt_measures: int
    closed: int
    staged: int
    done_problems: int

    @property
    def published_problems(self) -> int:
        return self.problems - self.exempt_problems

    @property
    def published_measures(self) -> int:
        return self.measures - self.exempt_measures

    @property
    def open(self) -> int:
        return self.published_measures - self.closed - self.staged

    @property
    def done(self) -> int:
        """Published measures that count as completed."""
        return self.closed + (self.staged if self.counting is Counting.SETTLED else 0)

    def sentence(self) -> str:
        """All figures with the rule by which they were counted."""
        day = f"{self.on.year}年{self.on.month}月{self.on.day}日"
        return f"{LABEL}截至{day}，{self._scope()}{COUNTING_WORDS[self.counting]}：{self._of_measures()}{self._of_problems()}"

    def _scope(self) -> str:
        headings = [f"{count}个{name}" for count, name in ((self.aspects, "方面"), (self.topics, "专题")) if count]
        within = f"（{'、'.join(headings)}）" if headings else ""
        found = f"反馈问题{self.problems}个{within}，整改措施{self.measures}条。"
        if not self.exempt_problems:
            return f"{found}以上问题全部公开。"
        return (
            f"{found}其中依规不公开的问题{self.exempt_problems}个、措施{self.exempt_measures}条，不计入以下数字；"
            f"公开问题{self.published_problems}个、措施{self.published_measures}条。"
        )

    def _of_measures(self) -> str:
        rate = _rate(self.done, self.published_measures)
        if self.counting is Counting.SETTLED:
            staged = f"（其中长期坚持的{self.staged}条）" if self.staged else ""
            return f"措施完成{self.done}条{staged}{rate}，尚未完成{self.open}条。"
        staged = f"，长期坚持并已取得阶段性成果{self.staged}条" if self.staged else ""
        return f"措施完成{self.done}条{rate}{staged}，尚未完成{self.open}条。"

    def _of_problems(self) -> str:
        rate = _rate(self.done_problems, self.published_problems)
        rest = self.published_problems - self.done_problems
        return f"所有措施均完成的问题计为完成：完成{self.done_problems}个{rate}，尚未完成{rest}个。"


def tally(publishing: Publishing, counting: Counting) -> Tally:
    """The figures of the notice."""
    state, published = publishing.state, publishing.published()
    shown = [held for placed in published for held in publishing.measures_of(placed)]
    return Tally(
        on=publishing.on,
        counting=counting,
        aspects=len({placed.aspect for placed in state.problems if placed.aspect}),
        topics=len({(placed.aspect, placed.topic) for placed in state.problems if placed.topic}),
        problems=len(state.problems),
        measures=sum(len(publishing.measures_of(placed)) for placed in state.problems),
        exempt_problems=len(state.problems) - len(published),
        exempt_measures=sum(map(len, map(publishing.measures_of, state.problems))) - len(shown),
        closed=sum(held.measure.status == MeasureStatus.CLOSED for held in shown),
        staged=sum(_is_staged(held) for held in shown),
        done_problems=sum(is_done(publishing.measures_of(placed), counting) for placed in published),
    )


def is_done(measures: Sequence[HeldMeasure], counting: Counting) -> bool:
    """Whether a problem with these measures counts as completed: it has some, and all of them do."""
    return bool(measures) and all(_counts(held, counting) for held in measures)


def _counts(held: HeldMeasure, counting: Counting) -> bool:
    if counting is Counting.SETTLED:
        return is_settled(held.measure)
    return held.measure.status == MeasureStatus.CLOSED


def _is_staged(held: HeldMeasure) -> bool:
    return held.measure.status == MeasureStatus.LONG_TERM and is_settled(held.measure)


def _rate(part: int, whole: int) -> str:
    """The share in percent with one decimal; it says 100 only where nothing is missing."""
    if not whole:
        return ""
    share = min(round(part * 1000 / whole), 999) / 10 if part < whole else 100
    return f"，完成率{share:g}%"
