"""The next step of an open question: its answer in words, or the item it waited for."""

import re
from collections.abc import Awaitable, Callable
from datetime import date

from bot.conversation import (
    absence,
    extension,
    going_on,
    handover,
    lookup,
    matters,
    office,
    office_pauses,
    report,
    statement,
    whom,
)
from bot.conversation.commands import Word, item_alone, normal, read
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What, entries_of, reason_in
from bot.conversation.hearing import meaning_of, people_of
from bot.conversation.interruption import is_about_something_else
from bot.conversation.items import by_name
from bot.conversation.turn import Turn
from bot.conversation.understand.meaning import Intent, Understanding

_FEW_LETTERS = 4
"""So many letters beside an item's number say nothing: 就是4-2那项."""
_SILENCES: dict[Waiting, Callable[[Turn, str], Awaitable[bool]]] = {
    Waiting.AWAY_UNTIL: absence.answer,
    Waiting.PAUSE_UNTIL: absence.answer,
    Waiting.PAUSE_REASON: absence.answer,
    Waiting.UNIT_PAUSE_UNTIL: office_pauses.answer,
    Waiting.UNIT_PAUSE_REASON: office_pauses.answer,
}
"""Questions about days away or without reminders, and who takes their answers."""
_BARE_PERCENT = re.compile(r"(100|\d{1,2})(?:\.\d+)?%?")


async def answer(turn: Turn, text: str) -> bool:
    """Takes the words as the answer to what we asked; False when nothing was asked, or they answer something else."""
    if turn.waiting is None or await is_about_something_else(turn, text):
        return False
    match turn.waiting:
        case Waiting.WHICH:
            return await _which(turn, text)
        case Waiting.CONFIRM:
            return await _confirm(turn, text)
        case Waiting.RETELL:
            turn.take_up()
            await _about_the_topic(turn, text, None)
        case Waiting.PERCENT:
            await _about_the_topic(turn, _as_percent(text), What.PROGRESS)
        case Waiting.TROUBLE:
            await _trouble(turn, text)
        case Waiting.EXTENSION_DATE:
            return await _extension_date(turn, text)
        case Waiting.EXTENSION_REASON:
            await _extension_reason(turn, text)
        case Waiting.PERSON:
            return await _person(turn, text)
        case waiting if waiting in _SILENCES:
            return await _SILENCES[waiting](turn, text)
        case Waiting.EVIDENCE | Waiting.WORDS | Waiting.TOPIC:
            return await _after_a_report(turn, text)
        case _:
            await _reason(turn, text)
    return True


async def _reason(turn: Turn, text: str) -> None:
    """Any words are a reason, or an answer of the office."""
    facts = turn.facts
    match turn.waiting:
        case Waiting.SEND_BACK_REASON:
            await office.send_back(turn, facts["measure"], text, facts["origin"])
        case Waiting.REFUSE_REASON:
            await office.refuse(turn, facts["request"], text, facts["origin"])
        case Waiting.DECLINE_REASON:
            await handover.decline(turn, facts["handover"], text, facts["origin"])
        case _:
            await matters.answer(turn, facts["report"], text, facts["origin"])


async def _which(turn: Turn, text: str) -> bool:
    choices = await lookup.some(turn, turn.facts.get("choices", ()))
    command = read(text)
    if command and command.word is Word.ALL:
        await going_on.resume(turn, choices)
        return True
    name = item_alone(text) or _only_name(await meaning_of(turn, text))
    fitting = by_name(choices, name) if name else []
    if len(fitting) == 1:
        await going_on.resume(turn, fitting)
        return True
    if name:
        turn.say(turn.worded("ask.not_listed", number=choices[0].number) if choices else turn.worded("answer.stale"))
        return True
    await going_on.keep_unsaid(turn)
    return False


def _only_name(meaning: Understanding) -> str:
    """The item's name in words that say nothing else: 4-2那项."""
    silent = all(entry.what is What.NOTE for entry in entries_of(meaning))
    if not silent or len(meaning.items) != 1:
        return ""
    name = meaning.items[0].item
    return name if len(meaning.text.strip()) <= len(name) + _FEW_LETTERS else ""


async def _confirm(turn: Turn, text: str) -> bool:
    command = read(text)
    if command and command.word is Word.YES:
        await going_on.confirmed(turn)
        return True
    if command and command.word in (Word.CORRECT, Word.UNDO):
        await going_on.retell(turn)
        return True
    item = await lookup.one(turn, turn.facts.get("measure"))
    turn.take_up()
    await statement.hear(turn, text, topic=item, origin=turn.facts.get("origin"))
    return True


