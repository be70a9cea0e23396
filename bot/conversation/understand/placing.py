"""Gives the amounts of a reply their roles by one another: 6处改了4处, 完成3/8公里, 12户里3户在办."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from bot.conversation.understand.amount_roles import Role, is_going_on, said_before
from bot.conversation.understand.amounts import Amount
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.measure_words import ACTIVITIES, GENERIC
from bot.conversation.understand.reading import Reading

_DONE_OR_UNTOLD = frozenset({Role.DONE, Role.FOUND, None})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount, what it counts, and the clause it stands in."""

    amount: Amount
    role: Role | None
    reading: Reading

    def plays(self, role: Role) -> "Counted":
        """The same amount in another role."""
        return replace(self, role=role)


def matches(first: Amount, second: Amount) -> bool:
    """Whether two amounts may count the same thing."""
    return first.unit == second.unit or first.unit in GENERIC or second.unit in GENERIC


def placed(counted: list[Counted], text: str) -> list[Counted]:
    """The amounts with their roles; those that are only steps of a sum told beside them are left out."""
    steps = (
        _on_one_scale,
        _without_descriptions,
        _without_surveys,
        _of_which_a_share,
        _without_increments,
        _by_neighbours,
        _whole_of_its_parts,
        _owed_first,
        _found,
        _added,
        _of_the_larger,
    )
    for step in steps:
        counted = step(counted, text)
    return counted


def _on_one_scale(counted: list[Counted], text: str) -> list[Counted]:
    """560万元追回四百二: a number without a unit beside so many 万 is meant in 万 where that fits."""
    del text
    large = [each.amount for each in counted if each.amount.in_wan and each.amount.unit]
    if not large:
        return counted

    def scaled(each: Counted) -> Counted:
        value = each.amount.value * 10_000
        if each.amount.unit or each.amount.in_wan or value > large[0].value:
            return each
        return replace(each, amount=replace(each.amount, value=value, unit=large[0].unit, in_wan=True))

    return [scaled(each) for each in counted]


def _without_descriptions(counted: list[Counted], text: str) -> list[Counted]:
    """三家企业的货款138万元: the first amount only says whose the second is."""

    def describes(each: Counted, other: Counted) -> bool:
        between = text[each.amount.end : other.amount.start]
        is_same = each.reading is other.reading and each.role is other.role is None
        return is_same and each.amount.unit != other.amount.unit and "的" in between[1:9]

    return [
        each
        for position, each in enumerate(counted)
        if not any(describes(each, other) for other in counted[position + 1 : position + 2])
    ]


_SURVEYED = re.compile(
    r"摸排|排查|普查|检查|走访|核查|巡查|抽查|清查|盘点|摸底|普测|筛查|评查|督查|抽检|检测|检验|查了|检了|看了|过了一?遍"
)


def _without_surveys(counted: list[Counted], text: str) -> list[Counted]:
    """312户摸排完了，问题户27户，整改23户: how many were looked at is not how many are to be put right."""
    del text

    def is_survey(position: int, each: Counted) -> bool:
        later = [other for other in counted[position + 1 :] if other.amount.unit == each.amount.unit]
        is_larger = (len(later) > 1 or _is_amiss(later)) and all(
            other.amount.value < each.amount.value for other in later
        )
        return is_larger and bool(_SURVEYED.search(each.reading.clause.text)) and later[0].role is not Role.LEFT

    return [each for position, each in enumerate(counted) if not is_survey(position, each)]


def _is_amiss(later: Sequence[Counted]) -> bool:
    """检验52台，不合格3台已停用."""
    return len(later) == 1 and bool(_AMISS.match(said_before(later[0].amount, later[0].reading.clause)))


_AMISS = re.compile(r"[,，]?(?:发现)?(?:不合格|不达标|问题|有问题|隐患|超标|违规)")


