"""What is known before a sheet is read: columns set by hand or remembered, and the ledger's day of feedback."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.errors import BadInput
from bot.documents.sheet_headers import bare, name_of, settable


@dataclass(frozen=True, slots=True)
class Hints:
    """`mapping` says what headers mean, as they are written: header → key of a field; it wins over any guess.

    `required` are those of its headers that somebody just named: one that no sheet has is an error.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    feedback_on: date | None = None

    def by_form(self) -> dict[str, str]:
        """The mapping by the headers' bare forms, as they are compared."""
        return {bare(header): key for header, key in self.mapping.items()}


NO_HINTS = Hints()
"""For a sheet of which nothing is known."""


def read_mapping(settings: Iterable[str]) -> dict[str, str]:
    """`责任人=directly_responsible` and the like, as header → key of a field; Chinese names of fields will do.

    Raises BadInput with every setting that is no such pair, and with the fields there are.
    """
    known = {bare(name): key for name, key in settable().items()}
    mapping: dict[str, str] = {}
    faults: list[str] = []
    for setting in settings:
        header, equals, wanted = setting.replace("＝", "=").rpartition("=")
        key = known.get(bare(wanted))
        if not equals or not header.strip():
            faults.append(f"--map 的“{setting}”写法不对，请写成“表头=项目”，如“责任人=直接责任人”。")
        elif key is None:
            faults.append(f"--map 的“{setting}”中没有“{wanted.strip()}”这个项目。")
        else:
            mapping[header.strip()] = key
    if faults:
        fields = "、".join(f"{name_of(key)}（{key}）" for key in dict.fromkeys(settable().values()))
        raise BadInput("\n".join([*faults, f"可用的项目：{fields}。"]))
    return mapping
