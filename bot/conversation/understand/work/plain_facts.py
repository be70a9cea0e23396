"""Takes for a claim a fact that ends in 了, whatever verb with a result or a place tells it: 摆上了, 分给科室了."""

import re
from datetime import date

from bot.conversation.understand.asked_back import IS_IT_DONE
from bot.conversation.understand.days.tense import RECENT_DAYS, is_behind, is_still_ahead
from bot.conversation.understand.work.trials import conditional, unreal
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import AN_END, Tag
from bot.conversation.understand.writing.words import Word

_VERB = (
    r"[补退还缴付装安贴挂封撤迁搬换改拆清修建铺种栽埋填堵拔砍铲刷涂焊锁砌围疏掏灌腾赔罚扣追收讨兑签续废关盖移挪卸"
    r"摘剪锯归并分配加添裁招聘立设删注存挖扫洗擦排抹钉扎捆绑接连架扶垫夯捡捞救放摆印订缝翻晾晒喷浇施扒扛运租卖押抵"
    r"替顶护隔圈罩套包裹绑钉糊裱熨磨抛锻淬镶嵌粘码叠堆垒编排盘录输拷刻裁]"
)
_RESULT = r"(?:好|完|齐|清|净|光|掉|上|住|牢|死|严|实|平|满|足|够|全|通|顺|正|妥|稳|宽|直|新|整齐|规范|干净|利索|到位)"
_OUT = r"(?:(?:转移|撤离|疏散|搬迁|迁移|解救|营救|打捞|剥离|分离|剔除|清理|清退|[救捞起吊拖拉掏腾挪撤清请赶剔赎])出[来去]|(?:打捞|[捞吊拉提拽抬追垫加顶续供调升涨])上[来去]?|[隔分错拉拆敞]开|[补搬挂装放还接追讨要移挪找送领催收赎开骑牵赶取]回[来去]?|[补挪移搬放装加插编并归收存录接]进去?|[腾挪移搬清迁分摘挖掏剔][出开]去?|[立挂架支竖撑扶围接连圈管运开设办]起来|[收补追催要交找]上?来|[分发挂贴铺布派下]下去)"
_TAKING = r"(?!收到|[转批传派][给到](?:[站科局所院校队室厂部处组股办]里?了|[一-龥]{0,3}[站科局所院校队室厂部处组股办](?:里|上|长)?了|下面|底下|基层|经办|相关|有关|责任|班组|同事|他们|分管|业务))(?:[退还付赔补划租卖配判兑分让转交送搬移挪迁归][给]|[退还归搬移挪迁划缴存并编纳收录装放埋栽]?(?:[补退归搬移挪迁划缴存并编纳装放][到回入进至归]|[还收录][回入进归])|[改换修建整办][成为]|[涨提降调][到至](?=[一-龥]{1,4}(?:价|标准|水平|线|规定))|(?:投递|配送|通达|覆盖|延伸|下放|发放|补发|补录|退还|返还|归还|移交|上缴|划转|安装|张贴|接入|并入|纳入|迁移|搬迁|安置|分配|调配|补充|过户|划拨|转移)[到至给回进入]|接入|并入|划入|编入|存入)"
_PLACE = r"[一-龥a-z\d\ue0ff]{1,10}"
_ALSO = r"(?:重新|统一|一并|逐一|全部|都|也|已经?|全|均|一次性|当场|当天|如数|足额|依法|集中|分类|专门|又)*"
_ACT = rf"(?:{_VERB}{_RESULT}|{_OUT}|{_TAKING}(?![来去我咱俺]|施工|中标|乙方|承建|监理|设计|工人|师傅|财政|办公室|上级|领导|局里|你|您|整改办|巡察|各[村科所站乡镇]){_PLACE})"
_KEPT = r"(?:统一|集中|专柜|专人|分类|专账|单独)(?:管理?|保管|使用|调配|存放|核算|支付|发放|看管|管护|安置)"
_TOLD = expression(rf"(?P<act>{_ACT}(?:{_ALSO}{_ACT}|{_KEPT})?|(?:都|已经?|全部?|也){_KEPT})了$")
_BARE = expression(
    rf"(?<=[一-龥\ue0ff]{{2}})(?P<act>{_VERB}(?:好|完|齐|清|净|掉|满|空|妥|正|上|牢|通|平)|{_OUT}|[办开领补批]出来|恢复|换(?:成)?新的|(?:改走|全走)[一-龥]{{2,6}}|印发(?:各|全)[一-龥]{{1,5}}|{_TAKING}(?![来去我咱俺]){_PLACE}"
    r"|(?<=[告牌幅签章])[撤摘取卸拿]下"
    r"|(?:配发|发放|分发|下发|补发|退还|兑付|送达|安装|投放)到(?:人|户|位|班|岗|村|组|舍|店|车|手)"
    r"|(?:割接|迁移|切换|并网|试车|点火|吊装|合龙|封堵|接入|上线|升级|联调|通水|送电|调试|试运行|移交|注册|登记|办理|申领|置换|改造|改装|对接|移植|脱险|复航|复产|化解|调解|和解|盘活|处置|拍卖|流转|变更|备案|追缴|追偿|回购|收购|划转)成功"
    r"|(?:打|发|拨|转|汇|付|划|退|还|返)(?:到|进|给|入|回)[一-龥]{0,4}(?:一卡通|卡[上里]?|账户|账上|专户|农户|手[里上]?|个人|本人|群众|职工|学生|家长|患者|村民|业主|商户|供应商|施工方)"
    r"|(?:追回|收回|追缴|收缴|清收|退回|补缴|补交|扣回)(?:入|进|到)?[一-龥]{1,4}(?:账|账户|专户|库|国库|财政)"
    r"|[换改调变]回[一-龥]{2,6}|[转调改归要换]过来|(?:分流|充实|调整|下沉)到[一-龥]{2,6}|重(?:新)?(?:签|发|抹|做|修|建|铺|写|印|刻|装|刷|贴|编|排|定|订|核|算|评|选|测|划|画|聘|登|录|制|配|砌|焊|种|栽|立|挂|公示|签约|签订|发布|认定|核定|公布|登记|丈量|测算|评定|粉刷|铺设|安装|分配)"
    r"|(?:上缴|收缴|追缴|罚没|缴入|上交|返还|划回|交回|退回|缴回|归还|移交|移送|划转)(?:国库|财政|专户|公账|账户|村集体|原单位|个人|业主|农户|(?:[省市县区旗])?(?:纪委|监委|公安|检察院|法院|司法))[一-龥]{0,3})$"
)
_TOLD_OF_A_DAY = expression(
    r"(?:^|[一-龥]{2,})\ue0ff+(?:就|才|刚|全|都|也|统一|重新)*(?P<act>(?!开会|研究|讨论|通知|部署|申请|上报|送审|启动|开[工始标会]|动工|进场|招标|中标|投标|签[约订]|反馈|提出|发现|接到|收到|汇报|报告|说明|安排|布置|动员|走访|检查|巡查|调研|自查|排查|摸排|核查|审计|检测|鉴定|评估|设计|勘察|立[项案]|报[批审送]|出发|出差|请假|住院|离开|回来|过来|上班|下班|认识|商量|商定|约定|决定|拟定|起草|交办|下达|传达|学习|培训|宣传|公示|征求|采购|订购|购买|联系|对接|协商|谈判|见面|开学|放假|发生|出现|产生|存在|看到|听说|知道|完成)[一-龥]{2}|[销封撤拆退换修搬关装缴铺刷埋砌焊挪])的$"
)
"""管网昨天疏通的: whatever the verb of two characters is that stands behind its day."""
_AS_AN_ORDER = expression(r"^.*(?<![钱款金债账贷费都全])还好$|^(?:把|将|先|请|去|来|再|都给|给|叫|让)")
"""培训课时补满, 灭火器过期的换掉: told without 了 where a thing stands in front; 把它换掉 may be an order."""


