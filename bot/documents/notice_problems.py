"""A problem as arranged becomes a problem of the ledger: its words, status, measures, deadlines and people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.documents.deadline_reference import Reference
from bot.documents.notice_duties import Duty, duties_for, people_of, with_duty, without_space
from bot.documents.notice_grammar import first_sentence, quotes_a_problem
from bot.documents.notice_labels import ANSWERS, DUTIES, Label, duties_in_brackets
from bot.documents.notice_lists import split_list
from bot.documents.notice_outline import Draft, Zone
from bot.documents.notice_status import Stated, first_said, in_brackets, is_bare, last_said, stated
from bot.documents.ordinals import split_ordinals
from bot.ledger.draft import Finding, ParsedMeasure, ParsedProblem
from bot.ledger.measure import MeasureStatus

_STILL_GOING_ON = re.compile(
    r"(?:正在(?!持续?(?:巩固|深化|坚持))|尚未|尚在|仍在|还在|有待|拟于|计划于|下一步(?:，|,)?将)[^，。；,;]{1,20}"
)
_STATUS_IN_PROSE = re.compile(
    r"(?:已(?:经|全部|基本)?|基本|全部|均已|尚未|未)(?:完成整改|整改完成|整改到位|整改完毕|销号)|(?:正在|持续)整改|长期坚持|(?:基本|已全部|已)完成[。；]?$"
)
_STATISTICS = re.compile(r"(?:\d+|[一二三四五六七八九十]+)\s*(?:个|项|条|件)")
_COUNTED = re.compile(
    r"反馈|问题|完成|整改|销号|涉及|发现|已|未|其中|共|个|项|条|件|率|[\d.%，,、。；;\s]|[一二三四五六七八九十]"
)


@dataclass(slots=True)
class _Entry:
    text: str
    line: int
    where: str
    status: Stated | None = None
    duties: list[Duty] = field(default_factory=list)


class ProblemReader:
    """Turns drafts into problems; what deserves a look is collected in `findings`.

    `unstated` are the number and place of each problem whose status the text does not state. In a plan nothing is done yet: a missing status means not started and is not worth a warning.
    """

    def __init__(self, reference: Reference, *, is_plan: bool) -> None:
        self.findings: list[Finding] = []
        self.job_titles: dict[str, str] = {}
        self.unstated: list[tuple[str, str]] = []
        self._reference = reference
        self._is_plan = is_plan

    def read(self, draft: Draft, number: str, aspect: str, topic: str) -> ParsedProblem:
        """The problem of the draft under that number."""
        text, answer, aside = _words(draft)
        duties = _duties(draft)
        zones = [*draft.zones]
        if answer:
            zones.insert(0, Zone(None, [replace(draft.head, text=answer, whole=answer)]))
        source = _source_of_measures(zones)
        entries, said = self._entries(zones, source, number)
        status = self._status(draft, [aside, *said], entries, number, zones)
        measures = self._measures(entries, number, status, duties)
        measures = _with_progress(measures, zones, source)
        if not measures:
            self._warn(draft.head.where, f"问题（{number}）没有读到整改措施，请核对“整改情况：”")
        if status.status is MeasureStatus.CLOSED:
            self._warn_of_contradiction(number, measures)
        goal = "\n".join(zone.text for zone in zones if zone.label in (Label.GOAL, Label.TASK) and zone.text)
        return ParsedProblem(
            number=number,
            title=first_sentence(text),
            text=text,
            facets=tuple(part.text for part in split_ordinals(text)[1]),
            aspect=aspect,
            topic=topic,
            status=status.status,
            measures=measures,
            goal=goal or None,
            where=draft.head.where,
        )

    def _entries(self, zones: Sequence[Zone], source: Label | None, number: str) -> tuple[list[_Entry], list[str]]:
        """The measures that stand under the label chosen, and the words of status found among them."""
        entries: list[_Entry] = []
        said: list[str] = []
        joined: list[Zone] = []
        for zone in zones:
            if not _is_of(zone, source):
                continue
            if joined and zone.pieces[0].label is None and joined[-1].label is zone.label:
                joined[-1] = Zone(zone.label, [*joined[-1].pieces, *zone.pieces])
            else:
                joined.append(zone)
        for zone in joined:
            said.append(zone.pieces[0].aside)
            entries += self._entries_of(zone, said, number)
        return [entry for entry in entries if entry.text], said

    def _entries_of(self, zone: Zone, said: list[str], number: str) -> list[_Entry]:
        first, rest = first_said(zone.text)
        said.append(first)
        if not rest:
            return []
        cut = split_list(rest)
        offset = len(zone.text) - len(rest)
        if cut.parts:
            self._tell_lead(zone, cut.lead)
            if not cut.is_complete:
                self._warn(zone.pieces[0].where, f"问题（{number}）的措施编号不连续，请核对")
            found = [(part.text, part.start + offset) for part in cut.parts]
        else:
            found = _bare_paragraphs(rest, offset)
        entries = []
        for text, start in found:
            line, where = _place(zone, start)
            entries.append(_entry(text, line, where))
        if entries:
            entries[-1].text, last = _without_last_status(entries[-1].text)
            said.append(last)
        return entries

    def _tell_lead(self, zone: Zone, lead: str) -> None:
        if lead and not lead.endswith(("：", ":")) and not is_bare(lead):
            self._warn(zone.pieces[0].where, f"“{lead[:20]}”在措施编号之前，没有作为措施导入")

    def _status(
        self, draft: Draft, said: Sequence[str], entries: Sequence[_Entry], number: str, zones: Sequence[Zone]
    ) -> Stated:
        lines = [zone for zone in draft.zones if zone.label is Label.STATUS]
        for zone in lines:
            found = _stated_in(zone.text) or stated(zone.pieces[0].aside)
            if found:
                return found
        for words in said:
            if words and (found := stated(words)):
                return found
        for zone in zones:
            bare = stated(zone.text) if zone.label in ANSWERS and is_bare(zone.text) else None
            if bare:
                return bare
        own = [entry.status.status for entry in entries if entry.status]
        if own and len(own) == len(entries):
            return Stated(own[0] if len(set(own)) == 1 else MeasureStatus.IN_PROGRESS)
        if self._is_plan:
            return Stated(MeasureStatus.NOT_STARTED)
        if lines and lines[0].text:
            shown = lines[0].text.replace("\n", "")[:20]
            self._warn(lines[0].pieces[0].where, f"完成情况“{shown}”看不出是否完成，按未销号导入，请核对")
        else:
            self.unstated.append((number, draft.head.where))
        return Stated(MeasureStatus.IN_PROGRESS)

    def _measures(
        self, entries: Sequence[_Entry], number: str, status: Stated, duties: Sequence[Duty]
    ) -> tuple[ParsedMeasure, ...]:
        lines = [entry.line for entry in entries]
        measures = []
        for position, entry in enumerate(entries, start=1):
            own = entry.status or status
            measure = ParsedMeasure(
                f"{number}-{position}",
                entry.text,
                long_term=own.long_term,
                status=own.status,
                percent=own.percent,
                where=entry.where,
                is_numbered=False,
            )
            holding = [*entry.duties, *duties_for(entry.line, lines, duties)]
            for duty in holding:
                measure = with_duty(measure, duty, self._reference, self.findings)
            self.job_titles = people_of(holding) | self.job_titles
            measures.append(measure)
        return tuple(measures)

    def _warn_of_contradiction(self, number: str, measures: Sequence[ParsedMeasure]) -> None:
        for measure in measures:
            if going_on := _STILL_GOING_ON.search(measure.text):
                message = f"问题（{number}）写明已完成整改，措施 {measure.number} 却写有“{going_on.group()}”，请核对"
                self._warn(measure.where, message)

    def _warn(self, where: str, message: str) -> None:
        self.findings.append(Finding(where, message))


def is_statistics(problem: ParsedProblem) -> bool:
    """Whether what was taken for a problem only counts problems, as in 反馈问题21项，完成19项."""
    texts = [measure.text for measure in problem.measures]
    return bool(texts) and all(_STATISTICS.search(text) and not _COUNTED.sub("", text) for text in texts)


def _words(draft: Draft) -> tuple[str, str, str]:
    """The problem's own words, the answer that follows them in the same line, and a status in brackets behind them."""
    head, aside = in_brackets(_without_duties(draft.head.text))
    head = without_space(head)
    answer = ""
    if not any(zone.label in ANSWERS or zone.label is None for zone in draft.zones) and len(draft.wording) == 1:
        end = quotes_a_problem(head)
        head, answer = (head[:end], head[end:].lstrip("。；;：:，, ")) if end else (head, "")
        if not end and (parts := split_ordinals(head)[1]):
            head, answer = head[: parts[0].start].strip(), head[parts[0].start :]
    elif (
        draft.zones and draft.zones[0].label is None and (end := quotes_a_problem(head)) and head[end:].strip("。；; ")
    ):
        answer = head[end:].lstrip("。；;：:，, ")
        head = head[:end]
    rest = [_without_duties(piece.whole) for piece in draft.wording[1:]]
    return "\n".join(filter(None, [head, *rest])), answer, aside or draft.head.aside


