"""What was sent and what came back, read from the post's own records."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.channels.sandbox import forms
from bot.core.database import Database
from bot.core.message import IncomingKind, outgoing_from_json, plain
from bot.demo.stage import ZONE
from bot.ledger.measure import Measure
from bot.ledger.people import GroupChat, Person
from bot.post.attempt import Attempt
from bot.post.delivery import Delivery, DeliveryState
from bot.post.inbox import InboxItem
from bot.post.notice import Notice


@dataclass(frozen=True, slots=True)
class Row:
    """One message, out or in."""

    at: datetime
    direction: str
    channel: str
    person: str
    kind: str
    text: str
    buttons: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The row as `zhenggai demo --headless --json` prints it."""
        return {**asdict(self), "at": self.at.isoformat(timespec="seconds")}

    def line(self) -> str:
        """The row for people."""
        arrow = "→" if self.direction == "out" else "←"
        words = self.text.replace("\n", "\n      ")
        shown = f"\n      [{'] ['.join(self.buttons)}]" if self.buttons else ""
        return f"{self.at:%m-%d %H:%M} {arrow} {self.person}  {words}{shown}"


async def transcript(database: Database) -> list[Row]:
    """Every message of the ledger's life so far, in the order of time."""
    async with database.reading() as session:
        names = await _names(session)
        rows = [*await _sent(session, names), *await _received(session, names)]
    # At one moment what came in stands before what it caused.
    return sorted(rows, key=lambda row: (row.at, row.direction))


async def _names(session: AsyncSession) -> dict[str, str]:
    people = {f"p{person.id}": person.name for person in await session.scalars(select(Person))}
    groups = {group.chat: group.name for group in await session.scalars(select(GroupChat))}
    return people | groups


async def _sent(session: AsyncSession, names: dict[str, str]) -> list[Row]:
    numbers = {measure.id: measure.number for measure in await session.scalars(select(Measure))}
    items: dict[int, list[str]] = {}
    for notice in await session.scalars(select(Notice).where(col(Notice.cancelled_at).is_(None))):
        kind, _, number = notice.subject.partition(":")
        if kind == "measure" and notice.delivery_id is not None:
            items.setdefault(notice.delivery_id, []).append(numbers[int(number)])
    attempts = await session.execute(
        select(Attempt, Delivery)
        .join(Delivery, col(Delivery.id) == col(Attempt.delivery_id))
        .where(col(Delivery.state) == DeliveryState.SENT, col(Attempt.outcome) == "accepted")
    )
    return [_out(attempt, delivery, names, items.get(delivery.id, ())) for attempt, delivery in attempts]


def _out(attempt: Attempt, delivery: Delivery, names: dict[str, str], items: Iterable[str]) -> Row:
    message = outgoing_from_json(attempt.payload)
    return Row(
        at=attempt.started_at.astimezone(ZONE),
        direction="out",
        channel=attempt.channel,
        person=names.get(attempt.chat, attempt.chat),
        kind=delivery.kind.value,
        text=plain(message.text),
        buttons=tuple(button.label for row in message.buttons for button in row),
        items=tuple(dict.fromkeys(items)),
    )


async def _received(session: AsyncSession, names: dict[str, str]) -> list[Row]:
    labels = await _labels(session)
    rows = []
    for item in await session.scalars(select(InboxItem)):
        incoming = forms.read(item.raw)
        text = incoming.text
        if incoming.kind is IncomingKind.PRESS:
            text = f"［{labels.get((incoming.chat, incoming.data or ''), incoming.data)}］"
        elif incoming.files:
            text = f"［文件 {incoming.files[0].name}］{text}"
        rows.append(
            Row(
                at=incoming.at.astimezone(ZONE),
                direction="in",
                channel=item.channel,
                person=names.get(incoming.sender, incoming.sender_name),
                kind=incoming.kind.value,
                text=text,
            )
        )
    return rows


async def _labels(session: AsyncSession) -> dict[tuple[str, str], str]:
    """What stood on each button, by chat and data."""
    found = {}
    for attempt in await session.scalars(select(Attempt)):
        for row in attempt.payload.get("buttons", ()):
            for button in row:
                found[attempt.chat, button["data"]] = button["label"]
    return found
