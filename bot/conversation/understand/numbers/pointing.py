"""Tells a number that points at one thing, 上一条, 二期, 一家一家, from one that counts."""

import re

from bot.conversation.understand.numbers.numerals import number
from bot.conversation.understand.writing.expressions import expression

_STILL_OPEN = expression(r"[^,。;]{0,4}?(?:[没未不还]|在谈|在办)")
"""最后一户没签; but 最后一批拉走了 counts nothing."""
_NTH_PERIOD = expression(r"(?<![有了剩还共])[一二三四]期(?=的?(?:都|也|已|还|没|未|工程|项目|改|完|正|在))")
"""二期没完: the second, and not two of them."""
_ONE_STEP = expression(
    r"(?:竣工|最后|最终|复核|正式)?(?:验收|[终复总]验|签字|盖章|公示|批复|审批|备案|评审|会签|手续|程序|流程|环节|步骤|工序|收尾|(?:检测|鉴定|验收|评估|审计)报告|检测|鉴定)(?=$|[,。;!了没未])"
)
"""只欠一个验收, 光缺一份检测报告: the step that is left, and not one of so many."""
_RUN_TOGETHER = expression(r"一二|二三|三四|四五|五六|一二三|二三四|三四五")
"""一二期都完了: the first and the second."""
_IN_SEQUENCE = frozenset({"期", "段", "批", "轮", "层", "片", "步", "季"})
_ONE_BY_ONE = expression(r"一(?P<kind>[批个户家条项件处片段栋间])[一-龥]{1,2}(?P=kind)$")
_MANY_GROUPS = 20
_COUNTS_GROUPS = expression(r"[了完共有剩成好掉装换修配设差缺余计约近到余中里]$")


_WHICH_ONES = expression(r"(?<!最)[前后末](?:的)?$|(?<![前后])头$")
"""后两期没办: which ones, and no count; 前头6批 and 最后1批 are counted."""
_PARTS_OF_IT = frozenset({"期", "段", "批", "步", "块", "片", "层", "轮", "次", "标段", "阶段", "类", "组", "路", "档"})
_CUT_INTO = expression(r"(?<![部成百区万])分(?:成|为|作|了|作了|成了)?$")
"""分三批做: into how many parts it was cut."""
_SHORT_OF = ("差", "剩", "剩下", "欠")
_ONE_FLIGHT = 10
"""降到3级: a grade; 350级台阶 are counted."""
_A_YEAR = expression(r"(?:19|20)\d\d")
_OF_A_YEAR = frozenset({"级", "届", "版", "款"})
"""2023版: which edition."""


def _is_one_by_one(one: str, before: str, behind: str) -> bool:
    """一个司机一个司机地: the same thing once more."""
    length = len(one)
    ahead = any(behind[n : n + length] == one and behind[n + length :].startswith(behind[:n]) for n in _A_NAME)
    return ahead or any(before[:-n].endswith(one) for n in _A_NAME)


_A_NAME = (1, 2, 3)


_GROUPS = expression(r"(?<!\d)(?:\d{1,4}|[一二两三四五六七八九十]{1,3})组")


def _names_a_group(match: re.Match[str], text: str) -> bool:
    """3组没交: the third group, as likely as three of them."""
    is_low = (number(match["number"]) or 0) < _MANY_GROUPS
    return is_low and not any(_COUNTS_GROUPS.search(text[: other.start()]) for other in _GROUPS.finditer(text))


def points_at_one(match: re.Match[str], text: str) -> bool:
    """上一条, 这一项, 一家一家: points at one thing and counts nothing."""
    before, unit = text[: match.start()], match["unit"]
    if before.endswith(_ROADS) or before.endswith("+") or (_LETTERED.search(before) and unit in _LETTERED_ONES):
        return True
    if _A_YEAR.fullmatch(match["number"]) and unit in _OF_A_YEAR:
        return True
    if unit == "级" and (number(match["number"]) or 0) < _ONE_FLIGHT:
        return True
    if match["number"] == "一":
        if unit in {"步", "程"} and before.endswith(_SHORT_OF):
            return True
        if before.endswith(("剩下", "还剩", "就剩", "只剩")) and not _ONE_STEP.match(text, match.end()):
            return False
        if before.endswith("最后"):
            return not _STILL_OPEN.match(text, match.end())
        if (
            _ONE_STEP.match(text, match.end())
            or before.endswith(_THIS_OR_THAT)
            or _ONE_BY_ONE.search(before + unit)  # 改一批销一批
            or _is_one_by_one(match.group(), before, text[match.end() :])
        ):
            return True
    return (
        match["number"] == "二"
        or _NTH_PERIOD.match(text, match.start()) is not None
        or before.endswith(match.group())
        or (unit == "组" and _names_a_group(match, text))
        or (unit in _IN_SEQUENCE and _WHICH_ONES.search(before) is not None)
        or (unit in _PARTS_OF_IT and _CUT_INTO.search(before) is not None)
        or (unit in _IN_SEQUENCE and _RUN_TOGETHER.fullmatch(match["number"]) is not None)
    )


_LETTERED = expression(r"(?:(?<![a-z])[a-z]|dn|de)$")
_LETTERED_ONES = frozenset({"层", "栋", "座", "楼", "线", "管", "柜", "库", "桩", "口", "门", "段", "级", "点", "号"})
"""b2层, dn110管: which one, and what kind."""
_ROADS = ("国道", "省道", "县道", "乡道", "村道")
"""县道118坑槽补完: which road, and k12+300 where on it."""
_THIS_OR_THAT = tuple("上下这那哪本每头前")
