"""Makes one ledger of the sheets of an office: lists joined by number or wording, problems numbered, measures in order."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from bot.documents.grids import Findings
from bot.documents.measure_draft import MeasureDraft
from bot.documents.problem_draft import ProblemDraft
from bot.ledger.draft import Finding, ParsedProblem, status_of_problem

NO_PROBLEM_COLUMN = "表中没有写明问题的列（如“反馈问题”），不知道措施属于哪个问题，请补上该列，或用 --map 指定"
_SAME = 0.85
WITHOUT_MEASURES = "没有整改措施，按问题本身立一条措施，请补写"
"""How the warning ends that a problem of a sheet has no measures of its own."""
_LONGEST_NUMBER = 20
_GENERIC_SHEET = re.compile(
    r"sheet|表\d*$|台账|清单|汇总|整改|总表|明细|副本|工作表|卡|任务[单书]|问题\s*[（(]?[\d一二三四五六七八九十]*[)）]?$|^[\d一二三四五六七八九十.、-]+$",
    re.IGNORECASE,
)


def join_sheets(sheets: Sequence[tuple[str, list[ProblemDraft]]]) -> list[ProblemDraft]:
    """The problems of all sheets, each once; what further sheets say of a problem or measure is added to it."""
    problems: list[ProblemDraft] = []
    by_number: dict[str, list[ProblemDraft]] = {}
    by_title: dict[str, ProblemDraft] = {}
    for name, drafts in sheets:
        for draft in drafts:
            known = _known(draft, by_number, by_title)
            if known is None:
                if len(sheets) > 1 and not draft.aspect and not _GENERIC_SHEET.search(name):
                    draft.aspect = name
                problems.append(draft)
                by_number.setdefault(draft.number, []).append(draft)
                by_title.setdefault(_plain(draft.title), draft)
            else:
                _merge(known, draft)
    for problem in problems:
        _settle_stand_ins(problem)
    return problems


def _known(
    draft: ProblemDraft, by_number: dict[str, list[ProblemDraft]], by_title: dict[str, ProblemDraft]
) -> ProblemDraft | None:
    same_number = by_number.get(draft.number, []) if draft.number else []
    for other in same_number:
        if not draft.title or not other.title or _alike(draft.title, other.title) or _alike(draft.text, other.text):
            return other
    titled = by_title.get(_plain(draft.title)) if draft.title else None
    if (titled is not None and titled.aspect in (draft.aspect, "")) or (titled is not None and not draft.aspect):
        return titled
    return None


def _merge(known: ProblemDraft, draft: ProblemDraft) -> None:
    if not known.title or (len(draft.text) > len(known.text) and draft.title):
        known.title, known.text = known.title or draft.title, draft.text or known.text
    known.number = known.number or draft.number
    known.aspect, known.topic = known.aspect or draft.aspect, known.topic or draft.topic
    known.facets, known.goal = known.facets or draft.facets, known.goal or draft.goal
    known.status = known.status or draft.status
    for measure in draft.measures:
        if measure.is_stand_in:
            known.measures.append(measure)
            continue
        same = next((other for other in known.measures if not other.is_stand_in and _same(other, measure)), None)
        if same is None:
            known.measures.append(measure)
        else:
            same.add(measure)


def _same(mine: MeasureDraft, other: MeasureDraft) -> bool:
    return (
        mine.text == other.text or (bool(mine.number) and mine.number == other.number) or _alike(mine.text, other.text)
    )


def _settle_stand_ins(problem: ProblemDraft) -> None:
    """What a list without measures says of a problem holds for each of its measures, or for the one of its number."""
    real = [measure for measure in problem.measures if not measure.is_stand_in]
    if real:
        for stand_in in (measure for measure in problem.measures if measure.is_stand_in):
            for measure in _meant(stand_in, real) or real:
                measure.add(stand_in)
        problem.measures = real


def _meant(stand_in: MeasureDraft, real: Sequence[MeasureDraft]) -> list[MeasureDraft]:
    if not stand_in.number:
        return []
    return [measure for place, measure in enumerate(real, start=1) if stand_in.number == (measure.number or str(place))]


def _plain(text: str) -> str:
    return re.sub(r"[\s，。、；：,.;:“”\"（）()的]", "", text)


def _alike(one: str, other: str) -> bool:
    one, other = _plain(one), _plain(other)
    if not one or not other:
        return False
    if one == other or (min(len(one), len(other)) >= 6 and (one in other or other in one)):
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _SAME and matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME


def finish(problems: Sequence[ProblemDraft], findings: Findings) -> tuple[ParsedProblem, ...]:
    """The problems with their numbers and those of their measures; missing numbers and doubled ones are given anew."""
    for draft in problems:
        if not draft.title and not draft.measures:
            findings.warnings.append(Finding(draft.where, "问题和措施都为空，这一行没有导入，请补写"))
    problems = [draft for draft in problems if draft.title or draft.measures]
    nameless = [draft for draft in problems if not draft.title]
    if problems and len(nameless) == len(problems):
        findings.errors.append(Finding(nameless[0].where, NO_PROBLEM_COLUMN))
    else:
        findings.errors += [Finding(draft.where, "问题为空，请填写问题名称") for draft in nameless]
    numbers = Counter(draft.number for draft in problems)
    is_numbered = "" not in numbers and max(numbers.values(), default=0) < 2
    if not is_numbered:
        if set(numbers) != {""}:
            doubled = next(draft for draft in problems if numbers[draft.number] > 1 or not draft.number)
            findings.warn("", f"问题序号有重复或空缺（如 {doubled.where}），已按先后重新编号")
        for position, draft in enumerate(problems, start=1):
            draft.number = str(position)
            for measure in draft.measures:
                measure.number = measure.number if measure.number.isdecimal() else ""
    return tuple(replace(_finished(draft, findings), is_numbered=is_numbered) for draft in problems)


def _finished(draft: ProblemDraft, findings: Findings) -> ParsedProblem:
    measures = [measure.finish(draft.number, place) for place, measure in enumerate(draft.measures, start=1)]
    known = Counter(measure.number for measure in measures)
    if any(count > 1 or len(number) > _LONGEST_NUMBER for number, count in known.items()):
        first = next(
            measure for measure in measures if known[measure.number] > 1 or len(measure.number) > _LONGEST_NUMBER
        )
        findings.warnings.append(
            Finding(first.where, f"措施序号“{first.number[:_LONGEST_NUMBER]}”重复或过长，该问题的措施按先后重新编号")
        )
        measures = [
            replace(measure, number=f"{draft.number}-{place}") for place, measure in enumerate(measures, start=1)
        ]
    if any(measure.is_stand_in for measure in draft.measures):
        findings.warnings.append(Finding(draft.where, f"问题“{draft.number}”{WITHOUT_MEASURES}"))
    return ParsedProblem(
        number=draft.number,
        title=draft.title,
        text=draft.text or draft.title,
        facets=draft.facets,
        aspect=draft.aspect,
        topic=draft.topic,
        status=draft.status or status_of_problem(measures),
        measures=tuple(measures),
        goal=draft.goal,
        where=draft.where,
    )
