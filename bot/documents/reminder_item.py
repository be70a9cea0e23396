"""What a reminder tells of one measure to one person, and what the whole message must fit into."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.message import RichText, plain
from bot.documents.channel_limits import TELEGRAM, ChannelLimits
from bot.ledger.card import MeasureCard
from bot.ledger.unit import Disclosure

ASKED = "asked"
"""The level of an item that somebody is only asked to handle."""


@dataclass(frozen=True, slots=True)
class Request:
    """That the reader is asked to handle the item and has not answered; `asker` is empty for the command line."""

    handover_id: int
    asker: str


@dataclass(frozen=True, slots=True)
class Item:
    """One measure in one person's reminder, with the ways (roles) in which the person hears of it."""

    card: MeasureCard
    level: str
    roles: frozenset[str]
    is_late: bool = False
    is_nudged: bool = False
    """Whether the office has urged it by hand."""
    request: Request | None = None

    @property
    def group(self) -> str:
        """The level under which the item is listed."""
        return self.level if self.roles else ASKED


@dataclass(frozen=True, slots=True)
class Frame:
    """What a reminder must fit into: how much may be shown, the channel, what else the message holds, own wording."""

    disclosure: Disclosure
    limits: ChannelLimits = TELEGRAM
    beside: str = ""
    """Marks and other notices that stand in the same message."""
    own: Mapping[str, str] = field(default_factory=dict)

    def holds(self, text: RichText) -> bool:
        return self.limits.holds(plain(text) + self.beside)
