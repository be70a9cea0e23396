"""Reads a turn of speech that is the whole reply: 没二话, 妥妥的."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.expressions import expression

_GLADLY = expression(
    r"(?:妥妥|稳稳|稳妥)(?:当当)?(?:的|滴)|没(?:有)?(?:二|半句)话|(?:没|莫|冇)(?:有)?(?:得|的)?说(?:的|得)?|没啥(?:说的|可说的)"
)
"""Beside other words these only stress what is said: 整完了，妥妥的."""


def nod_to_a_turn_of_speech(readings: Sequence[Reading]) -> None:
    """没说的: alone it answers the reminder as 没问题 does, with a nod and a promise."""
    if len(readings) == 1 and readings[0].intents <= {Intent.COMMIT} and _GLADLY.fullmatch(readings[0].clause.text):
        readings[0].intents |= {Intent.ACK, Intent.COMMIT}
