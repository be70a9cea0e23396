"""Tells by the figures of a reply whether all is done, 进度100%, 5个改完5个, or only how much is left."""

from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import DONE_ON_A_CONDITION, IS_THIS_ITEM_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.all_counted import ALL_ARRIVED, NONE_LEFT_OUT, NOTHING_LEFT
from bot.conversation.understand.numbers.as_many_again import ALL_THROUGH, is_the_same_act
from bot.conversation.understand.numbers.counted import AS_MANY_ANSWERED
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.parts import is_of_some
from bot.conversation.understand.work.unearned import is_a_hundred_of_other_things
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_NO_FACT = (
    Tag.HEDGE,
    Tag.IF,
    Tag.PLAN,
    Tag.ABLE,
    Tag.PROMISE,
    Tag.AT_ONCE,
    Tag.NEARLY,
    Tag.UNREAL,
    Tag.NEG,
    Tag.BASIC,
    Tag.PARTIAL,
    Tag.NEED,
    Tag.DELEGATE,
    Tag.ASK,
)


def says_hundred(whole: Whole) -> bool:
    """进度100%, said as a fact."""
    if whole.figures.percent != 100 or Intent.QUESTION in whole.intents:
        return False
    if any(r.clause.has(Tag.CANNOT) and not r.clause.has(Tag.COMPLETE) for r in whole.readings):
        return False  # 100%无法完成: so sure that it cannot be
    saying = [
        r.clause for r in whole.readings if any(found.value == 100 and not found.metric for found in r.clause.percents)
    ]
    return not any(
        clause.has(*_NO_FACT)
        or clause.text.endswith("吧")
        or is_a_hundred_of_other_things(clause)
        or is_of_some(clause)
        for clause in saying
    )


def is_counted_full(whole: Whole) -> bool:
    if not whole.amounts.is_full:
        return False
    supposed = [each for each in whole.readings if each.clause.has(Tag.IF, Tag.HEDGE) or _is_unreal(each)]
    if any(each.clause.amounts for each in supposed):
        whole.doubt(DONE_ON_A_CONDITION)  # 5个问题5个改完的话我就报: so many are only supposed
        return False
    texts = [reading.clause.text for reading in whole.readings]
    if any(map(_PASSED_ON.fullmatch, texts[1:])):
        return False
    in_fact = any(_IN_FACT.search(text) or NONE_LEFT_OUT.match(text) or NOTHING_LEFT.fullmatch(text) for text in texts)
    in_fact |= any(r.clause.amounts and r.clause.has(Tag.COMPLETE, Tag.STRONG_ACT) for r in whole.readings[1:])
    in_fact |= any(r.clause.amounts and _ANSWERED.search(r.clause.text) for r in whole.readings[1:])
    in_fact |= any(_tells_of_as_many(r.clause) for r in whole.readings[1:])
    in_fact |= any(is_the_same_act(first.clause, second.clause) for first, second in pairwise(whole.readings))
    in_fact |= any(len(r.clause.amounts) > 1 and r.clause.has(Tag.PERFECT, Tag.COMPLETE) for r in whole.readings)
    in_fact |= any(_THROUGH_WITH.search(text) or _MENDED.search(text) or ALL_ARRIVED.fullmatch(text) for text in texts)
    in_fact |= any(_CLEARED.search(text) for text in texts[:1]) and any(_IN_ALL.fullmatch(text) for text in texts[1:])
    if Verdict.DONE not in whole.verdicts() and not in_fact:
        whole.doubt("数量相符，是否已完成")
    return True


def _tells_of_as_many(clause: Clause) -> bool:
    if len(clause.amounts) != 1:
        return False
    if clause.amounts[0].start == clause.start and ALL_THROUGH.fullmatch(
        clause.text[clause.amounts[0].end - clause.start :]
    ):
        return True  # 走访140家，140家走完
    return AS_MANY_ANSWERED.fullmatch(clause.text[: clause.amounts[0].start - clause.start]) is not None


_FAULTS = frozenset(["不合格", "不达标", "漏", "缺", "欠", "遗漏", "不足"])
"""检出不合格灭火器9具，换了9具: what was wrong with them, and nothing that is not so."""


def _is_unreal(reading: Reading) -> bool:
    return any(word.text not in _FAULTS for word in reading.clause.all(Tag.UNREAL))


