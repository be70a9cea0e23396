"""What a header means: the field that its words name, certainly or probably, alone or below another header."""

import re
from collections.abc import Mapping

from bot.documents.header_fields import FIELDS, IGNORED, Field
from bot.documents.plain_text import plain_forms

_BRACKETS = re.compile(r"[(\[【〔<《].*?[)\]】〕>》]")
_MARKS = re.compile(r"[\s*:、,.。，；;\-—_·\"“”'’‘%#()\[\]【】/\\&+]")
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.．]")


BY_KEY: Mapping[str, Field] = {field.key: field for field in FIELDS}
_OF_WORDS: dict[str, str] = {word.upper(): field.key for field in FIELDS for word in field.words.split()}
_SUPPORTING = re.compile(r"(?:配合|协办|协助|协同)(?:部门|单位|科室|股室|处室)")
_OF_DEPARTMENTS = ("department", "supporting_departments")
_OF_PEOPLE = ("person", "handlers", "directly_responsible", "phone", "job")
_WITH_DEADLINE = re.compile(r"措施(?:及|和|与).*时限")
_DOUBT = {field.key: re.compile(field.doubtful) for field in FIELDS if field.doubtful}
_ORDER_OF_DOUBT = (
    "measure_deadline",
    "owners",
    "supporting_departments",
    "is_closed",
    "reason",
    "evidence_text",
    "standard",
    "progress",
    "deadline",
    "percent",
    "status",
    "first_responsible",
    "handlers",
    "directly_responsible",
    "department",
    "person",
    "goal",
    "text",
    "facets",
    "problem_text",
    "title",
    "aspect",
    "topic",
    "quantity",
    "kind",
)
_RESOLVED: dict[str, str] = {"due_text": "整改时限", "due": "截止日期", "problem_due": "问题整改时限"}
"""Fields that several of the above end in, once a sheet's columns are known together."""

_UNDECIDED = {
    "started_on",
    "serial",
    "deadline",
    "measure_deadline",
    "task",
    "result",
    "category",
    "person",
    "assisting",
    "finished_on",
}
_ALSO_SETTABLE = {
    "handler": "handlers",
    "deadline": "due_text",
    "忽略": IGNORED,
    "经办人": "handlers",
}


def bare(header: str) -> str:
    """A header as it is compared: without spaces, line breaks, numbering and marks."""
    return _MARKS.sub("", _ORDER.sub("", plain_forms(header).strip())).upper()


def without_brackets(header: str) -> str:
    """The same without what stands in brackets, such as （年月日）."""
    return bare(_BRACKETS.sub("", plain_forms(header)))


def match(header: str, parent: str = "") -> tuple[str, bool] | None:
    """The field that a header means below its parent header, and whether that is certain; None for no field.

    Below 责任单位 a header 牵头 means the two words together; below 整改措施 a header 完成情况 means itself. Whoever speaks
    for a supporting department (配合部门责任人及电话) does not answer for the measure.
    """
    if not bare(header) and not bare(parent):
        return None
    if _SUPPORTING.match(bare(parent)) and (below := match(header)) and below[0] in (*_OF_DEPARTMENTS, *_OF_PEOPLE):
        return ("supporting_departments", True) if below[0] in _OF_DEPARTMENTS else None
    texts = [parent + header, header, parent] if bare(parent) else [header]
    for form in (bare, without_brackets):
        for text in texts:
            if key := _OF_WORDS.get(form(text)):
                return key, True
    if _WITH_DEADLINE.search(header):
        return "text", False
    for text in texts:
        for key in _ORDER_OF_DOUBT:
            if _DOUBT[key].search(without_brackets(text) or bare(text)):
                return key, False
    return None


TICKED = "ticked:"
"""Begins the key of a column whose header is itself a status, and whose cells are ticked; the status follows."""


def name_of(key: str) -> str:
    """The Chinese name of a field."""
    if key.startswith(TICKED):
        return BY_KEY["status"].name
    return _RESOLVED.get(key) or BY_KEY[key].name


def settable() -> dict[str, str]:
    """The fields that a column can be set to by hand: every name, English or Chinese, with its key."""
    keys = [key for key in BY_KEY if key not in _UNDECIDED] + list(_RESOLVED)
    return {**{name_of(key): key for key in keys}, **{key: key for key in keys}, **_ALSO_SETTABLE}
