"""Free words: which item they are about, what they say, and whether that is written down at once or read back first."""

from collections.abc import Sequence

from bot.conversation import asking_back, handover, inquiry, lookup, receipt, report, undo
from bot.conversation.asking import Asked, asked, is_asking
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What, entries_by_item, entries_of, is_contradiction
from bot.conversation.hearing import meaning_of
from bot.conversation.items import Ask, Found, Item, Nobodys, by_name, others, which
from bot.conversation.question import settled_words
from bot.conversation.reply import numbers
from bot.conversation.report import Pair
from bot.conversation.turn import Turn
from bot.conversation.understand.meaning import Intent, Understanding
from bot.ledger import access
from bot.ledger.acts.messages import Topic

_OF_A_MESSAGE = frozenset({Intent.ACK, Intent.DEFER})
"""What is said of all that a message held, where no item is named."""

_MAY_ASK = frozenset(
    {
        Intent.QUESTION,
        Intent.UNCLEAR,
        Intent.NOT_DONE,
        Intent.PROGRESS,
        Intent.EVIDENCE,
        Intent.EVIDENCE_PENDING,
        Intent.EXTENSION,
    }
)
"""What the words of a question may look like to a parser of reports; a claim of “done” is none of them."""


async def hear(turn: Turn, text: str, *, topic: Item | None = None, origin: str | None = None) -> None:
    """Takes free words of a person: written down, read back, or asked which item is meant; never dropped.

    `topic` is the item our open question is about; `origin` the message of ours that was replied to.
    """
    meaning = await meaning_of(turn, text)
    own = await lookup.own(turn)
    near = await lookup.near(turn, origin)
    if len(meaning.items) > 1 or any(mention.item == "others" for mention in meaning.items):
        await _several(turn, text, meaning, near or own, origin)
        return
    names = [mention.item for mention in meaning.items]
    if not names and topic is None:
        answers_a_message = len(meaning.intents) == 1 and meaning.intents[0] in _OF_A_MESSAGE
        if answers_a_message and not turn.must_confirm:
            (entry,) = entries_of(meaning)
            if await receipt.take(turn, text, entry, own, near, origin):
                return
        if not near:
            topic = await _talked_about(turn, text, meaning)
        if not near and topic is None and (kind := _at_large(meaning, text, own)):
            await inquiry.answer_at_large(turn, kind, own)
            return
    match which(own, names, near=near, topic=topic):
        case Found(items):
            await heard(turn, items, text, origin=origin)
        case Ask(choices):
            await asking_back.ask_which(turn, choices, {"said": text, "origin": origin})
        case Nobodys(name):
            await _nobodys(turn, text, name, meaning)


def is_question(meaning: Understanding, text: str) -> bool:
    """Whether the words ask and say nothing else."""
    if all(entry.what is What.QUESTION for entry in entries_of(meaning)):
        return True
    says_a_figure = meaning.percent is not None or meaning.quantity is not None or meaning.date is not None
    return not says_a_figure and _MAY_ASK.issuperset(meaning.intents) and is_asking(text)


def _at_large(meaning: Understanding, text: str, own: Sequence[Item]) -> Asked | None:
    kind = inquiry.needs_no_item(text) if is_question(meaning, text) else None
    # With a single item every question is about it, save those about reminders and the list itself.
    return kind if kind in inquiry.OF_EVERYTHING or len(own) != 1 else None


async def _talked_about(turn: Turn, text: str, meaning: Understanding) -> Item | None:
    """The item we have just talked about, for a correction or a question that names none."""
    is_about_it = Intent.CORRECTION in meaning.intents and turn.waiting in (Waiting.TOPIC, Waiting.EVIDENCE)
    if is_question(meaning, text) and inquiry.needs_no_item(text) not in inquiry.OF_EVERYTHING:
        is_about_it = True
    return await lookup.one(turn, turn.facts.get("measure")) if is_about_it else None


async def heard(
    turn: Turn, items: Sequence[Item], text: str, *, origin: str | None = None, asked_for: What | None = None
) -> None:
    """Takes words about items that are beyond doubt. `asked_for`: words that say nothing else are taken as this."""
    meaning = await meaning_of(turn, text, due=items[0].due_on if len(items) == 1 else None)
    entries = entries_of(meaning)
    if asked_for is not None and all(entry.what is What.NOTE for entry in entries):
        entries = (Entry(asked_for, facts=entries[0].facts),)
    if is_question(meaning, text):
        await inquiry.answer(turn, items, text)
        return
    if all(entry.what is What.NOTE for entry in entries):
        for item in items:
            tells = (
                f"{turn.worded('evidence.told_of', number=item.number)}\n{turn.worded('answer.undo')}"
                if _of_proof(meaning)
                else ""
            )
            await report.note(turn, item, text, {**entries[0].facts, **asking_back.forwarded(turn)}, answer=tells)
        return
    said = tuple(entry for entry in entries if entry.what is not What.QUESTION)
    settled = [words for item in items if (words := settled_words(turn, item))]
    if settled and len(settled) == len(items) and said[0].what in (What.DONE, What.ACKNOWLEDGED):
        turn.say("\n".join(dict.fromkeys(settled)), about=items[0].id if len(items) == 1 else None)
        return
    said = await _with_handlers(turn, items, said, text, origin)
    if said:
        await _write(turn, items, said, meaning, text, origin=origin, asked_for=asked_for)
    is_answered_by_the_hint = asked(text) is Asked.EVIDENCE and any(entry.what is What.DONE for entry in said)
    if any(entry.what is What.QUESTION for entry in entries) and not is_answered_by_the_hint:
        await inquiry.answer(turn, items, text)


