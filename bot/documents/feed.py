"""The calendar feed: one all-day event a deadline, which rings on the days on which the ladder speaks."""

import hashlib
from datetime import date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from bot.ledger.calendar_feed import Feed, FeedItem
from bot.ledger.measure import ROLE_TITLES, STATUS_WORDS, MeasureStatus
from bot.ledger.unit import Disclosure, Unit

REFRESH = timedelta(hours=6)
"""How often calendars are asked to look again."""

_DAY = timedelta(days=1)
_PRODUCT = "-//zhenggai//rectification ledger//ZH"


def write_feed(feed: Feed) -> bytes:
    """The feed as RFC 5545 has it: UTF-8, CRLF, lines of at most 75 octets.

    The same ledger gives the same bytes, so that a hash of them says whether anything changed. A title shows what the
    unit's disclosure allows in chat, at most number and short title: calendars are often kept on other people's servers.
    """
    calendar = Calendar()
    name = f"整改时限（{feed.person.name}）"
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", feed.unit.timezone)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for item in feed.items:
        calendar.add_component(_event(item, feed.unit))
    return bytes(calendar.to_ical())


def _event(item: FeedItem, unit: Unit) -> Event:
    measure = item.card.measure
    is_closed = measure.status == MeasureStatus.CLOSED
    event = Event()
    event.add("uid", _uid(measure.id, measure.created_at))
    event.add("dtstamp", item.changed_at)
    event.add("last-modified", item.changed_at)
    event.add("sequence", item.changes)
    event.add("dtstart", item.due_on)
    event.add("dtend", item.due_on + _DAY)
    event.add("summary", _summary(item, unit))
    event.add("description", _description(item))
    event.add("status", "CANCELLED" if is_closed else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("categories", ["整改"])
    event.add("x-microsoft-cdo-busystatus", "FREE")
    for day in item.alarm_days:
        event.add_component(_alarm(day, item.due_on, unit.work_start, _summary(item, unit)))
    return event


def _uid(measure_id: int, created_at: datetime) -> str:
    """The same for ever, and no other installation has it; it tells nothing of the ledger."""
    word = f"{measure_id} {created_at.isoformat()}"
    return f"{hashlib.sha256(word.encode()).hexdigest()[:32]}@zhenggai"


def _summary(item: FeedItem, unit: Unit) -> str:
    """Such as 整改时限 4-2 补植补造, with whom it is done for where somebody is stood in for."""
    title = "" if unit.disclosure == Disclosure.NUMBER else f" {item.card.title}"
    absent = f"（代{item.stands_in_for}）" if item.stands_in_for else ""
    return f"整改时限 {item.card.number}{title}{absent}"


def _description(item: FeedItem) -> str:
    roles = "、".join(ROLE_TITLES[role] for role in item.roles)
    whose = f"{item.stands_in_for}的{roles}职责，由您代办" if item.stands_in_for else f"您是{roles}"
    return f"{whose}。状态：{STATUS_WORDS[item.card.measure.status]}。以整改台账为准。"


def _alarm(day: date, due_on: date, at: time, words: str) -> Alarm:
    """Rings when work begins on that day; counted from the event's midnight, for old calendars know nothing else."""
    start, moment = datetime.combine(due_on, time()), datetime.combine(day, at)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", moment - start)
    return alarm
