"""Finds a notice's own hierarchy: which sections hold problems, and which kind of number begins a problem."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.documents.notice_arrangement import Arrangement, Draft
from bot.documents.notice_grammar import Piece
from bot.documents.notice_labels import ANSWERS, Label
from bot.documents.notice_marks import Family
from bot.documents.notice_naming import is_of_an_aspect, names_a_problem, quotes_a_problem
from bot.documents.notice_outline import arrange
from bot.documents.notice_status import in_brackets

_SECTIONS = (Family.CHINESE, Family.STYLED_1, Family.STYLED_2, Family.STYLED_3, Family.BOLD)
_PROBLEM_FAMILIES = (
    Family.NAMED,
    Family.CHINESE,
    Family.BRACKETED_CHINESE,
    Family.DOTTED,
    Family.ARABIC,
    Family.BRACKETED,
    Family.HALF_BRACKETED,
    Family.CIRCLED,
    Family.ORDINAL,
    Family.LETTER,
    Family.STEM,
    Family.STYLED_1,
    Family.STYLED_2,
    Family.STYLED_3,
    Family.STYLED_4,
    Family.STYLED_5,
    Family.BOLD,
    Family.PLAIN,
)
_NOT_OF_PROBLEMS = re.compile(
    r"组织(?:领导|开展|实施|推进|部署)|工作开展|下一步|下步|今后|打算|工作计划|监督|联系方式|总体情况|基本情况"
)
_WRAPPER = re.compile(
    r"整改|反馈|巡[察视](?:问题|意见)|^(?:主要|具体|重点|存在|工作)?的?(?:问题|任务|措施|落实情况)(?:$|及|和)|完成情况|(?:问题|任务)(?:清单|台账|进展)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the notice: its heading (None for what stands before the first), and its pieces."""

    heading: Piece | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """The sections before, with and after the problems, and the problems as they are arranged in theirs."""

    before: tuple[Part, ...]
    problems: tuple[Part, ...]
    after: tuple[Part, ...]
    arrangement: Arrangement

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return self.arrangement.drafts


def find_hierarchy(found: Sequence[Piece], stated: frozenset[int] = frozenset()) -> Hierarchy:
    """The reading of the pieces that explains them best; `stated` are the numbers of problems the text itself names.

    Every kind of number is tried as the one that begins problems. Best is the reading in which each problem has one
    answer and each answer one problem; where readings are equal, the one that agrees with the stated numbers.
    """
    families = [family for family in _PROBLEM_FAMILIES if any(p.family is family and p.label is None for p in found)]
    candidates = [_read(found, family) for family in (*families, None)]
    scores = [_score(candidate, stated) for candidate in candidates]
    return candidates[max(range(len(candidates)), key=lambda index: scores[index])]


