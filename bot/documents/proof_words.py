"""How a proof of notice is worded: what became of a message, why it went, what kind of answer came."""

from collections.abc import Mapping

from bot.documents.delivery_words import reason_words
from bot.ledger import nudge
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.notice_messages import Message, Told
from bot.ledger.notice_replies import EVIDENCE, EXTENSION, Reply
from bot.ledger.policy import HEARER_NAMES, Level, Rung, When
from bot.ledger.progress import ReportKind
from bot.post.tables import DeliveryState, NoticeKind

ACCEPTED = "平台已接收"
"""All that a platform tells us. Nobody can know whether it was read, so no word here says so."""

KINDS: Mapping[NoticeKind, str] = {
    NoticeKind.REMINDER: "到期提醒",
    NoticeKind.OVERDUE: "超期提醒",
    NoticeKind.ESCALATION: "升级提醒",
    NoticeKind.OFFICE: "整改办事项",
    NoticeKind.RESULT: "办理结果",
    NoticeKind.DIGEST: "周报",
    NoticeKind.OPERATOR: "运行通知",
}
CHANNELS = {"telegram": "Telegram", "wecom": "企业微信", "sandbox": "聊天演示"}
OUTCOMES = {
    "accepted": ACCEPTED,
    "refused": "平台拒收",
    "deferred": "平台要求稍后再发",
    "uncertain": "是否送达不明",
    "notbegun": "没有发出",
    "": "没有得到答复，是否送达不明",
}
"""By the outcome that an attempt keeps."""

_WHENS = frozenset(when.value for when in When)
_STATES = {
    DeliveryState.SENT: ACCEPTED,
    DeliveryState.REFUSED: "平台拒收",
    DeliveryState.UNCERTAIN: "是否送达不明",
    DeliveryState.CANCELLED: "没有发出",
    DeliveryState.SENDING: "正在发送",
}
_ROLES: dict[str, str] = {**HEARER_NAMES, "group": "领导小组"}
_REPLIES = {
    ReportKind.PROGRESS: "报告进展",
    ReportKind.BASICALLY_DONE: "报告基本完成",
    ReportKind.DONE: "报告完成",
    ReportKind.NOT_DONE: "报告未完成",
    ReportKind.DIFFICULTY: "反映困难",
    ReportKind.ACKNOWLEDGED: "回复收到",
    ReportKind.COMMITMENT: "作出承诺",
    ReportKind.NOTE: "留言",
    EVIDENCE: "报送佐证",
    EXTENSION: "申请延期",
}


def result_words(message: Message) -> str:
    """What became of the message, and why where it did not arrive."""
    waiting = "是否送达不明，等待补发" if message.may_have_arrived else "等待发送"
    words = _STATES.get(message.state, waiting)
    reasons = {told.cancel_reason for told in message.told if told.cancel_reason}
    why = "；".join(sorted(reasons)) if reasons else reason_words(message.description)
    if message.state == DeliveryState.CANCELLED:
        return f"{words}：{why}" if why else words
    is_explained = message.state in (DeliveryState.REFUSED, DeliveryState.UNCERTAIN) and why
    return f"{words}（{why}）" if is_explained else words


def role_words(told: Told) -> str:
    """In what way the recipient was addressed; empty for what concerns nobody's duty."""
    return _ROLES.get(told.role, told.role)


def rule_words(told: Told) -> str:
    """Why it was said: the rung of the ladder in words, such as 到期前10天, else the kind of notice."""
    if told.rung == nudge.RUNG:
        return "整改办催办"
    if told.rung == REMINDER_RUNG:
        return "转办待答复"
    when, _, days = told.rung.partition("-")
    if when not in _WHENS or not days.rstrip("w").isdecimal():
        return KINDS.get(told.kind, told.kind)
    return Rung(When(when), int(days.rstrip("w")), (), Level.GREEN, in_workdays=days.endswith("w")).words


def reply_words(reply: Reply) -> str:
    """What kind of answer it was."""
    words = _REPLIES.get(reply.kind, reply.kind)
    return f"{words}（后撤回）" if reply.is_taken_back else words
