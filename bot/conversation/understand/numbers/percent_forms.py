"""The forms in which a share of the whole is written, and how much each says: 85%, 七八成, 三分之二, 大半."""

import re
from itertools import pairwise

from bot.conversation.understand.meaning import PercentSource
from bot.conversation.understand.numbers.numerals import ARABIC, DIGITS, NUMBER, digit, number
from bot.conversation.understand.writing.expressions import expression

SAID, ESTIMATED, MINIMUM = PercentSource.SAID, PercentSource.ESTIMATED, PercentSource.MINIMUM


CN = "一二三四五六七八九"


_WORDS: dict[str, tuple[float, PercentSource]] = {
    "小一半": (40, ESTIMATED),
    "少半": (40, ESTIMATED),
    "一大半": (60, ESTIMATED),
    "好大一半": (60, ESTIMATED),
    "泰半": (60, ESTIMATED),
    "一多半": (60, ESTIMATED),
    "一小半": (40, ESTIMATED),
    "多一半": (60, ESTIMATED),
    "大半": (60, ESTIMATED),
    "多半": (60, ESTIMATED),
    "小半": (40, ESTIMATED),
    "大头": (60, ESTIMATED),
    "绝大部分": (90, ESTIMATED),
    "绝大多数": (90, ESTIMATED),
    "大部分": (70, ESTIMATED),
    "大多数": (70, ESTIMATED),
    "大部": (70, ESTIMATED),
    "小部分": (30, ESTIMATED),
    "一小部分": (30, ESTIMATED),
    "过半": (50, MINIMUM),
    "过了半": (50, MINIMUM),
    "半数以上": (50, MINIMUM),
    "一半": (50, SAID),
    "半数": (50, SAID),
    "半拉多": (60, ESTIMATED),
    "半拉": (50, SAID),
    "对半": (50, SAID),
    "五五开": (50, SAID),
}


_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))


_ALTERNATIVE = r"(?<![^,。;!有是约到成概多就])"
_ABOUT = r"(?=$|[,。;!吧]|了?(?:的样子|左右|上下|之间|光景))"
"""六成、七成吧: two shares next to each other that stand for one; 两所学校分别60%、70% are two."""


_NUMBER = rf"(?:{ARABIC}|[{DIGITS}十拾廿卅百佰点]{{1,6}})"


_WITHIN_ONE_TENTH = (
    "(?:"
    + "|".join(f"{low}成多[^成]{{0,4}}{high}成" for low, high in pairwise((*CN, "十")))
    + "|一成多[^成]{0,4}两成|两成多[^成]{0,4}三成)"
)
"""一成多两成不到: between one tenth and the next."""


