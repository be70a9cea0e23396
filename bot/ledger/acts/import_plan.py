"""Compares a draft with what is stored: pure; says what is new, what would change, and what is left alone and why."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.ledger.acts.import_matching import aligned, renumbered
from bot.ledger.acts.import_people import PeoplePlan, compare_people
from bot.ledger.acts.import_stored import NAMELESS_ROUND, Stored
from bot.ledger.acts.import_words import FIELD_WORDS, Changes, lines_of_changes, shown
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem, RoundFacts, status_of_problem
from bot.ledger.measure import ROLE_TITLES, STATUS_WORDS, DutyRole, Measure, MeasureStatus
from bot.ledger.problem import Problem
from bot.ledger.progress import Quantity

_SHOWN_NUMBERS = 10


@dataclass(frozen=True, slots=True)
class MeasurePlan:
    """A measure of the draft, the row it is (None: new), what changes in it, and its people by name where those change."""

    problem_number: str
    position: int
    parsed: ParsedMeasure
    row: Measure | None
    changes: Changes = field(default_factory=dict)
    duties: Mapping[DutyRole, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProblemPlan:
    """A problem of the draft, the row it is (None: new), and what changes in it."""

    position: int
    parsed: ParsedProblem
    row: Problem | None
    changes: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole difference between a draft and the store."""

    round_changes: Changes
    is_new_round: bool
    people: PeoplePlan
    problems: tuple[ProblemPlan, ...]
    measures: tuple[MeasurePlan, ...]
    warnings: tuple[str, ...]

    def changed_measures(self) -> list[MeasurePlan]:
        return [plan for plan in self.measures if plan.row is not None and plan.changes]

    def new_measures(self) -> list[MeasurePlan]:
        return [plan for plan in self.measures if plan.row is None]

    def is_empty(self) -> bool:
        """Whether storing the draft would change nothing at all."""
        touched = [p for p in self.problems if p.row is None or p.changes] or self.new_measures()
        return not (
            touched or self.changed_measures() or self.is_new_round or self.round_changes or self.people.touched()
        )

    def differences(self) -> list[str]:
        """Every difference in a Chinese line; what is new is counted, what changes is told one by one."""
        lines = []
        if self.is_new_round:
            lines.append(f"新建巡察轮次“{self.round_changes['name'][1]}”")
        else:
            lines += lines_of_changes("巡察轮次", self.round_changes)
        problems, measures = sum(plan.row is None for plan in self.problems), len(self.new_measures())
        if problems or measures:
            lines.append(f"新增问题 {problems} 个、措施 {measures} 条")
        lines += self.people.differences()
        for problem in self.problems:
            if problem.row is not None:
                lines += lines_of_changes(f"问题 {problem.parsed.number}", problem.changes)
        for measure in self.changed_measures():
            lines += lines_of_changes(f"措施 {measure.parsed.number}", measure.changes)
        return lines


def compare(draft: ParsedLedger, stored: Stored) -> Comparison:
    """What storing the draft would do.

    An empty cell never empties a field. A sheet does not move what was said in chat since: progress of a measure that
    was reported on after the sheet was drawn up, a date that an extension moved, people that were changed by an act, anything closed.
    Raises BadInput where a name can mean two people.
    """
    people = compare_people(draft, stored)
    known_as = aligned(draft.problems, stored)
    renamed = renumbered(draft.problems, known_as)
    draft = replace(draft, problems=known_as)
    warnings: list[str] = [*people.warnings, *([renamed] if renamed else [])]
    problems, measures = [], []
    follows = _statuses_that_follow(stored)
    for place, problem in enumerate(draft.problems, start=1):
        row = stored.problems.get(problem.number)
        changes = _of_problem(problem, row, stored, follows.get(problem.number)) if row else {}
        problems.append(ProblemPlan(place, problem, row, changes))
        for position, measure in enumerate(problem.measures, start=1):
            known = stored.measures.get((problem.number, measure.number))
            measures.append(
                _of_measure(problem.number, position, measure, known, people, stored, draft.as_of, warnings)
            )
    warnings += _missing(draft, stored)
    round_changes = _of_round(draft.round_facts, stored)
    return Comparison(round_changes, stored.round is None, people, tuple(problems), tuple(measures), tuple(warnings))


def _of_round(facts: RoundFacts, stored: Stored) -> Changes:
    wanted = {
        "name": facts.name or (NAMELESS_ROUND if stored.round is None else None),
        "team": facts.group,
        "started_on": facts.inspected_from,
        "ended_on": facts.inspected_to,
        "fed_back_on": facts.feedback_on,
    }
    return _differing(wanted, stored.round)


def _statuses_that_follow(stored: Stored) -> dict[str, MeasureStatus]:
    """By problem number, the status that follows from the stored measures; an export writes it as 问题状态."""
    found: dict[str, list[Measure]] = defaultdict(list)
    for (problem, _), measure in stored.measures.items():
        found[problem].append(measure)
    return {problem: status_of_problem(measures) for problem, measures in found.items()}


def _of_problem(parsed: ParsedProblem, row: Problem, stored: Stored, follows: MeasureStatus | None) -> Changes:
    wanted = {
        "title": parsed.title,
        "text": parsed.text,
        "facets": list(parsed.facets),
        # What follows from the measures anyhow is no statement about the problem as a whole.
        "stated_status": None if parsed.status is follows else parsed.status.value,
        "goal": parsed.goal,
    }
    changes = _differing(wanted, row)
    before, heading = stored.headings[row.id], (parsed.aspect, parsed.topic)
    if before != heading and any(heading):
        changes["heading"] = (list(before), list(heading))
    return changes


