"""What a short Chinese reply means: pure, explainable rules over numerals, dates, quantities and intents."""

from bot.conversation.understand.lexicon import Lexicon
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
from bot.conversation.understand.reader import understand
from bot.conversation.understand.roster import Known, Roster
from bot.conversation.understand.workdays import ShippedWorkdays, Workdays

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
