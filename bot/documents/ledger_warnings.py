"""Names what a ledger lacks before anybody can be reminded: people, dates, measures."""

from collections.abc import Iterable

from bot.documents.grids import Findings
from bot.ledger.draft import Finding, ParsedProblem
from bot.ledger.measure import MeasureStatus

_SHOWN = 10


def warn_of_gaps(problems: Iterable[ParsedProblem], findings: Findings) -> None:
    """Warns once of open measures without people, once of those without a date, and of each problem without measures."""
    problems = tuple(problems)
    measures = [
        measure for problem in problems for measure in problem.measures if measure.status != MeasureStatus.CLOSED
    ]
    without_people = [measure.number for measure in measures if not measure.people()]
    without_date = [m.number for m in measures if not (m.due or m.due_text or m.long_term)]
    for numbers, what in (
        (without_people, "没有责任人和经办人，提醒无处可发"),
        (without_date, "没有整改时限，不会按期提醒"),
    ):
        if numbers:
            shown = "、".join(numbers[:_SHOWN]) + ("等" if len(numbers) > _SHOWN else "")
            findings.warn("", f"{len(numbers)} 条措施{what}：{shown}")
    findings.warnings += [
        Finding(problem.where, f"问题“{problem.number}”没有整改措施") for problem in problems if not problem.measures
    ]
