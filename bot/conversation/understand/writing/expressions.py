"""Regular expressions that are compiled when they are first used: most commands of the program read no reply."""

import re
from typing import Any, cast

_KEPT = ("search", "match", "fullmatch", "sub", "finditer", "findall", "split", "groupindex", "groups")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that behaves as `re.compile` would have it; a wrong one raises `re.error` at its first use.

    There are more than a thousand in the understanding of replies, and compiling them takes longer than all else at the start of a command.
    """
    return cast("re.Pattern[str]", _OnUse(pattern, flags))


class _InUse:
    """Has what the compiled expression has for its own, so that using it costs next to nothing more."""

    __slots__ = (*_KEPT, "flags", "pattern")


class _OnUse(_InUse):
    """Has nothing yet but its pattern: at the first use it gets the rest, and becomes one in use.

    It does not remain what it is, since `__getattr__` makes every look at any attribute of an object several times as dear.
    """

    __slots__ = ()

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for each in _KEPT:
            setattr(self, each, getattr(compiled, each))
        self.__class__ = _InUse  # type: ignore[assignment]
        return getattr(compiled, name)
