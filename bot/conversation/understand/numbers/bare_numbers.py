"""Reads a number that stands without its unit in front of the whole: 四千五，总任务六千吨; 巡线七百五，任务1000公里."""

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted
from bot.conversation.understand.writing.expressions import expression


def bare_first(counted: list[Counted], text: str) -> list[Counted]:
    """四千五，总任务六千吨: a number alone before the whole is what is done of it."""
    del text
    if len(counted) != len(("done", "whole")):
        return counted
    bare, whole = counted
    clause = bare.reading.clause
    is_bare = (
        bare.role is None
        and clause is not whole.reading.clause
        and (_NOTHING_ELSE.fullmatch(said_before(bare.amount, clause)) or _names_an_act(bare, whole))
        and _OVER_OR_NOTHING_ELSE.fullmatch(clause.text[bare.amount.end - clause.start :])
    )
    if (
        is_bare
        and whole.role is Role.TOTAL
        and bare.amount.unit in {"", whole.amount.unit}
        and (whole.amount.unit or bare.amount.in_wan == whole.amount.in_wan)
        and bare.amount.value <= whole.amount.value
    ):
        return [bare.plays(Role.DONE), whole]
    return counted


def _names_an_act(bare: Counted, whole: Counted) -> bool:
    """巡线七百五，任务1000公里: two words name the act, and the unit is told of the whole only."""
    said = said_before(bare.amount, bare.reading.clause)
    return bare.amount.unit == "" != whole.amount.unit and _AN_ACT.fullmatch(said) is not None


_AN_ACT = expression(
    r"(?![没未不应待需要该])(?:已经?|目前|现在|共|累计)*(?:(?:慰问|建会|扫描|校[对订验]|[放倒投运拉卖送贴挂扫割砍喷印寄捕捞抓放养编译拍剪喂卸晒](?![价费款钱]))[一-龥]{0,2}(?<![没未不差缺剩余欠要需应待该款费价钱])了?|(?=[查巡检验走采测核清修铺抽访排收发录装种补植移迁搬建培训改换拆登复回签退](?![期批段])|[一-龥][查检验线访核测收种栽装修建换植铺训签退](?![期批段]))[一-龥]{2,3}(?<![没未不差缺剩余欠要需应待该入出款费价站室队部])了?)"
)
_OVER_OR_NOTHING_ELSE = expression(
    r"(?:(?:已经?|都|也)?[一-龥]{0,2}[铺修装换栽种清拆搬改办做弄查验核刷挖埋架录扫校签发][完好掉成](?:了)?)?(?:了|吧|左右|出头|多|,)*"
)
"""三千五铺好了，全长5000米: so many were laid."""
_NOTHING_ELSE = expression(
    r"(?:目前|今[天日]|截[至止]|最新|现在|眼下|才|刚|已经?|快|有|是|大概|约|了|吧|左右|出头|多|,)*"
)
