"""The labels of buttons: what each says by its verb, as the unit words it, and what somebody means who types one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.core.message import Button
from bot.documents import say
from bot.documents.actions import Action, Verb, button

LABELS: dict[Verb, str] = {
    Verb.REPORT: "button.report",
    Verb.DONE: "button.done",
    Verb.EXTEND: "button.extend",
    Verb.TROUBLE: "button.trouble",
    Verb.ACKNOWLEDGE: "button.acknowledge",
    Verb.YES: "button.yes",
    Verb.CORRECT: "button.correct",
    Verb.VERIFY: "button.verify",
    Verb.SEND_BACK: "button.send_back",
    Verb.GRANT: "button.grant",
    Verb.REFUSE: "button.refuse",
    Verb.UNDO: "button.undo",
    Verb.KEEP: "button.keep",
    Verb.ACCEPT: "button.accept",
    Verb.DECLINE: "button.decline",
    Verb.RESOLVE: "button.resolve",
    Verb.ANSWER: "button.answer",
    Verb.REASSIGN: "button.reassign",
    Verb.NUDGE: "button.nudge",
    Verb.SEND_DIGEST: "button.send_digest",
    Verb.WITHDRAW: "button.withdraw",
    Verb.ASK_OTHER: "button.ask_other",
    Verb.SHOW: "button.show",
}
"""The text of each verb whose buttons all say the same."""

_TYPED = frozenset(
    {
        "button.report",
        "button.extend",
        "button.trouble",
        "button.acknowledge",
        "button.correct",
        "button.undo",
        "button.all",
        "button.accept",
        "button.decline",
        "button.withdraw",
        "button.send_back",
        "button.refuse",
        "button.resolve",
        "button.nudge",
        "button.send_digest",
    }
)
"""Labels that are commands when they are typed; what confirms, claims or closes is never read out of an office's own."""
NUMBERED = frozenset(LABELS.values()) - {"button.show"} | {"button.nudge_once_more"}
"""Labels that stand behind an item's number where several items share a message."""
_BESIDE_ITEM = re.compile(
    r"(?P<before>\s*[\d-]{1,11}[ :,，：]*)?(?P<label>.+?)(?P<after>[ :,，：]*[\d-]{1,11}\s*)?", re.DOTALL
)


def labelled(action: Action, own: Mapping[str, str], says: str = "", /, *, prefix: str = "", **facts: Any) -> Button:
    """A button with the label of its verb, or the one that `says` names; `prefix` is an item's number before it."""
    return button(action, words(says or LABELS[action.verb], own, **facts), prefix=prefix)


def words(name: str, own: Mapping[str, str], /, **facts: Any) -> str:
    """One label, on one line whatever an office wrote."""
    return " ".join(say.text(name, own, **facts).split())


def as_shipped(text: str, own: Mapping[str, str]) -> str:
    """What was typed with the shipped label in place of the unit's own, which commands and replies are not read by.

    Only where nothing but a label stands there, alone or beside an item's number: 4-2 知道了 → 4-2 收到.
    """
    changed = {words(name, own): _shipped()[name] for name in _TYPED & own.keys()}
    found = _BESIDE_ITEM.fullmatch(text.strip()) if changed else None
    label = found["label"].strip(" 。.") if found else ""
    if found is None or label not in changed or label in _shipped().values():
        return text
    return f"{found['before'] or ''}{changed[label]}{found['after'] or ''}"


@lru_cache(maxsize=1)
def _shipped() -> dict[str, str]:
    return {name: say.text(name) for name in _TYPED}
