"""Reads the words right before and behind an amount that tell what it counts."""

import re

from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_SO_FAR = expression(
    r"(?:累计|累积|至今|迄今|前后|(?<!全部)(?<!一共)(?<!总共)加起来|合计已|总共已|一共已|共已)(?!应|需|要|任务|受理|收到|接到|接收|登记|排查|摸排|发现|查出|交办|梳理|反馈)[^,。;]{0,6}$"
)


_OBLIGED = expression(
    r"(?:原计划|原定|原先计划|本来(?:要|该|计划))(?:要|应|该)?[一-龥]{0,4}$|(?:^|[总共原本都]|我们|今年|全年)(?:该|应该|须|得|必须)(?![项院条局])[^已了过完,。;]{1,6}$"
    r"|(?:全年|今年|年内|本年度?|本季度?|这季度|本月|这个?月|本周|这周|月内|总共|一共|共|合计|年底前|按计划|任务(?:是|上)?|计划(?:是|里|上)?)(?:我们?)?(?<!还)(?:就|是)?(?:要|得|该|应|须|需|应该|需要|必须|计划|打算|拟)(?:完成)?[^已了过完再还,。;]{1,4}$"
    r"|^[,]?(?:全[县市区镇乡村院校厂局矿场司站所馆线段]|我们?)?(?:该|应该?|需要?|要|须|得)当?(?:[退付发缴补收还拆搬签办改换装修种栽清训招配查验]|整改|更换|安装|拆除|清退|登记|补办)[一-龥]?的[一-龥]{0,8}?(?:一?共|总共|有|是)*$"
    r"|^[,]?(?:一共|总共|共|全年)?(?:要|得|应该?|须|需要?)[接签退拆装换种修补办发收查访谈栽清搬核检验测评审考训读学讲巡洗刷砌挖埋铺架立挂贴录印送运治灌割打喷填建改调配][一-龥]?$"
    r"|^[,]?应(?![该当为是有予由对急用])[一-龥]{1,2}$"
    r"|(?:体检|培训|轮训|谈话|约谈|考试|疗养|走访|慰问|演练|巡讲|采样|检测)(?:计划|安排|拟|应到)$"
    r"|^[一-龥]{2,8}?(?<![不主必重只还又就才再没想快是])(?:要|需要?|须|得|应当?|应该)(?:全部?|都|逐一|重新?)?(?:[复重补更清换拆修改装签核查退还追搬验测][一-龥]?|整[改治理]|办[理结]|培训|约谈|走访|登记|录入|处理|维修)$"
)
"""该退14万元: as much as there is to do."""


