"""A message as Telegram wants it: HTML out of safe parts, and inline keyboards."""

import html
from collections.abc import Iterator

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.message import Button, Keyboard, Look, RichText

MOST_IN_ROW = 8
_STYLES = {Look.GOOD: "success", Look.BAD: "danger", Look.MAIN: "primary", Look.NORMAL: None}


def to_html(text: RichText) -> str:
    """Each span escaped by itself, so that no word of a person can become a tag."""
    pieces = ((html.escape(span.text, quote=False), span.bold) for span in text)
    return "".join(f"<b>{piece}</b>" if bold and piece else piece for piece, bold in pieces)


def to_markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    """The buttons; a row longer than Telegram takes goes on in the next."""
    rows = [[_button(button) for button in row] for row in _rows(keyboard)]
    return InlineKeyboardMarkup(rows) if rows else None


def _rows(keyboard: Keyboard) -> Iterator[tuple[Button, ...]]:
    for row in keyboard:
        for start in range(0, len(row), MOST_IN_ROW):
            yield row[start : start + MOST_IN_ROW]


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(button.label, callback_data=button.data, style=_STYLES[button.look])
