"""What the office settles about an item in chat beside claims: long-term, opened again, difficulties, and no bare new date."""

from bot.conversation import office_targets
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.core.errors import BadInput, NotPossible
from bot.core.sentence import Sentence
from bot.ledger.acts import review
from bot.ledger.last_words import open_difficulties


async def long_term(turn: Turn, command: OfficeCommand) -> None:
    """列为长期: a standing task with its staged result."""
    (item, *more) = await office_targets.items(turn, command.items, "列为长期 4-2 已建立月查制度")
    _only_one(bool(more))
    result = command.rest.removeprefix("阶段性").removeprefix("成果").lstrip("是为：:，, ")
    if not result:
        raise BadInput(Sentence("refusal.which_result", number=item.number))
    await review.mark_long_term(turn.session, turn.speaker.actor, item.id, result, turn.now)
    turn.say(turn.worded("office.long_term", number=item.number, result=quote(result)), about=item.id)


async def reopen(turn: Turn, command: OfficeCommand) -> None:
    """回头看: a closed item is opened again, with a new date and the reason."""
    (item, *more) = await office_targets.items(turn, command.items, "回头看 4-2 到11月30日 抽查发现反弹")
    _only_one(bool(more))
    day, reason = office_targets.day_and_words(command.rest, turn.today)
    if day is None or not reason:
        missing = [] if day else [Sentence("what.new_due")]
        missing += [] if reason else [Sentence("what.reason")]
        raise BadInput(Sentence("refusal.which_new_due", number=item.number, what=missing))
    again = await review.reopen(turn.session, turn.speaker.actor, item.id, day, reason, turn.now)
    due = day_words(day, turn.today)
    turn.say(turn.worded("office.reopened", number=again.number, day=due, reason=quote(reason)), about=again.id)


async def resolve(turn: Turn, command: OfficeCommand) -> None:
    """困难已解决: every open difficulty of the item is settled; those who reported them are told."""
    lines = []
    items = await office_targets.items(turn, command.items, "困难已解决 4-2 资金已到位")
    for item in items:
        found = await open_difficulties(turn.session, item.id)
        if not found:
            raise NotPossible(Sentence("refusal.no_difficulty", number=item.number))
        for word in found:
            actor, note = turn.speaker.actor, command.rest
            await review.resolve_difficulty(turn.session, actor, word.report.id, turn.now, note=note)
        names = "、".join(dict.fromkeys(word.person for word in found))
        lines.append(turn.worded("office.difficulty_resolved", number=item.number, people=names))
    turn.say("\n".join(lines), about=items[0].id if len(items) == 1 else None)


def _only_one(has_more: bool) -> None:
    if has_more:
        raise BadInput(Sentence("refusal.one_at_a_time"))
