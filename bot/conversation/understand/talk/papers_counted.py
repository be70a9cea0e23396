"""Takes papers for the work itself where so many of them are told beside how many there are to be."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.amount_roles import role_of
from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.numbers.counted import AS_MANY_ANSWERED
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause

_OF_PAPERS_ALONE = frozenset({Intent.EVIDENCE, Intent.ACK})
_WHOLES = frozenset({Role.TOTAL, Role.FOUND})
_OF_SOME = frozenset({Role.DONE, Role.FOUND, None})


def count_the_papers(readings: Sequence[Reading]) -> None:
    """鉴定报告出了6本，一共要15本; 一共52个，39个出了报告: changes, in place, what was taken for proof into a count."""
    for reading in readings:
        if Intent.EVIDENCE not in reading.intents or not reading.intents <= _OF_PAPERS_ALONE:
            continue
        if any(
            _is_some_of(each, other) for each in reading.clause.amounts for other in readings if other is not reading
        ):
            reading.intents.clear()
            reading.role, reading.has_no_figures = None, False
            continue
        some = [each for each in reading.clause.amounts if role_of(each, reading.clause) in _OF_SOME]
        others = [other for other in readings if other is not reading]
        if len(some) == 1 and (
            any(_is_whole_of(some[0], other) for other in others)
            or (_is_named_alone(some[0], reading.clause) and any(_deals_with(some[0], other) for other in others))
        ):
            reading.intents.clear()
            reading.role, reading.has_no_figures = None, False


def _is_some_of(whole: Amount, reading: Reading) -> bool:
    """证书换证共64人，换完48人: so many there are, and in the other clause what was done of them."""
    return not reading.intents and any(
        each.unit == whole.unit and each.value < whole.value and role_of(each, reading.clause) is Role.DONE
        for each in reading.clause.amounts
    )


def _is_whole_of(some: Amount, other: Reading) -> bool:
    if other.intents or other.has_no_figures or other.judgement.verdict is Verdict.DONE:
        return False
    return any(
        each.value >= some.value
        and (some.unit in {each.unit, "", "个"} or each.unit == "")
        and (role_of(each, other.clause) in _WHOLES or _is_named_alone(each, other.clause))
        for each in other.clause.amounts
    )


def _deals_with(some: Amount, other: Reading) -> bool:
    """票据117张，补签117张: what was named by itself is what something was done with."""
    clause = other.clause
    return len(clause.amounts) == 1 and any(
        each.unit == some.unit
        and each.value <= some.value
        and AS_MANY_ANSWERED.fullmatch(clause.text[: each.start - clause.start]) is not None
        for each in clause.amounts
    )


def _is_named_alone(each: Amount, clause: Clause) -> bool:
    """水库12座: at the end of its clause, with no verb that tells what became of them."""
    return each.end == clause.end and role_of(each, clause) is None
