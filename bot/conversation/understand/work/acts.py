"""Tells an act that came to its end, 已整改, 牌子都换过了, from one that goes on or is still to come; and what arrived."""

import re
from datetime import date

from bot.conversation.understand.asked_back import IS_ALL_OF_IT_DONE, ONE_STEP_ONLY
from bot.conversation.understand.days.tense import RECENT_DAYS
from bot.conversation.understand.work.beginnings import LASTING, is_only_just_begun
from bot.conversation.understand.work.claims import is_followed_up, is_noun
from bot.conversation.understand.work.in_hand import is_going_on
from bot.conversation.understand.work.parts import partly
from bot.conversation.understand.work.trailing import DONE_THEN, trailing
from bot.conversation.understand.work.trials import (
    conditional,
    nearly,
    unreal,
)
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.wishes import hedged, wished
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def acted(clause: Clause, today: date) -> Judgement:
    """已整改, 牌子都换过了, 上月印发了: an act told as a fact; without that, one to come."""
    words = clause.all(Tag.ACT)
    strong_ones_begin = {other.start for other in words if other.does(Tag.STRONG_ACT)}
    for word in words:
        in_course = _IN_COURSE.fullmatch(clause.text[word.end - clause.start :])
        if in_course or (not clause.has(Tag.STILL) and is_going_on(clause, word)):
            return Judgement(Verdict.DOING, word)
        if (word.text in _GENERAL or word.text in LASTING or word.does(Tag.ACTIVITY)) and _SO_LONG.fullmatch(
            clause.text[word.end - clause.start :]
        ):
            return Judgement(Verdict.DOING, word)
        if (
            word.text in _BEGINNINGS
            or word.end in strong_ones_begin
            or clause.core.endswith("已组织")
            or not (_is_told(clause, word) or _is_of_a_past_day(clause, word, today))
            or is_noun(clause, word)
            or is_followed_up(clause, word)
        ):
            continue
        if any(mark.text.endswith(("函", "书", "单", "通知")) for mark in clause.before(word.start, Tag.DOING)):
            return Judgement(Verdict.STARTED, word)
        for test in (unreal, nearly, conditional, wished, hedged, partly, trailing):
            if found := test(clause, word, today):
                return found
        if any(mark.text != "要求" for mark in clause.before(word.start, Tag.DOING, Tag.STILL, Tag.START)):
            return Judgement(Verdict.STARTED, word, None)
        if is_only_just_begun(clause, word):
            return Judgement(Verdict.STARTED, word, "是否刚开始")
        is_anew = clause.text[: word.start - clause.start].endswith(("补", "重新", "重", "增"))
        is_sure = (
            is_anew
            or word.does(Tag.STRONG_ACT)
            or clause.before(word.start, Tag.ALL)
            or not word.does(Tag.ACTIVITY)
            or (word.text in _OF_THEIR_OBJECT and _NAMED.match(clause.text[: word.start - clause.start]))
        )
        if is_sure and not clause.has(Tag.LONG):
            return Judgement(Verdict.DONE, word)
        verdict = Verdict.UNSURE if clause.has(Tag.LONG) else Verdict.DONE
        return Judgement(verdict, word, IS_ALL_OF_IT_DONE)
    return NO_VERDICT


_OF_THEIR_OBJECT = frozenset({"清运", "恢复", "增设", "增加", "补充", "调整"})
_NAMED = expression(r"(?!我|他|她|这|那|今|昨|时间|计划|方案|进度|工期|思路|目标|任务)[一-龥]{2}")
"""岗位已调整: an end, where the thing is named."""
_IN_COURSE = expression(r"(?:之|当)?中(?:呢|了)?")
"""已清理整治中: whatever stands before the verb, it goes on."""
_SO_LONG = expression(
    r"了(?:快|都|近|将近|足足|整整|大概|差不多|有)?(?:\ue0ff+|[一二两三四五六七八九十半几好仨\d]+[个整来]?(?:把|多)?半?整?(?:月|天|周|年|星期|礼拜|季度|学期|小时|钟头|上午|下午|早上|晚上?|夜|宿|阵子?|段时间)|个把(?:月|星期|礼拜|钟头))(?:多|来)?"
    r"(?:的?(?!就|才|便|总算|终于)[一-龥]{2,4}(?<![好完清齐妥掉了成]))?"
)
"""执行了一个月: so long it has been going on."""
_BEGINNINGS = frozenset({"起草", "施工", "立案", "受理", "动"})
"""已起草, 已恢复施工 tell of the first step of something."""


