"""Finds percentages as people say them: 85%, 百分之七十, 三分之二, 七八成, 一半, 大半, 还差两成."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.understand.meaning import PercentSource
from bot.conversation.understand.numbers.numerals import ARABIC, DIGITS, NUMBER, digit, number
from bot.conversation.understand.writing.measure_words import UNITS
from bot.conversation.understand.writing.words import cover

_SAID, _ESTIMATED, _MINIMUM = PercentSource.SAID, PercentSource.ESTIMATED, PercentSource.MINIMUM


@dataclass(frozen=True, slots=True)
class PercentMention:
    """A percentage in a reply and where it stands; `metric` names what it measures when that is not progress."""

    start: int
    end: int
    value: float
    source: PercentSource = _SAID
    is_left: bool = False
    metric: str | None = None
    is_change: bool = False

    @property
    def progress(self) -> float:
        """How much is done, in percent: what is left is taken from 100."""
        return round(100 - self.value if self.is_left else self.value, 1)


PROGRESS_RATES = re.compile(
    r"(?:完成|完工|竣工|整改|办结|销号|落实|推进|执行|清退|收缴|追缴|拆除|搬迁|建成|交付|兑付|支付|处置|处理|清理|补植|栽植|进展|工程|形象)(?:完成)?(?:率|度|比例|进度)|进度|进展"
)
_RATE = re.compile(r"[一-龥]{0,6}?(?:率|度|感|占比|比例|比重)$")
_MOVED = (
    r"(?:提[高升]?|上?升|上?涨|下?降低?|增[加长]?|减[少至]?|压[减降缩]?|缩[减小短]?|回[落升]|拉[高升]?|攀?爬?升|推进?|下?跌|掉|控制|收窄|改善|扩[大展]?"
    r"|保持|维持|稳定|干|做|变|跳|冲|赶|追|完成|走|拓展|发展)"
)
"""How a figure came from one value to another."""
_LINK = re.compile(
    rf"(?:抽测|实测|抽检|检测|监测|测得|测出|复测|统计|由|从|已经?|达到?了?|达|为|是|在|约|有|高达|:|仅|{_MOVED}(?:[到至成]|在|为)了?|只有|超过|均|都|将近|接近|近|不到|不足|大约|大概|到了?|才|也就|就|刚刚?|刚好|还|仍|只|总算|终于|勉强|不过|倒|也|竟|反而|保持|维持|稳定|停在|徘徊在|稳在|大约是|平均|已|能|(?:突破|超|过|破)了?|目前|现在|上了)*$"
)
_RISEN = re.compile(
    rf"[由从](?:原来的?|上[个次]?[月周季]的?|年初的?|去年的?|起初的?|最初的?)?(?:\d+(?:\.\d+)?%?|[一二三四五六七八九]成[一二三四五六七八九半]?|百分之[一二三四五六七八九十]+){_MOVED}?[到至成为]?了?$"
)
"""由30%提高到: what a percentage rose from."""
_KNOWN_RATE = re.compile(
    r"(?:除尘效|脱硫效|去除效|除尘|脱硫|去除|清除|消除|除臭|扣除|拨备覆盖|资本充足|不良贷款|床位使用|床位周转|供电可靠|供水保证|电压合格|管网漏损|农网供电|家庭医生签约|电子病历使用|一次办结|按时办结|案件结案|抗菌药物使用"
    r"|污水处理|垃圾处理|一户一表|服判息诉|成活|满意|合格|覆盖|达标|知晓|参与|参会|出勤|优良|保存|存活|准确|及时|完好|回访|入库|入户|抽查|签订|培训|检出|通过|到岗|到课|认可|好评|盖|湿|含水|使用|利用|响应|及格|上线|在岗|普及|持证|建档|复绿|绿化|林木良种|公开|反馈|正常|发放|签约|巡护|防治|控制|发生|上升|增长|下降|完整|规范|投诉|群众|支持)(?:率|度)$"
)
_TAKEN_ROOT = re.compile(
    r"(?:苗子?|树|株|棵|批|草|秧|花|林子?|的|补栽|补植|补种)(?:都|也|才|只|就)?(?:活|成活|存活)(?:了|下来|下来了)?(?:将近|大概|约|近|差不多)?$"
)
"""先前那批活了八成五: how many took root."""
_RATE_AFTER = re.compile(
    r"^的?(?:[一-龥]{2,3}率|满意度|群众|干部|职工|村民|牧民|受访|人(?!员)|农户|家庭|反映|表示|满意)"
)
_OF_A_CROWD = re.compile(
    r"^的?(?:业主|住户|房子|房屋|房主|产权人|代表|成员|股东|委员|家长|学生|老师|患者|商户|企业|单位|职工|社员|村民|票数?)[一-龥]{0,3}?(?:签字|签名|同意|点头|表决|到会|出席|反对|不|是|在外|租|没人)"
)
_OPENING = re.compile(r"(?:^|[,。;要需得有可但过])$")
"""要三分之二业主签字: a share of people that is spoken of, and no share of the work."""
_BEFORE_LEFT = re.compile(
    r"(?:还差|还剩下?|尚差|尚余|剩余的?|剩下的?|余下的?|仅剩|只剩|就剩|还有|差|剩|余|缺|欠)(?:大概|大约|约|不到|近|将近)?$"
)
_BEFORE_MINIMUM = re.compile(
    r"(?<![没未不])(?:超过了?|超|突破|高于|不低于|不少于|至少|起码|最少|多于|达到?了?|已过|过了|(?<![通经超])过|不下|不止)$"
)
_AT_LEAST = re.compile(
    r"(?:保底|至少|起码|最少|最低|少说|保守|怎么(?:说|着|样)?)(?:也|都|已经?|估计|是|有|能|该|目前|现在)*(?:有|[一-龥]{0,3}[了到成达过完])?$"
)
"""至少完成了75%: the verb stands between."""
_BEFORE_BELOW = re.compile(
    r"(?:不到|不足|不够|低于|少于|没到|未到|没有到|未达到?|没达到?|达不到|没有达到|不超过|没超过|未超过|最多|至多|还不到|还没到|接近|将近|(?<![尽赶加])快到?|近|差点到|临近|逼近)$"
)
_AFTER_MINIMUM = re.compile(r"^(?:开外|(?:都|还)?(?:不止|打不住)|还?多(?!数|半|少)|以上|有余|出头|往上|打底|还要多|\+)")
_AFTER_BELOW = re.compile(r"^(?:不到|以下|都不到|都没到|还不到|还没到|都没有|没到|未到|没有(?=$|[,。;!]))")
_AFTER_ABOUT = re.compile(r"^(?:左右|上下|的样子|来)")
_AFTER_LEFT = re.compile(
    r"^(?:的?[一-龥]{0,4}?)(?:还没有?|没有?|未|尚未|还未|都没有?|仍未|没来得及)(?!问题|困难)(?:完成|动|开|干|做|办|落|整|改|弄|完|到|拆|修|搬|种|补|启|收|退|好|搞|结|$|,)"
)
_BEFORE_CHANGE = re.compile(
    r"(?:提高|提升|增长|增加|下降|减少|降低|上升|同比|环比|又推进|新增|推进|上调|下调|多了|涨|(?<![下])降|(?<![减不至最多])少|压减|压降|缩减|超前|提前|落后|滞后|领先|比[^,。;]{1,6}[高低多少快慢好强增降])了?(?:出)?(?:约|近|大约|超过)?$"
)
_ROSE_FROM = re.compile(r"[从由自](?:原来的?|上[周月次]的?|之前的?|年初的?)?$")
"""从30%到50%: a rise, of which the end is what is done now."""
_CN = "一二三四五六七八九"
_WORDS: dict[str, tuple[float, PercentSource]] = {
    "小一半": (40, _ESTIMATED),
    "少半": (40, _ESTIMATED),
    "一大半": (60, _ESTIMATED),
    "一多半": (60, _ESTIMATED),
    "一小半": (40, _ESTIMATED),
    "大半": (60, _ESTIMATED),
    "多半": (60, _ESTIMATED),
    "小半": (40, _ESTIMATED),
    "大头": (60, _ESTIMATED),
    "绝大部分": (90, _ESTIMATED),
    "绝大多数": (90, _ESTIMATED),
    "大部分": (70, _ESTIMATED),
    "大多数": (70, _ESTIMATED),
    "大部": (70, _ESTIMATED),
    "小部分": (30, _ESTIMATED),
    "一小部分": (30, _ESTIMATED),
    "过半": (50, _MINIMUM),
    "过了半": (50, _MINIMUM),
    "半数以上": (50, _MINIMUM),
    "一半": (50, _SAID),
    "半数": (50, _SAID),
    "对半": (50, _SAID),
    "五五开": (50, _SAID),
}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{ARABIC}|[{DIGITS}十廿卅百点]{{1,6}})"
_PATTERNS = (
    r"(?P<low>\d{1,3}(?:\.\d+)?)%?(?:-|~|到|至|—|–)(?P<high>\d{1,3}(?:\.\d+)?)%",
    rf"百分之(?P<low_words>[{_CN}])(?P<high_words>[{_CN}])十(?!分)",
    rf"(?P<low_tens>[两{_CN}])(?P<high_tens>[两{_CN}])(?:成(?![活立员果效本绩为功熟交型品])|十%|十个点)",
    rf"(?P<low_tenths>[{_CN}两])成?[到至~-](?P<high_tenths>[{_CN}])成(?![活立员果效本绩为功熟交型品])",
    rf"百分之(?P<low_hundredth>[{_CN}]十[{_CN}]?)[到至](?:百分之)?(?P<high_hundredth>[{_CN}]十[{_CN}]?)",
    rf"(?<=进度)(?:啊|呢|嘛|是|为|到|达到?|约|大概|差不多|[从由]\d{{1,2}}%?(?:提高|升|涨|推进|赶)?到)*(?P<of_progress>\d{{1,3}}|[{_CN}]十[{_CN}]?)(?![\d{_CN}.,%百千万点成分年月日号/个户处亩米条项~-])",
    rf"(?<=率)(?:是|为|有|到了?|达到?了?|才|刚|都|能|倒有|已)*(?P<of_a_rate>百分百|一百|1?\d\d(?:\.\d{{1,2}})?|[{_CN}]十[{_CN}]?(?:点[{DIGITS}]{{1,2}})?)(?=$|[,。;!]|了(?=$|[,。;!]))",
    rf"(?<=完成[率度])(?:是|为|到|达到?|约|大概|差不多)*(?P<of_rate>\d{{1,3}}(?:\.\d{{1,2}})?|[{_CN}]十[{_CN}]?)(?![\d{_CN}.,%百千万点成分年月日号/个户处亩米条项~-])",
    r"(?P<hundred>百分百)(?=$|[,。;!]|了)",
    rf"(?P<parts>{_NUMBER})停里?[一-龥]{{0,3}}?(?P<of_parts>{_NUMBER})停",
    rf"(?P<percent>{ARABIC})(?:%|个百分点|个点(?!位|上|的))",
    rf"百分之(?P<percent_words>{NUMBER})",
    rf"(?P<points>[{_CN}]?十[{_CN}]?)(?:多|来|几)?(?:个百分点|个点(?!位|上|的)|%)",
    rf"(?P<under>{_NUMBER})分之(?P<over>{_NUMBER})",
    rf"(?<![形组构促变])(?P<tenths>[{_CN}两十]|10|[1-9](?:\.\d)?)成(?P<fifth>[{_CN}1-9](?![二三四五六七八九十]|个|条|项)|半(?![天年个月里]))?(?![活立员果效本绩为功熟交型品]|不(?!到|足|对|是))",
    r"(?P<score>\d{2,3}(?:\.\d)?)分(?![之钟成局公管批期项队店院校会子部别给发])",
    rf"(?P<word>{_WORD})(?!天|月|年|径|路|夜|途|个|小时)",
)
_FORMS = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))
_LIKELY = re.compile(
    r"^(?:是|会|要|得|能|可能|完不|干不|来不|赶不|办不|(?:\ue0ff|这|本|下|今|明|后|月底|年底|周|我|他|又|到时|期限)[^,。;]{0,8}?(?:不|没|赶|悬|够呛|泡汤|黄)|没|不(?!到|足|对|准|止|少|错|是)|弄不|做不)"
)
_BARE_FRACTION = re.compile(rf"(?<![\d./])(?P<over>\d{{1,3}})/(?P<under>\d{{1,3}})(?![\d./月日号%万亿]|{UNITS})")


_ANY_SHARE = re.compile(r"[\d%成半停率]|分之|百分|进度|完成[率度]|十|部|多数|大头|对|五五")
"""Without any of these there is no share in a text, and nothing more to look for."""


_COUNTS_PLACES = re.compile(
    rf"(?<!\d)(?:\d{{1,4}}|[{_CN}十百]{{1,4}})个(?!点|百分|多?月|星期|礼拜|小时|工作日|季度)|个点(?=都|全|均|已|也|没|未|里|中|改|完|整|的)"
)
"""38个点，剩9个: places that are counted, and no points of a hundred."""


def find_percents(text: str) -> list[PercentMention]:
    """Every percentage and fraction in the text, in order."""
    if not _ANY_SHARE.search(text):
        return []
    counts_places = _COUNTS_PLACES.search(text) is not None
    found = [
        mention
        for match in _FORMS.finditer(text)
        if not (counts_places and match.group().endswith("个点")) and (mention := _read(match, text))
    ]
    covered = cover(text, [(mention.start, mention.end) for mention in found])
    found += _bare_fractions(covered)
    return sorted(found, key=lambda mention: mention.start)


_LARGEST_FRACTION = 10
"""完成1/4 is said of a whole, 站台改造15/25 counts."""


def _bare_fractions(text: str) -> Iterator[PercentMention]:
    for match in _BARE_FRACTION.finditer(text):
        over, under = int(match["over"]), int(match["under"])
        if under > 0 and over <= under:
            source = PercentSource.CALCULATED if under > _LARGEST_FRACTION else _SAID
            yield PercentMention(match.start(), match.end(), round(over / under * 100, 1), source)


def _read(match: re.Match[str], text: str) -> PercentMention | None:
    if match["score"]:
        return _score(match, text)
    value, source = _value(match)
    if match["low"] and _ROSE_FROM.search(text[max(0, match.start() - 6) : match.start()]):
        value, source = number(match["high"]), _SAID
    if value is None or not 0 <= value <= 100:
        return _above_the_whole(match, text, value)
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 12]
    is_left = bool(_BEFORE_LEFT.search(before) or (_AFTER_LEFT.match(after) and not _AFTER_BELOW.match(after)))
    is_reached = before.endswith(("到", "够", "过"))
    if (match["tenths"] or match["word"] == "多半") and _LIKELY.match(after) and not is_left and not is_reached:
        return None
    start, end = match.start(), match.end()
    if minimum := _BEFORE_MINIMUM.search(before):
        start -= len(minimum.group())
        source = _MINIMUM if source is _SAID and not minimum.group().startswith("达") else source
    elif below := _BEFORE_BELOW.search(before):
        start -= len(below.group())
        source = _ESTIMATED
    for pattern, meant in ((_AFTER_MINIMUM, _MINIMUM), (_AFTER_BELOW, _ESTIMATED), (_AFTER_ABOUT, source)):
        if tail := pattern.match(after):
            end += tail.end()
            source = meant
    source = _MINIMUM if source is _SAID and not is_left and _AT_LEAST.search(before) else source
    source = PercentSource.CALCULATED if is_left and source is _SAID else source
    is_change = bool(_BEFORE_CHANGE.search(before)) and not before.endswith("到")
    metric = _metric(before, text[end : end + 8])
    if metric is None and match["under"] is None and match["word"] is None:
        return PercentMention(start, end, value, source, is_left, None, is_change)
    crowd = _OF_A_CROWD.match(text[end : end + 8]) if _OPENING.search(before) and not is_left else None
    metric = metric or (crowd.group().removeprefix("的") if crowd else None)
    return PercentMention(start, end, value, source, is_left, metric, is_change)


_MOST = 1000


def _above_the_whole(match: re.Match[str], text: str, value: float | None) -> PercentMention | None:
    """拨备覆盖率152%: more than the whole, as only a quality can be."""
    if value is None or not 100 < value <= _MOST:
        return None
    metric = _metric(text[max(0, match.start() - 14) : match.start()], "")
    return None if metric is None else PercentMention(match.start(), match.end(), value, metric=metric)


_SCORED = re.compile(r"(?P<what>满意度|好评|得分|评分|打分|测评|评价|考核|考评|成绩|分数)[^,。;]{0,12}$")
"""满意度88分: a mark that was given measures a quality."""


def _score(match: re.Match[str], text: str) -> PercentMention | None:
    scored = _SCORED.search(text[max(0, match.start() - 20) : match.start()])
    if scored is None:
        return None
    return PercentMention(match.start(), match.end(), float(match["score"]), _SAID, metric=scored["what"])


def _value(match: re.Match[str]) -> tuple[float | None, PercentSource]:
    said = {name: text for name, text in match.groupdict().items() if text}
    if "word" in said:
        return _WORDS[said["word"]]
    if "under" in said:
        under, over = number(said["under"]), number(said["over"])
        return (round(over / under * 100, 1), _SAID) if under and over is not None else (None, _SAID)
    if "parts" in said:
        parts, of_parts = number(said["parts"]), number(said["of_parts"])
        return (round(of_parts / parts * 100, 1), _SAID) if parts and of_parts is not None else (None, _SAID)
    if "hundred" in said:
        return 100, _SAID
    if "tenths" in said:
        tenths = number(said["tenths"])
        return (tenths * 10 + _fifth(said.get("fifth", "零")), _SAID) if tenths is not None else (None, _SAID)
    for low, high, scale in _RANGES:
        if low in said:
            return _middle(said[low], said[high], scale)
    spoken = (
        said.get("percent")
        or said.get("percent_words")
        or said.get("points")
        or said.get("of_progress")
        or said.get("of_rate")
        or said.get("of_a_rate")
        or ""
    )
    return 100 if spoken in {"百", "一百", "百分百"} else number(spoken), _SAID


_RANGES = (
    ("low", "high", 1),
    ("low_words", "high_words", 10),
    ("low_tens", "high_tens", 10),
    ("low_tenths", "high_tenths", 10),
    ("low_hundredth", "high_hundredth", 1),
)


def _fifth(said: str) -> float:
    """七成五 and 七成半 are both 75."""
    return 5 if said == "半" else digit(said) or 0


def _middle(low: str, high: str, scale: int) -> tuple[float | None, PercentSource]:
    first, last = number(low), number(high)
    if first is None or last is None or last <= first:
        return None, _ESTIMATED
    return round((first + last) / 2 * scale, 1), _ESTIMATED


_HELD_DOWN = re.compile(r"(?:控制|压[减降缩]?|下?降低?|缩小|收窄|回落|减少?)(?:到|至|在)了?$")
"""误差控制在3%以内: a figure that is to be small is none of progress."""
_LONGEST_NAME = 4


def _metric(before: str, after: str) -> str | None:
    """The name of the quality that a percentage measures; None when it measures progress."""
    before = _RISEN.sub("", before)
    named = _LINK.sub("", re.sub(r"[^一-龥]+$", "", before))
    if named.endswith(("这速度", "个速度", "的速度", "照速度", "这进度", "个进度", "的节奏", "个节奏")):
        return None
    if PROGRESS_RATES.search(named[-8:]) and not _KNOWN_RATE.search(named):
        return None
    if known := _KNOWN_RATE.search(named):
        return known.group()
    if _TAKEN_ROOT.search(named):
        return "成活率"
    if (rate := _RATE.search(named)) and rate.group()[-1] in "率度感比例重":
        return rate.group()[-3:]
    if (found := _RATE_AFTER.match(after)) and not after.startswith("的人员"):
        return found.group().removeprefix("的")
    return named[-_LONGEST_NAME:] if named and _HELD_DOWN.search(before) else None
