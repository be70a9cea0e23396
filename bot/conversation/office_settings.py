"""By which ladders reminders go out, set by the office in chat: of the unit, of a problem, of an item."""

from collections.abc import Mapping

from bot.conversation import office_targets
from bot.conversation.office_patterns import UNIT
from bot.conversation.office_words import OfficeCommand
from bot.conversation.turn import Turn
from bot.core.errors import BadInput, NotFound
from bot.core.sentence import Sentence
from bot.ledger.acts import settings
from bot.ledger.facts_reading import custom_ladders
from bot.ledger.policy import LADDER_NAMES, LONG_TERM_LADDER, SHIPPED, Ladder

_BACK = frozenset({"默认", "恢复默认", "取消", "不单设", "跟随上级", "同上级"})


async def ladders(turn: Turn) -> None:
    """提醒阶梯: each with its steps, and which one the unit uses."""
    known = await _choices(turn)
    current = turn.speaker.unit.ladder
    lines = [
        turn.worded(
            "office.ladder_line",
            ladder=name,
            rungs="、".join(rung.words for rung in ladder.rungs),
            is_current=ladder.name == current,
        )
        for name, ladder in known.items()
    ]
    turn.say("\n".join([turn.worded("office.ladders"), *lines, turn.worded("office.how_ladders_are_set")]))


async def set_ladder(turn: Turn, command: OfficeCommand) -> None:
    """设阶梯 of an item, a problem or the unit, by the ladder's Chinese or short name; 默认 goes back to what stands above."""
    if not command.items or not command.name:
        raise BadInput(Sentence("refusal.which_ladder"))
    name, shown = await _named(turn, command.name)
    actor, target = turn.speaker.actor, command.items[0]
    if target == UNIT:
        await settings.set_ladder(turn.session, actor, name, turn.now)
        turn.say(turn.worded("office.ladder_of_unit", ladder=shown))
    elif problem := await office_targets.problem_meant(turn, target):
        await settings.set_ladder(turn.session, actor, name, turn.now, problem_id=problem.id)
        turn.say(turn.worded("office.ladder_of_problem", number=problem.number, ladder=shown))
    else:
        item = await office_targets.item(turn, target)
        await settings.set_ladder(turn.session, actor, name, turn.now, measure_id=item.id)
        words = turn.worded("office.ladder_of_item", number=item.number, ladder=shown)
        turn.say(words, about=item.id)


async def _choices(turn: Turn) -> Mapping[str, Ladder]:
    """The ladders one may choose, by the names people use; those of the office's own keep theirs."""
    own = await custom_ladders(turn.session, turn.speaker.unit.id)
    shipped = {LADDER_NAMES[name]: own.get(name, SHIPPED[name]) for name in SHIPPED if name != LONG_TERM_LADDER}
    return shipped | {name: ladder for name, ladder in own.items() if name not in SHIPPED}


async def _named(turn: Turn, word: str) -> tuple[str | None, str]:
    """The ladder's own name and the one to show; None and nothing for 默认."""
    if word in _BACK:
        return None, ""
    plain = word.removesuffix("阶梯").removesuffix("预警").lower()
    known = await _choices(turn)
    for shown, ladder in known.items():
        if plain in (shown, ladder.name.lower()) or word == shown:
            return ladder.name, shown
    raise NotFound(Sentence("refusal.ladder_unknown", ladder=word, names=list(known)))
