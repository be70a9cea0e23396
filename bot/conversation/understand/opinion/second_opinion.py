"""What the rules made of a reply and what its pieces speak for, weighed together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.conversation.understand.asked_back import (
    ASKED_IN_RETURN,
    CAN_IT_STILL_BE_ON_TIME,
    CONSENT_TO_WHICH,
    CONTRADICTED,
    DAY_OF_WHAT,
    DISSENT_FROM_WHICH,
    DONE_IN_PART,
    DONE_OR_TO_BE_DONE,
    ESTIMATED,
    ESTIMATED_NEAR_THE_END,
    HANGS_ON_A_CONDITION,
    LOOSELY_TOLD,
    NEXT_STEP_NOT_BEGUN,
    NOT_UNDERSTOOD,
    RARELY_SAID,
    SOMETHING_REMAINS,
    TELLS_NOTHING,
    TWICE_DENIED,
    VAGUE_WHETHER_UNDONE,
    WHO_ANSWERS_FOR_IT,
    WHY_AND_UNTIL_WHEN,
    WHY_NOT_ON_TIME,
)
from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import Intent, Reason
from bot.conversation.understand.opinion.pieces import END, START, pieces_of
from bot.conversation.understand.opinion.stacking import likeliest, margins, total
from bot.conversation.understand.opinion.told_outright import (
    ALL,
    all_is_counted,
    is_proved,
    keep_what_is_told_outright,
)
from bot.conversation.understand.opinion.weights import CONFIRM, odds_of, weightiest
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.specific import names_only_a_place
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.pieces import leaves_a_piece
from bot.conversation.understand.work.supposed import follows_a_wish
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import WISHES, Tag
from bot.conversation.understand.writing.normalise import Plain

UNHEARD_OF = -1.0
"""Where no margin is above it the pieces tell nothing."""
ENOUGH_TO_UNDERSTAND = 2.0
"""By how much something must be likelier than nothing where the rules made nothing of a reply: people chat, too."""
ENOUGH_TO_CLAIM, ENOUGH_TO_CLAIM_OVER_WORDS, MORE_THAN_ANYTHING_ELSE = 2.0, 3.5, 1.5
"""The margin of a claim that the rules have not seen, and by how much it must be likelier than anything else.

More is asked for where the rules found words at odds with each other. What is no claim is believed from nought on. Found on
replies that neither the rules nor the weights had seen. A margin alone never makes a claim: doubts, open words, figures and
days are asked besides (`_forbids_a_claim`).
"""
UNHEARD_OF_CLAIM = -3.5
"""Odds of a claim by the pieces below which the word of the rules alone makes none. Found on replies that neither the rules
nor the weights had seen: half of the false claims lie below, and fewer than one in a hundred of the true ones."""
_OPEN = (
    *WISHES,
    Tag.NEG,
    Tag.NOT_YET,
    Tag.CANNOT,
    Tag.UNREAL,
    Tag.NEARLY,
    Tag.DOING,
    Tag.STILL,
    Tag.ONLY_LEFT,
    Tag.REMAINING,
    Tag.EXCEPT,
    Tag.PARTIAL,
    Tag.WAIT,
    Tag.LATER,
)
"""Words that leave something open, in whatever clause they stand."""
_OF_WORDING = frozenset({NOT_UNDERSTOOD, CONTRADICTED, LOOSELY_TOLD, ESTIMATED_NEAR_THE_END, TELLS_NOTHING})
"""Doubts about how something is put; any other is about what happened, and no claim is made over it."""
_AGAINST_A_CLAIM = frozenset({Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.QUESTION, Intent.COMMIT})
_CLAIM = frozenset({Intent.DONE.value})
_BY_NAME = {intent.value: intent for intent in Intent}


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What is believed of one reply after all, and which intents were added to those of the rules."""

    pieces: frozenset[str]
    added: frozenset[Intent]

    def reasons(self, plain: Plain) -> tuple[Reason, ...]:
        """For each intent added, the piece that speaks loudest for it."""
        added = sorted(self.added)
        return tuple(_reason(plain.readable, intent, weightiest(self.pieces, intent.value)) for intent in added)


