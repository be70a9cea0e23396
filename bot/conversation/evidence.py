"""Photos and documents: bound to the item we talk about, whatever their names say."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.conversation import lookup, statement
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import What, entries_of
from bot.conversation.items import Ask, Found, Item, Nobodys, which
from bot.conversation.reply import at_most_three
from bot.conversation.turn import Turn
from bot.conversation.understand import understand
from bot.core.errors import Refusal
from bot.core.message import StoredFile
from bot.ledger.acts import reporting


async def take(turn: Turn) -> None:
    """Takes the files of an event, and then its caption as words if it says more than what the picture shows."""
    rejected = [f"{file.name}：{file.reason}" for file in turn.received.rejected]
    files = turn.received.files
    if not files:
        turn.say(at_most_three(rejected or ["没有收到文件，请重新发送。"]))
        return
    meaning = understand(turn.text, turn.today)
    names = [mention.item for mention in meaning.items if mention.item != "others"]
    near = await lookup.near(turn, turn.incoming.reply_to)
    topic = await lookup.one(turn, turn.facts.get("measure"))
    facts = _joined(
        turn, {"files": [asdict(file) for file in files], "said": turn.text, "origin": turn.incoming.reply_to}
    )
    match which(await lookup.own(turn), names, near=near, topic=topic):
        case Found(items):
            await attach(turn, items, facts, rejected)
        case Ask(choices):
            await statement.ask_which(turn, choices, facts)
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
    lines = [await _attach_to(turn, item, files, caption) for item in items]
    turn.say(at_most_three([*dict.fromkeys(lines), *rejected]), about=items[0].id if len(items) == 1 else None)
    if caption and any(entry.what is not What.NOTE for entry in entries_of(understand(caption, turn.today))):
        await statement.heard(turn, items, caption, origin=facts.get("origin"))
    elif turn.waiting is not None and "files" in turn.facts:
        await turn.close()


async def _attach_to(turn: Turn, item: Item, files: Sequence[StoredFile], caption: str) -> str:
    for file in files:
        refusal = await turn.tried(
            reporting.attach_evidence(
                turn.session,
                turn.speaker.actor,
                item.id,
                file,
                turn.now,
                caption=caption,
                inbox_id=turn.inbox_id,
            )
        )
        if isinstance(refusal, Refusal):
            return str(refusal)
    return f"已收到 {item.number} 佐证{len(files)}份。"


async def _nobodys(turn: Turn, name: str, facts: Mapping[str, Any], rejected: Sequence[str]) -> None:
    """Files of somebody who has no such item; the office may hand in for anybody whose item it names."""
    item = await lookup.numbered(turn, name) if name else None
    if item is not None:
        await attach(turn, [item], facts, rejected)
    elif name:
        turn.say(f"没有编号为 {name} 的事项，文件没有登记。请附上编号重新发送。")
    else:
        turn.say("您名下没有未销号的事项，文件没有登记。请附上编号重新发送。")
