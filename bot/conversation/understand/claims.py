"""Tests every claim that work is done: denied, wished, conditional, doubted, partial, or a fact."""

import re
from datetime import date

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.moments import Edge
from bot.conversation.understand.negation import denials, is_denied
from bot.conversation.understand.tense import is_behind, is_still_ahead
from bot.conversation.understand.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.words import TAKEN, Word


def finished(clause: Clause, today: date) -> Judgement:
    """A clause with a word of completion in it."""
    words = [word for word in clause.all(Tag.COMPLETE) if not is_noun(clause, word)]
    if not words:
        return _accepted(clause)
    word = words[-1]
    if any(_is_followed_up(clause, mark) for mark in clause.all(Tag.COMPLETE)):
        return Judgement(Verdict.UNSURE, word, "带有条件，是否已完成")
    for test in (_unreal, _nearly, _conditional, _wished, _hedged, _going_on_instead, _partly, _trailing):
        if found := test(clause, word, today):
            return found
    if word.text == "完" and not _OF_WORK.search(clause.covered[: word.start - clause.start]):
        return Judgement(Verdict.UNSURE, None, "是否指本项已完成")
    if word.text == "完" and clause.core == "完" and not clause.text.startswith("完了"):
        return Judgement(Verdict.UNSURE, word, "口语，是否指已完成")
    is_result = any(verb.end == word.start for verb in clause.all(Tag.ACT))
    if word.text == "好了" and not is_result and not _AT_REST.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.UNSURE, word, "口语，是否指已完成")
    doubt = "口语，是否指已完成" if _is_loose(clause, word) and not clause.has(Tag.ALL) and not is_result else None
    return Judgement(Verdict.DONE, word, doubt)


_OF_WORK = re.compile(
    r"(?:^|[弄改办做干搞赶打整修建装拆写交搬种栽清补换签收退缴追审查验刷铺挖填砌埋架拉围割运卸挂贴印发登录归建报结测绘画采购招培训学谈调核对复统理治播浇耕铲拔撤移腾封堵平焊接通调试讲处置捯饬掇鼓捣还赔付拨兑落实施行展推抓管护栽植工\ue0ff,]"
    r"|都|全|全部|已经?|早就?|也|才|就|刚|快|今天|昨天|现在|终于|我们?|这边|基本|[项条件户处个])$"
)
"""改完, 都完了: work that was finished; 电影演完了 is not."""
_AT_REST = re.compile(r"^$|(?:都|全|也|已经|已|终于|早|这边|我们|[弄修建装整补种写办做搞改归录贴挂铺打调新理置备齐])$")


def _is_followed_up(clause: Clause, word: Word) -> bool:
    """完成了就报, 弄完才能验收: speaks of what comes after."""
    return bool(re.match(r"了?(?:就(?!是)|才|再|便|马上|立即|方可)", clause.text[word.end - clause.start :]))


def _accepted(clause: Clause) -> Judgement:
    """验收合格, 上周三验收的: acceptance as a fact is completion."""
    closed = clause.first(Tag.CLOSE)
    if closed and re.search(r"申请|上报|提请|提出|可以|准备|同意|请", clause.text[: closed.start - clause.start]):
        return NO_VERDICT
    if (
        closed
        and not _CONDITIONS.match(clause.text[closed.end - clause.start :])
        and any(closed.start - mark.end <= 4 for mark in clause.before(closed.start, Tag.ALREADY))
    ):
        return NO_VERDICT if clause.has(Tag.NEG, Tag.PLAN) else Judgement(Verdict.DONE, closed)
    word = clause.first(Tag.ACCEPT)
    if (
        word is None
        or is_denied(clause, word)
        or clause.has(Tag.NEG, Tag.UNREAL, Tag.EVIDENCE, Tag.NEED, Tag.PLAN, Tag.ABLE, Tag.WAIT, Tag.DOING, Tag.IF)
    ):
        return NO_VERDICT
    rest = clause.text[word.end - clause.start :]
    has_passed = "合格" in rest or "通过" in rest or "过" in rest or word.text not in {"验收", "复验", "核验", "终验"}
    if has_passed or clause.has(Tag.PERFECT) or rest == "的":
        return Judgement(Verdict.DONE, word)
    return NO_VERDICT


