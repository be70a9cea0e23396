"""A problem of an office's own sheet while its rows are being read: its name, its wording and its facets."""

from dataclasses import dataclass, field

from bot.documents.grids import Line
from bot.documents.measure_draft import MeasureDraft
from bot.documents.notice_marks import mark_at
from bot.documents.notice_naming import first_sentence
from bot.documents.office_measures import cut_list
from bot.documents.plain_text import tidy_line
from bot.ledger.measure import MeasureStatus


@dataclass(slots=True)
class ProblemDraft:
    """A problem while its rows are being read; `number` is empty where the sheet gives none."""

    number: str
    title: str
    text: str
    where: str
    facets: tuple[str, ...] = ()
    aspect: str = ""
    topic: str = ""
    goal: str | None = None
    status: MeasureStatus | None = None
    measures: list[MeasureDraft] = field(default_factory=list)
    said: str = ""


def title_and_text(line: Line) -> tuple[str, str]:
    """A short name and the whole wording; a single column gives both."""
    title, text = tidy_line(line.get("title")), line.get("problem_text") or line.get("facets")
    if title and line.get("problem_text"):
        return title, line.get("problem_text")
    whole = line.get("title") or text
    return first_sentence(tidy_line(without_mark(whole))) or title, whole


def without_mark(text: str) -> str:
    """A problem's wording without the number that it begins with."""
    mark = mark_at(text)
    return text[mark.end :].strip() or text if mark and mark.value else text


def facets_of(line: Line, text: str) -> tuple[str, ...]:
    """The parts of a problem that are numbered in its text, or in a column of its own."""
    cell = line.get("facets")
    cut = cut_list(cell or without_mark(text))
    if len(cut.parts) > 1 and cut.is_complete:
        return tuple(part.text.rstrip("；;") for part in cut.parts)
    is_extra = bool(line.get("title") or line.get("problem_text"))
    return tuple(cell.split("\n")) if cell and is_extra else ()