def arrived(clause: Clause, today: date) -> Judgement:
    """批复下来了, 方案已通过: what was waited for is there, and the work goes on."""
    del today
    word = clause.first(Tag.ARRIVE)
    thing = clause.first(Tag.RESOURCE, Tag.STAGE, Tag.SUPPLY)
    if (
        word
        and (word.text in _OF_GOODS or (thing and thing.end <= word.start))
        and _is_told(clause, word)
        and not clause.has(Tag.NEG, Tag.PLAN, Tag.IF, Tag.WAIT)
    ):
        return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=clause.core)
    return NO_VERDICT


_OF_GOODS = frozenset({"到货", "运到", "运来", "到齐"})
"""通风机到货了: tell of goods, whatever they are called."""


def _is_told(clause: Clause, word: Word) -> bool:
    rest = clause.text[word.end - clause.start :]
    if re.match(r"[一-龥]{0,2}(?:了|过了?$|过了)", rest) or word.text == "通过" or word.text.endswith(("过", "了")):
        return True
    if word.does(Tag.PERFECT, Tag.WHITHER) or word.text.startswith("已") or _is_told_with_its_object(clause, word):
        return True
    if not rest and len(word.text) > 1 and word.text.endswith("完") and word.does(Tag.STRONG_ACT):
        return True  # 确权证发完
    if _is_the_second_of_all(clause, word):
        return True
    is_an_end = word.does(Tag.STRONG_ACT) or (
        len(word.text) >= _A_FULL_VERB and not rest and not _LOOKED_AT.fullmatch(word.text)
    )
    if is_an_end and re.search(
        r"(?:全部|均|都|(?<!安|完|健)全|一律|全数|如数|全额|足额|悉数|一次性|逐一|逐条|逐项|条条|件件|项项|户户|个个|人人|家家|村村|班班|笔笔|台台|段段|处处|事事|样样|桩桩|统一)(?:重新|统一|依法|补|予以)?$",
        clause.text[: word.start - clause.start],
    ):
        return True
    between = (_said_between(clause, mark, word) for mark in clause.before(word.start, Tag.ALREADY))
    return any(len(_MANNER.sub("", gap)) <= 3 or _TO_WHOM.fullmatch(gap) for gap in between)


_LOOKED_AT = expression("整改|落实|完善|规范|核查|核实|检查|排查|摸排|巡查|走访|组织|督办|督促|推动")
"""资产全部核查, 问题全部整改: a look, or no more than the name of the task."""


def _is_of_a_past_day(clause: Clause, word: Word, today: date) -> bool:
    """2月27日出台的, 章程9月22日印发: a verb right behind its day, where that day is over and does not come soon."""
    rest = clause.text[word.end - clause.start :]
    return (
        word.does(Tag.STRONG_ACT, Tag.COMPLETE)
        and word.text not in _EVENTS
        and any(
            _is_said_of_a_day(clause.text[mention.end - clause.start : word.start - clause.start], word)
            and mention.moment.past is not None
            and (
                mention.moment.past < today
                or _EARLY_TODAY.match(mention.text)
                or (mention.moment.past == today and (rest == "的" or DONE_THEN.fullmatch(rest)))
            )
            and (
                mention.moment.future is None
                or not 0 < (mention.moment.future - today).days <= RECENT_DAYS
                or (rest == "的" and mention.text.startswith(_A_WEEKDAY))  # 周一开通的: the last one
            )
            for mention in clause.dates
            if rest in {"", "的"} or DONE_THEN.fullmatch(rest) or _has_its_object_behind(clause, word)
        )
    )


_ITS_OBJECT = expression(r"(?!的|中|率|[前后时里]|情况|工作)[一-龥]{2,6}(?<![会函书前后时中吗吧])")