async def _about_the_topic(turn: Turn, text: str, asked_for: What | None) -> None:
    item = await lookup.one(turn, turn.facts.get("measure"))
    named = (await meaning_of(turn, text)).items
    if item is None or named:
        await statement.hear(turn, text, origin=turn.facts.get("origin") if item is None else None)
    else:
        await statement.heard(turn, [item], text, origin=turn.facts.get("origin"), asked_for=asked_for)


def _as_percent(text: str) -> str:
    """80 in answer to our question is 80 %."""
    words = normal(text).rstrip("。.")
    return f"完成{words.rstrip('%')}%" if _BARE_PERCENT.fullmatch(words) else text


async def _trouble(turn: Turn, text: str) -> None:
    item = await lookup.one(turn, turn.facts.get("measure"))
    meaning = await meaning_of(turn, text, due=item.due_on if item else None)
    if item is None or Intent.NO_DIFFICULTY in meaning.intents or meaning.items:
        await statement.hear(turn, text, topic=item, origin=turn.facts.get("origin"))
        return
    entry = Entry(What.DIFFICULTY, reason=text, facts=entries_of(meaning)[0].facts)
    await report.record(turn, [(item, entry)], text, origin=turn.facts.get("origin"))


async def _extension_date(turn: Turn, text: str) -> bool:
    item = await lookup.one(turn, turn.facts.get("measure"))
    if item is None:
        return False
    meaning = await meaning_of(turn, text, due=item.due_on)
    reason = reason_in(text) or turn.facts.get("reason", "")
    day = await extension.day_of_label(turn, text, item) or meaning.date
    if day is not None:
        await extension.start(turn, item, day=day, reason=reason, origin=turn.facts.get("origin"))
        return True
    if not meaning.confirm and any(_says_much(entry) for entry in entries_of(meaning)):
        await statement.hear(turn, text, topic=item, origin=turn.facts.get("origin"))
        return True
    turn.say(turn.worded("ask.no_day"), about=item.id)
    return True


def _says_much(entry: Entry) -> bool:
    """Whether it is clearly something else than a try at the date we asked for."""
    if entry.what is What.PROGRESS:
        return entry.percent is not None or entry.done is not None
    return entry.what in (What.DONE, What.BASICALLY_DONE, What.DIFFICULTY, What.DELEGATE)


async def _extension_reason(turn: Turn, text: str) -> None:
    item = await lookup.one(turn, turn.facts.get("measure"))
    if item is not None:
        day = date.fromisoformat(turn.facts["day"])
        reason = reason_in(text) or text
        await extension.start(turn, item, day=day, reason=reason, origin=turn.facts.get("origin"))


async def _after_a_report(turn: Turn, text: str) -> bool:
    """没有 closes the question for evidence; words that are no act of their own belong to the item talked about."""
    item = await lookup.one(turn, turn.facts.get("measure"))
    command = read(text)
    if item is None:
        return False
    if command and command.word is Word.NOTHING and turn.waiting is Waiting.EVIDENCE:
        await turn.close()
        turn.say(turn.worded("evidence.nothing_to_send", number=item.number), about=item.id)
        return True
    meaning = await meaning_of(turn, text, due=item.due_on)
    if meaning.items:
        return False
    # After a photo the words are about what it shows; else an act of its own must name its item.
    if turn.waiting is not Waiting.WORDS and any(entry.what is not What.NOTE for entry in entries_of(meaning)):
        return False
    await statement.heard(turn, [item], text)
    return True


async def _person(turn: Turn, text: str) -> bool:
    people = await people_of(turn)
    fitting = whom.fits(text.strip(" 。."), people) or whom.named_in(text, people)
    if len(fitting) == 1:
        await going_on.person_chosen(turn, fitting[0])
        return True
    if len(fitting) > 1:
        names = "、".join(whom.label(person) for person in fitting[: whom.MOST_CHOICES])
        turn.say(turn.worded("ask.several_people", name=text.strip(), count=len(fitting), people=names))
        return True
    meaning = await meaning_of(turn, text)
    if any(entry.what not in (What.NOTE, What.DELEGATE, What.WRONG_PERSON) for entry in entries_of(meaning)):
        await going_on.keep_unsaid(turn)
        return False
    turn.say(turn.worded("ask.nobody"))
    return True
