"""What the public notice of a round carries besides its problems, how it counts, and why a problem stays out of it."""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json, Word


class Counting(StrEnum):
    """Which measures the notice counts as completed; measures without a verified result never are."""

    CLOSED = "closed"
    SETTLED = "settled"


COUNTING_WORDS: dict[Counting, str] = {
    Counting.CLOSED: "已销号的计为完成，长期坚持并已取得阶段性成果的单独统计",
    Counting.SETTLED: "已销号的、长期坚持并已取得阶段性成果的均计为完成",
}


class Exemption(StrEnum):
    """The five reasons for which a problem may be kept out of the public notice."""

    SECRETS = "secrets"
    UNPUBLISHED_CASES = "unpublished_cases"
    HYPE = "hype"
    UNREST = "unrest"
    SENSITIVE = "sensitive"


EXEMPTION_WORDS: dict[Exemption, str] = {
    Exemption.SECRETS: "涉及党和国家秘密",
    Exemption.UNPUBLISHED_CASES: "涉及尚未公布的案件",
    Exemption.HYPE: "容易引起炒作",
    Exemption.UNREST: "可能影响社会稳定",
    Exemption.SENSITIVE: "其他重大敏感事项",
}


class Publication(SQLModel, table=True):
    """The frame of one round's notice, as read from a document or written by the office.

    `before` and `after` are the sections around the problems, each `{"heading": …, "paragraphs": […]}`;
    `stated_days` is how long the document itself says the inspection took; `mark` is the red head of the issuing body
    (发文机关标志), where it has one.
    """

    round_id: int = Field(primary_key=True, foreign_key="inspectionround.id")
    unit_id: int = Field(foreign_key="unit.id", index=True)
    document_number: str | None = None
    stated_days: int | None = None
    mark: str | None = None
    title: str | None = None
    signer: str | None = None
    addressee: str | None = None
    opening: list[Any] = Field(default_factory=list, sa_type=Json)
    before: list[Any] = Field(default_factory=list, sa_type=Json)
    problems_heading: str | None = None
    after: list[Any] = Field(default_factory=list, sa_type=Json)
    contact: str | None = None
    dated_on: date | None = None
    counting: Counting = Field(default=Counting.CLOSED, sa_type=Word(Counting))
