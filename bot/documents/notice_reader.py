"""A plan or a published notice becomes problems, measures and the frame around them; every line is accounted for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from bot.core.errors import BadInput
from bot.documents.deadline_reference import Reference
from bot.documents.grids import Grid
from bot.documents.intake import check_office_file, decode_text
from bot.documents.notice_counts import compare_counts, problem_counts, read_counts
from bot.documents.notice_frame import Edges, find_edges, read_frame
from bot.documents.notice_grammar import Paragraph, Piece, pieces
from bot.documents.notice_hierarchy import Hierarchy, find_hierarchy, headings_of
from bot.documents.notice_labels import Label, label_at_beginning
from bot.documents.notice_lead import Lead, doubts, read_lead
from bot.documents.notice_markdown import of_markdown
from bot.documents.notice_marks import mark_at
from bot.documents.notice_problems import ProblemReader, is_statistics
from bot.documents.notice_source import Account, Fate, Source, of_lines, without_web_page
from bot.documents.notice_tables import filled_from, flattened
from bot.documents.notice_warnings import of_gaps, of_homeless, of_parts, of_unclear, of_unstated
from bot.documents.notice_word import of_word
from bot.documents.notice_wrapping import unwrapped
from bot.documents.office_ledger import WITHOUT_MEASURES
from bot.documents.sheet_reader import read_grids
from bot.ledger.draft import Finding, ParsedLedger, ParsedPerson, ParsedProblem, everyone, refused

_MOST_CHARACTERS = 500_000
_LONGEST_PARAGRAPH = 20_000
_NO_PROBLEM = (
    "没有读到逐条的问题和措施，没有导入任何内容，请核对：每个问题单独成段，下接“整改情况：”或“整改措施：”；"
    "只有汇总数字的通报不能导入"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what became of each line of the file, in their order."""

    ledger: ParsedLedger
    accounts: tuple[Account, ...]


def read_text_notice(data: bytes, name: str) -> ParsedLedger:
    """A notice in plain text or Markdown; a file that cannot be used gives a document with errors, no exception."""
    try:
        text = decode_text(data)
    except BadInput as refusal:
        return refused("notice", Finding(name, str(refusal)))
    if PurePath(name).suffix.lower() in (".md", ".markdown"):
        return read_notice(of_markdown(text), name).ledger
    return read_notice(of_lines(unwrapped(text.splitlines())), name).ledger


def read_word_notice(data: bytes, name: str) -> ParsedLedger:
    """A notice as a Word document (.docx)."""
    try:
        check_office_file(data, name)
        source = of_word(data)
    except BadInput as refusal:
        return refused("notice", Finding(name, str(refusal)))
    return read_notice(source, name).ledger


def read_notice(source: Source, name: str) -> Reading:
    """The notice's problems with their measures, all or nothing."""
    if sum(len(paragraph.text) for paragraph in source.paragraphs) > _MOST_CHARACTERS:
        message = f"通报超过 {_MOST_CHARACTERS // 10_000} 万字，请核对文件是否选错"
        return Reading(refused("notice", Finding(name, message)), ())
    text, tables = flattened(source)
    for paragraph in text.paragraphs:
        if len(paragraph.text) > _LONGEST_PARAGRAPH:
            message = f"这一段超过 {_LONGEST_PARAGRAPH // 10_000} 万字，不像正文，没有导入任何内容，请核对文件或分段"
            return Reading(refused("notice", Finding(paragraph.where, message)), ())
    return _Reader(text, name, tables).read()