_LISTED = expression(
    r"(?:超[编标占配]|违规|涉[事及]|反馈|查出来?|发现|列入|有问题|点名|欠[款薪费]?|漏[发登]|[应该]当?[一-龥])的(?:一?共|总共)?(?:也)?就(?:这么|这|那|只有|是)*$|^[,]?(?:合同|协议|标书|设计|批复|图纸|规划|方案)(?:里|上|中)?(?:要求|规定|约定|写的?|定的?)?(?:是|为|共|一共)*$|(?<![不活])该[退发付缴补收还拆搬签办改换装修种栽清训招配]$|(?<![按照])要求(?:的是|的)?(?:全年|今年|年内|每年|总共|一共|我们|培训|开展)?(?:是|为|有|要|得|开|办|建)?$|(?:要求|规定)(?:是|要|得)?(?:至少|不少于|不低于|不得少于|起码|达到)$|(?:任务|指标|目标|计划)(?:数|量)?(?:是|为|共|有)+$|(?<![费价款偿助贴资])标准(?:是|为)?(?:至少|不少于|不低于)$|(?<![费价款偿助贴资])标准(?:是|为)$|^[,]?标准$|(?:文件|通知|上面|上级|省里|市里|县里|局里|总部|规定|标准)(?:里|上)?(?:要求|规定|让|叫)(?:我们)?(?:至少|最少|起码)?[办开搞建配招做种学训]$|(?:要求|规定)(?:是|的是)?(?:至少|最少|起码|不少于|不低于)[办开搞建配招做种学训]$|(?:^|[,])(?:至少|起码|最少)(?:也)?(?:要|得|需要?|须)$|(?:定额|指标|编制)(?:是|为)?(?:至少|不少于|不低于|起码)$|(?:底线|下限|最低(?:标准|要求|限度)?)(?:要求)?(?:是|为|要|得)*(?:至少|不少于|不低于)?$|(?:任务|目标|计划)(?:是|为)(?![已还没未])[一-龥]{1,2}(?<!了)$|(?:(?:编制|指标|名额|计划)(?:给|批|下|核)了|总的?|认定|核定|核准|定额|标的额?|^[,]?(?!清退|复核|核查|整改|走访|约谈|取消|退出|剔除)[一-龥]{2,4}对象|摸底|在册|原有|共有|^[,]?(?:原来|原先|起初|最初|本来|一开始|刚开始|年初|开头|当初|排查时|摸排时)(?:的)?(?:数|户数|总数|问题)?(?:一?共|总共)?(?:是|有|为)?$|全[县市区镇乡村院校局厂司科所站队园矿场楼店班港旗州省馆行书稿卷册集库])(?:数)?(?:一共|总共|共|就|只|是|有|为)*$|总[一-龥]{1,3}(?:是|有|为|共)*$|(?:全部|一共|总共)[加合]起来(?:是|有|共|一共)*$|整[条个座片栋段][一-龥]{0,4}(?:一共|共|是|有|为|长)*$|(?:全长|全程|全线|全段|全流域|全河段?|通长|总长|满打满算|拢共)(?:是|有|为|共)*$|(?:名录|目录|清册|登记[簿表册]|总表|底账|图册|档案|账[面上簿]?|系统|表|图|单子|本子|册)(?:上|里|内)(?:面|头|边)?(?:一?共|总共|是|有|列|记|写|登|挂)*(?:了|的|着)?$|(?:名单|名册|图|图纸|规划图|方案|表|合同|任务书|系统|批复|通报|反馈(?:意见)?)(?:上|里|中|内|上面|里面)(?:一共|共|是|有|为|列|标|写|定|要求|登记|点名?)+(?:了|的|着|明)?$|(?:名单|名册|清单|底册|花名册|台账|册子|存量|底数|基数|总额|总价|总投资|总造价|概算|合同价|总盘子|盘子)(?:上|里|中|内|上面|里面)?(?:问题|人员)?(?:一共|共|是|有|为|列|登记)*(?:了|的|着)?$"
)
"""名单上45人: all there are."""


_CAME_IN = expression(
    r"(?<!回)(?:来件|来信|来电|来访|接件|收件|接诉|接单|派单|工单|诉求|报名|申报|投诉|举报|信访件?|提案|议案|留言|求助|报修|反映)(?:数|量|总数)?(?:一共|总共|共|是|有|为|约)*$"
    r"|(?:^|[,])(?:原来|当初|场[上里内]|那[里儿]|里[头面])?(?:堆|囤|积|堆积|囤积|堆存|积存)了$|(?:一共|总共|共|累计)(?:收|接|来|报|派|转|交)(?:了|到)?$|(?:^|[,箱线台])(?:收到|接到)(?:的)?(?:意见|建议|意见建议|来信|留言|问题|诉求|反映|线索|投诉|举报|求助|咨询)?$|(?:布置|下达|分派|指派|交办|分配|派发|转办|移交)(?:了|的|给我们的?|下来)?(?:任务)?$|(?:存栏|在栏|在册|在籍|在校生?|在编|编制|户籍|辖区|辖内|名下|现有|应有|造册)(?:数|量|总数)?(?:一?共|总共|是|有|为|约)*$"
)
"""来件132件，答复132件: as many as came in."""


_ORDERED = expression(
    r"(?:^|[,])(?:一共|总共|原来|当初|合同|计划)*(?:订|定|采购|购|申请|批|核定|要)的(?:是|一共|总共)?$"
)
"""到货15把，订的20把."""


