"""Tells of two amounts which is due, owed or ordered and which is done of it: 要装72辆，装了54辆; 拖欠98万，发放73万."""

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted, matches
from bot.conversation.understand.writing.expressions import expression

_TO_BE_HAD = expression(
    r"(?:要|得|需要?|应该?|该|计划|准备|打算|拟)(?:再)?(?:配|买|购|采购|购置|招|聘|进|订|增|增设|配备|配齐|设|建)$"
)
_IS_HERE = expression(
    r"(?<![没未不])(?:已经?|现|目前|才|只)*(?:到货?|来|招[到来聘]?|聘|买|购|配|进|到位|到岗|建[成好]|设)了?$"
)


def had_of_what_is_wanted(counted: list[Counted]) -> list[Counted]:
    """消毒机要配12台，到货9台: so many are to be had, and so many of them are here."""
    if len(counted) != len(("wanted", "had")):
        return counted
    wanted, had = counted
    if _IS_HERE.search(_said(wanted)) and _WAS_ORDERED.search(_said(had)):
        wanted, had = had, wanted  # 到了45台，合同订了60台
    is_part = (
        (wanted.role in {Role.ASIDE, None} or _WAS_ORDERED.search(_said(wanted)) is not None)
        and had.role in {Role.DONE, Role.FOUND, Role.ASIDE, None}
        and had.reading is not wanted.reading
        and had.amount.unit == wanted.amount.unit
        and had.amount.value <= wanted.amount.value
        and (_TO_BE_HAD.search(_said(wanted)) or _WAS_ORDERED.search(_said(wanted))) is not None
        and _IS_HERE.search(_said(had)) is not None
    )
    return [wanted.plays(Role.TOTAL), had.plays(Role.DONE)] if is_part else counted


_WAS_ORDERED = expression(
    r"(?:合同|协议|单子|订单|计划|指标|编制|批文|上级|总部|省里|市里|县里)(?:上|里|中)?(?:共|总共|一?共)?(?:订|定|签|写|批|给|下达|下单)(?:购|货)?(?:了|的|的是)?(?:一?共|总共)?$|(?:下单|订购|订货|预订)(?:了|的)?(?:一?共|总共)?$"
)
_DUE = expression(
    r"(?:一共|总共|共|全年)?(?<![不只主重还])(?:要|需要?|得|应该?|应当|须|该|计划|打算)(?P<act>[一-龥])[一-龥]{0,6}$"
)
_DONE_OF_IT = expression(r"(?P<act>[一-龥])(?:[完好掉成齐上出])?了?$")


def due_and_done(counted: list[Counted]) -> list[Counted]:
    """渣土车要装密闭盖72辆，装了54辆: the same act, due for so many and told with 了 of some."""
    if len(counted) != len(("due", "done")):
        return counted
    for due, done in (counted, counted[::-1]):
        is_due, is_done = _DUE.search(_said(due)), _DONE_OF_IT.search(_said(done))
        if (
            is_due is not None
            and is_done is not None
            and "了" in _said(done)
            and is_done["act"] in _said(due)[is_due.start("act") :]
            and matches(due.amount, done.amount)
            and done.amount.value <= due.amount.value
        ):
            return [each.plays(Role.TOTAL if each is due else Role.DONE) for each in counted]
    return counted


_DANGER = expression(r"(?:隐患|险情|故障|缺陷|风险点?|障碍|病害|危险源|问题|堵点|漏点)(?:有|共|一?共|查出|发现)?$")
_REMOVED = expression(r"[,、]?(?:已经?|现已|目前|共|累计|全部?|都)*排除掉?了?$")


def removed_of_the_dangers(counted: list[Counted]) -> list[Counted]:
    """隐患112处，排除112处: what is removed of dangers is done; 排除3户，其余都搬了 leaves them out."""
    if len(counted) != len(("dangers", "removed")):
        return counted
    dangers, removed = counted
    is_of_them = (
        removed.role in {Role.LEFT, Role.DONE}
        and matches(dangers.amount, removed.amount)
        and removed.amount.value <= dangers.amount.value
        and _REMOVED.fullmatch(_said(removed)) is not None
        and _DANGER.search(_said(dangers)) is not None
    )
    return [dangers.plays(Role.TOTAL), removed.plays(Role.DONE)] if is_of_them else counted


