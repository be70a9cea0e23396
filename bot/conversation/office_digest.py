"""周报: the week's page shown in chat, and sent to the groups after a tap."""

from bot.conversation import face
from bot.conversation.reply import moment_words
from bot.conversation.turn import Turn
from bot.core.message import plain
from bot.core.sentence import Sentence
from bot.documents import digest
from bot.documents.actions import Action, Verb
from bot.ledger import access, calendar
from bot.ledger.acts.weekly_page import groups_of, send_page
from bot.ledger.calendar import iso_week


async def show(turn: Turn) -> None:
    """The page as it would be now; with the button that sends it, for the office and where there is a group."""
    names = [group.name for group in await groups_of(turn.session, turn.speaker.unit.id)]
    words = await figures(turn)
    if not names or not access.is_office(turn.speaker.actor):
        turn.say(words)
        return
    send = turn.button(Action(Verb.SEND_DIGEST, turn.speaker.unit.id, _week(turn)))
    turn.say(turn.worded("office.page_goes_to", page=words, people="、".join(names)), ((send,),))


async def figures(turn: Turn) -> str:
    """The page's words: counts, numbers and dates, fit for a group."""
    return plain((await digest.page(turn.session, turn.speaker.unit, turn.now)).body).strip()


async def offer(turn: Turn) -> None:
    """发周报: the page is shown first; without a group it is said how one is bound."""
    access.require_office(turn.speaker.actor, Sentence("step.send_digest"))
    if not await groups_of(turn.session, turn.speaker.unit.id):
        turn.say(turn.worded("office.no_group"))
        return
    await show(turn)


async def send(turn: Turn, action: Action) -> None:
    """The tap: the page goes to every group, in working hours; a button of an earlier week sends nothing."""
    message = turn.incoming.message
    await face.strip(turn, message, face.of_target(action.target, Verb.SEND_DIGEST))
    if action.argument != _week(turn) or action.target != turn.speaker.unit.id:
        turn.toast = turn.worded("answer.stale")
        return
    working = await calendar.load(turn.session, turn.speaker.unit.id)
    at = calendar.at_work(turn.now, turn.speaker.unit, working)
    groups = await send_page(turn.session, turn.speaker.actor, turn.now, at)
    when = "" if at == turn.now else f"{moment_words(at, turn.zone)}"
    names = "、".join(group.name for group in groups)
    turn.say(turn.worded("office.page_sent", at=when, people=names) if groups else turn.worded("office.no_group"))
    await face.mark(
        turn,
        message,
        "",
        turn.worded("mark.page_arranged" if when else "mark.page_sent"),
        face.of_target(action.target, Verb.SEND_DIGEST),
    )


def _week(turn: Turn) -> str:
    return iso_week(turn.today).replace("-", "")
