"""Stories: a dialogue as data, played by real parts on a clock that is moved by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import update
from sqlmodel import col, select

from bot.core.clock import ManualClock
from bot.ledger.access import command_actor
from bot.ledger.acts import pairing
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Address, Person
from jobs.listener import ALBUM_WAIT
from tests.support.phones import GROUP, Phones, Shown, unanswered
from tests.support.world import UNIT_NAME, World, build_world

ZONE = ZoneInfo("Asia/Shanghai")
GROUP_NAME = "领导小组"
MOMENT = timedelta(seconds=2)


def moment(words: str) -> datetime:
    """2023-10-11 09:30 in Shanghai."""
    return datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


@dataclass
class Scene:
    """Where a story plays: the house, the clock, the people by name, and what each has already read."""

    phones: Phones
    clock: ManualClock
    world: World
    people: dict[str, int]
    read: dict[int, int] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    @property
    def one_by_one(self) -> bool:
        """Whether the platform knows no albums: then several photos are several messages."""
        return not self.phones.has_albums

    async def unread(self, person: int) -> list[Shown]:
        """What has come since the person last looked."""
        return (await self.phones.shown(person))[self.read.get(person, 0) :]

    async def newest(self, person: int, *words: str, button: str = "") -> Shown:
        """The newest message that has these words and this button."""
        shown = await self.phones.shown(person)
        for message in reversed(shown):
            if all(word in message.text for word in words) and (not button or button in message.labels):
                return message
        raise AssertionError(f"no message with {words} and button {button!r} among {shown}")

    async def settle(self) -> None:
        """All that follows at once has happened; the channel's pace takes its moments of the story's time."""
        while True:
            await self.phones.house.settle()
            due, now = await self.phones.house.sender.next_at(), self.clock.now()
            if due is None or not now < due <= now + MOMENT:
                return
            self.clock.move_to(due)

    async def pass_time(self, to: datetime) -> None:
        """Lets time pass, looking at every moment at which something is due, as a running service would."""
        while True:
            now = self.clock.now()
            midnight = (now.astimezone(ZONE) + timedelta(days=1)).replace(hour=0, minute=1, second=0, microsecond=0)
            morning = now.astimezone(ZONE).replace(hour=9, minute=20, second=0, microsecond=0)
            due = await self.phones.house.sender.next_at()
            stops = [stop for stop in (midnight, morning, due) if stop is not None and now < stop < to]
            self.clock.move_to(max(min(stops, default=to), now))
            await self.settle()
            if not stops:
                return


class Step(Protocol):
    """One line of a story."""

    async def happen(self, scene: Scene) -> None: ...


@dataclass(frozen=True)
class at:  # noqa: N801  the steps read as words
    """It is this moment; everything due before has happened."""

    when: str

    async def happen(self, scene: Scene) -> None:
        await scene.pass_time(moment(self.when))


class hears:  # noqa: N801
    """The next unread message in the person's chat has all these words, and these buttons if any are named."""

    def __init__(self, person: str, *words: str, buttons: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> None:
        self.person, self.words, self.buttons, self.without = person, words, buttons, without

    async def happen(self, scene: Scene) -> None:
        person = scene.people[self.person]
        unread = await scene.unread(person)
        assert unread, f"{self.person} hears nothing, but should hear {self.words}"
        scene.read[person] = scene.read.get(person, 0) + 1
        for word in self.words:
            assert word in unread[0].text, f"{self.person} should hear {word!r}, but hears:\n{unread[0].text}"
        for word in self.without:
            assert word not in unread[0].text, f"{self.person} should not hear {word!r}:\n{unread[0].text}"
        for label in self.buttons:
            assert label in unread[0].labels, f"no button {label!r} under:\n{unread[0]}"


@dataclass(frozen=True)
class says:  # noqa: N801
    """The person writes; with `reply_to`, in reply to the newest message with these words."""

    person: str
    text: str
    reply_to: str = ""

    async def happen(self, scene: Scene) -> None:
        person = scene.people[self.person]
        answered = (await scene.newest(person, self.reply_to)).number if self.reply_to else None
        await scene.phones.say(person, self.text.format(**scene.codes), answered)
        await scene.settle()


@dataclass(frozen=True)
class presses:  # noqa: N801
    """The person presses the button, under the newest message that has it (and the words `under`)."""

    person: str
    label: str
    under: str = ""

    async def happen(self, scene: Scene) -> None:
        person = scene.people[self.person]
        message = await scene.newest(person, self.under, button=self.label)
        await scene.phones.press(person, message.number, self.label)
        await scene.settle()


@dataclass(frozen=True)
class sends_photo:  # noqa: N801
    """The person sends a photo."""

    person: str
    caption: str = ""
    reply_to: str = ""

    async def happen(self, scene: Scene) -> None:
        person = scene.people[self.person]
        answered = (await scene.newest(person, self.reply_to)).number if self.reply_to else None
        await scene.phones.photograph(person, self.caption, answered)
        await scene.settle()


@dataclass(frozen=True)
class sends_album:  # noqa: N801
    """The person sends several photos at once, the first with these words."""

    person: str
    count: int
    caption: str = ""

    async def happen(self, scene: Scene) -> None:
        await scene.phones.album(scene.people[self.person], self.count, self.caption)
        scene.clock.move_to(scene.clock.now() + ALBUM_WAIT)
        await scene.settle()


@dataclass(frozen=True)
class edits:  # noqa: N801
    """The person edits the own message that has the words `said`."""

    person: str
    said: str
    text: str

    async def happen(self, scene: Scene) -> None:
        await scene.phones.edit(scene.people[self.person], self.said, self.text)
        await scene.settle()


@dataclass(frozen=True)
class forwards:  # noqa: N801
    """The person passes on what somebody else wrote."""

    person: str
    text: str
    author: str

    async def happen(self, scene: Scene) -> None:
        await scene.phones.forward(scene.people[self.person], self.text, self.author)
        await scene.settle()


class shows:  # noqa: N801
    """A message already read shows these words now, and no longer these buttons."""

    def __init__(self, person: str, *words: str, no_buttons: tuple[str, ...] = ()) -> None:
        self.person, self.words, self.no_buttons = person, words, no_buttons

    async def happen(self, scene: Scene) -> None:
        message = await scene.newest(scene.people[self.person], *self.words)
        assert not set(self.no_buttons) & set(message.labels), f"{self.no_buttons} still under {message}"


@dataclass(frozen=True)
class toast:  # noqa: N801
    """These words stand over the button pressed last."""

    words: str

    async def happen(self, scene: Scene) -> None:
        assert self.words in scene.phones.toast()


class ledger:  # noqa: N801
    """The ledger holds this of the measure."""

    def __init__(self, number: str, **facts: Any) -> None:
        self.number, self.facts = number, facts

    async def happen(self, scene: Scene) -> None:
        async with scene.phones.house.database.reading() as session:
            measure = await session.scalar(select(Measure).where(col(Measure.number) == self.number))
        found = {name: getattr(measure, name) for name in self.facts}
        assert found == self.facts, f"{self.number}: {found}"


@dataclass(frozen=True)
class invited:  # noqa: N801
    """The office makes a code for the person, or for the group; later words write it as {code}."""

    person: str

    async def happen(self, scene: Scene) -> None:
        actor = command_actor(scene.world.unit)
        async with scene.phones.house.database.transaction() as session:
            if scene.people[self.person] == GROUP:
                invitation = await pairing.invite_group(session, actor, GROUP_NAME, scene.clock.now())
            else:
                person = scene.people[self.person]
                invitation = await pairing.invite_person(session, actor, person, scene.clock.now())
        scene.codes["code"] = invitation.code


@dataclass(frozen=True)
class unpaired:  # noqa: N801
    """The person's chat is not bound to anybody."""

    person: str

    async def happen(self, scene: Scene) -> None:
        async with scene.phones.house.database.transaction() as session:
            address = await session.scalar(select(Address).where(col(Address.person_id) == scene.people[self.person]))
            assert address is not None
            await session.delete(address)


async def set_scene(phones: Phones, clock: ManualClock) -> Scene:
    """The world of people in an empty store."""
    async with phones.house.database.transaction() as session:
        world = await build_world(session, clock.now())
        rows = await session.execute(select(col(Person.name), col(Person.id)))
        people = {row[0]: row[1] for row in rows}
    return Scene(phones, clock, world, people | {GROUP_NAME: GROUP})


async def only(scene: Scene, open_until: Mapping[str, date | None]) -> None:
    """Leaves these measures open with these deadlines, not yet started; the others are closed before the story."""
    async with scene.phones.house.database.transaction() as session:
        await session.execute(update(Measure).values(status=MeasureStatus.CLOSED, next_notice_on=None))
        for number, due_on in open_until.items():
            fresh = {"status": MeasureStatus.NOT_STARTED, "percent": None, "due_on": due_on}
            today = scene.clock.now().astimezone(ZONE).date()
            mine = update(Measure).where(col(Measure.number) == number)
            await session.execute(mine.values(**fresh, next_notice_on=today))


async def play(scene: Scene, *steps: Step) -> None:
    """Plays the story to its end; then everything that was said in it has been heard, and every event answered."""
    for place, step in enumerate(steps, 1):
        try:
            await step.happen(scene)
        except AssertionError as error:
            raise AssertionError(f"line {place}, {type(step).__name__} {vars(step)}: {error}") from None
    for name, person in scene.people.items():
        unread = await scene.unread(person)
        assert not unread, f"{name} also heard: {[message.text for message in unread]}"
    assert await unanswered(scene.phones.house) == []


__all__ = [
    "UNIT_NAME",
    "Scene",
    "at",
    "edits",
    "forwards",
    "hears",
    "invited",
    "ledger",
    "only",
    "play",
    "presses",
    "says",
    "sends_album",
    "sends_photo",
    "set_scene",
    "shows",
    "toast",
    "unpaired",
]
