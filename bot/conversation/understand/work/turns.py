"""Takes for its turn, and for no trouble, what the next step waits for behind one that is told: 钢筋绑完，等监理验筋."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.sequels import SENT_OFF
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.waits import is_submitted
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_turns(readings: Sequence[Reading]) -> None:
    """Changes, in place, what waiting means behind a step that was taken or sent off."""
    _take_the_next_for_its_turn(readings)
    _take_waiting_for_an_answer(readings)


_IN_ITS_COURSE = expression(
    r"^(?:就|只|正)?等(?:着)?(?:(?:施工[队方]|队伍|工人|机械|中标单位|施工单位|厂家)(?:来|过来)?)?(?:进场|开工|动工|施工|开标|评标|开会|上会|排期|排班|培训|发放|审计|验收)$"
    r"|^(?:就|只|正|现在)?[等待](?:着|上)?[一-龥]{0,4}(?:党委|党组|办公|局务|院务|校务|常务|职代|理事|支委|班子|主任|行务|馆务)会(?:议)?(?:研究|审议|通过|讨论|审定|上|开)?$"
)
"""合同签了，等进场: the next step has its turn."""
_ITS_TURN = expression(
    r"(?:就|只|正|在|现在)*等(?:着)?[一-龥\ue0ff]{0,5}?(?:验筋|验槽|验线|开庭|付(?:定金|款|尾款|首付)|出(?:报告|结果|图|方案)|过目|审定|把关|审阅|复核|会签)(?:呢)?"
)
"""钢筋绑完，等监理验筋: what comes next has its turn."""
_ON_THE_WAY = frozenset({Verdict.STAGE, Verdict.DONE, Verdict.STARTED, Verdict.DOING, Verdict.DRAFTING})


def _take_the_next_for_its_turn(readings: Sequence[Reading]) -> None:
    for before, after in pairwise(readings):
        told = before.judgement.verdict in _ON_THE_WAY or before.clause.text.endswith(("了", "完"))
        if (
            told
            and before.judgement.verdict is not Verdict.NEARLY  # 快完了，只等消防复核: the last step
            and not before.intents - {Intent.PROGRESS, Intent.DIFFICULTY}
            and after.intents <= {Intent.DIFFICULTY, Intent.EVIDENCE_PENDING, Intent.PROGRESS}
            and not (before.clause.has(Tag.NEG, Tag.ALL) or after.clause.has(Tag.NEG))
            and _ITS_TURN.fullmatch(after.clause.text)
        ):
            if before.judgement.verdict is Verdict.DONE:
                before.judgement = Judgement(Verdict.STAGE, before.judgement.word, stage=before.clause.core)
            before.intents.discard(Intent.DIFFICULTY)
            before.doubts.clear()
            after.intents, after.judgement, after.has_open_denial = {Intent.PROGRESS}, NO_VERDICT, False
            after.blocker = after.clause.core
            after.doubts.clear()


_A_THING = expression(r"设备|货|苗|材料|配件|零件|人手|施工队|厂家|工人|车辆|天|雨|雪")


def _take_waiting_for_an_answer(readings: Sequence[Reading]) -> None:
    """已报财政，等拨付: what was sent off is answered in its course, which is no difficulty."""
    for before, after in pairwise(readings):
        if (
            after.intents == {Intent.DIFFICULTY}
            and after.clause.has(Tag.WAIT)
            and not after.clause.has(Tag.TROUBLE)
            and Intent.DIFFICULTY not in before.intents
            and (
                is_submitted(before.clause)
                or SENT_OFF.search(before.clause.text)
                or (
                    before.judgement.verdict in {Verdict.STAGE, Verdict.DONE, Verdict.STARTED}
                    and _IN_ITS_COURSE.match(after.clause.text)
                )
            )
            and not before.clause.has(Tag.NEG)
            and (not _A_THING.search(after.clause.text) or _IN_ITS_COURSE.match(after.clause.text))
        ):
            after.intents = {Intent.PROGRESS}
            before.doubts.clear()