def take_counts_for_claims(whole: Whole) -> None:
    """虫害仓12间，熏完12间; 拟建9处，9处都挂了牌: whatever was finished, as many as were named or planned are told."""
    for place, reading in enumerate(whole.readings[:-1] if whole.amounts.is_full else ()):
        after = whole.readings[place + 1]
        names_them = reading.judgement.verdict is Verdict.WILL or (
            _NAMES_THEM.fullmatch(reading.clause.covered)
            and (after.clause.has(Tag.STRONG_ACT, Tag.COMPLETE) or _tells_of_as_many(after.clause))
            and not _ONLY_TAKEN_UP.search(after.clause.text)
        )
        if names_them and _is_the_plan_of(reading, after):
            reading.judgement = NO_VERDICT
    for reading in whole.readings[1:] if whole.amounts.is_full else ():
        judged = reading.judgement
        if judged.verdict is Verdict.UNSURE and judged.doubt == IS_THIS_ITEM_DONE and _tells_of_as_many(reading.clause):
            reading.judgement = replace(judged, verdict=Verdict.DONE, doubt=None)
            reading.doubts = [doubt for doubt in reading.doubts if doubt != IS_THIS_ITEM_DONE]


_NAMES_THEM = expression(
    r"[一-龥]{0,8}(?:(?:下达|分配|交办|安排)(?:了|的)?(?:任务|计划|指标)|查到|找到|逮到|抓到|排查到)了?\ue0ff+[一-龥]?"
    r"|[一-龥]{0,6}(?:交办|转办|移交|转来|督办|下发)(?:了|的)?(?:问题|线索|信访件?|件|案件|投诉|工单|诉求|举报|事项|隐患|清单)[一-龥]{0,2}\ue0ff+"
)
"""下达任务45户, 交办线索8条, 超载船舶查到6艘: given out or found, and behind it what was done with as many."""


_ONLY_TAKEN_UP = expression(r"谈|签收|接[收到手]|认领|分[办派流]|转[办出]|登记|批示")
"""交办线索8条，签收完8条: taken up, and no end."""


def _precedes_the_rest(whole: Whole, reading: Reading) -> bool:
    """没改的剩7间: cut between the name and the number."""
    place = next(place for place, each in enumerate(whole.readings) if each is reading)
    return any(each.clause.has(Tag.LEFT) and each.clause.amounts for each in whole.readings[place + 1 : place + 2])


def _is_the_plan_of(planned: Reading, told: Reading) -> bool:
    """拟建9处，9处都挂了牌."""
    if planned.clause.dates or told.judgement.verdict not in {Verdict.DONE, Verdict.NOTHING} or told.has_open_denial:
        return False
    counted = [clause.amounts[0].value for clause in (planned.clause, told.clause) if len(clause.amounts) == 1]
    return len(counted) == len(("planned", "told")) and counted[0] == counted[1]


