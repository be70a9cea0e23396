"""Where the pieces of a reply speak loudly against what the rules made of it, the second opinion is taken."""

from dataclasses import dataclass
from datetime import date
from math import inf

from bot.conversation.understand.meaning import Intent, Reason
from bot.conversation.understand.opinion.pieces import END, START, pieces_of
from bot.conversation.understand.opinion.weights import CONFIRM, Odds, weightiest
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import CONTRADICTED, ESTIMATED_NEAR_THE_END, LOOSELY_TOLD, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import WISHES, Tag
from bot.conversation.understand.writing.normalise import Plain

ENOUGH_TO_ADD, ENOUGH_TO_DROP, ENOUGH_TO_DROP_THE_WEIGHTY, ENOUGH_TO_DOUBT = 2.0, 3.0, 4.0, 3.5
ENOUGH_TO_CLAIM, ENOUGH_TO_CLAIM_AT_ODDS, ENOUGH_TO_WITHDRAW = 4.0, 6.0, 6.0
"""Logarithms of odds, found on replies that neither the rules nor the weights had seen.

The rules alone are right more often than the weights alone, so that a second opinion counts only where it is sure.
Odds alone never make a claim: `_stands_against_a_claim` is asked besides, and over words at odds with each other more is
asked for.
"""
_WEIGHTY = frozenset(
    {
        Intent.CORRECTION,
        Intent.NOT_DONE,
        Intent.DIFFICULTY,
        Intent.CANNOT_ON_TIME,
        Intent.EXTENSION,
        Intent.EVIDENCE,
        Intent.EVIDENCE_PENDING,
        Intent.CLOSE_REQUEST,
        Intent.DELEGATE,
    }
)
"""Bad news, papers, orders, and what takes an earlier report back: to lose them does more harm than to note one too many."""
_DONE = frozenset({Intent.DONE, Intent.BASICALLY_DONE})
_PAPERS = frozenset({Intent.EVIDENCE, Intent.EVIDENCE_PENDING})
_BESIDE_A_CLAIM = frozenset(
    {
        Intent.PROGRESS,
        Intent.UNCLEAR,
        Intent.EVIDENCE,
        Intent.EVIDENCE_PENDING,
        Intent.CLOSE_REQUEST,
        Intent.DELEGATE,
        Intent.ACK,
    }
)
_AGAINST_A_CLAIM = frozenset({Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.QUESTION, Intent.COMMIT})
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
NOT_UNDERSTOOD = "没有听懂"
_OF_WORDING = frozenset({NOT_UNDERSTOOD, CONTRADICTED, LOOSELY_TOLD, ESTIMATED_NEAR_THE_END})
"""Doubts about how something is put; any other is about what happened, and no claim is made over it."""