def _duties(draft: Draft) -> list[Duty]:
    found = [
        Duty(label, text, piece.line, piece.where)
        for piece in draft.wording
        for _, _, said in duties_in_brackets(piece.text)
        for label, text in said
    ]
    found += [
        Duty(zone.label, zone.text, zone.pieces[-1].line, zone.pieces[0].where)
        for zone in draft.zones
        if zone.label in DUTIES
    ]
    return found


def _source_of_measures(zones: Sequence[Zone]) -> Label | None:
    """The label under which the measures stand: the first kind of answer that says more than a status."""
    for label in ANSWERS:
        if any(_is_of(zone, label) and zone.text and not is_bare(zone.text) for zone in zones):
            return label
    return None


def _is_of(zone: Zone, label: Label | None) -> bool:
    own = zone.label or Label.RESPONSE
    return own is label


def _with_progress(
    measures: tuple[ParsedMeasure, ...], zones: Sequence[Zone], source: Label | None
) -> tuple[ParsedMeasure, ...]:
    """The measures with what further labels report: part by part where they are as many, else the whole for each."""
    reports = [
        zone
        for zone in zones
        if (zone.label in ANSWERS or zone.label in (Label.NEXT, None)) and not _is_of(zone, source) and zone.text
    ]
    for text in [last_said(zone.text)[0] for zone in reports if not is_bare(zone.text)]:
        parts = [part.text for part in split_list(text).parts]
        if len(parts) != len(measures):
            parts = [text] * len(measures)
        measures = tuple(
            replace(measure, progress="\n".join(filter(None, (measure.progress, part))))
            for measure, part in zip(measures, parts, strict=True)
        )
    standard = "\n".join(zone.text for zone in zones if zone.label is Label.STANDARD) or None
    evidence = "\n".join(zone.text for zone in zones if zone.label is Label.EVIDENCE) or None
    return tuple(replace(measure, standard=standard, evidence_text=evidence) for measure in measures)


