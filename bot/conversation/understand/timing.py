"""Chooses the date of a reply and what it is the date of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.moments import DateMention, Edge, Span
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.state_patterns import TO_THE_END
from bot.conversation.understand.tense import is_behind, is_running
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.workdays import Workdays

_FAR_DAYS = 200
_PRIORITY = (
    DateRole.EXTEND_TO,
    DateRole.ETA,
    DateRole.DONE_ON,
    DateRole.DONE_BY,
    DateRole.START,
    DateRole.REPORT_BY,
    DateRole.EVIDENCE_BY,
)
_FROM_THE_DEADLINE = re.compile(
    r"[延推顺展挪]|缓(?!\ue0ff)|后移|拖后|原(?:定|来)?(?:期限|时限|时间|基础|计划)|(?:期限|时限|计划|规定|要求|截止)[^,。;!?]{0,6}[晚迟加多宽]|比[^,。;!?]{1,8}[晚迟]"
)
"""延期一周, 在原期限上再加10天, 比规定的晚三天: counted from the deadline."""


@dataclass(slots=True)
class Timing:
    """The date of a reply, its role, and what is doubtful about it."""

    day: date | None = None
    role: DateRole | None = None
    doubts: list[str] = field(default_factory=list)
    mention: DateMention | None = None
    is_bare: bool = False
    """A date was given with nothing else said in its clause."""
    extends: bool = False
    """Cannot keep the deadline but names another time: that asks for an extension."""


@dataclass(frozen=True, slots=True)
class _Dated:
    day: date | None
    role: DateRole
    mention: DateMention
    doubt: str | None = None


def time_of(
    readings: Sequence[Reading], intents: set[Intent], today: date, due: date | None, workdays: Workdays
) -> Timing:
    """The reply's date: of an extension first, of completion next, then the rest; several items keep theirs."""
    timing = Timing()
    named = {name for reading in readings for mention in reading.clause.items for name in mention.names}
    dated: list[_Dated] = []
    for reading in readings:
        if (
            reading.has_no_date
            or _is_condition_of_another(reading, readings)
            or _SAY_OTHERS.match(reading.clause.covered)
            or _COMPARES.search(reading.clause.text)
            or reading.clause.has(Tag.EXCEPT)
            or (_IS_SUPPOSED.match(reading.clause.text) and reading is not readings[-1])
            or _counts_what_was_done_today(reading, intents, today)
            or (len(named) > 1 and reading.clause.items)
            or (named and reading.clause.has(Tag.OTHERS))
        ):
            continue
        if (
            reading.judgement.verdict is Verdict.NOTHING
            and reading.role is None
            and not reading.reports
            and not reading.intents - {Intent.ACK}
        ):
            timing.is_bare = timing.is_bare or (bool(reading.clause.dates) and not _has_strange_words(reading))
            if _has_strange_words(reading):
                continue
        dated += _dates_of(reading, readings, intents, today, due, workdays)
    if Intent.CANNOT_ON_TIME in intents:
        timing.extends = any(each.role is DateRole.ETA for each in dated) or _names_another_time(readings)
        dated = [_as_extension(each) for each in dated]
    dated.sort(key=lambda each: (_PRIORITY.index(each.role), each.day is None))
    if dated:
        _settle(timing, dated[0], today, due, workdays)
    return timing


def _counts_what_was_done_today(reading: Reading, intents: set[Intent], today: date) -> bool:
    """今天又拆了6处, 截至昨天审结45件: the day of a count is no day that anything is promised for."""
    clause = reading.clause
    is_today = any(
        today in {mention.moment.past, mention.moment.future}
        or (is_behind(mention.moment.past, mention.moment.future, today) and mention.moment.is_exact)
        for mention in clause.dates
    )
    is_told = not clause.has(Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEED) and Intent.DONE not in intents
    return bool((is_today or clause.has(Tag.PERFECT)) and is_told and (clause.amounts or clause.percents))


_SAY_OTHERS = re.compile(r"(?!我)[一-龥]{2,8}(?:那边|方面)?(?:说|答复|回复|讲|通知)(?:是|要|得|让|等|最快|最早)*\ue0ff")
"""财政说明年再给: the day of others, and of what they may do."""
_IS_SUPPOSED = re.compile(
    r"(?:但|可)?[一-龥]{0,6}?(?:如果|要是|若是?|假如|假使|倘若|一旦|只要|万一|除非)(?![一-龥]{0,4}没问题)"
)
"""要是钱下周到账，月底能完: the day of the condition is not the day of the end."""
_COMPARES = re.compile(
    r"(?:跟|和|与|同|比|较|按)[^,。;!?]{0,5}(?:一样|相同|一致|持平|没变|不变|差不多|没动|没有变化|无变化|没变化)"
)
"""跟上周一样: the date of what is compared."""


_ON_CONDITION = re.compile(r"要是|如果|若(?!干)|一旦|假如|倘若|只要|的话|万一|除非")


