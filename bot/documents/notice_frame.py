"""The frame of a notice: where its head and its closing lines are, and what stands around its problems."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.notice_grammar import Paragraph, quotes_a_problem
from bot.documents.notice_hierarchy import Hierarchy, Part
from bot.documents.notice_labels import label_at_beginning
from bot.documents.notice_marks import Family, mark_at
from bot.documents.notice_outline import heading_words
from bot.documents.notice_source import Fate
from bot.documents.notice_tally import LABEL as COUNTING_LABEL
from bot.documents.official_paper import gaps
from bot.documents.plain_text import plain_forms, tidy_name
from bot.ledger.draft import NoticeFrame, Section

_MOST_HEAD_LINES = 25
_LONGEST_TITLE = 120
_MOST_ATTACHMENTS = 20
DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}\s*[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*\d{1,4}\s*号")
_SIGNER = re.compile(r"签\s*发\s*人\s*[：:]?\s*(?P<name>[\u3400-\u9fff·\s]{2,20})$")
_TITLE_END = re.compile(
    r"(?:通报|报告|公告|公示|方案|台账|清单|通知|说明|情况|公开|汇报|进展|计划|任务书)(?:[（(][^（）()]{1,12}[)）])?$"
)
_SUBTITLE = re.compile(r"[（(【\[][^（）()【】\[\]]{1,20}(?:稿|版|件)[)）】\]]")
_MARK = re.compile(r".{4,40}文件")
_DATE = re.compile(r"[（(]?\s*(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日\s*[)）]?")
_CHINESE_DATE = re.compile(
    r"[二〇零○一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CONTACT = re.compile(
    r"(?:电\s*话|传\s*真|热\s*线)[^：:，。；]{0,8}[：:]?\s*[\d(（][\d\-—()（）、\s转]{5,}|(?:邮\s*箱|邮\s*件|E-?mail)[^：:，。；]{0,12}[：:]\s*\S+@?\S*"
    r"|(?:通[信讯]|联系|邮寄|办公)?地\s*址\s*[：:]|(?:邮政编码|邮\s*编)\s*[：:]|〔待补：监督电话",
    re.IGNORECASE,
)
_WELCOME = re.compile(r"欢迎.{0,40}(?:监督|意见|反映)")
_ATTACHMENT = re.compile(r"附\s*件\s*\d{0,2}\s*[：:．.]|附\s*件\s*\d{0,2}$|附[：:]")
_IMPRINT = re.compile(
    r"(?:抄\s*[送报]|主\s*送|分\s*送)\s*[：:]|.{2,40}(?:印发|印制)$|共印\s*\d+\s*份|[（(]此件.{2,20}[)）]"
)
_BODY = re.compile(r"[\u3400-\u9fff（）()“”·\s]{4,60}")


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the body of the text begins and ends, and what was read outside of it.

    `fates` tells of every line outside the body what became of it; `opening` are the lines of the opening.
    """

    first: int
    last: int
    title: str | None
    signer: str | None
    number: str | None
    addressee: str | None
    opening: tuple[int, ...]
    contact: str | None
    dated_on: date | None
    fates: dict[int, tuple[Fate, str]]


def find_edges(found: Sequence[Paragraph]) -> Edges:
    """The head (number, signer, title, addressee, opening) and the closing lines (contact, body, date) of a notice."""
    head = _Head(found)
    tail = _Tail(found, head.end)
    return Edges(
        head.end,
        tail.start,
        head.title,
        head.signer,
        head.number,
        head.addressee,
        tuple(head.opening),
        tail.contact,
        tail.dated_on or head.dated_on,
        head.fates | tail.fates,
    )


def read_frame(found: Sequence[Paragraph], edges: Edges, hierarchy: Hierarchy) -> NoticeFrame:
    """The frame as the ledger keeps it; places that still wait to be filled in (待补) are left out."""
    after = [_section(found, part) for part in hierarchy.after if part.heading is not None]
    headings = [part.heading for part in hierarchy.problems if part.heading is not None]
    wrapper = (
        headings[0].text if len(headings) == 1 and not any(d.head is headings[0] for d in hierarchy.drafts) else None
    )
    return NoticeFrame(
        title=edges.title,
        signer=edges.signer,
        addressee=edges.addressee,
        opening=tuple(found[line].text for line in edges.opening if not gaps(found[line].text)),
        before=tuple(_section(found, part) for part in hierarchy.before if part.heading is not None),
        problems_heading=heading_words(wrapper) if wrapper else None,
        after=tuple(after),
        contact=edges.contact,
        dated_on=edges.dated_on,
    )


