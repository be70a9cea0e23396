"""Leaves out how often the work was gone about and with whom, beside what is told of the work itself: 上门五趟，签字了."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import SOMETHING_REMAINS
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.repeated import goes_on_as_arranged
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression

_OCCASIONS = frozenset({"次", "趟", "回", "轮", "遍", "场", "架", "拨", "波", "顿", "稿", "版"})
_PARTIES = frozenset({"家", "个", "位", "名", "人", "拨", "台", "部", "方", ""})
_FEW = 10
"""Who went about it so often or more is counting."""
_GONE_ABOUT = expression(
    r"(?:上门|登门|入户|走访|开会|开(?:了|过)?|[上过]了?|去(?:了|过)?|跑(?:了|过|遍)?|看(?:了|过)?|谈(?:了|过)?|协商(?:了|过)?|商量(?:了|过)?|沟通(?:了|过)?|对接(?:了|过)?|协调(?:了|过)?|研究(?:了|过)?|讨论(?:了|过)?|"
    r"论证(?:了|过)?|改(?:了|过)?|修(?:了|过)?|调(?:了|过)?|找(?:了|过)?|问(?:了|过)?|请(?:了|过)?|催(?:了|过)?|吵(?:了|过)?|劝(?:了|过)?|磨(?:了|过)?|试(?:了|过)?|返工|测(?:了|过)?|核(?:了|过)?|查(?:了|过)?|经过?|历经|前后|先后|会|做(?:了|过)?(?=$)|流(?:了|过|标了?)?|废(?:了|标了?)?|驳(?:了|回了?)?|被[一-龥](?:了|过)?)$"
)
"""上门五趟, 经两轮论证: an act of going about it, and no act that the measure asks for."""
_WRITTEN_TO = expression(
    r"(?:函件?|信|报告|申请|请示|材料|方案|电话|短信|微信|单子|函告|照会|催告书|催办单|情况说明)(?:都|也|又|已经?|前后|先后|陆续|一共)*(?:发|打|写|寄|递|报|送|去|改|交|补|出|提|催|跑|返)(?:了|过|出去?)*$"
)
"""协调函发了两次, beside what stands in the way: how often one wrote."""
_LETTERS = _OCCASIONS | {"封", "份", "个", "通"}
_TURNED_TO = expression(
    r"(?:联系|对接|走访|咨询|考察|找|请|换|去|跑|问|拜访|约谈?|请教|邀请|商|找来|请来|叫来|雇|求|比对?)(?:了|过)?$"
)
_WHO_HELPS = expression(
    r"[一-龥]{0,4}?(?:单位|企业|厂家?|公司|部门|专家|师傅|老板|供应商|施工队|队伍|律师|所|院|局|中介|机构|商家|电工|木工|瓦工|医院|银行|地方|人)(?![员口数均])"
)
_VISITED = expression(r"(?:跑|走|去|转|到|下|进)(?:了|过|完)?$")
_PLACES = expression(r"(?:行政|自然)?(?:村|社区|[乡城]?镇|小区|嘎查|苏木|街道|屯)")
"""今天跑了三个村，西杨还有11户没动: where one went, beside what is counted there."""
_WITH_WHAT = expression(
    r"(?:.*?(?:全[村镇乡县院校局厂队所站]|我们?|手里|手上|所里|队里|科里|单位|眼下|现在))?(?:总共|一共|统共)?[就才只](?:这|那|有|剩)?$"
)
_HANDS = expression(
    r"(?:拖拉机|收割机|挖掘?机|吊车|铲车|机器|设备|车|船|人|会计|师傅|老师|医生|护士|民警|技术员|工人|同志|年轻人|电脑|打印机)"
)
_MYSELF = expression(r"(?:我|咱|俺)(?:们|自己)?$")
_BY_HAND = expression(
    r"(?:个?人|口子|口人|号人)(?:白天黑夜|日夜|连着|连续|又|就|轮流|一起|加班|熬了?|忙了?|干了?|弄了?|改了?)"
)
_NOT_LEFT = expression(r"[还剩差缺欠余]$")
_WORK = frozenset(Verdict) - {Verdict.NOTHING}
_TELLING = frozenset({Intent.DIFFICULTY, Intent.DEFER, Intent.ESCALATE, Intent.EVIDENCE, Intent.CLOSE_REQUEST})


_NOT_SO_FAST = expression(
    r"哪(?:能|有|会|儿|里)?(?:能|有|会|是)?(?:那么|这么|这样|那样|恁|一[天下时]|\ue0ff)|早着|急不[来得]|[没不](?:那么|这么)(?:快|容易)|且得|得慢慢|慢慢来"
)
_ONLY_HOW_MANY = expression(
    r"(?!.*(?:[了完好过]|已|都[^是]))(?:全[村镇乡县院校局]|我们?|这|那|有|上上下下|楼上楼下|前前后后|一共|总共|足足|整整|足有|好几|涉及|可是|毕竟|光是?)*\ue0ff+(?:的)?[一-龥]{0,4}(?:呢)?"
)


def _forget_how_many_it_takes(readings: Sequence[Reading]) -> None:
    """哪能这么快，六百多户呢: why it is not done yet, and none of it counted as done."""
    if not any(each.judgement.verdict in UNDONE and _NOT_SO_FAST.search(each.clause.covered) for each in readings):
        return
    for reading in readings:
        if (
            reading.clause.amounts
            and reading.judgement.verdict is Verdict.NOTHING
            and not reading.intents
            and _ONLY_HOW_MANY.fullmatch(reading.clause.covered)
        ):
            reading.clause = replace(reading.clause, amounts=())


def forget_efforts(readings: Sequence[Reading]) -> None:
    """Takes such amounts, in place, out of their clauses where another clause tells how the work stands."""
    _forget_how_many_it_takes(readings)
    if any(Intent.LONG_TERM in reading.intents for reading in readings):
        return  # 下乡义诊已跑26趟，往后每月都去
    if any(goes_on_as_arranged(before, after) for before, after in pairwise(readings)):
        return  # 应急演练做了5次，6月底前按部就班
    is_hindered = any(Intent.DIFFICULTY in reading.intents for reading in readings)
    for reading in readings:
        kept = tuple(
            each
            for each in reading.clause.amounts
            if not (
                _is_effort(each, reading.clause)
                or _is_a_stretch(each, reading.clause)
                or (is_hindered and _is_of_letters(each, reading.clause))
            )
        )
        if len(kept) == len(reading.clause.amounts):
            continue
        units = {each.unit for each in reading.clause.amounts if each not in kept}
        others = [other for other in readings if other is not reading]
        if any(each.unit in units for other in others for each in other.clause.amounts):
            continue  # 座谈开了6场，方案里定的是10场
        if kept or any(_tells_of_the_work(other) for other in others):
            _leave_the_stretch(reading)
            reading.clause = replace(reading.clause, amounts=kept)


def _tells_of_the_work(reading: Reading) -> bool:
    return reading.judgement.verdict in _WORK or bool(reading.intents & _TELLING) or reading.clause.text.endswith("了")


_STILL_THERE = expression(r"(?:还|就|只|也|尚)+(?:有|剩|差)(?:下|了|那么)?$")


def _is_a_stretch(amount: Amount, clause: Clause) -> bool:
    """还有一段没铺: some of it, and no count."""
    said = clause.text[: amount.start - clause.start]
    return amount.value == 1 and amount.unit in {"段", "片", "块"} and _STILL_THERE.search(said) is not None


def _leave_the_stretch(reading: Reading) -> None:
    """还有一段没铺: what is denied is the rest of the work."""
    if reading.judgement.verdict in UNDONE and any(_is_a_stretch(e, reading.clause) for e in reading.clause.amounts):
        reading.judgement = Judgement(
            Verdict.LEFT_OVER, reading.judgement.word, SOMETHING_REMAINS, left=reading.clause.core
        )
        reading.doubts = [SOMETHING_REMAINS]


def _is_of_letters(amount: Amount, clause: Clause) -> bool:
    said = clause.text[: amount.start - clause.start]
    return amount.unit in _LETTERS and amount.value < _FEW and _WRITTEN_TO.search(said) is not None


def _is_effort(amount: Amount, clause: Clause) -> bool:
    if amount.value >= _FEW or amount.in_wan or amount.is_vague or amount.is_none_at_all:
        return False
    said = clause.text[: amount.start - clause.start]
    behind = clause.text[amount.end - clause.start :]
    if _NOT_LEFT.search(said):
        return False
    if amount.unit in _OCCASIONS and _GONE_ABOUT.search(said):
        return True
    if amount.unit not in _PARTIES:
        return False
    return bool(
        (
            _TURNED_TO.search(said)
            and (_WHO_HELPS.match(behind) or "单位" in clause.text[len(said) : -len(behind) or None])
        )
        or (_VISITED.search(said) and _PLACES.fullmatch(behind))
        or (_WITH_WHAT.fullmatch(said) and _HANDS.match(behind))
        or (_MYSELF.search(said) and amount.unit in {"个", "名", "位", "人"} and behind)
        or (not said and _BY_HAND.match(clause.text[amount.end - clause.start - len(amount.unit) :]))
    )
