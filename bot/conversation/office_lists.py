"""The office's lists, page by page."""

from bot.conversation import face
from bot.conversation.office_listings import LISTINGS, OF_OWN, Listing, of_person, of_problem
from bot.conversation.office_patterns import Order
from bot.conversation.turn import Turn, rows
from bot.core.message import Outgoing, rich
from bot.documents.actions import Action, Verb
from bot.ledger import access
from bot.ledger.people import Person

PAGE = 8
"""Entries of one page: what a phone shows, with the buttons below."""

_PERSON, _PROBLEM = "p", "q"


async def say(turn: Turn, key: str) -> None:
    """The first page of the list; `key` is an order's value, or one of `person_key` or `problem_key`."""
    listing = await _listing(turn, key)
    page = _page(turn, listing, key, 0)
    turn.say("".join(span.text for span in page.text), page.buttons)


async def turn_page(turn: Turn, action: Action) -> None:
    """Another page of the list in the place of the one shown, as the ledger stands now."""
    message = turn.incoming.message
    shown = await face.current(turn, message)
    if message is None or shown is None or not _may_see(turn, action.argument):
        turn.toast = turn.worded("answer.stale")
        return
    page = _page(turn, await _listing(turn, action.argument), action.argument, action.target)
    face.turn_over(turn, message, shown, page)


def person_key(person: Person) -> str:
    """The key of the list of what this person answers for."""
    return f"{_PERSON}{person.id}"


def problem_key(number: str) -> str:
    """The key of the list of a problem's items."""
    return f"{_PROBLEM}{number}"


def _may_see(turn: Turn, key: str) -> bool:
    """Whether the key names a list that is the speaker's to see; a role may have gone since the list was sent."""
    if key in LISTINGS:
        return key in OF_OWN or access.may_read_all(turn.speaker.actor)
    is_other = key.startswith((_PERSON, _PROBLEM)) and key[1:].isascii() and key[1:].isdigit()
    return is_other and access.may_read_all(turn.speaker.actor)


def _page(turn: Turn, listing: Listing, key: str, number: int) -> Outgoing:
    pages = max(1, -(-len(listing.entries) // PAGE))
    number = min(max(number, 0), pages - 1)
    shown = listing.entries[number * PAGE : (number + 1) * PAGE]
    if not shown:
        return Outgoing(rich(listing.empty))
    place = f"{number + 1}/{pages}" if pages > 1 else ""
    heading = turn.worded("list.page", heading=listing.heading, page=place)
    text = "\n".join([heading, *(entry.line for entry in shown)])
    others = ((number - 1, "button.previous_page"), (number + 1, "button.next_page"))
    turning = tuple(
        turn.button(Action(Verb.LIST, other, key), word, page="") for other, word in others if 0 <= other < pages
    )
    single = [entry.buttons[0] for entry in shown if len(entry.buttons) == 1]
    several = tuple(entry.buttons for entry in shown if len(entry.buttons) > 1)
    return Outgoing(rich(text), (*rows(single, 4), *several, *((turning,) if turning else ())))


async def _listing(turn: Turn, key: str) -> Listing:
    if key in LISTINGS:
        return await LISTINGS[Order(key)](turn)
    if key.startswith(_PROBLEM):
        return await of_problem(turn, key.removeprefix(_PROBLEM))
    return await of_person(turn, int(key.removeprefix(_PERSON)))
