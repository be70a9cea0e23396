"""The trial of a claim by what is to come: wished, promised, demanded, planned, dated ahead, or only supposed."""

import re
from datetime import date

from bot.conversation.understand.days.moments import DateMention, Edge
from bot.conversation.understand.days.tense import AHEAD_OF_TIME, is_behind, is_long_until, is_still_ahead
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, Word

DEMANDED = "是要求还是结果"
"""Why a claim is read back that may be a demand."""


def wished(clause: Clause, word: Word, today: date) -> Judgement | None:
    """能完成, 月底前完成, 保证完成: about what is to come."""
    done_already = clause.before(word.start, Tag.ALREADY)
    start = done_already[-1].start if done_already else clause.start
    has_aspect = (
        bool(done_already)
        or _AT_LAST.search(clause.text[: word.start - clause.start]) is not None
        or word.does(Tag.PERFECT)
        or (word.does(Tag.WHITHER) and clause.text.endswith("了"))
        or _SINCE.fullmatch(clause.covered[word.end - clause.start :]) is not None
        or bool(
            re.match(
                "(?:出来|上来|回来|下来|起来|出去|上去|掉|完|好)?[了过]|的$", clause.text[word.end - clause.start :]
            )
        )
    )
    hopes = [plan for plan in clause.before(word.start, Tag.PLAN) if plan.text in _HOPES]
    vows = [
        mark
        for mark in clause.before(word.end, Tag.PROMISE, Tag.AT_ONCE)
        if not has_aspect
        or not (
            mark.text in _MANNERS
            or mark.text.startswith("亲自")
            or _THEREUPON.search(clause.text[: mark.start - clause.start])
        )
    ]
    if not done_already and vows and not hopes:
        return Judgement(_of_whose_vow(clause, vows[0]), word)
    able = clause.before(word.end, Tag.ABLE)
    if able and not done_already:
        on_time = [mark for mark in clause.all(Tag.ON_TIME) if not mark.text.endswith("前")]
        is_promise = bool(on_time and (on_time[-1].start > able[0].start or able[0].text != "就能")) or not clause.dates
        is_promise &= not (clause.percents and _EXPECTED.intersection(mark.text for mark in clause.all(Tag.PLAN)))
        return Judgement(Verdict.PROMISED if is_promise else Verdict.WILL, word)
    if _is_demanded(clause, word, start if done_already else None):
        return Judgement(Verdict.UNSURE, word, DEMANDED)
    if done_already and _looks_ahead(clause, start):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    counts_ahead = any(_COUNTED_AHEAD.match(mention.text) for mention in clause.dates) or _BY_THEN.search(
        clause.covered
    )
    if (counts_ahead and not done_already) or _PUT_OFF.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.WILL, word)
    if found := _planned(clause, word, start if done_already else None):
        return found
    if clause.after(word.end, Tag.NO_PROBLEM, Tag.REASSURE) and not has_aspect:
        return Judgement(Verdict.PROMISED, word)
    if not has_aspect:
        found = _unmarked(clause, word, today)
        is_claim = found is not None and found.verdict is Verdict.DONE
        return hedged(clause, word, today) or found if is_claim else found
    if _SINCE.fullmatch(clause.covered[word.end - clause.start :]):
        return None
    if any(is_still_ahead(mention, today) and not _is_ahead_of_time(clause, mention) for mention in clause.dates):
        return Judgement(Verdict.UNSURE if done_already else Verdict.WILL, word, "日期还没有到，是否已完成")
    return None


_BY_THEN = re.compile(r"^(?:等|再)?(?:到|过了?|等)\ue0ff+(?:就|便|准|也就)(?!是)")
"""到下个礼拜一就都换好了: then, and not yet."""


def _of_whose_vow(clause: Clause, vow: Word) -> Verdict:
    is_theirs = _BY_OTHERS.search(clause.text[: vow.start - clause.start]) is not None
    return Verdict.WILL if is_theirs else Verdict.PROMISED


