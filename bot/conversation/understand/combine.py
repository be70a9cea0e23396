"""Puts the clauses of a reply together into one meaning, and decides what must be read back first."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.conversation.understand.days.dated import IS_OVER, VAGUE
from bot.conversation.understand.days.day_put_right import (
    take_the_day_it_ended,
    take_the_day_meant,
    take_the_day_of_the_affair,
    take_the_day_of_the_end,
)
from bot.conversation.understand.days.timing import Timing, time_of
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.doubts import doubt_the_rest, is_answered
from bot.conversation.understand.in_context import read_in_context
from bot.conversation.understand.incompatible import settle_the_incompatible, settle_the_role
from bot.conversation.understand.meaning import Intent, ItemMention, PercentSource, Understanding
from bot.conversation.understand.naming import items_of
from bot.conversation.understand.naming_again import put_right_items
from bot.conversation.understand.numbers.corrections import mark_corrections
from bot.conversation.understand.numbers.figures import choose
from bot.conversation.understand.numbers.quantities import add_up
from bot.conversation.understand.opinion.second_opinion import NOT_UNDERSTOOD, second_opinion
from bot.conversation.understand.people.duties import settle_duties
from bot.conversation.understand.people.instructions import call_by_name, leave_to_the_instructed
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.reasons import reasons_of
from bot.conversation.understand.settled_beside import settle_the_loose
from bot.conversation.understand.talk.courtesies import (
    leave_only_the_question,
    leave_small_talk_open,
    set_aside_courtesies,
)
from bot.conversation.understand.talk.held_up import forget_why_it_is_slow
from bot.conversation.understand.talk.open_questions import (
    answer_echoes,
    decline_what_was_offered,
    drop_needless_questions,
    leave_open_what_is_asked_about,
    promise_what_is_unthinkable,
    promise_what_was_asked,
)
from bot.conversation.understand.talk.papers_beside_claims import read_papers_beside_claims
from bot.conversation.understand.talk.papers_to_come import date_the_wanting_papers
from bot.conversation.understand.talk.pleas import give_reasons, promise_beside_no_plea
from bot.conversation.understand.talk.promised_reports import promise_the_reports
from bot.conversation.understand.talk.putting_off import settle_deferrals
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.beside_done import read_beside_done
from bot.conversation.understand.work.efforts import read_efforts
from bot.conversation.understand.work.held_work import read_held_work
from bot.conversation.understand.work.marred import read_what_is_marred
from bot.conversation.understand.work.mended import set_aside_recovered_debts
from bot.conversation.understand.work.misfortunes import read_misfortunes
from bot.conversation.understand.work.orders_underway import take_the_new_beside_the_old
from bot.conversation.understand.work.overruled import set_aside
from bot.conversation.understand.work.promises import weigh_promises
from bot.conversation.understand.work.state import settle_state
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.work.work_ahead import read_work_ahead
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.normalise import Plain

_ORDER = {intent: place for place, intent in enumerate(Intent)}


NEARLY_DONE, LAST_STEP = 90, 95
"""Estimates, in percent, for 差不多了 and for 就差验收."""


def combine(
    text: str, plain: Plain, readings: Sequence[Reading], today: date, due: date | None, workdays: Workdays
) -> Understanding:
    """The meaning of the whole reply."""
    put_right_items(readings)
    mark_corrections(readings)
    are_several = len(readings) > 1  # What compares clauses has nothing to say where there is but one.
    if are_several:
        take_the_day_meant(readings)
    overruled = set_aside(readings)
    if are_several:
        take_the_day_of_the_affair(readings)
        take_the_day_of_the_end(readings, today)
        take_the_day_it_ended(readings, today)
    read_in_context(readings)
    if are_several:
        take_the_new_beside_the_old(readings, today)
        read_work_ahead(readings)
        read_what_is_marred(readings)
    read_beside_done(readings, today)
    answer_echoes(readings)
    decline_what_was_offered(readings)
    promise_what_is_unthinkable(readings)
    promise_what_was_asked(readings)
    drop_needless_questions(readings)
    leave_open_what_is_asked_about(readings)
    call_by_name(readings)
    leave_to_the_instructed(readings)
    leave_only_the_question(readings)
    set_aside_courtesies(readings)
    leave_small_talk_open(readings)
    settle_duties(readings)
    settle_deferrals(readings)
    read_papers_beside_claims(readings)
    date_the_wanting_papers(readings)
    promise_the_reports(readings)
    give_reasons(readings)
    promise_beside_no_plea(readings)
    set_aside_recovered_debts(readings)
    read_misfortunes(readings)
    forget_why_it_is_slow(readings)
    if are_several:
        read_efforts(readings)
        read_held_work(readings)
    whole = Whole(readings, choose(readings, today), add_up(readings, plain.text), plain.text)
    if whole.amounts.percent is not None:
        whole.figures.drop_the_estimate()
    for reading in readings:
        whole.intents |= reading.intents
    if whole.amounts.need:
        whole.intents.add(Intent.DIFFICULTY)
    settle_state(whole)
    items = items_of(readings)
    if len(items) > 1:
        whole.doubts.clear()
        _by_items(whole, items)
    timing = time_of(readings, whole.intents, today, due, workdays)
    weigh_promises(whole, timing)
    if len(items) > 1:
        whole.intents |= {item.intent for item in items if item.intent is not Intent.UNCLEAR}
    tells_no_plan = whole.intents <= _NO_PLAN and timing.day is None
    for reason in (*timing.doubts, *overruled):
        is_of_what_was_done = Intent.DONE in whole.intents and reason.endswith(IS_OVER)
        if not (is_of_what_was_done or (tells_no_plan and reason == VAGUE)):
            whole.doubt(reason)
    _settle(whole, plain)
    return _told(text, plain, whole, items, timing, today)


_NO_PLAN = frozenset({Intent.DIFFICULTY, Intent.NOT_DONE, Intent.ESCALATE, Intent.LONG_TERM, Intent.DEFER, Intent.ACK})
"""停暖前不让破路: the season belongs to the trouble, and no day of ours is asked for."""


def _by_items(whole: Whole, items: Iterable[ItemMention]) -> None:
    """Several items: the reply's intents are those of its items, and it is always read back."""
    work = {Intent.DONE, Intent.PROGRESS, Intent.NOT_DONE, Intent.BASICALLY_DONE}
    goes_on = any(
        _ANOTHER_ONE.match(each.clause.text) and not each.clause.items and each.judgement.verdict in UNDERWAY
        for each in whole.readings
    )
    whole.intents = (whole.intents - work) | {item.intent for item in items}
    whole.intents |= {Intent.PROGRESS} if goes_on else set()
    whole.intents -= {Intent.UNCLEAR} if len(whole.intents) > 1 else set()
    if whole.intents != {Intent.QUESTION}:
        whole.doubt("涉及几项，请逐项核对")


