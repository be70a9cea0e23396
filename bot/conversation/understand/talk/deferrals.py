"""Reads answers put off and reports promised: 在开会, 明天答复, 看完号再回你, 周五前准报数."""

from bot.conversation.understand.days.strange_dates import SETS_OUT
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.papers_at_hand import WAITS_FOR_A_SIGNATURE
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.quotations import QUOTATION

_TO_YOU = r"(?:给|跟|和|向)(?:你|您|贵办|巡察办|整改办|办公室|领导)们?"
_ANSWERS = (
    r"(?:回复|答复|回话|回电话?|回信|回消息|回(?:你|您|过去|过来)?|打给[你您]|打过去|给[你您]打(?:过去|电话|回去)?|复(?:你|您)?|答(?:你|您)们?|联系(?:你|您)?们?|(?:通知|喊|叫)(?:你|您)们?|告诉(?:你|您)?们?|告知|细说|细聊"
    rf"|(?:再|才)?{_TO_YOU}(?:个|一个)?(?:准确|准|具体|正式|书面|当面)?的?(?:打字|码字|禀告|禀报|细报|细说|细讲|准话|句话|个话|句准话|回个话|信儿?|反馈|汇报|报告|交代|说明|说|讲|聊|报|回|复|发|查|问|核|翻|找|电话|准信|数|答复|回话|回复|消息|打电话|打过去|汇报)?"
    r"|(?:再|来)?(?:联系|找|打给|问)我|给我(?:打|来)个?电话|写给[你您]|给[你您]写|打字|码字"
    r"|给(?:个)?(?:数|数字|结果|准数|准话|准信|回音|回话|消息|信儿|信)|(?:再|才|来)(?:说|讲|看|议|聊|报|填|补|回|答|定|处理|弄|研究|汇报|上报|反馈|操作|点|点开)|[说讲聊看答])"
)
_TAIL = r"(?:一下|下|吧|哈|结果|情况|此事|这事)*"
_LOOKED = r"(?:先)?[看上交开忙吃下考监接送陪值查核对问采访听做念唱诵拜][一-龥]{0,2}?(?:完|好|过)(?:[一-龥]{0,4}?)(?:了|之?后|以后|再)?|(?:查|问|核|看|翻|算|对|找|理)(?:到|清|明白|实|着|准)?了"
_RETURN = (
    r"返[岗校程京](?:之?后|以后)?|到岗(?:之?后|以后)?|上班(?:之?后|以后)?"
    r"|回(?:到)?(?:单位|局里?|科里?|科室|办公室|来|项目部|学校|校|公司|机关)(?:之?后|以后)?"
)
_BACK = (
    rf"{_RETURN}|到(?:单位|办公室|了|公司|学校|镇里|家|站|项目部|[局所院县市区省镇乡旗村]里|地方|时候?)后?"
    r"|回(?:到)?(?:家|去|镇里?|村里?|所里?|院里?)(?:之?后|以后|了)?"
)
_EVENT = (
    rf"(?:等|待)?我们?(?:先)?(?:{_LOOKED}|{_BACK})|{_LOOKED}|{_BACK}|[一-龥]{{0,2}}(?:会|庭|课|饭|岗|休|节|假|事|学|班|工|操|考|车|席|台|演|训|检|诊|卷|井|山|村|乡|路|楼|岛|海|林|船|矿|队|机|站|场|术|餐|席|训|试|药|院|岗)[之以]?后|放学|下学|散会|下诊|完事儿?|完了|忙清|忙停当|睡醒|起床|天[黑亮]|打烊|歇工|靠岸|出院|到站|收队|散席|散了?[会场庭席]了?|课间|下[课台班车机庭]了?|下了[课台班车机庭岗]|[开退休]了[会庭席]|[忙完弄]完了|落地|下来|出来"
    r"|上来|上岸|收工|下山|交班|收车|出洞|有(?:空|信号|网|时间|结果|消息|情况|进展)了?|(?:待|等|一|过)会儿?|等[下哈]儿?|稍后|回头|[晚迟]一?[点些]|充上电|空了|空下来|得空|定了|定下来|有谱了?|有数了|批了|确定了|换(?:了|台|个)?电脑|连上网|缓过来|[缓喘歇](?:口|一口)气|[缓喘歇]一?[缓喘歇]|腾出手来?|[一-龥]{0,2}清楚"
    r"|[一-龥\ue0ff]{0,6}(?:汇报|请示|研究|商量|沟通|对接|核实|了解|落实|整理好?)(?:一下|下|好)?(?:之?后|完|再|清楚)"
)
_LEAD = r"(?:我们?|再|先|就|才|请|等|待|过完|过了|上班|到岗|抽空|得空|有空|摸清|问清|这个|具体|详细|数据?|情况|的|得|要|跟|和|向|问|\ue0ff|,)*"
_SOON = r"(?:就|再|才|我们?|马上|立即|统一|一并|第一时间|抽空|尽快)*"
_LATER_ANSWER = expression(
    rf"{_LEAD}(?:(?:\ue0ff+|(?:{_EVENT})\ue0ff*){_SOON}{_ANSWERS}|(?:{_EVENT}|(?:汇总|统计|整理|核对|清点|盘点|梳理|统|盘|点|清|合|汇)(?:完|好|齐|清楚?)(?:了|之?后|以后|再)?|问(?:一?下|问|清楚?)?(?:[一-龥]{{2,6}}|\ue0ff)再){_SOON}(?:上?报|发|填|告诉|回|答复|给)(?:你|您)?|\ue0ff+(?:{_RETURN}){_SOON}(?:办|处理|弄|落实)?|\ue0ff+(?:回去|回家|到家){_SOON}(?:办|处理|弄|落实)|(?:{_RETURN}){_SOON}(?:办|处理|弄|落实)){_TAIL}"
)
"""看完号再回你, 回办公室看了再说, 周五回去答复: after what, and that the answer follows."""
_RUN_ON_ANSWER = expression(
    rf"(?:{_EVENT}){_SOON}{_ANSWERS}{_TAIL}$|(?:外面|外地|路上|开会|开车|下乡|会上|医院)(?:呢|啊)?\ue0ff+(?:我|再|就){{0,2}}给[你您](?:发|报|回|说|打)(?:过去)?$"
)
"""喂我在开车到单位再跟你讲: as it is spoken, without a pause."""
_TELLS_LATER = expression(
    r"(?:\ue0ff+|等)[^,。;!?没未]{1,9}(?:完|好|齐|清楚?|出来|后|过)[^,。;!?]{0,5}?(?:再|就|才|我)*(?:告诉|通知|答复|回复|答|回|告知|报给|发给|反馈给|联系|打给)[你您]们?$|\ue0ff+(?:汇总|整理|核对|统计|收集|理|问)(?:好|完|齐|清)(?:了)?(?:就|再)?(?:发|报|给|回)(?:[给你您过去]*)$|\ue0ff+(?:我|我们|再|就)*把(?:具体|最新|准确)?(?:的)?(?:情况|数字?|进展|结果|数据|进度)(?:表)?(?:发|报|给|传|告诉)(?:给)?(?:你|您|过去|过来|来|上来)$"
)
_PUT_OFF = expression(
    r"(?:\ue0ff+|[看查核问了解对]{1,2}(?:过|完|清楚|一下|下)?(?:了|之?后|以后)?)(?:[一-龥]{0,3}?)(?:再|才)(?:报|说|填|看|回|答复|回复|汇报|上报|反馈|定)(?:告|吧|哈|给?[你您])*(?=$|[,。;!])"
)
"""晚上再报, 明天看过再报: 再 puts it off."""
_BUSY = expression(
    r"^[^,。;!?没未不整改]{0,6}忙(?:疯|晕|死|坏|翻|飞|傻)了?$"
    r"|^(?:我|人|这会儿?|现在|目前|刚)*(?:正|在|正在|还在)?(?:带队|带着?人|领着?人|带学生|领学生|陪着?(?!护)|跟着|随队)[^,。;!?]{1,8}(?<!了)$"
    r"|^(?:我|人|这会儿?|现在|目前)*(?:正|在|正在|还在)(?:给[^,。;!?]{1,6}(?:上课|授课|讲课|看病|打针|换药|监考|培训)|给(?:学生|病人|患者|孩子|客户|领导)|陪|接(?!着|手)|送)[^,。;!?整改办]{1,6}(?<!了)$"
    r"|^(?:我|人|这会儿?|现在)*(?:正|在|正在|还在)(?:巡[护山线道河堤库夜路房更井林湖江塘田棚诊场岗]|查[线岗寝夜铺哨]|跑[线车]|值乘|采血|抽血|押[运车解]|站岗|放哨|备餐|接访|赶路|备课|带班|接诊|守[卡灯塔岛])(?:呢|着|中|上)?$"
    r"|^(?:我|人|这会儿?|现在|目前|正|在|还)*(?:接待|陪同|陪)[^,。;!?没未不]{1,7}(?:中|呢)$"
    r"|^(?:我|人|这会儿?|现在)*(?:正|在|正在|还在)(?:跟|和|向|给)领导[^,。;!?]{0,4}(?:汇报|谈|说)(?:别的|其他|其它|另外的?)?(?:事|工作)?(?:呢|着)?$"
    r"|^(?:我|人)?(?:正|在|还在)*(?:手术台|路|会场?|会议室|车|车站|机场|码头|服务区|银行|诊室|病房|教室|操场|讲台|区|市|省|部|县|乡|镇|外地|食堂|飞机|火车|高铁|医院|课堂|考场|现场|地里|审讯室|审讯|调解室|指挥部|指挥中心|山|井|船|工地|法庭|看守所|村|田|棚|库房|机房|矿|厂|车间)(?:上|里|下)?(?:开车|开会|检查|干活|上课|值班|忙|安检|候车|候机|候诊|排队|办事|汇报工作|培训|学习|调研|出差|督导|谈事|加班|慰问|监考|带课|看病|挂号|陪床|陪护|照顾人|照看老人)?(?:呢|着)?$"
    r"|^(?:我|人|这会儿?|现在|目前|还|正|在|又|刚|这两天|今天|手头|手里|家里|单位|科里|所里|店里|村里|地里|班上|门诊|急诊|窗口|前台|车间|诊室|病房|\ue0ff)*(?:正|在|太|很|挺|特别|实在|真|有点)*忙(?:着呢?|得很|死了?|疯了?|晕了?|坏了|得[一-龥]{1,5}|不停|着)?(?:了|呢|啊)?$"
    r"|^(?:我|人|正|在|现在|这会儿?)*(?:开标|评标|评审|开庭|宣判|庭审|听证|竞拍|路演|谈判|彩排|点验|交接班|面试|监考|考试)(?:呢|着呢)$"
    r"|^(?:我|人|刚|已经?|现在|马上|这就)*(?:进|上|到)(?:考场|手术室|手术台|法庭|隔离点|机场|产房|会场|讲台|课堂|飞机|火车|高铁|台|井|船)了$"
    r"|^(?:飞机|火车|高铁|航班|车|船|动车|大巴)(?:马上|快|就要|正|要|即将|这就)*(?:起飞|开|进站|到站|落地|发车|靠岸|登机|检票)了?$"
    r"|^(?:我|人|现在)*(?:正|在|正在)(?:开庭|宣判|监考|上课|听课|讲课|授课|代课|值班|手术|查房|出诊|做检查|做饭|吃饭|开车|骑车|赶路|睡觉|休息|输液|住院|打针|理发|搬家)$"
    r"|^(?:我|正|在|现在|还)*(?:会议|会谈|谈话|手术|上课|开车|培训|门诊|通话|考试|监考|值班|用餐|休息|行车|驾驶|飞行|出警|接访|查房|庭审|出海|出车|出差|出诊|出勤|拉练|巡逻|巡山|执勤|接诊|行军)中$"
    r"|^(?:我|人|现在|正)*(?:在)?(?:手术台|台|井|山|船|会|课堂|讲台|岗|路|车)上(?:下不来|走不开|离不开|脱不了身|脱不开身)$"
    r"|^(?:那|先|咱们?|我们?|下午|晚上|明天|\ue0ff)*(?:电话|当面|见面|语音|微信|文字|打字|发消息|短信)(?:里|中|上)?(?:说|讲|聊|汇报|沟通|联系|谈)(?:吧)?$"
    r"|^(?:我|在|高铁|火车|山[里上]|地下|船上|车上|村里|这[里儿边]|上|里)*(?:手机)?(?:信号|网络?|网)(?:不好|差|弱|断断续续|时有时无|不稳)$"
    r"|^(?:我|人|正|还|现在)*在外(?:地)?(?:执行任务|执勤|出差|学习|培训|办案|出警|带队|办事)(?:呢)?$"
    r"|^(?:先)?等(?:散会|开完会|下课|下班|下台|收工|下车|到家|落地|闲下来|忙完|空了|有空|得空|会后)(?:吧|了)?$"
    r"|^(?:我|今天|明天|今儿|下午|上午|都|要|得|在|\ue0ff)*开(?:了)?[一半整大]{1,2}(?:天|个?上午|个?下午)的?会$"
    r"|^(?:先不说了|先挂了|先忙了?|先撤了|来客?人了|来检查了|来领导了|(?:要|该)(?:开会|上课|上车|登机|进考场|上台|手术|吃药|出发)了|先这样)$"
    r"|^(?:我|人|这几天|这两天|最近|近期|一直|都|还|正|\ue0ff)*在(?:[省市县区州]里?|外地?|北京|上海|[一-龥]{0,4}(?:党校|学院|干校)|[一-龥]{1,2}[校里])(?:全?脱产|封闭)?(?:学习|培训|开会|出差|集训|轮训|跟班学习|挂职|看病|陪护)(?:呢)?$"
    r"|^(?:我|人|现在|目前|还|正|都|\ue0ff)*在(?:省城|省会|市区|县城|[省市县区乡镇]里|外[省市县]|北京|上海|老家|国外|境外|海外)(?:呢|出差|开会|办事|学习|培训|看病|跑项目)?$"
    r"|^(?:我|人|手[上头里]|这会儿?|现在|目前|还|正|在|又|今天|上午|下午|晚上|刚好|\ue0ff)*有(?:个|点|场|台|一[个场台])?(?:接待|活动|任务|手术|急事|要事|约|课|班|行程|饭局|应酬|公务|急活|别的事|其他事|外事|面试|考试|评审)(?:任务)?(?:呢)?$"
    r"|^(?:我|人|这会儿?|现在|目前|还|正|在|又|\ue0ff)*(?:[开上值交]着[会车课班]|(?:带|抱|哄|看|接|送|陪|领)着?(?:孩子|娃|小孩|老人|老妈|老爸|学生|病人|客人|客商|领导|外宾|考察团|检查组|督导组|调研组|团)(?:[一-龥]{0,5})|(?:打|输|挂|吊)着?(?:针|点滴|液|吊瓶|水)|排着?队|[骑坐赶]着?[车船飞机高铁火]{1,2}|[吃做]着?饭|打着?电话|上着?(?:手术|台|夜班|网课|门诊)|做着?(?:手术|核磁|检查|体检|胃镜)|监着?考|(?:封闭)?阅卷|(?:封闭)?命题|跟(?:考察团|检查组|督导组|调研组|客商|投资方)|会见[一-龥]{1,5}|(?:值夜|倒班|封闭培训|备考|答辩|彩排|路演|直播|录节目|接受采访)|堵(?:路|车|桥|高速)?(?:上|里)?)(?:呢|着|中|着呢|上|里|了)?$"
    r"|(?:门诊|急诊|查房|出诊|坐诊|手术|监考|巡逻|执勤|备勤|出警|庭审|查酒驾|面试|评标|迎检|赶[场集]|候机|登机|输液|体检|产假|年假|休假|丧假|婚假|病假|跑现场)(?:呢|着呢|着|中)?$"
)
"""带队查酒驾呢, 正给学生上课, 门诊呢: what keeps the writer from answering now."""
_LOOKING_UP = expression(
    r"^(?:你|您|请|先|麻烦)*等我(?:先|去|一会)?(?:到|回|进|开|打开|找|拿|上|下|忙|查|看|问|翻|登|取|坐|吃|送|接|停)[^,。;!?完好]{0,8}$"
    r"|^(?:我|得|要|先|还|再)+(?:看看(?=[^情,]{2})|翻翻|查查|找找|问问|核核|捋捋|理理|算算|对对|(?:翻|查|找|问|核|捋|理|算|对)一?下)(?!了)[^,。;!?情]{0,5}$|^(?:我|得|要|先|请|稍等|再|,)*(?:等|容|让|待)我们?(?:先|去|再)*(?:查|看|翻|核|对|问|找|理|算|摸|想|打听|了解|请示)|^稍等,?我?(?:先|去|再)*(?:查|看|翻|核|对|问|找|算|了解|请示)|^(?:我|得|要|先)*(?:[问查核看了解弄摸搞]{1,2})(?:清楚|明白|准|实)(?:了|之?后|以后)?(?:再|就)?"
)
_WAITS_TO_ANSWER = expression(
    r"^等[^,。;!?没未]{1,12}?(?:了|完|好|齐|来)[^,。;!?]{0,3}?(?:再|就|我)?(?:告诉|通知|回复?|答复|报|发)(?:给)?[你您]"
    r"|^等[^,。;!?没未]{0,6}(?:数|数字|数据|情况|报表|名单|结果|进度|账)[^,。;!?没未]{0,6}?(?:完|好|齐|出来|上来|汇总|统计|核实|核对|清楚)(?:了|好|完|齐|一下|之?后|以后)?(?:再|我|就|统一|一并|一起)*(?:给|报|回|发|告诉|答复)(?:给)?(?:[你您]们?)?(?:过去|上去)?$"
    r"|等[^,。;!?没未]{1,10}(?:完了?|后|好了?|结束|散了?)(?:再|我|就)*(?:统一|一并|书面|一起|正式)(?:答复|回复|回话|告知)$"
    r"|等[^,。;!?没未]{1,10}(?:上来|回来|下来|出来|到了|完[一-龥]{0,2}?|好|齐)(?:了)?(?:我)?(?:再|就|才|一并)(?:回|答复|回复|给|告诉|报|说|联系|报给|发)(?:你|您|过去)"
)
"""等小王把数报上来再回你: what is awaited is the figure for the answer."""
_MEETS_FOR_IT = expression(
    r"(?:开会|会上|碰头|调度会|专题会|班子会|党组会|例会)(?:来|上|再|就|去|集体)?(?:布置|研究|部署|安排|讨论|传达|定|议|落实|过一遍)(?!(?:之?后|以后|完|了)?(?:我|才)?(?:再)?(?:答复|回复|回|告))"
    r"|(?:[日号]|(?<!今)天|[周期拜][一二三四五六日])[一-龥]{0,2}开(?:个|次|场)?[一-龥]{0,3}(?:评审|论证|听证|动员|推进|部署|验收|竞聘|选举|村民|职工|职代|家长|业主|代表|股东|董事|见面|招标|开标|启动|表彰|民主生活|组织生活)(?:大)?会$"
)
"""明天开会布置, 11月1日开评审会: the meeting is about the work."""


