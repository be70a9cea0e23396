"""Takes the second of two days that are to come, where the first is taken back in the same breath: 延到5号，不对，15号."""

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

_TAKEN_BACK = expression(r"(?:哦|啊|噢|哎|喔|呃)?(?:不|不对|不是|错了|说错了?|打错了?|写错了?|更正|口误|笔误)(?:不对)?")
_RIGHT_DAY = expression(r"(?:应该?|其实|改|还)?(?:是|为|到|成)?\ue0ff+(?:之?前|吧|才对)?")


def names_another_day(before: Reading, denied: Reading, after: Reading) -> bool:
    """请给顺延到10月5号，不对，10月15日: nothing but a day behind the word that takes the first one back."""
    is_to_come = before.intents == {Intent.EXTENSION} or (
        not before.intents and before.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
    )
    return (
        is_to_come
        and len(before.clause.dates) == 1
        and len(after.clause.dates) == 1
        and after.intents <= {Intent.CORRECTION}
        and _TAKEN_BACK.fullmatch(denied.clause.text) is not None
        and _RIGHT_DAY.fullmatch(after.clause.covered) is not None
    )


def take_the_other_day(before: Reading, denied: Reading, after: Reading) -> None:
    """Leaves, in place, the second day alone, for what the first one was told for."""
    after.role = DateRole.EXTEND_TO if Intent.EXTENSION in before.intents else DateRole.ETA
    before.has_no_date, denied.has_open_denial = True, False
    denied.judgement = after.judgement = NO_VERDICT
    for each in (denied, after):
        each.intents.clear()
        each.doubts.clear()
