"""Reads a clause by the one in front of it: not back yet, nobody on site, gone home, in use, at another time."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import NEXT_STEP_NOT_BEGUN, TWICE_DENIED, TWICE_DENIED_AT_WORK
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.waits import is_submitted
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

SENT_OFF = expression(
    r"(?:报|递|交|呈|送|发|挂|申请|提|寄)(?:上去|走|检|出去了|过去|出去|上|过|网|给|到)|已?[报呈递交送](?!酬|废|警|名)[一-龥]{1,8}$"
)
"""材料递上去了: with those whose answer the work waits for."""


def read_sequels(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a clause would mean without the one before it."""
    _take_two_denials_for_done(readings)
    _take_until_when_for_the_vow(readings)
    _take_not_back_for_waiting(readings)
    _take_nobody_on_site_for_not_begun(readings)
    _take_leaving_for_the_end(readings)
    _take_use_for_the_end(readings)
    _take_a_season_for_another_time(readings)


def _take_two_denials_for_done(readings: Sequence[Reading]) -> None:
    """不是没退，回单还没打出来而已: the work is not denied, and all that is wanting is a paper."""
    for before, after in pairwise(readings):
        if before.judgement.doubt not in {TWICE_DENIED_AT_WORK, TWICE_DENIED}:
            if after.intents == {Intent.EVIDENCE_PENDING} and _NOT_UNHELD.fullmatch(before.clause.text):
                before.judgement, before.has_open_denial = Judgement(Verdict.DONE, None, TWICE_DENIED), False
                before.doubts = [TWICE_DENIED]
            continue
        if after.intents == {Intent.DEFER} and _SOMEBODY_IS_AWAY.fullmatch(after.clause.text):
            # 不是没办，老人住院了: why it could not be done, and no call put off.
            before.judgement = Judgement(Verdict.DOING, before.judgement.word)
            before.doubts.clear()
            after.intents, after.blocker = {Intent.DIFFICULTY}, after.clause.core
            continue
        if _DONE_BUT_UNSEEN.fullmatch(after.clause.text):
            before.judgement = Judgement(Verdict.DONE, before.judgement.word, TWICE_DENIED)
            before.doubts = [TWICE_DENIED]
            after.judgement, after.has_open_denial, after.blocker = NO_VERDICT, False, None
            after.intents.clear()
            after.doubts.clear()
        elif after.intents == {Intent.EVIDENCE_PENDING} and before.judgement.verdict is Verdict.DOING:
            before.judgement = Judgement(Verdict.DONE, before.judgement.word, TWICE_DENIED)
            before.doubts = [TWICE_DENIED]


_SOMEBODY_IS_AWAY = expression(
    r"(?:是)?(?!我|本人|俺|正|在)[一-龥]{1,6}?(?:都|也|还|又|刚|一直|,)*(?:在)?(?:住院|生病|病|出差|外出|请假|休假|休产假|开会|出国|培训|外地|学习|打工)了?"
)
_NOT_UNHELD = expression(
    r"(?:[一-龥]{0,3}[课会班](?:并|又|也|倒|可)?不是没(?:有)?[上开办]|(?:并|又|也|倒|可)?(?:不是|并非)[一-龥]{0,3}[课会班]没(?:有)?[上开办])(?:过)?"
    r"|(?:并|又|也|倒|可)?不是没(?:有)?(?:[开讲查训学测检贴挂种宣办搞]|开会|组织|开展|培训|演练|学习|宣传|检查|排查|自查|公示)(?:过)?"
)
"""不是没开，是签到表还没整理; 课不是没上: it was held."""
_DONE_BUT_UNSEEN = expression(
    r"(?:而|就|只)?是[一-龥]{1,4}[完好]?了(?:就是|只是|但|可)?(?:还)?(?:没(?:有)?|忘了?)(?:人|空|来得及|顾上|顾得上|时间|跟你们|给你们|及时)?(?:来)?(?:验收?|上?报|登记|录|更新|销号?|通知[一-龥]{0,2}|告诉[一-龥]{0,2}|说)"
)
"""不是没改，是改了没人验: nobody has seen it yet."""
_UNTIL = expression(r"(?!.*[没未])[^,。;!?]*不[^,。;!?不了]{1,6}")