_THINGS_UNDERWAY = expression(r"[的货料备苗批件车书药票款单证](?:还|都|正|也)?在路上")
"""后面的在路上: goods are on their way, not the writer."""


_LEAVES_IT = expression(
    r"(?!到时候?再[说看]$)(?:嗯|那个|这个|这事儿?|到时候?|以后|先|,)*(?:再说|再看看?|再等等看|等等看|看看|看情况|看着办|到时看|走着瞧|走着看)(?:吧|呗|再说|看情况|看看|,)*"
)
"""再说吧: leaves everything open, and promises no answer."""


_ANSWERED_BY_OTHERS = expression(r"(?:答复|回复|回话|回电|反映)(?:说|称|是|:|可以|同意|不行|没问题|不同意|不予|了$)")
"""厂家答复说下周发货: an answer that has come."""
_JUST_ARRIVED = expression(
    r"(?:我|人)?刚刚?(?:一)?(?:落地|下飞机|下车|下高速|到站|下火车|到家|进门|上车|登机|上飞机|醒|睡醒|躺下)"
)
"""刚落地，回去看: where the writer is."""


_IN_WORDS = AnyOf(search=(_BUSY, _LOOKING_UP, _WAITS_TO_ANSWER))
_IN_WORDS_WITH_A_TIME = AnyOf(search=(_PUT_OFF, _TELLS_LATER), fullmatch=(_LATER_ANSWER,))