def _has_its_object_behind(clause: Clause, word: Word) -> bool:
    """9月20日注销账户: of a day that is over, a verb of some length with nothing but its object is as good as with 了."""
    if len(word.text) < _A_FULL_VERB or not word.does(Tag.STRONG_ACT) or word.does(Tag.ACTIVITY):
        return False
    rest = clause.text[word.end - clause.start :]
    behind = [mark for mark in clause.words if mark.start >= word.end]
    return all(mark.tags <= _OF_AN_OBJECT for mark in behind) and _ITS_OBJECT.fullmatch(rest) is not None


def _is_the_second_of_all(clause: Clause, word: Word) -> bool:
    """差错书全部召回销毁: two acts, one behind the other, on all of them."""
    first = next((mark for mark in clause.all(Tag.STRONG_ACT) if mark.end == word.start), None)
    before = clause.text[: first.start - clause.start] if first else ""
    return (
        word.end == clause.end and re.search(r"(?:全部|均|都|一律|全数|悉数)(?:已经?|予以|依法)?$", before) is not None
    )


_GENERAL = frozenset({"整改", "落实", "办理", "处理", "解决", "整治", "治理", "执行", "处置", "改", "办", "清理"})
_WHAT_WAS_DONE = expression(
    r"(?!.*(?:计划|预[计定期]|要求|需要|等待|之前|以前|必须|应[该当]|打算|研究|讨论|起草|部署|安排|布置|强调|商量|动员|征求|筹备|开始|着手|启动|正在|责令|通知|说))[^,。;!?没未不将拟待等要前]{1,12}"
)


def _is_said_of_a_day(between: str, word: Word) -> bool:
    """28号正式下发, 6月16日系统上线: the verb behind its day, with how or what between them; 9月1日反馈问题整改 names a task."""
    return not between or (word.text not in _GENERAL and _WHAT_WAS_DONE.fullmatch(between) is not None)


_A_WEEKDAY = ("周", "星期", "礼拜")
_EARLY_TODAY = expression(r"今早|今晨|今天(?:早上|一早|凌晨)|凌晨|一大?早")
_EVENTS = frozenset({"挂网公示", "公示", "公告", "备案", "换届", "轮岗", "换岗", "转岗"})
"""上个月换届: what happened then, and perhaps no task at all."""


def _said_between(clause: Clause, mark: Word, word: Word) -> str:
    """已于6月25日下发: what stands between 已 and the verb, without the day that may open it."""
    start = mark.end
    for mention in clause.dates:
        if mention.start == start or clause.text[start - clause.start : mention.start - clause.start] in {"于", "在"}:
            start = min(mention.end, word.start)
    return clause.text[start - clause.start : word.start - clause.start]


_WITH_AN_OBJECT = expression(r"[一-龥]{3,9}(?<![报定批来到进送交审开过走出下说问])了")


def _is_told_with_its_object(clause: Clause, word: Word) -> bool:
    """调离教学岗了, 退还工会账户了: a verb of some length, and nothing but its object before 了."""
    if not word.does(Tag.STRONG_ACT) or len(word.text) < _A_FULL_VERB:
        return False
    behind = [mark for mark in clause.words if mark.start >= word.end and mark.text != "了"]
    is_object = all(mark.tags <= _OF_AN_OBJECT for mark in behind)
    return is_object and _WITH_AN_OBJECT.fullmatch(clause.text[word.end - clause.start :]) is not None


_A_FULL_VERB = 2
_OF_AN_OBJECT = frozenset({Tag.NEUTRAL, Tag.RESOURCE, Tag.TOTAL, Tag.GREETING, Tag.EVIDENCE})
_TO_WHOM = expression(r"(?:对|给予|予以|将|把|由|在|与|向|按|以)[^没未不]{0,12}")
"""已对相关人员批评教育: to whom, where and how, between 已 and the verb."""


_MANNER = expression(
    r"(?:全面)?(?:排查|摸排|核查|核实|检查|清查|梳理|约谈|通报|盘点|清点|评估|鉴定|检测)(?:并|后|且)|全部|重新|统一|逐一|逐户|逐个|一并|彻底|如数|足额|按[要规]求|按规定|依法|及时|均|都|全|于|在"
)
"""How a thing was done, between 已 and the verb: 已全部重新签订."""
