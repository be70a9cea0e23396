"""Finds percentages as people say them: 85%, 百分之七十, 三分之二, 七八成, 一半, 大半, 还差两成."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.understand.meaning import PercentSource
from bot.conversation.understand.numbers.numerals import digit, number
from bot.conversation.understand.numbers.percent_bounds import bounded, tells_what_is_left
from bot.conversation.understand.numbers.percent_forms import CN, ESTIMATED, FORMS, MINIMUM, SAID, value_of
from bot.conversation.understand.numbers.qualities import quality_of
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.measure_words import RARE_UNITS, UNITS
from bot.conversation.understand.writing.words import cover


@dataclass(frozen=True, slots=True)
class PercentMention:
    """A percentage in a reply and where it stands; `metric` names what it measures when that is not progress."""

    start: int
    end: int
    value: float
    source: PercentSource = SAID
    is_left: bool = False
    metric: str | None = None
    is_change: bool = False

    @property
    def progress(self) -> float:
        """How much is done, in percent: what is left is taken from 100."""
        return round(100 - self.value if self.is_left else self.value, 2)


_OF_A_CROWD = expression(
    r"^的?(?:业主|住户|房子|房屋|房主|产权人|代表|成员|股东|委员|家长|学生|老师|患者|商户|企业|单位|职工|社员|村民|票数?)[一-龥]{0,3}?(?:签字|签名|同意|点头|表决|到会|出席|反对|不|是|在外|租|没人)"
)
_OPENING = expression(r"(?:^|[,。;要需得有可但过])$")
"""要三分之二业主签字: a share of people that is spoken of, and no share of the work."""
_BEFORE_CHANGE = expression(
    r"(?:减|(?<!路[肩基面床])(?<!沥青|油面|水稳|垫层|基层|便道|场地|地膜)压|(?<![树枝木草竹])砍|缩)了(?:近|约|将近|差不多)*$|超(?:出|过)?(?:预算|概算|支|标|限价|控制价|估算|投资|原价|市价)(?:了|约|近)*$|(?:提高|提升|增长|增加|下降|减少|降低|上升|同比|环比|(?:同比|环比|比上年|比去年)(?:净)?[增减降升少多]了?|又推进|新增|(?<!整体)(?<!总体)推进|上调|下调|多了|[提涨增升降减省快慢]了|涨|(?<![下])降|(?<![减不至最多])少|压减|压降|缩减|超前|提前|落后|滞后|领先|比[^,。;]{1,6}[高低多少快慢好强增降])了?(?:出)?(?:约|近|大约|超过)?$"
)
_ROSE_FROM = expression(r"[从由自](?:原来的?|上[周月次]的?|之前的?|年初的?)?$")
"""从30%到50%: a rise, of which the end is what is done now."""
_LIKELY = expression(
    r"^(?:是(?!有[的了吧]*(?:$|[,。;!])|(?:吹|估|蒙|猜|瞎|虚|毛|含|书面|账面|系统|去年|上|随口)[^,。;]{0,6}的|我?[说报填写估记算登][得的]?[大高多低少错]|对的|准的|实打实|有底气|有把握|有根据|有依据|有数|站得住)|会|要|得|能|可能|完不|干不|来不|赶不|办不|交不|弄不|做不|改不|拿不|搞不|(?:\ue0ff|按[时期点]|如期|准时|这|本|下|今|明|后|月底|年底|周|我|他|又|到时|期限)[^,。;]{0,8}?(?:不|没|赶|悬|够呛|泡汤|黄)|没|不(?!到|足|对|准|止|少|错|是)|弄不|做不)"
)
_BARE_FRACTION = expression(
    rf"(?<![\d./])(?P<over>\d{{1,3}})/(?P<under>\d{{1,3}})(?![\d./月日号%万亿]|{UNITS}|(?:{RARE_UNITS})(?:$|[,。;]))"
)
_ANY_SHARE = expression(r"[\d%成半停率]|分[之里中]|百分|进度|完成[率度]|十|部|多数|大头|对|五五")
"""Without any of these there is no share in a text, and nothing more to look for."""
_COUNTS_PLACES = expression(
    rf"(?<!\d)(?:\d{{1,4}}|[{CN}两十百]{{1,4}})个(?!点|百分|多?月|星期|礼拜|小时|工作日|季度)|(?:(?<=[补装建设布修整清查检巡测])|(?<=[补装建设布修整清查检巡测][好完成了])|(?<=[总一]共)|(?<=共有))\d{{1,4}}个点(?!位|数)|个点(?=都|全|均|已|也|没|未|里|中|改|完|整|的)"
)
"""38个点，剩9个: places that are counted, and no points of a hundred."""


def find_percents(text: str) -> list[PercentMention]:
    """Every percentage and fraction in the text, in order."""
    if not _ANY_SHARE.search(text):
        return []
    counts_places = _COUNTS_PLACES.search(text) is not None
    found = [
        mention
        for match in FORMS.finditer(text)
        if not (counts_places and match.group().endswith("个点")) and (mention := _read(match, text))
    ]
    if not found and (alone := _alone(text)):
        return [alone]
    covered = cover(text, [(mention.start, mention.end) for mention in found])
    found += _bare_fractions(covered)
    return sorted(found, key=lambda mention: mention.start)


_ALONE = expression(
    rf"(?P<hedge>(?:有个|大概齐|大约|大概|约|差不多|估摸着?|估计|也就|才|刚|有|到了?|快|目前|现在|眼下|这会儿|已经?|都|不到|将近|[干做弄搞办改推]到|[报记填算按]|进展到|推进到|完成到)*)(?P<least>(?:至少|起码|最少|不低于)?)"
    rf"(?P<number>(?P<from>\d\d)[到至~-](?P<to>\d\d)(?:之间)?|\d\d|[{CN}]十[{CN}]?|(?P<low>[{CN}])(?P<high>[{CN}])十)(?P<more>多|出头|\+|以上|开外)?(?:左右|上下|来)?(?:吧|了|的样子|呢)*"
)
_LOOKS_LIKE_A_SHARE = 30
"""A lower number alone may as well name an item or count something."""


def _alone(text: str) -> PercentMention | None:
    """大约60, 六七十: a number and nothing else, as an answer to how far it is; so it is read back."""
    match = _ALONE.fullmatch(text.strip(",。;!"))
    if match is None:
        return None
    if match["from"]:
        ends = int(match["from"]), int(match["to"])
        return PercentMention(0, len(text), sum(ends) / 2, ESTIMATED) if ends[0] < ends[1] else None
    low, high = match["low"], match["high"]
    value = 5 * ((digit(low) or 0) + (digit(high) or 0)) if low and high else number(match["number"])
    if value is None or not _LOOKS_LIKE_A_SHARE <= value < 100:
        return None
    source = MINIMUM if match["least"] or match["more"] else ESTIMATED
    return PercentMention(0, len(text), value, source)


_LARGEST_FRACTION = 10
"""完成1/4 is said of a whole, 站台改造15/25 counts."""


def _bare_fractions(text: str) -> Iterator[PercentMention]:
    for match in _BARE_FRACTION.finditer(text):
        over, under = int(match["over"]), int(match["under"])
        if under > 0 and over <= under:
            source = PercentSource.CALCULATED if under > _LARGEST_FRACTION else SAID
            before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 12]
            is_left = tells_what_is_left(before, after)
            source = PercentSource.CALCULATED if is_left else source
            yield PercentMention(match.start(), match.end(), round(over / under * 100, 1), source, is_left)


def _read(match: re.Match[str], text: str) -> PercentMention | None:
    if match["score"]:
        return _score(match, text)
    value, source = value_of(match)
    low, high = ("low", "high") if match["low"] else ("low_hundredth", "high_hundredth")
    if match[low] and _ROSE_FROM.search(text[max(0, match.start() - 6) : match.start()]):
        value, source = number(match[high]), SAID
    if value == 100 and _VOWED.match(text, match.end()):
        return None
    if value is None or not 0 <= value <= 100:
        return _above_the_whole(match, text, value)
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 12]
    is_left = tells_what_is_left(before, after)
    is_reached = before.endswith(("到", "够", "过"))
    if (match["tenths"] or match["word"] == "多半") and _LIKELY.match(after) and not is_left and not is_reached:
        return None
    ahead, behind, source = bounded(source, before, after, is_left=is_left)
    start, end = match.start() - ahead, match.end() + behind
    is_change = bool(_BEFORE_CHANGE.search(before)) and not before.endswith("到")
    metric = quality_of(before, text[end : end + 8])
    if metric is None and match["under"] is None and match["word"] is None:
        return PercentMention(start, end, value, source, is_left, None, is_change)
    crowd = _OF_A_CROWD.match(text[end : end + 8]) if _OPENING.search(before) and not is_left else None
    metric = metric or (crowd.group().removeprefix("的") if crowd else None)
    return PercentMention(start, end, value, source, is_left, metric, is_change)


_VOWED = expression(
    r"的?(?:没问题|没有问题|放心|能[^,。;]{0,6}(?:完|成|交)|可以|保证|不会|肯定|有把握|有信心|支持|服从|配合)"
)
"""百分之百没问题: a vow, and no share of the work."""
_MOST = 1000


def _above_the_whole(match: re.Match[str], text: str, value: float | None) -> PercentMention | None:
    """拨备覆盖率152%: more than the whole, as only a quality can be."""
    if value is None or not 100 < value <= _MOST:
        return None
    metric = quality_of(text[max(0, match.start() - 14) : match.start()], "")
    return None if metric is None else PercentMention(match.start(), match.end(), value, metric=metric)


_SCORED = expression(r"(?P<what>满意度|好评|得分|评分|打分|测评|评价|考核|考评|成绩|分数)[^,。;]{0,12}$")
"""满意度88分: a mark that was given measures a quality."""


def _score(match: re.Match[str], text: str) -> PercentMention | None:
    scored = _SCORED.search(text[max(0, match.start() - 20) : match.start()])
    if scored is None:
        return None
    return PercentMention(match.start(), match.end(), float(match["score"]), SAID, metric=scored["what"])
