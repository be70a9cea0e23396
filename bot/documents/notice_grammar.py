"""The small grammar of a notice: every line cut into pieces, each a heading, a label with its text, or plain words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.documents.notice_labels import ANSWERS, DUTIES, Label, label_at_beginning, labels_within
from bot.documents.notice_lists import split_list
from bot.documents.notice_marks import Family, mark_at
from bot.documents.notice_naming import HEADING_LENGTH
from bot.documents.notice_status import first_said, is_bare, problem_status_in

_BULLET = re.compile(r"^[●■◆★▲◇○□•·\uf06c\uf0b2\uf06e\uf0d8➢➤]\s*|^[-*+–—]\s+(?!\d)")
_PART_END = re.compile(r"[。；;][^\S\n]*")
_STYLED = (Family.STYLED_1, Family.STYLED_2, Family.STYLED_3, Family.STYLED_4, Family.STYLED_5)
_WIDE = frozenset({Family.PART, Family.CHINESE, Family.BRACKETED_CHINESE, *_STYLED})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a notice, without debris of copying; `number` counts the paragraphs from 1 as a person does.

    Several lines belong to one paragraph where it holds line breaks. `style` is the level of a heading style from 1,
    0 without one; `is_bold` says that the whole line is set in bold. `place` is set where it is no paragraph of the
    text, as in 表1第3行.
    """

    number: int
    text: str
    style: int = 0
    is_bold: bool = False
    place: str = ""

    @property
    def where(self) -> str:
        return self.place or f"第{self.number}段"


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a labelled part of one: `text` is without number and label, `whole` with its number.

    `line` is the index of the line it comes from. A `label` that `is_doubtful` could also be a heading. `list_end` is
    the family and the last number of the list inside its words; `place` counts the pieces of the text.
    """

    line: int
    where: str
    text: str
    whole: str
    family: Family = Family.PLAIN
    value: int = 0
    name: str = ""
    label: Label | None = None
    word: str = ""
    aside: str = ""
    is_doubtful: bool = False
    list_end: tuple[Family, int] | None = None
    place: int = 0

    @property
    def is_numbered(self) -> bool:
        return self.label is None and self.family is not Family.PLAIN


def pieces(found: Sequence[Paragraph]) -> list[Piece]:
    """Every line as one piece, or as several where a label stands in the middle of it."""
    cut = [piece for line, paragraph in enumerate(found) for piece in _pieces_of(line, paragraph)]
    decided = _with_answers_marked(_with_status_labels(_with_contents(_without_doubt(cut))))
    return [replace(_with_list_end(piece), place=place) for place, piece in enumerate(decided)]


def _pieces_of(line: int, paragraph: Paragraph) -> list[Piece]:
    text = _BULLET.sub("", paragraph.text)
    mark = mark_at(text)
    start = mark.end if mark else 0
    body = text[start:].strip()
    first = label_at_beginning(body)
    labels = [first] if first else []
    labels += list(labels_within(body, first.end if first else 0))
    family, value, name = (mark.family, mark.value, mark.name) if mark else (_unnumbered(paragraph), 0, "")
    where = paragraph.where
    result: list[Piece] = []
    before = body[: labels[0].start].strip() if labels else body
    if before or not labels:
        whole = text[: len(text) - len(body) + labels[0].start].strip() if labels else text
        result.append(Piece(line, where, before, whole, family, value, name))
        family, value, name = Family.PLAIN, 0, ""
    ends = [label.start for label in labels[1:]] + [len(body)] * bool(labels)
    for label, end in zip(labels, ends, strict=True):
        said = body[label.end : end].strip()
        whole = text if label is first and not said else said
        said, after = _duty_and_rest(said) if label.label in DUTIES else (said, "")
        piece = Piece(
            line, where, said, whole if not after else said, label=label.label, word=label.word, aside=label.aside
        )
        if label is first:
            piece = replace(
                piece,
                family=family,
                value=value,
                name=name,
                is_doubtful=not label.is_sure or (family in _WIDE and not said),
            )
        result.append(piece)
        if after:
            result.append(_headed(line, where, after))
    return result


def _duty_and_rest(said: str) -> tuple[str, str]:
    """The words of a duty, and what follows them: a duty ends with its sentence, or where a list goes on."""
    for end in _PART_END.finditer(said):
        rest = said[end.end() :].strip()
        if rest and (end.group().startswith("。") or mark_at(rest)):
            return said[: end.start()].strip(), rest
    return said, ""


def _headed(line: int, where: str, text: str) -> Piece:
    mark = mark_at(text)
    if mark is None:
        return Piece(line, where, text, text)
    return Piece(line, where, text[mark.end :].strip(), text, mark.family, mark.value, mark.name)


def _unnumbered(paragraph: Paragraph) -> Family:
    if paragraph.style:
        return _STYLED[min(paragraph.style, len(_STYLED)) - 1]
    return Family.BOLD if paragraph.is_bold and len(paragraph.text) <= 2 * HEADING_LENGTH else Family.PLAIN


def _kind_of_doubt(piece: Piece) -> tuple[Label | None, str]:
    return piece.label, piece.name if piece.family in (Family.PART, Family.CHINESE) else ""


def _without_doubt(cut: Sequence[Piece]) -> list[Piece]:
    """A label without colon that comes once, with a wide number or beside sure labels, is a heading.

    一、整改工作情况 and 二、整改落实情况 are two headings; （一）整改措施 in every problem is a label.
    """
    times = Counter(_kind_of_doubt(piece) for piece in cut if piece.is_doubtful)
    answered = any(piece.label in ANSWERS and not piece.is_doubtful for piece in cut)

    def decided(piece: Piece) -> Piece:
        if not piece.is_doubtful or times[_kind_of_doubt(piece)] > 1:
            return replace(piece, is_doubtful=False)
        is_heading = piece.family in _WIDE or (piece.family in (Family.PLAIN, Family.BOLD) and answered)
        if not is_heading:
            return replace(piece, is_doubtful=False)
        mark = mark_at(piece.whole)
        text = piece.whole[mark.end :].strip() if mark else piece.whole
        return replace(piece, label=None, text=text, aside="", is_doubtful=False)

    return [decided(piece) for piece in cut]


def _with_status_labels(cut: Sequence[Piece]) -> list[Piece]:
    """A label that only ever states a status (整改情况：已完成), behind the measures, is the label of the status."""
    result = list(map(_with_label_as_meant, cut))
    for label in (Label.RESPONSE, Label.PROGRESS, Label.RESULT):
        places = [place for place, piece in enumerate(cut) if piece.label is label]
        following = [cut[place + 1] for place in places if place + 1 < len(cut)]
        goes_on = any(piece.label is None and piece.family in (Family.PLAIN, Family.SPOKEN) for piece in following)
        if not goes_on and all(cut[place].text and is_bare(cut[place].text) for place in places):
            for place in places:
                result[place] = replace(cut[place], label=Label.STATUS)
    return result


def _with_label_as_meant(piece: Piece) -> Piece:
    """整改时限：已完成 states a status and no deadline."""
    says_done = piece.label is Label.DEADLINE and is_bare(piece.text) and "完成" in piece.text
    return replace(piece, label=Label.STATUS) if says_done else piece


def _with_contents(cut: Sequence[Piece]) -> list[Piece]:
    """整改内容 beside 整改措施 is what has to be mended; alone it is how that was done."""
    if not any(piece.label is Label.MEASURES for piece in cut):
        return list(cut)
    return [replace(piece, label=Label.PROBLEM) if piece.word == "整改内容" else piece for piece in cut]


def _with_list_end(piece: Piece) -> Piece:
    cut = split_list(piece.text if piece.label is not None else piece.whole)
    return replace(piece, list_end=(cut.family, cut.parts[-1].number)) if cut.family and cut.parts else piece


def _with_answers_marked(cut: Sequence[Piece]) -> list[Piece]:
    """The pieces with a status sentence such as 该问题已完成整改 as a label of its own: it begins the answer or ends it."""
    is_answered = any(piece.label in ANSWERS[:2] for piece in cut)
    marked: list[Piece] = []
    for piece in cut:
        start = 0 if piece.label is not None else problem_status_in(piece.text)
        if piece.label is not None or start < 0:
            marked.append(piece)
            continue
        said, rest = first_said(piece.text[start:])
        if start:
            whole = piece.whole[: len(piece.whole) - len(piece.text) + start]
            marked.append(replace(piece, text=piece.text[:start].strip(), whole=whole.strip()))
        plain = Piece(piece.line, piece.where, rest, rest)
        if is_answered or not rest:
            marked.append(replace(plain, text=said, whole=said, label=Label.STATUS))
            marked += [plain] if rest else []
        else:
            marked.append(replace(plain, label=Label.RESPONSE, aside=said))
    return marked
