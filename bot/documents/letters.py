"""Letters and forms about one measure: which may be written when, and the filled .docx."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.errors import BadInput, NotPossible
from bot.documents.evidence import shown_name
from bot.documents.letter_check import check_template
from bot.documents.letter_fields import sample_values, values_of
from bot.documents.letter_filling import Values, fill
from bot.documents.letter_papers import shipped_template
from bot.ledger.case_file import CaseFile
from bot.ledger.letter_template import LETTER_NAMES, CheckedTemplate, LetterKind
from bot.ledger.measure import STATUS_WORDS, MeasureStatus

ANSWER_WORKDAYS = 5
"""A supervision letter asks for an answer within so many working days unless a day is named."""

_DONE = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED})


@dataclass(frozen=True, slots=True)
class Letter:
    """A filled .docx, what was put into its places, and what the office should know before it is signed."""

    data: bytes
    values: Values
    remarks: tuple[str, ...]


def kind_named(words: str) -> LetterKind:
    """The kind by its English or Chinese name; raises BadInput with the names to choose from."""
    wanted = words.strip().lower()
    for kind, name in LETTER_NAMES.items():
        if wanted in (kind.value, name, name.removesuffix("表"), name.removesuffix("申请表")):
            return kind
    known = "、".join(f"{kind.value}（{name}）" for kind, name in LETTER_NAMES.items())
    raise BadInput(f"没有“{words}”这种函件。可以写：{known}。")


def check(kind: LetterKind, name: str, data: bytes) -> CheckedTemplate:
    """The office's own template, after every check; raises BadInput with all that is wrong."""
    check_template(data, name, sample_values())
    return CheckedTemplate(kind, shown_name(name), data)


def write_letter(
    kind: LetterKind, case: CaseFile, template: bytes | None, now: datetime, *, answer_by: date | None = None
) -> Letter:
    """The letter or form about the measure, on the office's own template or (None) the shipped one.

    Raises NotPossible where the ledger forbids it, BadInput for a template that cannot be filled.
    """
    _require_sense(kind, case)
    today = now.astimezone(case.unit.zone).date()
    if answer_by is not None and answer_by < today:
        raise BadInput(f"答复时限 {answer_by} 已经过去，请另写一个日期。")
    values = values_of(case, now, answer_by)
    data = fill(template if template is not None else shipped_template(kind), values)
    return Letter(data, values, tuple(_remarks(kind, case, now)))


def _require_sense(kind: LetterKind, case: CaseFile) -> None:
    measure, name = case.card.measure, LETTER_NAMES[kind]
    if measure.status == MeasureStatus.CLOSED and kind != LetterKind.CLOSING:
        raise NotPossible(
            f"措施 {measure.number} {STATUS_WORDS[measure.status]}，不需要{name}。如需重新整改，请先开展“回头看”。"
        )
    if kind == LetterKind.EXTENSION and measure.due_on is None:
        raise NotPossible(f"措施 {measure.number} 没有规定具体日期，不需要延期。请先在台账里写明时限。")


def _remarks(kind: LetterKind, case: CaseFile, now: datetime) -> list[str]:
    measure, left = case.card.measure, case.card.days_left(now)
    found = []
    if not case.card.holders():
        found.append(f"措施 {measure.number} 没有责任人，请在台账里补上")
    if kind in (LetterKind.REMINDER, LetterKind.SUPERVISION) and measure.status == MeasureStatus.CLAIMED:
        found.append(f"措施 {measure.number} 已报完成、待核验，请先核验再决定是否发函")
    if kind == LetterKind.REMINDER and left is not None and left < 0:
        found.append(f"措施 {measure.number} 已超过时限，请考虑改用督办函")
    if kind == LetterKind.SUPERVISION and left is not None and left >= 0:
        found.append(f"措施 {measure.number} 还没有超过时限，请确认是否需要督办")
    if kind == LetterKind.EXTENSION and case.request is None:
        found.append("本人还没有提出延期申请，申请理由和新时限留空待填")
    if kind == LetterKind.EXTENSION and left is not None and left < 0:
        found.append("原定时限已过，延期申请应当在时限届满前提出")
    if kind == LetterKind.CLOSING and not case.evidence:
        found.append("还没有收到佐证材料，清单是空的")
    if kind == LetterKind.CLOSING and measure.status not in _DONE:
        found.append(f"措施 {measure.number} 现在是“{STATUS_WORDS[measure.status]}”，责任人还没有报告完成")
    return found
