"""Questions: answered from the ledger where it knows, else passed to the office with the item attached."""

from collections.abc import Sequence

from bot.conversation import lists, lookup, report
from bot.conversation.asking import Asked, asked
from bot.conversation.items import Item
from bot.conversation.reply import at_most_three, day_words, deadline_words, moment_words, quote
from bot.conversation.said import said_line
from bot.conversation.turn import Turn
from bot.ledger.acts.messages import Topic
from bot.ledger.last_words import evidence_names, last_request, last_words
from bot.ledger.measure import DutyRole, MeasureStatus
from bot.ledger.next_reminder import next_reminders
from bot.ledger.progress import ExtensionState

MOST_ITEMS = 3
"""Items that one answer speaks of; of more the list is shown."""

OF_EVERYTHING = frozenset({Asked.MINE, Asked.NEXT_REMINDER})
"""Questions that are about all items, also while we talk of one."""
_AT_LARGE = OF_EVERYTHING | {Asked.DEADLINE, Asked.STATUS, Asked.EXTENSION}
"""Questions that can be answered of all items where none is named."""


def needs_no_item(text: str) -> Asked | None:
    """What the question asks, if it can be answered without knowing the item."""
    kind = asked(text)
    return kind if kind in _AT_LARGE else None


async def answer_at_large(turn: Turn, kind: Asked, own: Sequence[Item]) -> None:
    """Answers a question about everything the speaker answers for."""
    if kind is Asked.EXTENSION:
        lines = [line for item in own if (line := await extension_line(turn, item))]
        turn.say(at_most_three(lines) or "名下事项没有延期申请。")
        return
    if kind is not Asked.NEXT_REMINDER:
        await lists.mine(turn)
        return
    coming = await next_reminders(turn.session, turn.speaker.person.id, [item.id for item in own], turn.now)
    if not coming:
        turn.say(_no_reminder(turn, own))
        return
    at = min(coming.values())
    day = at.astimezone(turn.zone).date()
    together = [
        item.number for item in own if item.id in coming and coming[item.id].astimezone(turn.zone).date() == day
    ]
    turn.say(f"下次提醒：{moment_words(at, turn.zone)}，{'、'.join(together)}。")


async def answer(turn: Turn, items: Sequence[Item], text: str) -> None:
    """Answers a question about these items; one that only the office can answer goes there, with the item."""
    kind = asked(text)
    if kind is None:
        await _to_the_office(turn, items, text)
    elif kind is Asked.MINE or len(items) > MOST_ITEMS:
        await lists.mine(turn)
    elif kind is Asked.STATUS and len(items) == 1:
        await lists.show(turn, items[0])
    else:
        lines = [line for item in items for line in await _lines(turn, kind, item)]
        turn.say(at_most_three(lines), about=items[0].id if len(items) == 1 else None)


async def _to_the_office(turn: Turn, items: Sequence[Item], text: str) -> None:
    for item in items:
        words = f"已转整改办：{item.number}“{quote(text)}”。答复发到这里。"
        await report.note(turn, item, text, topic=Topic.QUESTION, answer=words)


async def _lines(turn: Turn, kind: Asked, item: Item) -> list[str]:
    match kind:
        case Asked.DEADLINE | Asked.STATUS:
            return await _deadline(turn, item)
        case Asked.EVIDENCE:
            return await _evidence(turn, item)
        case Asked.PEOPLE:
            return await _people(turn, item)
        case Asked.LAST_REPORT:
            return await _last_report(turn, item)
        case Asked.EXTENSION:
            return [await extension_line(turn, item) or f"{item.number} 没有延期申请。"]
        case Asked.STANDARD:
            return await _standard(turn, item)
        case _:
            coming = await next_reminders(turn.session, turn.speaker.person.id, [item.id], turn.now)
            if item.id in coming:
                return [f"{item.number} 下次提醒：{moment_words(coming[item.id], turn.zone)}。"]
            return [f"{item.number} {_no_reminder(turn, [item])}"]


async def _deadline(turn: Turn, item: Item) -> list[str]:
    due = deadline_words(item, turn.today)
    card = await lookup.card(turn, item.id)
    wording = card.measure.due_text if card else None
    if not due:
        return [f"{item.number} 没有到期日{f'，时限要求：{quote(wording)}' if wording else ''}。"]
    request = await last_request(turn.session, item.id)
    is_open = request is not None and request.state is ExtensionState.ASKED
    return [f"{item.number} {due}。", await extension_line(turn, item) if is_open else ""]


async def _evidence(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    wanted, standard = card.measure.evidence_text, card.measure.standard
    names = await evidence_names(turn.session, item.id, 3)
    more = "等" if card.evidence_count > len(names) else ""
    received = f"已收{card.evidence_count}份：{quote('、'.join(names))}{more}。" if names else "还没有收到佐证。"
    lines = [f"{item.number} 要求的佐证：{quote(wanted)}。" if wanted else f"{item.number} 台账没有写明要哪些佐证。"]
    lines.append(f"验收标准：{quote(standard)}。" if standard else "")
    return [*lines, f"{received}照片、文件直接发送。"]


async def _people(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    roles = [role for role in DutyRole if card.holders(role)]
    people = "；".join(
        f"{lists.ROLES[role]}{'、'.join(holder.name for holder in card.holders(role))}" for role in roles
    )
    departments = [card.measure.department or "", *map(str, card.measure.supporting_departments)]
    named = "、".join(name for name in departments if name)
    return [f"{item.number} {people or '没有指定责任人'}。", f"科室：{named}。" if named else ""]


async def _last_report(turn: Turn, item: Item) -> list[str]:
    said = await last_words(turn.session, item.id)
    if not said:
        return [f"{item.number} 还没有报过进展。"]
    mine = [word for word in said if word.report.person_id == turn.speaker.person.id]
    others = [word for word in said if word not in mine]
    return [f"{item.number} {said_line(word, turn)}。" for word in (*mine, *others)]


async def extension_line(turn: Turn, item: Item) -> str:
    """Where the last request for more time stands; empty when there was none."""
    request = await last_request(turn.session, item.id)
    if request is None:
        return ""
    wanted, today = day_words(request.due_wanted, turn.today), turn.today
    match request.state:
        case ExtensionState.ASKED:
            asked_on = moment_words(request.asked_at, turn.zone)
            return f"{item.number} {asked_on}申请延期到{wanted}，整改办还没有决定。"
        case ExtensionState.GRANTED:
            granted = day_words(request.due_granted or request.due_wanted, today)
            return f"{item.number} 延期已批准，时限{granted}。"
        case ExtensionState.REFUSED:
            why = f"：{quote(request.decision_note)}" if request.decision_note else ""
            return f"{item.number} 延期未批准{why}。"
        case _:
            return f"{item.number} 申请延期到{wanted}，本人已撤回。"


async def _standard(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    standard = card.measure.standard
    lines = [f"{item.number} {item.title}。", f"验收标准：{quote(standard)}。" if standard else ""]
    return [*lines, "" if standard else "台账没有写明验收标准，具体要求请查阅整改方案。"]


def _no_reminder(turn: Turn, items: Sequence[Item]) -> str:
    if turn.speaker.unit.paused:
        return "本单位已暂停提醒。"
    until = turn.speaker.person.paused_until
    if until is not None and until >= turn.today:
        return f"您已暂停提醒至{day_words(until, turn.today)}。发“恢复提醒”恢复。"
    if items and all(item.status is MeasureStatus.CLAIMED for item in items):
        return "已报完成，核实期间不提醒。"
    return "没有待发给您的提醒。"
