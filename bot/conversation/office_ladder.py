"""A ladder of the office's own, written in one message: 存阶梯 本局：前15天 经办人；超期1天 经办人、第一责任人，每5个工作日."""

import re
from typing import Any

from bot.conversation.office_words import OfficeCommand
from bot.conversation.turn import Turn
from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger.acts import settings
from bot.ledger.ladder_reading import read_ladder
from bot.ledger.policy import Hearer, Level, When

_RUNG = re.compile(
    r"(?:(?:到期)?(?P<before>前)|(?P<after>超期|逾期|过期)|(?P<every>每)|(?P<due>到期)?当[天日])(?P<days>\d{1,4})?(?P<workdays>个?工作)?[天日]?"
    r"[ :,，]*(?P<hearers>[\u4e00-\u9fff、,， 和及]+?)(?:[ ,，]*(?:再)?每(?:隔)?(?P<repeat>\d{1,3})(?P<by>个?工作日|[天日])(?:一次)?)?"
)
_HEARERS = (
    ("第一责任", Hearer.FIRST_RESPONSIBLE),
    ("直接责任", Hearer.DIRECTLY_RESPONSIBLE),
    ("分管领导", Hearer.DIRECTLY_RESPONSIBLE),
    ("经办", Hearer.HANDLER),
    ("整改办", Hearer.OFFICE),
)
_EARLY_DAYS = 10
"""A rung earlier than so many days before the deadline is green, a later one yellow."""


async def save(turn: Turn, command: OfficeCommand) -> None:
    """Stores the ladder, new or over its former self; says how it was understood."""
    parts = [part.strip(" ,，。") for part in re.split(r"[;；。\n]", command.rest)]
    rungs = [_rung(turn, part) for part in parts if part]
    ladder = read_ladder(command.name, rungs)
    await settings.save_custom_ladder(turn.session, turn.speaker.actor, command.name, rungs, turn.now)
    words = "、".join(rung.words for rung in ladder.rungs)
    turn.say(turn.worded("office.ladder_saved", ladder=ladder.name, rungs=words))


def _rung(turn: Turn, part: str) -> dict[str, Any]:
    found = _RUNG.fullmatch(part)
    hearers = [hearer.value for word, hearer in _HEARERS if found and word in found["hearers"]]
    if found is None or not hearers:
        raise BadInput(Sentence("office.no_rung", said=part[:20]))
    days = int(found["days"] or 0)
    when = When.AFTER if found["after"] else When.EVERY if found["every"] else When.BEFORE
    level = {When.AFTER: Level.RED, When.EVERY: Level.GREEN}.get(when)
    return {
        "when": when.value,
        "days": days,
        "hearers": hearers,
        "level": (level or (Level.GREEN if days > _EARLY_DAYS else Level.YELLOW)).value,
        "in_workdays": bool(found["workdays"]),
        "repeat_days": int(found["repeat"] or 0),
        "repeat_in_workdays": "工作" in (found["by"] or "工作日"),
    }
