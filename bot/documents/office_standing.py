"""Puts together what the columns of a row say of how far its measure has come."""

import re
from dataclasses import dataclass

from bot.documents.date_words import plain_dates
from bot.documents.deadline_words import Deadline
from bot.documents.grids import Findings, Line
from bot.documents.ledger_cells import is_nothing, percentage
from bot.documents.measure_draft import joined
from bot.documents.plain_text import tidy_line
from bot.documents.progress_words import Standing, read_standing
from bot.documents.sheet_headers import TICKED
from bot.documents.status_words import sheet_status, weigh_closing, yes_or_no
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Quantity

_SHOWN = 20
_SIGN = re.compile(r"[%％]")
_CLOSED_ON = re.compile(r"(?:已于|于)?20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?已?(?:完成)?销号")
_ASKED_FOR = re.compile(r"申请|待|审核中|验收中|正在")
_A_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?\s*[%％]?")


@dataclass(frozen=True, slots=True)
class RowStanding:
    """The status of a row's measure, what else is known of its progress, and the text on it.

    `is_said` tells whether the status stands in the row, rather than follows from what stands there.
    """

    status: MeasureStatus
    is_said: bool = False
    percent: float | None = None
    quantity: Quantity | None = None
    progress: str | None = None


def read_row_standing(line: Line, deadline: Deadline, findings: Findings, *, scale: float | None) -> RowStanding:
    """Status words win over 是否完成, that over the beginning of a text; texts of all these columns are the progress.

    A bare number of progress is multiplied with `scale`; without a scale 1 may be all or nothing, and is not taken.
    """
    cells = {key: line.get(key) for key in ("status", "is_done", "percent", "progress") if line.get(key)}
    read = {key: Standing() if is_nothing(text) else read_standing(text) for key, text in cells.items()}
    texts = [cells[key] for key, standing in read.items() if standing.is_text]
    if _A_NUMBER.fullmatch(cells.get("percent", "")):
        read["percent"] = Standing(percent=_scaled(line, scale, findings))
        texts = [text for text in texts if text != cells["percent"]]
    percent = next((standing.percent for standing in read.values() if standing.percent is not None), None)
    said = next((s.status for s in read.values() if s.status and not s.is_text), None) or _ticked(line)
    hinted = next((s.status for s in read.values() if s.status and s.is_text), None)
    status = _weighed(line, said, hinted, percent, deadline, findings)
    reason = line.get("reason")
    return RowStanding(
        status,
        said is not None or bool(line.get("is_closed")),
        percent,
        next((standing.quantity for standing in read.values() if standing.quantity), None),
        joined("\n".join(dict.fromkeys(texts)) or None, reason if reason and not is_nothing(reason) else None),
    )


def _scaled(line: Line, scale: float | None, findings: Findings) -> float | None:
    """The number of a cell on progress as a percentage; one that is none is a warning."""
    said = line.get("percent")
    number = percentage(said)
    if number is None:
        findings.warn(line.cell("percent"), f"进度“{said[:_SHOWN]}”不是 0 到 100 之间的数，没有采用，请核对")
    elif number and scale is None and not _SIGN.search(said):
        findings.warn(line.cell("percent"), f"进度“{said[:_SHOWN]}”看不出是 1% 还是 100%，没有采用，请写成百分数")
        return None
    return number if number is None or _SIGN.search(said) else round(number * (scale or 0), 4)


def _ticked(line: Line) -> MeasureStatus | None:
    """The status whose own column is ticked, where exactly one is."""
    ticked = [key for key, text in line.cells.items() if key.startswith(TICKED) and yes_or_no(text)]
    return MeasureStatus(ticked[0].removeprefix(TICKED)) if len(ticked) == 1 else None


def _weighed(
    line: Line,
    said: MeasureStatus | None,
    hinted: MeasureStatus | None,
    percent: float | None,
    deadline: Deadline,
    findings: Findings,
) -> MeasureStatus:
    closed = _closed(line, findings)
    if said is None and hinted in (MeasureStatus.CLAIMED, MeasureStatus.BASICALLY_DONE):
        said = hinted
    if said is None and (percent == 100 or deadline.done):
        said = MeasureStatus.CLAIMED
    if said is None and closed:
        return MeasureStatus.CLOSED
    if said is None and deadline.long_term and not deadline.due:
        return MeasureStatus.LONG_TERM
    if said is None:
        return hinted or (MeasureStatus.IN_PROGRESS if percent else MeasureStatus.NOT_STARTED)
    status, complaint = weigh_closing(said, closed)
    if complaint:
        findings.warn(line.cell("is_closed"), complaint)
    return status


def _closed(line: Line, findings: Findings) -> bool | None:
    word = line.get("is_closed")
    if not word or is_nothing(word):
        return None
    said = yes_or_no(word)
    if _CLOSED_ON.fullmatch(plain_dates(word)):
        return True
    if _ASKED_FOR.search(word):
        return False
    if said is None and (status := sheet_status(word)):
        return status == MeasureStatus.CLOSED
    if said is None:
        shown = tidy_line(word)[:_SHOWN]
        findings.warn(line.cell("is_closed"), f"是否销号写的是“{shown}”，看不出是否销号，按未销号处理")
    return bool(said) if said is not None else None
