"""The form of a sign that takes a claim back, with the doubts that several of them share."""

from typing import NamedTuple

from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.openings import Sought


class Sign(NamedTuple):
    """What takes a claim back, looked for in the whole clause, before or behind the word that claims."""

    sought: Sought
    verdict: Verdict
    doubt: str | None
    unless: tuple[Tag, ...] = ()
    """What, before the word, lets the claim stand all the same."""
    of_mere_acts: bool = False
    """Takes back 已派人清理 only, and not 已派人清理完毕."""


def signs(
    verdict: Verdict,
    doubt: str | None,
    *patterns: str,
    unless: tuple[Tag, ...] = (),
    of_mere_acts: bool = False,
) -> tuple[Sign, ...]:
    """One sign for each pattern, all with the same verdict and doubt."""
    return tuple(Sign(Sought(pattern), verdict, doubt, unless, of_mere_acts) for pattern in patterns)


A_PART = "完成的是其中一部分"
VAGUE = "说法含糊，是否已完成"
LOST = "像是出了变故，是否影响整改"
