"""What one may ask to see: one's own items, one item, and how to talk to us."""

from bot.conversation import item_lines, lookup, office_card, office_targets
from bot.conversation.items import Item
from bot.conversation.question import is_settled
from bot.conversation.reply import day_words, quote
from bot.conversation.said import said_line
from bot.conversation.turn import Turn, rows
from bot.core.errors import NotAllowed, NotFound
from bot.core.message import Keyboard
from bot.core.sentence import Sentence
from bot.documents.actions import Action, Verb, button
from bot.ledger import access
from bot.ledger.card import MeasureCard, person_names
from bot.ledger.directory import paused_people
from bot.ledger.handover import numbers_asked, open_handover
from bot.ledger.last_words import last_request, last_words, open_difficulties
from bot.ledger.progress import ExtensionState

MOST_LINES = 20
MOST_WORDS = 3
"""People whose last words on an item are shown."""


async def mine(turn: Turn) -> None:
    """我的: one's own items with the days left, and a button for each."""
    own = await lookup.own(turn)
    waiting = await _to_be_accepted(turn)
    if not own:
        turn.say("\n".join(line for line in (turn.worded("answer.no_items"), waiting) if line))
        return
    until = turn.speaker.person.paused_until
    paused = until is not None and until >= turn.today
    heading = turn.worded("list.mine", count=len(own), day=day_words(until, turn.today) if until and paused else "")
    lines = [heading, *(item_lines.line(turn, item) for item in own[:MOST_LINES])]
    if len(own) > MOST_LINES:
        lines.append(turn.worded("list.more", count=len(own) - MOST_LINES, number=own[MOST_LINES].number))
    lines += [waiting] if waiting else []
    buttons = [button(Action(Verb.SHOW, item.id), item.number) for item in own[:MOST_LINES]]
    turn.say("\n".join(lines), rows(buttons, 4))


async def _to_be_accepted(turn: Turn) -> str:
    """The items that the speaker was asked to handle and has not answered for."""
    numbers = await numbers_asked(turn.session, turn.speaker.person.id)
    return turn.worded("list.to_be_accepted", numbers="、".join(numbers)) if numbers else ""


async def show(turn: Turn, item: Item) -> None:
    """查 4-2: where one item stands, and its buttons for whoever answers for it."""
    answers = await lookup.answers_for(turn, item)
    if not answers and not access.may_read_all(turn.speaker.actor):
        raise NotAllowed(Sentence("card.not_yours", number=item.number))
    card = await lookup.card(turn, item.id)
    if card is None:
        raise NotFound(Sentence("card.gone", number=item.number))
    people = item_lines.people(turn, card)
    proof = turn.worded("card.proof", count=card.evidence_count) if card.evidence_count else ""
    lines = [
        item_lines.line(turn, item),
        "；".join(part for part in (people, proof) if part),
        *await _standing(turn, item),
        *await _silent(turn, card),
        *await office_card.lines(turn, card),
    ]
    buttons = item_buttons(turn, item) if answers and not is_settled(item) else ()
    keys = (*await office_card.buttons(turn, card), *buttons)
    turn.say("\n".join(line for line in lines if line), keys, about=item.id)


async def _silent(turn: Turn, card: MeasureCard) -> list[str]:
    """Who of those that answer for the item is not reminded now, and why."""
    holders = {holder.person_id for holder in card.holders()}
    paused = await paused_people(turn.session, turn.speaker.unit.id, turn.today)
    return [
        turn.worded(
            "card.paused",
            name=person.name,
            day=day_words(person.paused_until, turn.today),
            reason=quote(person.paused_reason),
        )
        for person in paused
        if person.id in holders and person.paused_until
    ]


async def _standing(turn: Turn, item: Item) -> list[str]:
    """What was last said by whom, and what is still open: a request, a difficulty, a handing on."""
    lines = [said_line(word, turn) for word in (await last_words(turn.session, item.id))[:MOST_WORDS]]
    for word in await open_difficulties(turn.session, item.id):
        waits = word.report.facts.get("waits_for") or ""
        lines.append(turn.worded("card.difficulty", name=word.person, waits=waits, said=quote(word.report.text)))
    request = await last_request(turn.session, item.id)
    if request is not None and request.state is ExtensionState.ASKED:
        lines.append(turn.worded("card.requested", day=day_words(request.due_wanted, turn.today)))
    handover = await open_handover(turn.session, item.id)
    if handover is not None:
        names = await person_names(turn.session, [handover.handler_id])
        lines.append(turn.worded("card.handed_on", name=names.get(handover.handler_id, "")))
    return lines


async def show_numbered(turn: Turn, number: str) -> None:
    """The same by the number; raises NotFound for one that the unit has not."""
    reads_all = access.may_read_all(turn.speaker.actor)
    item = await (office_targets.item(turn, number) if reads_all else lookup.numbered(turn, number))
    if item is None:
        raise NotFound(Sentence("card.no_such_item", number=number))
    await show(turn, item)


def item_buttons(turn: Turn, item: Item) -> Keyboard:
    """The five buttons of one item."""
    return (
        tuple(turn.button(Action(verb, item.id)) for verb in (Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE)),
        tuple(turn.button(Action(verb, item.id)) for verb in (Verb.EXTEND, Verb.TROUBLE)),
    )


def help_words(turn: Turn) -> str:
    """How to talk to us, for what this person may do."""
    actor = turn.speaker.actor
    if access.is_office(actor):
        return turn.worded("help.office")
    if access.is_read_only(actor):
        return turn.worded("help.superior")
    return turn.worded("help.leadership" if access.may_read_all(actor) else "help.person")