_TO_BE_DEALT_WITH = expression(
    r"[一-龥]{0,5}?(?:都|全)?(?:(?<![只不主重])要|得|需要?|应当?|须|(?<![早本活不])应?该)(?:全部)?(?:复|重新?|再|新|补)?[签换拆改修退补搬清查验谈装核检治种访审评测建打办印录植铺挖迁封填洗消割除粉刷疏扩加整更移](?!完|好)"
    r"|[一-龥]{0,5}?(?:都|全)?(?:(?<![只不主重])要|得|需要?|应当?|须)(?:全部|逐[一户个人])?(?:体检|培训|轮训|轮岗|接种|走访|慰问|登记|采集|回访|约谈|筛查|复诊|建档|录入|参[训考加保]|考核|测评)(?![完好过到])"
)
"""320台车要签合同: as many as there are to deal with."""


_DONE_ONES = expression(
    r"(?<![没未不])(?:完成|办结|整改|落实|合格|通过|达标|到位|挂牌|公示|上墙|签约|备案|开通|启用|投用|复核|验收|领到|拿到|办好|交了|补了|签了|(?![没未不])[一-龥](?:[完好掉]|过(?![期敏剩时高低大小多少热重量度长短宽]))|已[一-龥]{1,4})[一-龥]{0,4}的(?:[一-龥]{2,4}(?=$))?(?:已经?)?(?:有|是|共|达到?|就有)?$"
)
"""完成任务的有6个组."""


_CORRECTED = expression(r"(?:应该?[为是]|(?<![本应不])该[为是]|应当[为是]|改[为成]|更正为)$")


_LED_AWAY = expression(
    r"(?<![没未不])(?:[分租卖借交发送拉运搬迁转放贷][出进](?:去)?|[分租卖借交发送拉运搬迁转][走出]去?|[销摘](?:号|牌))了?$"
)
"""分出去300套, 销号16处: handed out, or struck off."""


_EXCEPTED = expression(r"(?:(?<![清拆扣免消解废删铲摘根剔])除|除了|除去|除开|刨去|刨掉|扣除|不算|最后(?:的?那|这)?)$")
"""除了4户都搬了: those that are still to be done."""


_BUT_FOR = expression(r"^(?:以外|之外|除外|外(?=$|[,。;]))")


_IN_STORE = expression(
    r"(?:^|[,、])(?:挂(?:着|起)?|压(?:着|起)?|(?:缓|悬|拖|欠|搁)(?:着|了|起)?)$|(?:还|仍|尚)(?:压|积|挂|卡|搁|拖|堆|攒|欠)(?:着|了|有)*$|(?<![缴退收回清活动用])(?:库存|结存|结余|积存)(?:还有|有|是)?$"
)
"""转移12吨，库存2吨: what has not gone yet."""


_LEFT_BEHIND = expression(
    r"(?<![没未不有无])(?:落下|漏下|撇下|留下|拉下|剩|(?:^|[,还仍尚])留着)了?$|(?:^|[,])(?:还|尚|仍|就|只|单)少(?:着|了)?$|(?:^|[,])(?:还有?|就|只|仅)?(?:个)?尾[巴工子](?:就|只|仅|大概|约|是|有)*$"
)
"""落下4所明年撤并的; 尾巴3.8公里; 就少3盏."""
_NOT_DONE_ONES = expression(
    r"(?<![一-龥])缺[训检考签访测评录学]$|[没未](?:有|能)?[一-龥]{1,4}的(?:$|[一-龥]{0,3}?(?:只有|就|还有|有|是|仅|共|剩)+$)"
)
"""没领到的只有5人, 缺训42人."""


_COSTS = expression(
    r"(?:(?<![主必重只不])要|需要?|得|须|预算|费用|造价|报价|估算|概算)(?:要|得|需|再)?(?:花|投|投入|掏|出|拿|资金|经费|款|钱)?(?:大概|大约|约|近|将近|至少|起码|不少于|上|到|是|为)*$"
)


