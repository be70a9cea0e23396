"""What in a reply speaks against a claim that the work is done."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.negation import denials
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.whole import UNDERWAY, Whole

AGAINST_DONE = UNDERWAY | {Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.BASIC, Verdict.UNSURE}


def speaks_against_done(whole: Whole) -> bool:
    """Whether anything in the reply denies, limits, conditions or doubts that the work is done."""
    return bool(
        whole.verdicts() & AGAINST_DONE
        or any(reading.has_open_denial for reading in whole.readings)
        or whole.is_broken
        or _promises_the_end(whole.readings)
        or _follows_a_wish(whole.readings)
        or _has_unread_number(whole.readings)
        or any(reading.clause.has(Tag.EXCEPT) and not reading.clause.items for reading in whole.readings)
        or any(_takes_back(reading) or _GOES_ON.search(reading.clause.text) for reading in whole.readings)
        or (Intent.LONG_TERM in whole.intents and _is_weakly_claimed(whole))
        or whole.intents
        & {
            Intent.EXTENSION,
            Intent.CANNOT_ON_TIME,
            Intent.DIFFICULTY,
            Intent.DELEGATE,
            Intent.WRONG_PERSON,
            Intent.APPROVE,
        }
        or has_partial_figure(whole)
    )


def _promises_the_end(readings: Sequence[Reading]) -> bool:
    """分工定了，11月15日前必须改完: the end is still promised, beside a mere act."""
    promised = [
        each.clause
        for each in readings
        if each.judgement.verdict is Verdict.PROMISED and each.judgement.word and each.judgement.word.does(Tag.COMPLETE)
    ]
    acts_only = all(
        each.judgement.word is not None and not each.judgement.word.does(Tag.COMPLETE)
        for each in readings
        if each.judgement.verdict is Verdict.DONE
    )
    return any(acts_only or clause.dates for clause in promised)


_GOES_ON = re.compile(r"(?:明年|来年|下个?月|下个?季度|下半年|后年|每年)[^,。;!?]{0,4}(?:继续|接着|再|还要|还得)")
"""本年度已完成，明年继续: what is done is this year's part."""


def _is_weakly_claimed(whole: Whole) -> bool:
    """已建立机制并长期坚持: an act that only may be the whole work, of a task that does not end."""
    done = [reading.judgement for reading in whole.readings if reading.judgement.verdict is Verdict.DONE]
    return bool(done) and all(judgement.doubt == "是否指整项已完成" for judgement in done)


def _takes_back(reading: Reading) -> bool:
    """改是改了，就是不彻底: a clause that says nothing but that something is wanting."""
    if reading.judgement.verdict is not Verdict.NOTHING or reading.intents or not reading.clause.has(Tag.UNREAL):
        return False
    return not any(denial.is_harmless for denial in denials(reading.clause))


def _follows_a_wish(readings: Sequence[Reading]) -> bool:
    """力争月，底前完成: a bare 完成 behind a wish or a promise that was left hanging; 要不是下雨，早就完成了."""
    if any(_COUNTERFACTUAL.match(reading.clause.text) for reading in readings[:-1]):
        return True
    return any(
        before.judgement.verdict is Verdict.NOTHING
        and any(word.does(*_WISHES) and not word.does(Tag.TOTAL) for word in before.clause.words)
        and after.judgement.verdict is Verdict.DONE
        and not after.clause.has(Tag.PERFECT, Tag.ALL)
        for before, after in pairwise(readings)
    )


_COUNTERFACTUAL = re.compile(r"要不是|若不是|如不是|如果不是|不然|否则|本来(?:就)?(?:该|应|能|可以)")
_WISHES = (Tag.PLAN, Tag.HEDGE, Tag.IF, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE)


def _has_unread_number(readings: Sequence[Reading]) -> bool:
    """完成600%, 11底完成: a claim beside a number that no reader could make sense of."""
    return any(
        reading.judgement.verdict is Verdict.DONE and any(sign.isdigit() for sign in reading.clause.covered)
        for reading in readings
    )


def has_partial_figure(whole: Whole) -> bool:
    """A percentage below 100, or an amount that is not all."""
    percent, quantity = whole.figures.percent, whole.amounts.quantity
    if (percent is not None and percent < 100) or whole.figures.forecast is not None or whole.figures.is_short_of_all:
        return True
    if quantity is None or whole.amounts.is_full:
        return False
    return quantity.left is not None or None not in (quantity.total, quantity.done)
