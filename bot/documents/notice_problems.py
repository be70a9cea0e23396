"""A problem as arranged becomes a problem of the ledger: its words, its status, and its measures with their duties."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.documents.deadline_reference import Reference
from bot.documents.notice_arrangement import Draft, Zone
from bot.documents.notice_duties import Duty, duties_for, people_of, with_duty, without_space
from bot.documents.notice_labels import ANSWERS, DUTIES, Label, duties_in_brackets
from bot.documents.notice_lists import split_list
from bot.documents.notice_measures import Entry, answers_in, source_of_measures, with_reports, without_duties
from bot.documents.notice_naming import first_sentence, quotes_a_problem
from bot.documents.notice_status import (
    Stated,
    in_brackets,
    is_bare,
    last_said,
    stated,
    stated_in_heading,
    stated_in_line,
)
from bot.documents.ordinals import split_ordinals
from bot.ledger.draft import Finding, ParsedMeasure, ParsedProblem
from bot.ledger.measure import MeasureStatus

_STILL_GOING_ON = re.compile(
    r"(?:正在(?!持续?(?:巩固|深化|坚持))|尚未|尚在|仍在|还在|有待|拟于|计划于|下一步(?:，|,)?将)[^，。；,;]{1,20}"
)
_STATISTICS = re.compile(r"(?:\d|[一二三四五六七八九十])\s?(?:个|项|条|件)")
_COUNTED = re.compile(
    r"反馈|问题|完成|整改|销号|涉及|发现|已|未|其中|共|个|项|条|件|率|[\d.%，,、。；;\s]|[一二三四五六七八九十]"
)


class ProblemReader:
    """Turns drafts into problems; what deserves a look is collected in `findings`.

    `unstated` are the number and place of each problem whose status the text does not state, `unclear` those with
    words of status that cannot be told, with the words. In a plan nothing is done
    yet: there a missing status means not started and is not worth a warning.
    """

    def __init__(self, reference: Reference, *, is_plan: bool) -> None:
        self.findings: list[Finding] = []
        self.job_titles: dict[str, str] = {}
        self.unstated: list[tuple[str, str]] = []
        self.unclear: list[tuple[str, str, str]] = []
        self._reference = reference
        self._is_plan = is_plan

    def read(self, draft: Draft, number: str, aspect: str, topic: str) -> ParsedProblem:
        """The problem of the draft under that number."""
        text, answer, aside = _words(draft)
        zones = [*draft.zones]
        if answer:
            zones.insert(0, Zone(None, [replace(draft.head, text=answer, whole=answer)]))
        source = source_of_measures(zones)
        entries, said = self._entries(zones, source, number)
        status = self._status(draft, [aside, *said], entries, number, zones)
        measures = self._measures(entries, number, status, _duties(draft))
        measures = with_reports(measures, [entry.place for entry in entries], zones, source)
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
            where=next((piece.where for piece in draft.wording if piece.text), draft.head.where),
        )

    def _entries(self, zones: Sequence[Zone], source: Label | None, number: str) -> tuple[list[Entry], list[str]]:
        """The measures that stand under the label chosen, and the words of status found among them."""
        entries: list[Entry] = []
        said: list[str] = []
        for zone, answer in answers_in(zones, source):
            where = zone.pieces[0].where
            if answer.lead and not answer.lead.endswith(("：", ":")) and not is_bare(answer.lead):
                self._warn(where, f"“{answer.lead[:20]}”在措施编号之前，没有作为措施导入")
            if not answer.is_complete:
                self._warn(where, f"问题（{number}）的措施编号不连续，请核对")
            entries += answer.entries
            said += answer.said
        return entries, said

    def _status(
        self, draft: Draft, said: Sequence[str], entries: Sequence[Entry], number: str, zones: Sequence[Zone]
    ) -> Stated:
        """The status that the problem's own line states, else the sentences around it, else its measures."""
        lines = [zone for zone in draft.zones if zone.label is Label.STATUS]
        bare = [zone.text for zone in zones if zone.label in ANSWERS and is_bare(zone.text)]
        found = [stated_in_line(zone.text) or stated(zone.pieces[0].aside) for zone in lines]
        closing = [last_said(zone.text)[1] for zone in zones if zone.label in ANSWERS]
        found += [stated(words) for words in (*said, *bare, *closing) if words]
        first = next((status for status in found if status is not None), None)
        return first or self._status_of(lines, entries) or self._unstated(draft, lines, number)

    def _status_of(self, lines: Sequence[Zone], entries: Sequence[Entry]) -> Stated | None:
        """The status that follows from those of the measures, which 完成情况 may list one by one."""
        for zone in lines:
            parts = split_list(zone.text).parts
            if len(parts) == len(entries):
                for entry, part in zip(entries, parts, strict=True):
                    entry.status = entry.status or stated_in_line(part.text)
        own = [entry.status.status for entry in entries if entry.status]
        if not own or len(own) < len(entries):
            return None
        return Stated(own[0] if len(set(own)) == 1 else MeasureStatus.IN_PROGRESS)

    def _unstated(self, draft: Draft, lines: Sequence[Zone], number: str) -> Stated:
        if self._is_plan:
            return Stated(MeasureStatus.NOT_STARTED)
        for _, heading in reversed(draft.path):
            if found := stated_in_heading(heading):
                return found
        if lines and lines[0].text:
            shown = lines[0].text.replace("\n", "")[:20]
            self.unclear.append((number, lines[0].pieces[0].where, shown))
        else:
            self.unstated.append((number, draft.head.where))
        return Stated(MeasureStatus.IN_PROGRESS)

    def _measures(
        self, entries: Sequence[Entry], number: str, status: Stated, duties: Sequence[Duty]
    ) -> tuple[ParsedMeasure, ...]:
        places = [entry.place for entry in entries]
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
            holding = [*entry.duties, *duties_for(entry.place, places, duties)]
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
    head, aside = in_brackets(without_duties(draft.head.text))
    head = without_space(head)
    answer = ""
    end = quotes_a_problem(head)
    answered = any(zone.label in ANSWERS[:-1] or zone.label is None for zone in draft.zones)
    is_followed = bool(draft.zones) and draft.zones[0].label is None
    if end and (is_followed or (not answered and len(draft.wording) == 1)):
        head, answer = head[:end], head[end:].lstrip("。；;：:，, ")
    elif not answered and len(draft.wording) == 1 and (parts := split_ordinals(head)[1]):
        head, answer = head[: parts[0].start].strip(), head[parts[0].start :]
    rest = [without_duties(piece.whole) for piece in draft.wording[1:]]
    return "\n".join(filter(None, [head, *rest])), answer, aside or draft.head.aside


def _duties(draft: Draft) -> list[Duty]:
    found = [
        Duty(label, text, piece.place, piece.where)
        for piece in draft.wording
        for _, _, said in duties_in_brackets(piece.text)
        for label, text in said
    ]
    found += [
        Duty(zone.label, zone.text, zone.pieces[-1].place, zone.pieces[0].where)
        for zone in draft.zones
        if zone.label in DUTIES
    ]
    return found