def _of_measure(
    problem_number: str,
    position: int,
    parsed: ParsedMeasure,
    row: Measure | None,
    people: PeoplePlan,
    stored: Stored,
    as_of: date | None,
    warnings: list[str],
) -> MeasurePlan:
    duties = {
        DutyRole.FIRST_RESPONSIBLE: parsed.first_responsible,
        DutyRole.DIRECTLY_RESPONSIBLE: parsed.directly_responsible,
        DutyRole.HANDLER: parsed.handlers,
    }
    if row is None:
        return MeasurePlan(problem_number, position, parsed, None, {}, duties)
    wanted: dict[str, Any] = {
        "text": parsed.text,
        "department": parsed.department,
        "supporting_departments": list(parsed.supporting_departments),
        "standard": parsed.standard,
        "evidence_text": parsed.evidence_text,
    }
    changes = _differing(wanted, row)
    changes |= _deadline(parsed, row, stored, warnings)
    changes |= _progress(parsed, row, stored.day(row.reported_at), as_of, warnings)
    changed_duties = _duties(duties, row, people, stored, warnings)
    for role, names in changed_duties.items():
        before = stored.names(stored.duties.get(row.id, {}).get(role, ()))
        changes[role.value] = (list(before), list(names))
    return MeasurePlan(problem_number, position, parsed, row, changes, changed_duties)


def _deadline(parsed: ParsedMeasure, row: Measure, stored: Stored, warnings: list[str]) -> Changes:
    wanted: dict[str, Any] = {"due_on": parsed.due, "due_text": parsed.due_text}
    if parsed.due_text is not None:
        wanted |= {"immediate": parsed.immediate, "long_term": parsed.long_term}
    changes = _differing(wanted, row)
    if not changes:
        return {}
    if _is_verified(row):
        warnings.append(f"措施 {row.number} 已销号，时限没有按文件修改。")
        return {}
    if "due_on" in changes and row.id in stored.extended:
        before, after = changes.pop("due_on")
        warnings.append(f"措施 {row.number} 已批准延期至{before}，截止日期没有按文件改为{after}。")
    return changes


def _is_verified(row: Measure) -> bool:
    """Whether a claim was checked and closed here; what only a document called closed, a document may correct.

    A notice says 已完成整改 of everything and names nobody; the office's own sheet then brings owners, dates and states.
    """
    return row.status == MeasureStatus.CLOSED and row.claimed_at is not None


def _progress(
    parsed: ParsedMeasure, row: Measure, reported_on: date | None, as_of: date | None, warnings: list[str]
) -> Changes:
    """What the file says of progress; a report in chat is newer than any file but one drawn up on a later day."""
    quantity = parsed.quantity or Quantity()
    wanted = {
        "status": parsed.status,
        "percent": parsed.percent,
        "progress_text": parsed.progress,
        "quantity_done": quantity.done,
        "quantity_total": quantity.total,
        "quantity_unit": quantity.unit,
    }
    changes = _differing(wanted, row)
    if not changes:
        return {}
    what = "、".join(f"{FIELD_WORDS[name]}“{shown(after, name)}”" for name, (_, after) in changes.items())
    if _is_verified(row):
        warnings.append(f"措施 {row.number} 已销号，没有按文件改为{what}；如需重新整改，请开展“回头看”。")
        return {}
    if reported_on is not None and not (as_of and as_of > reported_on):
        warnings.append(
            f"措施 {row.number} 在{reported_on}已有责任人报告（{STATUS_WORDS[row.status]}），没有按文件改为{what}。"
        )
        return {}
    if row.staged_result is not None:
        warnings.append(f"措施 {row.number} 已由整改办列为长期坚持，没有按文件改为{what}。")
        return {}
    return changes


def _duties(
    duties: Mapping[DutyRole, tuple[str, ...]],
    row: Measure,
    people: PeoplePlan,
    stored: Stored,
    warnings: list[str],
) -> dict[DutyRole, tuple[str, ...]]:
    held = stored.duties.get(row.id, {})
    changed = {
        role: names
        for role, names in duties.items()
        if names and tuple(people.known_id(name) for name in dict.fromkeys(names)) != held.get(role, ())
    }
    if changed and (_is_verified(row) or row.id in stored.handed_on):
        why = "已销号" if _is_verified(row) else "的责任人或经办人在导入后已有调整"
        words = "、".join(ROLE_TITLES[role] for role in changed)
        warnings.append(f"措施 {row.number} {why}，{words}没有按文件修改。")
        return {}
    return changed


def _missing(draft: ParsedLedger, stored: Stored) -> list[str]:
    """What is stored and not in the file stays."""
    given = {(problem.number, measure.number) for problem in draft.problems for measure in problem.measures}
    gone = [number for problem, number in stored.measures if (problem, number) not in given]
    if not gone or not draft.problems:
        return []
    shown = "、".join(gone[:_SHOWN_NUMBERS]) + ("等" if len(gone) > _SHOWN_NUMBERS else "")
    return [f"台账中有 {len(gone)} 条措施不在文件里，保持不变：{shown}。"]


def _differing(wanted: Mapping[str, Any], row: Any) -> Changes:
    """The fields whose wanted value is something, and not what the row holds."""
    return {
        name: (getattr(row, name, None), value)
        for name, value in wanted.items()
        if value not in (None, "", []) and (row is None or getattr(row, name) != value)
    }
