"""Tells which dates of a reply are not its own: of others, of a comparison, of a condition, of a mistake, of a count."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.days.dates_in_chat import is_chat_beside_a_figure
from bot.conversation.understand.days.tense import is_behind, is_running, is_still_ahead
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.hopes import counts_from_what_comes
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def is_of_something_else(reading: Reading, readings: Sequence[Reading], intents: set[Intent], today: date) -> bool:
    """Whether the dates of the clause say nothing of when the work is or was done."""
    return bool(
        _is_condition_of_another(reading, readings)
        or _is_said_by_others(reading)
        or _ONLY_WORDS.search(reading.clause.text)
        or _READ_IN_A_PAPER.fullmatch(reading.clause.covered)
        or (_PROMISED_BY_OTHERS.match(reading.clause.text) and Intent.CANNOT_ON_TIME in intents)
        or _SINCE_THEN.search(reading.clause.covered)
        or _HOW_LONG_IT_TAKES.fullmatch(reading.clause.covered)
        or (
            reading.clause.dates
            and _UNTIL_NOW.search(reading.clause.covered)
            and reading.clause.dates[0].moment.future == today
        )
        or _NOT_TO_BE_HOPED.search(reading.clause.covered)
        or _COMPARES.search(reading.clause.text)
        or (reading.judgement.verdict is Verdict.NOTHING and _BUSY.search(reading.clause.text))
        or _NEWLY.search(reading.clause.covered)
        or _LEFT_OUT.search(reading.clause.covered)
        or _AT_A_RATE.search(reading.clause.text)
        or (_SHOWN_UNTIL.search(reading.clause.covered) and len(readings) > 1)
        or (_AGREED.search(reading.clause.covered) and _is_broken(reading, readings))
        or _TOO_SOON.search(reading.clause.covered)
        or (reading.clause.amounts and _TASK_OF.search(reading.clause.covered))
        or _is_of_a_result(reading)
        or (_GOES_ON_THEN.search(reading.clause.covered) and not _BY_A_DAY.search(reading.clause.text))
        or _is_of_the_forecast_behind(reading, readings)
        or (any(mention.span for mention in reading.clause.dates) and _ONCE_IT_IS_THERE.match(reading.clause.covered))
        or counts_from_what_comes(reading.clause)
        or _is_counted_from_an_if(reading, readings)
        or _is_of_a_quality(reading, today)
        or _is_of_the_mistake(reading, today)
        or _counts_what_was_done_today(reading, intents, today)
        or is_chat_beside_a_figure(reading, readings)
        or _is_at_such_hours_only(reading)
        or _is_what_happens_today(reading, intents, today)
    )


_AT_A_RATE = expression(
    r"(?:一|每|半)(?:天|周|个?月|个?星期|个?季度)(?:只|才|能|最多|就|也|顶多)*[批办审查拆搬换修装签验核录挖铺](?:得了|得)?[一二两三四五六七八九十几\d]+[宗件户个台份家项间处米亩]$"
)
"""规划局一周批一宗: how fast it goes."""
_SHOWN_UNTIL = expression(r"(?:公示|公告|挂网|报名)(?:期|时间)?(?:到|至|截止到?)\ue0ff+$")
"""招标结果公示到20号: how long others may object."""
_LEFT_OUT = expression(r"\ue0ff的?[一-龥]{0,4}(?:不算|除外|不计|没算|不包括|不含|不在内|另算)(?:在内|进来)?$")
"""明年的不算: what is not counted here."""


def _is_of_the_mistake(reading: Reading, today: date) -> bool:
    """昨天报重了: the day on which the writer was wrong."""
    behind = (
        is_behind(mention.moment.past, mention.moment.future, today) or mention.moment.past == today
        for mention in reading.clause.dates
    )
    return Intent.CORRECTION in reading.intents and reading.judgement.verdict is not Verdict.DONE and all(behind)


def _counts_what_was_done_today(reading: Reading, intents: set[Intent], today: date) -> bool:
    """今天又拆了6处, 本周清退8户, 截至昨天审结45件: the day of a count is no day that anything is promised for."""
    clause = reading.clause
    is_today = any(
        today in {mention.moment.past, mention.moment.future}
        or (is_behind(mention.moment.past, mention.moment.future, today) and mention.moment.is_exact)
        or (is_running(mention) and reading.judgement.verdict is Verdict.NOTHING and clause.amounts)
        for mention in clause.dates
    )
    is_told = not clause.has(Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEED) and Intent.DONE not in intents
    return bool((is_today or clause.has(Tag.PERFECT)) and is_told and (clause.amounts or clause.percents))


_AT_SUCH_HOURS_ONLY = expression(
    r"只(?:能|有|得|好)(?:趁|等|在|挑)?(?:每天|天天)?(?:晚上|夜里|夜间|中午|白天|早上|傍晚|凌晨|周末|双休日|课余|午休)(?!之?前|就|可)"
)


def _is_at_such_hours_only(reading: Reading) -> bool:
    """师傅只能晚上上门: at what hours people can work at all, and no day of an answer as in 只能晚上回你."""
    is_an_answer = reading.reports or reading.clause.has(Tag.HAND_IN, Tag.REPORT, Tag.REPLY, Tag.COMPLETE)
    return not is_an_answer and _AT_SUCH_HOURS_ONLY.search(reading.clause.text) is not None


_AN_ANSWER = (
    Tag.COMPLETE,
    Tag.ABLE,
    Tag.PROMISE,
    Tag.AT_ONCE,
    Tag.HAND_IN,
    Tag.REPORT,
    Tag.REPLY,
    Tag.START,
    Tag.CLOSING,
)


def _is_what_happens_today(reading: Reading, intents: set[Intent], today: date) -> bool:
    """白天核户，晚上录系统; 抽调的人今天到岗: what goes on today, and no end of it."""
    clause = reading.clause
    return (
        intents == {Intent.PROGRESS}
        and reading.role is None
        and reading.judgement.verdict in {Verdict.NOTHING, Verdict.WILL, Verdict.DOING, Verdict.STARTED}
        and all(mention.moment.past == mention.moment.future == today for mention in clause.dates)
        and not clause.has(*_AN_ANSWER)
        and len(clause.covered.replace("\ue0ff", "")) >= _SOMETHING_SAID
    )


_SOMETHING_SAID = 3
"""Characters beside the day."""


_BROUGHT_DOWN = expression(r"(?:降低?|缩短?|压缩?短?|减少?|控制|缩减|降下来)(?:到|至|为|在|成)了?(?:平均)?$")
_ON_END = expression(r"(?:连着|连续|一连|接连)(?:下|刮)?了?$")
_WEATHER = expression(r"[雨雪风霜雾旱涝]|高温|低温|寒潮|停[电水]|霾")
"""连着半月下雨: so long the weather has been bad."""
_ALREADY_SO_LONG = expression(
    r"(?:都|还|也|一直|仍|就)*[没未](?:有)?(?!问题|事|到|过|几)[一-龥]{1,4}$|(?:多|整)?了(?=[,。;!?]|$|还|也|都|没|未|不|一直|仍)"
)


def _is_of_a_quality(reading: Reading, today: date) -> bool:
    """这周出勤率93%: when a quality was measured."""
    clause = reading.clause
    is_measured = any(mention.metric for mention in clause.percents)
    return is_measured and not any(is_still_ahead(mention, today) for mention in clause.dates)


def _is_of_the_forecast_behind(reading: Reading, readings: Sequence[Reading]) -> bool:
    """到这月底，能上75%: the day on which so much is hoped for."""
    following = readings[readings.index(reading) + 1 :]
    if len(following) > 1 and following[0].clause.dates and _ONLY_A_DAY.fullmatch(following[0].clause.covered):
        following = following[1:]  # 春节前（1月24号）想冲九成五
    return _ONLY_A_DAY.fullmatch(reading.clause.covered) is not None and any(
        other.clause.has(Tag.ABLE, Tag.PLAN)
        and not other.clause.dates
        and any(mention.metric is None and not mention.is_left for mention in other.clause.percents)
        for other in following[:1]
    )


_GOES_ON_THEN = expression(r"\ue0ff(?:我们?|再|就|还|要|会|得)*(?:继续|接着)[一-龥]{1,3}(?<![完好齐了到位结])$")
"""下周继续清: when it goes on, and no end."""
_BY_A_DAY = expression(r"(?:年底|月底|[\d日月号年])之?前(?:我们?|再|就|还|要|会|得)*(?:继续|接着)")
"""年底前继续开展: how far the plan reaches."""
_ONLY_A_DAY = expression(r"(?:到|等|争取|预计|估计|力争|赶在)*\ue0ff+(?:吧|前|左右|呢)*")
_ONCE_IT_IS_THERE = expression(
    r"(?:资金|经费|钱|款子?|拨款|批文|批复|手续|设备|材料|配件|货|苗子?|图纸|证|合同|许可|人手?|厂家|专家|天[晴暖]|雨停)[一-龥]{0,2}?(?:下来|到位|到账|到齐|到货|齐了?|批了|到了|办好|拿到|签了|来了|够了?|了|够)(?:之?后)?\ue0ff+"
)
"""批文下来十天就能完: so long after a day that nobody knows."""


def _is_counted_from_an_if(reading: Reading, readings: Sequence[Reading]) -> bool:
    """只要钱到账，一个礼拜就能装完: so long after what may come, and no day yet."""
    if not any(mention.span for mention in reading.clause.dates):
        return False
    place = readings.index(reading)
    before = readings[place - 1].clause if place else None
    return (
        before is not None
        and not (before.dates or reading.reports or reading.role)
        and _WHAT_MAY_COME.match(before.text) is not None
    )


_WHAT_MAY_COME = expression(
    r"(?!.{0,4}(?:没有?|无)(?:意外|特殊|什么|啥|别的|其他))(?:[一-龥]{0,6}?(?:要是|如果|只要|一旦|假如|倘若|若是)|[一-龥]{2,6}一(?:下来|到位?|到账|批|来|拨|定|通过?)|等[一-龥]{1,8}(?:了|后|好|齐|完|下来|到位|到账)$)"
)


def _is_of_a_result(reading: Reading) -> bool:
    """候诊降到18分钟, 三个月了没动静: how long something takes or has taken by now, and no day ahead."""
    clause = reading.clause
    return any(
        mention.span is not None
        and (
            _BROUGHT_DOWN.search(clause.text[: mention.start - clause.start])
            or (_ON_END.search(clause.text[: mention.start - clause.start]) and _WEATHER.search(clause.text))
            or (
                _ALREADY_SO_LONG.match(clause.text[mention.end - clause.start :])
                and not (reading.role is DateRole.EXTEND_TO and not clause.has(Tag.ALREADY))  # 再给一周啦
            )
        )
        for mention in clause.dates
    )


_HOW_LONG_IT_TAKES = expression(
    r"(?<!还)(?:工期|周期|施工期|养护期|质保期|保质期|有效期|合同期|培训期|服务期|租期)(?:大概|大约|约|是|为|要|共|需|预计|一共|定|给)*\ue0ff+"
)
"""工期一个月: how long it takes, and no day."""
_SAY_OTHERS = expression(r"(?!我)[一-龥]{2,8}(?:那边|方面)?(?:说|答复|回复|讲|通知)(?:是|要|得|让|等|最快|最早)*\ue0ff")
"""财政说明年再给: the day of others, and of what they may do."""
_THOSE_AT_WORK = expression(
    r"施工|承建|承包|厂家|厂商|乙方|监理|包工|队(?!长)|工人|师傅|科室|科里|股里|所里|站里|班组|项目|村里|社区|镇里|乡里|下面|他们|物业|供应商|公司"
)


def _is_said_by_others(reading: Reading) -> bool:
    """财政说明年再给; but 施工方讲月底能完 tells when the work will be done."""
    clause = reading.clause
    start = clause.dates[0].start - clause.start if clause.dates else 0
    if clause.has(Tag.COMPLETE) and _THOSE_AT_WORK.search(clause.text[:start]):
        return False
    is_issued = reading.role is DateRole.DONE_ON  # 培训通知5月8号发到各乡镇
    return not is_issued and _SAY_OTHERS.match(clause.covered) is not None


_PROMISED_BY_OTHERS = expression(
    r"(?:他们?|对方|施工[方队]|厂家|乙方|村里|人家|下面|承包商|供应商)(?:那边)?(?:都|就|还|是|跟我|倒)*[说讲称](?!不)"
)
"""他们讲月底完工，我看悬: their day is not believed."""
_ONLY_WORDS = expression(r"口口声声|一口一个|嘴上(?:说|讲|喊)|天天喊|信誓旦旦")
"""施工单位口口声声本周完工: nobody counts on it."""
_READ_IN_A_PAPER = expression(
    r"[一-龥]{0,4}(?:通知|文件|函|通报|短信|消息|提醒|清单|台账|表|单子|方案|群)[里上中](?:面|头)?(?:那句|那条|写|说|讲|要求|定|列|的)*\ue0ff+[一-龥]{0,6}?(?:我们?|也|都|已经?)*(?:看了|看过了?|看到了?|看见了?|收到了?|知道了?|晓得了?|记着|记下了?|明白了?|清楚)"
)
"""通知里那句10月底前完成我看了: the deadline as it was read."""
_SINCE_THEN = expression(r"(?:刚来|才来|来了|上任|接手|到任|入职|刚到)(?:才|还不到|不到|还没|没|快|有)*\ue0ff")
"""刚来一周: since when the writer has been there."""
_UNTIL_NOW = expression(r"(?:直?到|截至)\ue0ff+(?:为止)?(?:还|也|都|仍|一直|依然|连)*(?:没|未)")
"""到今天没开工: up to now, and no day ahead."""
_NOT_TO_BE_HOPED = expression(r"(?:别|甭|不要|莫|休)(?:再|想|还)?(?:指望|盼着?|惦记|想着?)\ue0ff")
"""别指望9月: the day that it will not be."""
_COMPARES = expression(
    r"(?:跟|和|与|同|比|较|按)[^,。;!?]{0,5}(?:一样|相同|一致|持平|没变|不变|差不多|没动|没有变化|无变化|没变化)"
)
"""跟上周一样: the date of what is compared."""


_NEWLY = expression(
    r"(?<![\ue0ff要将])\ue0ff+(?:又|共|累计)?(?:新增|增加|新建|新招|新签|新发现|又[一-龥]{1,3})了?[^,。;!?]{0,8}\ue0ff"
)
"""本月新增检测点4个: in what time so many were added."""
_TASK_OF = expression(r"\ue0ff的?(?:总|目标)?(?:任务|目标|计划|指标|应)(?:数|量)?[一-龥]{0,4}\ue0ff")
"""第一季度任务120户: the time for which so much was set."""
_TOO_SOON = expression(r"\ue0ff(?:确实|实在|恐怕|怕是|有点|还是)*(?:太|有点|过于)(?:紧|赶|急|早|近|仓促|紧张)")
"""10月底太紧: the day that will not do."""
_AGREED = expression(r"(?:说好|说定|约好|讲好|谈好|答应|承诺|定好|定|原说|本来说)了?(?:的|是|在|于)*\ue0ff")
_WENT_BACK = expression(r"又|变卦|反悔|拖|不认|没动静|没影|没来|没到|黄了|泡汤|爽约|食言|改口|往后推")


def _is_broken(reading: Reading, readings: Sequence[Reading]) -> bool:
    """说好10月底，施工队又拖: the day that was agreed and will not be kept."""
    behind = readings[readings.index(reading) + 1 :]
    return any(_WENT_BACK.search(other.clause.text) for other in (reading, *behind))


_BUSY = expression(r"(?:事情?|任务|活儿?|会议?|检查)(?:太|特别|挺|很|比较|又|实在)*(?:多|重|杂)|忙(?!完|好|过|清|停)")
"""这个月事情多: when the writer is busy."""
_ON_CONDITION = expression(
    r"要是|如果|[料金款备货苗子复文件]如(?=[\d一二两三四五六七八九十本下月这周明后])|若(?!干)|一旦|假如|倘若|只要|的话|万一|除非"
)


def is_conditional(reading: Reading) -> bool:
    """Whether what the clause says hangs on a condition that it names."""
    return _ON_CONDITION.search(reading.clause.text) is not None


def _is_condition_of_another(reading: Reading, readings: Sequence[Reading]) -> bool:
    """钱要是月底拨到，11月底就能弄完: the day of the condition is not the day of the work."""
    if not is_conditional(reading):
        return False
    others = readings[readings.index(reading) + 1 :]
    return any(other.clause.dates and not is_conditional(other) for other in others)
