"""The head of a notice, read line by line: number, signer, title, addressee, and the opening before the body."""

import re
from collections.abc import Sequence
from datetime import date

from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_labels import label_at_beginning
from bot.documents.notice_lead import day_line
from bot.documents.notice_marks import Family, mark_at
from bot.documents.notice_naming import quotes_a_problem
from bot.documents.notice_source import Fate
from bot.documents.official_paper import gaps
from bot.documents.plain_text import tidy_name

_MOST_HEAD_LINES = 25
_LONGEST_TITLE = 120
_DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}\s*[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*\d{1,4}\s*号")
_SIGNER = re.compile(r"签\s*发\s*人\s*[：:]?\s*(?P<name>[\u3400-\u9fff·\s]{2,20})$")
_TITLE_END = re.compile(
    r"(?:通报|报告|公告|公示|方案|台账|清单|通知|说明|情况|公开|汇报|进展|计划|任务书)(?:[（(][^（）()]{1,12}[)）])?$"
)
_SUBTITLE = re.compile(r"[（(【\[][^（）()【】\[\]]{1,20}(?:稿|版|件)[)）】\]]")
_MARK = re.compile(r".{4,40}文件")


class NoticeHead:
    """Reads line by line what stands above the body."""

    def __init__(self, found: Sequence[Paragraph]) -> None:
        self.fates: dict[int, tuple[Fate, str]] = {}
        self.title: str | None = None
        self.signer: str | None = None
        self.number: str | None = None
        self.addressee: str | None = None
        self.dated_on: date | None = None
        self.opening: list[int] = []
        self.end = 0
        self._found = found
        titled = self._find_title()
        for line in range(titled):
            self._read_above(line)
        self._read_below(titled)

    def _find_title(self) -> int:
        """Reads the title, over as many lines as it takes; gives the line after it."""
        lines = self._found[:_MOST_HEAD_LINES]
        for start, paragraph in enumerate(lines):
            if _begins_body(paragraph) and not paragraph.style:
                break
            if not _could_be_title(paragraph.text):
                continue
            title, end = self._joined_title(start)
            if title:
                self.title = title
                self.fates |= dict.fromkeys(range(start, end), (Fate.USED, "标题"))
                return end
        return 0

    def _joined_title(self, start: int) -> tuple[str | None, int]:
        title = ""
        for line in range(start, min(start + 4, len(self._found))):
            text = self._found[line].text
            if not _could_be_title(text):
                break
            title += text.replace("\n", "").replace(" ", "")
            if len(title) > _LONGEST_TITLE:
                break
            if _TITLE_END.search(title) and re.search(r"整改|巡[察视]|督察|审计|反馈", title):
                return title, line + 1
        return None, start

    def _read_above(self, line: int) -> None:
        text = self._found[line].text
        if line in self.fates:
            return
        number, signer = _DOCUMENT_NUMBER.search(text), _SIGNER.search(text)
        if number and len(text) <= 80:
            self.number = self.number or re.sub(r"\s", "", number.group())
            self.fates[line] = (Fate.USED, "文号")
        if signer:
            self.signer = tidy_name(signer["name"])
            self.fates[line] = (Fate.USED, "签发人")
        if _MARK.fullmatch(text):
            self.fates[line] = (Fate.SKIPPED, "发文机关标志")
        self.fates.setdefault(line, (Fate.SKIPPED, "标题以上的文字"))

    def _read_below(self, start: int) -> None:
        line = start
        while line < len(self._found) and not _begins_body(self._found[line]):
            self._take_below(line, self._found[line].text)
            line += 1
        self.end = line

    def _take_below(self, line: int, text: str) -> None:
        number = _DOCUMENT_NUMBER.search(text)
        day = day_line(text)
        is_first = not self.opening and self.addressee is None
        if is_first and number and len(text) <= 80:
            self._read_above(line)
        elif is_first and (signer := _SIGNER.fullmatch(text)):
            self.signer = tidy_name(signer["name"])
            self.fates[line] = (Fate.USED, "签发人")
        elif is_first and _SUBTITLE.fullmatch(text):
            self.fates[line] = (Fate.SKIPPED, "副标题")
        elif is_first and day:
            self.dated_on = day
            self.fates[line] = (Fate.USED, "成文日期")
        elif is_first and text.endswith(("：", ":")) and len(text) <= 80:
            self.addressee = text.rstrip("：: ")
            self.fates[line] = (Fate.USED, "主送机关")
        else:
            self.opening.append(line)
            self.fates[line] = (Fate.USED, "开头")


def _could_be_title(text: str) -> bool:
    ends = ("。", "：", ":", "；", "，", "！")
    return (
        4 <= len(text) <= _LONGEST_TITLE
        and not text.endswith(ends)
        and not _SIGNER.search(text)
        and not _DOCUMENT_NUMBER.search(text)
        and not _MARK.fullmatch(text)
        and day_line(text) is None
        and not _SUBTITLE.fullmatch(text)
        and not gaps(text)
    )


def _begins_body(paragraph: Paragraph) -> bool:
    """Whether a line below the title belongs to the body: a numbered or styled heading, a label, a named problem."""
    mark = mark_at(paragraph.text)
    if mark is not None:
        return mark.family not in (Family.SPOKEN, Family.EXHORTING, Family.ORDINAL)
    is_label = label_at_beginning(paragraph.text) is not None
    is_heading = bool(paragraph.style) or (paragraph.is_bold and len(paragraph.text) <= 40)
    return (
        is_label or (is_heading and not paragraph.text.endswith(("：", ":"))) or bool(quotes_a_problem(paragraph.text))
    )