_GO_ON = expression(r"[,]?(?:还|再|另)(?:要|得|需要?|须)(?:再|接着)?(?P<act>[一-龥]{1,2})$")


def more_of_the_same(counted: list[Counted]) -> list[Counted]:
    """已约谈5家，还要约3家: the same act that is still due for so many is the rest of it."""
    if len(counted) != len(("done", "due")):
        return counted
    done, due = counted
    found = _GO_ON.fullmatch(_said(due))
    is_rest = (
        found is not None
        and done.role in {Role.DONE, None}
        and done.amount.unit == due.amount.unit
        and found["act"][0] in _said(done)
    )
    return [done.plays(Role.DONE), due.plays(Role.LEFT)] if is_rest else counted


def owed_before(counted: list[Counted]) -> list[Counted]:
    """欠款本来18万，现在只剩4.5万没收: what was owed at first, or was there, is the whole of what is left of it."""
    if len(counted) != len(("whole", "rest")):
        return counted
    whole, rest = counted
    is_paid = whole.amount.unit == rest.amount.unit == "元" and whole.amount.value >= rest.amount.value
    if is_paid and _A_DEBT.search(_said(whole)) and _PAID.search(_said(rest)):
        return [whole.plays(Role.TOTAL), rest.plays(Role.DONE)]
    if _IN_ALL_OWED.search(_said(rest)) and whole.role in _TOLD_FIRST and matches(whole.amount, rest.amount):
        return [whole.plays(Role.DONE), rest.plays(Role.TOTAL)] if rest.amount.value >= whole.amount.value else counted
    is_whole = (
        rest.role in {Role.LEFT, Role.NEED}
        and rest.reading is not whole.reading
        and matches(whole.amount, rest.amount)
        and whole.amount.value > rest.amount.value
        and (_THERE_WAS.search(_said(whole)) or _OUGHT.search(_said(whole))) is not None
        and _OF_IT_IS_LEFT.search(_said(rest)) is not None
    )
    return [whole.plays(Role.TOTAL), rest.plays(Role.LEFT)] if is_whole else counted


_TOLD_FIRST = frozenset({Role.DONE, Role.FOUND, None})
_A_DEBT = expression(
    r"(?:拖欠|欠[缴交付发]?|挪[走用]|挤占|套取|截留|侵占|虚列|冒领|漏[缴收]|外借|借出|违规[发收列支领]|多[发收领报])(?:了|的)?[一-龥]{0,8}?(?:累计|合计|一?共|总共|是|有)*$"
)
_PAID = expression(
    r"(?:追[缴回讨收]|发放|补[发缴]|还[上清回了]|归还|退[还回缴赔清]|收[回缴]|清[偿退收欠]|兑付|支付|付[清了]|缴[清回了]|上缴|[退还发付缴收追补])了?$"
)
"""拖欠工资九十八万，发放七十三万五千元: the debt is the whole of what was paid of it."""
_IN_ALL_OWED = expression(
    r"(?:(?:一?共|总共|合计|累计|本来|原来|原本|原先)(?:拖?欠|差|漏缴|欠缴|外借|借出)(?:着|了)?|(?:馆藏|(?<!还有)(?<![剩留])库存|存量|在库|在档)(?:共|有|是)?)$"
)
"""催回来38万元，一共欠95万元; 排查21万块，库存28万块: the whole of what was got or gone through."""
_THERE_WAS = expression(
    r"^[^了已,]{0,6}?(?:欠|原本|本来|原来|原先|原有|起初|当初|最初|先前)(?:[款租费薪账债息税交缴发付])?(?:一?共|总共|合计|是|有|着|的)*[一-龥]{0,4}(?<![了过])$"
)
_OUGHT = expression(r"标的额?(?:是|为|共)?$|(?<!供)应[收缴付退还补发拨交](?:的)?[一-龥]{0,6}$")
"""应收62万元，欠着9.5万元: what ought to come in is the whole of what is still owed."""
_OF_IT_IS_LEFT = expression(
    r"(?:^|[,还尚仍])[欠差]着$|(?:^|[,])[还尚仍]欠$|(?:(?:现在|如今|目前|眼下|到现在|这会儿)(?:只|就|仅|还)?有?|[剩余]下?|只有|就|尚欠)$"
)


def _said(each: Counted) -> str:
    return said_before(each.amount, each.reading.clause)
