"""The scripted people of the headless demo: they read their phones and answer, each after a manner."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.channels.sandbox import phone
from bot.channels.sandbox.forms import Speaker
from bot.channels.sandbox.tables import SandboxMessage
from bot.core.errors import NotFound
from bot.demo.stage import GROUP, Stage
from bot.documents.actions import Action, Verb, decode
from bot.ledger.measure import Measure
from bot.ledger.people import Person
from bot.post import inbox

_PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
"""The smallest true PNG."""

_BEDTIME = 21

Progress = Callable[[int, int], None]


@dataclass(order=True)
class Deed:
    """Something a person will do at a moment: press a button of a message, write, or send a photo."""

    at: datetime
    order: int
    chat: str = field(compare=False)
    message: str = field(compare=False, default="")
    data: str = field(compare=False, default="")
    text: str = field(compare=False, default="")
    photo: bool = field(compare=False, default=False)


async def play(stage: Stage, until: datetime, progress: Progress | None = None) -> None:
    """Lets time pass to `until` while the people answer what they are sent."""
    cast = _Cast(stage)
    first = stage.now()
    await stage.settle()
    while stage.now() < until:
        await cast.read_phones()
        deed = cast.next_deed()
        await stage.step(until if deed is None else min(until, deed.at))
        while (deed := cast.next_deed()) is not None and deed.at <= stage.now():
            await cast.perform(deed)
            await stage.settle()
        if progress:
            progress((stage.now() - first).days, (until - first).days)


class _Cast:
    """All people with a phone, what they have read so far, and what each is about to do."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._read_up_to = 0
        self._deeds: list[Deed] = []
        self._order = 0

    def next_deed(self) -> Deed | None:
        return min(self._deeds, default=None)

    async def read_phones(self) -> None:
        """Looks at what has come since the last look and decides on answers."""
        async with self._stage.house.database.reading() as session:
            rows = (
                await session.scalars(
                    select(SandboxMessage)
                    .where(col(SandboxMessage.id) > self._read_up_to, col(SandboxMessage.from_bot))
                    .order_by(col(SandboxMessage.id))
                )
            ).all()
            for row in rows:
                self._read_up_to = row.id
                if row.chat != GROUP:
                    await self._decide(session, row)

    async def _decide(self, session: AsyncSession, row: SandboxMessage) -> None:
        actions = [
            (action, button["data"])
            for line in row.buttons
            for button in line
            if (action := decode(button["data"])) is not None
        ]
        wait = timedelta(minutes=20 + _luck(row.chat, str(row.id)) % 90)
        if any(action.verb is Verb.YES for action, _ in actions):
            self._press(row, actions, Verb.YES, timedelta(minutes=3))
        elif any(action.verb in (Verb.VERIFY, Verb.GRANT) for action, _ in actions):
            # The office looks twice: every fourth claim goes back.
            strict = _luck("office", str(row.id)) % 4 == 0
            self._press(row, actions, Verb.SEND_BACK if strict else Verb.VERIFY, wait)
            self._press(row, actions, Verb.REFUSE if strict else Verb.GRANT, wait)
        elif any(action.verb is Verb.DONE for action, _ in actions):
            await self._answer_reminder(session, row, [action for action, _ in actions], wait)
        elif any(action.verb is Verb.PERCENT for action, _ in actions):
            self._press(row, actions, Verb.PERCENT, timedelta(minutes=2))
        elif "原因" in "".join(span["text"] for span in row.text) and not actions:
            self._write(row, "材料还不够完整，请补充后再报。", timedelta(minutes=2))

    async def _answer_reminder(
        self, session: AsyncSession, row: SandboxMessage, actions: list[Action], wait: timedelta
    ) -> None:
        """What a handler says of each item depends on the days left; leaders only note that they saw it."""
        owner = await session.get(Person, int(row.chat[1:]))
        if owner is None or owner.department == "局领导":
            acknowledge = [action for action in actions if action.verb is Verb.ACKNOWLEDGE]
            self._add(row, wait, data=_data(row, acknowledge[0]) if acknowledge else "")
            return
        if _luck(owner.name, "silent") % 5 == 0 and _luck(row.chat, str(row.id)) % 3:
            return
        targets = dict.fromkeys(action.target for action in actions if action.verb is Verb.DONE)
        for place, target in enumerate(targets):
            measure = await session.get(Measure, target)
            if measure is not None:
                self._speak_of(row, measure, wait + timedelta(minutes=4 * place))

    def _speak_of(self, row: SandboxMessage, measure: Measure, wait: timedelta) -> None:
        today = self._stage.now().date()
        days = (measure.due_on - today).days if measure.due_on else 99
        mood = _luck(measure.number, str(row.id)) % 10
        if days <= 3 and mood < 7:
            self._write(row, f"{measure.number} 已完成", wait)
            self._add(row, wait + timedelta(minutes=1), photo=True)
        elif 0 <= days <= 10 and mood == 9 and measure.due_on:
            later = measure.due_on + timedelta(days=14)
            self._write(row, f"{measure.number} 设备还没到货，申请延期到{later.month}月{later.day}日", wait)
        elif mood == 8:
            self._write(row, f"{measure.number} 资金还没有批下来，有困难", wait)
        else:
            percent = min(95, int(measure.percent or 0) + 15 + mood * 2)
            self._write(row, f"{measure.number} 完成{percent}%", wait)

    def _press(self, row: SandboxMessage, actions: list[tuple[Action, str]], verb: Verb, wait: timedelta) -> None:
        data = next((data for action, data in actions if action.verb is verb), "")
        if data:
            self._add(row, wait, data=data)

    def _write(self, row: SandboxMessage, text: str, wait: timedelta) -> None:
        self._add(row, wait, text=text)

    def _add(
        self, row: SandboxMessage, wait: timedelta, *, data: str = "", text: str = "", photo: bool = False
    ) -> None:
        self._order += 1
        at = _awake(self._stage.now() + wait)
        self._deeds.append(Deed(at, self._order, row.chat, str(row.id), data, text, photo))

    async def perform(self, deed: Deed) -> None:
        """Does it on the person's phone; what the phone no longer offers is let be, as a person would."""
        self._deeds.remove(deed)
        now = self._stage.now()
        async with self._stage.house.database.transaction() as session:
            person = await session.get(Person, int(deed.chat[1:]))
            speaker = Speaker(deed.chat, person.name if person else "")
            if deed.photo:
                event = await phone.attach(session, deed.chat, speaker, "现场照片.png", "image/png", _PHOTO, now)
            elif deed.text:
                event = await phone.say(session, deed.chat, speaker, deed.text, now, reply_to=deed.message)
            else:
                try:
                    event = await phone.press(session, deed.chat, speaker, deed.message, deed.data, now)
                except NotFound:
                    return
            await inbox.receive(session, [event], now)


def _awake(moment: datetime) -> datetime:
    """The moment itself, or the next morning where it falls into the evening."""
    if moment.hour < _BEDTIME:
        return moment
    return (moment + timedelta(days=1)).replace(hour=8, minute=moment.minute)


def _luck(*words: str) -> int:
    """The same number for the same words, on every machine and in every run."""
    return zlib.crc32("/".join(words).encode())


def _data(row: SandboxMessage, action: Action) -> str:
    return next((button["data"] for line in row.buttons for button in line if decode(button["data"]) == action), "")
