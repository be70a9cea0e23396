"""Words about not being there and about silence: 下周出差，找小沈; 暂停提醒到20日，住院; pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation.understand.days.dates import find_dates
from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.days.workdays import ShippedWorkdays
from bot.conversation.understand.writing.normalise import normalise

_AWAY = re.compile(
    r"出差|请假|休假|年假|病假|产假|陪产假|婚假|丧假|探亲假|公休|调休|住院|外出(?:学习|培训|考察|开会)|脱产|"
    r"(?:在|去|到|参加).{0,8}(?:培训|学习|党校|挂职|驻村|借调)(?!计划|方案|班方案|材料)|不在(?:单位|岗|局里|家)|离岗|在外地"
)
_DEPUTY = re.compile(
    r"(?:有事)?(?:请?找|联系|由|请|让|委托|交给|转给|交)(?P<name>[\u4e00-\u9fff]{2,8}?)"
    r"(?=(?:代|替|接|顶|来|去|办|处理|负责|对接|联系|[，,。；;！!]|吧|$))"
    r"|(?P<acting>[\u4e00-\u9fff]{2,4}?)(?=(?:代我|替我|代理|代办|代管|代为|顶替|替班))"
)
_PAUSE = re.compile(r"(?:暂停|停止|先停|停掉|关掉|关闭|不要|别再?|先别|勿).{0,4}(?:提醒|催)|免打扰")
_BECAUSE = re.compile(r"(?:因为?|由于|原因是?|理由是?)[:：]?\s*(?P<reason>[^，,。；;]{2,})")
_REASONS = re.compile(r"住院|手术|病假|生病|产假|丧假|婚假|年假|休假|请假|出差|外出|培训|学习|封闭|集训|隔离|治疗|陪护")
_FROM = re.compile(r"(?P<first>[^，,。；;]*?)(?:起|开始|至|到|-|—|~|～)")
_WEEKDAYS = re.compile(
    r"(?P<week>下下周|下周|本周|这周)(?P<first>[一二三四五六日天])(?P<to>到|至|-|~)周?(?P<last>[一二三四五六日天])"
)
"""下周一到周三: both days are of that week."""
_ONE_WEEK = {"本周": 0, "这周": 0, "这个星期": 0, "本星期": 0, "下周": 1, "下星期": 1, "下个星期": 1, "下下周": 2}
_NOBODY = frozenset({"我", "本人", "领导", "大家", "有人", "他人", "别人", "自己", "财政", "上级"})


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody will not be there, from the first to the last day; what was not said is None or empty."""

    from_on: date | None
    until_on: date | None
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """Somebody wants no reminders up to and including that day."""

    until_on: date | None
    reason: str = ""


def read(text: str, today: date) -> Away | Pause | None:
    """What the words arrange; None for words about the work itself.

    Days away count only where a deputy or a day is named with them: 在下乡，晚上回复 arranges nothing.
    """
    words = normalise(text).text
    if _PAUSE.search(words):
        return Pause(last_day(words, today), _reason(words))
    if not _AWAY.search(words):
        return None
    from_on, until_on = days(words, today)
    deputy = _deputy(words)
    if until_on is None and not deputy:
        return None
    return Away(from_on, until_on, deputy)


def is_plain(wish: Away | Pause) -> bool:
    """Whether it says enough to be no by-word: 不要催了，正在办 is about the work, 出差到20日，找小沈 is not."""
    return bool(wish.deputy) if isinstance(wish, Away) else bool(wish.until_on or wish.reason)


def last_day(text: str, today: date) -> date | None:
    """The last of the days named."""
    return days(text, today)[1]


def days(text: str, today: date) -> tuple[date | None, date | None]:
    """The first and last day named: 16日至20日, 下周, 休假到20日 (from today), 明天, 三天."""
    words = _WEEKDAYS.sub(r"\g<week>\g<first>\g<to>\g<week>\g<last>", normalise(text).text)
    found = find_dates(words, today, ShippedWorkdays())
    if not found:
        return None, None
    mention = found[0]
    until = _future(found[-1])
    if mention.text in _ONE_WEEK:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=_ONE_WEEK[mention.text])
        return max(monday, today), monday + timedelta(days=6)
    if mention.span is not None and len(found) == 1:
        count = (mention.moment.future or today) - today
        return today, today + max(count - timedelta(days=1), timedelta())
    if found[-1].span is not None and len(found) > 1 and (start := _future(mention)):
        return start, start + ((found[-1].moment.future or today) - today) - timedelta(days=1)
    start = _first_of(words[mention.start : mention.end], today) if len(found) == 1 else _future(mention)
    if start is None and until is not None:
        up_to = words[: mention.start].endswith(("到", "至", "截至", "截止")) or not mention.moment.is_exact
        start = today if up_to else until
    return (start, until) if start is None or until is None or start <= until else (None, until)


def _first_of(stretch: str, today: date) -> date | None:
    """The first day of a stretch such as 10月16日至20日; None for a single day."""
    if not (found := _FROM.match(stretch)):
        return None
    first = find_dates(found["first"], today, ShippedWorkdays())
    return _future(first[0]) if first else None


def _future(mention: DateMention) -> date | None:
    return mention.moment.future


def _deputy(words: str) -> str:
    for found in _DEPUTY.finditer(words):
        name = (found["name"] or found["acting"] or "").strip()
        if name and name not in _NOBODY:
            return name
    return ""


def _reason(words: str) -> str:
    if found := _BECAUSE.search(words):
        return found["reason"].strip()
    plain = _REASONS.search(words)
    return plain.group() if plain else ""
