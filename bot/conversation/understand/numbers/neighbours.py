"""Gives an amount its role by those beside it: 6处改了4处, 完成3/8公里, 回访217人次而没回访的还剩33人次."""

from collections.abc import Sequence

from bot.conversation.understand.numbers.amount_cues import is_going_on, said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import DONE_OR_UNTOLD, Counted, matches
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_OF = expression(r"/[一-龥]{0,3}")
"""完成3/共8公里, 加固14户/认定18户."""


def by_neighbours(counted: list[Counted], text: str) -> list[Counted]:
    """6处改了4处, 完成3/8公里, 3200亩全部补种."""
    found: list[Counted] = []
    for position, each in enumerate(counted):
        later, earlier = counted[position + 1 :], found
        if later and _OF.fullmatch(text[each.amount.end : later[0].amount.start].strip("的")):
            found.append(each.plays(Role.DONE))
        elif earlier and _OF.fullmatch(text[earlier[-1].amount.end : each.amount.start]):
            found.append(each.plays(Role.TOTAL))
        elif each.role in DONE_OR_UNTOLD and is_going_on(each.amount, each.reading.clause):
            has_done = any(other.role is not Role.TOTAL for other in counted if other is not each)
            found += [each.plays(Role.LEFT)] if has_done else []
        elif (
            (not earlier and _is_a_stock(each, later))
            or _is_then_done_in_part(each, later)
            or _is_then_left_in_part(each, later, text)
            or _are_those_of(each, later)
            or is_made_up_for(each, later)
        ):
            found.append(each.plays(Role.TOTAL))
        elif each.role is None and any(
            matches(each.amount, other.amount) and other.role in {Role.DONE, Role.LEFT} for other in later
        ):
            has_total = any(other.role is Role.TOTAL and other.amount.unit == each.amount.unit for other in counted)
            has_total |= any(
                other.role is Role.LEFT
                and matches(each.amount, other.amount)
                and other.amount.value > each.amount.value
                for other in later
            )  # 安全员有2名，还差3名
            found.append(each.plays(Role.DONE if has_total or _is_told(each, later) else Role.TOTAL))
        else:
            found.append(each)
    return found


def _are_those_of(each: Counted, later: Sequence[Counted]) -> bool:
    """不愿签的8户已谈下来5户: what was wanting is the whole of what has now been done of it."""
    said = said_before(each.amount, each.reading.clause)
    if _is_what_was_wanting(each, later):
        return True
    return (
        each.role is Role.LEFT
        and said.endswith("的")
        and any(
            other.reading is each.reading
            and other.role in DONE_OR_UNTOLD
            and other.amount.unit == each.amount.unit
            and other.amount.value < each.amount.value
            for other in later
        )
    )


_STOCK = expression(r"(?:库存|结存|积压|积存|滞留|存量|在押|结余|堆着|压着)(?:的)?[一-龥]{0,4}(?:有|是|共|一共)?$")


def _is_a_stock(each: Counted, later: Sequence[Counted]) -> bool:
    """库存三千六百盒，销毁了两千七: what lay there at first is the whole of what has gone."""
    return (
        each.role is Role.LEFT
        and bool(later)
        and later[0].reading is not each.reading
        and later[0].role is Role.DONE
        and (matches(each.amount, later[0].amount) or not later[0].amount.unit)
        and later[0].amount.value <= each.amount.value
        and _STOCK.search(said_before(each.amount, each.reading.clause)) is not None
        and _GONE.search(said_before(later[0].amount, later[0].reading.clause)) is not None
    )


_GONE = expression(
    r"(?:销毁|处理|处置|清[理掉退走]|卖|出库|出清|拍卖|报废|转移|运走|消化|化解|盘活|[用出运拉卖转])[掉完出走]?了?$"
)
_WANTING = expression(
    r"[没未](?:有|能)?(?P<verb>[一-龥]{1,3})的[一-龥]{0,6}$|(?<![还尚仍都])未(?P<same>[一-龥]{2})(?:的)?[一-龥]{2,6}$"
)
_NOT_SO_YET = expression(r"未(?P<act>[一-龥]{2})的?[一-龥]{1,6}?(?:已经?|才|只)?(?P=act)了?")
"""21份未备案合同备案17份."""
_FAULT = expression(
    r"(?:都|全|也)?不(?:亮|响|通|转|灵|平|合格|达标|规范|合规|合要求|符合?|齐|全|准|制冷|出水|能用|见)(?:的)?(?=$|[,。;!])"
)
"""应急灯16盏不亮，修了12盏: what is wrong with so many, some of which have been put right."""


def _is_what_was_wanting(each: Counted, later: Sequence[Counted]) -> bool:
    """没上锁的配电箱22个，锁了19个: what was wanting, and how much of it has been made good."""
    wanting = _WANTING.search(said_before(each.amount, each.reading.clause))
    if not later or each.role not in {Role.LEFT, None}:
        return False
    if later[0].reading is each.reading and _NOT_SO_YET.fullmatch(text_between(each.reading.clause, each, later[0])):
        return True
    verb = said_before(later[0].amount, later[0].reading.clause)[-4:]
    is_of_them = matches(each.amount, later[0].amount) and later[0].amount.value <= each.amount.value
    if not is_of_them or later[0].role is not Role.DONE:
        return False
    if later[0].reading is not each.reading and _FAULT.match(
        each.reading.clause.text[each.amount.end - each.reading.clause.start :]
    ):
        return True
    if wanting is None:
        return False
    return bool(set(wanting["verb"] or wanting["same"]) & set(verb) or "补" in verb)


