"""Writes the public notice of a round as .docx, laid out by GB/T 9704-2012."""

from datetime import datetime

from bot.documents import official_paper as paper
from bot.documents.notice_content import NoticeContent
from bot.documents.official_paper import document, save


def write_notice(content: NoticeContent, now: datetime) -> bytes:
    """The notice as a Word document: head, title, body, contact, date, and the rule of counting as 附注 below it."""
    notice = document(content.title, content.issuer, now)
    if content.mark:
        paper.add_mark(notice, content.mark)
    paper.add_number_line(notice, content.number, content.signer)
    if content.mark:
        paper.add_rule(notice)
    paper.add_blank(notice, 1 if content.mark else 2)
    paper.add_title(notice, content.title)
    paper.add_blank(notice)
    if content.addressee:
        paper.add_addressee(notice, f"{content.addressee.rstrip('：: ')}：")
    for line in content.lines:
        if line.level:
            paper.add_heading(notice, line.text, line.level)
        else:
            paper.add_body(notice, line.text)
    paper.add_blank(notice)
    paper.add_closing(notice, content.day, content.issuer)
    paper.add_body(notice, f"（{content.tally.sentence()}）")
    return save(notice)
