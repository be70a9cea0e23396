"""The small grammar of a notice: what kind of paragraph stands there, and what it carries."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.documents.plain_text import plain_forms, tidy

_DEBRIS = re.compile(r"\[\s*bookmark[^\]]*\]|\{\s*(?:HYPERLINK|PAGEREF|REF|TOC|PAGE)\b[^}]*\}", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}\s*[、．.]\s*(?P<text>.+)", re.DOTALL)
_ASPECT = re.compile(r"[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]\s*[、．.]?\s*(?P<text>.+)", re.DOTALL)
_PROBLEM = re.compile(r"(?:[（(]\s*(?P<number>\d{1,3})\s*[)）]|(?P<drawn>[⑴-⒇]))\s*[、．.]?\s*(?P<text>.+)", re.DOTALL)
_NUMBERED = re.compile(r"(?P<number>\d{1,3})\s*[.．、]\s*(?![\d])(?P<text>.+)", re.DOTALL)
_LABEL = re.compile(r"(?:^|(?<=[。；;！!]))\s*(?P<label>整改情况|完成情况)\s*[：:]\s*")
_SENTENCE_END = re.compile(r"[。；;！!]\s*$")
_PART = re.compile(r"[一二三四五六七八九十]{1,3}是")
_FIRST_SENTENCE = re.compile(r"[。；;！!\n]")


class Kind(StrEnum):
    """What a piece of a notice is."""

    SECTION = "section"
    ASPECT = "aspect"
    NUMBERED = "numbered"
    PROBLEM = "problem"
    MEASURES = "measures"
    STATUS = "status"
    PLAIN = "plain"


_LABELS = {"整改情况": Kind.MEASURES, "完成情况": Kind.STATUS}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that is not empty, cleaned of copying debris; `number` counts them from 1."""

    number: int
    text: str

    @property
    def where(self) -> str:
        return f"第{self.number}段"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a labelled part of one; `text` is without number and label, `whole` with its number."""

    kind: Kind
    text: str
    where: str
    whole: str
    number: str = ""


def paragraphs(lines: Iterable[str]) -> list[Paragraph]:
    """The paragraphs that are not empty, without copying debris and page numbers."""
    texts = (tidy(line) for line in lines)
    found = [(number, tidy(_DEBRIS.sub("", text))) for number, text in enumerate(filter(None, texts), start=1)]
    return [Paragraph(number, text) for number, text in found if text and not _PAGE_NUMBER.fullmatch(text)]


def pieces(found: Sequence[Paragraph]) -> list[Piece]:
    """Every paragraph as one piece, or as several where a label stands in the middle of it."""
    return [piece for paragraph in found for piece in _pieces_of(paragraph)]


def first_sentence(text: str) -> str:
    """A problem's name: the first sentence of its wording, without the mark that ends it."""
    return _FIRST_SENTENCE.split(text, maxsplit=1)[0].strip()


def ends_a_sentence(text: str) -> bool:
    """Whether the text closes like a sentence; a heading does not."""
    return bool(_SENTENCE_END.search(text))


def is_numbered_part(text: str) -> bool:
    """Whether the text begins with 一是, 二是 and so on."""
    return bool(_PART.match(text))


def _pieces_of(paragraph: Paragraph) -> list[Piece]:
    labels = list(_LABEL.finditer(paragraph.text))
    starts = [label.start() for label in labels]
    before = paragraph.text[: starts[0]].strip() if starts else paragraph.text
    result = [_head(before, paragraph.where)] if before else []
    for label, end in zip(labels, [*starts[1:], len(paragraph.text)], strict=False):
        text = paragraph.text[label.end() : end].strip()
        result.append(Piece(_LABELS[label["label"]], text, paragraph.where, text))
    return result


def _head(text: str, where: str) -> Piece:
    for kind, pattern in ((Kind.ASPECT, _ASPECT), (Kind.SECTION, _SECTION), (Kind.NUMBERED, _NUMBERED)):
        if found := pattern.match(text):
            return Piece(kind, found["text"].strip(), where, text)
    if found := _PROBLEM.match(text):
        drawn = plain_forms(found["drawn"] or "").strip("()")
        return Piece(Kind.PROBLEM, found["text"].strip(), where, text, str(int(found["number"] or drawn)))
    return Piece(Kind.PLAIN, text, where, text)