_PATTERNS = (
    r"(?P<low>\d{1,3}(?:\.\d+)?)%?(?:-|~|到|至|—|–)(?P<high>\d{1,3}(?:\.\d+)?)(?:%|个点(?!位)|个百分点)",
    rf"{_ALTERNATIVE}(?P<low_of_two>\d0)%、(?P<high_of_two>\d0)%{_ABOUT}",
    rf"{_ALTERNATIVE}(?P<low_tenths_of_two>[{CN}])成、(?P<high_tenths_of_two>[{CN}])成{_ABOUT}",
    rf"(?<![从由二三四五六七八九])(?P<low_points>[{CN}]十)(?:个?点)?[到至~-](?P<high_points>[{CN}]十[{CN}]?)(?:个点(?!位)|个百分点)",
    rf"(?<![从由])(?P<low_half>一半)[到至~-](?P<high_tenths_of_half>[{CN}])成(?![活立员果效本绩为功熟交型品])",
    rf"(?<![从由])(?P<low_tenths_to_half>[{CN}两])成[到至~-](?P<high_half>一半)",
    rf"百分之(?P<low_words>[{CN}])(?P<high_words>[{CN}])十(?!分)",
    rf"(?P<low_tens>[两{CN}])(?P<high_tens>[两{CN}])(?:成(?![活立员果效本绩为功熟交型品])|十%|十[来几多]?个点|十个百分点)",
    rf"(?<![从由])(?P<low_tenths>[{CN}两])(?:成?[到至~-]|成、?)(?P<high_tenths>[{CN}两])成(?![活立员果效本绩为功熟交型品])",
    rf"(?={_WITHIN_ONE_TENTH})(?P<low_tenths_over>[{CN}两])成多(?:,|点|一点)?(?:还|但|可)?(?:不到|没到|不足|不够)(?P<high_tenths_under>[{CN}两十])成(?!以上)",
    rf"(?={_WITHIN_ONE_TENTH})(?P<low_tenths_above>[{CN}两])成多(?:,|点|一点)?(?P<high_tenths_short>[{CN}两十])成(?:还)?(?:不到|没到|不足|不够|弱)",
    rf"(?<=[了完成通好掉到办改修拆装清齐])十有(?P<low_in_ten>[{CN}])(?P<high_in_ten>[{CN}])(?=$|[,。;!]|了)",
    rf"百分之(?P<tens>[{CN}])十(?P<low_ones>[{CN}])(?P<high_ones>[{CN}])(?![十百千万])",
    rf"百分之(?P<low_hundredth>[{CN}]?十[{CN}]?|[{CN}])[到至~-](?:百分之)?(?P<high_hundredth>[{CN}]?十[{CN}]?|[{CN}])(?![十百千万\d点个月日号天周户处项条])",
    rf"(?<=进[度展])(?:[:,](?=\d{{1,3}}(?:$|[,。;左了]))|条|走到|跑到|推到|拉到|升到|啊|呢|嘛|是|为|到|达|约|大概|差不多|[从由]\d{{1,2}}%?(?:提高|升|涨|推进|赶)?到)*(?P<of_progress>\d{{1,3}}|[{CN}]十[{CN}]?)(?![\d{CN}.%百千万点成分年月日号/个户处亩米条项~-]|,\d)",
    rf"(?<=率)(?:是|为|有|到了?|达|达了|才|刚|都|能|倒有|已)*(?P<of_a_rate>百分百|一百|1?\d\d(?:\.\d{{1,2}})?|[{CN}]十[{CN}]?(?:点[{DIGITS}]{{1,2}})?)(?=$|[,。;!]|了(?=$|[,。;!]))",
    rf"(?:(?<=完成[率度比])|(?<=完成比例))(?:是|为|到|达|约|大概|差不多)*(?P<of_rate>\d{{1,3}}(?:\.\d{{1,2}})?|[{CN}]十[{CN}]?)(?![\d{CN}.%百千万点成分年月日号/个户处亩米条项~-]|,\d)",
    r"(?<![\d.])(?P<of_points>\d\d)(?=了?[,。;](?:比|较|环比|同比)[^,。;]{1,12}(?:个点|个百分点|%))",
    r"(?P<hundred>百分百)(?=$|[,。;!]|了)",
    r"(?:(?<=[修铺走跑挖干架埋砌拆巡清植栽建做]了)|(?<=[修铺走跑挖干架埋砌拆巡清植栽建做写编推进度过]到)|(?<=^到)|(?<=^已到)|(?<=进度已到)|(?<=^刚到)|(?<=^刚好)|(?<=^正好)|(?<=^恰好)|(?<=^刚刚))(?P<half_way>半[程截])(?=$|[,。;!了吧])",
    rf"(?P<parts>{_NUMBER})(?:停里?|分[里中])[一-龥]{{0,3}}?(?P<of_parts>{_NUMBER})[停分](?!钟)",
    rf"(?P<percent>{ARABIC})(?:%|个百分点|个点(?!位|上|的))",
    r"(?:百分之(?P<teens>十几)|(?P<teens_sign>十几)%)",
    rf"百分之?(?P<percent_words>{NUMBER})",
    rf"(?P<points>[{CN}]?十[{CN}]?|[两{CN}](?=个百分点))(?:多|来|几)?(?:个百分点|个点(?!位|上|的)|%)",
    rf"(?P<under>{_NUMBER})分之(?P<over>{_NUMBER})",
    rf"(?<![形组构促变])(?P<tenths>[{CN}两十]|10|[1-9](?:\.\d)?)成(?P<fifth>[{CN}1-9](?![二三四五六七八九十]|个|条|项)|半(?![天年个月里]))?(?![活立员果效本绩功熟交型品]|为(?!准)|不(?!到|足|对|是))",
    r"(?<![绝大占超过的])(?P<most>多数)(?=(?:都|也|均)?已(?!经?[没未不])[一-龥]|(?:都|均)?(?![没未不别走跑散撤离病死坏丢烂])[一-龥]{1,2}(?<=[一-龥])[了完](?:$|[,。;!]))",
    r"(?P<score>\d{2,3}(?:\.\d)?)分(?![之钟成局公管批期项队店院校会子部别给发])",
    rf"(?:(?<![顶最至])(?<!差不)(?=多一半)|(?!多一半))(?P<word>{_WORD})(?!(?<=拉)[子截]|天|月|年|径|(?<!一半)路(?![段面灯沟基口牌网由树障])|夜|途|个多?(?:月|小时|钟头|星期|礼拜|学期|世纪|晚上|上午|下午|工作日)|小时)",
)


