"""The messages we sent before: what they show now, and how an outcome is written on them."""

from collections.abc import Callable
from dataclasses import replace

from sqlmodel import col, select

from bot.conversation.reply import moment_words
from bot.conversation.turn import Turn, face_subject
from bot.core.message import Button, Keyboard, Outgoing, Span, outgoing_from_json
from bot.documents.actions import Action, Verb, decode
from bot.post.attempt import Attempt
from bot.post.notice import Notice, NoticeKind

OF_A_MEASURE = frozenset({Verb.REPORT, Verb.DONE, Verb.EXTEND, Verb.TROUBLE, Verb.ACKNOWLEDGE})
_MARK = "\n✓"

Drop = Callable[[Action], bool]
"""Which buttons fall away with an outcome."""


def of_measure(measure_id: int, verbs: frozenset[Verb] = OF_A_MEASURE) -> Drop:
    """The buttons of one measure; those of the others stay."""
    return lambda action: action.target == measure_id and action.verb in verbs


def of_target(target: int, *verbs: Verb) -> Drop:
    """The buttons with these verbs and this target."""
    return lambda action: action.target == target and action.verb in verbs


def every(_action: Action) -> bool:
    """All buttons."""
    return True


async def current(turn: Turn, message: str | None) -> Outgoing | None:
    """What the message shows, as far as we know: its last edit, else what was sent; None when it is not ours."""
    if message is None:
        return None
    if repainted := turn.repainted(message):
        return repainted
    subject = face_subject(turn.incoming.channel, turn.incoming.chat, message)
    edits = select(Notice).where(col(Notice.subject) == subject, col(Notice.kind) == NoticeKind.EDIT)
    last = await turn.session.scalar(edits.order_by(col(Notice.id).desc()).limit(1))
    if last is not None:
        return outgoing_from_json(last.content)
    sent = select(Attempt).where(
        col(Attempt.channel) == turn.incoming.channel,
        col(Attempt.chat) == turn.incoming.chat,
        col(Attempt.message) == message,
    )
    attempt = await turn.session.scalar(sent.order_by(col(Attempt.id).desc()).limit(1))
    return outgoing_from_json(attempt.payload) if attempt else None


async def mark(turn: Turn, message: str | None, item: str, outcome: str, drop: Drop) -> None:
    """Writes the outcome, who and when under the message, in place of an earlier one of the same item."""
    face = await current(turn, message)
    if face is None or message is None:
        return
    # On one line, whatever an office wrote: below it a message is cut and marked by lines.
    outcome = " ".join(outcome.split())
    who = f"{turn.speaker.person.name} {moment_words(turn.now, turn.zone)}"
    line = f"{_MARK}{' '.join(part for part in (item, outcome, who) if part)}"
    kept = tuple(span for span in face.text if not span.text.startswith(f"{_MARK}{item} "))
    turn.repaint(
        message,
        replace(face, text=(*kept, Span(line)), buttons=without(face.buttons, drop), edits=message, reply_to=None),
    )


async def strip(turn: Turn, message: str | None, drop: Drop) -> None:
    """Takes buttons off that lead nowhere any more."""
    face = await current(turn, message)
    if face is not None and message is not None and (buttons := without(face.buttons, drop)) != face.buttons:
        turn.repaint(message, replace(face, buttons=buttons, edits=message, reply_to=None))


async def shows(turn: Turn, message: str | None, data: str) -> bool | None:
    """Whether the button is still under the message; None when we do not know the message."""
    face = await current(turn, message)
    return None if face is None else any(button.data == data for row in face.buttons for button in row)


async def painted_by(turn: Turn, inbox_id: int) -> list[str]:
    """The messages of this chat on which the outcome of that event was written."""
    prefix = f"edit:{inbox_id}:"
    keys = await turn.session.scalars(
        select(col(Notice.key)).where(col(Notice.key).startswith(prefix, autoescape=True))
    )
    return [key.removeprefix(prefix) for key in keys]


async def take_off_mark(turn: Turn, message: str, item: str, buttons: Keyboard) -> None:
    """Says under the message that the item's outcome was taken back, and puts the item's buttons back."""
    face = await current(turn, message)
    if face is None or not any(span.text.startswith(f"{_MARK}{item} ") for span in face.text):
        return
    await mark(turn, message, item, turn.worded("mark.taken_back"), lambda _action: False)
    face = await current(turn, message)
    if face is not None:
        known = {button.data for row in face.buttons for button in row}
        again = tuple(tuple(button for button in row if button.data not in known) for row in buttons)
        if face.buttons:
            again = tuple(tuple(replace(button, label=f"{item} {button.label}") for button in row) for row in again)
        turn.repaint(message, replace(face, buttons=(*face.buttons, *(row for row in again if row))))


def turn_over(turn: Turn, message: str, shown: Outgoing, page: Outgoing) -> None:
    """Shows another page of the message; the outcomes written under it stay."""
    marks = tuple(span for span in shown.text if span.text.startswith(_MARK))
    turn.repaint(message, replace(page, text=(*page.text, *marks), edits=message, reply_to=None))


def without(keyboard: Keyboard, drop: Drop) -> Keyboard:
    """The keyboard without the buttons that `drop` names, and without rows left empty."""

    def stays(button: Button) -> bool:
        action = decode(button.data)
        return action is None or not drop(action)

    kept = (tuple(button for button in row if stays(button)) for row in keyboard)
    return tuple(row for row in kept if row)
