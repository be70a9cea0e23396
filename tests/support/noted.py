"""The sentence that a note or result says, as the shipped texts word it."""

from bot.documents.results import sentence
from bot.ledger.unit import Disclosure
from bot.post.notice import Notice


def noted(notice: Notice, disclosure: Disclosure = Disclosure.TITLE) -> str:
    return sentence(notice.content, {}, disclosure, notice.planned_at.date())
