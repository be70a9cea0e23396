"""What somebody last said of an item, on one line."""

from bot.conversation.reply import moment_words, number, quote
from bot.conversation.turn import Turn
from bot.ledger.last_words import LastWord
from bot.ledger.progress import Report, ReportKind

_WORDS: dict[ReportKind, str] = {
    ReportKind.DONE: "报完成",
    ReportKind.BASICALLY_DONE: "报基本完成",
    ReportKind.PROGRESS: "报进展",
    ReportKind.NOT_DONE: "报未完成",
    ReportKind.DIFFICULTY: "反映有困难",
    ReportKind.COMMITMENT: "承诺",
    ReportKind.ACKNOWLEDGED: "收到",
}


def said_line(word: LastWord, turn: Turn) -> str:
    """罗小芸10月11日 09:30报进展50%：“…”."""
    own = quote(word.report.text)
    said = f"：“{own}”" if own else ""
    return f"{word.person}{moment_words(word.at, turn.zone)}{report_words(word.report)}{said}"


def report_words(report: Report) -> str:
    """报进展50%: the kind of a report, with its percent."""
    words = _WORDS.get(report.kind, "留言")
    return f"{words}{number(report.percent)}%" if report.percent is not None else words
