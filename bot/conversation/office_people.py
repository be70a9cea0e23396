"""Who is bound and who answers for what, by the office in chat: codes for pairing, other people in a role."""

import re

from bot.conversation import lookup, office_targets
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import moment_words
from bot.conversation.turn import Turn
from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger import reading
from bot.ledger.acts import pairing
from bot.ledger.acts.assigning import assign
from bot.ledger.card import MeasureCard, person_names
from bot.ledger.measure import ROLE_TEXTS, DutyRole
from bot.ledger.people import Person

_ROLES = {
    "第一责任人": DutyRole.FIRST_RESPONSIBLE,
    "第一责任领导": DutyRole.FIRST_RESPONSIBLE,
    "直接责任人": DutyRole.DIRECTLY_RESPONSIBLE,
    "直接责任领导": DutyRole.DIRECTLY_RESPONSIBLE,
    "分管领导": DutyRole.DIRECTLY_RESPONSIBLE,
    "责任领导": DutyRole.DIRECTLY_RESPONSIBLE,
    "具体经办人": DutyRole.HANDLER,
    "经办人": DutyRole.HANDLER,
    "经办": DutyRole.HANDLER,
    "承办人": DutyRole.HANDLER,
}
_INSTEAD = re.compile(r" *(?:→|->|=>|换成|改成|改为|换为|换) *")
_BETWEEN = re.compile(r"[、,，;；/和及 ]+")


async def invite(turn: Turn, command: OfficeCommand) -> None:
    """绑定码: a one-time code for a person, shown here and nowhere else."""
    if not command.name:
        raise BadInput(Sentence("refusal.whom_to_invite"))
    person = await office_targets.person(turn, command.name)
    invitation = await pairing.invite_person(turn.session, turn.speaker.actor, person.id, turn.now)
    until = moment_words(invitation.expires_at, turn.zone)
    words = turn.worded("office.code_of_person", name=person.name, code=invitation.code, until=until)
    turn.say(words, secret=invitation.code)


async def invite_group(turn: Turn, command: OfficeCommand) -> None:
    """绑定码 群: a one-time code that is sent in the group itself."""
    invitation = await pairing.invite_group(turn.session, turn.speaker.actor, command.name, turn.now)
    until = moment_words(invitation.expires_at, turn.zone)
    words = turn.worded("office.code_of_group", name=command.name, code=invitation.code, until=until)
    turn.say(words, secret=invitation.code)


async def change(turn: Turn, command: OfficeCommand) -> None:
    """换人: these people hold the role from now on, the handler's where none is named; 罗某→孟某 puts one in a place."""
    items = await office_targets.items(turn, command.items, "换人 4-2 经办人 李某某")
    *old, new = _INSTEAD.split(command.rest, maxsplit=1)
    people = [await office_targets.person(turn, name) for name in _BETWEEN.split(new) if name]
    if not people:
        raise BadInput(Sentence("refusal.whom_instead", number=items[0].number))
    leaving = await office_targets.person(turn, old[0].strip()) if old else None
    lines = []
    for item in items:
        card = await lookup.card(turn, item.id)
        if card is None:
            continue
        lines += [await _put(turn, card, role, people, leaving) for role in _roles(command, card, leaving)]
    unbound = [person.name for person in people if not await _is_bound(turn, person.id)]
    lines += [turn.worded("office.unbound", people="、".join(unbound), name=unbound[0])] if unbound else []
    turn.say("\n".join(line for line in lines if line), about=items[0].id if len(items) == 1 else None)


def _roles(command: OfficeCommand, card: MeasureCard, leaving: Person | None) -> list[DutyRole]:
    """The role named; else that of whoever leaves, or the handler's."""
    if command.name:
        return [_ROLES[command.name]]
    if leaving is None:
        return [DutyRole.HANDLER]
    held = [role for role in DutyRole if leaving.id in {holder.person_id for holder in card.holders(role)}]
    if not held:
        raise BadInput(Sentence("refusal.not_in_place", number=card.number, name=leaving.name))
    return held


async def _put(turn: Turn, card: MeasureCard, role: DutyRole, people: list[Person], leaving: Person | None) -> str:
    """Puts the people into the role, or into the place of the one who leaves; says what changed."""
    before = [holder.person_id for holder in card.holders(role)]
    come = [person.id for person in people]
    after = come
    if leaving is not None and leaving.id in before:
        place = before.index(leaving.id)
        after = list(dict.fromkeys([*before[:place], *come, *before[place + 1 :]]))
    names = await person_names(turn.session, [*before, *after])
    was, will = "、".join(names[id_] for id_ in before), "、".join(names[id_] for id_ in after)
    if before == after:
        return turn.worded("office.held_before", number=card.number, role=turn.worded(ROLE_TEXTS[role]), people=will)
    await assign(turn.session, turn.speaker.actor, card.id, role, after, turn.now)
    named = turn.worded(ROLE_TEXTS[role])
    return turn.worded("office.people_changed", number=card.number, role=named, name=was, people=will)


async def _is_bound(turn: Turn, person_id: int) -> bool:
    return bool(await reading.addresses(turn.session, f"person:{person_id}"))
