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
    """The points, the weightiest first, with what many items lack alike told once, and each point only once."""
    places: dict[tuple[str, str, Urgency], list[str]] = {}
    for point in points:
        places.setdefault((point.missing, point.who, point.urgency), []).append(point.where)
    found = [
        Todo(_joined(list(dict.fromkeys(where))), missing, who, urgency)
        for (missing, who, urgency), where in places.items()
    ]
    return sorted(found, key=lambda point: list(Urgency).index(point.urgency))


def _joined(places: Sequence[str]) -> str:
    """措施 1-1 to 1-4 and 2-2 become “措施 1-1至1-4、2-2”; other places stand one after the other."""
    spans: list[list[str]] = []
    for place in places:
        if spans and _follows(spans[-1][-1], place):
            spans[-1].append(place)
        else:
            spans.append([place])
    words: list[str] = []
    kind = ""
    for span in spans:
        first, last = span[0], span[-1]
        shown = first.removeprefix(kind) if kind else first
        kind = first[: first.rfind(" ") + 1]
        words.append(
            shown
            if len(span) == 1
            else f"{shown}至{last.removeprefix(kind)}"
            if len(span) > 2
            else f"{shown}、{last.removeprefix(kind)}"
        )
    return "、".join(words)


def _follows(before: str, place: str) -> bool:
    """Whether the places are numbered one after the other, as 措施 1-3 and 措施 1-4."""
    stem, _, number = before.rpartition("-")
    other, _, following = place.rpartition("-")
    return bool(stem) and stem == other and number.isdecimal() and following == str(int(number) + 1)


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
