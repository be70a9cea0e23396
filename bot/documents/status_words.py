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
    "未启动整改": MeasureStatus.NOT_STARTED,
    "尚未开展": MeasureStatus.NOT_STARTED,
    "尚未开始": MeasureStatus.NOT_STARTED,
    "尚未整改": MeasureStatus.NOT_STARTED,
    "待启动": MeasureStatus.NOT_STARTED,
    "正在整改": MeasureStatus.IN_PROGRESS,
    "正在进行": MeasureStatus.IN_PROGRESS,
    "正在办理": MeasureStatus.IN_PROGRESS,
    "正在落实": MeasureStatus.IN_PROGRESS,
    "整改推进中": MeasureStatus.IN_PROGRESS,
    "正在推进中": MeasureStatus.IN_PROGRESS,
    "有序推进": MeasureStatus.IN_PROGRESS,
    "正在有序推进": MeasureStatus.IN_PROGRESS,
    "按序时推进": MeasureStatus.IN_PROGRESS,
    "按时序推进": MeasureStatus.IN_PROGRESS,
    "序时推进": MeasureStatus.IN_PROGRESS,
    "持续推进中": MeasureStatus.IN_PROGRESS,
    "在办": MeasureStatus.IN_PROGRESS,
    "办理中": MeasureStatus.IN_PROGRESS,
    "未办结": MeasureStatus.IN_PROGRESS,
    "未销号": MeasureStatus.IN_PROGRESS,
    "逾期": MeasureStatus.IN_PROGRESS,
    "超期": MeasureStatus.IN_PROGRESS,
    "已逾期": MeasureStatus.IN_PROGRESS,
    "申请延期": MeasureStatus.IN_PROGRESS,
    "延期": MeasureStatus.IN_PROGRESS,
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
    "基本整改": MeasureStatus.BASICALLY_DONE,
    "基本整改到位": MeasureStatus.BASICALLY_DONE,
    "取得阶段性成效": MeasureStatus.BASICALLY_DONE,
    "已取得阶段性成效": MeasureStatus.BASICALLY_DONE,
    "取得阶段性成果": MeasureStatus.BASICALLY_DONE,
    "阶段性完成": MeasureStatus.BASICALLY_DONE,
    "已落实": MeasureStatus.CLAIMED,
    "已落实到位": MeasureStatus.CLAIMED,
    "已到位": MeasureStatus.CLAIMED,
    "已办结": MeasureStatus.CLAIMED,
    "办结": MeasureStatus.CLAIMED,
    "整改到位": MeasureStatus.CLAIMED,
    "已整改到位": MeasureStatus.CLAIMED,
    "已整改完成": MeasureStatus.CLAIMED,
    "已全部完成": MeasureStatus.CLAIMED,
    "全部完成": MeasureStatus.CLAIMED,
    "按期完成": MeasureStatus.CLAIMED,
    "已按期完成": MeasureStatus.CLAIMED,
    "已整改完毕": MeasureStatus.CLAIMED,
    "已完成待销号": MeasureStatus.CLAIMED,
    "已完成未销号": MeasureStatus.CLAIMED,
    "待核验": MeasureStatus.CLAIMED,
    "待审核": MeasureStatus.CLAIMED,
    "已完成并销号": MeasureStatus.CLOSED,
    "已完成销号": MeasureStatus.CLOSED,
    "完成销号": MeasureStatus.CLOSED,
    "已完成已销号": MeasureStatus.CLOSED,
    "销号": MeasureStatus.CLOSED,
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
    "长期推进": MeasureStatus.LONG_TERM,
    "持续推进": MeasureStatus.LONG_TERM,
    "常态化推进": MeasureStatus.LONG_TERM,
    "常态化坚持": MeasureStatus.LONG_TERM,
    "常态长效": MeasureStatus.LONG_TERM,
    "已完成并长期坚持": MeasureStatus.CLAIMED,
    "完成并长期坚持": MeasureStatus.CLAIMED,
    "已完成长期坚持": MeasureStatus.CLAIMED,
}
_KNOWN: dict[str, MeasureStatus] = {
    **{word: status for status, word in SHEET_WORDS.items() if status != MeasureStatus.CLOSED},
    **_OTHER_WORDS,
}
_YES = {"是", "已销号", "已完成销号", "完成销号", "销号", "y", "yes", "true", "1", "√", "✓", "✔", "是的", "对"}
_NO = {"否", "未销号", "未", "尚未销号", "没有", "暂未销号", "✗", "x", "n", "no", "false", "0", "×", "—", "-"}

_DONE_AND_CLOSED = re.compile(r"已?(?:(?:完成|整改|办结|到位|完毕)+)(?:并|且|后|和)?已?(?:完成)?销号")
_NOT_DONE = re.compile(r"未完成|没有?完成|未整改|尚未|部分完成|部分整改|正在|推进中|进行中|整改中|即将完成")
_BASICALLY = re.compile(r"基本完成|基本整改")
_DONE = re.compile(r"已完成|完成整改|整改完成|整改到位|已整改|已销号|全部完成|办结")
_STANDING = re.compile(r"长期坚持|持续整改|持续推进|长期整改")
_IDLE = re.compile(r"未启动|未开展|未开始")


def sheet_status(text: str) -> MeasureStatus | None:
    """The status a cell's word means, or None for a word we do not know; 已完成 is a claim."""
    word = re.sub(r"[\s。.；;，,、()]", "", plain_forms(text))
    return MeasureStatus.CLOSED if _DONE_AND_CLOSED.fullmatch(word) else _KNOWN.get(word)


def yes_or_no(text: str) -> bool | None:
    """Whether a cell says 是 or 否, or None for anything else."""
    word = re.sub(r"[\s。]", "", plain_forms(text)).lower()
    return True if word in _YES else False if word in _NO else None


def weigh_closing(status: MeasureStatus, closed: bool | None) -> tuple[MeasureStatus, str | None]:
    """The status that a status word and 是否销号 mean together, and what to look at where they contradict."""
    if status == MeasureStatus.CLAIMED and closed:
        return MeasureStatus.CLOSED, None
    word = "已销号" if status == MeasureStatus.CLOSED else SHEET_WORDS[status]
    if closed and status != MeasureStatus.CLOSED:
        return status, f"整改状态是“{word}”，是否销号却是“是”，按未销号处理，请核对"
    if status == MeasureStatus.CLOSED and closed is False:
        return MeasureStatus.CLAIMED, f"整改状态是“{word}”，是否销号却是“否”，按未销号处理，请核对"
    return status, None


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