THE_LATER_ONES = expression(r"(?:后面|后头|后边)(?:的|那)?$")


_ALL_TOLD = expression(
    r"^[一-龥]{0,8}(?:全部?|都|均|已经?)[^没未不]{0,8}$|^[一-龥]{0,6}?[拆清退关停搬补改](?:光|完|净|清|齐|掉|除)了?$"
)
"""未批先建的6间全部拆完: they are done by now."""


_GOING_ON_ONES = expression(
    r"(?:(?<!现)在(?:途|建|办|改|谈|审|修|核|走|跑|装|拆|招|查|批|做|弄|整改|办理|处理|推进|施工)|正在[一-龥]{1,4}|(?:^|[、,])推进|(?<![招接等优期对看])待(?!遇)[一-龥]{1,3}|暂[未缓][一-龥]{0,3}|搁置|卡住|悬着)(?:的|着)?(?:还有|有|是)?$"
)
"""在途3台, 待拆2处: what is still under way, where another amount tells what is done."""


_UNDONE_ONES = expression(r"[、,]?(?:还|尚|仍)?[未没](?:有)?[一-龥]{1,3}")
"""未启动2项."""


_GOING_ON_AFTER = expression(
    r"^(?:还|都|也|正)?(?:在(?![册岗职校编用库位线内])|待(?!遇)|等着?|准备|排队|卡[在着])(?![^,。;]*[完好]了?$)"
)


def said_before(amount: Amount, clause: Clause) -> str:
    """What stands in the clause before an amount, from the amount before it on."""
    since = max((other.end for other in clause.amounts if other.end <= amount.start), default=clause.start)
    return clause.text[since - clause.start : amount.start - clause.start]


def is_going_on(amount: Amount, clause: Clause) -> bool:
    """2个在办, 在途3台: still under way."""
    after = clause.after(amount.end, Tag.DOING, Tag.STILL, Tag.COMPLETE, Tag.ACT)
    is_begun = bool(after) and after[0].does(Tag.DOING, Tag.STILL)
    is_begun |= bool(_GOING_ON_AFTER.match(clause.text[amount.end - clause.start :]))
    said = said_before(amount, clause)
    return is_begun or bool(_GOING_ON_ONES.search(said) or _UNDONE_ONES.fullmatch(said))


_OF_THE_WHOLE = expression(r"^的(?:总?盘子|总?任务量?|总量|总数|底数|指标|基数|计划数?|目标|台账数)(?=$|[,。;])")
"""12户的盘子."""


_ENOUGH = expression(r"^(?:及?以上|往上|打底)?(?:才|方)(?:能|可|算|叫|是)?(?:达标|合格|合规|够数|过关|算数|符合|及格)")
_SHORT_BY = expression(r"[差缺少欠短剩余再补加添]了?$")
"""200个以上才达标: as many as are called for; 再补3个才达标 is what is still wanting."""


_DOWN_TO = expression(r"(?:减少?|压[减降缩]?|下?降|缩[小减]?|(?<![不至])少)(?:到|至|为|成)了?$|[清减压拆]得?只剩$")
"""从23处压减到5处: so many are left."""


OF_A_MEASURE = expression(
    r"(?:稳定|保持|维持|处)[在于]$|(?:[复初越集]访|投诉|事故|发案(?!款)|警情|差错|纠纷|舆情|退单|pm[\d.]*|占比|强度|浓度|指数|密度|天数|次数|投诉量|用时|时长|能耗|电耗|水耗|药耗|成本|比值|系数|温度|噪音|分贝|均值|平均[一-龥]{1,4}|负荷|占比|单价|费用|支出)[^,。;!?]{0,6}$"
)


def measures_down_to(said: str) -> bool:
    """重复访降到7件: how small a measure has become."""
    return _DOWN_TO.search(said) is not None and OF_A_MEASURE.search(said) is not None


def is_down_to(said: str) -> bool:
    """压减到5处 leaves five; 使用强度降到38 leaves nothing, and measures."""
    return _DOWN_TO.search(said) is not None and OF_A_MEASURE.search(said) is None


