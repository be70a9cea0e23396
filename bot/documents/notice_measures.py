"""The answer to a problem becomes its measures: cut at their numbers, with the duties and the progress said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.documents.notice_arrangement import Zone
from bot.documents.notice_duties import Duty, without_space
from bot.documents.notice_grammar import Piece
from bot.documents.notice_labels import ANSWERS, Label, duties_in_brackets
from bot.documents.notice_lists import split_list
from bot.documents.notice_status import Stated, first_said, in_brackets, is_bare, last_said, stated
from bot.ledger.draft import ParsedMeasure


@dataclass(slots=True)
class Entry:
    """One measure as it is cut out of the text: its words, where they stand, and what is said in brackets behind them."""

    text: str
    place: int
    where: str
    status: Stated | None = None
    duties: list[Duty] = field(default_factory=list)


@dataclass(slots=True)
class Answer:
    """What one label holds: the measures, the words of status around them, words before the first number, gaps."""

    entries: list[Entry] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    lead: str = ""
    is_complete: bool = True


def source_of_measures(zones: Sequence[Zone]) -> Label | None:
    """The label under which the measures stand: the first kind of answer that says more than a status."""
    for label in ANSWERS:
        if any(is_of(zone, label) and zone.text and not is_bare(zone.text) for zone in zones):
            return label
    return None


def is_of(zone: Zone, label: Label | None) -> bool:
    """Whether a zone has this label; one without a label is taken for 整改情况."""
    return (zone.label or Label.RESPONSE) is label


def answers_in(zones: Sequence[Zone], source: Label | None) -> Iterator[tuple[Zone, Answer]]:
    """The zones of that label, each read; what was broken off by duties is one zone again."""
    joined: list[Zone] = []
    for zone in zones:
        if not is_of(zone, source):
            continue
        if joined and zone.pieces[0].label is None and joined[-1].label is zone.label:
            joined[-1] = Zone(zone.label, [*joined[-1].pieces, *zone.pieces])
        else:
            joined.append(zone)
    for zone in joined:
        yield zone, _read(zone)


def with_reports(
    measures: tuple[ParsedMeasure, ...], places: Sequence[int], zones: Sequence[Zone], source: Label | None
) -> tuple[ParsedMeasure, ...]:
    """The measures with what further labels report: part by part where they are as many, else the whole for each.

    Where measures and reports take turns, a report tells of the measures since the one before it; `places` are those
    of the measures.
    """
    result = list(measures)
    done: dict[Label | None, int] = {}
    for zone in zones:
        reports = zone.label in (*ANSWERS, Label.NEXT, None) and not is_of(zone, source)
        if not reports or not zone.text or is_bare(zone.text):
            continue
        before = [at for at, place in enumerate(places) if place <= zone.pieces[0].place]
        told = [at for at in before if places[at] > done.get(zone.label, -1)] or list(range(len(result)))
        done[zone.label] = zone.pieces[0].place
        text = last_said(zone.text)[0]
        parts = [part.text for part in split_list(text).parts]
        for at, part in zip(told, parts if len(parts) == len(told) else [text] * len(told), strict=True):
            result[at] = replace(result[at], progress="\n".join(filter(None, (result[at].progress, part))))
    standard = "\n".join(zone.text for zone in zones if zone.label is Label.STANDARD) or None
    evidence = "\n".join(zone.text for zone in zones if zone.label is Label.EVIDENCE) or None
    return tuple(replace(measure, standard=standard, evidence_text=evidence) for measure in result)


def without_duties(text: str) -> str:
    """The text without the brackets that hold duties."""
    for start, end, _ in reversed(duties_in_brackets(text)):
        text = text[:start] + text[end:]
    return text


def _read(zone: Zone) -> Answer:
    first, rest = first_said(zone.text)
    offset = len(zone.text) - len(rest)
    head, _, last = rest.rpartition("\n")
    if head and is_bare(last):
        rest = head
    answer = Answer(said=[zone.pieces[0].aside, first, last if rest is head else ""])
    if not rest:
        return answer
    cut = split_list(rest)
    if cut.parts:
        answer.lead, answer.is_complete = cut.lead, cut.is_complete
        found = [(part.text, part.start + offset) for part in cut.parts]
    else:
        found = _bare_paragraphs(rest, offset)
    entries = [_entry(text, _piece_at(zone, start)) for text, start in found]
    if entries:
        entries[-1].text, last = last_said(entries[-1].text)
        answer.said.append(last)
    answer.entries = [entry for entry in entries if entry.text]
    return answer


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


def _entry(text: str, piece: Piece) -> Entry:
    brackets = duties_in_brackets(text)
    duties = [Duty(label, words, piece.place, piece.where) for _, _, said in brackets for label, words in said]
    text, status = in_brackets(without_space(without_duties(text)))
    return Entry(text, piece.place, piece.where, stated(status) if status else None, duties)


def _piece_at(zone: Zone, start: int) -> Piece:
    """The piece that holds position `start` of the zone's text."""
    position = 0
    for piece, text in zip(zone.pieces, zone.texts, strict=True):
        if text and start <= position + len(text):
            return piece
        position += len(text) + 1 if text else 0
    return zone.pieces[-1]
