"""Words one problem for the public notice: its text, its measures with their verified results, how far it has come."""

import re
from collections.abc import Iterator, Sequence

import cn2an

from bot.documents.notice_naming import as_sentence, ends_a_sentence
from bot.documents.notice_todo import OFFICE, Todo, Urgency
from bot.ledger.ledger_state import HeldMeasure, PlacedProblem
from bot.ledger.measure import Measure, MeasureStatus, is_settled
from bot.ledger.problem import Problem
from bot.ledger.publishing import Publishing, is_stated_closed

_FROM_PARAGRAPH = re.compile(r"(?:^|\s)第\d+段$")
_SHOWN_CLAIM = 40
_TOO_SHORT_ALONE = 5

_UNIFORM = {
    MeasureStatus.NOT_STARTED: "尚未启动整改。",
    MeasureStatus.IN_PROGRESS: "正在整改。",
    MeasureStatus.BASICALLY_DONE: "基本完成整改。",
    MeasureStatus.CLAIMED: "正在核验。",
    MeasureStatus.CLOSED: "已完成整改。",
    MeasureStatus.LONG_TERM: "长期坚持，持续整改。",
}
"""完成情况 of a problem whose measures all stand alike; a reader of notices takes each for the same status again."""

_BESIDE = {
    MeasureStatus.NOT_STARTED: "尚未启动",
    MeasureStatus.IN_PROGRESS: "正在整改",
    MeasureStatus.BASICALLY_DONE: "正在整改",
    MeasureStatus.CLAIMED: "正在核验",
    MeasureStatus.LONG_TERM: "长期坚持，正在整改",
}
"""What is put behind a measure without a verified result, where others of its problem have one."""


def problem_paragraphs(placed: PlacedProblem, measures: Sequence[HeldMeasure]) -> list[str]:
    """The problem with its number, then 整改情况 (整改措施 while nothing is verified), then 完成情况."""
    rows = [held.measure for held in measures]
    paragraphs = problem_text(placed.problem).split("\n")
    paragraphs[0] = f"（{placed.problem.number}）{paragraphs[0]}"
    if placed.problem.goal and rows and all(map(_is_from_paragraph, rows)):
        paragraphs += _labelled("整改目标：", placed.problem.goal.split("\n"))
    label = "整改情况：" if any(map(is_settled, rows)) else "整改措施："
    paragraphs += _labelled(label, _numbered([measure_words(row, is_alike=_are_alike(rows)) for row in rows]))
    label = "整改成效：" if rows and all(map(is_settled, rows)) else "整改进展："
    paragraphs += _labelled(label, _documents_progress(rows))
    return [*paragraphs, f"完成情况：{_completion(placed.problem, rows)}"]


def problem_text(problem: Problem) -> str:
    """The problem's whole wording: it begins with its title and ends with what a sheet keeps apart (具体表现)."""
    text, title = problem.text.strip(), problem.title.strip()
    words = text if text.startswith(title.rstrip("…。")) else f"{title.rstrip('。')}。{text}" if text else title
    apart = [as_sentence(facet.strip()) for facet in map(str, problem.facets) if facet.strip() and facet not in words]
    if not apart:
        return words
    told = "\n".join(_numbered(apart)) if len(apart) == len(problem.facets) else "".join(apart)
    return as_sentence(words) + told


def measure_words(measure: Measure, *, is_alike: bool) -> str:
    """What the notice says of a measure: its published result, or its own words with the state they are in.

    `is_alike`: all measures of the problem stand alike, so that 完成情况 says it for this one too. What was read from a
    paragraph stays letter by letter; what came from a sheet gets its full stop.
    """
    words = measure.result if measure.result and is_settled(measure) else _own_words(measure)
    if measure.status == MeasureStatus.LONG_TERM and measure.staged_result and not measure.result:
        staged = measure.staged_result.strip()
        words = words if staged in words else f"{as_sentence(words)}阶段性成果：{staged}"
    elif not is_settled(measure) and not is_alike:
        words = f"{words.rstrip('。；;')}（{_BESIDE[measure.status]}）"
    return words if _is_from_paragraph(measure) and words == measure.text else as_sentence(words)