_AGAINST = (
    *(Tag.NEG, Tag.CANNOT, Tag.UNABLE, Tag.LATE, Tag.NOT_YET, Tag.UNREAL, Tag.LEFT, Tag.EXCEPT, Tag.TROUBLE),
    *(Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.HEDGE, Tag.IF, Tag.NEED, Tag.DELEGATE, Tag.ASK),
    *(Tag.STILL, Tag.DOING, Tag.WAIT, Tag.START, Tag.BASIC, Tag.NEARLY, Tag.CLOSING, Tag.PARTIAL, Tag.DRAFT, Tag.LONG),
    *(Tag.EVIDENCE, Tag.SUBMIT, Tag.AWAY, Tag.PRIVATE, Tag.LATER),
)
_OF_OTHER_THINGS = expression(
    r"[就才]|便(?![民利道桥器携池])|说|(?<!对)讲|听|据|通知|函|报告|请示|申请|任务|责任|分工|(?:问题|线索)(?:都|也|全部?|已经?|均|\ue0ff)*$|清单|计划|方案|材料|资料|图|表|(?<!的)人[都也全]?$|^(?:我|他|她|你|您|队伍|工人|师傅|专家|领导(?![多超违干班的])|老板)"
)
"""What goes on, or is told of, in front of the act: a condition, a rumour, a paper handed on, those who work."""


