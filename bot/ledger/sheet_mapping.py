"""What a unit's own headers mean, as somebody set it once and for the next import."""

from sqlmodel import Field, SQLModel, UniqueConstraint

LONGEST_HEADER = 200


class SheetMapping(SQLModel, table=True):
    """One header of the unit's sheets, as written, and the key of the field its column holds."""

    __table_args__ = (UniqueConstraint("unit_id", "header"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    header: str = Field(max_length=LONGEST_HEADER)
    field: str = Field(max_length=40)
