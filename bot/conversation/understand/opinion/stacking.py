"""How far the word of the rules and the odds of the pieces are believed together: stacked generalisation, name by name.

`stacking.tsv` is written by `make weights`, from what the rules made of replies when they saw them for the first time. A
line holds a name and, in hundredths, what is added to its margin: at the outset; for each unit of odds above or below
nought; for each unit of odds where the rules have told the name; for each name that the rules have told; and for every ten
characters of the reply, by themselves and with each name told: in a long reply more has escaped the rules.
`combinations.txt`, written with it, holds the intents that clerks note together, a line for each combination.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from bot.conversation.understand.opinion.weights import CONFIRM, HUNDREDTHS

NAME, COMBINATIONS = "stacking.tsv", "combinations.txt"
BASE, ABOVE, BELOW, WHEN_TOLD, LENGTH, BY_LENGTH = "base", "above", "below", "when_told", "length", "*length"
LOUDEST = 8.0
"""Odds further from nought than this tell no more: a logarithm of eight is three thousand to one."""
LONGEST, TEN = 40, 10
"""Characters: a longer reply counts as one of so many, and they are counted by ten."""


@cache
def _beliefs() -> dict[str, dict[str, float]]:
    """For each name the weights that make its margin."""
    beliefs = {}
    for line in files(__package__).joinpath(NAME).read_text(encoding="utf-8").splitlines():
        name, *entries = line.split("\t")
        pairs = (entry.split(":") for entry in entries)
        beliefs[name] = {key: int(value) / HUNDREDTHS for key, value in pairs}
    return beliefs


def margins(odds: Mapping[str, float], told: frozenset[str], length: int) -> dict[str, float]:
    """For each name the logarithm of the odds that a careful clerk would note it.

    Given its odds by the pieces, all that the rules told, and the length of the reply in characters.
    """
    found = {}
    for name, constant, above, below in _slopes(told, tens_of(length)):
        heard = odds[name]
        found[name] = constant + (above * min(heard, LOUDEST) if heard > 0 else below * max(heard, -LOUDEST))
    return found


@lru_cache(maxsize=4096)
def _slopes(told: frozenset[str], tens: float) -> tuple[tuple[str, float, float, float], ...]:
    """For each name what is added at any odds, and for each unit of odds above and below nought."""
    lines = []
    for name, weights in _beliefs().items():
        of_told = sum(weights[each] + tens * weights[each + BY_LENGTH] for each in told)
        constant = weights[BASE] + tens * weights[LENGTH] + of_told
        when_told = weights[WHEN_TOLD] if name in told else 0
        lines.append((name, constant, weights[ABOVE] + when_told, weights[BELOW] + when_told))
    return tuple(lines)


def tens_of(length: int) -> float:
    """A length in characters as it counts here."""
    return min(length, LONGEST) / TEN


@cache
def _combinations() -> dict[frozenset[str], None]:
    lines = files(__package__).joinpath(COMBINATIONS).read_text(encoding="utf-8").splitlines()
    return dict.fromkeys(frozenset(line.split(" ")) for line in lines)


def likeliest(
    margin: Mapping[str, float], also: frozenset[str], *, without: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The combination of intents with the largest sum of margins, of those that clerks note and one other, or without some."""
    combinations = _combinations()
    above = frozenset(name for name in margin if margin[name] > 0 and name != CONFIRM) - without
    if above in combinations:
        return above  # none can have a larger sum
    return max(
        (each for each in (*combinations, also) if each and each.isdisjoint(without)),
        key=lambda each: total(margin, each),
    )


def total(margin: Mapping[str, float], names: Iterable[str]) -> float:
    """The sum of the margins of names."""
    return sum(margin[name] for name in names)