def _of_proof(meaning: Understanding) -> bool:
    """Whether the words tell where the proof is, or that it is to come."""
    return bool({Intent.EVIDENCE, Intent.EVIDENCE_PENDING} & set(meaning.intents))


async def _write(
    turn: Turn,
    items: Sequence[Item],
    entries: tuple[Entry, ...],
    meaning: Understanding,
    text: str,
    *,
    origin: str | None,
    asked_for: What | None,
) -> None:
    pairs = [(item, entry) for item in items for entry in entries]
    retold = turn.facts.get("measure") in (None, *(item.id for item in items))
    corrects = turn.corrects or Intent.CORRECTION in meaning.intents or bool(turn.facts.get("corrects") and retold)
    # Asked how it goes, 方案送审中 is an answer; an estimated percent is still read back.
    is_answer = asked_for is not None and all(entry.what is asked_for and entry.percent is None for entry in entries)
    # That it is somebody else's work changes nothing in the ledger: the office decides.
    is_for_the_office = all(entry.what is What.WRONG_PERSON for entry in entries)
    is_doubtful = meaning.confirm and not is_answer and not is_for_the_office
    if is_doubtful or turn.must_confirm or is_contradiction(entries):
        await asking_back.read_back(turn, pairs, text, origin, corrects=corrects)
    else:
        if corrects and not turn.corrects:
            await _instead_of_the_last(turn, items)
        await report.record(turn, pairs, text, origin=origin, corrects=corrects)


async def _instead_of_the_last(turn: Turn, items: Sequence[Item]) -> None:
    """刚才报高了，60%: what was said of the item just before is taken back, if it still can be."""
    if len(items) == 1:
        await undo.last_of(turn, items[0])


async def _with_handlers(
    turn: Turn, items: Sequence[Item], entries: tuple[Entry, ...], text: str, origin: str | None
) -> tuple[Entry, ...]:
    """The entries with each delegation bound to a person; one whose name is not clear is asked about instead."""
    bound: list[Entry] = []
    for entry in entries:
        if entry.what is not What.DELEGATE:
            bound.append(entry)
            continue
        fitting = await handover.bound(turn, entry)
        if len(fitting) == 1:
            bound.append(handover.to_person(entry, fitting[0]))
        else:
            await handover.ask_whom(turn, items, entry, fitting, text, origin)
    return tuple(bound)


async def _several(turn: Turn, text: str, meaning: Understanding, among: Sequence[Item], origin: str | None) -> None:
    """One reply about several items: always read back, for a slip in a number would hit the wrong item."""
    pairs: list[Pair] = []
    for name, entry in entries_by_item(meaning):
        if name == "others":
            continue
        fitting = by_name(among, name)
        if len(fitting) != 1:
            await _not_one(turn, text, name, fitting)
            return
        pairs.append((fitting[0], entry))
    rest = [entry for name, entry in entries_by_item(meaning) if name == "others"]
    pairs += [(item, entry) for entry in rest for item in others(among, [item for item, _ in pairs])]
    if pairs:
        await asking_back.read_back(turn, pairs, text, origin)
    else:
        await _nobodys(turn, text, "", meaning)


async def _not_one(turn: Turn, text: str, name: str, fitting: Sequence[Item]) -> None:
    if fitting:
        answer = turn.worded("ask.one_by_one", said=name, numbers=numbers(fitting), number=fitting[0].number)
    else:
        answer = turn.worded("ask.not_yours_one_by_one", said=name)
    await report.note(turn, None, text, answer=answer)


async def _nobodys(turn: Turn, text: str, name: str, meaning: Understanding) -> None:
    """Words about an item that is not the person's, or of somebody without items: kept for the office."""
    item = await lookup.numbered(turn, name) if name else None
    asks = is_question(meaning, text)
    if item is not None and (settled := settled_words(turn, item)) and await lookup.answers_for(turn, item):
        turn.say(settled)
    elif item is not None and asks and access.may_read_all(turn.speaker.actor):
        await inquiry.answer(turn, [item], text)
    elif lookup.is_office(turn):
        turn.say(turn.worded("answer.no_command"))
    elif name:
        await report.note(turn, None, text, answer=turn.worded("answer.not_yours_passed_on", said=name))
    elif asks:
        await report.note(turn, None, text, topic=Topic.QUESTION, answer=turn.worded("answer.question_passed_on"))
    else:
        await report.note(turn, None, text)