_PASSED_ON = expression(
    r"(?:已经?|全部?|均|都|共)*(?:转办|转派|派单|分办|分派|批转|转交|交办|派工)了?[\d一二两三四五六七八九十百千]+[一-龥]"
    r"|[\d一二两三四五六七八九十百千]+[一-龥](?:已经?|全部?|均|都)*(?:转办|转派|派单|分办|分派|批转|转交|交办|派工)(?:完|出去)?了?"
)
"""工单40件，转派40件: handed on to others, and no end of any."""
_ANSWERED = expression(
    r"^(?:已经?|全部?|均|都)*(?:到手|领到|拿到|补齐|到账|[消排]除|调解?成功?|合格|达标|通过|清退|清理|拆除|取缔|关停|注销|核销|追回|收回|退还|[销毁赔罚扣封停废烧关埋]|移交|报废|封存|化解|解决|兑付|更[换正]|纠正|销号?|摘牌|改|补(?!报|充|助|贴|通知)[一-龥]{0,2}|换[票证装发]|退|拆|换|修|清|签|整改|处理|发|缴|收回|答复|回复|回|办复|回访|反馈|审结|审核|受理|出件|派发|签收)了?[\d一二两三四五六七八九十百千]"
    r"|^[\d一二两三四五六七八九十百千]+[一-龥](?:已经?|也|现|均|都|全部?|悉数)+(?![没未不在要得等])[一-龥]{1,3}$"
    r"|^已经?(?![一-龥]{0,3}(?:通知|告知|排查|摸|谈|沟通|申|报|上报|立|受理|登|开|约|发函|送|打|交|收到|查|核|检|测|评|审))[一-龥]{1,3}了?[\d一二两三四五六七八九十百千]"
)
"""来件132件，答复132件."""
_THROUGH_WITH = expression(
    r"(?<!(?:没|未|不|能)[一-龥])[一-龥](?:[完好掉清毕齐妥]|(?<![总归团连巡])结)了?[\d一二两三四五六七八九十百千]|(?:腾[出退]|[退还发付缴搬清拆拉运][出回走]去?)了?[\d一二两三四五六七八九十百千]"
)
"""90份病历复核完90份, 线索7件，查结7件."""
_MENDED = expression(
    r"[坏丢缺裂漏破倒]了?[\d一二两三四五六七八九十百]+[一-龥](?:就|都|,)?[换补修装找扶][好上回齐]?了?[\d一二两三四五六七八九十百]+[一-龥]$"
)
"""灯泡坏6个换6个."""
_CLEARED = expression(
    r"^[一-龥]{0,4}?(?:退|发|补|还|兑|拆|改|换|修|清|赔|签|交|缴)(?:给|了|完|好|还|清|付)|^(?:已经?|共)?(?:清[退理除缴]|收[回缴]|退[还回缴]|补[签办发缴种录]|拆除|追[回缴]|取缔|关[停闭]|整[改治]|消除|化解|更换|修复|安装|重签|[注核]销|办[结理]|解聘|辞退|腾退|换发|发放|兑付)"
)
_IN_ALL = expression(
    r"(?:一?共|总共|合计|总数|(?:[该应]当?[一-龥]|查出来?|反馈|列入|点名|超[编标占]|涉[及事]|违规|欠[款薪费]?)的)(?:一?共|总共)?(?:就|也|是|有|只有|这)*[\d.一二两三四五六七八九十百千万]+[一-龥]{1,3}"
)
"""清退代课教师11名，共11名."""
_IN_FACT = expression(r"(?<![落其确真事])实[一-龥]{1,2}(?:了|为)?[\d一二两三四五六七八九十]")
"""应收52万，实收52万: what came in is a matter of the books."""
_NONE_OF_THEM = expression(
    r"^(?!.*(?:剩|余|还有|另有))[^,。;]*?[户个处条件人家项座套台份间辆名栋][一-龥]{0,6}(?:全部?|都|均)(?:还|仍|也|尚)?[没未]"
)
"""5户都没搬: not the rest, but all of them."""
_THOSE_LEFT = expression(r"(?:还)?[没未](?:有)?[一-龥]{1,4}的(?:大?多数?|几[户家个]|主要|那|都|还|基本|[一-龥]{0,4}在)")
"""没签的多数在外地: why some of what was counted is not done."""


_NOTHING_NEW = expression(
    r"(?:\ue0ff|目前|还是|也|暂时|最近|比上[周月])*没(?:有)?(?:什么|啥|新的?)?(?:进展|变化|动静|进度)(?:呢)?"
)
"""今天没进展，还是30户: how it stood before is how it stands."""
_WHAT_WAS_WANTING = expression(
    r"[没未](?:有|能)?[一-龥]{1,3}的[一-龥]{1,6}\ue0ff+$|\ue0ff未(?P<act>[一-龥]{2})的?[一-龥]{1,6}?(?:已经?|才|只)?(?P=act)了?\ue0ff+$"
)
"""没上锁的配电箱22个，锁了19个: what they are called of which some are done by now."""


def counts_the_rest(whole: Whole) -> bool:
    """还有一半没完成, 3户没搬: says how much is left, not that nothing is done."""
    denied = [
        r for r in whole.readings if r.judgement.verdict in {Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.DRAFTING}
    ]
    quantity = whole.amounts.quantity
    left = quantity is not None and quantity.left is not None
    left = left and not any(_NONE_OF_THEM.search(reading.clause.text) for reading in denied)
    return all(
        any(mention.is_left for mention in reading.clause.percents)
        or (left and reading.clause.text.endswith("的") and _precedes_the_rest(whole, reading))
        or (
            (quantity is not None or whole.figures.percent is not None)
            and _NOTHING_NEW.fullmatch(reading.clause.covered)
        )
        or (whole.amounts.percent is not None and _WHAT_WAS_WANTING.search(reading.clause.covered) is not None)
        or (quantity is not None and _THOSE_LEFT.match(reading.clause.text))
        or (left and any(not amount.is_none_at_all for amount in reading.clause.amounts))
        or (
            any(amount.is_vague for amount in reading.clause.amounts)
            and whole.verdicts() & {Verdict.DONE, Verdict.BASIC}
        )
        or (reading.clause.has(Tag.PARTIAL) and Verdict.BASIC in whole.verdicts())
        for reading in denied
    )
