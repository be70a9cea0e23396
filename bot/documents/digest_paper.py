"""The weekly page as a Word document, in the typefaces of official papers."""

from datetime import datetime

from bot.documents import official_paper
from bot.documents.digest import DigestPage
from bot.ledger.unit import Unit


def digest_docx(page: DigestPage, unit: Unit, now: datetime) -> bytes:
    """The words of the page: its first line is the title, every other a paragraph, the unit and its local day below."""
    title, *lines = [line for line in page.text.splitlines() if line.strip()]
    paper = official_paper.document(title, unit.name, now)
    official_paper.add_title(paper, title)
    official_paper.add_blank(paper)
    for line in lines:
        official_paper.add_body(paper, line)
    official_paper.add_blank(paper)
    official_paper.add_closing(paper, official_paper.chinese_date(now.astimezone(unit.zone).date()), unit.name)
    return official_paper.save(paper)