def _take_until_when_for_the_vow(readings: Sequence[Reading]) -> None:
    """问题不清零，我们不松劲: not until then, and nothing of how the work stands."""
    for before, after in pairwise(readings):
        if after.clause.has(Tag.SLOGAN) and not before.clause.dates and _UNTIL.fullmatch(before.clause.covered):
            before.judgement, before.has_open_denial = NO_VERDICT, False
            before.intents.clear()
            before.doubts.clear()


def _take_leaving_for_the_end(readings: Sequence[Reading]) -> None:
    """干完了，施工队撤了: beside finished work, those who did it have gone home."""
    finished = any(
        reading.judgement.verdict is Verdict.DONE
        and reading.judgement.word is not None
        and reading.judgement.word.does(Tag.COMPLETE, Tag.PERFECT)
        for reading in readings
    )
    for reading in readings if finished else ():
        if reading.judgement.verdict in {Verdict.UNSURE, Verdict.STAGE} and _GONE_HOME.fullmatch(reading.clause.text):
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
        if reading.intents == {Intent.DIFFICULTY} and _GONE_HOME.fullmatch(reading.clause.text):
            reading.intents.clear()
            reading.blocker = None


_GONE_HOME = expression(
    r"(?:施工队|施工方|施工单位|队伍|工人|工程队|厂家|民工|师傅|机械|设备|脚手架|围挡|人员?|人马|大部队)(?:们)?(?:都|已经?|也|全)*"
    r"(?:撤|走|撤场|撤走|撤离|退场|离场|收队|撤出)(?:了|啦)?|人(?:员)?(?:都|也|全|已经?)*(?:送|劝|遣|请|领|接)走(?:光|完)?了"
)
_FOR_A_SIGN = expression(r"会签|[审核]批|审核|评审|备案|签[批字]|立项|[送报递交呈寄][一-龥]{1,8}了$")
_NOT_BACK = expression(
    r"^(?:[一-龥]{1,6}(?:局|委|办|厅|院|部|政府|公司|厂)(?:里|那边|那头)?|[省市县区旗州镇乡部厅局院校]里|上级|上头|领导|人家|对方|他们|那边|上面|批文|批复|结果|回函|文件|意见|目前|现在|一直|至今|到现在|暂时|都){0,4}(?:还|尚|仍|也|一直|迟迟)?(?:没有?|未)(?:收到|等到|见着?|给|有)?(?:回来|返回|退回来|批回来|签回来|返还|批下来|下来|下(?=$|呢)|批|批复|反馈|回音|回话|回信|回函|复函|回复|回(?=$|呢)|答复|信儿?|消息|结果|动静|下文|音讯|开庭|开标|上会|过会|评审|排上|受理|立案|宣判|出结果|出报告|排期)(?:呢|了)?$"
)


def _take_not_back_for_waiting(readings: Sequence[Reading]) -> None:
    """送县委办会签了，还没回来: what was sent off is awaited, and nothing is put off."""
    for before, after in pairwise(readings):
        if (
            _NOT_BACK.match(after.clause.text)
            and not before.clause.has(Tag.NEG)
            and all(word.text in {"去", "来"} for word in before.clause.all(Tag.PLAN))
            and not (before.clause.has(Tag.TROUBLE) and not _AT_LAW.search(before.clause.text))
            and (
                is_submitted(before.clause)
                or SENT_OFF.search(before.clause.text)
                or _FOR_A_SIGN.search(before.clause.text)
            )
        ):
            before.intents -= {Intent.EVIDENCE, Intent.DIFFICULTY}
            after.intents = {Intent.PROGRESS}
            after.judgement, after.has_open_denial, after.has_no_date, after.role = NO_VERDICT, False, True, None
            after.blocker = before.clause.core
            after.doubts.clear()
            before.doubts.clear()
        elif _NOT_BACK.match(before.clause.text) and _is_sent(after):
            after.intents = {Intent.PROGRESS}
            before.intents, before.blocker = {Intent.PROGRESS}, after.clause.core
            before.judgement, before.has_open_denial = NO_VERDICT, False
            before.doubts.clear()
            after.doubts.clear()


def _is_sent(reading: Reading) -> bool:
    """请示早递了, 材料早递过去了."""
    return reading.intents <= {Intent.PROGRESS, Intent.EVIDENCE} and (
        is_submitted(reading.clause) or SENT_OFF.search(reading.clause.text) is not None
    )