def headings_of(drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    """Aspect and topic of each problem: the outermost and the innermost heading that say what it is about.

    A heading that only announces problems (具体问题整改落实情况) is no aspect, where it stands above all of them or all
    of its level are such; 聚焦党的建设情况 says what it is about and announces nothing.
    """
    levels = sorted({level for draft in drafts for level, _ in draft.path})
    while levels and _only_announces(drafts, levels[0], is_last=len(levels) == 1):
        levels = levels[1:]
    result = []
    for draft in drafts:
        words = {level: text for level, text in draft.path if level in levels}
        aspect = words.get(levels[0], "") if levels else ""
        result.append((aspect, "：".join(words[level] for level in levels[1:] if level in words)))
    return result


def parts_of(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    """Several headings that only announce problems and are no aspects, and which of the drafts stand below each."""
    levels = {level for draft in drafts for level, _ in draft.path}
    lowest = min(levels, default=0)
    if len(levels) < 2 or not _only_announces(drafts, lowest, is_last=False):
        return {}
    parts: dict[str, list[int]] = {}
    for index, draft in enumerate(drafts):
        parts.setdefault(dict(draft.path).get(lowest, ""), []).append(index)
    return parts if len(parts) > 1 and "" not in parts else {}


def _only_announces(drafts: Sequence[Draft], level: int, *, is_last: bool) -> bool:
    texts = {text for draft in drafts for step, text in draft.path if step == level}
    if any(is_of_an_aspect(text) for text in texts):
        return False
    everywhere = len(texts) == 1 and all(any(step == level for step, _ in draft.path) for draft in drafts)
    announcing = all(_WRAPPER.search(text) for text in texts)
    return announcing and (everywhere or not is_last) and not any(names_a_problem(text) for text in texts)


def _read(found: Sequence[Piece], family: Family | None) -> Hierarchy:
    parts = list(_parts(found, family))
    is_labelled = any(piece.label in ANSWERS for piece in found)
    holding = [_holds_problems(part, family, is_labelled=is_labelled) for part in parts]
    if not any(holding):
        return Hierarchy(tuple(parts), (), (), Arrangement())
    first, last = holding.index(True), len(holding) - 1 - holding[::-1].index(True)
    if family is Family.BOLD:
        first = _with_headings_above(parts, first)
    region = tuple(parts[first : last + 1])
    pieces = [piece for part in region for piece in ((part.heading,) if part.heading else ()) + part.pieces]
    arrangement = arrange(pieces, family, _section_family(found))
    return Hierarchy(tuple(parts[:first]), region, tuple(parts[last + 1 :]), arrangement)


def _with_headings_above(parts: Sequence[Part], first: int) -> int:
    """Where the headings that stand right above part `first` begin: bold lines look the same on every level."""
    while first and parts[first - 1].heading is not None and not parts[first - 1].pieces:
        first -= 1
    return first


def _parts(found: Sequence[Piece], family: Family | None) -> Iterator[Part]:
    """The sections of the text; where the sections themselves are the problems, those without an answer stand apart."""
    top = _section_family(found)
    heading: Piece | None = None
    pieces: list[Piece] = []
    for piece in found:
        if top is not None and piece.family is top and piece.label is None:
            yield Part(heading, tuple(pieces))
            heading, pieces = piece, []
        else:
            pieces.append(piece)
    yield Part(heading, tuple(pieces))


def _section_family(found: Sequence[Piece]) -> Family | None:
    headings = [piece for piece in found if piece.label is None]
    if any(piece.family is Family.PART for piece in headings):
        return Family.PART
    for family in _SECTIONS:
        times = sum(piece.family is family for piece in headings)
        if times > 1 or (family is Family.CHINESE and times):
            return family
    return None


def _holds_problems(part: Part, family: Family | None, *, is_labelled: bool) -> bool:
    if is_labelled:
        return any(piece.label in ANSWERS for piece in part.pieces)
    if part.heading is not None and part.heading.family is family:
        return bool(quotes_a_problem(part.heading.text))
    if part.heading is not None and _NOT_OF_PROBLEMS.search(part.heading.text):
        return False
    heads = [piece for piece in part.pieces if piece.family is family and piece.label is None]
    naming = sum(names_a_problem(piece.text) for piece in heads)
    return naming > 0 and 2 * naming >= len(heads) and any(_is_called_problem(piece.text) for piece in heads)


def _is_called_problem(text: str) -> bool:
    """Whether a heading is the name of a problem by its form: 关于“…”的问题, …的问题（已完成）."""
    words, aside = in_brackets(text)
    return bool(quotes_a_problem(text) or (aside and names_a_problem(words)))


def _score(hierarchy: Hierarchy, stated: frozenset[int]) -> float:
    drafts = hierarchy.drafts
    if not drafts:
        return float("-inf")
    score = 0.0
    begun_by_label = any(draft.head.label is not None for draft in drafts)
    for draft in drafts:
        answers = [zone.label for zone in draft.zones if zone.label in ANSWERS or zone.label is None]
        score += 2 if answers else -2
        score -= 3 * _repeated(draft)
        name = next((piece.text for piece in draft.wording if piece.text), "")
        score += 0.5 * names_a_problem(name) - 0.5 * _is_unmarked(draft) - 0.5 * (not name)
        score -= 1.0 * (begun_by_label and any(piece.label is not None for piece in draft.wording[1:]))
        score -= 0.2 * sum(piece.is_numbered and piece.family is not Family.SPOKEN for piece in draft.wording[1:])
    score -= sum(3.0 if piece.label is not None else 0.5 for piece in hierarchy.arrangement.homeless)
    score -= 3.0 * sum(piece.family is Family.NAMED for piece in hierarchy.arrangement.homeless)
    score += 0.6 * (len(drafts) in stated)
    return score


def _repeated(draft: Draft) -> int:
    """How many answers come a second time, not counting the reports that take turns with the measures."""
    seen: set[Label | None] = set()
    repeated = 0
    for zone in draft.zones:
        if zone.is_resumed:
            seen.clear()
        elif zone.label in ANSWERS or zone.label is None:
            repeated += zone.label in seen
            seen.add(zone.label)
    return repeated


def _is_unmarked(draft: Draft) -> bool:
    return draft.head.family is Family.PLAIN and draft.head.label is None
