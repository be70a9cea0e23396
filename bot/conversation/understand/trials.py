"""The trials of a claim that work is done: denied, wished, conditional, doubted or partial; None lets it stand."""

import re
from datetime import date

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.moments import Edge
from bot.conversation.understand.negation import denials
from bot.conversation.understand.tense import is_behind, is_still_ahead
from bot.conversation.understand.verdicts import Judgement, Verdict
from bot.conversation.understand.words import TAKEN, Word


def unreal(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    denied = any(not denial.is_harmless and denial.word.end <= word.start for denial in denials(clause))
    if clause.before(word.start, Tag.NO_NEED, Tag.NOT_MINE) or _is_told_by_others(clause, word):
        return Judgement(Verdict.UNSURE, word, "说法含糊，是否已完成")
    if denied or (clause.has(Tag.UNREAL) and all(mention.value == 100 for mention in clause.percents)):
        return Judgement(Verdict.UNSURE, word, "说法含糊，是否已完成")
    return None


def _is_told_by_others(clause: Clause, word: Word) -> bool:
    before = clause.text[: word.start - clause.start]
    if _AS_TOLD.search(before):
        return False
    return bool(
        _HEARSAY.search(before)
        or (word.does(Tag.COMPLETE) and clause.core.endswith(word.text) and _A_MARK.search(before))
    )


_AS_TOLD = re.compile(r"(?:按照?|照着?|依照?|根据)[^,。;]{0,5}(?:说|讲|写|要求|提|规定|指)的(?:都|全|已经?)*$")
"""按你们说的改了: as was demanded."""
_HEARSAY = re.compile(
    r"(?:说|称|讲|报的是?|报称|写的|写着|显示|填的|登记(?:为|(?=[的已]))|标的|反映|告诉我?|转告|自述|表示|来电|传来|传话|据.{1,6}反馈|他们反馈|那边反馈|那边回复)(?:是|的|都|全)*(?:已经?|早已)?(?:全部|都)?(?:[弄改办做干搞修建整装]|整改)?$"
    r"|(?:(?<![清盘查检])点|勾|标记|标注|(?:填|写|登记|选|改|报|记|标|点|设)(?:了|为|成|作|上))(?:一下)?(?:已经?)?$|(?:帮我?|给我|替我)[^,。;]{0,4}(?:点|填|改|标|报)[^,。;]{0,3}$|(完成|[改办弄做干])是$"
    r"|(?:施工(?:方|队|单位)|厂家|厂商|村里|村委会?|镇里|乡里|下面|对方|乙方|中标单位|企业|物业|监理|分包|包工头|供应商|[他她]们?|人家|基层|经办人?)[^,。;没未]{0,3}?报(?:了|来|上来|称)?(?:是)?(?:已经?)?$"
)
_A_MARK = re.compile(
    r"(?:系统|平台|台账|后台|页面|表|手机|网站?|小程序)(?:[里上中内]面?)(?:都|是|的|那个|状态)*(?:已经?)?(?:是)?$"
)
"""系统里已完成: a mark in a system."""
"""他们说完成了, 改是改完了: told by others, or granted before a but."""


def nearly(clause: Clause, word: Word, today: date) -> Judgement | None:
    if clause.before(word.end, Tag.BASIC):
        return Judgement(Verdict.BASIC, word, "基本完成，还剩什么")
    if clause.has(Tag.NEARLY, Tag.CLOSING):
        return nearly_or_planned(clause, word, today)
    return None


def nearly_or_planned(clause: Clause, word: Word, today: date) -> Judgement:
    """差不多完成了 tells how far it is; 月底差不多能完, 审批快的话能完 when it will be."""
    ahead = any(not is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    if (ahead and not clause.has(Tag.PERFECT, Tag.DOING)) or clause.has(Tag.IF):
        return Judgement(Verdict.WILL, word)
    return Judgement(Verdict.NEARLY, word, "按接近完成估算")


def conditional(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.has(Tag.IF) or (clause.has(Tag.EXCEPT) and not clause.items):
        return Judgement(Verdict.UNSURE, word, "带有条件，是否已完成")
    return None


def wished(clause: Clause, word: Word, today: date) -> Judgement | None:
    """能完成, 月底前完成, 保证完成: about what is to come."""
    done_already = clause.before(word.start, Tag.ALREADY)
    start = done_already[-1].start if done_already else clause.start
    has_aspect = (
        bool(done_already)
        or word.does(Tag.PERFECT)
        or bool(re.match("[了过]|完?了|的$", clause.text[word.end - clause.start :]))
    )
    hopes = [plan for plan in clause.before(word.start, Tag.PLAN) if plan.text in _HOPES]
    if not done_already and clause.before(word.end, Tag.PROMISE, Tag.AT_ONCE) and not hopes:
        return Judgement(Verdict.PROMISED, word)
    able = clause.before(word.end, Tag.ABLE)
    if able and not done_already:
        is_promise = clause.has(Tag.ON_TIME) or not clause.dates
        return Judgement(Verdict.PROMISED if is_promise else Verdict.WILL, word)
    asked = [
        mark
        for mark in clause.before(word.start, Tag.NEED, Tag.DELEGATE)
        if mark.text != "交" or mark.end < word.start  # 交完 is handing in
    ]
    told_to = any(mark.does(Tag.NEED) and mark.start > start for mark in asked)  # 已到期请完成
    if asked and (not done_already or (told_to and not re.match("[了过]", clause.text[word.end - clause.start :]))):
        return Judgement(Verdict.UNSURE, word, "是要求还是结果")
    if done_already and _looks_ahead(clause, start):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    if any(_COUNTED_AHEAD.match(mention.text) for mention in clause.dates) and not done_already:
        return Judgement(Verdict.WILL, word)
    if _PUT_OFF.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.WILL, word)
    plans = [plan for plan in clause.before(word.end, Tag.PLAN) if not plan.does(Tag.HEDGE) or not done_already]
    if plans and plans[-1].text == "要求" and done_already and not _BY_ORDER.search(clause.text):
        return Judgement(Verdict.UNSURE, word, "是要求还是结果")
    if done_already and any(
        plan.end <= start and len(plan.text) > 1 and plan.text not in _AS_PLANNED for plan in plans
    ):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    if plans and (not done_already or (plans[-1].end <= start and plans[-1].text in {"将", "要", "会"})):
        return Judgement(Verdict.WILL, word)
    if clause.after(word.end, Tag.NO_PROBLEM, Tag.REASSURE):
        return Judgement(Verdict.PROMISED, word)
    if not has_aspect:
        found = _unmarked(clause, word, today)
        is_claim = found is not None and found.verdict is Verdict.DONE
        return hedged(clause, word, today) or found if is_claim else found
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return Judgement(Verdict.UNSURE if done_already else Verdict.WILL, word, "日期还没有到，是否已完成")
    return None


_COUNTED_AHEAD = re.compile(r"(?:再|要|还要|还得|得)?(?:过|有|等|用)(?!了)")
"""过两天就完成了: counted from today on."""
_PUT_OFF = re.compile(r"(?:列入|纳入|排入|转入|放到|放在)[^,。;]{0,8}$")
"""已列入下年度完成: put on a list of things to come."""
_BY_ORDER = re.compile(
    r"(?:按|照|据|对照|达到|符合|落实|对标)[^,。;]{0,8}要求|要求(?:的|事项|内容|任务|已经?|都|均|全)"
)
"""按整改要求已办结; 要求十月已完成 tells what is demanded."""
_AS_PLANNED = frozenset(
    {"计划", "要求", "目标", "任务是", "目的", "原计划", "下步", "下一步", "接下来", "后续", "最快", "最迟", "最晚"}
)
"""按计划已完成, 按要求已办结: spoken of before a fact without making it a wish."""
_MANNERS = frozenset(
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
    }
)
"""加班加点已完成, 第一时间已整改: how it was done, and not that it will be."""


def _looks_ahead(clause: Clause, already: int) -> bool:
    """尽快已完成, 保证各项已落实: a promise before 已 is kept in view, whatever stands between."""
    promises = [mark for mark in clause.before(already, Tag.PROMISE, Tag.AT_ONCE) if mark.text not in _MANNERS]
    adjoining = any(
        not clause.covered[mark.end - clause.start : already - clause.start].strip(TAKEN)
        for mark in clause.before(already, *_LOOKING_AHEAD)
    )
    return bool(promises) or adjoining


_LOOKING_AHEAD = (Tag.PROMISE, Tag.AT_ONCE, Tag.ABLE, Tag.NEED, Tag.DELEGATE)
"""尽快已完成: a slip or a joke, and no fact either way."""
_HOPES = frozenset({"希望", "争取", "力争", "尽量", "尽可能", "力求", "努力", "想"})
_OBJECT = re.compile(
    r"(?:全部|所有|各项|相关|本项|该项|此项|这项|上述|整改|清理|落实|任务|工作|事项|目标|指标|问题|措施|内容|要求|验收|的|了|过|呢|嘛|啊|毕|\d|%)*"
)


def trailing(clause: Clause, word: Word, today: date) -> Judgement | None:
    """弄好了告诉你, 完成任务有压力: what stands behind the word may take the claim back."""
    del today
    behind = [mark for mark in clause.words if mark.start >= word.end]
    if word.does(Tag.WHITHER) or clause.before(word.start, Tag.ALREADY) or clause.amounts or clause.percents:
        return None
    if any(mark.does(*_TAKING_BACK) or mark.text in {"告诉", "通知", "给", "发", "联系", "会"} for mark in behind):
        return Judgement(Verdict.UNSURE, word, "是否已完成")
    rest = clause.covered[word.end - clause.start :].replace(TAKEN, "")
    if re.match(r"且|并(?!将|非|未|没|不)", rest):
        return None
    if re.match("[上通掉出下开起来回]{0,2}[了过]", rest) or _OBJECT.fullmatch(rest):
        return None
    if _AND_THEN.fullmatch(rest) and not _UNDONE_AGAIN.search(rest):
        return None
    if word.does(Tag.COMPLETE) and _SO_LONG_AGO.fullmatch(rest):
        return None
    if _INTO.fullmatch(rest) and clause.before(word.start, Tag.ALL):
        return None
    if behind and behind[-1].does(Tag.ACT):
        return Judgement(Verdict.DONE, word, "是否已完成")
    return Judgement(Verdict.UNSURE, word, "是否已完成")


_AND_THEN = re.compile(r"[一-龥]{1,12}了")
"""修好又下乡跑起来了, 收上来统一保管了: one act after the other, told as a fact."""
_UNDONE_AGAIN = re.compile(
    r"又[建占盖种反回乱漏坏堵停关退来出冒丢]|再[建占盖犯]|反|坏|丢|忘|漏|裂|塌|垮|打回|复发|回潮|停|断|黄|错|变[了卦]|不|没|未|被|难|差|慢|晚|迟|乱|旧|老|少|缺|欠|一半|部分|几|点|才|就|要|等|后|再说|以为|觉得|说|报|定|开始|来$|问|看"
)
"""改完又反弹了, 拆完工人就走了: something else is told."""
_SO_LONG_AGO = re.compile(
    r"了?(?:都|快|有)?(?:好|很|老|许)(?:久|长时间|些(?:天|日子)|几(?:天|个月|周))了|了?(?:多日|有些日子|有一?段时间|有阵子)了"
)
"""完成好久了."""
_INTO = re.compile(r"(?:到|至|给|回|入)[^,。;!?没未不]{1,8}")
"""全部退还到专户."""
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
        is_clear = past == future or clause.has(Tag.ALL)
        return Judgement(Verdict.DONE, word, None if is_clear else "日期已过，是否已完成")
    if clause.before(word.start, Tag.ON_TIME) or _BY_RULE.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.PROMISED, word)
    if clause.has(Tag.SCHEDULE) and not clause.has(Tag.ALL):
        return Judgement(Verdict.UNSURE, word, "是已经完成还是将要完成")
    return None


_BY_RULE = re.compile(r"(?:即日|当日|次日|限日|保质|按质|保量|直到|直至|以便|限时)$")


def hedged(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.HEDGE) or clause.text.endswith("吧"):
        return Judgement(Verdict.UNSURE, word, "语气不肯定，是否已完成")
    return None


def going_on_instead(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    going_on = [mark for mark in clause.before(word.start, Tag.DOING, Tag.STILL) if mark.text != "顺利"]
    if going_on and not clause.before(word.start, Tag.ALREADY):
        return Judgement(Verdict.DOING, word)
    return None
