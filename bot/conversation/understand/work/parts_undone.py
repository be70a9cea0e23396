"""Reads one thing that is done beside another that is not: a part that is left, or a preparation that nothing followed."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_PAPERS = r"(?:实施|整改|工作|设计|施工|应急|改造|管理|采购)?(?:方案|制度|预案|图纸?|合同|协议|文件?|通知|办法|计划|设计|会议?|手续|招标|预算|细则|规划|规定|清单|意见|思路|机制|章程|初稿|稿子?)"
_PREPARED = expression(
    rf"(?:我们?|新|那个?|这个?)*(?:{_PAPERS}|设备|机器|货|苗子?|材料)(?:倒|都|也|可|早|就|已经?|早就|是)*[一-龥]{{1,4}}了"
)
"""预案写完了, 设备买了: made ready, and nothing of the work."""
_PAPER_AT_LEAST = expression(rf"(?:我们?|就|只有)?{_PAPERS}(?:倒|也|早|可)(?:是|就|已经?)*[一-龥]{{1,4}}了")
"""图纸倒是出来了: so much at least there is."""
_NOT_THE_OTHER = expression(
    r"(?:但是?|可是?|就是|只是|不过)*(?P<thing>(?![我你您他她人活事工])[一-龥]{1,6}?)(?:还|都|也|一直|尚|却|倒)*[没未](?:有|来得及)?(?P<act>[一-龥])[一-龥]{0,2}?(?:呢)?"
)
_AWAITED = expression(
    r"(?:[这那此该][条项个]|今年|去年|本年|验收|检查|审计|评估|鉴定|结果|纪要|批复|批文|报告|答复|回函|回复|材料|照片|资料|佐证|凭证|票|回执|数据|领导|上面|财政|钱|款|资金|经费|费用|施工[队方]|队伍|工人|机械|厂家|工程|整改|活儿?|事情?)"
)
"""结果没出, 款没拨: what comes from others, and no part of the work."""
_NO_FACT = frozenset({Tag.NEG, Tag.IF, Tag.PLAN, Tag.HEDGE, Tag.UNREAL, Tag.WAIT, Tag.LATE, Tag.AWAY, Tag.GREETING})
_NOTHING_AFTER = "前一步已完成，后一步尚未开始"
_TOLD = frozenset({Verdict.DONE, Verdict.STAGE, Verdict.STARTED, Verdict.NOTHING})


def read_parts_undone(readings: Sequence[Reading]) -> None:
    """Changes, in place, what two clauses mean of which one tells a thing done and the other denies another."""
    for before, after in pairwise(readings):
        if after.judgement.verdict in UNDONE and _is_plain_fact(before) and not _is_counted(after.clause):
            _read_done_and_undone(before, after)
        elif before.judgement.verdict in UNDONE and not before.intents and _PAPER_AT_LEAST.fullmatch(after.clause.text):
            # 路没修，方案倒是定了
            before.judgement = Judgement(before.judgement.verdict, before.judgement.word, _NOTHING_AFTER)
            before.doubts, after.judgement = [_NOTHING_AFTER], _a_stage(after)
            after.doubts.clear()


def _read_done_and_undone(before: Reading, after: Reading) -> None:
    denied = _NOT_THE_OTHER.fullmatch(after.clause.text)
    if (
        denied is None
        or after.intents - {Intent.PROGRESS}
        or _AWAITED.match(denied["thing"])
        or denied["act"] in before.clause.text
    ):
        return
    if _PREPARED.fullmatch(before.clause.text):
        # 预案写完了，演练没搞
        before.judgement = _a_stage(before)
        before.doubts.clear()
        after.judgement = Judgement(after.judgement.verdict, after.judgement.word, _NOTHING_AFTER)
        after.doubts = [_NOTHING_AFTER]
    elif before.judgement.verdict in {Verdict.DONE, Verdict.STARTED} and not after.clause.has(Tag.START):
        # 墙砌好了，门还没装
        left = Judgement(Verdict.LEFT_OVER, after.judgement.word, _ASK_HOW_FAR, left=after.clause.core)
        before.judgement, after.judgement = Judgement(Verdict.STAGE, before.judgement.word), left
        before.doubts.clear()
        after.doubts = [_ASK_HOW_FAR]


def _a_stage(reading: Reading) -> Judgement:
    """Says nothing of how far the work is, but how far the preparations are."""
    return Judgement(Verdict.NOTHING, stage=reading.judgement.stage or reading.clause.core)


_ASK_HOW_FAR = "还有剩余工作，请报完成比例"


def _is_plain_fact(reading: Reading) -> bool:
    clause = reading.clause
    return (
        reading.judgement.verdict in _TOLD
        and not reading.intents
        and not clause.tags & _NO_FACT
        and not _is_counted(clause)
        and not clause.has(Tag.ALL)
        and clause.text.endswith(("了", "完成", "完工", "完毕", "到位"))
    )


def _is_counted(clause: Clause) -> bool:
    return bool(clause.amounts or clause.percents or clause.items)
