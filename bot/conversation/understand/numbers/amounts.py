"""Finds amounts in a reply, 1万2千亩, 三千二, 38个; what each counts is for others to tell."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.conversation.understand.numbers.numerals import ABOUT, CHINESE, NUMBER, VAGUE, about, number, part_behind
from bot.conversation.understand.numbers.pointing import points_at_one
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.measure_words import NOT_A_UNIT, RARE_UNITS, SAME_UNITS, UNITS
from bot.conversation.understand.writing.words import cover


class Role(StrEnum):
    """What an amount counts."""

    DONE = "done"
    SO_FAR = "so_far"
    """累计96户: done in all, beside what was done today."""
    FOUND = "found"
    """排查50处: the whole where another amount tells how much of it is done, else itself what was done."""
    TOTAL = "total"
    LEFT = "left"
    NEED = "need"
    COST = "cost"
    """换泵要46万元: the whole where some of it is paid, else what is needed."""
    ASIDE = "aside"
    """Money spent, people sent and other figures that measure no progress."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and where it stands; `value` counts single units, `in_wan` tells that 万 was said."""

    start: int
    end: int
    value: float
    unit: str
    in_wan: bool = False
    is_none_at_all: bool = False
    """一个也没: not one."""
    in_thousands: bool = False
    """8千, 两万八千: said on a scale, so that it goes with 2万 as 0.8万, with 3.5万 as 2.8万."""
    in_yi: bool = False
    """1.35亿元: said in hundreds of millions."""
    is_about: bool = False
    """七八百亩: the number is a guess."""
    is_vague: bool = False
    """几十户: so many that nobody counted them; it is no figure, but it is not all either."""