def defer(reading: Reading) -> bool:
    """在开会, 明天答复, 稍后报."""
    if not _puts_off(reading.clause) or _tells_of_something_else(reading.clause):
        return False
    reading.intents.add(Intent.DEFER)
    reading.role = DateRole.REPORT_BY
    return True


def _puts_off(clause: Clause) -> bool:
    replies = clause.has(Tag.ANSWER) or (clause.has(Tag.LATER) and clause.has(Tag.REPLY))
    only_later = clause.has(Tag.LATER) and not clause.has(
        Tag.COMPLETE, Tag.ACT, Tag.EVIDENCE, Tag.START, Tag.PERFECT, Tag.DOING, Tag.NEG
    )
    answers = (
        replies
        and not clause.has(Tag.WAIT, Tag.COMPLETE, Tag.EVIDENCE, Tag.ALREADY, Tag.NEG, Tag.DELEGATE)
        and not clause.people
    )
    is_away = (
        _is_predicate(clause)
        and not _sets_out(clause)
        and not clause.has(Tag.COMPLETE, Tag.ACT)
        and not clause.has(Tag.TROUBLE, Tag.RESOURCE)
    )
    if is_away or only_later or answers or _JUST_ARRIVED.fullmatch(clause.text):
        return True
    return not clause.has(Tag.ALREADY, Tag.NEG, Tag.CORRECT) and (
        _IN_WORDS.found_in(clause.text)
        or _IN_WORDS_WITH_A_TIME.found_in(clause.covered)
        or (clause.has(Tag.AWAY) and _RUN_ON_ANSWER.search(clause.covered) is not None)
    )


