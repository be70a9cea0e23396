"""Enumerations of which a member is named at the cost of any other attribute."""

from enum import EnumType, StrEnum
from typing import Any, TypeVar

_Enumeration = TypeVar("_Enumeration", bound=type[StrEnum])


class _Plainly(type):
    """What an enumeration can do besides naming its members, without the hook that looks on when one is named."""

    __bool__: Any = EnumType.__bool__
    __call__: Any = EnumType.__call__
    __contains__: Any = EnumType.__contains__
    __dir__: Any = EnumType.__dir__
    __getitem__: Any = EnumType.__getitem__
    __iter__: Any = EnumType.__iter__
    __len__: Any = EnumType.__len__
    __members__: Any = EnumType.__members__
    __repr__: Any = EnumType.__repr__
    __reversed__: Any = EnumType.__reversed__


def named_often(enumeration: _Enumeration) -> _Enumeration:
    """Decorates an enumeration whose members are named hundreds of times in reading one reply.

    Until Python 3.11 the class of all enumerations has a `__getattr__` for names that are unknown, which makes naming a known
    one four times as dear; later versions do without.
    """
    if hasattr(EnumType, "__getattr__"):
        enumeration.__class__ = _Plainly  # type: ignore[assignment, method-assign]
    return enumeration
