"""The signs of misfortunes, quarrels and wants of others, by which a clause tells what stands in the way in any trade."""

from bot.conversation.understand.work.last_resort import TOO_MUCH, WILL_NOT
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_TO_WHAT_DEGREE = r"(?:得(?:很|厉害|不行|要命|够呛|凶|没法[一-龥]{1,2}))?[了着]?\ue0ff*了?$"
_ALL_SORTS = r"(?:也|都|又|还|全|正|在|一直|老|总|天天|已经?|越来越|实在|很|太|挺|普遍|严重|不断|连年|集体|刚|早|突然|互相|相互|\ue0ff)*"
OTHERS = (
    r"(?:(?<=[一-龥])人|户|方|家|厂|司|行|队|主|生|员|者|商|师|工|农|民|长|姓|业|娘|们|老师|老板|领导|上家|下家|村里|镇上|老[人汉伴乡]|孩子|大爷|大妈"
    r"|会计|出纳|主任|书记|经理|总|骨干|代表|亲属|父母|子女|兄弟|\ue0ff)"
)
_GOES_BADLY = expression(
    r"(?:跌价|掉价|跌了|[暴大下]跌|涨价|[飞暴大上]涨|倒挂|亏[损本空]|亏了|赔本|减产|[歉绝]收|滞销|卖不掉|停[产工业电水课诊运航供]|[歇]业|关[门停张]"
    r"|倒闭|破产|断[货供档流电水网层奶炊粮联]|缺货|脱[销节岗]|老化|破旧|失[修灵效准联踪明能]|瘫痪|[宕死]机|崩溃|[老总又全]崩|掉线|卡顿|[锈]死|锈蚀|受潮|发霉|霉变|腐烂|变质"
    r"|缩水|透支|负债累累|流失|外流|青黄不接|扯皮|踢皮球|顶牛|较劲|闹[翻僵掰]|谈[崩僵]|吵[架翻起]来?|吵翻天|闹矛盾|不和|不对付|对立|对着干|唱反调"
    r"|有(?:很大|不少|点)?(?:抵触|情绪|顾虑|怨气|怨言|分歧|矛盾|争议|阻力|疑虑|想法|误会)(?:情绪)?|想不通|拒[赔付收签]|赖账|抵赖|反悔|变卦|改主意|改口|翻[供脸]|爽约"
    r"|弃标|废标|流[拍标]|撤资|退[股出]|散伙|注销|吊销|查封|冻结|扣押|烂尾|停摆|告急|吃紧|捉襟见肘|入不敷出|[超满]负荷|[顶扛撑挺]不住|吃不消|脱不开身|分身乏术"
    r"|重叠|压盖|冲突|打架|不兼容|不吻合|不匹配|不配套|不衔接|脱节|不[对统]口?一?径|两张皮|下沉|倾斜|渗水|返碱|鼓包|断裂|松动|[早都]没|爆管|爆了|(?<=[管顶罐池屋房坝阀])[崩漏裂]了|决口|溃坝|塌陷|沉降|冻裂|起火|着火|失火|进水|跳闸|短路|涌水|透水|冒顶)"
    + _TO_WHAT_DEGREE
)
"""毛竹跌价, 物业跟业委会顶牛, 设备老化得厉害: what goes badly, whatever it is said of."""
FATE_OF_OTHERS = expression(
    rf"{OTHERS}{_ALL_SORTS}(?:死|去世|过世|病故|病|病倒|病重|住院|[做动]手术|坐牢|服刑|失踪|出国|出差|外出|[出外]?[去]?打工|跑|跑路|溜|搬走|改嫁|离婚|闹离婚|坐月子"
    r"|[休请歇]?产假|请病?假|休假|隔离|怀孕|受伤|摔伤|骨折|出车祸|被[抓查免带调扣][一-龥]{0,3}|调走|辞职|离职|跳槽|撂挑子|不在(?:了|家|本地|国内)?|在(?:外地|国外|外面|住院|坐牢|服刑|打官司))(?:去)?了?$"
)
"""当事人死了, 药房主任请产假: what befell others."""
_LACKS = expression(
    r"(?<!我)(?<!我们)(?<!有没)没(?:有)?(?:啥|什么|多少|多大|几个|个)?"
    r"(?:积极性|热情|意愿|兴趣|信心|动力|劲头?|指望|盼头|着落|底子?|主见|威信|约束力|强制力|响应|反应|动静|人(?:气|烟|手|影)|先例|依据|标准|文件|政策|法子|主心骨|好处|油水|赚头|利润|市场|销路|收益|生意|活路|劳力|青壮年)(?:可依|可循)?$"
    r"|(?:没(?:有)?|缺|找不到|招不到|请不到)(?!一个|一处|一户|什么|啥)[一-龥]{1,7}的(?:人(?:手|才|员)?|专家|师傅|医生|老师|单位|厂家|队伍|公司|地方|设备|车|材料|货|规定|依据|文件|办法|先例|渠道|岗位|场地|标准|资质)$"
    r"|(?:没有?|无)(?:标准|依据|先例|章法?|规矩|样板|路|法|据)可[一-龥]$|没人(?:顶[班岗替]?|替|接[班手替]?|值班|带|教|盯|开|收货)$|[人岗位]手?空[着缺]$"
)
"""竹农没积极性, 专家库里没这个专业的人: what others or the work have none of."""
_OF_TWO_MINDS = expression(
    rf"(?<!我)(?<!我们){OTHERS}{_ALL_SORTS}(?:怕(?!是)|担心|嫌|舍不得|信不过|观望|攀比|讨价还价|赌气|较真|认死理|误以为|想多要|硬顶|硬抗|死扛|磨洋工|出工不出力|应付|敷衍|推诿|推脱|推三阻四|打马虎眼|装糊涂|躲|躲着|避而不见|捂盖子|要收)[一-龥]{{0,8}}$"
    r"|各执一词|各说各的|莫衷一是|众口难调|[僵相]持不下|互不相让|寸步难行|举步维艰|力不从心|鞭长莫及|杯水车薪|孤掌难鸣|心有余而?力不足|骑虎难下|进退两难|左右为难|一盘散沙|人心[散不][了齐]?|怨声载道|众说纷纭|公说公有理[一-龥]*"
    r"|老大难|硬骨头|烫手山芋|老问题|无从[下查谈]手?[一-龥]?|无据可查|无章可循|死无对证|石沉大海|杳无音信|雪上加霜|屋漏偏逢连夜雨|按下葫芦浮起瓢|拆东墙补西墙"
    r"|是[一-龥]{0,6}(?:保护区|保护单位|红线|禁区|军事区|管制区|基本农田|危房|军产|宗教场所)$|不好(?!意思|说|讲|回|答|判|估|算|预|好|使$|用$)[一-龥]{1,3}$"
)
"""企业担心泄密, 两边各执一词."""
_HEAPS = expression(
    r"(?<=[一-龥]{2})(?:一大?堆|一大摞|堆成山|一箩筐|没完没了|五花八门|乱七八糟|一团糟|一团乱麻|一笔糊涂账|一锅粥|成了?死结)了?$"
)
"""继承人一大堆."""
_IN_VAIN = expression(
    r"白(?:录|干|弄|跑|忙|修|补|种|催|说|谈|搭|费劲)[一-龥]{0,3}$|[一-龥](?:了又|一回|一次|一遍)[一-龥]?(?:坏|堵|漏|塌|断|掉)$"
    r"|(?:老是?|总是?|一直|天天|经常|反复|隔三差五|动不动(?:就)?|三天两头)(?:坏|停|断|堵|漏|塌|卡|变|吵|闹|拖|推脱?|跳闸|出毛病|出故障|出问题|找茬|挑刺|打岔)$"
)
"""录一天白录, 管子三天两头堵."""
_THEY_DEMAND = expression(
    rf"(?<!我)(?<!上级)(?<!领导)(?<!书记)(?:{OTHERS}|部门|局|办|物业|居委会?|村委会?|家属|家长|群众|医院|学校|法院|银行|\ue0ff)(?:那边|里)?{_ALL_SORTS}"
    r"(?:说|讲|提出|坚持|要求|咬[死定]|一口咬定|非要?|偏要?|硬要|死活要|要我们)(?:要|得|必须|非|让|叫|给|我们?|都|也)*(?:先|重新|再|另|加[钱价倍]|赔|补[偿钱差]|换|改|现钱|现金|预付|一次性|涨|高价|双倍|全款)[一-龥]{0,8}$"
)
"""文物部门说要先勘探, 村民要求先给钱再拆: what others want before they let the work go on."""
_FROM_ABOVE = expression(
    r"(?:长|书记|主任|领导|总|上级|上面|[省市县区旗局]里|巡察组?|整改办|\ue0ff)(?:那边)?(?:说|讲|提出|坚持|要求|让)"
)
_WEATHER = expression(
    r"^(?:今年|今冬|连日|连续|连着|这几天|这两天|最近|近期|天天|整天|山里|这边|现在|又|遇|逢|碰上|赶上|持续|\ue0ff)*(?:高温|阴雨|梅雨|暴雨|大雨|大雪|大风|大雾|雨雪|冰冻|严寒|酷暑|大旱|干旱|台风|寒潮|沙尘暴?|雾霾|上冻|结冰|封冻|冻土|汛)(?:天气?|季节?|期|预警|不断|不停|很大)*$"
)
_HELD = expression(
    r"[局关院行厂司队边里方家头](?:那边|那头)?(?:一直|还|都|老|死死)*(?:扣|压|卡|拖|占|捂|攥|霸|赖|拦|堵|掐|顶|抓)[着住][一-龥]{0,5}?(?:不[一-龥]{1,2})?$"
    r"|(?<![我们])(?:扣|压|卡|捂|攥|霸|赖|掐)着[一-龥]{1,6}不[放给交批签让走退认]$"
    r"|(?:人手?|队伍|车辆?|机械|师傅|医生|护士|老师|骨干|民警|干部)(?:都|全|也|已经?)+(?:被)?(?:抽|借|调|派|拉|喊)(?:去|到|走)[一-龥]{0,6}$"
    r"|(?:疫|灾|害|瘟|病|汛|火)情?(?:又|再次|再|突然)*(?:起来|来|抬头|反弹|[暴爆]发)$|[抢争][着]?(?:同一|一)[一-龥]{1,6}$"
    r"|(?:人手?|人员|干部|队员|老师|民警)(?:都|全)(?:上|下|去|到)了?(?!位|齐|岗|户)[一-龥]{2,6}$"
)
"""海关那边扣着货, 人手都抽去防疫: what others hold or have taken."""
_LITTLE_MONEY = expression(
    r"(?:账[上户]里?|卡[里上]|户头上?|经费|资金|预算|拨款)(?:今年|现在|目前|也|总共|一共)*(?:就|只|仅|才)+(?:剩|有|给|批|拨|够|安排)了?\ue0ff"
)
_FEW_HANDS = expression(
    r"(?:师|[人队职教学技]员|医生|护士|专家|人才|会计|法官|司机|懂行的)[一-龥]{0,4}(?:就|只|仅|才|总共)+(?:有|剩)?\ue0ff+(?:个|名|人|位)?$"
)
_AFTER_THE_SAME = expression(r"[抢争夺]着?同?\ue0ff+[一-龥]{0,4}$")
_SOME_OF_THEM = expression(r"\ue0ff+[个家]?[局家方部科村户边院校厂乡镇股]")
_SIGNS = (
    _GOES_BADLY,
    FATE_OF_OTHERS,
    _LACKS,
    _HEAPS,
    _IN_VAIN,
    _THEY_DEMAND,
    _WEATHER,
    _HELD,
    _OF_TWO_MINDS,
    WILL_NOT,
    TOO_MUCH,
)
ANYTHING_ELSE = (
    *(Tag.ASK, Tag.PROMISE, Tag.AT_ONCE, Tag.SLOGAN, Tag.EXTEND, Tag.ON_TIME, Tag.CLOSE, Tag.HELP, Tag.NO_NEED),
    *(Tag.ALREADY, Tag.DOING, Tag.COMPLETE, Tag.NOT_MINE, Tag.MISSENT, Tag.CORRECT, Tag.NO_TROUBLE),
)
"""What makes a clause more than a tale of trouble."""
OURS = ("我", "咱", "俺", "本", "不是", "并不是", "又不是", "没有", "没", "不")


def is_misfortune(clause: Clause) -> bool:
    """Whether the clause tells of a misfortune, a quarrel or a want."""
    text = clause.covered.rstrip("吧呢嘛啊呀哈")
    if clause.percents or clause.has(*ANYTHING_ELSE):
        return False
    if clause.amounts:
        return _is_too_little(clause, text)
    if (_THEY_DEMAND.search(text) and not _FROM_ABOVE.search(text)) or _LACKS.search(text):
        return True
    return not (clause.has(Tag.IF) or text.startswith(OURS)) and any(sign.search(text) for sign in _SIGNS)


def _is_too_little(clause: Clause, text: str) -> bool:
    """账上就剩三万块, 修复师全省就两个, 两个局的数据打架: the number is of the means or of those at odds."""
    if all(amount.unit == "元" for amount in clause.amounts):
        return _LITTLE_MONEY.search(text) is not None
    if _AFTER_THE_SAME.search(text) or _FEW_HANDS.search(text):
        return True
    return _SOME_OF_THEM.match(text) is not None and any(
        sign.search(text) is not None for sign in (_GOES_BADLY, _OF_TWO_MINDS)
    )