_TEENS = 15
"""百分之十几: the middle of what it may be, as 一两成 is."""


FORMS = expression("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


def value_of(match: re.Match[str]) -> tuple[float | None, PercentSource]:
    """The share that one match of the forms says, in percent, and where it comes from; None when it says none."""
    said = {name: text for name, text in match.groupdict().items() if text}
    if "word" in said:
        return _WORDS[said["word"]]
    if "tens" in said:
        ones = _middle(said["low_ones"], said["high_ones"], 1)[0]
        return None if ones is None else (number(said["tens"]) or 0) * 10 + ones, ESTIMATED
    if "under" in said:
        under, over = number(said["under"]), number(said["over"])
        return (round(over / under * 100, 1), SAID) if under and over is not None else (None, SAID)
    if "parts" in said:
        parts, of_parts = number(said["parts"]), number(said["of_parts"])
        return (round(of_parts / parts * 100, 1), SAID) if parts and of_parts is not None else (None, SAID)
    if "hundred" in said:
        return 100, SAID
    if "teens" in said or "teens_sign" in said:
        return _TEENS, ESTIMATED
    if "half_way" in said:
        return 50, SAID
    if "most" in said:
        return _WORDS["大半"]  # 支部多数改选了
    if "tenths" in said:
        tenths = number(said["tenths"])
        return (tenths * 10 + _fifth(said.get("fifth", "零")), SAID) if tenths is not None else (None, SAID)
    for low, high, scale in _RANGES:
        if low in said:
            return _middle(said[low], said[high], scale)
    spoken = (
        said.get("percent")
        or said.get("percent_words")
        or said.get("points")
        or said.get("of_progress")
        or said.get("of_points")
        or said.get("of_rate")
        or said.get("of_a_rate")
        or ""
    )
    return 100 if spoken in {"百", "一百", "百分百"} else number(spoken), SAID


_RANGES = (
    ("low", "high", 1),
    ("low_words", "high_words", 10),
    ("low_tens", "high_tens", 10),
    ("low_in_ten", "high_in_ten", 10),
    ("low_tenths", "high_tenths", 10),
    ("low_hundredth", "high_hundredth", 1),
    ("low_of_two", "high_of_two", 1),
    ("low_tenths_of_two", "high_tenths_of_two", 10),
    ("low_points", "high_points", 1),
    ("low_tenths_over", "high_tenths_under", 10),
    ("low_tenths_above", "high_tenths_short", 10),
    ("low_half", "high_tenths_of_half", 10),
    ("low_tenths_to_half", "high_half", 10),
)


def _fifth(said: str) -> float:
    """七成五 and 七成半 are both 75."""
    return 5 if said == "半" else digit(said) or 0


def _middle(low: str, high: str, scale: int) -> tuple[float | None, PercentSource]:
    first, last = number(low.replace("一半", "五")), number(high.replace("一半", "五"))  # 一半到六成: five tenths
    if first is not None and last is not None and last < first < 10 == scale:
        return first * scale + last, SAID  # 八五成
    if first is None or last is None or last <= first:
        return None, ESTIMATED
    return round((first + last) / 2 * scale, 1), ESTIMATED