_MYSELF = expression(r"(?:我|俺|咱|本人|人|在|正|今|这)")


def _sets_out(clause: Clause) -> bool:
    """12号进村: those at work begin on a day to come, and nothing keeps the writer now."""
    is_named = any(mention.moment.is_exact for mention in clause.dates)
    return is_named and not _MYSELF.match(clause.text) and SETS_OUT.search(clause.covered) is not None


_THEREUPON = expression(r"(?:开完)?会后(?:就|即|马上|立即|当天)?(?![回答报说联给再发谈聊告通])[一-龥]{2,5}$")
"""村民大会定在周日，会后就丈量: the next step, and no answer."""


def _tells_of_something_else(clause: Clause) -> bool:
    return bool(
        clause.amounts
        or clause.percents
        or clause.has(Tag.LONG)
        or (clause.has(Tag.PROMISE) and clause.dates)
        or (clause.ending.startswith(":") and clause.text in {"回复", "答复", "回答", "答", "回"})
        or QUOTATION in clause.text
        or clause.text in {"核准", "准予"}
        or _OF_SOMETHING_ELSE.found_in(clause.text)
    )


_WHAT_TO_ANSWER = expression("(?:答复|回复|汇报)[里中](?:就|也|都)?(?:别|不要|不能|写|填)")
"""回复里别写“已完成”: what the answer is to say."""
_WHEN_IT_CAME = expression("到了就(?:上?报|发|填)")
"""钱到了就发: what came, and not the writer."""


