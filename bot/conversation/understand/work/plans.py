"""Tells what is planned or looked forward to, 计划完成, 尽快已完成, from what has been done by plan."""

import re

from bot.conversation.understand.asked_back import PLAN_OR_RESULT
from bot.conversation.understand.work.demands import DEMANDED
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, Word


def planned(clause: Clause, word: Word, already: int | None) -> Judgement | None:
    """计划完成 is a plan, 按计划已完成 is none."""
    plans = [plan for plan in clause.before(word.end, Tag.PLAN) if not plan.does(Tag.HEDGE) or already is None]
    if not plans:
        return None
    if (
        already is None
        and plans[-1].text in _HURRIED
        and clause.text[word.end - clause.start :].startswith(("了", "的"))
    ):
        return None
    if already is None and plans[-1].text in {"来", "去"} and word.text.endswith("过了"):
        return None  # 请厂家来修过了: come and gone.
    if plans[-1].text == "才" and word.does(Tag.PERFECT) and "的" in word.text:
        return None  # 昨天半夜才收的尾: so late it was done.
    is_by_order = plans[-1].text == "要求" and _AS_DEMANDED.search(clause.text) is not None
    if (
        already is None
        and is_by_order
        and len(plans) == 1
        and re.match("[了过]", clause.text[word.end - clause.start :])
    ):
        return None
    if already is None:
        vows = plans[-1].text in {"会", "必", "必将"} and clause.before(word.start, Tag.ON_TIME)
        return Judgement(Verdict.PROMISED if vows else Verdict.WILL, word)
    if plans[-1].text == "要求" and not _BY_ORDER.search(clause.text):
        return Judgement(Verdict.UNSURE, word, DEMANDED)
    if any(plan.end <= already and len(plan.text) > 1 and plan.text not in _AS_PLANNED for plan in plans):
        return Judgement(Verdict.UNSURE, word, PLAN_OR_RESULT)
    is_ahead = plans[-1].end <= already and plans[-1].text in {"将", "要", "会"}
    return Judgement(Verdict.WILL, word) if is_ahead else None


_HURRIED = frozenset({"赶在", "抢在", "赶"})
"""赶在国庆前就清完了, 赶在放假前改完的: with 了 or 的 it has been done so."""
_BY_ORDER = expression(
    r"(?:按|照|据|对照|达到|符合|落实|对标)[^,。;]{0,8}要求|要求(?:的|事项|内容|任务|已经?|都|均|全)"
)
"""按整改要求已办结; 要求十月已完成 tells what is demanded."""
_AS_DEMANDED = expression(r"(?:按照?|照着?|根据|依据|对照|对标)[^,。;]{1,8}要求|要求的(?!是)")
"""按巡察组要求都改了, 上级要求的都做了."""
_AS_PLANNED = frozenset(
    {"计划", "要求", "目标", "任务是", "目的", "原计划", "下步", "下一步", "接下来", "后续", "最快", "最迟", "最晚"}
)
"""按计划已完成, 按要求已办结: spoken of before a fact without making it a wish."""


def looks_ahead(clause: Clause, already: int) -> bool:
    """尽快已完成, 保证各项已落实: a promise before 已 is kept in view, whatever stands between."""
    promises = [mark for mark in clause.before(already, Tag.PROMISE, Tag.AT_ONCE) if mark.text not in MANNERS]
    adjoining = any(
        not clause.covered[mark.end - clause.start : already - clause.start].strip(TAKEN)
        for mark in clause.before(already, *_LOOKING_AHEAD)
    )
    return bool(promises) or adjoining


_LOOKING_AHEAD = (Tag.PROMISE, Tag.AT_ONCE, Tag.ABLE, Tag.NEED, Tag.DELEGATE)
"""尽快已完成: a slip or a joke, and no fact either way."""
MANNERS = frozenset(
    {
        "加班加点",
        "马不停蹄",
        "全力",
        "全力以赴",
        "想方设法",
        "千方百计",
        "不折不扣",
        "不打折扣",
        "第一时间",
        "立即",
        "立刻",
        "随即",
        "连夜",
        "火速",
        "抓紧",
    }
)
"""加班加点已完成, 第一时间已整改: how it was done, and not that it will be."""