def _bare_paragraphs(text: str, offset: int) -> list[tuple[str, int]]:
    """Every paragraph as a measure; one that ends with a colon goes on in the next."""
    found: list[tuple[str, int]] = []
    start = offset
    for line in text.split("\n"):
        if found and found[-1][0].endswith(("：", ":")):
            found[-1] = (f"{found[-1][0]}\n{line}", found[-1][1])
        elif line.strip():
            found.append((line.strip(), start))
        start += len(line) + 1
    return found


def _entry(text: str, line: int, where: str) -> _Entry:
    duties = [Duty(label, words, line, where) for _, _, said in duties_in_brackets(text) for label, words in said]
    text, status = in_brackets(without_space(_without_duties(text)))
    return _Entry(text, line, where, stated(status) if status else None, duties)


def _without_duties(text: str) -> str:
    for start, end, _ in reversed(duties_in_brackets(text)):
        text = text[:start] + text[end:]
    return text


def _without_last_status(text: str) -> tuple[str, str]:
    head, _, last = text.rpartition("\n")
    if head and is_bare(last):
        return head, last
    return last_said(text)


def _stated_in(text: str) -> Stated | None:
    """The status of a line 完成情况: the whole of a short text, of a long one only an outright statement."""
    if not text:
        return None
    if len(text) <= 20 and not split_list(text).parts:
        return stated(text)
    for sentence in [first_said(text)[0], *re.split(r"[。；;\n]", text)[::-1]]:
        if sentence and is_bare(sentence) and (found := stated(sentence)):
            return found
    prose = _STATUS_IN_PROSE.findall(text)
    return stated(prose[-1]) if prose else None


def _place(zone: Zone, start: int) -> tuple[int, str]:
    """The line that holds position `start` of the zone's text, and its name."""
    position = 0
    for piece, text in zip(zone.pieces, zone.texts, strict=True):
        if not text:
            continue
        if start <= position + len(text):
            return piece.line, piece.where
        position += len(text) + 1
    return zone.pieces[-1].line, zone.pieces[-1].where