def _is_condition_of_another(reading: Reading, readings: Sequence[Reading]) -> bool:
    """钱要是月底拨到，11月底就能弄完: the day of the condition is not the day of the work."""
    if not _ON_CONDITION.search(reading.clause.text):
        return False
    others = readings[readings.index(reading) + 1 :]
    return any(other.clause.dates and not _ON_CONDITION.search(other.clause.text) for other in others)


_WAS_INSPECTED = re.compile(r"(?:看|查|验|检查|复查|抽查|核查|验收|查验|核实)(?:的|过了?|了)$")
"""督查室上周四现场看过: the day on which it was seen to be done."""


def _has_strange_words(reading: Reading) -> bool:
    """今天风真大: a date beside words that no list knows is the date of something else."""
    if _WAS_INSPECTED.search(reading.clause.text):
        return False
    return sum(len(word.text) for word in reading.clause.words if not word.tags) > 2


def _as_extension(each: _Dated) -> _Dated:
    return _Dated(each.day, DateRole.EXTEND_TO, each.mention, each.doubt) if each.role is DateRole.ETA else each


_ONCE = re.compile(r"(?:得|要)?(?:等|待)[^,。;!?]{1,8}(?:完|好|了|后)(?:才|就)?(?:能|可以|会)")
"""等麦子种完就能弄好: a time that no calendar knows."""


def _names_another_time(readings: Sequence[Reading]) -> bool:
    return any(
        reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
        and (reading.clause.dates or _ONCE.match(reading.clause.text))
        and not reading.has_no_date
        for reading in readings
    )


def _dates_of(
    reading: Reading,
    readings: Sequence[Reading],
    intents: set[Intent],
    today: date,
    due: date | None,
    workdays: Workdays,
) -> Iterable[_Dated]:
    role = _role(reading, readings, intents, today)
    if role is None or not reading.clause.dates or _is_forecast(reading, today):
        return
    dates = [mention for mention in reading.clause.dates if role not in _PAST or not _describes(reading, mention)]
    dates = _behind_the_condition(reading, dates)
    if not dates:
        return
    is_last = role is DateRole.EXTEND_TO or (len(dates) > 1 and _ON_CONDITION.search(reading.clause.text))
    mention = dates[-1] if is_last else dates[0]
    if role is DateRole.ETA and mention.span and _is_ahead_of_time(reading, mention):
        yield _Dated(_before(due, mention.span, workdays), role, mention)
        return
    if role is DateRole.EXTEND_TO:
        yield _Dated(_extended(reading, mention, today, due, workdays), role, mention)
    elif role in {DateRole.DONE_ON, DateRole.DONE_BY}:
        yield from _done_at(mention, today)
    elif role is DateRole.START and reading.judgement.verdict is Verdict.STARTED and mention.moment.past:
        yield _Dated(mention.moment.past, role, mention)
    else:
        yield _ahead(mention, role, today)


def _behind_the_condition(reading: Reading, dates: list[DateMention]) -> list[DateMention]:
    """厂家明天发货的话下周五装完: the day of the condition is not the day of the end."""
    place = reading.clause.text.rfind("的话")
    behind = [mention for mention in dates if mention.start - reading.clause.start > place]
    return behind if place >= 0 and behind else dates


AHEAD_OF_TIME = ("提前", "到期前", "截止前", "期限前", "时限前", "限期前", "早")


def _is_ahead_of_time(reading: Reading, mention: DateMention) -> bool:
    """能比时限提前三天完成: counted back from the deadline."""
    return reading.clause.text[: mention.start - reading.clause.start].endswith(AHEAD_OF_TIME)


def _before(due: date | None, span: Span, workdays: Workdays) -> date | None:
    """As long before the deadline as the span is long; None where the deadline is not known."""
    after = None if due is None else span.after(due, workdays)
    return None if due is None or after is None else due - (after - due)


_PAST = frozenset({DateRole.DONE_ON, DateRole.DONE_BY})
_OF_THE_THING = re.compile(
    rf"(?!(?:那天|当天|这天|[一-龥]{{1,4}})?(?:收的[尾口官]|[发下印出行]的文|[封动开停]的工|挂的网|进的场|{TO_THE_END}))(?:度|份)?(?:那(?!天|会儿?)|这(?!天)|的(?!$|[,。;!]|了)|[^,。;!?已了]{{1,4}}的(?!$|[,。;!]|了))"
)


def _describes(reading: Reading, mention: DateMention) -> bool:
    """2021年那笔借款已收回, 2020年签的合同: the date tells which thing is meant, not when it was done."""
    clause = reading.clause
    return bool(_OF_THE_THING.match(clause.text[mention.end - clause.start :]))


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


