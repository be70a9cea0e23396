"""What a clause says about the work itself: done, nearly, begun, denied, promised, or nothing."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.dates import DateMention, Edge
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.negation import denials, is_a_plain_no, is_denied, is_twice_denied
from bot.conversation.understand.words import Word


class Verdict(StrEnum):
    """What a clause says about the work."""

    DONE = "done"
    BASIC = "basic"
    NEARLY = "nearly"
    LAST_STEP = "last_step"
    STAGE = "stage"
    NOT_DONE = "not_done"
    NOT_STARTED = "not_started"
    WILL = "will"
    PROMISED = "promised"
    DOING = "doing"
    DRAFTING = "drafting"
    STARTED = "started"
    WILL_START = "will_start"
    LEFT_OVER = "left_over"
    UNSURE = "unsure"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the word it rests on, and why it should be read back (in Chinese)."""

    verdict: Verdict
    word: Word | None = None
    doubt: str | None = None
    stage: str | None = None
    left: str | None = None
    has_no_date: bool = False
    """The date in the clause cannot be told from a past one: it is asked for, not taken."""


_NONE = Judgement(Verdict.NOTHING)


def judge(clause: Clause, today: date) -> Judgement:
    """The clause's verdict on the work; a fact only where nothing denies, wishes, conditions or doubts it."""
    for rule in (_denied, _last_step, _finished, _acted, _arrived, _begun, _going_on):
        found = rule(clause, today)
        if found.verdict is not Verdict.NOTHING:
            return found
    return _NONE


def _denied(clause: Clause, today: date) -> Judgement:
    del today
    if word := clause.first(Tag.NOT_YET):
        return Judgement(Verdict.NOT_DONE, word, "说法含糊，是否尚未完成")
    if is_a_plain_no(clause):
        return Judgement(Verdict.NOT_DONE, clause.first(Tag.NEG), "只说了“没有”，是否指尚未完成")
    if word := clause.first(Tag.UNABLE):
        return _NONE if is_denied(clause, word) else Judgement(Verdict.NOT_DONE, word)
    for denial in denials(clause):
        target = denial.target
        if denial.word.text[0] in "还尚仍未" and (target is None or target.does(Tag.APPROVE, Tag.REPORT)):
            if step := clause.after(denial.word.end, Tag.STAGE, Tag.APPROVAL):
                return Judgement(Verdict.NOT_STARTED, step[0])
        if target is None or not target.does(Tag.COMPLETE, Tag.ACT, Tag.START, Tag.DOING, Tag.CLOSING):
            continue
        if clause.before(denial.word.start, Tag.REMAINING) and not clause.percents and not clause.amounts:
            return Judgement(Verdict.LEFT_OVER, target, "还有剩余工作，请报完成比例", left=clause.core)
        if is_twice_denied(clause, target):
            return _twice(clause, target)
        doubt = _doubt_of_denial(clause, denial.word)
        if target.does(Tag.START) and not target.does(Tag.ACT) or target.text in _STARTS:
            return Judgement(Verdict.NOT_STARTED, target, doubt)
        return Judgement(Verdict.NOT_DONE, target, doubt)
    return _NONE


_STARTS = frozenset({"开展", "实施", "施工", "动", "进场"})


def _doubt_of_denial(clause: Clause, word: Word) -> str | None:
    if word.text.endswith(("不", "不是", "白", "别", "非")) or clause.has(Tag.ALL, Tag.BASIC, Tag.HEDGE, Tag.PROMISE, Tag.IF):
        return "否定的范围不明确"
    return None


def _twice(clause: Clause, target: Word) -> Judgement:
    last = [denial.word for denial in denials(clause) if denial.target == target][-1]
    if target.does(Tag.COMPLETE) and "没" in last.text or "未" in last.text and target.does(Tag.COMPLETE):
        return Judgement(Verdict.DONE, target, "双重否定，是否指已完成")
    if target.does(Tag.COMPLETE):
        return Judgement(Verdict.PROMISED, target)
    return Judgement(Verdict.DOING, target, "双重否定，是否指正在办理")


