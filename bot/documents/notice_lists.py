"""Cuts a text at the numbers of its list, whatever they look like: 一是…二是…, （1）…（2）…, 1.…2.…, ①…②…, 第一，…第二，…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.notice_marks import LIST_FAMILIES, Family, Mark, mark_at
from bot.documents.ordinals import Part, sheltered

_BEGINS_A_PART = "。；;！!？?:：\n"
_ENDS_A_SENTENCE = "。；;\n"
_BETWEEN_SHORT_PARTS = "，,、 ）)”」"
_START = re.compile(r"[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾第（(㈠-㈩⑴-⒇⒈-⒛①-⑳\d甲乙丙丁戊己庚辛壬癸A-Ha-h]")
_BRACKETED_NUMBER = re.compile(r"[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]")
_GREATEST_GAP = 3
# Only these may stand in the middle of a sentence that is cut at commas; 1、 and 甲、 would be dates and names there.
_LOOSE = (Family.SPOKEN, Family.CIRCLED, Family.BRACKETED)
_RUN_ON = (Family.CIRCLED, Family.BRACKETED)
_WRITTEN_POINT = re.compile(r"\d{1,2}[、．.](?=[\u3400-\u9fff“《])")
_NAMES_A_NUMBER = "第表图附件类组号楼至到约达共为近的"
"""After these a number names something (表2、) and begins no part."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands before the list, its parts, and how it is numbered (None where there is no list)."""

    lead: str
    parts: tuple[Part, ...] = ()
    family: Family | None = None

    @property
    def is_complete(self) -> bool:
        """Whether the parts are numbered 1, 2, 3 without a gap."""
        return [part.number for part in self.parts] == list(range(1, len(self.parts) + 1))


def split_list(text: str) -> Cut:
    """The text cut at the list that begins first in it.

    A list begins with its first number, at the beginning of a line or after the end of a sentence; each further cut
    carries the next number, there or where it runs on from a word, or a somewhat higher one after the end of a sentence (someone dropped a part). What
    stands inside quotation marks or brackets is never cut. Nothing is lost: lead, numbers and parts are the text.
    """
    marks = list(_marks(text))
    first = next((mark for _, mark in marks if mark.value == 1), None)
    if first is None:
        return Cut(text.strip())
    cuts: list[tuple[int, Mark]] = []
    for start, mark in marks:
        if mark.family == first.family and _may_cut(text, start, mark, cuts[-1][1].value if cuts else 0):
            cuts.append((start, mark))
    if not cuts:
        return Cut(text.strip())
    ends = [*(start for start, _ in cuts[1:]), len(text)]
    parts = tuple(
        Part(mark.value, text[mark.end : end].strip(), start) for (start, mark), end in zip(cuts, ends, strict=True)
    )
    return Cut(text[: cuts[0][0]].strip(), parts, first.family)


def _marks(text: str) -> Iterator[tuple[int, Mark]]:
    hidden = sheltered(_BRACKETED_NUMBER.sub(lambda found: "·" * len(found.group()), text))
    for found in _START.finditer(text):
        start = found.start()
        before = text[start - 1] if start else "\n"
        if start in hidden:
            continue
        mark = mark_at(text, start)
        if mark is None or mark.family not in LIST_FAMILIES:
            continue
        if before not in _BEGINS_A_PART and before not in _BETWEEN_SHORT_PARTS and not _runs_on(text, start, mark):
            continue
        if before in _BEGINS_A_PART or (before == " " and mark.value == 1) or mark.value > 1:
            yield start, mark


def _runs_on(text: str, start: int, mark: Mark) -> bool:
    """Whether a number follows a word without any separator, as in ①公示项目②设立电话 and 1、建账2、自查."""
    if not start or not ("\u3400" <= text[start - 1] <= "\u9fff" or text[start - 1] in "”》"):
        return False
    if mark.family in _RUN_ON:
        return True
    is_point = mark.family == Family.ARABIC and bool(_WRITTEN_POINT.match(text, start))
    return is_point and text[start - 1] not in _NAMES_A_NUMBER


def _may_cut(text: str, start: int, mark: Mark, previous: int) -> bool:
    before = text[start - 1] if start else "\n"
    if mark.value == previous + 1:
        is_loose = previous > 0 and (
            ((mark.family in _LOOSE or before == " ") and before in _BETWEEN_SHORT_PARTS) or _runs_on(text, start, mark)
        )
        return before in _BEGINS_A_PART or is_loose or (previous == 0 and before == " ")
    return 0 < previous < mark.value <= previous + _GREATEST_GAP and before in _ENDS_A_SENTENCE