_AMOUNT = expression(
    rf"(?<![第统唯\d.〔\ue001\ue003-])(?<!\d年)(?P<number>{NUMBER})(?P<more>多|余|来|几)?(?P<wan>[万亿])?(?:余|多)?(?!{NOT_A_UNIT})(?P<unit>{UNITS}|(?:(?<=\d)|(?<=\d[千万]))(?:{RARE_UNITS})(?=$|[,。;!/、]|[了还已没未都全就](?![一-龥]级)))(?!分之)"
)
_ABOUT = expression(rf"(?<![第\d.])(?P<number>{ABOUT})(?:多|余|来)?(?P<wan>万)?(?P<unit>{UNITS})(?!分之)")
UP_TO = "第"
_UP_TO = expression(rf"(?<=[到完好过])第(?P<number>{NUMBER})(?![条项步轮版期季次遍段批片层程道关])(?P<unit>{UNITS})")
"""清到第29个: as many have been dealt with."""
_RECORDED = expression(
    rf"(?:(?<=[录拍摄剪]了)|(?<=[录拍]制)|(?<=拍摄))(?P<number>{NUMBER})(?:个|多)?(?P<unit>小时|分钟)"
)
"""口述史录了140小时: so much was recorded, and no time that passed."""
_NONE_LEFT_OUT = expression(r"(?:[一-龥]{1,4}?)?(?:都|也)?(?:没有?|未|不)(?:落下?|漏|少|拉下?|剩|留|差|缺|欠|丢|掉队)")
"""一户没落: leaves out none, and counts nothing."""
_NOT_SHORT_OF = expression(r"[没未不](?:有)?(?:少|落下?|漏掉?|剩下?|留|差|缺|欠)(?:了|过)?$")
"""没少一张."""
_NOT_ONE = expression(r"(?:没有?|无|未|哪)$")
_LEFT_OUT = expression(r"[一-龥]{0,2}?(?:落下|漏|掉队|剩|遗漏)|[一-龥]{0,4}?(?:是|还)?(?:没|未)(?!有?问题)[一-龥]{1,3}")
_VAGUE = expression(rf"(?P<number>{VAGUE})(?:多|余)?(?P<unit>{UNITS})")
_IN_TENS_OF_THOUSANDS = expression(
    rf"(?<![第\d.])(?P<number>{NUMBER})(?:[多余来几](?=万))?(?P<wan>[万亿])?(?:多|余)?(?=$|[,。;!?了的/左、]|[已还共任总应没未退收追缴补拨付发打汇不才就要讨结兑划赔全都均也]|(?:的)?[一-龥]{{0,4}}(?:款|资金|经费|钱|债务?|费用?|缺口|补助|补贴|津贴|奖金|工资|保证金|押金|租金|配套|专项|尾款|首付|本金|利息)(?:$|[,。;没未还]))(?P<unit>)"
)
_MONEY_VERBS = expression(
    r"资金|经费|款|钱|资本金|注资|敞口|授信|金额|挪用|套取|冒领|侵占|截留|赃|还回|礼金|红包|上交|配套|尾款|亏|损失|工资|津贴|奖金|租金|债|欠(?!缺)|本息|利息|贴息|贷|预算|缺口|投资|拨|缴|收|退|付|追|罚|补偿|补助|费|要不到|要不来|着落|凑|筹|批不下|垫|借|财政|还[清掉上]|补发"
)
_MONEY = expression(
    rf"(?:资金|经费|款|钱|预算|缺口|缺|投资)[^,。;]{{0,6}}?(?P<number>{NUMBER})(?P<wan>[万亿])?(?=$|[,。;了左的])(?P<unit>)"
)
_SPELT_OUT = expression(r"[一二两三四五六七八九十]+万[零〇一二两三四五六七八九十百千]+")
"""一万六千: said in words to the last place, so not meant as 1.6 times ten thousand."""
_IN_ROUND_THOUSANDS = expression(r"(?:[一二两三四五六七八九十]+万)?[一二两三四五六七八九]千")
_TEN_THOUSANDS_IN_FIGURES = expression(r"\d万(?![一二两三四五六七八九])")
_ONE_LEFT = expression(r"(?:[剩余]下?|只有|还有|就差|就(?!是)|只差|仅有|尚有)(?:最后)?$")
"""就剩一户没签: one that is left, and not none of them."""
_ANY_NUMBER = expression(rf"[\d{CHINESE}几数]|上[百千万]|成[百千]|若干|不少|许多")
_IDIOM = expression(
    r"(?<=新旧)两[人任]|(?<=前后)两任|(?<=违停)三轮|(?<=电动)三轮|一笔(?=糊涂账|烂账)|一场(?=虚惊|误会|空)|(?<=[删撤])一[条个次]|一步(?=之遥)|(?<=[刺力推拼搏油冲赌闯拽拉帮狠])一把|(?<=[拼搏冲闯])一[回次场]|一次(?=结清|付清|退清|还清|缴清|交清|清零|补齐|拨付到位|验收|(?:通|检|复)?过(?!期)|合格|达标|成功|办结|办好|改好|改到位|到位)|(?<=[差缺剩])一[枚个](?=签名$|公?章$|红章$|签字$|手印$|程序$|步骤$)|(?<=[就只差有])一步(?=了|$)|(?<=分)[一二两三四五六]步(?=走|推|实施|来|进行)|一口一个|一口(?=[能就也哪]?里?[能就]?吃(?:成|个|出|不)|咬定)|(?<=一口)一个|(?<=另)一个(?=项目|单位|科室|群|部门)|一回事|一码事|(?<=人手)一[册本份张套]|(?<=一[户人村企校院车楼栋案店岗物])一[册本份张套台个]|一(?P<kind>[批个户家条项件处片段栋间层])[一-龥]{1,2}一(?P=kind)|(?<=通)一平|一[亩斤吨株袋车担](?=[一二两三四五六七八九][百千块毛][一二三四五六七八九百]{0,2}(?:块|元|毛)?(?:$|[,。;]))|一(?P<each>.)(?P=each)|一[户人村企项事校院车楼栋案店点线岗物池河厂街站]一[本份张套台档策表卡证码单册账票牌图案企品校人]|(?<=[进近跨迈]了)一大?步|(?<=[过了])一[轮遍番趟通](?!都|也|没)|一百(?:二十)?个(?:心|放心|愿意)|(?<=[给有要])一个(?:准[数信话]|答复|说法|交代|结果)|一(?P<pair>.)一(?P=pair)|一(?:例外|眼(?!井)|次性|段(?!路|围)|起|块|面|些|样|会|般|切|致|直|定|律|同|线|旦|次性|下|边|方|期|把手|人|口气|道|家人|对一|场空|本正|只眼)"
)
_NONE = expression(
    r"(?:砖|桩|瓦|树|苗|草|土|石头|管|线|字|钱|渣|灯|钉|路|沙|料)?(?:都|也)?(?:还)?(?:没|未|不)(?!落|漏|少|拉)|[一-龥]{1,3}(?:都|也)(?:还)?(?:没|未)(?!落|漏|少|拉)"
)
_AT_ITS_HEAD = expression(r"(?:^|[,。;!?])(?:目前|现在|至今|到现在|我们?|这边|连)*$")
_NOT_ONE_OF_THEM = expression(
    r"[一-龥]{1,3}?(?:没|未)(?:有)?(?:立|架|吊|挂|贴|埋|挖|割|砍|培|评|访|谈|拆|清|改|换|修|装|退|搬|签|动|建|种|栽|焊|砌|铺|刷|办|查|验|发|补|做|弄|收|缴|还)(?:掉|完|好|过|成)?(?=$|[,。;!])"
)
"""一辆公车没清: not one of them."""
_GOT_THERE = expression(
    r"(?:能|真正?|算|是|按期|按时|全|肯|愿意?|顺利|彻底|如期|达到)*(?:通过|签|搬|装|办|改|验(?!出)|拆|交|到|动|修|建|种|合格|达标|销号?|结案|完|开工|落地|落实|批|还清|清|补|接通|投用|投产|启用)[^,。;!?没未不漏错坏的]{0,3}(?=$|[,。;!])"
)
"""尚无一处通过验收: not one has come so far."""
_DID_NOT = expression(r"[一-龥](?:都|也|还)(?:还)?(?:没|未)(?:有)?(?![一-龥]?[剩落漏少差缺留丢坏错])[一-龥]{1,2}$")
_AT_ITS_END = expression(r"(?:呢|啊)?(?=$|[,。;!])")
"""桩都没打一根: not one of them, told behind the act."""
_BARE = expression(
    rf"(?<![第\d.年月%〔a-z-])(?P<number>{NUMBER})(?!天|周(?!边)|小时|分钟|钟头|岁|报警|热线|急救|联动|标段|标(?!准)|区|楼|车间|班组|院区|线|[\d.年月日号%成分点条项个几多余多])"
)


