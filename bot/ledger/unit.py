"""The unit, its inspection rounds and how it wants to be reminded."""

from datetime import date, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import Word


class Disclosure(StrEnum):
    """How much of an item a chat message may show."""

    NUMBER = "number"
    TITLE = "title"
    FULL = "full"


DISCLOSURE_WORDS: dict[Disclosure, str] = {
    Disclosure.NUMBER: "只有序号",
    Disclosure.TITLE: "序号和短标题",
    Disclosure.FULL: "措施全文",
}
"""What each extent is called to people."""


class Place(StrEnum):
    """Where a message is read: by one person, or by everybody in a group."""

    PERSON = "person"
    GROUP = "group"


class Unit(SQLModel, table=True):
    """An inspected unit; everything else belongs to one. Several may share an installation."""

    id: int = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=200)
    timezone: str = "Asia/Shanghai"
    work_start: time = time(9, 0)
    work_end: time = time(18, 0)
    ladder: str = "three-colour"
    digest_weekday: int = 1
    digest_at: time = time(9, 20)
    disclosure: Disclosure = Field(default=Disclosure.TITLE, sa_type=Word(Disclosure))
    disclosure_group: Disclosure = Field(default=Disclosure.NUMBER, sa_type=Word(Disclosure))
    paused_until: date | None = None
    paused_reason: str = ""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def is_paused_on(self, day: date) -> bool:
        """Whether nobody of the unit is reminded of anything on that day; `paused_until` is the last silent one."""
        return self.paused_until is not None and day <= self.paused_until

    def shown_in(self, place: Place) -> Disclosure:
        """How much of an item a message may show there."""
        return self.disclosure_group if place is Place.GROUP else self.disclosure


class InspectionRound(SQLModel, table=True):
    """One inspection of a unit: who came, when, and when the findings were fed back."""

    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=200)
    level: str | None = None
    team: str | None = None
    started_on: date | None = None
    ended_on: date | None = None
    fed_back_on: date | None = None
    is_current: bool = True
