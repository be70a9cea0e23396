"""Finds the dates in a reply: 月底, 下周五, 12月6日前, 三天之内, 国庆前, 明年5月底, seen from today."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.conversation.understand.days import date_readers as readers
from bot.conversation.understand.days import feast_readers as feasts
from bot.conversation.understand.days import length_readers as lengths
from bot.conversation.understand.days.date_readers import DAY_STEPS, Reader, Today, small
from bot.conversation.understand.days.moments import DateMention, day_of
from bot.conversation.understand.days.workdays import SOLAR_TERMS, Workdays
from bot.conversation.understand.numbers.numerals import NUMBER
from bot.conversation.understand.writing.openings import Sought, openings_in
from bot.conversation.understand.writing.words import TAKEN, cover

_BARE_DAY = re.compile(r"^([^月]{1,3})[日号].*$")
_YEAR = r"(?P<year>(?:20)?\d\d年|今年|本年度?|明年|来年|(?<!以)后年(?!年)|去年|前年)?(?:的)?"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])"
_HOUR = r"(?:(?:那天|那日|当天|当日|这天)?(?:上班|节后|收假|返岗|开工|开学)?(?:的)?(?:第一天|头一天|首日)(?=[^,。;!?前后])|那天(?=[^,。;!?前后])|当天(?=[^,。;!?前后]))?(?:(?:的)?(?:上午|下午|中午|晚上|早上|傍晚|晚|早|凌晨)(?!好)(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[点时](?:半|钟|[一三]刻|\d{1,2}分?)?)?|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[点时](?!间|候|意见|建议|要求|措施|问题|限|序)(?:半|钟|[一三]刻)?)?(?:下班)?"
_EDGE = r"(?P<edge>之?前(?!期|往|景|置|述|后|面|进|列)|以前|之内|以内|内(?!容|部|蒙|业|控|外)|过?之?后(?!续|期|勤|面|备|果|台)|过?以后|过[完了](?=[,就再才上能可])|为止|左右|前后(?!脚)|的样子|期间|时间)?"
_TAIL = _HOUR + _EDGE
_WHICH_YEAR = re.compile(r"(?<!\d)(?:20)?\d\d年度?(?=的(?!时候|\d)|那|这)")


def years_that_name(text: str) -> list[tuple[int, int]]:
    """2021年那笔借款, 2019年的欠条: years that tell which thing is meant, and nothing of when it was done."""
    return [match.span() for pattern in (_WHICH_YEAR, _NUMBERED_THINGS) for match in pattern.finditer(text)]


_NUMBERED_THINGS = re.compile(
    r"(?<![月\d])(?:\d{1,2}号[、和,]?){2,8}(?=都|全|均|也|已|[炉楼机线泵井库门塔车船窑罐])|(?<![月\d])\d{1,2}号(?=[炉窑塔罐锅泵](?!前|后))"
)
"""1号2号3号都干完: machines by their numbers, and no days."""
_MONTHS = re.compile(
    r"(?<![\d年])(?:今年)?(?P<first>\d{1,2})(?:月份?)?[-至到~](?P<last>\d{1,2})月份?(?![底前末初内中上下旬完能])"
)


def months_gone_by(text: str, today: date) -> list[tuple[int, int]]:
    """1-9月来件132件: a stretch of this year that is over, and no day ahead."""
    return [
        match.span() for match in _MONTHS.finditer(text) if 1 <= int(match["first"]) < int(match["last"]) <= today.month
    ]


def find_dates(text: str, today: date, workdays: Workdays) -> list[DateMention]:
    """Every date in the text, in order; a stretch such as 10月12日至15日 counts as its last day."""
    found: list[DateMention] = []
    here = Today(today, workdays)
    openings = openings_in(text + TAKEN)
    for sought, reader in _PATTERNS:
        if not sought.may_match(openings):
            continue
        new = [mention for match in sought.pattern.finditer(text) if (mention := reader(match, here))]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    found = list(_stretches_joined(sorted(found, key=lambda mention: mention.start), text))
    return list(_referred_back(found, text))


_THAT_DAY = re.compile(r"(?<!到期)(?<!的)(?:当天|当日|同日|同一天)(?:晚上|下午|上午)?")
_OF_THAT_MONTH = re.compile(r"^当月(.{1,3})[日号].*$")


def _referred_back(found: list[DateMention], text: str) -> Iterator[DateMention]:
    """9月15日过的会，当天就执行; 9月15日挂牌，当月22日完工: a day that is told by the one named before it."""
    last: DateMention | None = None
    that_day = [match.span() for match in _THAT_DAY.finditer(text)] if found else []
    for mention in found:
        if last and (of_month := _OF_THAT_MONTH.match(mention.text)):
            moment = last.moment
            ends = [day and day_of(day.year, day.month, small(of_month[1])) for day in (moment.past, moment.future)]
            mention = replace(mention, moment=replace(moment, past=ends[0], future=ends[1]))
        yield mention
        last = mention if mention.moment.is_exact else last
        following = min((other.start for other in found if other.start >= mention.end), default=len(text))
        for start, end in that_day:
            if last is mention and mention.end < start < following and text[mention.end : start].count(",") == 1:
                yield replace(mention, start=start, end=end, text=text[start:end])


def _stretches_joined(found: list[DateMention], text: str) -> Iterator[DateMention]:
    held: DateMention | None = None
    for mention in found:
        if held and text[held.end : mention.start] in {"-", "至", "~", "—", "–", "到", "--", "——"}:
            mention = _end_of_stretch(held, mention)
        elif held:
            yield held
        held = mention
    if held:
        yield held


def _end_of_stretch(first: DateMention, last: DateMention) -> DateMention:
    """Both as one; a bare 20日 after 12月15日至 is of that December."""
    moment = last.moment
    if _BARE_DAY.match(last.text) and first.moment.is_exact:
        day = small(_BARE_DAY.sub(r"\1", last.text))
        ends = [start and day_of(start.year, start.month, day) for start in (first.moment.past, first.moment.future)]
        moment = replace(moment, past=ends[0], future=ends[1])
    return replace(last, start=first.start, text=first.text + last.text, moment=moment)


_FIRST = r"(?P<first>(?:的)?(?:上班|复工|开工|返岗|返校|收假)?(?:第一天|第一个工作日|首日|首个工作日|头一天|头天|第一个上班日|头一个工作日)(?:上班|复工|开工(?!$|[,。;!]))?|一上班)?"
_PATTERNS: tuple[tuple[Sought, Reader], ...] = tuple(
    (Sought.of(pattern), reader)
    for pattern, reader in (
        (rf"(?<!\d)(?P<year>20\d\d)[年./-]{_MONTH}[月./-]{_DAY}(?!\d)[日号]?{_TAIL}", readers.read_full_date),
        (
            rf"{_YEAR}(?P<name>妇女节|植树节|护士节|儿童节|建党节|建军节|教师节|宪法日|(?<![一二三四五六七八九十百\d])(?:三八|五四|六一|七一|八一|双十一|圣诞)(?=节|之?前|以前|之?后|以后|当天|那天))(?:节)?{_EDGE}",
            feasts.read_named_day,
        ),
        (
            rf"(?P<ahead>(?:还)?没(?:等)?到|没过|不到)?(?P<over>[过放][完了])?{_YEAR}(?P<name>元旦|春节|(?<![家乡去])过年|清明|(?<![周期拜])五一|劳动节|端午|中秋国庆|中秋|国庆|双节|除夕|大年(?=前|后|之)|十一(?=前|后|之|以|期间|假|长假|放假|节)|(?:节|(?<![寒暑])假)(?:日|期)?(?=前|后|之前|之后|以后)"
            rf"|放假(?=前)|收假(?=后|那天|当天|当日|头一?天|第一天|首日)|(?<=过[完了])(?:年|节)|年关|年根(?:底下)?|(?<![\d一二两三四五六七八九十几半多今明去本全小])年(?=前|后))(?P<rest>(?:节|放完了?假|放假完|假期|长假|小长假|放假|佳节|假|假日)*)(?P<back>收假|复工|上班|开工(?!$|[,。;!])|返岗|返校)?(?P<itself>当天|当日|那天|那日|正日子|头一天(?!上班))?{_EDGE}{_FIRST}"
            rf"(?:(?P<count>{NUMBER})个?(?P<unit>天|周|星期|(?<=个)月)(?:之内|以内|内)?)?(?(ahead)(?=[^,。;!?]{{0,5}}[就便已]))",
            feasts.read_holiday,
        ),
        (
            rf"{_YEAR}(?P<name>元宵|正月十五|七夕|中元|重阳|腊八|小年)(?:节)?{_EDGE}",
            feasts.read_named_day,
        ),
        (
            rf"{_YEAR}(?:农历)?(?P<lunar>正月|冬月|腊月)(?P<day>初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|二十|廿[一二三四五六七八九]?|三十)(?!几|多|[\d个户])(?:[号日])?{_EDGE}",
            feasts.read_lunar_date,
        ),
        (
            rf"{_YEAR}(?P<name>{'|'.join(SOLAR_TERMS)})(?:节气)?(?P<edge>之?前|以前|之?后(?!续)|以后)",
            feasts.read_named_day,
        ),
        (
            r"(?:明年|来年|今年|后年|去年|今|明)?(?:春季|春天|开春|入春|春上|夏季|夏天|秋季|秋天|秋后|秋收|冬季|冬天|入冬|上冻|封冻|解冻|化冻|开化|汛期|雨季|雪化|天暖|天气转暖|转暖|春耕|春播"
            rf"|天[冷凉](?=之?前)|变冷|落雪(?=之?前)|麦收|收麦|出伏|入伏|下雪(?=之?前)|腊月|冬月|(?<![反真])正月(?!十)|防火期|采暖季|供暖(?:季|(?!正常|管|设|公|锅|系|费|情|达|平|稳|恢|问|效|投|温))|造林季节?|种植季节?|生长季|大地封冻|土地封冻)(?:结束|来临|到来|了|期)?{_EDGE}",
            feasts.read_season,
        ),
        (rf"(?:本月|这个?月|下个?月|{_MONTH}月)?(?:(?:二|三)?十[几多来]|[12]0来)[号日]{_EDGE}", feasts.read_season),
        (rf"{_YEAR}{_MONTH}月{_DAY}[日号]?(?![\d个.%])(?!旬){_TAIL}", readers.read_month_and_day),
        (
            rf"(?:(?<=延期)|(?<=延长)|(?<=延后)|(?<=推迟)|(?<=宽限)|(?<=顺延)|(?<=缓期)|(?<=[再多]给))(?P<these>)(?P<count>{NUMBER})(?P<about>)(?P<half>)(?P<unit>日){_EDGE}",
            lengths.read_length,
        ),
        (
            rf"(?:(?<![每了用花时达第上下头哪\d.])(?<!最后)(?<!今明)(?<!明后)(?<!(?<![提期止限节假])前)|(?<=[用要花]不了)|(?=这|近|最近))(?P<these>这|近|(?<!再)过|最近)?(?P<count>(?P<about>一两|两三|三四|四五|三五|五六|七八)|{NUMBER}|半|几|好几|十几|十来)个?(?P<half>半)?"
            rf"(?P<unit>工作日|天(?!气|然)|周(?![一二三四五六日末岁边期年])|星期(?![一二三四五六日])|礼拜|(?<=个)月(?!的?(?:工资|津贴|租金|房租|补贴|补助|奖金|社保|公积金|生活费|数据|台账|流水|利息|费))|(?<=半)月|季度(?<=个季度)|小时(?!有人|值[班守]|运行|应急|热线|待命|巡逻|看守|接警|响应|供|不断|滚动|双岗|开放|不间断|在线|服务|监控|轮|巡)|钟头|分钟){_EDGE}",
            lengths.read_length,
        ),
        (
            rf"(?<![每了用花时达第上下\d.])(?P<these>)(?P<count>{NUMBER}|半)(?P<about>)(?P<half>)(?P<unit>日(?=内|之内|以内|后|之后|以后)|年(?=内|之内|以内|后|时间)|(?<=半)年){_EDGE}",
            lengths.read_length,
        ),
        (
            rf"(?:(?P<which>下个?月|本月|这个?月)|{_YEAR}{_MONTH}月)(?:份)?的?(?:第(?P<week>[一二三四五])个?|(?P<last>最后一个?))(?:周|星期|礼拜|(?P<workday>工作日))(?P<weekday>[一二三四五六日天])?{_EDGE}",
            readers.read_week_of_month,
        ),
        (
            rf"{_YEAR}{_MONTH}月份?(?P<part>底|末|尾|初|头上?(?![一二两三四几\d])|中旬|上旬|下旬|中(?!标|心|央))?{_EDGE}",
            readers.read_month,
        ),
        (
            rf"(?P<which>下下个?月|下个?月|(?<!不)上个?月|次月|本月|这个月|这月|当月|(?<!每)月)(?:份)?(?:(?P<part>底|末|尾|初|头上?(?![一二两三四几\d])|中旬|上旬|下旬|内|中(?!标|心|央))|{_DAY}(?:[日号]|(?![\d个.%处户件家亩条项台人次间栋座名份场宗起万公米吨日号]))){_TAIL}",
            readers.read_this_month,
        ),
        (
            rf"(?P<which>下下个?月|下个?月|上个?月|次月|本月|这个月|这月|当月)(?:份)?(?P<part>)(?P<day>){_EDGE}",
            readers.read_this_month,
        ),
        (rf"(?<![月个])(?P<part>上旬|中旬|下旬|本旬)[初末底]?{_EDGE}", readers.read_ten_days),
        (
            rf"{_YEAR}(?:的)?(?P<quarter>本|这个|当|下个?|第?[一二三四1-4]|季)(?:个)?(?:季度(?:末|底)?|(?<=季)度?末){_EDGE}",
            readers.read_quarter,
        ),
        (rf"{_YEAR}(?P<part>年底|年末|底(?<=年底)|年终|年内|年中|上半年|下半年){_EDGE}", readers.read_year_part),
        (
            rf"(?<![\d每])(?P<which>上上|下下|上|下|这|本|当)?个?(?:周|星期|礼拜)(?:一(?=二)|二(?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=[日天]))?(?P<weekday>[一二三四五六日天末1-7底初](?!\d|样|个|级|定|切|直))?{_TAIL}",
            readers.read_weekday,
        ),
        (
            rf"(?<![以今往之])(?P<name>{'|'.join(sorted(DAY_STEPS, key=len, reverse=True))})(?!好){_TAIL}",
            readers.read_day_word,
        ),
        # 九点以后给您答复: an hour of today.
        (
            r"(?:^|(?<=[,。;!我等约在]))(?:1?\d|2[0-3]|[一二两三四五六七八九十]{1,2})[点时](?:半|钟|整)?(?:(?P<edge>之?前|以前|之?后|以后|左右)(?=[我再就给回报发打交送答])|(?=(?:准时|再)?(?:给|回|报|发|打|答复)(?:给|复)?[您你]))",
            readers.read_hour,
        ),
        (
            rf"(?<![第\d.编文\ue001年/])(?:{_DAY})(?:号(?!楼|文|线|门|院|令|公告|机|坑|井|地|图|桩|点|窗|问题|整改(?!完|到|好|结|掉)|措施|项|车|岸|塔|吊|行吊|行车|天车|锅炉|炉|窑|罐|泵|仓(?!促)|库(?!存|里)|栋|厅(?![里长])|闸|坝|渠|码头|泊位|航站|站台|月台|柜|变压|变电|电梯|扶梯|教学|宿舍|食堂|病区|手术|转运|中转|标段|料场|矿|采区|采场|皮带|磨机|床|灯(?!光)|杆|船|轮(?!值|流|到|岗)|桥|隧道|涵|管(?=道|沟|线|网)|阀|沟(?!通)|沉淀|池|棚(?!改|户)|圈|鱼塘|塘|卡口|展|看台|出口|出入口|通道|路口|岗亭)|日(?!常|报|志|记|均|期|程)){_TAIL}",
            readers.read_day_of_month,
        ),
        (
            rf"(?<![\d.]){_YEAR}{_MONTH}[./](?P<day>[0-3]?\d)(?![\d./%万亿亩])(?=前|之前|能|可以|之?后|就能|进场|[号日完报交印下已开办验改送拆搬装签]){_TAIL}",
            readers.read_month_and_day,
        ),
        (r"(?P<year>(?:20)\d\d年|明年|来年|(?<!以)后年(?!年))(?P<edge>之?前|以前|内|以内)?", readers.read_year_alone),
        (
            r"(?:寒假|暑假|寒暑假|开学|高考|中考|两会|换届|军训|期末|期[末中]考试?|学期末|学期|上半学期|年度?审计|年[终底度]考核|年审|[人党职教]代会|运动会|校庆|国检|省检|迎检|停暖|入汛|封山)(?:结束|里|内)?(?P<edge>之?前|以前|之?后(?!续|勤|面)|以后)",
            feasts.read_season,
        ),
        (r"(?<=[到至在推放])(?:寒假|暑假|学期末|期末|下学期|新学期|下个学期)(?P<edge>)", feasts.read_season),
        (
            r"(?:下个?|新|秋季|春季|新的?)学期(?:开学|开头|初|末|期末|结束)?(?P<edge>之?前|以前|之?后|以后)?|开学(?:那天|当天|时)|(?:寒假|暑假)(?=里|期间|中|一|装|弄|改|修|施工|动工|干|再|就|结束|换|拆|铺|建|做|集中)",
            feasts.read_season,
        ),
        (r"(?:到期|截止|期满)(?:的)?(?:那天|当天|当日|那日)", readers.read_deadline),
        (r"(?<![一二三四五六七八九十两半几\d每双])周(?:之|以)?内(?!部|容)", readers.read_this_week),
        # 返青前完成, 开学前改完: some event that no calendar knows.
        (
            r"[一-龥](?<![目此日从先以之提空眼当面跟生])[一-龥](?P<edge>之前|以前|(?<![目此日从先以之提空眼当面跟生])前)"
            r"(?=(?:要|能|保准|准能|准|保证|必|必须|一定|肯定|争取|力争|全部|全|都|再|会|可以|得)*"
            r"(?:完成|完工|办结|整改到位|落实到位|到位|[弄干做搞改办拆搬种栽补清修建装埋铺签退]完)(?!了|过|率|情况|的))",
            feasts.read_season,
        ),
    )
)