def _last_step(clause: Clause, today: date) -> Judgement:
    """就差验收, 只剩盖章, 待验收."""
    del today
    if any(denial.target and denial.target.does(Tag.ACCEPT) for denial in denials(clause)):
        return Judgement(Verdict.LAST_STEP, clause.first(Tag.ACCEPT), "尚未验收，按接近完成估算", left="验收")
    word = clause.first(Tag.ONLY_LEFT)
    if word is None and clause.has(Tag.ACCEPT):
        word = clause.first(Tag.WAIT)
    if word and not clause.amounts and not clause.percents:
        left = _what_follows(clause, word)
        return Judgement(Verdict.LAST_STEP, word, "按接近完成估算", left=left) if left else _NONE
    word = clause.first(Tag.REMAINING)
    if word and not clause.amounts and not clause.percents and (left := _what_follows(clause, word)):
        return Judgement(Verdict.LEFT_OVER, word, "还有剩余工作，请报完成比例", left=left)
    return _NONE


def _what_follows(clause: Clause, word: Word) -> str:
    rest = clause.text[word.end - clause.start :]
    return re.sub(r"[了吧呢嘛的啊]+$", "", rest).strip()


def _finished(clause: Clause, today: date) -> Judgement:
    """A clause with a word of completion in it."""
    words = [word for word in clause.all(Tag.COMPLETE) if not _is_noun(clause, word)]
    if not words:
        return _accepted(clause)
    word = words[-1]
    if any(_is_followed_up(clause, mark) for mark in clause.all(Tag.COMPLETE)):
        return Judgement(Verdict.UNSURE, word, "带有条件，是否已完成")
    for test in (_unreal, _nearly, _conditional, _wished, _hedged, _going_on_instead, _partly):
        if found := test(clause, word, today):
            return found
    if word.text == "完" and clause.core == "完" and not clause.text.startswith("完了"):
        return Judgement(Verdict.UNSURE, word, "口语，是否指已完成")
    if word.text == "好了" and not _AT_REST.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.UNSURE, word, "口语，是否指已完成")
    doubt = "口语，是否指已完成" if _is_loose(clause, word) else None
    return Judgement(Verdict.DONE, word, doubt)


_AT_REST = re.compile(r"^$|(?:都|全|也|已经|已|终于|早|这边|我们|[弄修建装整补种写办做搞改])$")


def _is_followed_up(clause: Clause, word: Word) -> bool:
    """完成了就报, 弄完才能验收: speaks of what comes after."""
    return bool(re.match(r"了?(?:就(?!是)|才|再|便|马上|立即|方可)", clause.text[word.end - clause.start :]))


def _accepted(clause: Clause) -> Judgement:
    """验收合格, 市局上周五验收的: acceptance as a fact is completion."""
    word = clause.first(Tag.ACCEPT)
    if word is None or is_denied(clause, word) or clause.has(Tag.EVIDENCE, Tag.NEED, Tag.PLAN, Tag.ABLE, Tag.WAIT, Tag.DOING, Tag.IF):
        return _NONE
    rest = clause.text[word.end - clause.start :]
    has_passed = "合格" in rest or "通过" in rest or "过" in rest or word.text not in {"验收", "复验", "核验", "终验"}
    if has_passed or clause.has(Tag.PERFECT) or rest == "的":
        return Judgement(Verdict.DONE, word)
    return _NONE


def _is_noun(clause: Clause, word: Word) -> bool:
    """已完成的项目, 完成后: completion that is not stated but spoken of."""
    rest = clause.text[word.end - clause.start :]
    if re.match(r"(?:了)?的(?!$|[,。;!?]|是|了)", rest):
        return True
    return bool(re.match(r"(?:了)?(?:之后|以后|后|时|之前|以前|前(?!期)|的话|再|情况)", rest))


def _is_loose(clause: Clause, word: Word) -> bool:
    if not word.does(Tag.LOOSE):
        return False
    before = clause.text[: word.start - clause.start]
    return word.text != "完" or not (before or clause.text[word.end - clause.start :].startswith(("了", "毕")))