_SO_MANY_OF_THEM = expression(
    r"[一-龥]{0,4}?,?(?:已经?|目前|现在|才|只|仅|先|刚)*(?:[做弄搞干改办修建装拆清搬签补换验]|完成|搞定|整改|处理|办结)(?:了|完了?|好了?|掉了?)"
)


def _is_then_done_in_part(each: Counted, later: Sequence[Counted]) -> bool:
    """检修5台做了2台: the act only names the task, and the second amount tells how much of it is done."""
    clause = each.reading.clause
    return (
        each.role is Role.DONE
        and bool(later)
        and later[0].reading is each.reading
        and later[0].amount.unit == each.amount.unit
        and later[0].amount.value < each.amount.value
        and "了" not in clause.text[: each.amount.start - clause.start]
        and _SO_MANY_OF_THEM.fullmatch(text_between(clause, each, later[0])) is not None
    )


_A_KIND_OF_WORK = expression(
    r"(?:[改修拆清换装建通铺治拓架埋种栽补][厕水灶路桥房违电气网灯厨院圈渠井管窗门表证牌锁树坡棚塘沟池线暖苗漏缺]|危改|厕改|退[款费税]|补[助贴]|体检|免疫|办证|发证|征订|换证|煤改[气电]|旱改水|坡改梯|退耕|搬迁|[一-龥]{2}(?:整治|改造|治理|修缮|修复|疏浚|更新|硬化|亮化|绿化|加固|建设|清淤|清零|征收|腾退))$"
)
_LEFT_THERE = expression(r"(?:里头?|中|其中)?(?:还有|还剩|还差|尚有|尚余|剩|有)")


def _is_then_left_in_part(each: Counted, later: Sequence[Counted], text: str) -> bool:
    """改厕360户还有54户没动: in one breath with what is left of it, the kind of work names the whole."""
    clause = each.reading.clause
    return (
        each.role is Role.DONE
        and len(later) == 1
        and later[0].role is Role.LEFT
        and later[0].amount.unit == each.amount.unit
        and later[0].amount.value < each.amount.value
        and _LEFT_THERE.fullmatch(text[each.amount.end : later[0].amount.start]) is not None
        and _A_KIND_OF_WORK.search(said_before(each.amount, clause)) is not None
    )


_GAP, _FILLED = expression(r"(?:缺口?|短缺|空缺)(?:有|是|达)?$"), expression(r"补[一-龥]?了?$")


def is_made_up_for(each: Counted, later: Sequence[Counted]) -> bool:
    """应急灯缺口40盏，补了10盏: the gap is the whole of what has filled it."""
    return (
        bool(later)
        and _GAP.search(said_before(each.amount, each.reading.clause)) is not None
        and matches(later[0].amount, each.amount)
        and later[0].amount.value <= each.amount.value
        and _FILLED.search(said_before(later[0].amount, later[0].reading.clause)) is not None
    )


_WHAT_IS_LEFT = expression(r"[没未](?:有|能)?(?P<verb>[一-龥]{1,3})的")


def _is_done_but_for(each: Counted, later: Sequence[Counted]) -> bool:
    """回访217人次，没回访的还剩33人次: the verb denied of the rest is what the first amount tells."""
    said = said_before(each.amount, each.reading.clause)
    for other in later:
        denied = _WHAT_IS_LEFT.search(said_before(other.amount, other.reading.clause))
        if denied and other.role is Role.LEFT and denied["verb"] in said:
            return True
    return False


_CAME_TO = expression(
    r"(?<![收接来])(?:[找追谈签搬修换补装种栽退拆清抓催讨领要取寄拖运拉送][到回上成好完掉出清走]|[清搬拆拖运拉退送][出回走]去)了?$"
    r"|(?:淘汰|送达|年检|轮换|降高|考取|检定|述职|取证|办证|下架|剔除|改派|回访|随访|访视|巡诊|家访|体检|复检|翻新|刷新|标定|脱钩|并网|归档|过户|销户|劝返|拖离|挪移|让出)了?$"
)
"""失联党员找到4名，还有1名."""


def _is_told(each: Counted, later: Sequence[Counted]) -> bool:
    """3个完成, 1个没完成: the first is done; 50个已改42个: the first is the total."""
    clause = each.reading.clause
    if _is_done_but_for(each, later) or _CAME_TO.search(said_before(each.amount, clause)):
        return True
    if later and later[0].role is Role.LEFT and _HALF_TOLD.fullmatch(text_between(clause, each, later[0])):
        return True
    if any(other.reading is each.reading for other in later) or clause.has(Tag.ALL):
        return False
    if _JUST_SO.fullmatch(clause.text[each.amount.end - clause.start :]):
        return True
    return bool(clause.after(each.amount.end, Tag.COMPLETE, Tag.ALREADY))


def text_between(clause: Clause, each: Counted, other: Counted) -> str:
    """What the clause says between the two amounts."""
    return clause.text[each.amount.end - clause.start : other.amount.start - clause.start]


_HALF_TOLD = expression(
    r"(?:已经?)?(?:完成|完了|办结|[改办弄做签搬拆修][完好]|整改|销号|搞定|到位)了?(?:,|剩余|剩下的?|还有|余下)*"
)
"""5户完成3户没完成: so many are done, and so many are not."""
_JUST_SO = expression(r"[搬迁签拆退换装改办修补交缴领还发付种栽清整][一-龥]{0,3}了")
"""9户搬了，3户没搬: so many have, and so many have not."""
