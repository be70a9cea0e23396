"""The Chinese words for how far a measure or a problem has come, both ways."""

import re

from bot.documents.parsed import Status
from bot.documents.plain_text import plain_forms

SHEET_WORDS: dict[Status, str] = {
    "not_started": "未启动",
    "in_progress": "整改中",
    "basically_done": "基本完成",
    "claimed": "已完成",
    "closed": "已完成",
    "long_term": "长期坚持",
}
_OTHER_WORDS: dict[str, Status] = {
    "未开始": "not_started",
    "未整改": "not_started",
    "未开展": "not_started",
    "尚未启动": "not_started",
    "正在整改": "in_progress",
    "正在推进": "in_progress",
    "推进中": "in_progress",
    "进行中": "in_progress",
    "已启动": "in_progress",
    "未完成": "in_progress",
    "尚未完成": "in_progress",
    "未完成整改": "in_progress",
    "部分完成": "in_progress",
    "部分整改": "in_progress",
    "基本完成整改": "basically_done",
    "已基本完成": "basically_done",
    "完成": "claimed",
    "完成整改": "claimed",
    "已完成整改": "claimed",
    "已整改": "claimed",
    "整改完成": "claimed",
    "待销号": "claimed",
    "待验收": "claimed",
    "申请销号": "claimed",
    "已销号": "closed",
    "持续整改": "long_term",
    "持续坚持": "long_term",
    "长期整改": "long_term",
}
_KNOWN: dict[str, Status] = {**{word: status for status, word in SHEET_WORDS.items() if status != "closed"}, **_OTHER_WORDS}
_YES = {"是", "已销号", "y", "yes", "true", "1", "√", "✓"}
_NO = {"否", "未销号", "n", "no", "false", "0", "×", "—", "-"}

_NOT_DONE = re.compile(r"未完成|没有?完成|未整改|尚未|部分完成|部分整改|正在|推进中|进行中|整改中|即将完成")
_BASICALLY = re.compile(r"基本完成|基本整改")
_DONE = re.compile(r"已完成|完成整改|整改完成|整改到位|已整改|已销号|全部完成|办结")
_STANDING = re.compile(r"长期坚持|持续整改|持续推进|长期整改")
_IDLE = re.compile(r"未启动|未开展|未开始")


def sheet_status(text: str) -> Status | None:
    """The status a cell's word means, or None for a word we do not know; 已完成 is a claim."""
    return _KNOWN.get(re.sub(r"[\s。.；;]", "", plain_forms(text)))


def yes_or_no(text: str) -> bool | None:
    """Whether a cell says 是 or 否, or None for anything else."""
    word = re.sub(r"[\s。]", "", plain_forms(text)).lower()
    return True if word in _YES else False if word in _NO else None


def notice_status(text: str) -> Status | None:
    """The status that the 完成情况 line of a published notice states, or None where it cannot be told.

    In a notice 已完成整改 is closed; a hint that something is still going on wins over it.
    """
    if _IDLE.search(text):
        return "not_started"
    if _NOT_DONE.search(text):
        return "in_progress"
    if _BASICALLY.search(text):
        return "basically_done"
    if _DONE.search(text):
        return "closed"
    return "long_term" if _STANDING.search(text) else None
