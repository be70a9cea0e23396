"""The trials of a claim that work is done: denied, wished, conditional, doubted or partial; None lets it stand."""

from datetime import date

from bot.conversation.understand.asked_back import (
    DONE_ON_A_CONDITION,
    ESTIMATED_NEAR_THE_END,
    VAGUE_WHETHER_DONE,
    WHAT_REMAINS,
)
from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.work.negation import denials
from bot.conversation.understand.work.trailing import is_carried_further
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def unreal(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    denied = any(not denial.is_harmless and denial.word.end <= word.start for denial in denials(clause))
    if clause.before(word.start, Tag.NO_NEED, Tag.NOT_MINE) or _is_told_by_others(clause, word):
        return Judgement(Verdict.UNSURE, word, VAGUE_WHETHER_DONE)
    is_unreal = any(not _is_harmless_beside(clause, mark, word) for mark in clause.all(Tag.UNREAL))
    if denied or (is_unreal and all(mention.value == 100 for mention in clause.percents)):
        return Judgement(Verdict.UNSURE, word, VAGUE_WHETHER_DONE)
    return None


def _is_harmless_beside(clause: Clause, mark: Word, word: Word) -> bool:
    """欠租|收回来了, 把欠的租金|收齐, 退|人家了: what was owed is what came in, and to whom it went."""
    if mark.text in _TO_OTHERS and mark.start >= word.end:
        return True
    if mark.text not in _WANTS or mark.end > word.start or (clause.amounts and not word.does(Tag.COMPLETE)):
        return False
    before, between = (
        clause.text[: mark.start - clause.start],
        clause.text[mark.end - clause.start : word.start - clause.start],
    )
    is_told = clause.has(Tag.PERFECT) or word.does(Tag.COMPLETE)
    return is_told and not _STILL_WANTING.search(before) and _WHAT_WAS_WANTING.fullmatch(between) is not None


_TO_OTHERS = frozenset({"人家", "别人"})
_WANTS = frozenset({"欠", "缺", "漏", "差", "遗漏", "不足", "不够"})
_STILL_WANTING = expression(r"(?:还|仍|尚|只|就|光|也|又|会|能|怕|若|要是|仅|不|没)$")
_WHAT_WAS_WANTING = expression(r"(?:[缴交款费租税薪发账记登补录签报种栽装检项额口件页]|的)[^,。;!?没未不还仍]{0,14}")


def _is_told_by_others(clause: Clause, word: Word) -> bool:
    before = clause.text[: word.start - clause.start]
    if _AS_TOLD.search(before) or _TOLD_TO_YOU.search(before):
        return False
    if _STRESSED.search(before) and clause.text[word.end - clause.start :] in {"的", "了的"}:
        return False
    return bool(
        _FROM_OTHERS.search(before)
        or _SAID_BY.match(before)
        or _HEARSAY.search(before)
        or (word.does(Tag.COMPLETE) and clause.core.endswith(word.text) and _A_MARK.search(before))
    )


_TOLD_TO_YOU = expression(
    r"(?:跟|给|和|向|对)(?:你|您)们?(?:说|讲|报|汇报|反映|回)(?:过|了)?(?:是|已经?|都|全|[弄改办做干搞整修建装])*$"
)
"""上回不就跟你说弄好了嘛: the writer's own words of then."""
_STRESSED = expression(
    r"(?<![说讲报写填称示表])(?:是|确实|的确|真)(?:都|已经?|早就?|全|真|确实)*(?:[改弄办做干搞修整建装拆换签交清搬种栽封退补发铺刷]|整改|处理|完成)?$"
)
"""整改是做完的: stressed, and no concession."""
_AS_TOLD = expression(r"(?:按照?|照着?|依照?|根据)[^,。;]{0,5}(?:说|讲|写|要求|提|规定|指)的(?:都|全|已经?)*$")
"""按你们说的改了: as was demanded."""
_SAID_BY = expression(
    r"(?:领导|他们?|她们?|对方|人家|村里|乡里|镇里|下面|基层|施工[队方]|企业|厂家|老板|会计|财务|那边|物业|老乡|村民)(?:都|也|还)?(?:说|讲|称|反映|回话|回复)"
)
"""领导说50万元都退了: told by others."""
_HEARSAY = expression(
    r"(?:(?:报|告诉|回复|通知|汇报|反馈|回|跟我说)(?:给)?我们?(?:说)?|(?<!可以)说|(?<!职)(?<!名)(?<!简)称|(?<![宣演试巡主])讲|(?<![多虚少错漏谎瞒])报的是?|报称|(?<![没未])写的|写着|显示|填的|登记(?:为|(?=[的已]))|(?<![超达招投])标的|反映(?!的[一-龥]{2})|告诉我?|转告|自述|表示|来电|传来|传话|据.{1,6}反馈|他们反馈|那边反馈|那边回复)(?:是|的|都|全)*(?:已经?|早已)?(?:全部|都)?(?:[弄改办做干搞修建整装退补拆换签交清搬种栽验销挂缴还]|整改)?$"
    r"|(?:(?:^|(?<=[我你您请再就先去误里面把接帮机]))点|勾了?|标记|标注|报(?:过|了)|(?:填|写|登记|选|改|报|记|标|点|设)(?:了|为|成|作|上))(?:一下)?(?:已经?)?$|(?:帮我?|给我|替我)[^,。;]{0,4}(?:点|填|改|标|报)[^,。;]{0,3}$|(?:完成|[改办弄做干修拆搬清退补])(?:倒|却|也|算|确实|都)?是(?:[改办弄做干修拆搬清退补])?$"
    r"|(?:施工(?:方|队|单位)|厂家|厂商|村里|村委会?|镇里|乡里|下面|对方|乙方|中标单位|企业|物业|监理|分包|包工头|供应商|[他她]们?|人家|基层|经办人?)[^,。;没未]{0,3}?报(?:了|来|上来|称)?(?:是)?(?:已经?)?$"
)
_FROM_OTHERS = expression(
    r"^(?:听|据)[^,。;]{1,6}(?:讲|说|反映|反馈|介绍|回复|汇报)(?!的)|(?:群里|别人|他们?|她们?|对方|村里|施工[方队]|厂家|物业|小[一-龥]|老[一-龥])(?:那边|都|也|早就?|跟我|给我)*(?:说|讲|称|反映|回复)(?!的|好|清|明|服)"
)
"""听小曹讲已经退完了: whatever verb stands between."""
_A_MARK = expression(
    r"(?:系统|平台|台账|后台|页面|表|手机|网站?|小程序)(?:[里上中内]面?)(?:都|是|的|那个|状态)*(?:已经?)?(?:是)?$"
)
"""系统里已完成: a mark in a system."""


def nearly(clause: Clause, word: Word, today: date) -> Judgement | None:
    if clause.before(word.end, Tag.BASIC):
        return Judgement(Verdict.BASIC, word, WHAT_REMAINS)
    if clause.has(Tag.NEARLY, Tag.CLOSING):
        return nearly_or_planned(clause, word, today)
    return None


def nearly_or_planned(clause: Clause, word: Word, today: date) -> Judgement:
    """差不多完成了 tells how far it is; 月底差不多能完, 审批快的话能完 when it will be."""
    ahead = any(not is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    if (ahead and not clause.has(Tag.PERFECT, Tag.DOING)) or clause.has(Tag.IF, Tag.ABLE):
        vowed = word.does(Tag.CLOSING) and ahead and bool(clause.before(word.start, Tag.PROMISE))
        return Judgement(Verdict.PROMISED if vowed else Verdict.WILL, word)  # 五一前一定收口
    return Judgement(Verdict.NEARLY, word, ESTIMATED_NEAR_THE_END)


def conditional(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    said_if = clause.text.find("的话", 0, word.start - clause.start)
    vows = clause.before(word.end, Tag.ABLE, Tag.PLAN, Tag.ALREADY, Tag.PROMISE, Tag.AT_ONCE)
    if said_if > 0 and not any(mark.start > clause.start + said_if for mark in vows):
        # 顺利的话周五就办完了: 了 tells of no fact behind a condition.
        return Judgement(Verdict.WILL if clause.dates else Verdict.UNSURE, word, DONE_ON_A_CONDITION)
    said = clause.text[: word.start - clause.start]
    if not (
        clause.dates or clause.has(Tag.PERFECT, Tag.ALREADY, Tag.PROMISE, Tag.AT_ONCE, Tag.ABLE, Tag.ON_TIME)
    ) and _BEFORE_THAT.fullmatch(said):
        return Judgement(Verdict.WILL, word)
    supposes = [
        mark
        for mark in clause.all(Tag.IF)
        if mark.text != "先"
        or not (
            clause.amounts
            or clause.text[mark.end - clause.start :].startswith(("自", "行"))
            or (clause.text[mark.end - clause.start :].startswith("垫") and clause.has(Tag.COMPLETE))
            or _OF_OUR_OWN.search(clause.text)
        )
    ]
    if _ALL_SUCH.match(clause.text) or clause.text.endswith(("来看", "去看", "来查")):
        supposes = [mark for mark in supposes if mark.text not in {"看", *_OF_A_KIND}]
    if is_carried_further(clause, word):
        # 如果已办结归档 supposes all of it, 修好了随时来看 nothing.
        supposes = [mark for mark in supposes if mark.start < word.start and mark.text != "先"]
    if supposes or (clause.has(Tag.EXCEPT) and not clause.items):
        return Judgement(Verdict.UNSURE, word, DONE_ON_A_CONDITION)
    return None


_OF_OUR_OWN = expression(r"自[己行][^,。;!?]{0,2}先")
"""自己先改完了: before others asked, and no condition."""
_BEFORE_THAT = expression(
    r"(?!之前|以前|此前|目前|先前|从前|前)[^,。;!?了]{1,8}?(?:之前|以前|(?<![目此先从空提当事生婚面跟向往])前)(?:我们?|再|都|全部?|一定|肯定|给)*(?:把[一-龥]{1,6}?)?[弄改办做干搞修补拆清收整]?"
)
"""地冻之前弄利索, 验收前补齐: before what is still to come, without 了."""
_OF_A_KIND = frozenset({"只要", "但凡", "凡是", "只要是", "但凡是"})
_ALL_SUCH = expression(
    r"(?:只要|但凡|凡|凡是|只要是|但凡是)[^,。;就]{1,10}的[一-龥]{0,4}(?:都|全|一律|均)[^,。;]{1,8}了$"
)
"""只要涉及的都改完了: all of that kind, and no condition."""


def going_on_instead(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    going_on = [mark for mark in clause.before(word.start, Tag.DOING, Tag.STILL) if mark.text != "顺利"]
    if going_on and not clause.before(word.start, Tag.ALREADY):
        return Judgement(Verdict.DOING, word)
    return None