_CONDITIONS = re.compile(r"的?(?:条件|标准|资格|材料|手续|程序|申请)")
"""已具备销号条件: ready to be closed, not closed."""


def is_noun(clause: Clause, word: Word) -> bool:
    """已完成的项目, 完成后: completion that is not stated but spoken of."""
    rest = clause.text[word.end - clause.start :]
    if re.match(r"(?:了)?的(?!$|[,。;!?]|是|了)|是(?!的$)", rest):
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
    if clause.before(word.start, Tag.NO_NEED) or _HEARSAY.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.UNSURE, word, "说法含糊，是否已完成")
    if denied or (clause.has(Tag.UNREAL) and all(mention.value == 100 for mention in clause.percents)):
        return Judgement(Verdict.UNSURE, word, "说法含糊，是否已完成")
    return None


_HEARSAY = re.compile(
    r"(?:说|称|讲|报的是|写的|写着|显示|填的|登记为?|标的)(?:是|的|都|全)*(?:已经?|早已)?(?:全部|都)?(?:[弄改办做干搞修建整装]|整改)?$|(完成|[改办弄做干])是$"
)
"""他们说完成了, 改是改完了: told by others, or granted before a but."""


def _nearly(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.BASIC):
        return Judgement(Verdict.BASIC, word, "基本完成，还剩什么")
    if clause.has(Tag.NEARLY, Tag.CLOSING):
        return Judgement(Verdict.NEARLY, word, "按接近完成估算")
    return None