def _section(found: Sequence[Paragraph], part: Part) -> Section:
    heading = heading_words(part.heading.text) if part.heading else ""
    lines = dict.fromkeys(
        piece.line for piece in part.pieces if part.heading is None or piece.line != part.heading.line
    )
    texts = [found[line].text for line in lines]
    rest = part.heading.text[len(heading) :].lstrip("。；;：: ") if part.heading else ""
    return Section(heading, tuple(text for text in [rest, *texts] if text and not gaps(text)))


class _Head:
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
        number, signer = DOCUMENT_NUMBER.search(text), _SIGNER.search(text)
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
        number = DOCUMENT_NUMBER.search(text)
        day = _day(text)
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


class _Tail:
    """Reads line by line, from the end, what stands below the body."""

    def __init__(self, found: Sequence[Paragraph], first: int) -> None:
        self.fates: dict[int, tuple[Fate, str]] = {}
        self.dated_on: date | None = None
        self._found = found
        contacts: list[str] = []
        line = len(found)
        while line > first and (fate := self._fate(found[line - 1].text, line - 1)):
            line -= 1
            self.fates[line] = fate
            if fate[1] == "联系方式" and not gaps(found[line].text):
                contacts.insert(0, found[line].text)
        self.start = line
        self.contact = " ".join(contacts) or None

    def _fate(self, text: str, line: int) -> tuple[Fate, str] | None:
        below = self.fates.get(line + 1, (Fate.USED, ""))[1]
        if COUNTING_LABEL in text and text.startswith(("（", "(")):
            return Fate.SKIPPED, "统计口径，由程序计算"
        if day := _day(text):
            self.dated_on = self.dated_on or day
            return Fate.USED, "成文日期"
        if text.startswith("〔待补：成文日期"):
            return Fate.SKIPPED, "待补"
        if below in ("成文日期", "待补") and _BODY.fullmatch(text) and not mark_at(text):
            return Fate.SKIPPED, "落款单位"
        if _CONTACT.search(text) and not _is_list(text):
            return Fate.USED, "联系方式"
        if below == "联系方式" and _WELCOME.search(text) and not _is_list(text):
            return Fate.USED, "联系方式"
        if len(text) <= 120 and (_ATTACHMENT.match(text) or self._is_further_attachment(line)):
            return Fate.SKIPPED, "附件说明"
        return (Fate.SKIPPED, "版记") if _IMPRINT.match(text) and len(text) <= 120 else None

    def _is_further_attachment(self, line: int) -> bool:
        """Whether a numbered line goes on with the attachments listed above it: 附件：1.台账 / 2.清单."""
        for above in range(line, max(line - _MOST_ATTACHMENTS, -1), -1):
            text = self._found[above].text
            if _ATTACHMENT.match(text):
                return above < line
            mark = mark_at(text)
            if mark is None or mark.family is not Family.ARABIC or mark.value < 2:
                return False
        return False


def _is_list(text: str) -> bool:
    if text.startswith("联系"):
        return False
    mark = mark_at(text)
    return mark is not None or (label_at_beginning(text) is not None and _CONTACT.match(text) is None)


def _could_be_title(text: str) -> bool:
    ends = ("。", "：", ":", "；", "，", "！")
    return (
        4 <= len(text) <= _LONGEST_TITLE
        and not text.endswith(ends)
        and not _SIGNER.search(text)
        and not DOCUMENT_NUMBER.search(text)
        and not _MARK.fullmatch(text)
        and _day(text) is None
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


def _day(text: str) -> date | None:
    plain = plain_forms(text).strip()
    found = _DATE.fullmatch(plain)
    if found:
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    elif _CHINESE_DATE.fullmatch(plain):
        return _chinese_day(plain)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _chinese_day(text: str) -> date | None:
    year, _, rest = text.partition("年")
    month, _, day = rest.partition("月")
    values = [_small(month), _small(day.rstrip("日"))]
    try:
        return date(int(year.translate(_DIGITS)), *values)
    except (ValueError, TypeError):
        return None


def _small(text: str) -> int:
    tens, ten, units = text.rpartition("十")
    digits = "一二三四五六七八九"
    return (digits.find(tens) + 1 if tens else 1) * 10 * bool(ten) + (digits.find(units) + 1 if units else 0)
