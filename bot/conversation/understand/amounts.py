"""Finds amounts in a reply, 1万2千亩, 三千二, 38个, and what each counts: done, total, left, needed."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.numerals import ABOUT, NUMBER, VAGUE, about, number
from bot.conversation.understand.words import Word, cover


class Role(StrEnum):
    """What an amount counts."""

    DONE = "done"
    TOTAL = "total"
    LEFT = "left"
    NEED = "need"
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
    """8千: said on a scale, so that it goes with 2万 as 0.8万."""
    is_about: bool = False
    """七八百亩: the number is a guess."""
    is_vague: bool = False
    """几十户: so many that nobody counted them; it is no figure, but it is not all either."""


_UNITS = (
    "平方公里|平方千米|平方米|立方米|平米|公里|千米|公顷|公斤|千克|人次|人员|批次|户次|场次|万元|亿元|元|块钱|亩|米|卷|条|件|个|户|人|次|处|名|家|项|座|套|台|起|份|吨|株|棵|头|只|辆|间|场|期|篇"
    "|宗|方|匹|口|根|面|块|片|幅|幢|栋|眼|盏|扇|道|段|册|本|张|页|封|桩|例|笔|支|类|位|车|袋|桶|节|门|对|组|所|村|队|站|顷|公分|厘米"
    "|具|架|盘|部|延米|平方|平|里|捆|桶|壶|罐|杆|柱|瓶|盒|箱|公升|升|斤|克|尾|羽|床|匹|栏|垄|穴|坑|堆|垛|层|枚|把|副|则|款|栅|槽|闸|管"
)
GENERIC = frozenset({"个", ""})
"""Units that say nothing about what is counted; a better unit elsewhere in the reply replaces them."""
_NOT_A_UNIT = (
    r"(?:例(?:外|如|会|行)|个(?:字|多?月|多?星期|多?礼拜|多?小时|多?季度|星期|礼拜|工作日|小时|季度|点(?!位)|百分点|别)|次(?:要|日|月)|起(?:步|来|草|码)|家(?:庭|长)|名(?:单|称|义|字)|项(?:目(?:部|组|办))|方(?:案|面|法|式|便|向|针|米)|人(?:大|事|行|防|社|民|员不)"
    r"|条(?:件|例|款)|支(?:部|队|持|委)|场(?:长|地|所|部)|处(?:理|罚|长|置|分)|站(?:长)|队(?:长|员|伍)|所(?:长|有|以|属)|村(?:委|民|长|里|支)|组(?:织|长)|口(?:头|径)|面(?:积|上|前)|块儿|块(?:(?=$|[,。]))(?<=[一这那]块)|片(?:区|面)|对(?:照|接|比|于|口)|本(?:周|月|年|人)"
    r"|门(?:口|禁)|节(?:前|后|约|点)|张(?:贴)|头(?:绪)|位(?:置)|期(?:限|间)|只(?:剩|是|差|有|能|要)|段(?:时间)|组|道(?:路|理)|方便|篇幅|间隔|平(?:均|整|台|时|安)|里(?:面|头|程)|部(?:分|门|署|长|委|队|里)|把(?:手|关|控|握|脉|他|它|这|那)|款(?:项|额)|管(?:理|护|道|控)|盘(?:点|查)|架(?:构)|副(?:书|主|局|科|县|旗|镇)|回(?:头|复|来|落|去|应)|层(?:面|次)|遍(?:地|及)|封山|封育|户口|根据|件事情)"
)
_AMOUNT = re.compile(
    rf"(?<![第\d.〔\ue001\ue003年-])(?P<number>{NUMBER})(?P<more>多|余|来|几)?(?P<wan>[万亿])?(?:余|多)?(?!{_NOT_A_UNIT})(?P<unit>{_UNITS})(?!分之)"
)
_ABOUT = re.compile(rf"(?<![第\d.])(?P<number>{ABOUT})(?:多|余|来)?(?P<wan>万)?(?P<unit>{_UNITS})(?!分之)")
_VAGUE = re.compile(rf"(?P<number>{VAGUE})(?:多|余)?(?P<unit>{_UNITS})")
_IN_TENS_OF_THOUSANDS = re.compile(
    rf"(?<![第\d.])(?P<number>{NUMBER})(?P<wan>[万亿])?(?:多|余)?(?=$|[,。;!?了的/左、]|[已还共任总应没未退收追缴补拨付])(?P<unit>)"
)
_MONEY_VERBS = re.compile(
    r"资金|经费|款|钱|预算|缺口|投资|拨|缴|收|退|付|追|罚|补偿|补助|费|要不到|要不来|着落|凑|筹|批不下|垫|借|财政"
)
_MONEY = re.compile(
    rf"(?:资金|经费|款|钱|预算|缺口|缺|投资)[^,。;]{{0,6}}?(?P<number>{NUMBER})(?P<wan>[万亿])?(?=$|[,。;了左的])(?P<unit>)"
)
_SPELT_OUT = re.compile(r"[一二两三四五六七八九十]+万[一二两三四五六七八九十百千]+")
"""一万六千: said in words to the last place, so not meant as 1.6 times ten thousand."""
_IDIOM = re.compile(
    r"一(?:例外|眼(?!井)|次性|段(?!路|围)|起|块|面|些|样|会|般|切|致|直|定|律|同|线|旦|次性|下|边|方|期|把手|人|口气|道|家人|对一|场空|本正|只眼)"
)
_NONE = re.compile(r"(?:都|也)?(?:还)?(?:没|未|不)(?!落|漏|少|拉)")
_BARE = re.compile(rf"(?<![第\d.年月%〔-])(?P<number>{NUMBER})(?![\d.年月日号%成分点条项个几多余多])")


def find_amounts(text: str) -> list[Amount]:
    """Every number with a unit; then numbers without one, if some other amount can lend them its unit."""
    found: list[Amount] = []
    for match in _ABOUT.finditer(text):
        value = about(match["number"])
        if value is not None:
            value *= 10_000 if match["wan"] else 1
            found.append(replace(_amount(match, value, text), is_about=True))
    text = cover(text, [(amount.start, amount.end) for amount in found])
    found += [replace(_amount(match, 0, text), is_vague=True) for match in _VAGUE.finditer(text)]
    text = cover(text, [(amount.start, amount.end) for amount in found])
    for match in _AMOUNT.finditer(text):
        value = number(match["number"] + (match["wan"] or ""))
        if (
            _points_at_one(match, text)
            or value is None
            or (_IDIOM.match(match.group()) and not _NONE.match(text[match.end() : match.end() + 3]))
        ):
            continue
        found.append(_amount(match, value, text))
    found += _money(text, found)
    found += _ten_thousands(text, found)
    taken = [(amount.start, amount.end) for amount in found]
    bare = [bare for bare in _bare(text) if not any(start < bare.end and bare.start < end for start, end in taken)]
    if found or len(bare) > 1:
        found += bare
    return sorted(found, key=lambda amount: amount.start)


def _money(text: str, found: list[Amount]) -> list[Amount]:
    """还缺20万: money without its unit."""
    taken = {amount.start for amount in found}
    money = []
    for match in _MONEY.finditer(text):
        value = number(match["number"] + (match["wan"] or ""))
        if value is not None and value >= 10_000 and match.start("number") not in taken:
            money.append(
                Amount(match.start("number"), match.end("number") + len(match["wan"] or ""), value, "元", in_wan=True)
            )
    return money


def _points_at_one(match: re.Match[str], text: str) -> bool:
    """上一条, 这一项: points at one thing and counts nothing."""
    return match["number"] == "一" and text[max(0, match.start() - 1) : match.start()] in tuple("上下这那哪本每头")


def _ten_thousands(text: str, found: list[Amount]) -> list[Amount]:
    """应收24万, 已收18万: so large a number counts something also without a unit; with 收 and 付 it is money."""
    counted = []
    for match in _IN_TENS_OF_THOUSANDS.finditer(text):
        said = match["number"] + (match["wan"] or "")
        value = number(said)
        is_taken = any(amount.start < match.end() and match.start() < amount.end for amount in found)
        if "万" not in said or value is None or is_taken:
            continue
        unit = "元" if _MONEY_VERBS.search(text) else ""
        counted.append(Amount(match.start(), match.start() + len(said), value, unit, in_wan=True))
    return counted


def _amount(match: re.Match[str], value: float, text: str) -> Amount:
    said, unit = match["number"] + (match.groupdict().get("wan") or ""), match["unit"]
    value += 0.5 if text[match.end() : match.end() + 1] == "半" and value < 10_000 else 0
    in_wan = unit == "万元" or ("万" in said and (unit == "元" or not _SPELT_OUT.fullmatch(said)))
    value *= 10_000 if unit == "万元" else 100_000_000 if unit == "亿元" else 1
    is_none = said == "一" and bool(_NONE.match(text[match.end() : match.end() + 3]))
    if unit == "块" and ("万" in said or "千" in said):
        unit, in_wan = "元", "万" in said
    unit = {"万元": "元", "亿元": "元", "块钱": "元"}.get(unit, unit)
    in_thousands = "千" in said and said[0].isdigit()
    return Amount(match.start(), match.end(), value, unit, in_wan, is_none, in_thousands)


def _bare(text: str) -> list[Amount]:
    bare = []
    for match in _BARE.finditer(text):
        said = match["number"]
        value = number(said)
        if value is not None and (len(said) > 1 or said.isdigit()) and value >= 1:
            bare.append(Amount(match.start(), match.end(), value, "", "万" in said))
    return bare


def role_of(amount: Amount, before: tuple[Word, ...], after: tuple[Word, ...]) -> Role | None:
    """What an amount counts, by the words around it in its clause; None when only its neighbours can tell."""
    if amount.unit == "元" and any(word.does(Tag.SHORT) for word in (*before[-2:], *after[:1])):
        return Role.NEED
    return _by_neighbour(amount, before, after) or _by_verb(before)


_CALLED_FOR = frozenset(["要", "需", "需要", "得", "应", "应该", "须", "总共要", "一共要"])
"""栽了5万株，要8万株."""


def _by_neighbour(amount: Amount, before: tuple[Word, ...], after: tuple[Word, ...]) -> Role | None:
    """还剩3户, 3户没搬, 15个里, 投入3万: by the word right before or right after."""
    near = before[-1] if before else None
    if near and near.does(Tag.SPEND) and not any(word.does(Tag.COMPLETE) for word in before):
        return Role.ASIDE
    if near and (near.does(Tag.SHORT) or (near.does(Tag.LEFT) and not near.does(Tag.OTHERS)) or near.text in _REST):
        return Role.LEFT
    if _is_left_behind(after) or any(word.does(Tag.LEFT) and word.does(Tag.REMAINING) for word in before):
        return Role.LEFT
    if (
        near
        and near.text in _CALLED_FOR
        and near.end == amount.start
        and amount.unit not in {"", "元", "人", "名", "个"}
    ):
        return Role.TOTAL
    is_owed = (
        before
        and before[0].does(Tag.TOTAL)
        and before[0].text[0] in "应需须"
        and not any(word.does(Tag.COMPLETE, Tag.ALREADY) for word in before)
    )
    if is_owed or any(word.text in _WITHIN for word in after[:2]):
        return Role.TOTAL
    return None


def _by_verb(before: tuple[Word, ...]) -> Role | None:
    """修了3公里, 应退3万, 没收3户: by the nearest verb, or word for a total, in front."""
    for position, word in reversed(list(enumerate(before))):
        if word.text in _WITHIN:
            continue
        if word.does(Tag.COMPLETE, Tag.ACT):
            if position and _obliges(before[position - 1], word):
                return Role.TOTAL
            if any(other.does(Tag.NEG) and other.end <= word.start for other in before):
                return Role.LEFT
        if word.does(Tag.COMPLETE, Tag.ACT, Tag.PERFECT):
            return Role.TOTAL if word.text in _TOTAL_VERBS else Role.DONE
        if word.does(Tag.TOTAL):
            return Role.TOTAL
    return None


def _obliges(before: Word, verb: Word) -> bool:
    """应签50份, 需改12处: as much as there is to do."""
    if before.end == verb.start and before.text in {"得", "应该", "总共要", "一共要", "还要"}:
        return True
    if before.end == verb.start and before.text.startswith("应") and before.does(Tag.TOTAL):
        return True
    return before.end == verb.start and before.text in {
        "应",
        "需",
        "须",
        "需要",
        "计划",
        "要",
        "要求",
        "目标",
        "应当",
        "拟",
    }


_REST = frozenset({"剩下的", "剩余的", "余下的"})
_WITHIN = frozenset({"里", "里头", "里面", "当中", "之中", "中", "其中"})
_TOTAL_VERBS = frozenset({"编制", "核定", "反馈", "交办", "立案", "受理", "排查", "检查", "涉及"})


def _is_left_behind(after: tuple[Word, ...]) -> bool:
    """3户没搬, 两个还没办: the amount stands before its denial."""
    for word in after[:4]:
        if word.does(Tag.REMAINING):
            return False
        if word.does(Tag.NEG, Tag.STILL):
            return not word.does(Tag.NO_NEED) or word.text == "不"
        if word.does(Tag.COMPLETE, Tag.ACT, Tag.ALREADY):
            return False
    return False
