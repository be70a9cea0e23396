"""Tells a demand, 请完成, 已到期请完成, from a claim."""

import re

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

DEMANDED = "是要求还是结果"
"""Why a claim is read back that may be a demand."""
_ONLY_THEN = expression(r"\ue0ff(?:左右|前后|吧|之后|以后)?才(?:能|可以|会)")
"""得6月底才能弄完: when it will be, and nothing asked of anybody."""


def is_demanded(clause: Clause, word: Word, already: int | None) -> bool:
    """请完成, 已到期请完成; `already` is where an 已 stands."""
    asked = [
        mark
        for mark in clause.before(word.start, Tag.NEED, Tag.DELEGATE)
        if mark.end < word.start or word.text not in _RESULTS
    ]
    if already is None and _ONLY_THEN.search(clause.covered):
        return False
    if already is None and clause.dates and _OWN_HOPE.match(clause.covered):
        asked = [mark for mark in asked if mark.text not in {"希望", "盼", "能"}]
    if already is None:
        is_told = clause.text[word.end - clause.start :].startswith(("了", "过了")) or word.text.endswith(
            ("毕", "讫", "过了")
        )
        if is_told:
            asked = [mark for mark in asked if not _is_within_a_name(clause, mark)]
        return bool(asked) and not (is_told and _BY_HIRED_HANDS.search(clause.text[: word.start - clause.start]))
    told_to = any(mark.does(Tag.NEED) and mark.start > already for mark in asked)
    return told_to and not re.match("[了过]", clause.text[word.end - clause.start :])


_OWN_HOPE = expression(
    r"(?:我们?|咱们?|这边|也|都|还是|就|,)*(?:希望|盼)(?:着|能|可以|在|于|赶在|力争|就|\ue0ff)*\ue0ff"
)
"""希望22号前弄完: what the writer himself hopes for."""


def _is_within_a_name(clause: Clause, mark: Word) -> bool:
    """呼叫铃, 自由裁量: one character of a longer word, with unknown ones on both sides of it."""
    before, behind = clause.covered[: mark.start - clause.start], clause.covered[mark.end - clause.start :]
    known = {each.end for each in clause.words if each.tags}
    return (
        len(mark.text) == 1
        and _UNKNOWN.search(before) is not None
        and _UNKNOWN.match(behind) is not None
        and mark.start not in known
    )


_UNKNOWN = expression(r"[一-龥](?<![这那您你们我来再先也都项条事的\ue0ff])$|^[一-龥](?<![你您他她他它们])")
_BY_HIRED_HANDS = expression(
    r"(?<=[一-龥\ue0ff])(?:请|找|让|叫|雇|委托|联系|交由?给?)了?[^,。;!?]{0,8}(?:公司|施工队|工人|厂家|厂商|师傅|机构|第三方|专业人员?|施工方|物业)(?:上门|来|过来|给|都|全部?|统一|现场)*$"
    r"|^(?:我们?|这边|已经?|\ue0ff)*(?:[一-龥]{2,6}?)?(?:派|雇|委托|组织|安排|联系|外包给)了?(?:专)?[^,。;!?]{0,6}?(?:人员?|人手|队伍|施工队|工人|师傅|机械|挖机|公司|机构|第三方|专班|职工|劳力)"
    r"(?:上门|来|过来|去|给|都|全部?|统一|现场|连夜)*(?:[把将给][一-龥]{1,8}|[一-龥]{1,4})?$"
)
"""请有资质的公司拉走了: by whom it was done, and no demand."""
_RESULTS = frozenset({"完", "好", "好了", "妥了", "齐", "齐了", "到位"})
"""交完, 请好了: the verb and how it came out."""