def _unreal(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    denied = any(not denial.is_harmless and denial.word.end <= word.start for denial in denials(clause))
    if denied or clause.has(Tag.UNREAL) and all(mention.value == 100 for mention in clause.percents):
        return Judgement(Verdict.UNSURE, word, "说法含糊，是否已完成")
    return None


def _nearly(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.BASIC):
        return Judgement(Verdict.BASIC, word, "基本完成，还剩什么")
    if clause.before(word.end, Tag.NEARLY, Tag.CLOSING):
        return Judgement(Verdict.NEARLY, word, "按接近完成估算")
    return None


def _conditional(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.has(Tag.IF):
        return Judgement(Verdict.UNSURE, word, "带有条件，是否已完成")
    return None


def _wished(clause: Clause, word: Word, today: date) -> Judgement | None:
    """能完成, 月底前完成, 保证完成: about what is to come."""
    done_already = clause.before(word.start, Tag.ALREADY)
    start = done_already[-1].start if done_already else clause.start
    has_aspect = bool(done_already) or bool(re.match("[了过]|完?了|的$", clause.text[word.end - clause.start :]))
    if not done_already and clause.before(word.end, Tag.PROMISE, Tag.AT_ONCE):
        return Judgement(Verdict.PROMISED, word)
    able = clause.before(word.end, Tag.ABLE)
    if able and not done_already:
        is_promise = clause.has(Tag.ON_TIME) or not clause.dates
        return Judgement(Verdict.PROMISED if is_promise else Verdict.WILL, word)
    if not done_already and clause.before(word.start, Tag.NEED, Tag.DELEGATE):
        return Judgement(Verdict.UNSURE, word, "是要求还是结果")
    plans = [plan for plan in clause.before(word.end, Tag.PLAN) if not plan.does(Tag.HEDGE) or not done_already]
    if plans and (not done_already or plans[-1].end <= start and plans[-1].text in {"将", "要", "会"}):
        return Judgement(Verdict.WILL, word)
    if clause.after(word.end, Tag.NO_PROBLEM, Tag.REASSURE):
        return Judgement(Verdict.PROMISED, word)
    if not has_aspect:
        return _unmarked(clause, word, today)
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return Judgement(Verdict.UNSURE if done_already else Verdict.WILL, word, "日期还没有到，是否已完成")
    return None


def is_still_ahead(mention: DateMention, today: date) -> bool:
    """下周, 月底: can only be in the future; 这周 and 今年 have begun."""
    future = mention.moment.future
    return mention.is_fixed and future is not None and future > today and not is_running(mention)


def is_running(mention: DateMention) -> bool:
    """这周, 本月, 今年: a stretch that has begun, so that things may have been done in it."""
    return mention.text.startswith(("这", "本", "今", "当")) and not mention.text.endswith(("底", "末", "旬", "号", "日", "前"))


def _unmarked(clause: Clause, word: Word, today: date) -> Judgement | None:
    """下周五前完成, 按期完成, 国庆后完成: no 已 and no 了; the date tells, if it can."""
    times = [mention for mention in clause.dates if mention.end <= word.start or mention.start >= word.end]
    for mention in times:
        if mention.span is not None and mention.edge is not Edge.AFTER:
            return Judgement(Verdict.PROMISED, word)
        past, future = mention.moment.past, mention.moment.future
        if past is None and future is None:
            return Judgement(Verdict.WILL, word, "时间不明确")
        if not is_behind(past, future, today):
            return Judgement(Verdict.WILL, word)
        if not mention.moment.is_exact or mention.edge is not Edge.ON:
            return Judgement(Verdict.WILL, word, f"“{mention.text}”是已经完成还是将要完成", has_no_date=True)
        return Judgement(Verdict.DONE, word, None if past == future else "日期已过，是否已完成")
    if clause.before(word.start, Tag.ON_TIME):
        return Judgement(Verdict.PROMISED, word)
    if clause.has(Tag.SCHEDULE) and not clause.has(Tag.ALL):
        return Judgement(Verdict.UNSURE, word, "是已经完成还是将要完成")
    return None


LONGEST_MONTH = 31
"""周一 and 5号 come again so soon that without a 了 the next one is meant."""
RECENT_DAYS = 60
"""A day without a year that is at most this far behind is taken for the past one."""


def is_behind(past: date | None, future: date | None, today: date) -> bool:
    """Whether an unmarked date speaks of a day that is over."""
    if past is None or today in {past, future}:
        return False
    if past == future or future is None:
        return past < today
    if (future - past).days <= LONGEST_MONTH:
        return False
    return (today - past).days <= min(RECENT_DAYS, (future - today).days)


def _hedged(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.HEDGE) or clause.text.endswith("吧"):
        return Judgement(Verdict.UNSURE, word, "语气不肯定，是否已完成")
    return None


def _going_on_instead(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.start, Tag.DOING, Tag.STILL) and not clause.before(word.start, Tag.ALREADY):
        return Judgement(Verdict.DOING, word)
    return None


def _partly(clause: Clause, word: Word, today: date) -> Judgement | None:
    """方案已完成, 主体完工: one step of the work, not the work."""
    del today
    if clause.before(word.end, Tag.PARTIAL):
        return Judgement(Verdict.STAGE, word, "部分完成，请报完成比例", stage=clause.core)
    stage = [mark for mark in clause.all(Tag.STAGE) if mark.end <= word.start or mark.start - word.end <= 3]
    if stage:
        return Judgement(Verdict.STAGE, word, "完成的是其中一步", stage=stage[-1].text + "完成")
    return None


def _acted(clause: Clause, today: date) -> Judgement:
    """已整改, 标语都换过了, 9月28号印发了: an act told as a fact; without that, one to come."""
    words = clause.all(Tag.ACT)
    for word in words:
        if not _is_told(clause, word) or _is_noun(clause, word) or _is_followed_up(clause, word):
            continue
        for test in (_unreal, _nearly, _conditional, _wished, _hedged, _partly):
            if found := test(clause, word, today):
                return found
        if clause.before(word.start, Tag.DOING, Tag.STILL, Tag.START):
            return Judgement(Verdict.STARTED, word, None)
        doubt = None if word.does(Tag.STRONG_ACT) else "是否指整项已完成"
        return Judgement(Verdict.DONE, word, doubt)
    return _NONE


def _arrived(clause: Clause, today: date) -> Judgement:
    """批复下来了, 方案已通过: what was waited for is there, and the work goes on."""
    del today
    word = clause.first(Tag.ARRIVE)
    thing = clause.first(Tag.RESOURCE, Tag.STAGE)
    if word and thing and thing.end <= word.start and _is_told(clause, word) and not clause.has(Tag.NEG, Tag.PLAN, Tag.IF, Tag.WAIT):
        return Judgement(Verdict.STAGE, word, "完成的是其中一步", stage=clause.core)
    return _NONE


def _is_told(clause: Clause, word: Word) -> bool:
    rest = clause.text[word.end - clause.start :]
    if re.match(r"[一-龥]{0,2}(?:了|过了?$|过了)", rest) or word.text.endswith("过"):
        return True
    return any(word.start - already.end <= 3 for already in clause.before(word.start, Tag.ALREADY))


def _begun(clause: Clause, today: date) -> Judgement:
    word = clause.first(Tag.BEGUN) or clause.first(Tag.START)
    if word is None or (word.does(Tag.ACT) and not word.text in _STARTS) or _is_noun(clause, word):
        return _NONE
    ahead = any(not is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    if word.does(Tag.BEGUN) or clause.has(Tag.PERFECT, Tag.DOING, Tag.STILL):
        return Judgement(Verdict.STARTED, word)
    if ahead or clause.before(word.start, Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE):
        return Judgement(Verdict.WILL_START, word)
    return Judgement(Verdict.STARTED, word, "是否已经启动")


def _going_on(clause: Clause, today: date) -> Judgement:
    if word := clause.first(Tag.STILL):
        if clause.after(word.end, Tag.DRAFT):
            return Judgement(Verdict.DRAFTING, word)
        return Judgement(Verdict.DOING, word)
    if word := clause.first(Tag.CLOSING):
        return Judgement(Verdict.NEARLY, word, "按接近完成估算")
    nearly = clause.first(Tag.NEARLY)
    if nearly and not clause.percents and not clause.has(Tag.CANNOT, Tag.LATE, Tag.WAIT):
        return Judgement(Verdict.NEARLY, nearly, "按接近完成估算")
    if word := clause.first(Tag.BASIC):
        if clause.core == word.text or clause.after(word.end, Tag.STRONG_ACT):
            return Judgement(Verdict.BASIC, word, "基本完成，还剩什么")
    if word := clause.first(Tag.DOING):
        return Judgement(Verdict.DOING, word)
    return _to_come(clause, today)


def _to_come(clause: Clause, today: date) -> Judgement:
    """马上办, 下周整改, 月底前落实."""
    word = clause.first(Tag.ACT)
    if word and clause.has(Tag.AT_ONCE, Tag.PROMISE):
        return Judgement(Verdict.PROMISED, word)
    ahead = [mention for mention in clause.dates if not is_behind(mention.moment.past, mention.moment.future, today)]
    if word and (ahead or clause.has(Tag.PLAN, Tag.ABLE)):
        return Judgement(Verdict.PROMISED if any(mention.span for mention in ahead) else Verdict.WILL, word)
    return _NONE
