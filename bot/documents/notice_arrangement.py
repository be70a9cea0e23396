"""Problems while they are put together: a problem's head, its words, and the zones under its labels."""

from dataclasses import dataclass, field

from bot.documents.notice_grammar import Piece
from bot.documents.notice_labels import ANSWERS, DUTIES, Label
from bot.documents.notice_marks import LIST_FAMILIES, Family
from bot.documents.notice_status import is_bare


@dataclass(slots=True)
class Zone:
    """What stands under one label of a problem, or under none; the first piece carries the label."""

    label: Label | None
    pieces: list[Piece]

    @property
    def texts(self) -> list[str]:
        """What each piece says, with its number; the label itself is left out."""
        return [piece.text if piece.label is not None else piece.whole for piece in self.pieces]

    @property
    def is_resumed(self) -> bool:
        """Whether it goes on with the words under an earlier label, after a duty or a report."""
        return self.label is not None and self.pieces[0].label is None

    @property
    def text(self) -> str:
        return "\n".join(filter(None, self.texts))


@dataclass(slots=True)
class Draft:
    """A problem with the headings above it (level and words), its own words, and what follows under labels."""

    head: Piece
    path: tuple[tuple[int, str], ...]
    zones: list[Zone] = field(default_factory=list)
    wording: list[Piece] = field(default_factory=list)

    def zone(self, *labels: Label | None) -> Zone | None:
        return next((zone for zone in self.zones if zone.label in labels), None)

    @property
    def is_answered(self) -> bool:
        return any(zone.label in ANSWERS or zone.label is None for zone in self.zones)

    @property
    def is_finished(self) -> bool:
        """Whether the last label takes no further lines: a duty that is said, or a bare status."""
        if not self.zones:
            return False
        last = self.zones[-1]
        if last.label in DUTIES:
            return bool(last.text)
        is_one_sentence = len(last.pieces) == 1 and bool(last.text) and last.pieces[0].list_end is None
        return last.label is Label.STATUS and (is_bare(last.text) or is_one_sentence)

    def interrupted(self) -> Zone | None:
        """The answer that duties broke off, as where every measure is followed by its own deadline."""
        for zone in reversed(self.zones):
            if zone.label in ANSWERS or zone.label is None:
                return zone
            if zone.label not in DUTIES:
                return None
        return None

    def takes_turns(self, piece: Piece) -> Zone | None:
        """The measures that a number goes on with after one line of report, where each measure has its own report."""
        if len(self.zones) < 2 or piece.family not in LIST_FAMILIES:
            return None
        measures, report = self.zones[-2:]
        is_report = report.label in ANSWERS[1:] and len(report.pieces) == 1 and report.pieces[0].list_end is None
        last = measures.pieces[-1]
        goes_on = last.family is piece.family and last.value + 1 == piece.value
        return measures if is_report and measures.label is Label.MEASURES and goes_on else None

    def last_number(self, family: Family) -> int:
        """The last number of this family in the answers, 0 where there is none."""
        last = 0
        for zone in self.zones:
            if zone.label in DUTIES:
                continue
            for index, piece in enumerate(zone.pieces):
                if piece.family is family and (index or piece.label is None):
                    last = piece.value
                if piece.list_end is not None and piece.list_end[0] is family:
                    last = piece.list_end[1]
        return last

    def goes_on(self, piece: Piece) -> bool:
        """Whether a number goes on with the list of the answer, or begins it."""
        last = self.last_number(piece.family)
        return piece.value == last + 1 if last else piece.value == 1 and not self.is_finished


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The problems, the pieces that are headings, and those that belong nowhere."""

    drafts: tuple[Draft, ...] = ()
    headings: tuple[Piece, ...] = ()
    introductions: tuple[Piece, ...] = ()
    homeless: tuple[Piece, ...] = ()


def heading_words(text: str) -> str:
    """A heading without the marks that end it; of a heading with a sentence behind it only the heading."""
    words = text.replace("\n", "")
    head, mark, rest = words.partition("。")
    if mark and rest and len(head) >= 2:
        words = head
    return words.rstrip("。；;：: ")
