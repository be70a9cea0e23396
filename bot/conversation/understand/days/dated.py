"""Gives the days that one clause names, each with what it is the date of and what is doubtful about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.conversation.understand.days.date_roles import OF_A_TERM, PAST, describes, role_of, tells_by_when
from bot.conversation.understand.days.dates_aside import is_conditional
from bot.conversation.understand.days.moments import DateMention, Edge, Span
from bot.conversation.understand.days.strange_dates import passes_then
from bot.conversation.understand.days.tense import AHEAD_OF_TIME, THE_DEADLINE, is_behind, is_running
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_FAR_DAYS = 200


_FROM_THE_DEADLINE = expression(
    r"到期(?:之?后|以后)再|到期日[^,。;!?]{0,4}[加多宽添补续]|[延推顺展挪]|缓(?!\ue0ff)|后移|拖后|(?:到期日?|截止日?期?|期满)(?:的)?(?:基础|之?后|往后|上)|原(?:定|来|本|先)?的?(?:期限|时限|时间|日子|日期|基础|计划)|(?:期限|时限|计划|规定|要求|截止)[^,。;!?]{0,6}[晚迟加多宽]|比[^,。;!?]{1,8}[晚迟]"
)
"""延期一周, 在原期限上再加10天, 比规定的晚三天: counted from the deadline."""


@dataclass(frozen=True, slots=True)
class Dated:
    day: date | None
    role: DateRole
    mention: DateMention
    doubt: str | None = None
    is_main: bool = False
    """The day of the end itself, or the one that a plea names."""
    is_weak: bool = False
    """Of a clause that says nothing of the work."""
    is_told: bool = False
    """Named by others."""


VAGUE = "时间不明确，请报具体日期"
IS_OVER = "已经过去，请报新的日期"
"""Why a time that no calendar knows is read back."""


def dates_of(
    reading: Reading,
    readings: Sequence[Reading],
    intents: set[Intent],
    today: date,
    due: date | None,
    workdays: Workdays,
) -> Iterable[Dated]:
    """The day or days of one clause that the reply may be about; none where it only describes, measures or forecasts."""
    role = role_of(reading, readings, intents, today)
    if role is None or not reading.clause.dates or _is_forecast(reading, today):
        return
    dates = [
        mention
        for mention in reading.clause.dates
        if role not in PAST or reading.role in PAST or not describes(reading, mention)
    ]
    dates = _without_the_day_that_will_not_do(reading, dates)
    dates = [
        mention
        for mention in _behind_the_condition(reading, dates)
        if not (_is_a_year_gone_by(mention, role, today) or _is_told_of_the_past(reading, mention, role, today))
    ]
    if not dates:
        return
    is_last = role is DateRole.EXTEND_TO or (len(dates) > 1 and is_conditional(reading))
    mention = dates[-1] if is_last else dates[0] if role not in PAST else _nearest_to_the_verb(reading, dates)
    is_counted_back = role in {DateRole.ETA, DateRole.REPORT_BY} or (role in PAST and due)
    if mention.span and is_counted_back and _is_ahead_of_time(reading, mention):
        day = _before(due, mention.span, workdays)
        yield Dated(day, DateRole.DONE_ON if role in PAST else role, mention)
        return
    if role is DateRole.EXTEND_TO:
        since = _counted_from(readings, due) or today
        yield Dated(_extended(reading, mention, since, due, workdays), role, mention)
    elif role in {DateRole.DONE_ON, DateRole.DONE_BY}:
        yield from _done_at(
            mention,
            today,
            is_just_then=_just_then(reading, mention),
            is_before_something=_before_something(reading, mention),
        )
    elif role is DateRole.START and reading.judgement.verdict is Verdict.STARTED and _is_over(mention, today):
        yield Dated(mention.moment.past, role, mention)
    else:
        yield _ahead(mention, role, today)


def _is_told_of_the_past(reading: Reading, mention: DateMention, role: DateRole, today: date) -> bool:
    """上周开的会，当场就定了: when something was, which nobody takes for a plan."""
    behind = reading.clause.text[mention.end - reading.clause.start :]
    is_a_day = mention.text.endswith(("号", "日")) or (mention.moment.is_exact and _A_WEEKDAY.search(mention.text))
    is_of_a_term = _THE_ONES_OF.match(behind) is not None and not is_a_day  # 中院上周二评查过
    is_promised = reading.role is DateRole.REPORT_BY  # 29号之前数据准时呈报，说到做到
    is_bound = passes_then(reading, mention) or tells_by_when(reading, mention)
    if is_of_a_term and not is_promised and not is_bound:
        return True
    if role is DateRole.EVIDENCE_BY:
        return mention.moment.past == today and _HANDED_IN_BY_THEN.match(behind) is not None
    if role is not DateRole.ETA:
        return False
    if reading.judgement.verdict in UNDONE and mention.moment.past == mention.moment.future == today:
        return True  # 我中午去看还堆着, 今天还没动工: when it was seen not to be done
    if not is_behind(mention.moment.past, mention.moment.future, today):
        return False
    return reading.clause.has(Tag.PERFECT) or behind.endswith("了") or _ONE_OF.match(behind) is not None


_A_WEEKDAY = expression(r"(?:周|星期|礼拜)[一二三四五六日天]$")
_THE_ONES_OF = expression(rf"(?:度|份)?{OF_A_TERM}|的(?:还在|正在|在|还没|没|都|也|已)")
"""四季度的在补: which ones, and not when."""
_ONE_OF = expression(r"[一-龥]{1,3}的(?:[一-龥]{1,4})?$")
_HANDED_IN_BY_THEN = expression(
    r"(?:就|都|也|我们?)*已|[^,。;!?]{0,8}[交送发传寄报拿带递](?:过[去来]|上[去来]|[去来到出齐]|给?[你您]们?|群里?)?了$"
)
"""收据上午已经交到纪委, 照片早上发群里了: papers that have come, and no day by which they will."""


def _nearest_to_the_verb(reading: Reading, dates: Sequence[DateMention]) -> DateMention:
    """春节补贴多发的部分上周四已扣回: the first date may name the thing, the one before the verb tells when."""
    word = reading.judgement.word
    ends = {mention.end for mention in dates}
    days = [mention for mention in dates if mention.start not in ends]  # 8号下午: the hour is of the day before it
    before = [mention for mention in days if word is not None and mention.end <= word.start]
    return before[-1] if before else dates[0]


_WILL_NOT_DO = expression(r"[一-龥]{0,3}不(?:来|了|成|完|到|及|上|出|行|下)|没戏|够呛|悬")


def _without_the_day_that_will_not_do(reading: Reading, dates: list[DateMention]) -> list[DateMention]:
    """今天出不来明天一早出; 节后10月16开工: not the day denied, and not the one that the next names more closely."""
    if len(dates) < 2:
        return dates
    between = reading.clause.text[dates[0].end - reading.clause.start : dates[1].start - reading.clause.start]
    is_named_again = not between and dates[1].moment.is_exact and not dates[0].moment.is_exact
    return dates[1:] if is_named_again or _WILL_NOT_DO.match(between) else dates


def _is_over(mention: DateMention, today: date) -> bool:
    """Whether what began that day has begun; 11月1号, said in October, is still to come."""
    past, future = mention.moment.past, mention.moment.future
    return past is not None and (past == today or is_behind(past, future, today))


def _behind_the_condition(reading: Reading, dates: list[DateMention]) -> list[DateMention]:
    """厂家明天发货的话下周五装完: the day of the condition is not the day of the end."""
    place = reading.clause.text.rfind("的话")
    behind = [mention for mention in dates if mention.start - reading.clause.start > place]
    return behind if place >= 0 and behind else dates


_A_YEAR = expression(r"(?:20\d\d年|去年|前年)(?:度|初|底|末|年底|年初)?")


def _is_a_year_gone_by(mention: DateMention, role: DateRole, today: date) -> bool:
    """2016年建楼的时候就没办手续: when it came about, and no day to wait for."""
    past = mention.moment.future
    return role is DateRole.ETA and _A_YEAR.fullmatch(mention.text) is not None and past is not None and past < today


def _is_ahead_of_time(reading: Reading, mention: DateMention) -> bool:
    """能比时限提前三天完成: counted back from the deadline."""
    said = reading.clause.text[: mention.start - reading.clause.start]
    return said.endswith(AHEAD_OF_TIME) or mention.text.startswith(THE_DEADLINE)


def _before(due: date | None, span: Span, workdays: Workdays) -> date | None:
    """As long before the deadline as the span is long; None where the deadline is not known."""
    after = None if due is None else span.after(due, workdays)
    return None if due is None or after is None else due - (after - due)


def _is_forecast(reading: Reading, today: date) -> bool:
    """预计年底能到90%: the date belongs to the forecast."""
    del today
    clause = reading.clause
    progress = [
        mention
        for mention in clause.percents
        if mention.metric is None and not mention.is_change and not mention.is_left
    ]
    return bool(progress) and not clause.has(Tag.ALREADY) and reading.judgement.verdict is not Verdict.DONE


def _extended(reading: Reading, mention: DateMention, today: date, due: date | None, workdays: Workdays) -> date | None:
    """延期一周 counts from the deadline where it is known and still ahead, 再给十天 from today."""
    if mention.span is None:
        return mention.moment.future
    moves = _FROM_THE_DEADLINE.search(reading.clause.covered) is not None
    return mention.span.after(due if moves and due and due > today else today, workdays)


_COUNTED_FROM = expression(
    r"(?:从|自|打|由)\ue0ff+(?:这天|那天|当天)?(?:开始|往后|起|后)*(?:算|数|计|计算)起?(?:的|吧)?$"
)


def _counted_from(readings: Sequence[Reading], due: date | None) -> date | None:
    """再来三十天，从11月15号数: the day since which the time asked for runs; None where it is not said."""
    for reading in readings:
        if reading.clause.dates and _COUNTED_FROM.search(reading.clause.covered):
            mention = reading.clause.dates[0]
            return due if mention.text.startswith(THE_DEADLINE) else mention.moment.future
    return None


def _just_then(reading: Reading, mention: DateMention) -> bool:
    """昨天下班前刚弄完: on that very day, and no earlier."""
    behind = reading.clause.text[mention.end - reading.clause.start :]
    if mention.text.endswith(("下班前", "收工前", "天黑前")) and _THE_OTHER_DAY.match(mention.text):
        return behind.endswith("的")  # 昨天下班前改完的
    return behind.startswith(("刚", "才")) or (
        behind.startswith("的事") and mention.text.startswith(("昨", "今", "前天"))
    )


_THE_OTHER_DAY = expression(r"昨|前[天日晚]|今[天早]|上?[周月]")
_BEFORE_SOMETHING = expression(r"[一-龥]{1,4}(?<![之以提目此先])前(?:就|已|都)")


def _before_something(reading: Reading, mention: DateMention) -> bool:
    """周一查房前就整完了: no later than that day."""
    return _BEFORE_SOMETHING.match(reading.clause.covered, mention.end - reading.clause.start) is not None


def _done_at(mention: DateMention, today: date, *, is_just_then: bool, is_before_something: bool) -> Iterable[Dated]:
    is_before = (mention.edge is Edge.BEFORE and not is_just_then) or is_before_something
    role = DateRole.DONE_BY if is_before else DateRole.DONE_ON
    day = mention.moment.past
    if mention.edge is Edge.AFTER and not mention.moment.is_exact:
        return
    if day is not None and day > today and is_running(mention):
        return
    if day is not None and day > today:
        yield Dated(None, role, mention, f"“{mention.text}”还没有到，是否已完成")
    elif day is not None:
        yield Dated(day, role, mention)


def _ahead(mention: DateMention, role: DateRole, today: date) -> Dated:
    past, future = mention.moment.past, mention.moment.future
    if future is None:
        return Dated(None, role, mention, VAGUE)
    if future < today or (
        (future - today).days > _FAR_DAYS and past is not None and past < today and (today - past).days < 60
    ):
        return Dated(None, role, mention, f"“{mention.text}”{IS_OVER}")
    if mention.moment.is_vague and not (role is DateRole.START and mention.edge is Edge.AFTER):
        return Dated(future, role, mention, VAGUE)
    return Dated(future, role, mention)
