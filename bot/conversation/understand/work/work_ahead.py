"""Reads, behind a mere act that is told as done, what tells that the same work goes on, is on its way or comes once more."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.pieces import KEEPING
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_work_ahead(readings: Sequence[Reading]) -> None:
    """Changes, in place, an act that was only one step of what a later clause tells to be going on."""
    for before, after in pairwise(readings):
        if before.judgement.verdict not in _TOLD or (before.clause.items and after.clause.items):
            continue
        _leave_the_end_standing(before, after)
        if not _says_all_of_it(before) and (ahead := _ahead(before, after)):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE, doubt=None)
            before.doubts.clear()
            after.judgement, after.has_open_denial, after.role = Judgement(ahead), False, None
            after.intents.clear()
            after.doubts.clear()


_TOLD = frozenset({Verdict.DONE, Verdict.STAGE})


def _says_all_of_it(reading: Reading) -> bool:
    """整改完成了, 这条办结了, 都退了: of the whole, whatever may follow."""
    return (
        bool(reading.clause.items) or reading.clause.has(Tag.ALL) or _THE_WHOLE.search(reading.clause.text) is not None
    )


_THE_WHOLE = expression(
    r"整改|办结|[这本该][条项件]|^(?:已经?|都|我们?|这边)*(?:完成|[弄改办做干搞整]完|[弄改办做搞]好)"
)


def _ahead(before: Reading, after: Reading) -> Verdict | None:
    """What the later clause tells of the same work, if it tells that there is more of it to come."""
    if _LOOKED_INTO.search(before.clause.text) and _WRITES_IT_UP.fullmatch(after.clause.text):
        return Verdict.DOING
    text = after.clause.covered
    if after.judgement.verdict is Verdict.PROMISED and _NOW_IT_CAN_BEGIN.fullmatch(text):
        return Verdict.WILL_START
    if after.judgement.verdict is not Verdict.NOTHING or KEEPING.search(after.clause.text):
        # A step that goes on is found elsewhere; what only keeps the result, or reports it, is no more of the work.
        return _instead_of_a_paper(before, after)
    if after.intents - {Intent.DEFER}:
        return _instead_of_a_paper(before, after)
    if _ONCE_MORE.search(text) or _BY_AND_BY.search(after.clause.text):
        return Verdict.WILL
    if _ON_ITS_WAY.fullmatch(text) or _UNDER_WAY.fullmatch(text):
        return Verdict.DOING
    if _BEING_DONE.fullmatch(text) and not _IS_KEPT.search(text):
        return Verdict.DOING
    if _JUST_TAKEN_ON.fullmatch(text) or _THE_NEXT_IN_LINE.match(text) or _NOW_IT_CAN_BEGIN.fullmatch(text):
        return Verdict.DOING
    if _OF_HIRING.search(before.clause.text) and _THEN_OF_HIRING.match(text):
        return Verdict.DOING
    if (_FOR_THE_OLD.match(before.clause.text) and _THE_NEW.match(text)) or (
        before.clause.text.endswith("换了") and _THE_NEW_ONE_HAS_COME.fullmatch(text)
    ):
        return Verdict.DOING
    if _LOOKED_AT_LATER.fullmatch(text) and not before.clause.has(Tag.COMPLETE):
        return Verdict.DOING
    return Verdict.DOING if _NOW_WE_HAVE_ONE.match(text) else None


_LOOKED_INTO = expression(
    r"约谈|谈话|谈了|调查|核查|核实|走访|了解|询问|问询|摸底|排查|调研|查阅|取证|座谈|函询|外调|调取"
)
_WRITES_IT_UP = expression(
    r"(?:目前|现在|我们?|结果|,)*(?:正在?|在)(?:起草|草拟|撰写|写|拟写?|形成|汇总|整理|梳理)(?:调查|核查|情况|书面|初步|处理|调研|核实|初核|专题)*(?:报告|结论|意见|建议|材料|情况)(?:呢|中)?"
)
"""已约谈相关人员，正在起草报告: the looking into it is done, and its findings are not there yet."""
_ONCE_MORE = expression(
    r"(?:再|还[得要])(?![查核看检巡确对])[一-龥]{0,3}(?:第?[一二两三四五几]|下一?|\ue0ff+|个)(?:遍|轮|次|回|趟|圈|波|茬|道)(?:再说|看看|才行|呢|吧)?$"
)
"""走访遍了，再走第二遍: the same once more; a second look at what is done is none of it."""
_BY_AND_BY = expression(
    r"^[一-龥]{0,4}(?:分|按)(?:期|批次?|次|月|季度?|年|步|[一两二三四五六七八九十几\d]+(?:期|批|次|年|个月))(?:再|来|地|慢慢)?(?:给|还|付|退|缴|交|发|补|清|兑付|归还|偿还|支付)$"
)
"""协议签了，钱分三期给."""
_ON_ITS_WAY = expression(
    r"(?![我俺咱人他她你您])[一-龥]{1,6}(?<!我)(?<!们)(?:还|都|正|也|刚|尚)*在(?:路上|半路|半道|途中|运输|海上|船上|车上|快递|物流|港口|厂里|厂家|海关|托运)(?:了|呢|着|上|那)?"
)
"""农具发了，种子在路上: what the work needs is under way, and nobody of us."""
_UNDER_WAY = expression(
    r"[一-龥]{1,5}(?:正|还|也|都)?在(?:支|绑|砌|浇|吊|装|铺|刷|焊|挖|打|改|修|拆|调|做|赶|批|办|谈|招|审|评|征|建|搭|涂|抹|贴|种|栽|夯|回填|注浆)[一-龥]{0,2}|"
    r"[一-龥]{0,6}(?:谈|磨合|推进|跟进|磋商|对接|铺|修|装|建|拆|改|清|退|追|搬|测|调试|评审|审核|审批|征集|收集|招募|复核|筹备|论证|排队|安装|施工|拍卖|挂网|挂牌|走程序|走流程|体检|政审|考察|报批|协商|交涉|执行|磨|凑|熬|耗|排|挂|等|催|跑|赶)(?:之中|当中|中|着(?:呢|哩|嘞|在|网|牌|的)?|ing)"
)
"""抵债资产接了，处置挂着网."""
_THE_NEXT_IN_LINE = expression(
    r"(?:现在|再|就|该|轮到|马上)*(?:转|换|到|轮到|该|去)(?:到|给|往)?(?:下一?(?:个|家|户|科|站|道|关|步|环节|级|处|村|组)?|别的|其他|另一?[个家])[一-龥]{0,4}$"
)
"""我们科签完了，转下一科."""
_NOW_IT_CAN_BEGIN = expression(
    r"(?:就|马上|现在|这下|明天|\ue0ff|终于|也)*(?:可以|能|准备|该)(?:正式)?(?:开始)?(?:干|发|开工|施工|动手|动工|装|拆|改|启动|进场|上场|招标|挂网|付款|签约|开办|报批|搬|种|修|建|铺|挖|清)(?:了|起来了)"
)
"""人齐了，可以干了."""
_JUST_TAKEN_ON = expression(
    r"(?:我们?|这边|我这边)?(?:刚|才|这才|\ue0ff)+(?:接手|接过来|接到手|拿到手|上手|介入|到任|起步|动手|着手|摸清门道|开头)(?:呢)?"
)
"""书记批了，转给我们了，刚接手: no sooner than now."""
_BEING_DONE = expression(
    r"[一-龥]{1,6}(?:还|正|都)?在(?:检|走|修|调|审|办|测|谈|批|做|弄|改|装|建|拆|查|核|印|选|招|运|催|议|评)(?:呢)?|[一-龥]{1,6}着(?:呢|哩|嘞)|[一-龥]{0,5}先[一-龥]{1,3}着"
)
"""阀门关了，余气放着呢; 老灶拆了，临时灶先用着."""
_IS_KEPT = expression(r"^(?![^着]*先).*(?:用|管|盯|守|看|存|收|住|开|亮|活|转|行|记|备|好|带|戴|挂|贴|摆|有|跟|防)着")
"""修好了，用着呢: how it is now that it is done."""
_OF_HIRING = expression(r"面试|笔试|考试|报名|政审|考核|考察|资格|简历|初试|复试|体检")
_THEN_OF_HIRING = expression(
    r"(?:现在|目前|正|还|在)*(?:体检|政审|考察|面试|笔试|复试|公示|定人|拟录|入职)(?:中|呢|着)?$"
)
_FOR_THE_OLD = expression(r"^(?:原来?的?|老|旧)|(?:调|撤|搬|拆|停|废|交接|解除|终止|清)[一-龥]?了$")
_THE_NEW = expression(
    r"新(?:的|人|[一-龥]{1,4}?)?(?:还|才|刚|正|也|都)*(?:刚|才|正|还|等|在|没|未|缺)(?![一-龥]*(?:好|完|用|齐|位)了)"
)
"""老会计交接了，新的刚来: the one is gone, and the other not yet at work."""
_THE_NEW_ONE_HAS_COME = expression(
    r"新(?:的|来的)?[一-龥]{0,3}?(?:也)?(?:才|刚刚?)(?:进|到|来|上|接|谈|签)[一-龥]{0,2}"
)
"""分包换了，新队伍刚进场."""
_LOOKED_AT_LATER = expression(r"(?:过|等)?\ue0ff+(?:以?后|之后)?再(?:看|说|定|议)(?:看|效果|情况|吧)?")
"""药打了，三天后再看: nobody knows yet whether it did."""
_NOW_WE_HAVE_ONE = expression(
    r"(?:已经?|刚|也)?(?:定|选|确定|选定|产生|评|推)了?(?:好|出|下)?了?[一-龥\ue0ff]{0,3}(?:中标|成交|入围|候选|供应商|施工|监理|代理|承建|承包)[一-龥]{0,4}(?:了)?$"
)
"""重招完了，定了中标单位: who is to do the work is found."""


def _instead_of_a_paper(before: Reading, after: Reading) -> Verdict | None:
    """教案补了，听课记录没补: one more that the same should have been done to, and no paper for what is done."""
    word = before.judgement.word
    if Intent.EVIDENCE_PENDING not in after.intents or after.intents - {Intent.EVIDENCE_PENDING} or word is None:
        return None
    found = _NOT_DONE_TO.fullmatch(after.clause.text)
    if found is None or before.clause.has(Tag.EVIDENCE):
        return None
    return Verdict.LEFT_OVER if found["act"] == word.text[:1] or found["lags"] else None


_NOT_DONE_TO = expression(
    r"[一-龥]{2,8}(?:还|也|都|却|尚|仍)*(?:(?:没有?|未)(?:(?P<act>[补改修换装建清退拆录签收发])|(?P<lags>跟上|到位|配套|配齐|就位|同步|衔接))|(?P<lag>跟不上))(?:呢)?"
)


_TO_BE_LOOKED_AT = expression(
    r"(?:验收|复查|复核|复验|检查|核验)(?:也|就|都|已经?)*(?:排|定|约|安排|放)(?:在|到|好|了|至)*\ue0ff+(?:左右)?(?:了)?|(?:等|待|拟|计划|预计|准备|到|约(?:好|定|了)?)?\ue0ff+(?:前|左右|底|初)?(?:我们?|再|就|来|请|由|统一|现场)*(?:[一-龥]{1,4}(?:来|过来))?(?:验收?|核验|复验|销号|销账|复查|复核|检查)(?:一下)?"
)
"""锅炉拆了，下周验收: others look at what is done."""
_WAITS_FOR_THEM = expression(
    r"(?:就|只|正|现在)?(?:等|待|候)(?:着)?(?:[你您]们?|领导|办公室|整改办|巡察办|上级|[县市局省区旗]里|组里)?(?:过来|来|安排|组织|派人|现场)*(?:验收?|核验|复验|复查|复核|销号)(?:了|呢)?"
)
"""都整改了，等你们来复查."""
_THEY_LEAVE = expression(
    r"(?:施工队|工人|队伍|师傅|机械|设备|脚手架|围挡|厂家|施工方)(?:们)?\ue0ff+(?:就|再)?(?:撤|走|撤场|退场|离场|撤离)"
)
"""干完了，工人明天撤."""
_INTO_THE_SYSTEM = expression(
    r"(?:系统|平台|台账|表|网上|后台)(?:里|上|中)?(?:的)?\ue0ff+(?:就|再)?(?:填|录|报|更新|登记|点|改状态|上传|传|补填|补录)(?:上|入|进去)?"
)
"""完成了，系统里明天填."""
_PAPER_BEING_MADE = expression(
    r"(?:验收)?(?:总结|报告|汇报|小结|材料|资料|说明|佐证|台账|[单表函])(?:材料)?(?:还|也|都)?(?:正在?|在|等(?:着)?|还得|待)(?:写|整理|弄|做|起草|准备|汇总|盖章|签字|打印|装订|整|赶|扫描|收集)(?:呢|着)?"
    r"|(?:(?:就|只|但|可)是|只不过|不过|可|但)?(?:[一-龥]{0,3}?)(?:总结|报告|汇报|小结|材料|资料|说明|佐证|台账|档案|卷宗|表册|[单表函])(?:材料)?(?:还|尚|仍|也|都|暂)*(?:没有?|未)(?:来得及|顾得?上|有空|时间)?(?:写|整理?|弄|装订|归|汇总|扫描|打印|盖章|签字|收集|捋|理)(?:完|好|齐|全|利索|清楚|出来)?(?:呢)?"
)
"""做完了，总结正在写; 验收单等盖章."""


def _leave_the_end_standing(before: Reading, after: Reading) -> None:
    """Sets aside, behind what is done, the look of others, the way into a record, and papers that are being made."""
    if before.judgement.verdict is not Verdict.DONE:
        return
    text, is_whole = after.clause.covered, _says_all_of_it(before) or before.clause.has(Tag.COMPLETE)
    is_no_work = after.judgement.verdict in {Verdict.WILL, Verdict.NOTHING} and (
        _TO_BE_LOOKED_AT.fullmatch(text)
        or (is_whole and (_THEY_LEAVE.fullmatch(text) or _INTO_THE_SYSTEM.fullmatch(text)))
    )
    is_paper = is_whole and _PAPER_BEING_MADE.fullmatch(text)
    if not (is_no_work or is_paper or (is_whole and _WAITS_FOR_THEM.fullmatch(text))):
        return
    after.judgement, after.has_no_date, after.has_open_denial, after.blocker = NO_VERDICT, True, False, None
    after.intents = {Intent.EVIDENCE_PENDING} if is_paper else set()
    after.doubts.clear()