_BY_OTHERS = re.compile(
    r"(?:对方|厂家|施工[方队]|施工单位|供应商|乙方|承包商|承包人|企业|业主|欠款人|借款人|债务人|老板|当事人|商户|村民|租户|中标单位|他们?|她们?|人家)(?:那边)?(?:都|也|已经?|书面|口头|当面|现)*$"
)
"""余款对方承诺九月底还清: their vow, and not the writer's."""
_SINCE = re.compile(r"\ue0ff+(?:多|来)?了")
"""完成三天了: so long ago."""


_ONLY_THEN = re.compile(r"\ue0ff(?:左右|前后|吧|之后|以后)?才(?:能|可以|会)")
"""得6月底才能弄完: when it will be, and nothing asked of anybody."""


def _is_demanded(clause: Clause, word: Word, already: int | None) -> bool:
    """请完成, 已到期请完成; `already` is where an 已 stands."""
    asked = [
        mark
        for mark in clause.before(word.start, Tag.NEED, Tag.DELEGATE)
        if mark.end < word.start or word.text not in _RESULTS
    ]
    if already is None and _ONLY_THEN.search(clause.covered):
        return False
    if already is None:
        is_told = clause.text[word.end - clause.start :].startswith("了") or word.text.endswith(("毕", "讫"))
        if is_told:
            asked = [mark for mark in asked if not _is_within_a_name(clause, mark)]
        return bool(asked) and not (is_told and _BY_HIRED_HANDS.search(clause.text[: word.start - clause.start]))
    told_to = any(mark.does(Tag.NEED) and mark.start > already for mark in asked)
    return told_to and not re.match("[了过]", clause.text[word.end - clause.start :])


def _is_within_a_name(clause: Clause, mark: Word) -> bool:
    """呼叫铃, 自由裁量: one character of a longer word, with unknown ones on both sides of it."""
    before, behind = clause.covered[: mark.start - clause.start], clause.covered[mark.end - clause.start :]
    known = {each.end for each in clause.words if each.tags}
    return (
        len(mark.text) == 1
        and _UNKNOWN.search(before) is not None
        and _UNKNOWN.match(behind) is not None
        and mark.start not in known
    )


_UNKNOWN = re.compile(r"[一-龥](?<![这那您你们我来再先也都项条事的\ue0ff])$|^[一-龥](?<![你您他她他它们])")
_BY_HIRED_HANDS = re.compile(
    r"(?<=[一-龥\ue0ff])(?:请|找|让|叫|雇|委托|联系)了?[^,。;!?]{0,8}(?:公司|施工队|工人|厂家|厂商|师傅|机构|第三方|专业人员?|施工方|物业)(?:上门|来|过来|给|都|全部?|统一|现场)*$"
    r"|^(?:我们?|这边|已经?|\ue0ff)*(?:派|雇|委托|组织|安排|联系|外包给)了?[^,。;!?]{0,6}?(?:人员?|人手|队伍|施工队|工人|师傅|机械|挖机|公司|机构|第三方|专班|职工|劳力)"
    r"(?:上门|来|过来|去|给|都|全部?|统一|现场|连夜)*(?:[一-龥]{1,4})?$"
)
"""请有资质的公司拉走了: by whom it was done, and no demand."""


def _planned(clause: Clause, word: Word, already: int | None) -> Judgement | None:
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
        return Judgement(Verdict.UNSURE, word, "是要求还是结果")
    if any(plan.end <= already and len(plan.text) > 1 and plan.text not in _AS_PLANNED for plan in plans):
        return Judgement(Verdict.UNSURE, word, "是打算还是结果")
    is_ahead = plans[-1].end <= already and plans[-1].text in {"将", "要", "会"}
    return Judgement(Verdict.WILL, word) if is_ahead else None


def _is_ahead_of_time(clause: Clause, mention: DateMention) -> bool:
    """提前一周干完了: how much earlier, and no day to come."""
    return clause.text[: mention.start - clause.start].endswith(AHEAD_OF_TIME)


