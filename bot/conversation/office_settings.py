"""How reminders go out, set by the office in chat: ladders, and pauses of a person or of the whole unit."""

from collections.abc import Mapping

from bot.conversation import office_targets
from bot.conversation.office_patterns import UNIT
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.core.errors import BadInput, NotFound
from bot.ledger.acts import settings
from bot.ledger.facts_reading import custom_ladders
from bot.ledger.policy import LADDER_NAMES, LONG_TERM_LADDER, SHIPPED, Ladder
from bot.ledger.unit import Unit

_BACK = frozenset({"默认", "恢复默认", "取消", "不单设", "跟随上级", "同上级"})
_OWN = "自定：存阶梯 本局：前15天 经办人；超期1天 经办人、第一责任人，每5个工作日。"
_EXAMPLE = "设阶梯 4-2 从简；设阶梯 问题4 短期；设阶梯 全单位 三色"


async def ladders(turn: Turn) -> None:
    """提醒阶梯: each with its steps, and which one the unit uses."""
    known = await _choices(turn)
    current = turn.speaker.unit.ladder
    lines = [
        f"{name}：{'、'.join(rung.words for rung in ladder.rungs)}{'（全单位现用）' if ladder.name == current else ''}"
        for name, ladder in known.items()
    ]
    turn.say("\n".join(["提醒阶梯：", *lines, f"写法：{_EXAMPLE}。", _OWN]))


async def set_ladder(turn: Turn, command: OfficeCommand) -> None:
    """设阶梯 of an item, a problem or the unit, by the ladder's Chinese or short name; 默认 goes back to what stands above."""
    if not command.items or not command.name:
        raise BadInput(f"请写明对象和阶梯，如：{_EXAMPLE}。发“阶梯”看名称。")
    name, shown = await _named(turn, command.name)
    actor, target = turn.speaker.actor, command.items[0]
    if target == UNIT:
        await settings.set_ladder(turn.session, actor, name, turn.now)
        turn.say(turn.worded("office.ladder_of_unit", ladder=shown))
    elif problem := await office_targets.problem_meant(turn, target):
        await settings.set_ladder(turn.session, actor, name, turn.now, problem_id=problem.id)
        turn.say(turn.worded("office.ladder_of_problem", number=problem.number, ladder=shown or "随全单位"))
    else:
        item = await office_targets.item(turn, target)
        await settings.set_ladder(turn.session, actor, name, turn.now, measure_id=item.id)
        words = turn.worded("office.ladder_of_item", number=item.number, ladder=shown or "随问题或全单位")
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
    raise NotFound(f"没有名为“{word}”的提醒阶梯。可选：{'、'.join(known)}。")


async def pause(turn: Turn, command: OfficeCommand) -> None:
    """暂停 of a person until a day, or of the whole unit."""
    day, reason = office_targets.day_and_words(command.rest, turn.today)
    if command.items:
        await settings.pause_unit(turn.session, turn.speaker.actor, True, turn.now, reason=reason)
        turn.say(turn.worded("office.unit_paused"))
        return
    person = await office_targets.person(turn, command.name)
    if day is None:
        raise BadInput(f"请写明暂停到哪一天，如：暂停 {person.name} 到10月20日 外出培训。")
    if day < turn.today:
        raise BadInput(f"{day_words(day, turn.today)}已过，请另写一个日期。")
    await settings.pause_person(turn.session, turn.speaker.actor, person.id, day, turn.now, reason=reason)
    why = f"（{quote(reason)}）" if reason else ""
    turn.say(turn.worded("office.person_paused", name=person.name, day=day_words(day, turn.today), why=why))


async def resume(turn: Turn, command: OfficeCommand) -> bool:
    """恢复 of a person or of the unit; False for the bare word where the unit is not paused: it may be one's own pause."""
    actor = turn.speaker.actor
    if command.name:
        person = await office_targets.person(turn, command.name)
        if person.paused_until is None or person.paused_until < turn.today:
            turn.say(turn.worded("office.person_not_paused", name=person.name))
            return True
        await settings.pause_person(turn.session, actor, person.id, None, turn.now)
        turn.say(turn.worded("office.person_resumed", name=person.name))
        return True
    unit = await turn.session.get_one(Unit, turn.speaker.unit.id)
    if not unit.paused:
        if command.items:
            turn.say(turn.worded("office.unit_not_paused"))
        return bool(command.items)
    await settings.pause_unit(turn.session, actor, False, turn.now)
    turn.say(turn.worded("office.unit_resumed"))
    return True
