"""A custom ladder out of its JSON, with every fault named in Chinese, and the way back."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from bot.core.errors import BadInput
from bot.ledger.policy import Hearer, Ladder, Level, Rung, When

_MOST_DAYS = 3650
_KEYS = {"when", "days", "hearers", "level", "in_workdays", "repeat_days", "repeat_in_workdays"}
_Word = TypeVar("_Word", bound=StrEnum)


def read_ladder(name: str, rungs: Sequence[Any]) -> Ladder:
    """A ladder out of its JSON rungs; raises BadInput with every fault, each in a Chinese sentence.

    A rung: `{"when": "before", "days": 20, "hearers": ["handler"], "level": "green"}`, and where wanted
    `"in_workdays"`, `"repeat_days"`, `"repeat_in_workdays"`.
    """
    faults: list[str] = []
    if not name.strip():
        faults.append("阶梯没有名称，请填写名称。")
    if not rungs:
        faults.append(f"阶梯“{name}”没有一级提醒，请至少写一级。")
    read = [_read_rung(f"阶梯“{name}”第{place}级", value, faults) for place, value in enumerate(rungs, 1)]
    if not faults:
        faults.extend(_clashes(name, [rung for rung in read if rung]))
    if faults:
        raise BadInput("\n".join(faults))
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


def _clashes(name: str, rungs: list[Rung]) -> list[str]:
    names = [rung.name for rung in rungs]
    faults = [
        f"阶梯“{name}”里“{rung.words}”写了两次，请删去一个。"
        for place, rung in enumerate(rungs)
        if rung.name in names[:place]
    ]
    if len({rung.when is When.EVERY for rung in rungs}) > 1:
        faults.append(f"阶梯“{name}”把定期检查和到期提醒混在一起，请分成两个阶梯。")
    return faults


def _read_rung(where: str, value: Any, faults: list[str]) -> Rung | None:
    if not isinstance(value, Mapping):
        faults.append(f"{where}应当是一组“键: 值”，请对照自带的阶梯修改。")
        return None
    before = len(faults)
    faults.extend(f"{where}：不认识“{key}”，请改名或删除。" for key in value if key not in _KEYS)
    when = _word(where, "when", When, value.get("when"), faults)
    level = _word(where, "level", Level, value.get("level"), faults)
    least = 0 if when is When.BEFORE else 1
    days = _number(where, "days", value.get("days"), least, faults)
    repeat = _number(where, "repeat_days", value.get("repeat_days", 0), 0, faults)
    if repeat and when is not When.AFTER:
        faults.append(f"{where}：只有超期后的提醒可以重复，请把 repeat_days 改为 0。")
    hearers = _hearers(where, value.get("hearers"), faults)
    flags = {key: value.get(key, key == "repeat_in_workdays") for key in ("in_workdays", "repeat_in_workdays")}
    faults.extend(f"{where}：{key} 只能写 true 或 false。" for key, flag in flags.items() if not isinstance(flag, bool))
    if len(faults) > before or when is None or level is None:
        return None
    return Rung(when, days, hearers, level, flags["in_workdays"], repeat, flags["repeat_in_workdays"])


def _word(where: str, key: str, kind: type[_Word], value: Any, faults: list[str]) -> _Word | None:
    if isinstance(value, str) and value in {member.value for member in kind}:
        return kind(value)
    faults.append(f"{where}：{key} 只能写 {'、'.join(member.value for member in kind)}。")
    return None


def _number(where: str, key: str, value: Any, least: int, faults: list[str]) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= _MOST_DAYS:
        return value
    faults.append(f"{where}：{key} 应当是{least}到{_MOST_DAYS}之间的整数。")
    return least


def _hearers(where: str, value: Any, faults: list[str]) -> tuple[Hearer, ...]:
    known = {member.value for member in Hearer}
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word in known for word in value):
        faults.append(f"{where}：hearers 至少写一个，只能写 {'、'.join(member.value for member in Hearer)}。")
        return ()
    return tuple(dict.fromkeys(Hearer(word) for word in value))