_AT_LAST = re.compile(r"终于|总算|可算|好歹|好不容易")
"""加班加点终于整完."""
_THEREUPON = re.compile(r"(?:后|以后|之后|当[天场日时]|一来|一到)(?:就|我们?)?$")
"""领导批示后马上落实了."""
_HURRIED = frozenset({"赶在", "抢在", "赶"})
"""赶在国庆前就清完了, 赶在放假前改完的: with 了 or 的 it has been done so."""
_RESULTS = frozenset({"完", "好", "好了", "妥了", "齐", "齐了", "到位"})
"""交完, 请好了: the verb and how it came out."""
_COUNTED_AHEAD = re.compile(r"(?:再|要|还要|还得|得)?(?:过|有|等|用)(?!了|年前)")
"""过两天就完成了: counted from today on."""
_PUT_OFF = re.compile(r"(?:列入|纳入(?!的)|排入|转入|放到|放在)[^,。;]{0,8}$")
"""已列入下年度完成: put on a list of things to come."""
_BY_ORDER = re.compile(
    r"(?:按|照|据|对照|达到|符合|落实|对标)[^,。;]{0,8}要求|要求(?:的|事项|内容|任务|已经?|都|均|全)"
)
"""按整改要求已办结; 要求十月已完成 tells what is demanded."""
_AS_DEMANDED = re.compile(r"(?:按照?|照着?|根据|依据|对照|对标)[^,。;]{1,8}要求")
"""按巡察组要求都改了."""
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
        "连夜",
        "火速",
        "抓紧",
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


_EXPECTED = frozenset({"预计", "估计", "预估", "预期", "有望", "可望", "大概"})
"""预计到期能完成90%: a forecast, and no promise."""
_MORNING = re.compile(r"上午|今早|今晨|早上|一早|凌晨")
"""今天上午办结: who writes of the morning writes after it."""


_AS_OF = re.compile(r"到[^,。;!?]{1,8}为止|截[至止]|截止到|到目前")
"""到昨天为止办结58件: a count taken on a day."""


def _unmarked(clause: Clause, word: Word, today: date) -> Judgement | None:
    """下周三前办完, 按期完成, 节后办完: no 已 and no 了; the date tells, if it can."""
    if clause.amounts and _AS_OF.search(clause.text):
        return None
    times = clause.dates
    for mention in times:
        if mention.span is not None and mention.edge is not Edge.AFTER:
            is_early = clause.text[: mention.start - clause.start].endswith(AHEAD_OF_TIME)
            return Judgement(Verdict.WILL if is_early else Verdict.PROMISED, word)
        past, future = mention.moment.past, mention.moment.future
        if (
            word.text.endswith(("毕", "讫"))
            and past
            and mention.moment.is_exact
            and 0 <= (today - past).days <= _LATELY
            and mention.edge is Edge.ON
        ):
            return Judgement(Verdict.DONE, word)
        if past is None and future is None:
            return Judgement(Verdict.WILL, word, "时间不明确")
        if not is_behind(past, future, today) and not (past == today and _MORNING.search(mention.text)):
            return Judgement(Verdict.WILL, word)
        if not (mention.moment.is_exact or mention.is_fixed) or mention.edge is not Edge.ON:
            return Judgement(Verdict.WILL, word, f"“{mention.text}”是已经完成还是将要完成", has_no_date=True)
        is_clear = (
            past == future
            or is_long_until(past, future, today)
            or clause.has(Tag.ALL)
            or word.text.endswith(("毕", "讫"))
        )
        return Judgement(Verdict.DONE, word, None if is_clear else "日期已过，是否已完成")
    counts = any(amount.start >= word.end for amount in clause.amounts)
    if (clause.before(word.start, Tag.ON_TIME) and not counts) or _BY_RULE.search(
        clause.text[: word.start - clause.start]
    ):
        return Judgement(Verdict.PROMISED, word)
    if clause.has(Tag.SCHEDULE) and not clause.has(Tag.ALL) and not word.text.endswith(("毕", "讫")):
        return Judgement(Verdict.UNSURE, word, "是已经完成还是将要完成")
    return None


_LATELY = 7
"""Days: 8号拆除完毕, said on the 9th, is told of yesterday."""
_BY_RULE = re.compile(r"(?:即日|当日|次日|限日|保质|按质|保量|直到|直至|以便|限时)$")


def is_left_to_the_reader(clause: Clause) -> bool:
    """完成了吧; but 弄完了好吧 insists."""
    return clause.text.endswith("吧") and not clause.text.endswith("了好吧")


def hedged(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.HEDGE) or is_left_to_the_reader(clause):
        return Judgement(Verdict.UNSURE, word, "语气不肯定，是否已完成")
    return None
