"""Photos and documents: bound to the item we talk about, whatever their names say."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.conversation import asking_back, lookup, question, report, statement
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import What, entries_of
from bot.conversation.hearing import meaning_of
from bot.conversation.items import Ask, Found, Item, Nobodys, which
from bot.conversation.turn import Turn
from bot.core.errors import Refusal
from bot.core.message import StoredFile
from bot.ledger.acts import reporting

_ASKS_OF_IT = frozenset({Waiting.PERCENT, Waiting.TROUBLE, Waiting.EXTENSION_DATE, Waiting.EXTENSION_REASON})
"""Questions about an item that a photo of it does not answer."""


async def take(turn: Turn) -> None:
    """Takes the files of an event, and then its caption as words if it says more than what the picture shows."""
    rejected = [f"{file.name}：{turn.refusal(file.refusal)}" for file in turn.received.rejected]
    files = turn.received.files
    if not files:
        turn.say(turn.three(rejected or [turn.worded("evidence.none_arrived")]))
        return
    meaning = await meaning_of(turn, turn.text)
    names = [mention.item for mention in meaning.items if mention.item != "others"]
    near = await lookup.near(turn, turn.incoming.reply_to)
    topic = await lookup.one(turn, turn.last_item)
    album = files[0].group
    facts = _joined(
        turn, {"files": [asdict(file) for file in files], "said": turn.text, "origin": turn.incoming.reply_to}
    )
    if album is not None and album == turn.facts.get("album") and topic is not None and not names:
        # A late photo of an album that has been answered belongs where the others are.
        near = ()
    match which(await lookup.own(turn), names, near=near, topic=topic):
        case Found(items):
            await attach(turn, items, facts, rejected)
        case Ask(choices):
            await asking_back.ask_which(turn, choices, facts)
        case Nobodys(name):
            await _nobodys(turn, name, facts, rejected)


def _joined(turn: Turn, facts: dict[str, Any]) -> dict[str, Any]:
    """Photos sent one by one while we ask which item they belong to are one heap."""
    if turn.waiting is not Waiting.WHICH or "files" not in turn.facts:
        return facts
    said = "，".join(words for words in (turn.facts.get("said", ""), facts["said"]) if words)
    return {**facts, "files": [*turn.facts["files"], *facts["files"]], "said": said}


async def attach(turn: Turn, items: Sequence[Item], facts: Mapping[str, Any], rejected: Sequence[str] = ()) -> None:
    """Binds the files to each of the items, says so, and goes on with the caption if it says anything of them."""
    files = [StoredFile(**file) for file in facts["files"]]
    caption = facts.get("said", "")
    label = turn.worded("evidence.passed_on", said=caption) if turn.incoming.is_forwarded else caption
    told = [await _attach_to(turn, item, files, label) for item in items]
    lines = list(dict.fromkeys(line for line, _ in told))
    only = items[0] if len(items) == 1 else None
    if caption and any(entry.what is not What.NOTE for entry in entries_of(await meaning_of(turn, caption))):
        turn.preface = " ".join([*lines, *rejected])
        await statement.heard(turn, items, caption, origin=facts.get("origin"))
        return
    has_written = any(count for _, count in told)
    missing = turn.worded("evidence.tell_more") if only and await _is_untold(turn, only) else ""
    if turn.waits_on([item.id for item in items]):
        missing = str(turn.facts.get("prompt", ""))
    lines += [*rejected[:1], missing, turn.worded("answer.undo") if has_written else ""]
    keys = ((report.undo_button(turn),),) if has_written else ()
    turn.say(turn.three(lines), keys, about=only.id if only else None)
    await _what_next(turn, items, files[0].group, facts.get("origin"))


async def _what_next(turn: Turn, items: Sequence[Item], album: str | None, origin: str | None) -> None:
    """What is said next of no other item is about what the photo shows."""
    if turn.waits_on([item.id for item in items]) or turn.waiting in _ASKS_OF_IT:
        return
    if len(items) == 1 and await _is_untold(turn, items[0]):
        await turn.close()
        await turn.remember(Waiting.WORDS, {"measure": items[0].id, "album": album, "origin": origin})
    elif "files" in turn.facts:
        await turn.close()


async def _is_untold(turn: Turn, item: Item) -> bool:
    """Whether the sender has something to report of the item, and has not just done so."""
    has_just_told = turn.waiting in (Waiting.TOPIC, Waiting.EVIDENCE) and turn.facts.get("measure") == item.id
    return not has_just_told and not question.is_settled(item) and await lookup.answers_for(turn, item)


async def _attach_to(turn: Turn, item: Item, files: Sequence[StoredFile], caption: str) -> tuple[str, int]:
    """What is said of the files bound to the item, and how many of them are new there."""
    new = 0
    for file in files:
        act = reporting.attach_evidence(
            turn.session, turn.speaker.actor, item.id, file, turn.now, caption=caption, inbox_id=turn.inbox_id
        )
        kept = await turn.tried(act)
        if isinstance(kept, Refusal):
            return turn.refusal(kept), new
        new += kept.inbox_id == turn.inbox_id
    name = "evidence.received" if new else "evidence.known"
    return turn.worded(name, number=item.number, count=new), new


async def _nobodys(turn: Turn, name: str, facts: Mapping[str, Any], rejected: Sequence[str]) -> None:
    """Files of somebody who has no such item; the office may hand in for anybody whose item it names."""
    item = await lookup.numbered(turn, name) if name else None
    if item is not None:
        await attach(turn, [item], facts, rejected)
    elif name:
        turn.say(turn.worded("evidence.no_such_item", number=name))
    else:
        turn.say(turn.worded("evidence.no_items"))
