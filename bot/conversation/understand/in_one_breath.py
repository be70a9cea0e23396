"""Chooses between a reply as it was typed, without pauses, and the same reply with the pauses that its writing speaks for."""

from bot.conversation.understand.meaning import Intent, Understanding

_LEAVES_THE_CLAIM = frozenset(
    {Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.CLOSE_REQUEST, Intent.LONG_TERM, Intent.ACK, Intent.DEFER}
)
"""What may be all that is heard of a claim in one breath: 改完了照片明天送 tells of a photograph."""


def likelier(as_typed: Understanding, with_pauses: Understanding) -> Understanding:
    """The reading with pauses, unless it claims or counts what the writer's own words do not, or doubts what they leave clear.

    A pause can cut a condition, a question or a part off from what it is said of. So none makes a claim of a reply in
    which anything else is heard of the work without it, and none takes a plain claim or a whole count away.
    """
    if Intent.DONE in with_pauses.intents and Intent.DONE not in as_typed.intents:
        is_kept = not _LEAVES_THE_CLAIM.issuperset(as_typed.intents)
    elif as_typed.confirm:
        is_kept = False
    else:
        is_taken_away = Intent.DONE in set(as_typed.intents) - set(with_pauses.intents) and len(as_typed.items) < 2
        is_asked_back = with_pauses.confirm and Intent.EXTENSION not in with_pauses.intents
        is_kept = is_taken_away or is_asked_back or _is_counted(as_typed)
    return as_typed if is_kept else with_pauses


def _is_counted(reading: Understanding) -> bool:
    """改厕360户还有54户没动: the whole and a part of it."""
    quantity = reading.quantity
    return quantity is not None and quantity.total is not None and (quantity.done, quantity.left) != (None, None)