def find_amounts(text: str) -> list[Amount]:
    """Every number with a unit; then numbers without one, if some other amount can lend them its unit."""
    if not _ANY_NUMBER.search(text):
        return []
    found: list[Amount] = []
    for match in _ABOUT.finditer(text):
        value = about(match["number"])
        if value is not None:
            value *= 10_000 if match["wan"] else 1
            found.append(replace(_amount(match, value, text), is_about=True))
    text = cover(text, [(amount.start, amount.end) for amount in found])
    found += [replace(_amount(match, 0, text), is_vague=True) for match in _VAGUE.finditer(text)]
    text = cover(text, [(amount.start, amount.end) for amount in found])
    counted = (*_UP_TO.finditer(text), *_RECORDED.finditer(text))
    found += [_amount(match, number(match["number"]) or 0, text) for match in counted]
    for match in _AMOUNT.finditer(text):
        value = number(match["number"] + (match["wan"] or ""))
        if (
            points_at_one(match, text)
            or not value
            or (_IDIOM.match(text, match.start()) and not _NONE.match(text[match.end() : match.end() + 3]))
        ):
            continue
        found.append(_amount(match, value, text))
    found += _money(text, found)
    found += _ten_thousands(text, found)
    taken = [(amount.start, amount.end) for amount in found]
    bare = [bare for bare in _bare(text) if not any(start < bare.end and bare.start < end for start, end in taken)]
    if found or len(bare) > 1:
        found += bare
    if found and not any(amount.unit for amount in found) and (named := _NAMED_UNIT.search(text)):
        found = [replace(amount, unit=SAME_UNITS.get(named["unit"], named["unit"])) for amount in found]
    return _run_together(sorted(found, key=lambda amount: amount.start))


_SMALLER = {("公里", "米"): 1000, ("吨", "公斤"): 1000, ("米", "厘米"): 100, ("米", "公分"): 100, ("千米", "米"): 1000}


def _run_together(found: list[Amount]) -> list[Amount]:
    """2吨300公斤, 3公里500米: one amount in two units."""
    joined: list[Amount] = []
    for amount in found:
        before = joined[-1] if joined else None
        many = _SMALLER.get((before.unit, amount.unit)) if before and before.end == amount.start else None
        if before and many and amount.value < many:
            joined[-1] = replace(before, end=amount.end, value=round(before.value + amount.value / many, 6))
        else:
            joined.append(amount)
    return joined


_NAMED_UNIT = expression(r"(?P<unit>公里|户|亩|人|件|处|栋|台|米|家|间|份|棵|株|辆)数(?![据字量])")
"""公里数一共二百五十，修了一百五: the unit is named once, and none of the numbers carries it."""