_ANOTHER_ONE = expression(
    r"(?:但|只|就|还)?(?:最后|剩下?的?|另外?|还有|其中)(?:那|的)?(?:一|[\d二两三四五六])[条项个件]"
)
"""前三项都完成了，最后一项正在征求意见: an item without its number, that goes on."""


def _settle(whole: Whole, plain: Plain) -> None:
    """The last gate: what is doubtful is marked, and an open denial or a cut text never leaves "done" standing."""
    if not whole.intents or whole.intents == {Intent.UNCLEAR}:
        whole.intents = {Intent.ACK} if plain.is_hum else {Intent.UNCLEAR}
        if not plain.is_hum:
            whole.doubt(NOT_UNDERSTOOD)
    if plain.is_cut and whole.intents & {Intent.DONE, Intent.COMMIT, Intent.ACK}:
        whole.intents -= {Intent.DONE, Intent.ACK, Intent.COMMIT}
        whole.intents.add(Intent.PROGRESS)
    if plain.is_cut:
        whole.doubt("文字过长，只读了开头")
    if Intent.UNCLEAR in whole.intents and len(whole.intents) > 1:
        whole.intents.discard(Intent.UNCLEAR)
    for reading in whole.readings:
        for reason in reading.doubts:
            if not is_answered(whole, reading, reason):
                whole.doubt(reason)


def _told(
    text: str, plain: Plain, whole: Whole, items: tuple[ItemMention, ...], timing: Timing, today: date
) -> Understanding:
    opinion = second_opinion(whole, plain, timing.day, today) if len(items) < 2 and not plain.is_cut else None
    if len(items) < 2:
        settle_the_incompatible(whole)
        settle_the_role(whole, timing)
    percent, source = _percent(whole, items)
    doubt_the_rest(whole, percent, timing)
    settle_the_loose(whole)
    if opinion:
        opinion.doubt(whole)
    readings = whole.readings
    intents = tuple(sorted(whole.intents, key=_ORDER.__getitem__))
    return Understanding(
        text=text,
        intents=intents,
        percent=percent,
        percent_source=source,
        quantity=whole.amounts.quantity,
        date=timing.day,
        date_role=timing.role,
        items=items if len(items) != 1 else (ItemMention(items[0].item, _main(intents)),),
        person=_first(reading.person for reading in readings),
        department=_first(reading.department for reading in readings),
        forecast=whole.figures.forecast,
        blocker=_first(reading.blocker for reading in readings),
        need=whole.amounts.need,
        stage=_first(reading.judgement.stage for reading in readings),
        left=_first(reading.judgement.left for reading in readings),
        holder=_first(reading.holder for reading in readings),
        document=plain.document,
        metric=whole.figures.metric,
        confirm=bool(whole.doubts),
        doubts=tuple(whole.doubts),
        plain=plain.readable,
        why=reasons_of(plain, whole, intents, timing) + (opinion.reasons(plain) if opinion else ()),
    )


def _percent(whole: Whole, items: tuple[ItemMention, ...]) -> tuple[float | None, PercentSource | None]:
    if len(items) > 1 and any(item.intent is not Intent.DONE for item in items):
        return None, None
    if Intent.DONE in whole.intents:
        return 100, None
    if Intent.BASICALLY_DONE in whole.intents and whole.figures.source is PercentSource.ESTIMATED:
        return None, None  # 大部分整改到位，可算基本完成: a guess beside it tells no more
    if whole.figures.percent is not None:
        return whole.figures.percent, whole.figures.source
    if whole.amounts.percent is not None and Intent.PROGRESS in whole.intents:
        return whole.amounts.percent, PercentSource.CALCULATED
    verdicts = whole.verdicts()
    if (
        Intent.PROGRESS in whole.intents
        and not verdicts & {Verdict.NOT_DONE, Verdict.NOT_STARTED}
        and whole.amounts.quantity is None
    ):
        if Verdict.LAST_STEP in verdicts:
            return LAST_STEP, PercentSource.ESTIMATED
        if Verdict.BASIC in verdicts:
            return None, None
        if Verdict.NEARLY in verdicts:
            return NEARLY_DONE, PercentSource.ESTIMATED
    return None, None


_MAIN_FIRST = (Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.DONE)


def _main(intents: tuple[Intent, ...]) -> Intent:
    return next((intent for intent in _MAIN_FIRST if intent in intents), intents[0])


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
