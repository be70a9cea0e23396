"""The frame of a notice: where its body begins and ends, and what stands around its problems."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.notice_arrangement import heading_words
from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_head import NoticeHead
from bot.documents.notice_hierarchy import Hierarchy, Part
from bot.documents.notice_source import Fate
from bot.documents.notice_tail import NoticeTail
from bot.documents.official_paper import gaps
from bot.ledger.draft import NoticeFrame, Section


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the body of the text begins and ends, and what was read outside of it.

    `fates` tells of every line outside the body what became of it; `opening` are the lines of the opening.
    """

    first: int
    last: int
    title: str | None
    signer: str | None
    number: str | None
    addressee: str | None
    opening: tuple[int, ...]
    contact: str | None
    dated_on: date | None
    fates: dict[int, tuple[Fate, str]]


def find_edges(found: Sequence[Paragraph]) -> Edges:
    """The head (number, signer, title, addressee, opening) and the closing lines (contact, body, date) of a notice."""
    head = NoticeHead(found)
    tail = NoticeTail(found, head.end)
    return Edges(
        head.end,
        tail.start,
        head.title,
        head.signer,
        head.number,
        head.addressee,
        tuple(head.opening),
        tail.contact,
        tail.dated_on or head.dated_on,
        head.fates | tail.fates,
    )


def read_frame(found: Sequence[Paragraph], edges: Edges, hierarchy: Hierarchy) -> NoticeFrame:
    """The frame as the ledger keeps it; places that still wait to be filled in (待补) are left out."""
    after = [_section(found, part) for part in hierarchy.after if part.heading is not None]
    headings = [part.heading for part in hierarchy.problems if part.heading is not None]
    wrapper = (
        headings[0].text if len(headings) == 1 and not any(d.head is headings[0] for d in hierarchy.drafts) else None
    )
    return NoticeFrame(
        title=edges.title,
        signer=edges.signer,
        addressee=edges.addressee,
        opening=tuple(found[line].text for line in edges.opening if not gaps(found[line].text)),
        before=tuple(_section(found, part) for part in hierarchy.before if part.heading is not None),
        problems_heading=heading_words(wrapper) if wrapper else None,
        after=tuple(after),
        contact=edges.contact,
        dated_on=edges.dated_on,
    )


def _section(found: Sequence[Paragraph], part: Part) -> Section:
    heading = heading_words(part.heading.text) if part.heading else ""
    lines = dict.fromkeys(
        piece.line for piece in part.pieces if part.heading is None or piece.line != part.heading.line
    )
    texts = [found[line].text for line in lines]
    rest = part.heading.text[len(heading) :].lstrip("。；;：: ") if part.heading else ""
    return Section(heading, tuple(text for text in [rest, *texts] if text and not gaps(text)))
