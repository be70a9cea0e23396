"""Builds the outline of a notice's problem section: aspects, topics, problems, measures, status."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from bot.documents.notice_grammar import Kind, Piece, ends_a_sentence, first_sentence, is_numbered_part
from bot.documents.ordinals import split_ordinals
from bot.documents.status_words import notice_status
from bot.ledger.draft import Finding, ParsedMeasure, ParsedProblem
from bot.ledger.measure import MeasureStatus

_LONGEST_HEADING = 60
_STILL_GOING_ON = re.compile(r"(?:正在|尚未|尚在|仍在|有待|拟于|计划于)[^，。；,;]{1,20}")
_HEADINGS = {Kind.PLAIN, Kind.NUMBERED}


@dataclass(slots=True)
class _Draft:
    number: str
    where: str
    aspect: str
    topic: str
    wording: list[str]
    done: list[Piece] = field(default_factory=list)
    has_measures_label: bool = False
    status: Piece | None = None


class NoticeOutline:
    """Takes sections piece by piece; `finish` gives the problems and everything that deserves a look."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._findings: list[Finding] = []
        self._aspect = self._topic = ""
        self._draft: _Draft | None = None

    def read(self, section: Sequence[Piece]) -> None:
        """Takes one section; a heading is known by the problem that follows it."""
        self._draft = None
        for index, piece in enumerate(section):
            following = section[index + 1 :]
            if piece.kind is Kind.ASPECT:
                self._aspect, self._topic, self._draft = _heading(piece.text), "", None
            elif piece.kind is Kind.PROBLEM and not self._is_part_of_measures(following):
                self._draft = _Draft(piece.number, piece.where, self._aspect, self._topic, [piece.text])
                self._drafts.append(self._draft)
            elif self._is_topic(piece, following):
                self._topic, self._draft = _heading(piece.text), None
            else:
                self._add(piece)

    def finish(self) -> tuple[tuple[ParsedProblem, ...], list[Finding]]:
        """The problems, numbered through where their own numbers repeat, and the findings."""
        numbers = [draft.number for draft in self._drafts]
        if len(set(numbers)) < len(numbers):
            self._warn(self._drafts[0].where, "问题序号有重复，已按出现的先后重新编号")
            numbers = [str(index) for index in range(1, len(numbers) + 1)]
        elif numbers and [int(number) for number in numbers] != list(range(1, len(numbers) + 1)):
            self._warn(self._drafts[0].where, f"问题序号不连续：{'、'.join(numbers)}，请核对")
        problems = [self._finish(draft, number) for draft, number in zip(self._drafts, numbers, strict=True)]
        return tuple(problems), self._findings

    def _is_topic(self, piece: Piece, following: Sequence[Piece]) -> bool:
        if piece.kind not in _HEADINGS or not following or following[0].kind is not Kind.PROBLEM:
            return False
        is_sentence = is_numbered_part(piece.text) or (ends_a_sentence(piece.text) and self._is_open())
        return len(piece.text) <= _LONGEST_HEADING and not is_sentence

    def _is_part_of_measures(self, following: Sequence[Piece]) -> bool:
        """Whether （1） numbers a step inside a measure: a problem is waiting, and no 整改情况 comes before the next."""
        if not self._is_open() or not self._draft or not self._draft.has_measures_label:
            return False
        ahead = takewhile(lambda piece: piece.kind not in (Kind.PROBLEM, Kind.ASPECT), following)
        return not any(piece.kind is Kind.MEASURES for piece in ahead)

    def _is_open(self) -> bool:
        """Whether a problem still waits for its status line."""
        return self._draft is not None and self._draft.status is None

    def _add(self, piece: Piece) -> None:
        draft = self._draft
        if draft is None or (draft.status is not None and piece.kind is not Kind.MEASURES):
            self._warn(piece.where, f"“{piece.text[:20]}”没有归入任何问题，未导入，请核对")
        elif piece.kind is Kind.STATUS:
            draft.status = piece
        elif piece.kind is Kind.MEASURES or draft.has_measures_label:
            draft.has_measures_label = True
            draft.done.append(piece)
        else:
            draft.wording.append(piece.whole)

    def _finish(self, draft: _Draft, number: str) -> ParsedProblem:
        text = "\n".join(draft.wording)
        status = self._status(draft, number)
        measures = self._measures(draft, number, status)
        if not measures:
            self._warn(draft.where, f"问题（{number}）没有读到整改措施，请核对“整改情况：”")
        if status is MeasureStatus.CLOSED:
            self._warn_of_contradiction(number, measures)
        return ParsedProblem(
            number=number,
            title=first_sentence(text),
            text=text,
            facets=tuple(part.text for part in split_ordinals(text)[1]),
            aspect=draft.aspect,
            topic=draft.topic,
            status=status,
            measures=measures,
            where=draft.where,
        )

    def _status(self, draft: _Draft, number: str) -> MeasureStatus:
        if draft.status is None:
            self._warn(draft.where, f"问题（{number}）没有“完成情况”，按未销号导入")
            return MeasureStatus.IN_PROGRESS
        status = notice_status(draft.status.text)
        if status is None:
            self._warn(draft.status.where, f"完成情况“{draft.status.text[:20]}”看不懂，按未销号导入，请核对")
        return status or MeasureStatus.IN_PROGRESS

    def _measures(self, draft: _Draft, number: str, status: MeasureStatus) -> tuple[ParsedMeasure, ...]:
        """The numbered parts, each with the paragraph it begins in; an unnumbered text is one measure."""
        text = "\n".join(piece.whole for piece in draft.done)
        before, parts = split_ordinals(text)
        if not parts:
            parts_at = [(before, 0)] if before else []
        else:
            if before:
                self._warn(draft.done[0].where, f"“{before[:20]}”在“一是”之前，没有作为措施导入")
            parts_at = [(part.text, part.start) for part in parts if part.text]
            if [part.number for part in parts] != list(range(1, len(parts) + 1)):
                self._warn(draft.done[0].where, f"问题（{number}）的措施编号不连续，请核对")
        is_standing = status is MeasureStatus.LONG_TERM
        return tuple(
            ParsedMeasure(
                f"{number}-{position}", words, long_term=is_standing, status=status, where=_where(draft.done, start)
            )
            for position, (words, start) in enumerate(parts_at, start=1)
        )

    def _warn_of_contradiction(self, number: str, measures: Sequence[ParsedMeasure]) -> None:
        for measure in measures:
            if going_on := _STILL_GOING_ON.search(measure.text):
                message = f"问题（{number}）写明已完成整改，措施 {measure.number} 却写有“{going_on.group()}”，请核对"
                self._warn(measure.where, message)

    def _warn(self, where: str, message: str) -> None:
        self._findings.append(Finding(where, message))


def _heading(text: str) -> str:
    return text.replace("\n", "").rstrip("。；;：: ")


def _where(done: Sequence[Piece], start: int) -> str:
    """The paragraph that holds position `start` of the joined pieces."""
    for piece in done:
        if start <= len(piece.whole):
            return piece.where
        start -= len(piece.whole) + 1
    return done[-1].where
