"""What goes on once our question has been answered: what was said, sent or pressed before it is dealt with."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.conversation import absence, evidence, handover, lookup, matters, question, report, statement
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.report import Pair
from bot.conversation.turn import Turn
from bot.conversation.whom import Purpose
from bot.documents.actions import Verb
from bot.ledger.people import Person


async def resume(turn: Turn, items: Sequence[Item]) -> None:
    """Goes on with what was said, sent or pressed before we had to ask which item it was about."""
    facts, origin = turn.facts, turn.facts.get("origin")
    turn.take_up(holds_words="said" in facts)
    if "files" in facts:
        await evidence.attach(turn, items, facts)
    elif "verb" in facts:
        verb = Verb(facts["verb"])
        if verb in (Verb.DONE, Verb.ACKNOWLEDGE):
            await settle_all(turn, verb, items, origin)
        else:
            await question.start(turn, verb, items[0], origin)
    else:
        await statement.heard(turn, items, facts["said"], origin=origin)


async def settle_all(turn: Turn, verb: Verb, items: Sequence[Item], origin: str | None) -> None:
    """已完成 and 收到 may be said of several items at once; those settled before are left as they are."""
    still = [item for item in items if not question.is_settled(item)]
    if still:
        what = What.DONE if verb is Verb.DONE else What.ACKNOWLEDGED
        await report.record(turn, [(item, Entry(what)) for item in still], turn.text, origin=origin)
    else:
        turn.say("\n".join(question.settled_words(turn, item) for item in items[:3]))


async def confirmed(turn: Turn) -> None:
    """是: what was read back is written down, in the words in which it was first said."""
    facts = turn.facts
    turn.take_up(holds_words=True)
    items = {item.id: item for item in await lookup.some(turn, [id_ for id_, _ in facts["pairs"]])}
    pairs: list[Pair] = [(items[id_], Entry.from_json(entry)) for id_, entry in facts["pairs"] if id_ in items]
    await report.record(turn, pairs, facts["said"], origin=facts.get("origin"), corrects=facts.get("corrects", False))


async def retell(turn: Turn) -> None:
    """更正: the person says it anew; the item stays as it is."""
    facts = turn.facts
    turn.take_up()
    item = await lookup.one(turn, facts.get("measure"))
    more = {"measure": item.id} if item else {}
    text = turn.worded("undo.tell_again" if item else "undo.tell_again_numbered", number=item.number if item else "4-2")
    await turn.ask(
        Waiting.RETELL,
        {**more, "origin": facts.get("origin"), "corrects": turn.corrects or facts.get("corrects", False)},
        text,
        about=item.id if item else None,
    )


async def person_chosen(turn: Turn, person: Person) -> None:
    """The colleague has been named, in words or by a button: on with what he or she was asked for."""
    match Purpose(turn.facts["purpose"]):
        case Purpose.DELEGATE:
            await handover.chosen(turn, person)
        case Purpose.DEPUTY:
            await absence.chosen(turn, person)
        case _:
            await matters.duty_chosen(turn, person)


async def keep_only(turn: Turn) -> None:
    """只留存: what was passed on is kept for the office, and is nobody's report."""
    facts = turn.facts
    turn.take_up(holds_words=True)
    item = await lookup.one(turn, facts.get("measure"))
    await turn.close()
    await report.note(turn, item, facts["said"], {"forwarded": True}, answer=turn.worded("answer.kept_as_passed_on"))


async def keep_unsaid(turn: Turn) -> None:
    """What waited for the answer to our question, and now will not get one, goes to the office as it is."""
    turn.take_up()
    await keep_words(turn, turn.facts)


async def keep_words(turn: Turn, facts: Mapping[str, Any]) -> None:
    """The same for the facts of any question."""
    said, files = facts.get("said", ""), facts.get("files", [])
    if files:
        said = turn.worded("evidence.unplaced", said=said, count=len(files))
    if said:
        await report.keep(turn, await lookup.one(turn, facts.get("measure")), said, {"files": files} if files else None)
