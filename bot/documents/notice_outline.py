"""Arranges the pieces of a notice into problems under their headings, given which kind of number begins a problem."""

from collections.abc import Sequence

from bot.documents.notice_arrangement import Arrangement, Draft, Zone, heading_words
from bot.documents.notice_grammar import Piece
from bot.documents.notice_labels import ANSWERS, DUTIES, Label
from bot.documents.notice_marks import Family
from bot.documents.notice_naming import could_be_heading, is_of_an_aspect, names_a_problem, quotes_a_problem
from bot.documents.notice_status import is_bare

_OPENS_WITHOUT_HEADING = (Label.PROBLEM, Label.TASK)
_NEVER_HEADINGS = frozenset({Family.SPOKEN, Family.EXHORTING, Family.PLAIN})
_INTRODUCTION = 3
"""So many plain lines may stand between a heading and the first problem below it."""


def arrange(found: Sequence[Piece], family: Family | None, top: Family | None = None) -> Arrangement:
    """The problems in these pieces, each begun by a number of this family; with None each begins with its label.

    Lines of the family `top` are the headings of sections, whatever follows them.
    """
    return _Arranger(found, family, top if top is not family else None).run()


class _Arranger:
    def __init__(self, found: Sequence[Piece], family: Family | None, top: Family | None) -> None:
        self._pieces = found
        self._family = family
        self._top = top
        self._above = [top] if top is not None else []
        self._is_labelled = any(_answers(piece) for piece in found)
        self._first_label = self._opening_label()
        self._path: list[tuple[int, Piece]] = []
        self._drafts: list[Draft] = []
        self._draft: Draft | None = None
        self._headings: list[Piece] = []
        self._introductions: list[Piece] = []
        self._homeless: list[Piece] = []
        self._last_was_heading = False

    def run(self) -> Arrangement:
        for index, piece in enumerate(self._pieces):
            self._take(index, piece)
        return Arrangement(
            tuple(self._drafts), tuple(self._headings), tuple(self._introductions), tuple(self._homeless)
        )

    def _take(self, index: int, piece: Piece) -> None:
        was_heading, self._last_was_heading = self._last_was_heading, False
        if piece.label is not None:
            self._take_label(index, piece)
        elif self._begins_problem(index, piece):
            self._begin(piece)
        elif self._is_heading(index, piece):
            self._take_heading(piece, was_heading=was_heading)
        else:
            self._take_words(index, piece)

    # -- problems -----------------------------------------------------------------------------------------------

    def _begins_problem(self, index: int, piece: Piece) -> bool:
        if self._is_leaf_heading(index, piece):
            return True
        if piece.family is not self._family or piece.family is Family.PLAIN:
            return piece.family is Family.PLAIN is self._family and self._is_plain_head(index, piece)
        if piece.family is Family.BOLD and self._stands_above_another(index):
            return False
        draft = self._draft
        if draft is None or not draft.zones:
            return True
        ahead = self._labels_ahead(index)
        first = next((label for label in ahead if label not in DUTIES), None)
        if first is not None and (first is self._first_label or draft.zone(first) is not None):
            return True
        if draft.is_finished:
            return draft.zones[-1].label is Label.STATUS or not draft.goes_on(piece)
        is_next = piece.value == draft.head.value + 1 or names_a_problem(piece.text)
        return is_next and not draft.goes_on(piece)

    def _stands_above_another(self, index: int) -> bool:
        """Whether a bold line is followed by another: then it is the heading and the other one may be the problem."""
        following = self._pieces[index + 1 : index + 2]
        return bool(following) and following[0].family is Family.BOLD and following[0].label is None

    def _is_leaf_heading(self, index: int, piece: Piece) -> bool:
        """Whether a heading above the problems is answered itself, with no problem below it."""
        if piece.family not in self._above or piece.family is self._family or not self._is_labelled:
            return False
        following = self._pieces[index + 1 :]
        for ahead in following:
            if ahead.label is not None:
                is_named_below = self._family is None and ahead.label in _OPENS_WITHOUT_HEADING
                return self._opens(ahead.label) and not is_named_below and not self._goes_on_anywhere(piece)
            if ahead.family not in (Family.PLAIN, Family.SPOKEN) or ahead.family is self._family:
                return False
        return False

    def _is_plain_head(self, index: int, piece: Piece) -> bool:
        """Whether an unnumbered line is the beginning of a problem: the last one's answer is finished, one follows."""
        is_open = self._draft is not None and not self._draft.is_finished
        if is_open and not quotes_a_problem(piece.text):
            return False
        for ahead in self._pieces[index + 1 : index + 2 + _INTRODUCTION]:
            if ahead.label is not None:
                return self._opens(ahead.label)
            if ahead.is_numbered and ahead.family is not Family.SPOKEN:
                return False
        return bool(quotes_a_problem(piece.text))

    def _begin(self, piece: Piece) -> None:
        if piece.label is None:
            self._path = [
                step for step in self._path if step[1].family is not piece.family or piece.family is Family.BOLD
            ]
        path = tuple((level, heading_words(heading.text)) for level, heading in self._path)
        if piece.family in self._above and piece.family is not self._family:
            level = self._above.index(piece.family)
            path = tuple(step for step in path if step[0] < level)
        self._draft = Draft(piece, path, wording=[piece])
        self._drafts.append(self._draft)

    # -- headings -----------------------------------------------------------------------------------------------

    def _is_heading(self, index: int, piece: Piece) -> bool:
        if piece.family in _NEVER_HEADINGS or piece.family is self._family:
            return piece.family in (Family.PLAIN, Family.BOLD) and self._is_unnumbered_heading(index, piece)
        if piece.family is self._top:
            return True
        if not self._leads_to_problem(index):
            return False
        draft = self._draft
        if piece.family in self._above:
            return draft is None or not draft.zones or draft.is_finished or not self._goes_on_only(draft, piece)
        is_new_level = draft is None or (draft.is_finished and not draft.goes_on(piece))
        if is_new_level:
            self._above.append(piece.family)
        return is_new_level

    def _is_unnumbered_heading(self, index: int, piece: Piece) -> bool:
        following = self._pieces[index + 1 : index + 2]
        if not following or following[0].family is not self._family or following[0].label is not None:
            return False
        if self._family in (None, Family.PLAIN) or len(piece.text) > 60 or is_bare(piece.text):
            return False
        if not self._begins_anew(index + 1):
            return False
        draft = self._draft
        if draft is not None and draft.zones and not draft.zones[-1].text:
            return False
        is_open = draft is not None and not draft.is_finished
        return could_be_heading(piece.text) or (not is_open and len(piece.text) <= 30 and "，" not in piece.text)

    def _begins_anew(self, index: int) -> bool:
        return self._begins_problem(index, self._pieces[index])

    def _leads_to_problem(self, index: int) -> bool:
        for distance, ahead in enumerate(self._pieces[index + 1 :]):
            if ahead.label is not None:
                return self._family is None and ahead.label in _OPENS_WITHOUT_HEADING
            if ahead.family is self._family or ahead.family in self._above:
                return True
            is_open = self._draft is not None and not self._draft.is_finished
            if distance >= _INTRODUCTION or (ahead.is_numbered and is_open):
                return False
        return False

    def _take_heading(self, piece: Piece, *, was_heading: bool) -> None:
        level = self._level(piece, was_heading=was_heading)
        self._path = [step for step in self._path if step[0] < level]
        self._path.append((level, piece))
        self._headings.append(piece)
        self._draft = None
        self._last_was_heading = True

    def _level(self, piece: Piece, *, was_heading: bool) -> int:
        if piece.family in self._above:
            return self._above.index(piece.family)
        deepest = len(self._above) - 1
        if was_heading and self._path:
            return self._path[-1][0] + 1
        return max(deepest, self._path[-1][0] if self._path else 0, 0)

    # -- what stands under a problem ----------------------------------------------------------------------------

    def _take_label(self, index: int, piece: Piece) -> None:
        draft = self._draft
        label = piece.label
        if label in _OPENS_WITHOUT_HEADING and (draft is None or draft.is_answered):
            self._begin(piece)
        elif draft is None:
            self._homeless.append(piece)
        elif label in _OPENS_WITHOUT_HEADING and (label is Label.PROBLEM or not draft.head.text):
            if piece.text and len(draft.wording) == 1 and is_of_an_aspect(draft.head.text):
                self._make_heading_of_head(draft, piece)
            else:
                draft.wording.append(piece)
        elif label is not None:
            draft.zones.append(Zone(label, [piece]))

    def _make_heading_of_head(self, draft: Draft, piece: Piece) -> None:
        """What was taken for the problem (党的建设方面) only says where it belongs: its words begin with this label."""
        self._headings.append(draft.head)
        level = self._path[-1][0] + 1 if self._path else len(self._above)
        self._path.append((level, draft.head))
        draft.path = (*draft.path, (level, heading_words(draft.head.text)))
        draft.head, draft.wording = piece, [piece]

    def _take_words(self, index: int, piece: Piece) -> None:
        draft = self._draft
        if draft is None:
            where = self._introductions if not self._drafts or self._path else self._homeless
            where.append(piece)
        elif not draft.zones:
            self._take_words_of_problem(draft, piece)
        elif (turned := draft.takes_turns(piece)) is not None:
            draft.zones.append(Zone(turned.label, [piece]))
        elif not draft.is_finished:
            draft.zones[-1].pieces.append(piece)
        elif (zone := draft.interrupted()) is not None and draft.goes_on(piece):
            draft.zones.append(Zone(zone.label, [piece]))
        elif not draft.is_answered or (draft.zone(*ANSWERS[:-1], None) is None and piece.is_numbered):
            draft.zones.append(Zone(None, [piece]))
        else:
            self._homeless.append(piece)

    def _take_words_of_problem(self, draft: Draft, piece: Piece) -> None:
        """Words before any label: of the problem where a label follows later, else they are its answer."""
        if self._is_labelled:
            draft.wording.append(piece)
        else:
            draft.zones.append(Zone(None, [piece]))

    # -- looking around -----------------------------------------------------------------------------------------

    def _opening_label(self) -> Label | None:
        """The first label after a problem's words, as this section has it: that one tells where a problem begins."""
        return next(
            (
                piece.label
                for piece in self._pieces
                if piece.label is not None and piece.label not in DUTIES and piece.label is not Label.REMARK
            ),
            None,
        )

    def _opens(self, label: Label) -> bool:
        return label is self._first_label or label in DUTIES or label in ANSWERS[:2]

    def _labels_ahead(self, index: int) -> list[Label]:
        """The labels between this piece and the next that could begin a problem or a heading above it."""
        found = []
        for ahead in self._pieces[index + 1 :]:
            if ahead.label is not None:
                found.append(ahead.label)
            elif ahead.family in (self._family, Family.NAMED) or ahead.family in self._above:
                break
        return found

    def _goes_on_anywhere(self, piece: Piece) -> bool:
        return self._draft is not None and bool(self._draft.zones) and self._goes_on_only(self._draft, piece)

    def _goes_on_only(self, draft: Draft, piece: Piece) -> bool:
        """Whether a number goes on with the list above and with no heading of its family."""
        last = draft.last_number(piece.family)
        heading = next((step.value for _, step in reversed(self._path) if step.family is piece.family), 0)
        return bool(last) and piece.value == last + 1 and piece.value not in (1, heading + 1)


def _answers(piece: Piece) -> bool:
    """Whether a label announces an answer, and not only how far the problem has come."""
    says_more = bool(piece.text) and not is_bare(piece.text)
    return piece.label in ANSWERS[:-1] or (piece.label is Label.STATUS and says_more)