_SO_MANY_THAT_WERE_WRONG = expression(
    r"(?:的|不合格|超标|违规|违章|过期|多余|闲置|破损|无证|虚报|错发|多发)\ue0ff+[一-龥]{0,4}$"
)
"""错保的19户停发: how many of those there were, and not how many so far."""
_WHAT_WAS_WRONG = expression(r"(?:虚[报列开]|假|部分(?!人)|欠|漏|差错|错|多[发领占报付]|违规|超[标支占])[^,。;]{0,8}")
"""虚报的补贴款收缴国库, 超标部分补缴: what speaks against a claim only says what was wrong."""
_AS_A_TITLE = expression(
    r"整改|落实|处理|解决|办理|执行|清理|整治|治理|查处|处罚|追责|问责|约谈|修订|制定|建立|完善|规范|拆除|清退|退还|安装|更换|维修|修复|检修|补办|补签|补录|"
    r"补缴|补交|补种|搬迁|迁移|移交|发放|登记|公示|公开|公布|印发|下发|采购|招标|培训|改造|建设|硬化|绿化|清运|消毒|排查|核查|审计|评估|验收|检测|备案|归档|"
    r"盘点|清算|清收|追缴|处置|处分|兑付|支付|拨付|缴纳|回收|收回|设立|成立|接管|代管|托管|管护|养护|保养"
)
"""违建拆除, 档案归档: may be no more than the name of a task."""


def _bare(clause: Clause, today: date) -> re.Match[str] | None:
    """一窗通办上线, 充电桩移到室外: without 了, and to be read back."""
    is_over = all(
        mention.moment.is_exact and is_behind(mention.moment.past, mention.moment.future, today)
        for mention in clause.dates
    )
    if not is_over or _AS_AN_ORDER.match(clause.text) or clause.has(Tag.SCHEDULE, Tag.ON_TIME):
        return None
    if found := _BARE.search(clause.covered):
        return found
    last = clause.words[-1] if clause.words else None
    if (
        last is None
        or not (last.does(Tag.STRONG_ACT) or (last.does(Tag.ACT) and _is_of_what_was_wrong(clause, last)))
        or (_AS_A_TITLE.fullmatch(last.text) and not _is_of_what_was_wrong(clause, last))
        or len(last.text) < _A_VERB_OF_TWO
    ):
        return None
    return _THE_LAST_WORD.match(clause.text, last.start - clause.start) if last.start - clause.start > 1 else None


def _is_of_what_was_wrong(clause: Clause, last: Word) -> bool:
    """超标准部分由当事人补缴: with what was wrong named as such, it is told and no title."""
    return (
        _MADE_GOOD.fullmatch(last.text) is not None
        and _WRONGLY.search(clause.text[: last.start - clause.start]) is not None
    )


_MADE_GOOD = expression(
    r"清退|退还|退回|补[办签录缴交种发]|追缴|清收|兑付|收回|回收|拆除|发放|处分|归还|腾退|关闭|停用|清除|清运|更换|维修|修复|恢复[一-龥]{0,4}"
)
_WRONGLY = expression(
    r"(?:超标准?|超支|超[发领占]|多[发领占报收付]|错[发领保收]|虚[报列领]|漏[缴报签发收]|欠[缴发付]|冒领|套取|截留|挪用|侵占|误[收报发]|乱[挖占收堆搭建倒排停]|违规|违章|未批先|无证|被[占挤截挪借冒]|私[分设搭建]|挤占|闲置|老化|破损|松动|塌|坏|过期|到期|失效|停[水电]|烂尾)[^,。;!?没未不]{0,8}(?:的[^,。;!?没未不]{0,8}|部分[^,。;!?没未不]{0,4})$"
)


