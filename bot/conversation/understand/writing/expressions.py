"""Regular expressions that are compiled when they are first used: most commands of the program read no reply."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "sub", "finditer", "findall", "split")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that behaves as `re.compile` would have it; a wrong one raises `re.error` at its first use.

    There are more than a thousand in the understanding of replies, and compiling them takes longer than all else at the start of a command.
    """
    return cast("re.Pattern[str]", _OnUse(pattern, flags))


class _OnUse:
    """Has the methods of the compiled expression for its own from its first use on: later uses cost next to nothing more."""

    __slots__ = (*_METHODS, "flags", "pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet, or is never kept."""
        compiled = re.compile(self.pattern, self.flags)
        if name in _METHODS:
            for method in _METHODS:
                setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