def _conditional(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.has(Tag.IF) or (clause.has(Tag.EXCEPT) and not clause.items):
        return Judgement(Verdict.UNSURE, word, "带有条件，是否已完成")
    return None


def _wished(clause: Clause, word: Word, today: date) -> Judgement | None:
    """能完成, 月底前完成, 保证完成: about what is to come."""
    done_already = clause.before(word.start, Tag.ALREADY)
    start = done_already[-1].start if done_already else clause.start
    has_aspect = bool(done_already) or bool(re.match("[了过]|完?了|的$", clause.text[word.end - clause.start :]))
    hopes = [plan for plan in clause.before(word.start, Tag.PLAN) if plan.text in _HOPES]
    if not done_already and clause.before(word.end, Tag.PROMISE, Tag.AT_ONCE) and not hopes:
        return Judgement(Verdict.PROMISED, word)
    able = clause.before(word.end, Tag.ABLE)
    if able and not done_already:
        is_promise = clause.has(Tag.ON_TIME) or not clause.dates
        return Judgement(Verdict.PROMISED if is_promise else Verdict.WILL, word)
    if not done_already and clause.before(word.start, Tag.NEED, Tag.DELEGATE):
        return Judgement(Verdict.UNSURE, word, "是要求还是结果")
    if done_already and any(
        not clause.covered[mark.end - clause.start : start - clause.start].strip(TAKEN)
        for mark in clause.before(start, *_LOOKING_AHEAD)
    ):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    plans = [plan for plan in clause.before(word.end, Tag.PLAN) if not plan.does(Tag.HEDGE) or not done_already]
    if (
        plans
        and done_already
        and plans[-1].end <= start
        and plans[-1].text not in _AS_PLANNED
        and len(plans[-1].text) > 1
    ):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    if plans and (not done_already or (plans[-1].end <= start and plans[-1].text in {"将", "要", "会"})):
        return Judgement(Verdict.WILL, word)
    if clause.after(word.end, Tag.NO_PROBLEM, Tag.REASSURE):
        return Judgement(Verdict.PROMISED, word)
    if not has_aspect:
        found = _unmarked(clause, word, today)
        is_claim = found is not None and found.verdict is Verdict.DONE
        return _hedged(clause, word, today) or found if is_claim else found
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return Judgement(Verdict.UNSURE if done_already else Verdict.WILL, word, "日期还没有到，是否已完成")
    return None


_AS_PLANNED = frozenset(
    {"计划", "要求", "目标", "任务是", "目的", "原计划", "下步", "下一步", "接下来", "后续", "最快", "最迟", "最晚"}
)
"""按计划已完成, 按要求已办结: spoken of before a fact without making it a wish."""
_LOOKING_AHEAD = (Tag.PROMISE, Tag.AT_ONCE, Tag.ABLE, Tag.NEED, Tag.DELEGATE)
"""尽快已完成: a slip or a joke, and no fact either way."""
_HOPES = frozenset({"希望", "争取", "力争", "尽量", "尽可能", "力求", "努力", "想"})
_OBJECT = re.compile(
    r"(?:全部|所有|各项|相关|本项|该项|此项|这项|上述|整改|清理|落实|任务|工作|事项|目标|指标|问题|措施|内容|要求|验收|的|了|过|呢|嘛|啊|毕|\d|%)*"
)


def _trailing(clause: Clause, word: Word, today: date) -> Judgement | None:
    """弄好了告诉你, 完成任务有压力: what stands behind the word may take the claim back."""
    del today
    behind = [mark for mark in clause.words if mark.start >= word.end]
    if clause.before(word.start, Tag.ALREADY) or clause.amounts or clause.percents:
        return None
    if any(mark.does(*_TAKING_BACK) or mark.text in {"告诉", "通知", "给", "发", "联系", "会"} for mark in behind):
        return Judgement(Verdict.UNSURE, word, "是否已完成")
    rest = clause.covered[word.end - clause.start :].replace(TAKEN, "")
    if re.match(r"且|并(?!将|非|未|没|不)", rest):
        return None
    if re.match("[上通掉出下开起来回]{0,2}[了过]", rest) or _OBJECT.fullmatch(rest):
        return None
    if behind and behind[-1].does(Tag.ACT):
        return Judgement(Verdict.DONE, word, "是否已完成")
    return Judgement(Verdict.UNSURE, word, "是否已完成")


_TAKING_BACK = (Tag.PLAN, Tag.ABLE, Tag.ANSWER, Tag.HEDGE, Tag.NEED, Tag.WAIT, Tag.DOING, Tag.UNREAL)


def _unmarked(clause: Clause, word: Word, today: date) -> Judgement | None:
    """下周三前办完, 按期完成, 节后办完: no 已 and no 了; the date tells, if it can."""
    times = [mention for mention in clause.dates if mention.end <= word.start or mention.start >= word.end]
    for mention in times:
        if mention.span is not None and mention.edge is not Edge.AFTER:
            return Judgement(Verdict.PROMISED, word)
        past, future = mention.moment.past, mention.moment.future
        if past is None and future is None:
            return Judgement(Verdict.WILL, word, "时间不明确")
        if not is_behind(past, future, today):
            return Judgement(Verdict.WILL, word)
        if not (mention.moment.is_exact or mention.is_fixed) or mention.edge is not Edge.ON:
            return Judgement(Verdict.WILL, word, f"“{mention.text}”是已经完成还是将要完成", has_no_date=True)
        return Judgement(Verdict.DONE, word, None if past == future else "日期已过，是否已完成")
    if clause.before(word.start, Tag.ON_TIME):
        return Judgement(Verdict.PROMISED, word)
    if clause.has(Tag.SCHEDULE) and not clause.has(Tag.ALL):
        return Judgement(Verdict.UNSURE, word, "是已经完成还是将要完成")
    return None


def _hedged(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.HEDGE) or clause.text.endswith("吧"):
        return Judgement(Verdict.UNSURE, word, "语气不肯定，是否已完成")
    return None


def _going_on_instead(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    going_on = [mark for mark in clause.before(word.start, Tag.DOING, Tag.STILL) if mark.text != "顺利"]
    if going_on and not clause.before(word.start, Tag.ALREADY):
        return Judgement(Verdict.DOING, word)
    return None


_A_STRETCH_OF_WORK = re.compile(
    r"(?:今年|本年度?|年度|本月|当月|这个月|上半年|下半年|季度|本周|这周|上周|\d+月份?|阶段)的?(?:整改)?(?:任务|指标|目标|计划|部分)"
    r"|(?:今年|本年度?|年度|本月|当月|这个月|上半年|下半年|第?[一二三四]季度|本周|这周|上周|\d+月份?)的(?:都|全|已经?|也)*(?:完|办|做|弄|改|报|干|整)"
)


_PROVIDING = frozenset({"落实", "拨付", "拨", "到岗", "发放", "签", "采购", "订", "招"})
"""资金已落实, 人员已到岗: what is provided for the work is not the work."""


def _partly(clause: Clause, word: Word, today: date) -> Judgement | None:
    """方案已完成, 主体完工: one step of the work, not the work."""
    del today
    if _A_STRETCH_OF_WORK.search(clause.text):
        return Judgement(Verdict.STAGE, word, "完成的是一段时间的任务", stage=clause.core)
    only = re.search(r"(?<!不)(?:只|仅|才|光|单)$", clause.text[: word.start - clause.start])
    if clause.has(Tag.PARTIAL) or (only and not clause.percents and not clause.amounts):
        return Judgement(Verdict.STAGE, word, "部分完成，请报完成比例", stage=clause.core)
    acted_on = (word.does(Tag.ACT) and not word.does(Tag.COMPLETE) and word.text not in _PROVIDING) or any(
        verb.end == word.start and not verb.does(Tag.SUPPLY, Tag.STAGE) for verb in clause.all(Tag.ACT)
    )
    steps = clause.all(Tag.STAGE) if acted_on else clause.all(Tag.STAGE, Tag.SUPPLY)
    stage = [mark for mark in steps if mark.end <= word.start or mark.start - word.end <= 3]
    if stage:
        return Judgement(Verdict.STAGE, word, "完成的是其中一步", stage=stage[-1].text + "完成")
    return None


def acted(clause: Clause, today: date) -> Judgement:
    """已整改, 牌子都换过了, 上月印发了: an act told as a fact; without that, one to come."""
    words = clause.all(Tag.ACT)
    for word in words:
        if not _is_told(clause, word) or is_noun(clause, word) or _is_followed_up(clause, word):
            continue
        for test in (_unreal, _nearly, _conditional, _wished, _hedged, _partly, _trailing):
            if found := test(clause, word, today):
                return found
        if clause.before(word.start, Tag.DOING, Tag.STILL, Tag.START):
            return Judgement(Verdict.STARTED, word, None)
        is_sure = word.does(Tag.STRONG_ACT) or clause.before(word.start, Tag.ALL) or not word.does(Tag.ACTIVITY)
        if is_sure and not clause.has(Tag.LONG):
            return Judgement(Verdict.DONE, word)
        verdict = Verdict.UNSURE if clause.has(Tag.LONG) else Verdict.DONE
        return Judgement(verdict, word, "是否指整项已完成")
    return NO_VERDICT


def arrived(clause: Clause, today: date) -> Judgement:
    """批复下来了, 方案已通过: what was waited for is there, and the work goes on."""
    del today
    word = clause.first(Tag.ARRIVE)
    thing = clause.first(Tag.RESOURCE, Tag.STAGE, Tag.SUPPLY)
    if (
        word
        and thing
        and thing.end <= word.start
        and _is_told(clause, word)
        and not clause.has(Tag.NEG, Tag.PLAN, Tag.IF, Tag.WAIT)
    ):
        return Judgement(Verdict.STAGE, word, "完成的是其中一步", stage=clause.core)
    return NO_VERDICT


def _is_told(clause: Clause, word: Word) -> bool:
    rest = clause.text[word.end - clause.start :]
    if re.match(r"[一-龥]{0,2}(?:了|过了?$|过了)", rest) or word.text == "通过" or word.text.endswith("过"):
        return True
    if word.does(Tag.STRONG_ACT) and re.search(
        r"(?:全部|均|都|一律|全数|如数)(?:重新|统一|依法)?$", clause.text[: word.start - clause.start]
    ):
        return True
    between = (
        clause.text[mark.end - clause.start : word.start - clause.start]
        for mark in clause.before(word.start, Tag.ALREADY)
    )
    return any(len(_MANNER.sub("", gap)) <= 3 or _TO_WHOM.fullmatch(gap) for gap in between)


_TO_WHOM = re.compile(r"(?:对|给予|予以|将|把|由|在|与|向|按|以)[^没未不]{0,12}")
"""已对相关人员批评教育: to whom, where and how, between 已 and the verb."""


_MANNER = re.compile(r"全部|重新|统一|逐一|逐户|逐个|一并|彻底|如数|足额|按[要规]求|按规定|依法|及时|均|都|全|于|在")
"""How a thing was done, between 已 and the verb: 已全部重新签订."""