class _Reader:
    def __init__(self, source: Source, name: str, tables: Sequence[Grid]) -> None:
        self._source = source
        self._name = name
        self._tables = tables
        self._lines = list(without_web_page(source, *_span_of_text(source.paragraphs)))
        self._edges = find_edges(self._lines)
        self._fates: dict[int, tuple[Fate, str]] = dict(self._edges.fates)
        self._findings: list[Finding] = []

    def read(self) -> Reading:
        body = self._body()
        edges, lines = self._edges, self._lines
        opening = [lines[line] for line in edges.opening]
        counted = read_counts([*opening, *lines[edges.first : edges.last]])
        hierarchy = find_hierarchy(body, problem_counts(counted))
        lead = read_lead(edges.title or "", edges.number, opening)
        problems, people = self._problems(hierarchy, lead)
        self._tell_of_homeless(hierarchy)
        problems, people, errors = self._with_tables(problems, people)
        if errors or not any(problem.measures for problem in problems):
            errors = errors or (Finding(self._name, _NO_PROBLEM),)
            ledger = refused("notice", *errors, warnings=self._all_findings(lead))
            return Reading(ledger, self._accounts(default=(Fate.SKIPPED, "没有读到问题")))
        ledger = ParsedLedger(
            "notice",
            lead.unit_name,
            lead.facts,
            problems,
            people,
            frame=read_frame(lines, edges, hierarchy),
            as_of=edges.dated_on,
            file=self._name,
        )
        counts = ledger.counts()
        names = ("aspects", "topics", "problems", "measures")
        before = [item for item in counted if self._is_before_problems(item.where, hierarchy)]
        self._findings[:0] = compare_counts(before, *(counts[key] for key in names))
        self._findings += of_gaps(problems, self._name) if hierarchy.drafts else []
        return Reading(replace(ledger, warnings=self._all_findings(lead)), self._accounts())

    def _body(self) -> list[Piece]:
        """The pieces of the body, their lines counted through the whole file."""
        first, last = self._edges.first, self._edges.last
        return [replace(piece, line=piece.line + first) for piece in pieces(self._lines[first:last])]

    def _problems(self, hierarchy: Hierarchy, lead: Lead) -> tuple[tuple[ParsedProblem, ...], tuple[ParsedPerson, ...]]:
        drafts = hierarchy.drafts
        labels = {zone.label for draft in drafts for zone in draft.zones}
        is_plan = _is_plan(self._edges.title or "", labels)
        reader = ProblemReader(_reference(self._edges, lead), is_plan=is_plan)
        numbers = self._numbers(hierarchy)
        problems = [
            replace(
                reader.read(draft, number, aspect, topic),
                is_numbered=number in (draft.head.name, str(draft.head.value)),
            )
            for draft, number, (aspect, topic) in zip(drafts, numbers, headings_of(drafts), strict=True)
        ]
        self._note_used(hierarchy)
        if all(is_statistics(problem) for problem in problems if problem.measures):
            return (), ()
        self._findings += reader.findings
        self._findings += [
            *of_unstated(reader.unstated),
            *of_unclear(reader.unclear),
            *of_parts(drafts, numbers),
        ]
        kept = tuple(problems)
        people = tuple(replace(person, title=reader.job_titles.get(person.name)) for person in everyone((), kept))
        return kept, people

    def _with_tables(
        self, problems: tuple[ParsedProblem, ...], people: tuple[ParsedPerson, ...]
    ) -> tuple[tuple[ParsedProblem, ...], tuple[ParsedPerson, ...], tuple[Finding, ...]]:
        """The same with what the ledgers among the tables add; where the text holds no problems, they hold them."""
        if not self._tables:
            return problems, people, ()
        table = read_grids(self._tables, self._name)
        if any(problem.measures for problem in problems):
            # A list of problems and names beside the text needs no measures: the text has them.
            self._findings += [it for it in table.warnings if not it.message.endswith(WITHOUT_MEASURES)]
            self._findings += table.errors
            filled, warnings = filled_from(problems, table)
            self._findings += warnings
            return tuple(filled), everyone((*people, *table.people), filled), ()
        self._findings += table.warnings
        return table.problems, table.people, table.errors

    def _numbers(self, hierarchy: Hierarchy) -> list[str]:
        """The problems' own numbers; counted through where they are missing or begin anew."""
        heads = [draft.head for draft in hierarchy.drafts]
        own = [(head.name if "." in head.name else str(head.value)) if head.value else "" for head in heads]
        through = [str(number) for number in range(1, len(own) + 1)]
        if "" in own or own == through:
            return through
        if len(set(own)) < len(own):
            self._findings.append(Finding(heads[0].where, "问题序号有重复，已按出现的先后重新编号"))
            return through
        if not any("." in number for number in own):
            shown = "、".join(own)
            self._findings.append(Finding(heads[0].where, f"问题序号不连续：{shown}，请核对"))
        return own

    def _note_used(self, hierarchy: Hierarchy) -> None:
        for parts, what in ((hierarchy.before, "正文"), (hierarchy.after, "正文")):
            for part in parts:
                for piece in (*((part.heading,) if part.heading else ()), *part.pieces):
                    self._fates.setdefault(piece.line, (Fate.USED, what))
        arranged = hierarchy.arrangement
        for piece in arranged.headings:
            self._fates[piece.line] = (Fate.USED, "标题")
        for piece in arranged.introductions:
            self._fates[piece.line] = (Fate.SKIPPED, "问题之前的说明")
        for draft in hierarchy.drafts:
            for piece in draft.wording:
                self._fates[piece.line] = (Fate.USED, "问题")
            for zone in draft.zones:
                for piece in zone.pieces:
                    used = (Fate.SKIPPED, "备注") if zone.label is Label.REMARK else (Fate.USED, "整改情况")
                    self._fates[piece.line] = used

    def _tell_of_homeless(self, hierarchy: Hierarchy) -> None:
        for piece in hierarchy.arrangement.homeless:
            self._findings.append(of_homeless(piece))
            self._fates[piece.line] = (Fate.WARNED, "没有归入任何问题")

    def _is_before_problems(self, where: str, hierarchy: Hierarchy) -> bool:
        first = hierarchy.drafts[0].head.line
        headings = {piece.line for piece in hierarchy.arrangement.headings}
        return any(
            paragraph.where == where and line not in headings for line, paragraph in enumerate(self._lines[:first])
        )

    def _all_findings(self, lead: Lead) -> tuple[Finding, ...]:
        return (*self._source.warnings, *doubts(lead, self._lines), *self._findings)

    def _accounts(self, default: tuple[Fate, str] = (Fate.WARNED, "没有读取")) -> tuple[Account, ...]:
        told = [
            Account(paragraph.where, paragraph.text, *self._fates.get(line, default))
            for line, paragraph in enumerate(self._lines)
        ]
        return (*told, *self._source.skipped)


def _span_of_text(found: Sequence[Paragraph]) -> tuple[int, int]:
    """The first and the last line that could belong to the text rather than to a web page around it."""
    numbered = [line for line, it in enumerate(found) if mark_at(it.text) or label_at_beginning(it.text)]
    return (numbered[0], numbered[-1]) if numbered else (len(found), len(found))


def _is_plan(title: str, labels: set[Label | None]) -> bool:
    """Whether the paper only promises: no word of what became of the measures, and not called a report."""
    is_called_plan = any(word in title for word in ("方案", "计划", "清单", "任务"))
    if labels & {Label.RESPONSE, Label.PROGRESS, Label.RESULT, None} or (Label.STATUS in labels and not is_called_plan):
        return False
    is_called_report = any(word in title for word in ("通报", "报告", "公告", "公示", "情况", "进展"))
    return is_called_plan or not is_called_report


def _reference(edges: Edges, lead: Lead) -> Reference:
    """What deadlines without a year are measured against."""
    return Reference(feedback_on=lead.facts.feedback_on, as_of=edges.dated_on)
