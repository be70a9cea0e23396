"""Problems that are called closed while their measures say otherwise; flagged for the office, never mended by us."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.measure import STATUS_WORDS, Measure, MeasureStatus, is_settled
from bot.ledger.problem import Problem, ProblemStatus
from bot.ledger.reading import newest_only

_GOING_ON = re.compile(r"正在|尚未|仍在|还在|有待|待采购|(?:目前|现)(?:正|已启动)|下一步将")
_CONTEXT = 8


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One problem and, in a Chinese sentence, what does not fit."""

    problem_id: int
    problem_number: str
    sentence: str


async def contradictions(session: AsyncSession, unit_id: int) -> list[Contradiction]:
    """Problems stated or derived as closed with measures that are not settled, or whose text says work goes on."""
    problems = (
        await session.scalars(
            select(Problem)
            .where(col(Problem.unit_id) == unit_id)
            .order_by(col(Problem.round_id).desc(), col(Problem.position))
        )
    ).all()
    measures: dict[int, list[Measure]] = defaultdict(list)
    rows = select(Measure).where(col(Measure.unit_id) == unit_id, newest_only()).order_by(col(Measure.position))
    for measure in await session.scalars(rows):
        measures[measure.problem_id].append(measure)
    return [
        Contradiction(problem.id, problem.number, sentence)
        for problem in problems
        if MeasureStatus.CLOSED in (problem.stated_status, _derived(problem))
        for sentence in against_closing(problem.number, measures[problem.id])
    ]


def against_closing(number: str, measures: Sequence[Measure]) -> list[str]:
    """What speaks against calling the problem of that number closed, in Chinese sentences."""
    sentences = []
    unsettled = [measure for measure in measures if not is_settled(measure)]
    if unsettled:
        named = "、".join(f"{measure.number}（{STATUS_WORDS[measure.status]}）" for measure in unsettled)
        sentences.append(f"问题 {number} 写明已完成整改，但措施 {named} 尚未销号，请核实。")
    for measure in measures:
        found = _GOING_ON.search(measure.text)
        if found and measure.status == MeasureStatus.CLOSED:
            words = measure.text[max(0, found.start() - _CONTEXT) : found.end() + _CONTEXT]
            sentences.append(f"问题 {number} 已完成整改，但措施 {measure.number} 写有“…{words}…”，似仍在办理，请核实。")
    return sentences


def _derived(problem: Problem) -> MeasureStatus | None:
    return MeasureStatus.CLOSED if problem.status == ProblemStatus.CLOSED else None
