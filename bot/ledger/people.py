"""Leaders, handlers, office staff, deputies, and their addresses on each channel."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import UtcDateTime, Word


class Role(StrEnum):
    """What a person may do beside his or her own duties."""

    OFFICE = "office"
    LEADERSHIP = "leadership"
    ADMINISTRATOR = "administrator"
    SUPERIOR = "superior"


class AddressState(StrEnum):
    """Whether messages still reach an address."""

    ACTIVE = "active"
    BROKEN = "broken"


class Person(SQLModel, table=True):
    """Somebody of a unit. Two may bear one name; then a sheet must name the department as well."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=60, index=True)
    title: str | None = None
    department: str | None = None
    phone: str | None = None
    is_active: bool = True
    paused_until: date | None = None
    paused_reason: str = ""


class PersonRole(SQLModel, table=True):
    """One role of one person."""

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    role: Role = Field(sa_type=Word(Role), primary_key=True)


class Deputy(SQLModel, table=True):
    """Who hears in a person's place, from the first to the last day, both included."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    deputy_id: int = Field(foreign_key="person.id")
    from_on: date
    until_on: date


class Address(SQLModel, table=True):
    """A chat that belongs to one person; one of them is preferred."""

    __table_args__ = (UniqueConstraint("channel", "chat"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    channel: str = Field(max_length=20)
    chat: str = Field(max_length=120)
    is_preferred: bool = True
    state: AddressState = Field(default=AddressState.ACTIVE, sa_type=Word(AddressState))
    broken_reason: str | None = None
    bound_at: datetime = Field(sa_type=UtcDateTime)


class GroupChat(SQLModel, table=True):
    """The chat of the leadership group; it gets the weekly digest."""

    __table_args__ = (UniqueConstraint("channel", "chat"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=120)
    channel: str = Field(max_length=20)
    chat: str = Field(max_length=120)
    state: AddressState = Field(default=AddressState.ACTIVE, sa_type=Word(AddressState))
    broken_reason: str | None = None
    bound_at: datetime = Field(sa_type=UtcDateTime)


class PairingCode(SQLModel, table=True):
    """A one-time code that makes an address and a person (or a group chat) one; only its hash is kept."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    group_name: str | None = None
    fingerprint: str = Field(unique=True, max_length=64)
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_by: str | None = None


class PairingFailure(SQLModel, table=True):
    """A wrong code from a chat, kept to limit guessing."""

    id: int = Field(default=None, primary_key=True)
    channel: str = Field(max_length=20)
    chat: str = Field(max_length=120, index=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