_OTHERS_AWAITED = expression(
    r"(?:正|就|只|还|都|在)*等着?(?![我忙你您]|有空|一|几|两|下$)[一-龥\ue0ff]{1,6}(?:开会|回来|返校|复工|复岗|返岗|出院|收假|休完假|散会)(?:拍板|定|签字?|批|开工|接着干)?(?:呢)?"
)
"""等编办开会, 等工人回来: others are awaited, and nobody puts an answer off."""
_OTHERS_WENT_HOME = expression(
    r"(?:工人|师傅|民工|农民工|队伍|施工队|技术员|司机|专家|瓦工|木工|泥工)们?(?:都|也|全|又|已经?|大多)*(?:回(?:家|老家|村|去|乡)|返乡)"
)
"""工人回家秋收了: those who do the work are gone, and nobody puts an answer off."""
_OF_SOMETHING_ELSE = AnyOf(
    search=(WAITS_FOR_A_SIGNATURE, _ANSWERED_BY_OTHERS, _MEETS_FOR_IT, _THINGS_UNDERWAY),
    match=(_THEREUPON, _WHAT_TO_ANSWER, _WHEN_IT_CAME, _OTHERS_WENT_HOME),
    fullmatch=(_LEAVES_IT, _OTHERS_AWAITED),
)
_AFFIRMED = expression(r"(?:并?不是|又不是|哪是|哪里是)[没不]")
"""不是没开会: speaks of a meeting that was held."""
_SOMEBODY_ELSE = expression(
    r"(?:[一-龥]{0,3}(?:他|她|他们|对方|户主|业主|房主|当事人|村民|群众|老板|厂家|承包人|租户|住户|欠款人|债务人)|人家|(?:有|还有|剩下?的?|其中)?(?:[一两三几]|另|那|哪|\ue0ff+)(?:个|位|名|人)|[一-龥]{1,4}的(?:人|师傅|专家|律师|会计|医生|工人|司机))"
)
"""他儿子在外地: not the writer."""
_ABOUT_ME = expression(
    r"(?:我们?|人|本人|正|在|还|刚|这会儿?|现在|目前|今天|家里|手头|最近|这几天|这两天|今明|有|被|又|一直|都|孩子|老人|爱人|带|陪|出来|发烧|的|呢|去|到|跟领导|跟|\ue0ff|,)*"
)
_OF_OTHERS_SAYING = expression(r"(?:说|讲|要求|强调|定|提|研究|通过|明确|传达|布置|讨论)")
"""会上说的: a meeting that was held, and nothing that keeps the writer."""
_LINGERS = expression(r"(?:呢|中|着|了|里|上|去了|不方便|手机|没法|走不开|忙|的|,)*")


def _is_predicate(clause: Clause) -> bool:
    """在住院; 分解住院的病历 says nothing of the writer."""
    return any(
        _ABOUT_ME.fullmatch(clause.covered[: word.start - clause.start])
        or _LINGERS.fullmatch(clause.covered[word.end - clause.start :])
        for word in clause.all(Tag.AWAY)
        if not _AFFIRMED.match(clause.text)
        and not _SOMEBODY_ELSE.match(clause.text)
        and not (word.text.endswith("会上") and _OF_OTHERS_SAYING.match(clause.text[word.end - clause.start :]))
    )
