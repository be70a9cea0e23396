"""Reads when a paper that is still wanting will be handed in: 照片还没导出，明天上传; 缺检测报告，月底前补上."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.lexicon import Tag

_HANDED_IN = re.compile(
    r"(?:争取|预计|力争|一定|保证|再|就|才|能|会|先|给你|给您|\ue0ff|[,])*(?:[补上传送交给发拍盖签寄报拿递带](?:[上齐来过去到给传交报送好]*)|提交|上传|报送)(?:给?[你您]们?|过[来去]|上[来去])?(?:吧|哈)?"
)
_LACKS = re.compile(
    r"^(?:还|就|只|仅)?(?:缺|差|少)[^,。;!?]{0,8}?(?:报告|材料|资料|照片|单|表|证|章|签字|凭证|票|记录|文件|说明)$"
)


def date_the_wanting_papers(readings: Sequence[Reading]) -> None:
    """The clause behind a paper that is wanting tells its day, and nothing of the work."""
    for wanting, coming in pairwise(readings):
        if _LACKS.match(wanting.clause.text) and not wanting.intents - {Intent.DIFFICULTY, Intent.PROGRESS}:
            wanting.intents = {Intent.EVIDENCE_PENDING}
            wanting.judgement = NO_VERDICT
            wanting.doubts.clear()
        if (
            Intent.EVIDENCE_PENDING in wanting.intents
            and coming.clause.dates
            and not coming.clause.has(Tag.NEG)
            and _HANDED_IN.fullmatch(coming.clause.covered)
            and coming.judgement.verdict is not Verdict.DONE
        ):
            coming.judgement, coming.role, coming.reports = NO_VERDICT, DateRole.EVIDENCE_BY, False
            coming.intents -= {Intent.EVIDENCE, Intent.COMMIT, Intent.DEFER, Intent.PROGRESS}
            coming.doubts.clear()
