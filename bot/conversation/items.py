"""Which item is meant: by its name, by the message replied to, by what we talk about; never by guessing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.ledger.measure import MeasureStatus


@dataclass(frozen=True, slots=True)
class Item:
    """What talking about a measure needs of it: its names, its date and where it stands."""

    id: int
    number: str
    problem: str
    title: str
    due_on: date | None
    status: MeasureStatus
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The items meant, beyond doubt."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """Several may be meant; the person shall say which."""

    choices: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Nobodys:
    """A name that fits no item of this person; empty when the person has no item at all."""

    name: str = ""


Which = Found | Ask | Nobodys


def which(
    own: Sequence[Item], names: Sequence[str] = (), *, near: Sequence[Item] = (), topic: Item | None = None
) -> Which:
    """The items meant by a person whose items are `own`.

    `names`: the items named in the words; `near`: those of the message replied to; `topic`: the one we talk about.
    """
    if names:
        return _named(own, names, near)
    if near:
        return Found((near[0],)) if len(near) == 1 else Ask(tuple(near))
    if topic is not None:
        return Found((topic,))
    # A claimed item counts as well: a second "done" that meant it must not hit another one.
    match tuple(own):
        case ():
            return Nobodys()
        case (only,):
            return Found((only,))
        case several:
            return Ask(several)


def _named(own: Sequence[Item], names: Sequence[str], near: Sequence[Item]) -> Which:
    found: list[Item] = []
    for name in names:
        fitting = by_name(own, name, near)
        if not fitting:
            return Nobodys(name)
        if len(fitting) > 1:
            return Ask(tuple(fitting))
        found.extend(fitting)
    near_ids = {item.id for item in near}
    if near and not any(item.id in near_ids for item in found):
        # The message replied to is about one item and the words name another: either may be the slip.
        return Ask(unique([*near, *found]))
    return Found(unique(found))


def by_name(own: Iterable[Item], name: str, near: Sequence[Item] = ()) -> list[Item]:
    """The items a name fits: a measure's own number, else a problem's; of several those replied to, if one of them is."""
    own = list(own)
    fitting = [item for item in own if item.number == name] or [item for item in own if item.problem == name]
    near_ids = {item.id for item in near}
    closer = [item for item in fitting if item.id in near_ids]
    return closer if len(fitting) > 1 and closer else fitting


def others(own: Iterable[Item], named: Iterable[Item]) -> tuple[Item, ...]:
    """The items not named, for 其他 and 除了…; what is claimed already is not meant again."""
    ids = {item.id for item in named}
    return tuple(item for item in own if item.id not in ids and item.status is not MeasureStatus.CLAIMED)


def unique(items: Iterable[Item]) -> tuple[Item, ...]:
    """Each item once, in the order of its first appearance."""
    return tuple({item.id: item for item in items}.values())