_AT_LAW = expression(r"起诉|诉讼|立案|仲裁|上诉|申诉")
_NOBODY_ON_SITE = expression(
    r"(?:施工|工程|作业|拆迁|安装|绿化)?(?:队伍?|单位|方|人员|工人|班组|大部队|机械|挖机|公司|乙方|中标方|人|船)[^,。;!?]{0,4}(?:没有?|未|尚未|还没)(?:有)?(?:进场|进驻|进点|上工|上岗|动手|开干|到现场|入场|[上来]$)"
)


def _take_nobody_on_site_for_not_begun(readings: Sequence[Reading]) -> None:
    """图纸审完了，施工队还没进场: the step before is over, and the next is not begun."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
            and not before.intents
            and (after.intents == {Intent.DIFFICULTY} or (after.has_open_denial and not after.intents))
            and _NOBODY_ON_SITE.search(after.clause.text)
        ):
            after.intents, after.blocker, after.has_open_denial = set(), None, False
            after.judgement = Judgement(Verdict.NOT_STARTED, after.clause.first(Tag.START, Tag.ARRIVE))
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.DIFFICULTY}
            and _NOBODY_ON_SITE.search(before.clause.text)
            and _NO_MORE_THAN.match(after.clause.text)
            and not after.intents
        ):
            # 施工队还没进场，光批了预算: the same told from its end.
            before.intents, before.blocker = set(), None
            before.judgement = Judgement(
                Verdict.NOT_STARTED, before.clause.first(Tag.START, Tag.ARRIVE), NEXT_STEP_NOT_BEGUN
            )
            before.doubts, after.judgement = [NEXT_STEP_NOT_BEGUN], NO_VERDICT
            after.doubts.clear()


_NO_MORE_THAN = expression(
    r"(?:光|只|就|才|仅)(?:是|有)?[批定签做出办给][一-龥]{0,2}了"
    r"|(?:方案|图纸?|合同|手续|预算|文件?|设计|计划|规划|通知)(?:倒|也|早|可)(?:是|就|已经?)*[一-龥]{1,4}了"
)


_IN_USE = expression(
    r"^(?:现在|目前|如今)?(?:群众|村民|居民|老百姓|学生|老师|病人|患者|职工|住户|商户|牧民|农户|业主|家长|娃娃们?|孩子们?|大家|员工|矿工)(?:们)?(?:已经?|都|也|全|早就?|现在|今天|开始|\ue0ff)*(?:[用住喝吃走坐][上进起]|在用|反映(?:很|挺)?好|都说好)"
)


def _take_use_for_the_end(readings: Sequence[Reading]) -> None:
    """改造完工，群众已经用上: a sign that it is over, and no part of it."""
    for before, after in pairwise(readings):
        if before.judgement.verdict is not Verdict.DONE or before.intents:
            continue
        text = after.clause.covered
        if _IN_USE.match(text) and after.judgement.verdict in {Verdict.STAGE, Verdict.NOTHING}:
            after.judgement = NO_VERDICT
            after.doubts.clear()


_AFTER_THAT = expression(
    r"^(?:但是?|不过|可)?(?:得|要|只能|须|必须)?(?:等|待|过了?|忙完|收完|种完)[^,。;!?]{0,8}(?:完|了|过|后|以后|之后|罢|停|暖|化)(?:了|之后|以后|后)?(?:就|再|才|便|肯定|保证|准|一定|都)*(?:能|可以|会|可)?(?:完成|办结|完工|交工|搞定|[弄干做改办搞赶修建拆装补退清搬][完好])(?:了)?$"
)


def _take_a_season_for_another_time(readings: Sequence[Reading]) -> None:
    """20号交不了工，等麦子种完就能弄好: later than the deadline, and a time named that no calendar knows."""
    if not any(Intent.CANNOT_ON_TIME in reading.intents for reading in readings):
        return
    for reading in readings:
        if Intent.CANNOT_ON_TIME not in reading.intents and _AFTER_THAT.match(reading.clause.text):
            reading.intents = {Intent.EXTENSION}
            reading.judgement, reading.blocker, reading.has_no_date = NO_VERDICT, None, True
