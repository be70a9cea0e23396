"""Takes for a claim a fact that ends in 了, whatever verb with a result or a place tells it: 摆上了, 分给科室了."""

import re
from datetime import date

from bot.conversation.understand.days.tense import is_still_ahead
from bot.conversation.understand.work.trials import conditional, unreal
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.lexicon import AN_END, Tag
from bot.conversation.understand.writing.words import Word

_VERB = (
    r"[补退还缴付装安贴挂封撤迁搬换改拆清修建铺种栽埋填堵拔砍铲刷涂焊锁砌围疏掏灌腾赔罚扣追收讨兑签续废关盖移挪卸"
    r"摘剪锯归并分配加添裁招聘立设删注存挖扫洗擦排抹钉扎捆绑接连架扶垫夯捡捞救放摆印订缝翻晾晒喷浇施扒扛运租卖押抵"
    r"替顶护隔圈罩套包裹绑钉糊裱熨磨抛锻淬镶嵌粘码叠堆垒编排盘录输拷刻裁]"
)
_RESULT = r"(?:好|完|齐|清|净|光|掉|上|住|牢|死|严|实|平|满|足|够|全|通|顺|正|妥|稳|宽|直|新|整齐|规范|干净|利索|到位)"
_OUT = r"(?:[补搬挂装放还接追讨要移挪找送领催收赎开骑牵赶取]回[来去]?|[补挪移搬放装加插编并归收存录接]进去?|[腾挪移搬清迁分摘挖掏剔][出开]去?|[立挂架支竖撑扶围接连圈管运开]起来|[收补追催要交找]上?来|[分发挂贴铺布派下]下去)"
_TAKING = r"(?!收到)(?:[退还付赔补划租卖配判兑分让转交送搬移挪迁归][给]|[退还归搬移挪迁划缴存并编纳收录装放埋栽]?(?:[补退归搬移挪迁划缴存并编纳装放][到回入进至归]|[还收录][回入进归])|[改换修建整][成为]|(?:投递|配送|通达|覆盖|延伸|下放|发放|补发|补录|退还|返还|归还|移交|上缴|划转|安装|张贴|接入|并入|纳入|迁移|搬迁|安置|分配|调配|补充)[到至给回进入])"
_PLACE = r"[一-龥a-z\d\ue0ff]{1,10}"
_ALSO = r"(?:重新|统一|一并|逐一|全部|都|也|已经?|全|均|一次性|当场|当天|如数|足额|依法|集中|分类|专门|又)*"
_ACT = rf"(?:{_VERB}{_RESULT}|{_OUT}|{_TAKING}(?![来去]|施工|中标|乙方|承建|监理|设计|工人|师傅|财政|办公室|上级|领导|局里|你|您|整改办|巡察|各[村科所站乡镇]){_PLACE})"
_KEPT = r"(?:统一|集中|专柜|专人|分类|专账|单独)(?:管理?|保管|使用|调配|存放|核算|支付|发放|看管|管护|安置)"
_TOLD = re.compile(rf"(?P<act>{_ACT}(?:{_ALSO}{_ACT}|{_KEPT})?|(?:都|已经?|全部?|也){_KEPT})了$")
_BARE = re.compile(rf"(?<=[一-龥]{{2}})(?P<act>{_VERB}(?:好|完|齐|清|净|掉|满|空|妥|正|上|牢|通)|{_OUT})$")
_AS_AN_ORDER = re.compile(r"^(?:把|将|先|请|去|来|再|都给|给|叫|让)")
"""培训课时补满, 灭火器过期的换掉: told without 了 where a thing stands in front; 把它换掉 may be an order."""


_AGAINST = (
    *(Tag.NEG, Tag.CANNOT, Tag.UNABLE, Tag.LATE, Tag.NOT_YET, Tag.UNREAL, Tag.LEFT, Tag.EXCEPT, Tag.TROUBLE),
    *(Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.HEDGE, Tag.IF, Tag.NEED, Tag.DELEGATE, Tag.ASK),
    *(Tag.STILL, Tag.DOING, Tag.WAIT, Tag.START, Tag.BASIC, Tag.NEARLY, Tag.CLOSING, Tag.PARTIAL, Tag.DRAFT, Tag.LONG),
    *(Tag.STAGE, Tag.SUPPLY, Tag.RESOURCE, Tag.EVIDENCE, Tag.SUBMIT, Tag.AWAY, Tag.PRIVATE, Tag.LATER),
)
_OF_OTHER_THINGS = re.compile(
    r"[就才]|便(?![民利道桥器携池])|说|讲|听|据|通知|函|报告|请示|申请|任务|责任|分工|问题|线索|清单|计划|方案|材料|资料|图|表|人[都也全]?$|^(?:我|他|她|你|您|队伍|工人|师傅|专家|领导(?![多超违干班的])|老板)"
)
"""What goes on, or is told of, in front of the act: a condition, a rumour, a paper handed on, those who work."""


def _bare(clause: Clause) -> re.Match[str] | None:
    if clause.dates or _AS_AN_ORDER.match(clause.text) or clause.has(Tag.SCHEDULE, Tag.ON_TIME):
        return None
    return _BARE.search(clause.text)


_HANDED_ON = ("转给", "转到", "交给", "移交给", "派给", "推给")
_A_MATTER = re.compile(r"(?:[这那此该][个条项事件桩]?)(?:事情?|活儿?|任务|工作)?(?:呀|啊|嘛|呢|吧|我|我们|都|已经?|早就?|现在|就|也)*(?:转|交|移交|派|推)")


def plain_fact(clause: Clause, today: date) -> Judgement:
    """The claim of a clause that ends in such a fact, and holds nothing that speaks against it."""
    found = _TOLD.search(clause.text) or _bare(clause)
    if found is None or clause.percents or clause.amounts:
        return NO_VERDICT
    start = clause.start + found.start()
    before = clause.text[: found.start()]
    if any(mark.does(*_AGAINST) for mark in clause.words if mark.start < start) or _OF_OTHER_THINGS.search(before):
        return NO_VERDICT
    if found["act"].startswith(_HANDED_ON) and _A_MATTER.match(clause.text):
        return NO_VERDICT  # 那个呀转给后勤了: who has it in hand now
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return NO_VERDICT
    word = Word(start, start + len(found["act"]), found["act"], AN_END)
    for test in (unreal, conditional):
        if instead := test(clause, word, today):
            return instead
    return Judgement(Verdict.DONE, word)