def _of_which_a_share(counted: list[Counted], text: str) -> list[Counted]:
    """213人退了一大半; 28户，搬了七成: a share of so many was told, so they are the whole."""
    if len(counted) != 1 or counted[0].role not in {None, Role.LEFT}:
        return counted
    each = counted[0]
    shares = [share for share in each.reading.clause.percents if not share.metric and share.start >= each.amount.end]
    is_bare = each.amount.end == each.reading.clause.end and not any(
        word.does(Tag.COMPLETE, Tag.ACT, Tag.LEFT) for word in each.reading.clause.words
    )
    follows = is_bare and bool(_A_SHARE.match(text[each.amount.end :]))
    return [each.plays(Role.TOTAL)] if shares or follows else counted


_A_SHARE = re.compile(
    r",(?:已经?|才|刚|都)?[一-龥]{1,3}了?(?:差不多|将近|大概|大约|近|约)?(?:一?[大多小]?半|[一二三四五六七八九]{1,2}成|\d{1,3}%|百分之|大部分|大多数|绝大)"
)


def _without_increments(counted: list[Counted], text: str) -> list[Counted]:
    """今天又拆6处，累计21处: the sum counts, and not what was added to it."""
    del text
    sums = [each for each in counted if each.role is Role.SO_FAR]
    if not sums:
        return counted
    kept = [
        each
        for each in counted
        if each.role not in _DONE_OR_UNTOLD
        or not matches(each.amount, sums[0].amount)
        or each.amount.value > sums[0].amount.value
    ]
    return [each.plays(Role.DONE) if each.role is Role.SO_FAR else each for each in kept]


_OF = re.compile(r"/[一-龥]{0,3}")
"""完成3/共8公里, 加固14户/认定18户."""


def _by_neighbours(counted: list[Counted], text: str) -> list[Counted]:
    """6处改了4处, 完成3/8公里, 3200亩全部补种."""
    found: list[Counted] = []
    for position, each in enumerate(counted):
        later, earlier = counted[position + 1 :], found
        if later and _OF.fullmatch(text[each.amount.end : later[0].amount.start].strip("的")):
            found.append(each.plays(Role.DONE))
        elif earlier and text[earlier[-1].amount.end : each.amount.start] == "/":
            found.append(each.plays(Role.TOTAL))
        elif each.role in _DONE_OR_UNTOLD and is_going_on(each.amount, each.reading.clause):
            has_done = any(other.role is not Role.TOTAL for other in counted if other is not each)
            found += [each.plays(Role.LEFT)] if has_done else []
        elif each.role is Role.LEFT and _are_those_of(each, later):
            found.append(each.plays(Role.TOTAL))
        elif each.role is None and any(
            matches(each.amount, other.amount) and other.role in {Role.DONE, Role.LEFT} for other in later
        ):
            has_total = any(other.role is Role.TOTAL and other.amount.unit == each.amount.unit for other in counted)
            found.append(each.plays(Role.DONE if has_total or _is_told(each, later) else Role.TOTAL))
        else:
            found.append(each)
    return found


_OWED = re.compile(
    r"(?:[欠漏少未]缴|[欠漏少]交|拖欠|欠[款发付薪费]?|违规[一-龥]{0,4}|挪用|超[付发领支标]|多[发领付占收报支]|冒领|套取|虚报|侵占|挤占|占用"
    r"|流失|截留|私分|外?借出?|借支|预支|骗取|不当得利|违纪款|赃款)(?:了|的|共|合计)?[一-龥]{0,6}$"
)
"""欠缴的28万, 挪用资金20万: what is to be made good, so the whole of it."""


def _owed_first(counted: list[Counted], text: str) -> list[Counted]:
    """欠缴的28万，收回21万: the debt is the total where a later amount in its unit has been recovered."""
    del text
    owed: list[Counted] = []
    for position, each in enumerate(counted):
        said = each.reading.clause.text[: each.amount.start - each.reading.clause.start]
        later = [other for other in counted[position + 1 :] if matches(each.amount, other.amount)]
        recovered = any(
            other.role in _DONE_OR_UNTOLD and other.amount.value <= each.amount.value
            for other in later
            if other.role is not Role.TOTAL
        )
        is_owed = recovered and each.role is not Role.TOTAL and bool(_OWED.search(said)) and not _RECOVERED.search(said)
        owed.append(each.plays(Role.TOTAL) if is_owed else each)
    return [
        each.plays(Role.DONE)
        if each.role is None and any(before.role is Role.TOTAL for before in owed[:position])
        else each
        for position, each in enumerate(owed)
    ]