def _role(reading: Reading, readings: Sequence[Reading], intents: set[Intent], today: date) -> DateRole | None:
    if reading.role is not None:
        return reading.role
    verdict = reading.judgement.verdict
    if reading.reports:
        return DateRole.ETA if intents & {Intent.PROGRESS, Intent.BASICALLY_DONE} else DateRole.REPORT_BY
    if verdict is Verdict.DONE:
        return DateRole.DONE_ON if Intent.DONE in intents else None
    if verdict is Verdict.WILL_START:
        return DateRole.START
    if verdict is Verdict.STARTED and _began(reading):
        return DateRole.START
    if verdict in {Verdict.STARTED, Verdict.STAGE, Verdict.UNSURE} and not _is_all_ahead(reading, today):
        return None
    place = readings.index(reading)
    if verdict is Verdict.WILL and place and _follows_on(reading, readings[place - 1]):
        return DateRole.START
    hands_over = reading.clause.has(Tag.HAND_IN) or _HANDS_OVER.fullmatch(reading.clause.covered)
    if place and hands_over and readings[place - 1].intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}:
        return DateRole.EVIDENCE_BY
    if verdict is Verdict.NOTHING and Intent.EXTENSION in intents:
        return DateRole.EXTEND_TO
    if verdict is Verdict.NOTHING and Intent.DONE in intents:
        return None if _is_all_ahead(reading, today) else DateRole.DONE_ON
    return DateRole.ETA


_HANDS_OVER = re.compile(
    r"(?:争取|最[迟晚]|一定|保证|大概|估计|预计|我们?)*\ue0ff+(?:就|再|才|一定|准|肯定|能|可以|统一|一并|一起|左右|给[你您])*"
    r"(?:[给补交送报发传寄拿出到]|上传|提供|补齐)(?:齐|上|来|去|到|过[去来]|[你您]|全|办公室|整改办)*"
)
"""佐证还没凑齐，周五给: the papers of the clause before follow on that day."""


def _began(reading: Reading) -> bool:
    """施工队昨天进的场: the day of the beginning."""
    word = reading.judgement.word
    return (
        word is not None and word.does(Tag.START) and all(mention.moment.is_exact for mention in reading.clause.dates)
    )


def _follows_on(reading: Reading, before: Reading) -> bool:
    """设备到了，后天安装: the next step is begun on a named day, and nothing says that it will end."""
    word = reading.judgement.word
    is_named = all(mention.moment.is_exact and mention.edge is Edge.ON for mention in reading.clause.dates)
    is_step = word is not None and word.does(Tag.ACT) and not word.does(Tag.COMPLETE)
    return before.judgement.verdict is Verdict.STAGE and is_named and is_step


def _is_all_ahead(reading: Reading, today: date) -> bool:
    return all(not is_behind(mention.moment.past, mention.moment.future, today) for mention in reading.clause.dates)


def _extended(reading: Reading, mention: DateMention, today: date, due: date | None, workdays: Workdays) -> date | None:
    """延期一周 counts from the deadline where it is known and still ahead, 再给十天 from today."""
    if mention.span is None:
        return mention.moment.future
    moves = _FROM_THE_DEADLINE.search(reading.clause.covered) is not None
    return mention.span.after(due if moves and due and due > today else today, workdays)


def _done_at(mention: DateMention, today: date) -> Iterable[_Dated]:
    role = DateRole.DONE_BY if mention.edge is Edge.BEFORE else DateRole.DONE_ON
    day = mention.moment.past
    if mention.edge is Edge.AFTER and not mention.moment.is_exact:
        return
    if day is not None and day > today and is_running(mention):
        return
    if day is not None and day > today:
        yield _Dated(None, role, mention, f"“{mention.text}”还没有到，是否已完成")
    elif day is not None:
        yield _Dated(day, role, mention)


def _ahead(mention: DateMention, role: DateRole, today: date) -> _Dated:
    past, future = mention.moment.past, mention.moment.future
    if future is None:
        return _Dated(None, role, mention, "时间不明确，请报具体日期")
    if mention.moment.is_vague:
        return _Dated(future, role, mention, "时间不明确，请报具体日期")
    if future < today or (
        (future - today).days > _FAR_DAYS and past is not None and past < today and (today - past).days < 60
    ):
        return _Dated(None, role, mention, f"“{mention.text}”已经过去，请报新的日期")
    return _Dated(future, role, mention)


def _settle(timing: Timing, chosen: _Dated, today: date, due: date | None, workdays: Workdays) -> None:
    timing.day = chosen.day
    timing.role = chosen.role if chosen.day else None
    timing.mention = chosen.mention
    if chosen.doubt:
        timing.doubts.append(chosen.doubt)
    if chosen.day is None or chosen.day == today:
        return
    if chosen.mention.moment.is_exact and not workdays.is_workday(chosen.day):
        timing.doubts.append(f"{chosen.day.month}月{chosen.day.day}日不是工作日")
    if due and chosen.role is DateRole.ETA and chosen.day > due:
        timing.doubts.append("晚于整改期限，是否申请延期")