def _money(text: str, found: list[Amount]) -> list[Amount]:
    """还缺20万: money without its unit."""
    taken = {amount.start for amount in found}
    money = []
    for match in _MONEY.finditer(text):
        value = number(match["number"] + (match["wan"] or ""))
        if value is not None and value >= 10_000 and match.start("number") not in taken:
            end = match.end("number") + len(match["wan"] or "")
            in_yi = "亿" in match["number"] + (match["wan"] or "")
            money.append(Amount(match.start("number"), end, value, "元", in_wan=True, in_yi=in_yi))
    return money


_PIECES = expression(
    r"(?:[水电气热能换装]|块)表|块[牌匾砖碑屏板瓦]|[牌匾砖碑屏板瓦]|玻璃|条石|石材|地块|草坪|补丁|电池|硬盘|地毯|瓷砖|标识|标志|宣传栏|镜|菜地|林地|耕地|苗圃|光伏|组件"
)
"""装了八百块水表: pieces of a thing, and no money."""


def _ten_thousands(text: str, found: list[Amount]) -> list[Amount]:
    """应收24万, 已收18万: so large a number counts something also without a unit; with 收 and 付 it is money."""
    counted = []
    for match in _IN_TENS_OF_THOUSANDS.finditer(text):
        said = match["number"] + (match["wan"] or "")
        value = number(said)
        is_taken = any(amount.start < match.end() and match.start() < amount.end for amount in found)
        if not {"万", "亿"} & set(said) or value is None or is_taken:
            continue
        unit = "元" if said.endswith("亿") or _MONEY_VERBS.search(text) else ""
        counted.append(Amount(match.start(), match.start() + len(said), value, unit, in_wan=True, in_yi="亿" in said))
    return counted


def _amount(match: re.Match[str], value: float, text: str) -> Amount:
    said, unit = match["number"] + (match.groupdict().get("wan") or ""), match["unit"]
    part, end = part_behind(text, match.end(), unit) if value < 10_000 else (0.0, match.end())
    value += part
    in_wan = (
        unit in {"万元", "亿元"} or "亿" in said or ("万" in said and (unit == "元" or not _SPELT_OUT.fullmatch(said)))
    )
    value *= 10_000 if unit == "万元" else 100_000_000 if unit == "亿元" else 1
    is_vague = said in {"一", "1"} and bool(
        _NONE_LEFT_OUT.match(text, match.end())
        or _NOT_SHORT_OF.search(text[: match.start()])
        or (_NOT_ONE.search(text[: match.start()]) and _LEFT_OUT.match(text, match.end()))
    )
    is_none = (
        not is_vague
        and said == "一"
        and bool(
            _NONE.match(text[match.end() : match.end() + 8])
            or (_AT_ITS_HEAD.search(text[: match.start()]) and _NOT_ONE_OF_THEM.match(text, match.end()))
            or (_NOT_ONE.search(text[: match.start()]) and _GOT_THERE.match(text, match.end()))
            or (_DID_NOT.search(text[: match.start()]) and _AT_ITS_END.match(text, match.end()))
        )
        and not _ONE_LEFT.search(text[: match.start()])
    )
    if unit == "米" and said.endswith("千") and said[:-1].replace(".", "").isdigit():
        value, unit, said = value / 1000, "千米", said[:-1]  # 12千米, and not 12,000 metres
    if unit == "块" and ("万" in said or "千" in said) and not _PIECES.search(text):
        unit, in_wan = "元", "万" in said
    unit = SAME_UNITS.get(unit, unit)
    in_thousands = "千" in said and (said[0].isdigit() or _goes_with_ten_thousands(said, text))
    return Amount(
        match.start(),
        end,
        round(value, 6),
        unit,
        in_wan,
        is_none,
        in_thousands,
        match["unit"] == "亿元" or "亿" in said,
        is_vague=is_vague,
    )


def _goes_with_ten_thousands(said: str, text: str) -> bool:
    """两万八千户，总共3.5万户; 九千亩，任务1.5万亩: in words, and beside it stands one that is written in 万."""
    return _IN_ROUND_THOUSANDS.fullmatch(said) is not None and _TEN_THOUSANDS_IN_FIGURES.search(text) is not None


def _bare(text: str) -> list[Amount]:
    bare = []
    for match in _BARE.finditer(text):
        said = match["number"]
        value = number(said)
        if value is not None and (len(said) > 1 or said.isdigit()) and value >= 1:
            in_yi = "亿" in said
            bare.append(Amount(match.start(), match.end(), value, "", "万" in said or in_yi, in_yi=in_yi))
    return bare