_RECOVERED = re.compile(r"[追收退补缴清付讨][回缴清还上交退](?:来|了)?[一-龥]{0,4}$")


def _found(counted: list[Counted], text: str) -> list[Counted]:
    """排查50处，整改45处; 付了30万，总价要50万: what was found or agreed is the whole of what is put right or paid."""
    del text

    def of_which(each: Counted) -> bool:
        return any(
            other is not each
            and other.role not in {Role.TOTAL, Role.FOUND, Role.COST}
            and matches(each.amount, other.amount)
            for other in counted
        )

    wholes = {Role.FOUND, Role.COST}
    return [each.plays(Role.TOTAL) if each.role in wholes and of_which(each) else each for each in counted]


def _whole_of_its_parts(counted: list[Counted], text: str) -> list[Counted]:
    """12个问题已整改9个，其余3个正在推进: the sum of the two others is the whole."""
    del text
    for whole in counted:
        others = [each for each in counted if each is not whole and matches(each.amount, whole.amount)]
        for first, second in combinations(others, 2):
            if first.amount.value + second.amount.value != whole.amount.value:
                continue
            left = next((each for each in (second, first) if _is_left(each)), None)
            if left is None and first.role is Role.DONE and (_is_of_the_others(second) or second.role is None):
                left = second
            if left is None:
                continue
            done = first if left is second else second
            roles = {id(whole): Role.TOTAL, id(left): Role.LEFT, id(done): Role.DONE}
            return [each.plays(roles[id(each)]) if id(each) in roles else each for each in counted]
    return counted


_THE_OTHERS = re.compile(r"(?:其余|其他|其它|另外|另有|还有|剩余?|余下?|剩下|另|尚有)的?(?:那|这)?$")
_TOLD_AFTER = re.compile(r"^[一-龥]{0,4}?(?:都|已|全|均)(?!还|没|未|在|不)|^[一-龥]{0,5}了$")


def _is_of_the_others(each: Counted) -> bool:
    return bool(_THE_OTHERS.search(said_before(each.amount, each.reading.clause)))


def _is_left(each: Counted) -> bool:
    if each.role is Role.LEFT:
        return True
    clause = each.reading.clause
    after = clause.text[each.amount.end - clause.start :]
    return _is_of_the_others(each) and not _TOLD_AFTER.search(after)


_AND = re.compile(r"(?:、|和|及|加|,|又|再|另)[一-龥]{0,8}$")
_MORE = re.compile(r"(?:又|再|另外?|陆续)[^,。;]{0,5}$")


def _added(counted: list[Counted], text: str) -> list[Counted]:
    """上周退了12户，这周又退了8户: added up, and so are the parts of one kind where the whole is told."""
    done = [each for each in counted if each.role in {Role.DONE, None}]
    units = {each.amount.unit for each in done}
    if len(done) < 2 or len(units) > 1 or any(each.role is Role.LEFT for each in counted):
        return counted
    total = next((each for each in counted if each.role is Role.TOTAL and each.amount.unit in units), None)
    is_more = all(_MORE.search(said_before(each.amount, each.reading.clause)) for each in done[1:])
    is_alike = total is not None and len({_verb(each) for each in done}) == 1
    if not (is_more or is_alike or (total and _is_list(done, text))):
        return counted
    value = round(sum(each.amount.value for each in done), 6)
    if total and value > total.amount.value:
        return counted
    whole = replace(done[0], role=Role.DONE, amount=replace(done[0].amount, value=value, end=done[-1].amount.end))
    return [whole if each is done[0] else each for each in counted if each is done[0] or each not in done]


def _verb(each: Counted) -> str:
    """What stands right before an amount: the verb that it is the object of."""
    return said_before(each.amount, each.reading.clause)[-2:] or str(each.amount.start)


