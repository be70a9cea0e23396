"""The Chinese words for how far a measure or a problem has come, both ways."""

import re

from bot.documents.plain_text import plain_forms
from bot.ledger.measure import MeasureStatus

SHEET_WORDS: dict[MeasureStatus, str] = {
    MeasureStatus.NOT_STARTED: "未启动",
    MeasureStatus.IN_PROGRESS: "整改中",
    MeasureStatus.BASICALLY_DONE: "基本完成",
    MeasureStatus.CLAIMED: "已完成",
    MeasureStatus.CLOSED: "已完成",
    MeasureStatus.LONG_TERM: "长期坚持",
}
_OTHER_WORDS: dict[str, MeasureStatus] = {
    "未开始": MeasureStatus.NOT_STARTED,
    "未整改": MeasureStatus.NOT_STARTED,
    "未开展": MeasureStatus.NOT_STARTED,
    "尚未启动": MeasureStatus.NOT_STARTED,
    "正在整改": MeasureStatus.IN_PROGRESS,
    "正在推进": MeasureStatus.IN_PROGRESS,
    "推进中": MeasureStatus.IN_PROGRESS,
    "进行中": MeasureStatus.IN_PROGRESS,
    "已启动": MeasureStatus.IN_PROGRESS,
    "未完成": MeasureStatus.IN_PROGRESS,
    "尚未完成": MeasureStatus.IN_PROGRESS,
    "未完成整改": MeasureStatus.IN_PROGRESS,
    "部分完成": MeasureStatus.IN_PROGRESS,
    "部分整改": MeasureStatus.IN_PROGRESS,
    "基本完成整改": MeasureStatus.BASICALLY_DONE,
    "已基本完成": MeasureStatus.BASICALLY_DONE,
    "完成": MeasureStatus.CLAIMED,
    "完成整改": MeasureStatus.CLAIMED,
    "已完成整改": MeasureStatus.CLAIMED,
    "已整改": MeasureStatus.CLAIMED,
    "整改完成": MeasureStatus.CLAIMED,
    "待销号": MeasureStatus.CLAIMED,
    "待验收": MeasureStatus.CLAIMED,
    "申请销号": MeasureStatus.CLAIMED,
    "已销号": MeasureStatus.CLOSED,
    "持续整改": MeasureStatus.LONG_TERM,
    "持续坚持": MeasureStatus.LONG_TERM,
    "长期整改": MeasureStatus.LONG_TERM,
}
_KNOWN: dict[str, MeasureStatus] = {
    **{word: status for status, word in SHEET_WORDS.items() if status != MeasureStatus.CLOSED},
    **_OTHER_WORDS,
}
_YES = {"是", "已销号", "y", "yes", "true", "1", "√", "✓"}
_NO = {"否", "未销号", "n", "no", "false", "0", "×", "—", "-"}

_NOT_DONE = re.compile(r"未完成|没有?完成|未整改|尚未|部分完成|部分整改|正在|推进中|进行中|整改中|即将完成")
_BASICALLY = re.compile(r"基本完成|基本整改")
_DONE = re.compile(r"已完成|完成整改|整改完成|整改到位|已整改|已销号|全部完成|办结")
_STANDING = re.compile(r"长期坚持|持续整改|持续推进|长期整改")
_IDLE = re.compile(r"未启动|未开展|未开始")


def sheet_status(text: str) -> MeasureStatus | None:
    """The status a cell's word means, or None for a word we do not know; 已完成 is a claim."""
    return _KNOWN.get(re.sub(r"[\s。.；;]", "", plain_forms(text)))


def yes_or_no(text: str) -> bool | None:
    """Whether a cell says 是 or 否, or None for anything else."""
    word = re.sub(r"[\s。]", "", plain_forms(text)).lower()
    return True if word in _YES else False if word in _NO else None


def notice_status(text: str) -> MeasureStatus | None:
    """The status that the 完成情况 line of a published notice states, or None where it cannot be told.

    In a notice 已完成整改 is closed; a hint that something is still going on wins over it.
    """
    if _IDLE.search(text):
        return MeasureStatus.NOT_STARTED
    if _NOT_DONE.search(text):
        return MeasureStatus.IN_PROGRESS
    if _BASICALLY.search(text):
        return MeasureStatus.BASICALLY_DONE
    if _DONE.search(text):
        return MeasureStatus.CLOSED
    return MeasureStatus.LONG_TERM if _STANDING.search(text) else None
