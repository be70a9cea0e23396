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


LABELS: dict[Verb, str] = {
    Verb.REPORT: "报进展",
    Verb.DONE: "已完成",
    Verb.EXTEND: "申请延期",
    Verb.TROUBLE: "有困难",
    Verb.ACKNOWLEDGE: "收到",
    Verb.YES: "是",
    Verb.CORRECT: "更正",
    Verb.CANCEL: "取消",
    Verb.VERIFY: "通过",
    Verb.SEND_BACK: "退回",
    Verb.GRANT: "同意延期",
    Verb.REFUSE: "不同意",
    Verb.UNDO: "更正",
    Verb.KEEP: "只留存",
    Verb.ACCEPT: "接受",
    Verb.DECLINE: "不接受",
    Verb.RESOLVE: "已解决",
    Verb.ANSWER: "答复",
    Verb.REASSIGN: "换责任人",
    Verb.NUDGE: "催办",
    Verb.SEND_DIGEST: "发周报",
}

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


def button(action: Action, label: str | None = None, *, prefix: str = "") -> Button:
    """A button for the action, with the verb's own label unless another is given; `prefix` is put before it."""
    words = label if label is not None else LABELS[action.verb]
    return Button(f"{prefix} {words}" if prefix else words, encode(action), LOOKS.get(action.verb, Look.NORMAL))


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
