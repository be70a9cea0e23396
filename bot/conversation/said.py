"""What somebody last said of an item, on one line."""

from bot.conversation.reply import moment_words, number, quote
from bot.conversation.turn import Turn
from bot.ledger.last_words import LastWord
from bot.ledger.progress import Report, ReportKind

_WORDS: dict[ReportKind, str] = {
    ReportKind.DONE: "told.done",
    ReportKind.BASICALLY_DONE: "told.basically_done",
    ReportKind.PROGRESS: "told.progress",
    ReportKind.NOT_DONE: "told.not_done",
    ReportKind.DIFFICULTY: "told.difficulty",
    ReportKind.COMMITMENT: "told.commitment",
    ReportKind.ACKNOWLEDGED: "told.acknowledged",
}


def said_line(word: LastWord, turn: Turn) -> str:
    """罗小芸10月11日 09:30报进展50%：“…”."""
    said, at = quote(word.report.text), moment_words(word.at, turn.zone)
    return turn.worded("told.line", name=word.person, at=at, facts=report_words(word.report, turn), said=said)


def report_words(report: Report, turn: Turn) -> str:
    """报进展50%: the kind of a report, with its percent."""
    words = turn.worded(_WORDS.get(report.kind, "told.note"))
    if report.percent is None:
        return words
    return turn.worded("told.with_percent", facts=words, percent=number(report.percent))
