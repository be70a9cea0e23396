"""What still stands between a drafted notice and its publication: per item, what is missing and who can supply it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

OFFICE = "整改办"


class Urgency(StrEnum):
    """How a point weighs: to be settled before publication, to be looked at, or only to be known."""

    MUST = "公布前须办"
    CHECK = "请核对"
    EXEMPT = "依规不公开"


@dataclass(frozen=True, slots=True)
class Todo:
    """One point: where in the notice or ledger, what is missing, and who can supply it."""

    where: str
    missing: str
    who: str = OFFICE
    urgency: Urgency = Urgency.MUST


def merged(points: Iterable[Todo]) -> list[Todo]:
    """The points in order, with what many measures lack alike told once, and each point only once."""
    places: dict[tuple[str, str, Urgency], list[str]] = {}
    for point in points:
        places.setdefault((point.missing, point.who, point.urgency), []).append(point.where)
    return [
        Todo("、".join(dict.fromkeys(where)), missing, who, urgency)
        for (missing, who, urgency), where in places.items()
    ]


def todo_text(title: str, day: str, points: Sequence[Todo]) -> str:
    """The list as a text file for the office."""
    lines = [f"《{title}》公布前清单", f"截至{day}，共{len(points)}项。"]
    if not points:
        return "\n".join([lines[0], f"截至{day}，没有待办事项。", ""])
    for urgency in Urgency:
        chosen = [point for point in points if point.urgency is urgency]
        if chosen:
            lines += ["", f"{urgency.value}（{len(chosen)}项）"]
            lines += [f"{n}. {p.where}：{p.missing.rstrip('。')}。（{p.who}）" for n, p in enumerate(chosen, start=1)]
    return "\n".join([*lines, ""])