_BY_NAME = {intent.value: intent for intent in Intent}


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What the pieces of one reply speak for, and which intents were added for it."""

    pieces: frozenset[str]
    odds: Odds
    added: frozenset[Intent]

    def reasons(self, plain: Plain) -> tuple[Reason, ...]:
        """For each intent added, the piece that speaks loudest for it."""
        added = sorted(self.added)
        return tuple(_reason(plain.readable, intent, weightiest(self.pieces, intent.value)) for intent in added)

    def doubt(self, whole: Whole) -> None:
        """Has a reply read back that sounds like those of which a clerk would ask."""
        if not whole.doubts and self.odds[CONFIRM] > ENOUGH_TO_DOUBT:
            whole.doubt("说法少见，请核对")


def second_opinion(whole: Whole, plain: Plain, day: date | None, today: date) -> SecondOpinion:
    """Adds and drops intents of the whole where the pieces speak loudly enough; `day` is the date that it names."""
    pieces = pieces_of(plain.text)
    odds = Odds(pieces)
    before = frozenset(whole.intents)
    if Intent.DONE in before:
        _withdraw(whole, odds)
    elif odds[Intent.DONE] > ENOUGH_TO_CLAIM and (day is None or day <= today):
        _claim(whole, odds)
    told = (
        _PAPERS & whole.intents if before >= {Intent.DONE} and any(map(_is_of_papers, whole.readings)) else frozenset()
    ) | {intent for reading in whole.readings for intent in _said_outright(reading) & whole.intents}
    told |= _time_that_follows(whole)
    told |= {Intent.LONG_TERM} if Intent.DONE in before and any(map(_is_a_standing_task, whole.readings)) else frozenset()
    told |= {Intent.CANNOT_ON_TIME} if any(map(_says_by_when_not, whole.readings)) else frozenset()
    left = {intent for intent in whole.intents if intent in told or odds[intent] > -_enough_to_drop(intent)}
    loud = {_BY_NAME[name] for name in odds.above(ENOUGH_TO_ADD) if name != CONFIRM}
    added = {intent for intent in loud if _may_be_added(intent, whole)}
    if left | added:
        whole.intents = left | added
    if len(whole.intents) > 1:
        whole.intents.discard(Intent.UNCLEAR)
    if Intent.UNCLEAR not in whole.intents and NOT_UNDERSTOOD in whole.doubts:
        whole.doubts.remove(NOT_UNDERSTOOD)
    return SecondOpinion(pieces, odds, frozenset(whole.intents - before))


def _time_that_follows(whole: Whole) -> frozenset[Intent]:
    """开海前一定干完，15号来不及: what is read from a deadline given up and another time named is no matter of wording."""
    follows = whole.intents >= _TOO_LATE_AND_LATER and not any(Intent.EXTENSION in r.intents for r in whole.readings)
    return frozenset({Intent.EXTENSION}) if follows else frozenset()


_TOO_LATE_AND_LATER = frozenset({Intent.CANNOT_ON_TIME, Intent.EXTENSION})


_ALL = 100
"""Percent."""


def _withdraw(whole: Whole, odds: Odds) -> None:
    """A claim that sounds like none is read back as progress; where all is counted, 厕所196座，改了196座, figures decide."""
    if (whole.amounts.is_full or whole.figures.percent == _ALL) and not whole.doubts:
        return
    if odds[Intent.DONE] < -ENOUGH_TO_WITHDRAW:
        whole.intents = (whole.intents - {Intent.DONE}) | {Intent.PROGRESS}
        whole.doubt("说法少见，是否已完成")


def _claim(whole: Whole, odds: Odds) -> None:
    """What the rules took for progress, for want of knowing a remark beside it, and what sounds like a claim only."""
    kept = {intent for intent in whole.intents if intent in _BESIDE_A_CLAIM or odds[intent] > 0}
    enough = ENOUGH_TO_CLAIM_AT_ODDS if CONTRADICTED in whole.doubts else ENOUGH_TO_CLAIM
    is_sure = odds[Intent.DONE] > enough and kept <= _BESIDE_A_CLAIM and set(whole.doubts) <= _OF_WORDING
    if is_sure and not _stands_against_a_claim(whole) and not _is_all_papers(whole):
        whole.intents = (kept - {Intent.PROGRESS, Intent.UNCLEAR}) | {Intent.DONE}
        whole.doubts.clear()


def _stands_against_a_claim(whole: Whole) -> bool:
    """A denial, a question or a promise; a word that leaves something open; a count or a share of less than all."""
    quantity = whole.amounts.quantity
    counts_less = quantity is not None and (bool(quantity.left) or (quantity.done or 0) < (quantity.total or 0))
    says_less = whole.figures.percent not in {None, 100} and CONTRADICTED not in whole.doubts
    is_open = any(reading.clause.has(*_OPEN) for reading in whole.readings)
    return counts_less or says_less or is_open or not whole.intents.isdisjoint(_AGAINST_A_CLAIM)


def _is_of_papers(reading: Reading) -> bool:
    """改好了，照片回头发: a clause of a paper, and of nothing else, means what it says beside a claim."""
    clause = reading.clause
    return bool(reading.intents) and reading.intents <= _PAPERS and clause.has(Tag.EVIDENCE) and not clause.dates


def _said_outright(reading: Reading) -> frozenset[Intent]:
    """收到提醒, 不再申请延期了, 没什么困难: an answer that a whole clause spells out is not lost in what is told beside it."""
    clause = reading.clause
    if reading.intents == {Intent.ACK} and _RECEIPT.fullmatch(clause.text):
        return frozenset({Intent.ACK})
    is_named = clause.has(Tag.EXTEND) if Intent.NO_EXTENSION in reading.intents else _HARD.search(clause.text)
    return frozenset(reading.intents) & _DECLINED if is_named and len(reading.intents) == 1 else frozenset()


_RECEIPT = expression(r"(?:已|均)?收到(?:提醒|通知|消息|信息|指示|要求|文件|督办单?|短信)?(?:了)?")
_HARD = expression(r"困难|难处|阻力|障碍")
_DECLINED = frozenset({Intent.NO_EXTENSION, Intent.NO_DIFFICULTY})


def _is_a_standing_task(reading: Reading) -> bool:
    """换好了，每周都擦: a clause of nothing but what is done again and again."""
    clause = reading.clause
    is_whole = any(word.does(Tag.LONG) and len(word.text) == len(clause.text) for word in clause.words)
    return reading.intents == {Intent.LONG_TERM} and is_whole


def _says_by_when_not(reading: Reading) -> bool:
    """本月无法完工: by when it will not be done, in so many words."""
    clause = reading.clause
    is_timed = bool(clause.dates) or clause.has(Tag.ON_TIME)
    return reading.intents == {Intent.CANNOT_ON_TIME} and is_timed and clause.has(Tag.CANNOT, Tag.COMPLETE)


def _is_all_papers(whole: Whole) -> bool:
    """办结报告已送，请求闭环: nothing is said of the work."""
    return bool(whole.readings) and all(
        reading.judgement.verdict is Verdict.NOTHING
        and reading.intents
        and reading.intents <= {*_PAPERS, Intent.CLOSE_REQUEST}
        for reading in whole.readings
    )


def _enough_to_drop(intent: Intent) -> float:
    if intent in _DONE:
        return inf
    return ENOUGH_TO_DROP_THE_WEIGHTY if intent in _WEIGHTY else ENOUGH_TO_DROP


def _may_be_added(intent: Intent, whole: Whole) -> bool:
    """How the work stands is added only to what the rules made nothing of: else it is as often wrong as right."""
    if intent in whole.intents or intent in _DONE:
        return False
    if intent is Intent.CANNOT_ON_TIME and Intent.COMMIT in whole.intents:
        return False  # 月底交不出我辞职: a vow is full of what it swears will not be
    if intent is Intent.COMMIT and Intent.CANNOT_ON_TIME in whole.intents:
        return False  # 放假前保证弄完，20号交不了: that asks for time
    return intent not in {Intent.PROGRESS, Intent.NOT_DONE} or whole.intents == {Intent.UNCLEAR}


def _reason(text: str, intent: Intent, piece: str | None) -> Reason:
    """A piece in which figures or pauses were made even stands for the whole text."""
    words = (piece or "").strip(START + END)
    start = text.find(words) if words else -1
    start, end = (start, start + len(words)) if start >= 0 else (0, len(text))
    return Reason("intents", intent.value, text[start:end], start, end)
