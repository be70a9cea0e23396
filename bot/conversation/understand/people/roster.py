"""The people and departments of a unit, found by full name in a reply and meant by 老李, 张局 or 王科长."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.conversation.understand.writing.expressions import expression

_TITLES = {
    "局": "局长",
    "科": "科长",
    "股": "股长",
    "所": "所长",
    "处": "处长",
    "队": "队长",
    "站": "站长",
    "场": "场长",
    "总": "总",
    "工": "工",
    "县": "县长",
    "旗": "旗长",
    "书": "书记",
    "部": "部长",
    "院": "院长",
    "校": "校长",
    "主": "主任",
    "镇": "镇长",
}
"""The short title behind a surname → what the full title holds."""
_NICKNAME = expression(r"^[老小阿](?P<surname>[一-龥])$")
_TITLED = expression(r"^(?P<surname>[一-龥])(?P<given>[一-龥]{0,2}?)副?(?P<title>[一-龥]{1,3})$")


@dataclass(frozen=True, slots=True)
class Known:
    """One person as the unit's list has him or her."""

    name: str
    title: str = ""
    department: str = ""


@dataclass(frozen=True)
class Roster:
    """Everybody a reply of this unit may mean; an empty one knows nobody."""

    people: Sequence[Known] = ()
    _names: re.Pattern[str] | None = field(init=False, repr=False, compare=False, default=None)
    _departments: re.Pattern[str] | None = field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", _any_of(known.name for known in self.people))
        object.__setattr__(self, "_departments", _any_of(known.department for known in self.people))

    def names_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where full names of people stand in the text."""
        yield from (found.span() for found in self._names.finditer(text)) if self._names else ()

    def departments_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names of departments stand in the text."""
        yield from (found.span() for found in self._departments.finditer(text)) if self._departments else ()

    def meant_by(self, said: str) -> tuple[str, ...]:
        """The full names of all whom a way of calling can mean: 老李, 张局, 王科长, 王强; none when it fits nobody."""
        if any(known.name == said for known in self.people):
            return (said,)
        return tuple(dict.fromkeys(known.name for known in self.people if _fits(known, said)))


def _any_of(words: Iterator[str]) -> re.Pattern[str] | None:
    said = sorted({word for word in words if len(word) > 1}, key=len, reverse=True)
    return expression("|".join(map(re.escape, said))) if said else None


def _fits(known: Known, said: str) -> bool:
    if nickname := _NICKNAME.match(said):
        return known.name.startswith(nickname["surname"])
    titled = _TITLED.match(said)
    if not titled or not known.name.startswith(titled["surname"] + titled["given"]):
        return False
    title = _TITLES.get(titled["title"], titled["title"])
    return title in {"同志", "老师", "师傅"} or title in known.title
