"""Tells whether a date stands beside words that no list knows, and so is the date of something else."""

from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression

_WAS_INSPECTED = expression(
    r"(?:看|查|验|检查|复查|抽查|核查|验收|查验|核实)(?:的|过了?|了)$|到场(?:确认|核实|认可|签认)过?了?的?$|会(?:上)?(?:通|审)?过的$|[批审签]的$"
)
"""督查室上周四现场看过: the day on which it was seen to be done."""
_WENT_WELL = expression(
    r"(?:成功|通过|合格|达标|顺利|正常)了?$|(?:试运行|投运|投用|启用|试车|试水|并网|通[水电气暖车]|供[暖热水电])了?$|(?:审议|会议?|会上)[一-龥]{0,2}(?:通过|过)了?(?:并[一-龥]{2,4})?$"
)
"""昨儿点火成功: the day on which it proved to be done."""


def passes_then(reading: Reading, mention: DateMention) -> bool:
    """元旦当天抽检过关: the day on which it passed, and no spot check that is called by its day."""
    word = reading.judgement.word
    is_told = word is not None and word.start == mention.end and reading.judgement.verdict is Verdict.DONE
    return word is not None and is_told and word.text.endswith(("合格", "过关", "通过", "达标"))


_TOLD_WHEN = expression(
    r"^[^,。;!?]{0,8}\ue0ff(?!.*(?:开会|会上|说|讲|打电话|通知|下雨|停电|去|才知道))[^,。;!?没未不会要能]{1,10}"
    r"(?:的[一-龥]?|[上齐掉走毕清妥通满完好]|下来|上去|归位|到账|到户|到位)了?$"
)
"""9月25号交给牧户的, 昨晚最后一块标牌立上: when it was done, told beside the claim."""


SETS_OUT = expression(
    r"\ue0ff+(?:就|正式|统一|再|去|才|准时|一早|带队|全体|集体)*(?:(?:进|上|下|入|驻|到|赴)(?:山|岛|村|乡|户|厂|场|店|校|园|站|矿|库|沟|井|船|堤|坝|组|镇|社区|街|路|门|岗|岸|码头|车间|线路|车间|工地|现场|基层|一线|水(?<=下水))(?:干|干活|作业|施工|排查|打捞|摸底)?"
    r"|下沉[到村一-龥]{0,4}|来人?[装修拍测量检查验看拉换拆搬建挖铺种]?[一-龥]{0,3}|吊装[一-龥]{0,4}|始发|首发|起吊|立[杆桩架碑]|架[梁桥线][一-龥]{0,2}|打[一-龥\ue0ff]{0,3}[桩井孔]|发车[一-龥]{0,3}|起运|装船|出[海发]|开[仓闸库镰犁秤锅磨炉机拆挖铺钻割建装换拖清搬刷种修打焊砌浇扫收运采][一-龥]{0,4}"
    r"|动[土锹镐刀火工]|上[机架料梁]|点火|放[线水炮]|爆破|断[路水电]|破[路土拆]|封[路桥航场]|停[机炉窑水电产]|换[岗防线房]|报名|挂[网牌]|出诊|巡诊|送检|取样|采样|放样|查[账库井漏])$"
)
"""铲车后天进山, 24号吊装钢梁: what the work sets out with on that day."""


def sets_out(reading: Reading) -> bool:
    return SETS_OUT.search(reading.clause.covered) is not None


_ENDS_THEN = expression(
    r"\ue0ff+[一-龥]{0,5}(?:[一-龥](?:光|净|完|齐|清|掉|走|空|通|平|满|妥|毕|定|成)|(?<![气情体得真很挺太])(?<=[一-龥])好|到位|[下出起]来|[上下]去)(?:了|吧)?$"
)
"""僵尸车本周五拖光: whatever the verb, its result tells of an end on that day."""


def has_strange_words(reading: Reading) -> bool:
    """今天风真大: a date beside words that no list knows is the date of something else."""
    if _WAS_INSPECTED.search(reading.clause.text) or _WENT_WELL.search(reading.clause.text):
        return False
    covered = reading.clause.covered
    if _TOLD_WHEN.search(covered) or _ENDS_THEN.search(covered) or sets_out(reading):
        return False
    return sum(len(word.text) for word in reading.clause.words if not word.tags) > 2