def _is_list(done: Sequence[Counted], text: str) -> bool:
    """第一批五百户、第二批三百户: counted up with nothing but a name between."""
    between = [text[first.amount.end : second.amount.start] for first, second in pairwise(done)]
    return all(_PART.fullmatch(gap) for gap in between)


_PART = re.compile(r"[、和及加][一-龥\d]{0,6}")


def _of_the_larger(counted: list[Counted], text: str) -> list[Counted]:
    """全县27个卫生院，19个接通了: of two amounts of one kind the larger is the whole of the smaller."""
    pair = [each for each in counted if each.role in {Role.DONE, None}]
    if len(pair) != 2 or len(counted) != 2 or not matches(pair[0].amount, pair[1].amount):
        return counted
    first, second = pair
    if first.role is None and _is_of_the_others(second) and not _is_left(second):
        return [first.plays(Role.LEFT), second.plays(Role.DONE)]
    if first.amount.value < second.amount.value and _GIVEN_OUT.search(_verb(second)) and _GOT_BACK.search(_verb(first)):
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if (
        _AND.search(text[first.amount.end : second.amount.start])
        and "," not in text[first.amount.end : second.amount.start]
    ):
        return counted
    if first.amount.value > second.amount.value and _may_be_whole(first, second):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    if first.amount.value < second.amount.value and second.role is None and _is_stated(first):
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if first.amount.value == second.amount.value and first.role is None and _is_stated(second):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    return counted


_GIVEN_OUT, _GOT_BACK = re.compile(r"[发寄送派投]"), re.compile(r"[收回交填]")
"""问卷收回540份，发了600份."""


def _may_be_whole(first: Counted, second: Counted) -> bool:
    """Whether the earlier and larger amount only names what there is to do."""
    if first.role is None:
        return True
    if _BY_NOW.search(said_before(second.amount, second.reading.clause)):
        return True
    told = first.reading.clause.before(first.amount.start, Tag.PERFECT, Tag.COMPLETE)
    if told or first.amount.unit in ACTIVITIES:
        return False
    goes_on = set(said_before(first.amount, first.reading.clause)) & set(_verb(second))
    is_claim = second.reading.clause.has(Tag.ALREADY) or bool(_PUT_RIGHT.search(_verb(second)))
    return is_claim or bool(goes_on - {"的", "了", "共"})


_BY_NOW = re.compile(r"^(?:目前|现在|截至|到(?:现在|目前|今天))")
_PUT_RIGHT = re.compile(r"完成|办结|整改|解决|落实|处理|到位|达标|合格|通过|改[完好]|成功")


def _is_stated(each: Counted) -> bool:
    return each.role is Role.DONE or each.reading.clause.has(Tag.COMPLETE, Tag.PERFECT, Tag.ACT)


def _are_those_of(each: Counted, later: Sequence[Counted]) -> bool:
    """不愿签的8户已谈下来5户: what was wanting is the whole of what has now been done of it."""
    said = said_before(each.amount, each.reading.clause)
    return bool(said.endswith("的")) and any(
        other.reading is each.reading
        and other.role in _DONE_OR_UNTOLD
        and other.amount.unit == each.amount.unit
        and other.amount.value < each.amount.value
        for other in later
    )


_WHAT_IS_LEFT = re.compile(r"[没未](?:有|能)?(?P<verb>[一-龥]{1,3})的")


def _is_done_but_for(each: Counted, later: Sequence[Counted]) -> bool:
    """回访217人次，没回访的还剩33人次: the verb denied of the rest is what the first amount tells."""
    said = said_before(each.amount, each.reading.clause)
    for other in later:
        denied = _WHAT_IS_LEFT.search(said_before(other.amount, other.reading.clause))
        if denied and other.role is Role.LEFT and denied["verb"] in said:
            return True
    return False


def _is_told(each: Counted, later: Sequence[Counted]) -> bool:
    """3个完成, 1个没完成: the first is done; 50个已改42个: the first is the total."""
    clause = each.reading.clause
    if _is_done_but_for(each, later):
        return True
    if any(other.reading is each.reading for other in later) or clause.has(Tag.ALL):
        return False
    return bool(clause.after(each.amount.end, Tag.COMPLETE, Tag.ALREADY))
