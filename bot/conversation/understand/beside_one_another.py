"""Reads the clauses of a reply beside one another, pass by pass: the order counts."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.conversation.understand.days.day_of_the_check import take_the_day_it_was_checked
from bot.conversation.understand.days.day_put_right import (
    take_the_day_it_ended,
    take_the_day_it_passed,
    take_the_day_it_was_found_good,
    take_the_day_meant,
    take_the_day_of_the_affair,
    take_the_day_of_the_end,
)
from bot.conversation.understand.in_context import read_in_context
from bot.conversation.understand.naming_again import put_right_items
from bot.conversation.understand.numbers.corrections import mark_corrections
from bot.conversation.understand.numbers.efforts_counted import forget_efforts
from bot.conversation.understand.numbers.figures_taken_back import take_the_figure_said_last
from bot.conversation.understand.numbers.told_of_all_again import take_as_many_for_all
from bot.conversation.understand.people.duties import settle_duties
from bot.conversation.understand.people.goes_up import take_it_above
from bot.conversation.understand.people.instructions import call_by_name, leave_to_the_instructed
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.by_the_season import ask_for_the_season
from bot.conversation.understand.talk.courtesies import (
    leave_only_the_question,
    leave_small_talk_open,
    set_aside_courtesies,
)
from bot.conversation.understand.talk.documents import take_the_day_of_the_document
from bot.conversation.understand.talk.held_up import forget_why_it_is_slow
from bot.conversation.understand.talk.late_answers import set_aside_late_answers
from bot.conversation.understand.talk.not_put_off import hand_in_the_rest
from bot.conversation.understand.talk.open_questions import (
    answer_echoes,
    decline_what_was_offered,
    drop_needless_questions,
    leave_open_what_is_asked_about,
    promise_what_is_unthinkable,
    promise_what_was_asked,
)
from bot.conversation.understand.talk.papers_beside_claims import (
    read_papers_beside_claims,
    take_papers_from_claims,
    take_what_is_sent_for_the_paper,
)
from bot.conversation.understand.talk.papers_counted import count_the_papers
from bot.conversation.understand.talk.papers_kept import take_kept_papers
from bot.conversation.understand.talk.papers_of_a_measure import take_the_paper_on_its_way
from bot.conversation.understand.talk.papers_to_come import date_the_wanting_papers
from bot.conversation.understand.talk.pleas import give_reasons, promise_beside_no_plea
from bot.conversation.understand.talk.promised_reports import promise_the_reports
from bot.conversation.understand.talk.putting_off import settle_deferrals
from bot.conversation.understand.talk.said_alone import nod_to_a_turn_of_speech
from bot.conversation.understand.talk.struck_off import read_what_earns_it
from bot.conversation.understand.work.beside_done import read_beside_done
from bot.conversation.understand.work.efforts import read_efforts
from bot.conversation.understand.work.hearsay import read_hearsay
from bot.conversation.understand.work.held_work import read_held_work
from bot.conversation.understand.work.marred import read_what_is_marred
from bot.conversation.understand.work.mended import set_aside_recovered_debts
from bot.conversation.understand.work.misfortunes import read_misfortunes
from bot.conversation.understand.work.one_step_short import take_the_step_for_the_last
from bot.conversation.understand.work.orders_underway import take_the_new_beside_the_old
from bot.conversation.understand.work.overruled import set_aside
from bot.conversation.understand.work.papers_beside import read_papers_beside
from bot.conversation.understand.work.promises import leave_the_hope_soft, vow_within_the_term
from bot.conversation.understand.work.unsaid import read_what_is_unsaid
from bot.conversation.understand.work.vows import (
    promise_what_goes_with_it,
    take_the_wait_for_a_courtesy,
    vow_not_to_rest,
)
from bot.conversation.understand.work.work_ahead import read_work_ahead

_OF_TALK: tuple[Callable[[Sequence[Reading]], None], ...] = (
    answer_echoes,
    decline_what_was_offered,
    promise_what_is_unthinkable,
    promise_what_was_asked,
    drop_needless_questions,
    leave_open_what_is_asked_about,
    call_by_name,
    leave_to_the_instructed,
    leave_only_the_question,
    set_aside_courtesies,
    nod_to_a_turn_of_speech,
    leave_small_talk_open,
    settle_duties,
    take_it_above,
    settle_deferrals,
    read_papers_beside_claims,
    date_the_wanting_papers,
    read_papers_beside,
    promise_the_reports,
    give_reasons,
    promise_beside_no_plea,
    set_aside_recovered_debts,
    read_misfortunes,
    forget_why_it_is_slow,
)


def read_beside_one_another(readings: Sequence[Reading], today: date) -> Sequence[str]:
    """Settles what each clause means beside the others; returns why a clause that was overruled is to be asked about."""
    are_several = len(readings) > 1  # What compares clauses has nothing to say where there is but one.
    put_right_items(readings)
    if are_several:
        take_as_many_for_all(readings)
    mark_corrections(readings, today)
    if are_several:
        take_the_figure_said_last(readings)
        set_aside_late_answers(readings)
        forget_efforts(readings)
        take_the_day_meant(readings)
        take_papers_from_claims(readings)
        take_what_is_sent_for_the_paper(readings)
        read_what_earns_it(readings)
        take_the_day_of_the_document(readings, today)
        take_kept_papers(readings, today)
        take_the_paper_on_its_way(readings, today)
        take_the_day_it_was_checked(readings, today)
    overruled = set_aside(readings)
    if are_several:
        take_the_day_of_the_affair(readings)
        take_the_day_of_the_end(readings, today)
        take_the_day_it_ended(readings, today)
        take_the_day_it_was_found_good(readings, today)
        take_the_day_it_passed(readings, today)
        ask_for_the_season(readings)
    hand_in_the_rest(readings)
    read_in_context(readings)
    if are_several:
        take_the_step_for_the_last(readings)
        take_the_new_beside_the_old(readings, today)
        read_work_ahead(readings)
        read_hearsay(readings)
        read_what_is_unsaid(readings)
        read_what_is_marred(readings)
        count_the_papers(readings)
    read_beside_done(readings, today)
    for settle in _OF_TALK:
        settle(readings)
    if are_several:
        read_efforts(readings)
        read_held_work(readings)
        vow_within_the_term(readings)
        vow_not_to_rest(readings)
        promise_what_goes_with_it(readings)
        take_the_wait_for_a_courtesy(readings)
        leave_the_hope_soft(readings)
    return overruled
