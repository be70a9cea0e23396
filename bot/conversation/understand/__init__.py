"""What a short Chinese reply means: pure, explainable rules over numerals, dates, quantities and intents."""

from bot.conversation.understand.days.workdays import ShippedWorkdays, Workdays
from bot.conversation.understand.meaning import (
    DateRole,
    Forecast,
    Intent,
    ItemMention,
    PercentSource,
    Quantity,
    Reason,
    Understanding,
)
from bot.conversation.understand.people.roster import Known, Roster
from bot.conversation.understand.reader import understand
from bot.conversation.understand.writing.lexicon import Lexicon

__all__ = [
    "DateRole",
    "Forecast",
    "Intent",
    "ItemMention",
    "Known",
    "Lexicon",
    "PercentSource",
    "Quantity",
    "Reason",
    "Roster",
    "ShippedWorkdays",
    "Understanding",
    "Workdays",
    "understand",
]
