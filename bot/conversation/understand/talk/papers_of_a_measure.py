"""Reads the paper of a measure on its way beside the claim it proves: 标定做好了，记录表今天拿给你们."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.asked_back import IS_THIS_ITEM_DONE, LOOSELY_TOLD
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import SHORT_OF_AN_END, Tag

_PAPER = (
    r"(?:但|就|,)*(?:盖章版|签字版|盖了章的|签了字的|现场|书面|纸质|正式)?(?!整改方案|方案|计划|请示|申请)[一-龥]{0,6}?"
    r"(?:台账|材料|资料|佐证|证明|凭证|票据|发票|收据|回执|照片|现场图|截图|视频|影像|图纸|报告|总结|纪要|记录|笔录|名册|卷宗|档案|文书|情况说明|说明书|合格证|证书|意见书|鉴定书|决定书|承诺书|协议书?|合同|原件|复印件|扫描件|[一-龥](?:(?<![仪钟手外水电气])表|(?<!名)单|册))"
)
_GOES_IN = expression(
    rf"{_PAPER}(?:我们?|会|就|再|统一|一并|专人|派人|给[你您]们?|\ue0ff|之?前)*"
    r"(?:呈送|呈报|报送|上交|提交|移交|送交|递交|送|交|报|呈|递|拿|发|传|寄|带|给|捎|拎)(?:给|到|去|往|至|上)?"
    r"(?:\ue0ff+|[你您]们?|[一-龥]{0,6}(?:[办室科所部局处组委队站股]|中心|专班|内勤|文书|学院|党委|财务|机关)|[一-龥]{0,3}[市县区镇乡村社局厂校院][上里])?(?:[过上][去来]|[去来]|[那这](?:里|儿|边)?)?(?:吧)?"
)
"""合格证明傍晚前送质控科, 现场图一会儿传您, 签收表后天上交: what it is, by when and to whom."""
A_MEASURE = expression(
    r"(?![^,。;!?]*(?:第[一二三]|一期|初步|部分|前期|首批|试点|方案|计划|还|再|才|如|若|据|听|说))[一-龥]{0,8}?"
    r"(?:检修|维修|标定|校准|检定|年检|排查|摸排|核查|复查|自查|清查|盘点|清点|巡检|体检|筛查|测评|公开|培训|演练|轮训|宣讲|约谈|谈话|走访|回访|考核|安装|调试|更换|修缮|养护|保养|清洗|消杀)"
    r"(?:工作|任务|活动)?(?:已经?|都|也|全部?|均|早就?)*(?:做|办|搞|弄|进行|开展)?(?:完成|完毕|办结|结束|完|好)了?"
)
"""设备检修已完成, 组织关系排查已办结: whatever else such a thing may lead up to, its own end is told."""
_ENDED = expression(
    r"毕|(?!会议|方案|施工队|人员|设备)[一-龥]{2,10}?(?:已经?|圆满|顺利|全部|都|均|如期)+(?:播出|播完|结业|结课|闭幕|落幕|谢幕|收官|竣事|告竣|见报|刊发|办讫|上架|撤展|归还)了?"
)
"""专题片已播出, 培训班圆满结业."""
_BARE_RESULT = expression(
    r"(?![^,。;!?]*[没未不还再能会要如若等据听说])[一-龥]{2,10}[修换装拆清建补发退种挂贴铺焊刷洗扫搬][完好齐毕]"
)
"""吊机限位换完."""
_IN_RESERVE = frozenset({IS_THIS_ITEM_DONE, LOOSELY_TOLD})
_OF_A_PAPER = frozenset({Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.COMMIT, Intent.DELEGATE, Intent.PROGRESS})
_AT_MOST = 60
"""Days until the paper comes."""


def is_the_measure(reading: Reading) -> bool:
    """排查工作已完成: a step, had nobody asked for the item to be closed or sent its proof."""
    return (
        reading.judgement.verdict is Verdict.STAGE
        and not reading.intents
        and not reading.clause.has(*SHORT_OF_AN_END)
        and A_MEASURE.fullmatch(reading.clause.text) is not None
    )


def take_the_paper_on_its_way(readings: Sequence[Reading], today: date) -> None:
    """Changes, in place, a paper that goes in on a day beside an end of what it proves.

    整改事项已毕，鉴定文书今日下午呈送督查室; but 招标完成了，通知书明天送院办 leaves the step a step.
    """
    papers = [reading for reading in readings if _is_on_its_way(reading, today)]
    ends = [reading for reading in readings if reading not in papers]
    if len(papers) != 1 or not ends or not all(_is_an_end(each) for each in ends):
        return
    for each in ends:
        if each.judgement.verdict is not Verdict.DONE:
            each.judgement, each.has_open_denial = Judgement(Verdict.DONE, each.judgement.word), False
            each.doubts.clear()
    for each in papers:
        forget(each)
        each.intents, each.role, each.reports = {Intent.EVIDENCE}, DateRole.EVIDENCE_BY, False
        each.has_no_date, each.person, each.department = False, None, None


def _is_on_its_way(reading: Reading, today: date) -> bool:
    days = [mention.moment.future for mention in reading.clause.dates]
    return (
        bool(days)
        and all(day is not None and 0 <= (day - today).days <= _AT_MOST for day in days)
        and not reading.intents - _OF_A_PAPER
        and not reading.clause.has(Tag.NEG, Tag.PERFECT, Tag.WAIT)
        and _GOES_IN.fullmatch(reading.clause.covered) is not None
    )


def _is_an_end(reading: Reading) -> bool:
    if reading.intents or reading.clause.dates or reading.clause.has(*SHORT_OF_AN_END):
        return False
    verdict, text = reading.judgement.verdict, reading.clause.text
    if verdict is Verdict.DONE:
        return not reading.judgement.doubt or reading.judgement.doubt in _IN_RESERVE
    if verdict is Verdict.UNSURE:
        return reading.judgement.doubt in _IN_RESERVE
    if verdict is Verdict.WILL:
        return _BARE_RESULT.fullmatch(text) is not None
    return is_the_measure(reading) or (verdict is Verdict.NOTHING and _ENDED.fullmatch(text) is not None)