_NOTHING_ADDED = SecondOpinion(frozenset(), frozenset())


def second_opinion(whole: Whole, plain: Plain, timing: Timing, today: date) -> SecondOpinion:
    """Sets the intents of the whole to what is believed, and has it read back or not."""
    is_estimated = whole.doubts == [ESTIMATED_NEAR_THE_END] and whole.intents == {Intent.PROGRESS}
    is_plain = len(whole.readings) == 1 and (not whole.doubts or is_estimated)
    if is_plain and Intent.DONE not in whole.intents:
        return _NOTHING_ADDED  # one clause without a doubt: the rules are right as often by themselves
    if DISSENT_FROM_WHICH in whole.doubts:
        return _NOTHING_ADDED  # 不予同意: no likeness ever makes a consent of it
    pieces = pieces_of(plain.text)
    odds = odds_of(pieces)
    opinion = _NOTHING_ADDED if is_plain else _weighed(whole, plain, timing, today, pieces, odds)
    is_asked_back = not _ASKED_BACK_ANYHOW.isdisjoint(whole.doubts)
    if odds[Intent.DONE] < UNHEARD_OF_CLAIM and not (all_is_counted(whole) or is_asked_back or is_proved(whole)):
        _take_the_claim_back(whole)
    return opinion


def _weighed(
    whole: Whole, plain: Plain, timing: Timing, today: date, pieces: frozenset[str], odds: Mapping[str, float]
) -> SecondOpinion:
    before = frozenset(whole.intents)
    told_intents = frozenset(intent.value for intent in before)
    told = told_intents | ({CONFIRM} if whole.doubts else frozenset())
    margin = margins(odds, told, len(plain.text))
    if all(margin[name] <= UNHEARD_OF for name in _BY_NAME):
        return _NOTHING_ADDED  # nothing like it was ever met: the rules have the word
    names = likeliest(margin, told_intents)
    if Intent.DONE in names - told:
        others = likeliest(margin, told_intents, without=_CLAIM)
        enough = ENOUGH_TO_CLAIM_OVER_WORDS if CONTRADICTED in whole.doubts else ENOUGH_TO_CLAIM
        is_sure = (
            margin[Intent.DONE] > enough and total(margin, names) - total(margin, others) > MORE_THAN_ANYTHING_ELSE
        )
        if not is_sure or (timing.day is not None and timing.day > today) or _forbids_a_claim(whole):
            names = others
    sum_of_all = total(margin, names)
    if told_intents == {Intent.UNCLEAR} and (
        sum_of_all < 0 or sum_of_all - margin[Intent.UNCLEAR] < ENOUGH_TO_UNDERSTAND or Intent.UNCLEAR in names
    ):
        return _NOTHING_ADDED
    whole.intents = {_BY_NAME[name] for name in names}
    keep_what_is_told_outright(whole, before, timing)
    if Intent.UNCLEAR not in whole.intents and NOT_UNDERSTOOD in whole.doubts:
        whole.doubts.remove(NOT_UNDERSTOOD)
    if not any(reading.person for reading in whole.readings):  # whom a name means, the list of people tells
        _settle_the_doubts(whole, margin[CONFIRM], timing.doubts)
    return SecondOpinion(pieces, frozenset(whole.intents - before))


def _take_the_claim_back(whole: Whole) -> None:
    """What reads as a claim, in writing that has hardly ever meant one, is progress and read back."""
    if Intent.DONE in whole.intents:
        whole.intents -= {Intent.DONE}
        whole.intents |= {Intent.PROGRESS}
        whole.doubt(RARELY_SAID)


