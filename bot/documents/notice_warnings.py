"""Words what a clerk should look at in a notice as it was read, each matter once for all the problems it touches."""

from collections.abc import Iterable, Sequence

from bot.documents.notice_arrangement import Draft
from bot.documents.notice_grammar import Piece
from bot.documents.notice_hierarchy import parts_of
from bot.ledger.draft import Finding, ParsedProblem

_SHOWN = 20


def of_homeless(piece: Piece) -> Finding:
    """A line that belongs to no problem."""
    shown = piece.whole.replace("\n", "")
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    return Finding(piece.where, f"“{shown}”没有归入任何问题，未导入，请核对")


def of_unstated(unstated: Sequence[tuple[str, str]]) -> list[Finding]:
    """The problems (number and place) of whose status the text says nothing."""
    if not unstated:
        return []
    numbers = "、".join(number for number, _ in unstated)
    return [Finding(unstated[0][1], f"问题（{numbers}）没有“完成情况”，按未销号导入")]


def of_unclear(unclear: Sequence[tuple[str, str, str]]) -> list[Finding]:
    """The problems (number, place, words) whose words of status do not tell whether they are done."""
    if not unclear:
        return []
    numbers = "、".join(number for number, _, _ in unclear)
    _, where, shown = unclear[0]
    quoted = f"完成情况“{shown}”" if len(unclear) == 1 else f"完成情况（如“{shown}”）"
    return [Finding(where, f"问题（{numbers}）的{quoted}看不出是否完成，按未销号导入，请核对")]


def of_parts(drafts: Sequence[Draft], numbers: Sequence[str]) -> list[Finding]:
    """Several parts of which each announces problems of its own (巡察, 回头看): which problems are whose."""
    parts = parts_of(drafts)
    if not parts:
        return []
    said = "；".join(f"“{text}”为问题 {'、'.join(numbers[index] for index in held)}" for text, held in parts.items())
    return [Finding(drafts[0].head.where, f"通报分 {len(parts)} 个部分，一并导入：{said}")]


def of_gaps(problems: Iterable[ParsedProblem], name: str) -> list[Finding]:
    """That nobody is named and no day, so that nobody can be reminded."""
    measures = [measure for problem in problems for measure in problem.measures]
    if any(measure.people() or measure.due_text for measure in measures):
        return []
    return [Finding(name, "通报中没有整改时限和责任人，导入后请用台账补充，否则不会提醒")]
