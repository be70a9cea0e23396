"""Cuts a reply in plain writing into the short pieces that weights are kept for."""

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.typed_figures import FIGURE

LONGEST = 4
"""Characters of the longest piece; longer ones were measured to add nothing."""
START, END = "^", "$"
_PAUSES = expression(r"[,，、;；:：。.!！\s]+")


def pieces_of(text: str) -> frozenset[str]:
    """Every piece of one to four characters, with signs for the two ends of the text.

    All numbers are alike, and so are all pauses: what they are is not for this reading to tell.
    """
    even = f"{START}{_PAUSES.sub(',', FIGURE.sub('0', text))}{END}"
    pieces = {even[at : at + length] for length in range(1, LONGEST + 1) for at in range(len(even) - length + 1)}
    return frozenset(pieces - {START, END})
