"""Gives amounts the roles that the whole reply tells: spent of a fund, counted by an act that is named, all that is left."""

from collections.abc import Sequence

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted, matches
from bot.conversation.understand.writing.expressions import expression

_A_FUND = expression(
    r"(?:总额|计划|任务|资金|经费|款|预算|额度|补助|投资|拨[付款]?|下达|批|到账|到位|盘子|费用?)(?:了|的|是|有|共|一共|总共|合计|总额|总量|给)*(?:约|近)?$"
)
_SPENT = expression(r"(?:花|用|使用|支出|支付|投|投入|执行|动用)[掉去出完]?了?(?:约|近|将近|大约)?$")


def spent_of_a_fund(counted: list[Counted]) -> list[Counted]:
    """整改资金1.5亿，花了9千万元: of a fund that is named, what was spent is how far it is."""
    if len(counted) < 2 or not all(each.amount.unit == "元" for each in counted[:2]):
        return counted
    fund, spent, *others = counted
    if fund.role is Role.ASIDE and spent.role is Role.TOTAL:
        fund, spent = spent, fund  # 投了120万元，总额160万元
    is_spent = (
        spent.role in {Role.ASIDE, Role.DONE}
        and fund.role is not Role.NEED
        and fund.amount.value >= spent.amount.value
        and _A_FUND.search(said_before(fund.amount, fund.reading.clause))
        and _SPENT.search(said_before(spent.amount, spent.reading.clause))
    )
    return [fund.plays(Role.TOTAL), spent.plays(Role.DONE), *others] if is_spent else counted


_BY_AN_ACT = expression(r"[按以照]照?(?P<act>[一-龥]{2,4}?)完?的?(?:数量?|口径)?来?(?:算|计|记|统计|为准|上报)")


def counted_by(counted: list[Counted], text: str) -> list[Counted]:
    """到货9套，安装7套，通电5套，按通电算: the amount of the act that is named counts, and not those before it."""
    named = _BY_AN_ACT.search(text) if len(counted) > 1 else None
    if named is None:
        return counted
    chosen = [each for each in counted if named["act"] in said_before(each.amount, each.reading.clause)]
    if len(chosen) != 1:
        return counted
    unit = chosen[0].amount.unit
    kept = (each for each in counted if each is chosen[0] or each.role is Role.TOTAL or each.amount.unit != unit)
    return [each.plays(Role.DONE) if each is chosen[0] else each for each in kept]


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


def rest_that_makes_up_the_whole(counted: Sequence[Counted]) -> list[Counted]:
    """共19笔，清掉11笔，8笔在扯皮; 40名司机，考核过了36名，4名下周补考: aside, and just as many as are left."""
    told = [each for each in counted if each.role is Role.DONE][:2]
    if not told or any(each.role is Role.LEFT for each in counted):
        return list(counted)
    done = told[-1]  # 收费28笔退了20笔，8笔找不到人: the last of them, and the one before it is the whole
    for left in (each for each in counted if each.role is Role.ASIDE and matches(each.amount, done.amount)):
        for total in (each for each in counted if (each.role in _MAY_BE_ALL or each in told) and each is not done):
            if done.amount.value + left.amount.value == total.amount.value and matches(total.amount, done.amount):
                roles = {id(total): Role.TOTAL, id(left): Role.LEFT}
                return [each.plays(roles[id(each)]) if id(each) in roles else each for each in counted]
    return list(counted)


_STILL_SHORT = expression(r"(?:里头?|中|其中)?(?:还|尚|仍)?(?:差|缺|欠|少)(?:着|了)?")


def short_of_the_whole(counted: list[Counted], text: str) -> list[Counted]:
    """容器苗8万株还差1.2万株没到位: right behind the whole that it is short of, the want is the rest of it."""
    if len(counted) != len(("whole", "want")):
        return counted
    whole, want = counted
    is_rest = (
        want.role is Role.NEED
        and whole.role in _MAY_BE_ALL
        and matches(whole.amount, want.amount)
        and whole.amount.value > want.amount.value
        and _STILL_SHORT.fullmatch(text[whole.amount.end : want.amount.start]) is not None
    )
    return [whole.plays(Role.TOTAL), want.plays(Role.LEFT)] if is_rest else counted


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
        and _THERE_WAS.search(_said(whole)) is not None
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
_OF_IT_IS_LEFT = expression(r"(?:(?:现在|如今|目前|眼下|到现在|这会儿)(?:只|就|仅|还)?有?|[剩余]下?|只有|就|尚欠)$")
_MAY_BE_ALL = frozenset({Role.TOTAL, Role.FOUND, None})
_GAP = expression(r"缺口?(?:还)?(?:有|剩)?$")
_MADE_UP = expression(r"补[一-龥]{0,2}了?$")


def gaps_left(counted: list[Counted]) -> list[Counted]:
    """发票补了17张，缺口5张: a gap in what is being made up is the rest of it."""
    done = {each.amount.unit for each in counted if each.role is Role.DONE and _MADE_UP.search(_said(each))}
    return [
        each.plays(Role.LEFT)
        if each.role is Role.NEED and each.amount.unit in done - {"元", "人", "名"} and _GAP.search(_said(each))
        else each
        for each in counted
    ]


def _said(each: Counted) -> str:
    return said_before(each.amount, each.reading.clause)


_A_PLACE = expression(
    r"(?:村|[乡城]?镇|乡|县|旗|街道|社区|小区|科室|部门|单位|支部|学校|医院|车间|班组|项目部|窗口|标段|卫生院|站所)"
)
_OF_BOOKS = frozenset({"笔", "元", "件", "条", "项", "宗", "起", "张", "台", "辆", "米", "公里", "亩", "吨", "册"})


def without_places(counted: list[Counted], text: str) -> list[Counted]:
    """13个村的账都过了一遍，查出21笔: in how many places, beside what was counted there."""
    units = {each.amount.unit for each in counted}
    if units & _OF_BOOKS and units <= _OF_BOOKS | {"个"}:
        return [each for each in counted if each.amount.unit != "个" or not _A_PLACE.match(text, each.amount.end)]
    return counted
