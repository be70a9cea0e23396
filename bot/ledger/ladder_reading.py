"""A custom ladder out of its JSON, with every fault named, and the way back."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger.policy import Hearer, Ladder, Level, Rung, When

_MOST_DAYS = 3650
_KEYS = {"when", "days", "hearers", "level", "in_workdays", "repeat_days", "repeat_in_workdays"}
_Word = TypeVar("_Word", bound=StrEnum)
_Faults = list[str | Sentence]
"""What a ladder written in chat may lack too is a sentence by name; what only JSON can lack is a finished one."""


def read_ladder(name: str, rungs: Sequence[Any]) -> Ladder:
    """A ladder out of its JSON rungs; raises BadInput with every fault, each a reason of its own.

    A rung: `{"when": "before", "days": 20, "hearers": ["handler"], "level": "green"}`, and where wanted
    `"in_workdays"`, `"repeat_days"`, `"repeat_in_workdays"`.
    """
    faults: _Faults = []
    if not name.strip():
        faults.append(Sentence("refusal.ladder_unnamed"))
    if not rungs:
        faults.append(Sentence("refusal.ladder_empty", ladder=name))
    read = [_read_rung(name, place, value, faults) for place, value in enumerate(rungs, 1)]
    if not faults:
        faults.extend(_clashes(name, [rung for rung in read if rung]))
    if faults:
        raise BadInput(*faults)
    return Ladder(name.strip(), tuple(rung for rung in read if rung))


def write_ladder(ladder: Ladder) -> list[dict[str, Any]]:
    """The rungs as JSON, the way back from `read_ladder`; for copying a shipped ladder."""
    return [
        {
            "when": rung.when.value,
            "days": rung.days,
            "hearers": [hearer.value for hearer in rung.hearers],
            "level": rung.level.value,
            "in_workdays": rung.in_workdays,
            "repeat_days": rung.repeat_days,
            "repeat_in_workdays": rung.repeat_in_workdays,
        }
        for rung in ladder.rungs
    ]


def _clashes(name: str, rungs: list[Rung]) -> _Faults:
    names = [rung.name for rung in rungs]
    faults: _Faults = [
        Sentence("refusal.ladder_twice", ladder=name, rung=rung.words)
        for place, rung in enumerate(rungs)
        if rung.name in names[:place]
    ]
    if len({rung.when is When.EVERY for rung in rungs}) > 1:
        faults.append(Sentence("refusal.ladder_mixed", ladder=name))
    return faults


def _read_rung(ladder: str, place: int, value: Any, faults: _Faults) -> Rung | None:
    where = f"阶梯“{ladder}”第{place}级"
    if not isinstance(value, Mapping):
        faults.append(f"{where}应当是一组“键: 值”，请对照自带的阶梯修改。")
        return None
    before = len(faults)
    faults.extend(f"{where}：不认识“{key}”，请改名或删除。" for key in value if key not in _KEYS)
    when = _word(where, "when", When, value.get("when"), faults)
    level = _word(where, "level", Level, value.get("level"), faults)
    least = 0 if when is When.BEFORE else 1
    days = _days(ladder, place, value.get("days"), least, faults)
    repeat = _days(ladder, place, value.get("repeat_days", 0), 0, faults)
    if repeat and when is not When.AFTER:
        faults.append(Sentence("refusal.ladder_repeats", ladder=ladder, place=place))
    hearers = _hearers(where, value.get("hearers"), faults)
    flags = {key: value.get(key, key == "repeat_in_workdays") for key in ("in_workdays", "repeat_in_workdays")}
    faults.extend(f"{where}：{key} 只能写 true 或 false。" for key, flag in flags.items() if not isinstance(flag, bool))
    if len(faults) > before or when is None or level is None:
        return None
    return Rung(when, days, hearers, level, flags["in_workdays"], repeat, flags["repeat_in_workdays"])


def _word(where: str, key: str, kind: type[_Word], value: Any, faults: _Faults) -> _Word | None:
    if isinstance(value, str) and value in {member.value for member in kind}:
        return kind(value)
    faults.append(f"{where}：{key} 只能写 {'、'.join(member.value for member in kind)}。")
    return None


def _days(ladder: str, place: int, value: Any, least: int, faults: _Faults) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= _MOST_DAYS:
        return value
    faults.append(Sentence("refusal.ladder_days", ladder=ladder, place=place, least=least, most=_MOST_DAYS))
    return least


def _hearers(where: str, value: Any, faults: _Faults) -> tuple[Hearer, ...]:
    known = {member.value for member in Hearer}
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word in known for word in value):
        faults.append(f"{where}：hearers 至少写一个，只能写 {'、'.join(member.value for member in Hearer)}。")
        return ()
    return tuple(dict.fromkeys(Hearer(word) for word in value))
