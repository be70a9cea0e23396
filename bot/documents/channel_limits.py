"""How long a message may be and how many buttons it may have, by channel."""

from dataclasses import dataclass, replace
from typing import Self

from bot.core.message import utf16_units


@dataclass(frozen=True, slots=True)
class ChannelLimits:
    """What one kind of message holds: at most `units` UTF-16 units or `octets` bytes of UTF-8, and so many buttons."""

    words: str
    """What the kind is called to people."""
    units: int | None = None
    octets: int | None = None
    buttons: int = 0

    @property
    def most(self) -> int:
        """The limit, in the unit that this kind counts in."""
        return self.octets if self.octets is not None else self.units or 0

    @property
    def counted_in(self) -> str:
        """The unit's name for people."""
        return "字节" if self.octets is not None else "字"

    def size(self, text: str) -> int:
        """The length of a text as this kind counts it."""
        return len(text.encode("utf-8", "surrogatepass")) if self.octets is not None else utf16_units(text)

    def holds(self, text: str) -> bool:
        """Whether the text is not too long."""
        return self.size(text) <= self.most

    def half(self) -> Self:
        """The same kind with half the length."""
        return replace(self, units=self.units and self.units // 2, octets=self.octets and self.octets // 2)


TELEGRAM = ChannelLimits("Telegram 消息", units=4096, buttons=100)
"""Bot API, sendMessage: 4096 after entities parsing, counted in UTF-16 units; about 100 buttons."""

TELEGRAM_CAPTION = ChannelLimits("Telegram 图片说明", units=1024, buttons=100)
"""Bot API, sendPhoto: caption of 1024 after entities parsing."""

WECOM = ChannelLimits("企业微信应用消息", octets=2048, buttons=6)
"""WeCom, message/send (page 90236): text and markdown of 2048 bytes, what is longer is cut; a card has 6 buttons."""

WECOM_GROUP = ChannelLimits("企业微信群消息", octets=4096)
"""WeCom, group webhook (page 91770): markdown of 4096 bytes, no buttons that answer."""

BUTTON = ChannelLimits("企业微信按钮", units=10)
"""WeCom, template card (page 90236): a button's text of 10 letters, what is longer is cut; the narrowest there is."""

MESSAGES = (WECOM, TELEGRAM, WECOM_GROUP)
"""The kinds that a text must fit, the narrowest first."""

SHOWN = (TELEGRAM, TELEGRAM_CAPTION, WECOM, WECOM_GROUP)
"""The kinds whose limits an office sees beside its texts."""

CARD_LIMITS: tuple[tuple[str, int], ...] = (
    ("标题", 36),
    ("标题说明", 44),
    ("正文", 160),
    ("一行内容", 30),
    ("按钮", BUTTON.most),
)
"""Letters of the parts of a WeCom template card (page 90236): main_title, sub_title_text, value, a button's text."""

_BY_CHANNEL = {"telegram": TELEGRAM, "sandbox": TELEGRAM, "wecom": WECOM, "wecom.group": WECOM_GROUP}


def kinds_of(text: str) -> tuple[ChannelLimits, ...]:
    """What the length of the text with this name is measured by: a message's kinds, or a button."""
    return (BUTTON,) if text.startswith("button.") else SHOWN


def limits_of(channel: str) -> ChannelLimits:
    """The limits of a channel's messages; those of Telegram for one that is not listed."""
    return _BY_CHANNEL.get(channel, TELEGRAM)
