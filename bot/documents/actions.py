"""What a button in chat means: a verb and its object, as at most 64 bytes, with a twin in words."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.message import Button, Look

_VERSION = "1"


class Verb(StrEnum):
    """What a press asks for. The values travel in messages that stay pressable for years: never change one."""

    REPORT = "rp"
    DONE = "dn"
    EXTEND = "ex"
    TROUBLE = "tr"
    ACKNOWLEDGE = "ak"
    PERCENT = "pc"
    DATE = "dt"
    PICK = "pk"
    YES = "ys"
    CORRECT = "no"
    CANCEL = "cn"
    VERIFY = "vf"
    SEND_BACK = "sb"
    GRANT = "gr"
    REFUSE = "rf"
    PAGE = "pg"
    SHOW = "sh"
    UNDO = "ud"
    KEEP = "kp"
    ACCEPT = "ac"
    DECLINE = "dc"
    RESOLVE = "rs"
    ANSWER = "an"
    REASSIGN = "ra"
    PERSON = "ps"
    NUDGE = "ng"
    LIST = "ls"
    SEND_DIGEST = "sd"
    WITHDRAW = "wd"
    ASK_OTHER = "ao"


LOOKS: dict[Verb, Look] = {
    Verb.DONE: Look.GOOD,
    Verb.VERIFY: Look.GOOD,
    Verb.GRANT: Look.GOOD,
    Verb.YES: Look.GOOD,
    Verb.ACCEPT: Look.GOOD,
    Verb.RESOLVE: Look.GOOD,
    Verb.TROUBLE: Look.BAD,
    Verb.SEND_BACK: Look.BAD,
    Verb.REFUSE: Look.BAD,
    Verb.DECLINE: Look.BAD,
    Verb.REPORT: Look.MAIN,
}


@dataclass(frozen=True, slots=True)
class Action:
    """A pressed button: `target` is the id of a measure, a request or a delivery, as the verb says; `argument` more."""

    verb: Verb
    target: int = 0
    argument: str = ""


def button(action: Action, label: str, *, prefix: str = "") -> Button:
    """A button for the action; `prefix` is put before its label."""
    return Button(f"{prefix} {label}" if prefix else label, encode(action), LOOKS.get(action.verb, Look.NORMAL))


def encode(action: Action) -> str:
    """`1:verb:target[:argument]`."""
    data = f"{_VERSION}:{action.verb.value}:{action.target}"
    return f"{data}:{action.argument}" if action.argument else data


def decode(data: str) -> Action | None:
    """The action behind button data; None for anything we did not write."""
    version, _, rest = data.partition(":")
    verb, _, rest = rest.partition(":")
    target, _, argument = rest.partition(":")
    if version != _VERSION or verb not in set(Verb) or not (target.isascii() and target.isdigit()):
        return None
    return Action(Verb(verb), int(target), argument)