def _of_a_day(clause: Clause, today: date) -> re.Match[str] | None:
    """管网昨天疏通的: told of a day that is over and will not come again soon."""
    if len(clause.dates) != 1 or clause.items:
        return None
    moment = clause.dates[0].moment
    is_over = moment.past is not None and moment.past <= today and moment.is_exact
    if not is_over or (moment.future is not None and 0 < (moment.future - today).days <= RECENT_DAYS):
        return None
    return _TOLD_OF_A_DAY.fullmatch(clause.covered)


_A_VERB_OF_TWO = 2
_THE_LAST_WORD = expression(r"(?<=[一-龥])(?P<act>.+)$")
_WITHOUT_AN_END = expression(r"日常|常态|长效|年度|计划|规划|范围|议程|预算|考核|台账|清单")
"""纳入日常工作: put on a list, or made a habit."""
_MEANS = expression(
    r"资金|经费|账号|密码|款(?!待)|钱|货(?![车架柜场运梯站])|苗(?![圃床])|批复|批文|图纸|设备|机械|机器|物资|材料|原料|人手|车辆|预算"
)
_PUT_AN_END_TO = expression(
    r"上缴|缴回|退回|交回|归还|终止|解除|作废|废止|改走|全走|停用|销毁|收缴|追缴|追回|罚没|缴入|上交|返还|划回|补[缴交记收退录提计给发]|归垫|返纳|分流|扣回|核销|冲销|红冲|冲红|换开|重开|入账|清退|收回|清收|转回|讨回|要回|追讨|结清|兑付|解散|撤销|归位|归队|归岗|复位|辞退|解聘|劝退|[打发付退还返][到进给回]|重"
)
"""合同终止, 套取的资金上缴国库: here the means are what was wrong."""
_A_ROOM = expression(r"(?:室|站|中心|柜|台|厅|房|馆|园|所|窗口|点位?)")
"""签约室建成: named by what is done there."""
_ON_THE_WALL = frozenset({"上墙", "挂墙", "公示上墙"})
"""值班表上墙: of a paper it is the end."""
_HANDED_ON = ("转给", "转到", "交给", "移交给", "派给", "推给")
_A_MATTER = expression(
    r"(?:[这那此该][个条项事件桩]?)(?:事情?|活儿?|任务|工作)?(?:呀|啊|嘛|呢|吧|我|我们|都|已经?|早|现在|就|也)*(?:转|交|移交|派|推)"
)


def plain_fact(clause: Clause, today: date) -> Judgement:
    """The claim of a clause that ends in such a fact, and holds nothing that speaks against it."""
    told = _TOLD.search(clause.text) or _of_a_day(clause, today)
    found = told or _bare(clause, today)
    if found is None or clause.percents:
        return NO_VERDICT
    start = clause.start + found.start()
    before = clause.text[: found.start()]
    if clause.amounts and not _SO_MANY_THAT_WERE_WRONG.search(clause.covered[: found.start()]):
        return NO_VERDICT
    against = [mark for mark in clause.words if mark.start < start and mark.does(*_AGAINST)]
    if _PUT_AN_END_TO.match(found["act"]):
        against = [mark for mark in against if not mark.does(Tag.EVIDENCE)]
    is_anew = found["act"].startswith(("重新", "移送", "移交"))
    is_on_the_wall = found["act"] in _ON_THE_WALL
    if (_OF_OTHER_THINGS.search(before) and not (is_anew or is_on_the_wall)) or any(
        not _WHAT_WAS_WRONG.match(clause.text, mark.start - clause.start)
        and not clause.text.startswith("的", mark.end - clause.start)
        for mark in against
    ):
        return NO_VERDICT
    is_a_step = _MEANS.search(before) or any(
        mark.does(Tag.STAGE, Tag.SUPPLY) and not _A_ROOM.match(clause.text, mark.end - clause.start)
        for mark in clause.words
        if mark.start < start
    )
    if is_a_step and not _PUT_AN_END_TO.match(found["act"]):
        return NO_VERDICT
    if _WITHOUT_AN_END.search(found["act"]):
        return NO_VERDICT
    if found["act"].startswith(_HANDED_ON) and _A_MATTER.match(clause.text):
        return NO_VERDICT  # 那个呀转给后勤了: who has it in hand now
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return NO_VERDICT
    word = Word(start, start + len(found["act"]), found["act"], AN_END)
    for test in (conditional,) if against else (unreal, conditional):
        if instead := test(clause, word, today):
            return instead
    return Judgement(Verdict.DONE, word, None if told or clause.dates else IS_IT_DONE)
