"""A sentence that is still to be worded: the name of its text and the facts to fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias, Union

Fact: TypeAlias = Union[str, int, float, date, time, Sequence["str | Sentence"], "Sentence", None]
"""A day is worded as 10月31日, several words as a list; a sentence within the sentence is worded first."""


@dataclass(frozen=True, slots=True, init=False)
class Sentence:
    """What floors that know no texts can say: `Sentence("refusal.closed", number="4-2")`; whoever shows it words it."""

    name: str
    facts: Mapping[str, Fact]

    def __init__(self, name: str, /, **facts: Fact) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "facts", facts)

    def __str__(self) -> str:
        """One plain line for logs: the name, and the facts as they are."""
        facts = (f"{name}={' '.join(str(fact).split())}" for name, fact in self.facts.items())
        return " ".join([self.name, *facts])