_ASKED_BACK_ANYHOW = frozenset({TWICE_DENIED, ASKED_IN_RETURN})
"""不是没清完, 我不是说过井填上了吗: claimed by its contrary, in however rare words, and read back for that alone."""
_STAYING = frozenset(
    {
        ESTIMATED,
        HANGS_ON_A_CONDITION,
        NEXT_STEP_NOT_BEGUN,
        SOMETHING_REMAINS,
        DONE_IN_PART,
        ASKED_IN_RETURN,
        CONSENT_TO_WHICH,
        WHO_ANSWERS_FOR_IT,
        WHY_AND_UNTIL_WHEN,
        WHY_NOT_ON_TIME,
        TWICE_DENIED,
        CAN_IT_STILL_BE_ON_TIME,
        DAY_OF_WHAT,
    }
)
"""Doubts that a clerk has, too, more often than not, however the rest of such a reply sounds."""
_DENYING = frozenset("没未不无")
_OF_A_DAY = f"”{DONE_OR_TO_BE_DONE}"
"""Ends the doubt about a day that is named: 端午节之后粉刷完毕, said after the feast, was or will be."""


def _settle_the_doubts(whole: Whole, margin: float, about_days: Sequence[str]) -> None:
    """What the calendar finds doubtful stays so; of the rest the margin decides."""
    if margin < 0:
        staying = _STAYING | ({ESTIMATED_NEAR_THE_END} if Intent.PROGRESS in whole.intents else set())
        if len(whole.readings) == 1 and names_only_a_place(whole.readings[0].clause):
            staying |= {TELLS_NOTHING}  # 林场那头也在动着: where, and nothing of what
        if whole.intents == {Intent.NOT_DONE} and not _DENYING.intersection(whole.text):
            staying |= {VAGUE_WHETHER_UNDONE}  # 慢慢来，还得些日子: not one word denies it
        whole.doubts = [
            doubt for doubt in whole.doubts if doubt in about_days or doubt in staying or doubt.endswith(_OF_A_DAY)
        ]
    elif not whole.doubts and not (whole.intents == {Intent.DONE} and whole.amounts.is_full):
        whole.doubt(RARELY_SAID)  # 32台全检完了，特检院周四验的: told to the last one, in however rare words


def _forbids_a_claim(whole: Whole) -> bool:
    """A denial, a question, a promise, a piece left; a doubt about what happened; an open word; less than all; papers."""
    if not (whole.intents.isdisjoint(_AGAINST_A_CLAIM) and _OF_WORDING.issuperset(whole.doubts)):
        return True
    quantity = whole.amounts.quantity
    counts_less = quantity is not None and (bool(quantity.left) or (quantity.done or 0) < (quantity.total or 0))
    says_less = whole.figures.percent not in {None, ALL} and CONTRADICTED not in whole.doubts
    is_open = any(reading.clause.has(*_OPEN) or _is_marred(reading) for reading in whole.readings)
    is_without_ground = leaves_a_piece(whole.readings) or follows_a_wish(whole.readings)
    return counts_less or says_less or is_open or is_without_ground or _is_all_papers(whole)


def _is_marred(reading: Reading) -> bool:
    """64家店全换证了，市监所发现问题: the remark was read, and takes the claim beside it back."""
    return reading.judgement.verdict is Verdict.DOING and reading.judgement.doubt == CONTRADICTED


_OF_PAPERS = frozenset({Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.CLOSE_REQUEST})


def _is_all_papers(whole: Whole) -> bool:
    """办结报告已送，请求闭环: nothing is said of the work."""
    return any(reading.intents for reading in whole.readings) and all(
        reading.judgement.verdict is Verdict.NOTHING and reading.intents <= _OF_PAPERS for reading in whole.readings
    )


def _reason(text: str, intent: Intent, piece: str | None) -> Reason:
    """A piece in which figures or pauses were made even stands for the whole text."""
    words = (piece or "").strip(START + END)
    start = text.find(words) if words else -1
    start, end = (start, start + len(words)) if start >= 0 else (0, len(text))
    return Reason("intents", intent.value, text[start:end], start, end)
