"""The closing lines of a notice, read from the end: contact, issuing body, date, attachments, imprint."""

import re
from collections.abc import Sequence
from datetime import date

from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_labels import label_at_beginning
from bot.documents.notice_lead import day_line
from bot.documents.notice_marks import Family, mark_at
from bot.documents.notice_source import Fate
from bot.documents.notice_tally import LABEL as COUNTING_LABEL
from bot.documents.official_paper import gaps

_MOST_ATTACHMENTS = 20
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
_SHOWN_UNTIL = re.compile(r"(?:公示|公开|反馈)(?:时间|期限?|期间)(?:为|[：:])\s*\S{0,60}$")
_BODY = re.compile(r"[\u3400-\u9fff（）()“”·\s]{4,60}")


class NoticeTail:
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
        if day := day_line(text):
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
        if _SHOWN_UNTIL.match(text):
            return Fate.SKIPPED, "公示时间"
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
