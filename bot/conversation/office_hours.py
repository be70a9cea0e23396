"""When the unit's messages leave, set by the office in chat: working hours, the weekly page's time, single days."""

import re
from datetime import time

from bot.conversation import office_targets
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger.acts import settings

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:点时](?P<minute>\d{1,2}|半)?分?)?")
_WEEKDAYS = "一二三四五六日"
_REST = frozenset({"休息", "休息日", "放假"})
_BY_CALENDAR = "按日历"


async def work_hours(turn: Turn, command: OfficeCommand) -> None:
    """工作时间: shown, or set by two times of day."""
    times = _times(turn, command.rest)
    if command.rest and len(times) != 2:
        raise BadInput(Sentence("office.which_hours"))
    unit = turn.speaker.unit
    if times:
        unit = await settings.set_work_hours(turn.session, turn.speaker.actor, times[0], times[1], turn.now)
    turn.say(turn.worded("office.hours", begin=f"{unit.work_start:%H:%M}", end=f"{unit.work_end:%H:%M}"))


async def digest_time(turn: Turn, command: OfficeCommand) -> None:
    """周报时间: shown, or set by a weekday and a time of day; what is not named stays."""
    unit = turn.speaker.unit
    found = re.search(r"(?:周|星期)([一二三四五六日天])", command.rest)
    times = _times(turn, command.rest)
    if command.rest and not found and not times:
        raise BadInput(Sentence("office.which_digest_time"))
    if command.rest:
        weekday = _WEEKDAYS.index(found[1].replace("天", "日")) + 1 if found else unit.digest_weekday
        at = times[0] if times else unit.digest_at
        unit = await settings.set_digest_time(turn.session, turn.speaker.actor, weekday, at, turn.now)
    weekly_at = f"{_WEEKDAYS[unit.digest_weekday - 1]}{unit.digest_at:%H:%M}"
    turn.say(turn.worded("office.digest_time", weekly_at=weekly_at))


async def one_day(turn: Turn, command: OfficeCommand) -> None:
    """放假, 上班, 按日历: one day is free, a working day, or again what the calendar says."""
    day, note = office_targets.day_and_words(command.rest, turn.today)
    if day is None or day < turn.today:
        raise BadInput(Sentence("office.which_day", said=command.name))
    is_workday = None if command.name == _BY_CALENDAR else command.name not in _REST
    await settings.override_day(turn.session, turn.speaker.actor, day, is_workday, turn.now, note=note)
    name = {None: "office.day_by_calendar", True: "office.day_of_work", False: "office.day_of_rest"}[is_workday]
    turn.say(turn.worded(name, day=day_words(day, turn.today), why=f"（{quote(note)}）" if note else ""))


def _times(turn: Turn, words: str) -> list[time]:
    """The times of day named; raises BadInput for one that no clock shows."""
    found = []
    for match in _TIME.finditer(words):
        minute = "30" if match["minute"] == "半" else match["minute"] or "0"
        if int(match["hour"]) > 23 or int(minute) > 59:
            raise BadInput(Sentence("office.no_such_time", said=match[0]))
        found.append(time(int(match["hour"]), int(minute)))
    return found
