"""What the office settles from a message about somebody's words: an answer, a difficulty, another person's duty."""

from bot.conversation import face, lookup, whom
from bot.conversation.dialogue import Waiting
from bot.conversation.hearing import people_of
from bot.conversation.reply import quote
from bot.conversation.turn import Turn
from bot.conversation.whom import Purpose
from bot.core.errors import NotFound, Refusal
from bot.core.sentence import Sentence
from bot.documents.actions import Verb
from bot.ledger import access
from bot.ledger.acts import duty_change, messages, review
from bot.ledger.people import Person
from bot.ledger.progress import Report
from bot.post import delivery

_ANSWERABLE = frozenset({"note", "question", "difficulty", "wrong_person", "difference"})
_OF_WORDS = (Verb.ANSWER, Verb.RESOLVE, Verb.REASSIGN)


async def report_told_of(turn: Turn, message: str | None) -> int | None:
    """The report that a message to the office told of; None for any other message."""
    if message is None:
        return None
    found = await delivery.find_by_message(turn.session, turn.incoming.channel, turn.incoming.chat, message)
    contents = [notice.content for notice in found[1]] if found else []
    about = [content for content in contents if content.get("topic") in _ANSWERABLE]
    return next((report for content in about if isinstance(report := content.get("report"), int)), None)


async def answer_reply(turn: Turn, text: str) -> bool:
    """The office replies to such a message: the words are the answer. False for anybody and anything else."""
    if not lookup.is_office(turn):
        return False
    report_id = await report_told_of(turn, turn.incoming.reply_to)
    if report_id is None:
        return False
    await answer(turn, report_id, text, turn.incoming.reply_to)
    return True


async def ask_answer(turn: Turn, report_id: int, message: str | None) -> None:
    """答复: asks for the words."""
    access.require_office(turn.speaker.actor, Sentence("step.answer"))
    report, name = await _report(turn, report_id)
    facts = {"report": report_id, "origin": message}
    await turn.ask(Waiting.OFFICE_ANSWER, facts, turn.worded("office.what_answer", name=name, said=quote(report.text)))


async def answer(turn: Turn, report_id: int, text: str, message: str | None) -> None:
    """Passes the answer on to whoever wrote the words."""
    report, name = await _report(turn, report_id)
    item = await lookup.one(turn, report.measure_id)
    act = messages.answer(turn.session, turn.speaker.actor, report_id, text, turn.now, inbox_id=turn.inbox_id)
    refusal = await turn.tried(act)
    if turn.waiting is Waiting.OFFICE_ANSWER and turn.facts.get("report") == report_id:
        turn.take_up()
        await turn.close()
    if isinstance(refusal, Refusal):
        turn.say(turn.refusal(refusal))
        return
    about = f"{item.number} " if item else ""
    words = turn.worded("office.answer_passed_on", name=name, number=about, said=quote(text))
    turn.say(words, about=item.id if item else None)
    await face.mark(
        turn, message, item.number if item else "", turn.worded("mark.answered"), face.of_target(report_id, Verb.ANSWER)
    )


async def resolve(turn: Turn, report_id: int, message: str | None) -> None:
    """已解决: the difficulty no longer hangs on the item; whoever reported it is told."""
    report, name = await _report(turn, report_id)
    if report.resolved_at is not None:
        turn.toast = turn.worded("office.difficulty_done_before")
        await face.strip(turn, message, face.of_target(report_id, *_OF_WORDS))
        return
    refusal = await turn.tried(review.resolve_difficulty(turn.session, turn.speaker.actor, report_id, turn.now))
    if isinstance(refusal, Refusal):
        turn.toast = turn.refusal(refusal)
        return
    item = await lookup.one(turn, report.measure_id)
    number = item.number if item else ""
    turn.say(turn.worded("office.difficulty_resolved", number=number, people=name), about=item.id if item else None)
    await face.mark(
        turn, message, number, turn.worded("mark.difficulty_resolved"), face.of_target(report_id, *_OF_WORDS)
    )


async def ask_duty(turn: Turn, report_id: int, message: str | None) -> None:
    """换责任人: asks who shall answer for the item in that person's place."""
    access.require_office(turn.speaker.actor, Sentence("step.assign"))
    report, name = await _report(turn, report_id)
    item = await lookup.one(turn, report.measure_id)
    if item is None or report.resolved_at is not None:
        turn.toast = turn.worded("office.done_before")
        await face.strip(turn, message, face.of_target(report_id, *_OF_WORDS))
        return
    named = str(report.facts.get("person") or report.facts.get("department") or "")
    people = [person for person in await people_of(turn) if person.id != report.person_id]
    choices = whom.fits(named, people) + whom.nearest(named or report.text, people)
    facts = {"measure": item.id, "report": report_id, "origin": message}
    choices = list({person.id: person for person in choices}.values())
    text = turn.worded("office.who_takes_over", number=item.number, name=name)
    await whom.ask(turn, Purpose.DUTY, text, choices, facts)


async def duty_chosen(turn: Turn, person: Person) -> None:
    """The new person is named: the duty changes, and both are told."""
    facts = turn.facts
    turn.take_up()
    report_id = facts["report"]
    act = duty_change.replace_person(turn.session, turn.speaker.actor, report_id, person.id, turn.now)
    measure = await turn.tried(act)
    await turn.close()
    if isinstance(measure, Refusal):
        turn.say(turn.refusal(measure))
        return
    turn.say(turn.worded("office.duty_changed", number=measure.number, name=person.name), about=measure.id)
    message = facts["origin"]
    await face.mark(
        turn,
        message,
        measure.number,
        turn.worded("mark.duty_changed", name=person.name),
        face.of_target(report_id, *_OF_WORDS),
    )


async def _report(turn: Turn, report_id: int) -> tuple[Report, str]:
    """The report of this unit, and whose words it holds."""
    report = await turn.session.get(Report, report_id)
    if report is None or report.unit_id != turn.speaker.unit.id:
        raise NotFound(Sentence("refusal.word_unknown"))
    person = await turn.session.get(Person, report.person_id) if report.person_id else None
    return report, person.name if person else turn.worded("told.writer")
