"""What the public notice of a round carries besides its problems: head, opening, other sections, contact."""

from datetime import date
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json


class Publication(SQLModel, table=True):
    """The frame of one round's notice, as read from a document or written by the office.

    `before` and `after` are the sections around the problems, each `{"heading": …, "paragraphs": […]}`;
    `stated_days` is how long the document itself says the inspection took.
    """

    round_id: int = Field(primary_key=True, foreign_key="inspectionround.id")
    unit_id: int = Field(foreign_key="unit.id", index=True)
    document_number: str | None = None
    stated_days: int | None = None
    title: str | None = None
    signer: str | None = None
    addressee: str | None = None
    opening: list[Any] = Field(default_factory=list, sa_type=Json)
    before: list[Any] = Field(default_factory=list, sa_type=Json)
    problems_heading: str | None = None
    after: list[Any] = Field(default_factory=list, sa_type=Json)
    contact: str | None = None
    dated_on: date | None = None