def measure_todo(publishing: Publishing, held: HeldMeasure) -> Iterator[Todo]:
    """What a published measure still lacks."""
    measure, who = held.measure, publishing.who_knows(held)
    where = f"措施 {measure.number}"
    if not is_settled(measure):
        yield _unverified(measure, where, who)
        return
    if not publishing.evidence.get(measure.id) and not measure.evidence_text:
        yield Todo(where, "没有佐证材料，请补传", who, Urgency.CHECK)
    has_own_result = measure.staged_result or (is_stated_closed(measure) and measure.progress_text)
    if measure.result or has_own_result or (is_stated_closed(measure) and _is_from_paragraph(measure)):
        return
    claim = publishing.claims.get(measure.id)
    hint = f"，责任人报告为“{claim[:_SHOWN_CLAIM]}”，可据此改写" if claim else ""
    yield Todo(where, f"没有整改结果的表述，现按措施原文刊出{hint}", who, Urgency.CHECK)


def problem_todo(publishing: Publishing, placed: PlacedProblem) -> Iterator[Todo]:
    """What a published problem still lacks, its measures after it."""
    measures = publishing.measures_of(placed)
    where = f"问题 {placed.problem.number}"
    if not measures:
        yield Todo(where, "没有整改措施，请补录或核对")
    for sentence in publishing.contradictions.get(placed.problem.id, ()):
        yield Todo(where, sentence.removeprefix(where).lstrip(), OFFICE, Urgency.CHECK)
    for held in measures:
        yield from measure_todo(publishing, held)


def _unverified(measure: Measure, where: str, who: str) -> Todo:
    if measure.status == MeasureStatus.CLAIMED:
        return Todo(where, "已报完成，尚未核验，通报中没有写为完成；请核验销号或退回")
    if measure.status == MeasureStatus.LONG_TERM:
        return Todo(where, "长期坚持，没有写明阶段性成果，通报中没有写为完成；请补写阶段性成果")
    return Todo(where, f"尚未完成，通报中写为“{_BESIDE[measure.status]}”；完成后请报告并附佐证", who)


def _own_words(measure: Measure) -> str:
    """The sheet's 整改进展 where the same sheet says the measure is closed, else the measure's text.

    A few letters such as 已建立 do not say what was done: they stand behind the measure's text.
    """
    text, progress = measure.text.strip(), (measure.progress_text or "").strip()
    if not (is_stated_closed(measure) and progress) or _is_from_paragraph(measure):
        return text
    return progress if len(progress) > _TOO_SHORT_ALONE else f"{text.rstrip('。；;')}：{progress}"


def _documents_progress(measures: Sequence[Measure]) -> list[str]:
    """What a notice or plan itself reported beside the measures, while nothing newer is known; once where it is shared."""
    said = [measure.progress_text for measure in measures if _has_progress_of_its_document(measure)]
    words = [text.strip() for text in said if text and text.strip()]
    if not words or len(words) < len(measures):
        return []
    return words[0].split("\n") if len(set(words)) == 1 else _numbered(words)


def _has_progress_of_its_document(measure: Measure) -> bool:
    has_news = measure.result or measure.staged_result or measure.reported_at or measure.claimed_at
    return _is_from_paragraph(measure) and not has_news


def _labelled(label: str, paragraphs: Sequence[str]) -> list[str]:
    return [label + paragraphs[0], *paragraphs[1:]] if paragraphs else []


def _is_from_paragraph(measure: Measure) -> bool:
    return bool(measure.source and _FROM_PARAGRAPH.search(measure.source))


def _are_alike(measures: Sequence[Measure]) -> bool:
    return len({(measure.status, is_settled(measure)) for measure in measures}) == 1


def _numbered(words: Sequence[str]) -> list[str]:
    """一是…二是… in one paragraph; a new one begins after words that do not end a sentence. A single one has no number."""
    if len(words) == 1:
        return words[0].split("\n")
    paragraphs: list[str] = []
    is_open = False
    for number, text in enumerate(words, start=1):
        lines = f"{cn2an.an2cn(number)}是{text}".split("\n")
        if is_open:
            paragraphs[-1] += lines.pop(0)
        paragraphs += lines
        is_open = ends_a_sentence(text)
    return paragraphs


def _completion(problem: Problem, measures: Sequence[Measure]) -> str:
    if not measures:
        return _UNIFORM[MeasureStatus(problem.stated_status or MeasureStatus.NOT_STARTED)]
    settled = [measure for measure in measures if is_settled(measure)]
    if len(settled) < len(measures):
        if _are_alike(measures):
            return _UNIFORM[measures[0].status]
        return f"正在整改，{len(measures)}条措施中已落实{len(settled)}条。" if settled else "正在整改。"
    staged = sum(measure.status == MeasureStatus.LONG_TERM for measure in settled)
    if not staged:
        return _UNIFORM[MeasureStatus.CLOSED]
    rest = f"；其余{len(settled) - staged}条措施已落实" if staged < len(settled) else ""
    return f"已取得阶段性成果，长期坚持{rest}。"
