"""One line on an item or on a person who is not reminded, as the unit words it."""

from datetime import date

from bot.conversation.items import Item
from bot.conversation.reply import day_words, deadline_words, quote, state_words
from bot.conversation.turn import Turn
from bot.ledger.card import MeasureCard
from bot.ledger.measure import ROLE_TEXTS, DutyRole
from bot.ledger.people import Person


def line(turn: Turn, item: Item, people: str = "") -> str:
    """One item of a list: 4-2 短标题，10月31日到期，还剩20天，推进中80%; with its people where they are wanted."""
    deadline, state = deadline_words(item, turn.today, turn.own), state_words(item, turn.own)
    return turn.worded("list.item", number=item.number, title=item.title, deadline=deadline, state=state, people=people)


def people(turn: Turn, card: MeasureCard) -> str:
    """第一责任人周明远；经办人罗小芸: who answers for an item, role by role; empty for nobody."""
    names = {role: [holder.name for holder in card.holders(role)] for role in DutyRole}
    return "；".join(f"{turn.worded(ROLE_TEXTS[role])}{'、'.join(some)}" for role, some in names.items() if some)


def paused_person(turn: Turn, person: Person, until: date) -> str:
    """One line of the list of those who are not reminded."""
    day, reason = day_words(until, turn.today), quote(person.paused_reason)
    return turn.worded("list.paused_person", name=person.name, day=day, reason=reason)