_FROM = expression(r"[由从](?:原来|年初|最初|之前|原先|起初)?的?$")


_UP_TO = expression(r"(?:增[加长]?|上?升|提[高升]|扩[大充]?|涨|发展)(?:到|至|为)了?$")
"""由12户增加到30户: what it was before counts nothing."""


_AT_LEAST = expression(r"(?:^[,]?|每(?:个?[月周季年天]|学期|季度))(?:至少|不少于|不低于|不得少于|起码)$")
"""至少30人的护馆队，招来22人: the whole where another amount tells how much of it there is."""


_FROM_SO_MANY_ON = expression(r"(?:及?以上)?(?:起步|打底|保底|起)(?:的)?")
"""征来45件，60件起步."""
_THE_OTHERS = expression(r"(?:还有|还剩|尚有|剩下?|剩余|余下|其余|其他|另外|最后)的?(?:那)?$")


_ALL_DONE = expression(
    r"[一-龥]{0,4}?(?:也?(?:都|全部?|均)|也)(?:已经?)?(?![还没未在不要得能准等快开动启进催定约谈][一-龥]*)[一-龥]{1,4}[了完好]$"
)
"""剩下五个都弄了, 最后3件也办了."""


_THEN_ALL = expression(r"^[一-龥]{0,3}?就(?:全|齐|完|够|好|到位|清|达标)")
"""再有5户就全了."""


def role_told(said: str, rest: str) -> Role | None:
    """What the words right before an amount, and those up to the next one, say that it counts."""
    if _FROM.search(said) and (_DOWN_TO.search(rest) or _UP_TO.search(rest)):
        return Role.TOTAL if _DOWN_TO.search(rest) else Role.ASIDE
    if _SO_FAR.search(said):
        return Role.SO_FAR
    if _AT_LEAST.search(said) or (said.strip(",") == "" and _FROM_SO_MANY_ON.fullmatch(rest)):
        return Role.FOUND
    if _THE_OTHERS.search(said) and not said.endswith("还有") and _ALL_DONE.match(rest):
        return Role.DONE
    if _CORRECTED.search(said) or _DONE_ONES.search(said) or _LED_AWAY.search(said):
        return Role.DONE
    if _TO_BE_DEALT_WITH.match(rest) and not (_CORRECTED.search(said) or _THE_OTHERS.search(said)):
        return Role.TOTAL
    if said.endswith(("最少", "至少", "起码", "不少于", "不低于")) and re.match(r"(?:才)?(?:得|要|需|应|必须)", rest):
        return Role.TOTAL
    if _CAME_IN.search(said) or _ORDERED.search(said):
        return Role.FOUND
    if _OBLIGED.search(said) or _LISTED.search(said):
        return Role.TOTAL
    if _OF_THE_WHOLE.match(rest) or (_ENOUGH.match(rest) and not _SHORT_BY.search(said)):
        return Role.TOTAL
    is_left = (
        is_down_to(said)
        or _THEN_ALL.match(rest)
        or _EXCEPTED.search(said)
        or _BUT_FOR.match(rest)
        or (_IN_STORE.search(said) and not _ALL_TOLD.search(rest))
        or THE_LATER_ONES.search(said)
        or _LEFT_BEHIND.search(said)
        or (_NOT_DONE_ONES.search(said) and not _ALL_TOLD.search(rest))
    )
    return Role.LEFT if is_left else None


_MONEY = frozenset({"元", "万", "亿"})


def is_cost(amount: Amount, said: str) -> bool:
    """换泵要46万元."""
    return amount.unit in _MONEY and _COSTS.search(said) is not None and not _TAKEN_WRONGLY.search(said)


_TAKEN_WRONGLY = expression(
    r"(?:[多超乱错漏欠少]收|违规收取?|应[退收缴]|该[退收缴]|欠缴?)的?[一-龥]{0,4}(?:费用|款|钱)$"
)
"""超收费用二十一万全退了: money to be made good, and no price."""
