"""The words that are patterns: verbs with their endings, ways to refuse, what is lacking, whose work it is not."""

from bot.conversation.understand.writing.adjunct_patterns import ADJUNCT_PATTERNS
from bot.conversation.understand.writing.cause_patterns import CAUSE_PATTERNS
from bot.conversation.understand.writing.course_patterns import COURSE_PATTERNS
from bot.conversation.understand.writing.denial_patterns import DENIAL_PATTERNS
from bot.conversation.understand.writing.derived_patterns import DERIVED_PATTERNS
from bot.conversation.understand.writing.described_patterns import DESCRIBED_PATTERNS
from bot.conversation.understand.writing.direction_patterns import DIRECTION_PATTERNS
from bot.conversation.understand.writing.duty_patterns import DUTY_PATTERNS
from bot.conversation.understand.writing.groundwork_patterns import GROUNDWORK_PATTERNS
from bot.conversation.understand.writing.harmless_patterns import HARMLESS_PATTERNS
from bot.conversation.understand.writing.hindrance_patterns import HINDRANCE_PATTERNS
from bot.conversation.understand.writing.incapacity_patterns import INCAPACITY_PATTERNS
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.missent_patterns import MISSENT_PATTERNS
from bot.conversation.understand.writing.ongoing_patterns import ONGOING_PATTERNS
from bot.conversation.understand.writing.outcome_patterns import OUTCOME_PATTERNS
from bot.conversation.understand.writing.overturn_patterns import OVERTURN_PATTERNS
from bot.conversation.understand.writing.plight_patterns import PLIGHT_PATTERNS
from bot.conversation.understand.writing.readied_patterns import READIED_PATTERNS
from bot.conversation.understand.writing.refusal_patterns import REFUSAL_PATTERNS
from bot.conversation.understand.writing.regained_patterns import REGAINED_PATTERNS
from bot.conversation.understand.writing.rejoinder_patterns import REJOINDER_PATTERNS
from bot.conversation.understand.writing.settled_patterns import SETTLED_PATTERNS
from bot.conversation.understand.writing.slip_patterns import SLIP_PATTERNS
from bot.conversation.understand.writing.standing_patterns import STANDING_PATTERNS
from bot.conversation.understand.writing.standing_task_patterns import STANDING_TASK_PATTERNS
from bot.conversation.understand.writing.state_patterns import STATE_PATTERNS
from bot.conversation.understand.writing.step_patterns import STEP_PATTERNS
from bot.conversation.understand.writing.strait_patterns import STRAIT_PATTERNS
from bot.conversation.understand.writing.time_patterns import TIME_PATTERNS
from bot.conversation.understand.writing.underway_patterns import UNDERWAY_PATTERNS
from bot.conversation.understand.writing.verb_patterns import VERB_PATTERNS
from bot.conversation.understand.writing.vow_patterns import VOW_PATTERNS
from bot.conversation.understand.writing.wanting_patterns import WANTING_PATTERNS

_TROUBLES = (
    r"(?:没有?|无|缺少?|缺乏|差)(?:合适|专业|专项|技术|足够|充足|现成|固定|专职|配套|多余|那么多|这么多)+的?"
    r"(?:资金|经费|钱|款|人员|人手|人|力量|设备|苗木|苗子|苗|物资|编制|预算|政策|依据|场地|车辆|技术|专家|人才|渠道|来源)",
    r"[买找追挖扯借调协审运拉送推走顾核评认]不(?:到|着|来|上|动|清|下来|回来|过来|下去|进去?|齐|拢|通)",
    r"(?:过|进|上|走|定|批|谈|判)不(?:了|完|下|拢)(?!罢)",
    r"(?:难度|压力|阻力|工作量|任务量|工期|流程|程序|周期|手续|雪|雨|路况|要价|价格|成本|补偿|标准|分歧|矛盾|缺口|人手|情况|任务|审批|评审|拨款|到货|发货|供货|办理|苗源|货源|资金|经费|意见)"
    r"(?:也|都|实在|确实|真的?|还是|有点|有些|比较|较|很|太|过于|特别|非常|相当|偏|过)*"
    r"(?:大(?!家)|重(?!要|新|点)|长(?!期|效)|高(?!质|标)|低|少|紧|慢|复杂|繁琐|恶劣|不好|冷|深|尖锐|不小|不少(?!于)|不足)",
    r"(?<![不克困万疑攻])难(?=$|[,。;!])",
    r"(?:手续|权属|界[线限]|边界|政策|责任|产权|图纸|档案|四至)[一-龥]{0,2}不(?:全|清楚?|明确?|齐|完善)",
    r"(?:法院|仲裁)[^,。;!?]{0,4}(?:没|未)(?:有)?判",
    r"(?:就|还|只)?差钱",
)
_MADE_GOOD = (
    r"(?:没有?|未|尚未|还没有?|不)(?:[一-龥]{1,6}?)的(?:[一-龥]{0,6}?)(?=(?:现在|目前|今天|也|已经?|都|全部?|均|重新)+"
    r"(?:重新)?(?:完成|整改|补|签|改|装|办|弄|修|换|整|到位|重签|清)[^没未不,。;!?]{0,6}(?:$|[,。;!]))"
)
_HOW_LONG = (
    r"(?:好\ue0ff+|(?:[\d一二两三四五六七八九十]{1,3}|半|好几|几)个?多?半?(?:天|周|星期|礼拜|月|季度|年|小时)多?)"
)
_VERB = "完成|办结|完工|竣工|结清|落实|整改|处理|解决|[干做弄改办搞赶整修建装拆写交搬种栽清补完]"
TaggedPattern = tuple[str, frozenset[Tag]]
PATTERNS: tuple[TaggedPattern, ...] = tuple(
    (pattern, frozenset(tags))
    for pattern, tags in (
        *OVERTURN_PATTERNS,
        *REGAINED_PATTERNS,
        *DESCRIBED_PATTERNS,
        *SETTLED_PATTERNS,
        *ADJUNCT_PATTERNS,
        *DERIVED_PATTERNS,
        *REJOINDER_PATTERNS,
        *STRAIT_PATTERNS,
        *STANDING_PATTERNS,
        *GROUNDWORK_PATTERNS,
        *COURSE_PATTERNS,
        *STEP_PATTERNS,
        *READIED_PATTERNS,
        *VOW_PATTERNS,
        *ONGOING_PATTERNS,
        *HARMLESS_PATTERNS,
        *DENIAL_PATTERNS,
        *STANDING_TASK_PATTERNS,
        *STATE_PATTERNS,
        *WANTING_PATTERNS,
        *REFUSAL_PATTERNS,
        *VERB_PATTERNS,
        *DIRECTION_PATTERNS,
        *OUTCOME_PATTERNS,
        *UNDERWAY_PATTERNS,
        *CAUSE_PATTERNS,
        *PLIGHT_PATTERNS,
        *INCAPACITY_PATTERNS,
        *HINDRANCE_PATTERNS,
        *SLIP_PATTERNS,
        *MISSENT_PATTERNS,
        *DUTY_PATTERNS,
        *TIME_PATTERNS,
        # 不办好不收兵, 非办好不可: a vow, whatever is denied in it.
        (
            r"不[^,。;!?不]{1,8}不(?:罢休|收兵|撤兵|下班|收手|收工|休息|撤|撒手|撒把|歇手|歇脚|停手|松口气|松懈|懈怠|收工|松手|松劲|休假|过年|过节|睡觉?|离岗|下火线|挪窝|罢手|下山|出村|交班|歇着?|合眼|吃饭|见人|放过|算完|回家|停|收场|放手)",
            {Tag.SLOGAN},
        ),
        (r"非[^,。;!?]{1,6}不可", {Tag.SLOGAN}),
        (
            r"[完弄干办交改搞做拿赶]不(?:完|成|了|出来|下来|下|上)(?:任务|差|账|卷)?(?:的话)?(?:我|俺|咱|\ue0ff|就|自己|主动|亲自|去|到|上|来|您|你|局|县|区|市|里|院|校|厂|会|找|向|领导|组织|党组|,)*(?:[写作做]个?检[讨查]|自罚|受罚|辞职|请辞|认罚|卷铺盖|走人|交帽子|摘帽子|负荆请罪|领处分|背处分|挨处分|立正挨打)|[完弄干办交改搞做拿赶]不(?:完|成|了|出来|下来|下|上)(?:任务|差|账|卷)?[^,。;!?]{0,3}(?:(?:就|绝|坚决|誓|也)*不(?:下山|回家|睡觉?|过年|过节|离岗|离开|走|吃饭|合眼|撤|放假|下班|收兵|休息|罢休)|我?[写作做]检[讨查]|我自罚|我受罚|处分我|我负责|拿我是问|我检讨|唯我是问|我辞职)",
            {Tag.SLOGAN},
        ),
        (r"没有?不[^,。;!?不没]{1,6}的(?:道理|理由)", {Tag.SLOGAN}),
        (rf"(?<![想愿])({_VERB})没(?:有)?\1(?![成好完动掉])", {Tag.ASK}),
        (rf"({_VERB})不\1", {Tag.ASK}),
        (r"([批销过报收验审看到发])(?:没有?|不)\1", {Tag.ASK}),
        # 都干了半个月了: so long it has been going on; 压了两个多月: so long it has been held up.
        (
            rf"[干弄搞做改整忙跑修建挖拆种查办催谈](?:了|着)(?:都|快|有|近|将近|差不多|整整)*{_HOW_LONG}了(?=$|[,。;!])",
            {Tag.DOING},
        ),
        (
            rf"(?:压|卡|拖|堵|搁)(?:在[一-龥]{{1,6}})?了(?:都|快|有|近|将近|差不多|整整)*{_HOW_LONG}了?(?=$|[,。;!])",
            {Tag.TROUBLE},
        ),
        # 完不成, 干不完, 完成不了: not in time; 干不了, 推不动: not at all.
        (r"(?:完成|办结|完工|竣工|结清|结束|达标|到位|完|交|赶|报)不了", {Tag.CANNOT}),
        (
            r"(?<=[年月期季周]内)(?:估计|恐怕|怕是|肯定|是|都|也)*[结干弄办修装建改拆批审腾搬退]不了(?=$|[,。;!])",
            {Tag.CANNOT},
        ),
        (rf"(?:{_VERB})不(?:完(?!整|善|全|美)|成|及)", {Tag.CANNOT}),
        (
            rf"(?:施工|开工|动工|进场|开展|推进|实施|操作|启动|招标|投产|落地|运转|{_VERB}|[动施推进挖填铺砌浇刷贴挂埋])不(?:了|动|下去)|(?:[动转跑干推运]|开展|运转|推进|实施|运行)不起来",
            {Tag.UNABLE},
        ),
        (
            r"(?:提交|提请|报|上)?(?:党组会|常务会|办公会|领导小组会?|专题会|班子会|局长办公会|党委会|会议)(?:上)?(?:集体)?(?:研究|审议|讨论|决定)",
            {Tag.HELP, Tag.APPROVAL},
        ),
        (r"要?(?:上|提交)(?:局|县|旗|市|区)?(?:党组会|常委会|办公会|班子会|常务会)", {Tag.HELP, Tag.NEED}),
        (
            r"(?:时间|期限|时限|日期|节点|日子)(?:能不能|能否|可否|得|要|想|请|帮忙)*(?:往后)?(?:改一改|调一调|动一动|挪一挪|变一变|放一放|改一下|调一下|挪一下|改改|调调|挪挪)",
            {Tag.EXTEND},
        ),
        (r"(?:调整|变更|修改|更改)(?:完成|整改|办理|办结)?(?:时限|期限|时间|日期|节点)", {Tag.EXTEND}),
        (
            r"(?:在|从)?(?:到期日?|期限|截止日期?|限期)(?:的?基础)?(?:之?上|后|往后|后面)*再?(?:加|多|宽|延|推|放|给|顺)(?=\ue0ff|个)|(?:在|按|照)?原(?:定|来|先|有)?的?(?:期限|时限|时间|基础|计划|截止日期?)(?:基础)?(?:之?上|往后|再|后面)*(?:加|多|宽|延|推|放|给)",
            {Tag.EXTEND},
        ),
        (
            r"(?:截止|到期|期限|时限)(?:的话|的|是)?(?:能不能|可否|能否|希望|想|请|再|往后|后面)*(?:多给|多宽|宽限|[加延宽推放给缓])(?=\ue0ff)|[晚迟拖]到(?=\ue0ff)|拖后|延后|(?:比|较)(?:规定|计划|原定|要求|时限|期限|预定)的?(?:时间|期限)?(?:要|会|得)?[晚迟](?=\ue0ff)",
            {Tag.EXTEND},
        ),
        (r"(?:没有|没|无|未有|未见)(?:什么|啥|多大|太大|明显|新的?|实质性?|大的?|任何)+的?进展", {Tag.NOT_YET}),
        (r"这(?=不[归是属由该在行对能好可会清合符])", {Tag.NEUTRAL}),
        # The titles of problems are full of denials that deny nothing.
        (r"不[一-龥]{1,3}的?(?:问题|现象|短板|隐患)", {Tag.NEUTRAL}),
        (
            r"(?:问题|情况|现象|隐患)(?:已经?|都|均)*(?:得到|予以)?(?:解决|克服|排除|消除)",
            {Tag.COMPLETE},
        ),
        (r"(?:困难|难题|难点|阻力)(?:已经?|都|均)*(?:得到|予以)?(?:解决|克服|排除|消除)", {Tag.NO_TROUBLE}),
        # 立起来了, 换上了, 拆掉了: the ending of the verb says that the act came to its end.
        (
            r"[立追收换装拆搬建修清种栽挂贴封拉围铺挖填架移迁撤改缴配划签洗补堵合赶捡拾砍伐割刷抹砌垒焊钉绑埋拔铲推运卸扔锁扎退还要讨扣撵轰]"
            r"(?:起来|回来|出去|出来|下来|下去|上去|上|住|死|严|平|满|牢|净|光|齐|清|掉|干净|利索|利落|停当)(?=了)",
            {Tag.ACT, Tag.STRONG_ACT},
        ),
        (r"已收(?=$|[,。;!])", {Tag.ACK, Tag.ACK_OPENING}),
        (
            r"(?:完成|办结|整改完|弄完|干完|办完|做完|搞完|好)了?(?:之?后|以后|再|就|会|马上|立即|第一时间)+(?:给?[你您]|向?(?:办公室|领导|局里|组织))?(?:上报|报告|报|告诉|通知|反馈|回复|汇报|说)",
            {Tag.DOING},
        ),
        (
            r"(?:不是|不属于|不归|不由|并非|非|不该)(?:我|我们|咱们|咱|俺|本)(?:们)?(?:单位|科室?|股|站|局|所|办|这边|这里|这儿|这)?(?:来|们)?(?:管|负责|分管|牵头|承办|的(?:事情?|活|职责|业务|范围|任务|工作|项目)|管的|的(?=$|[,。;!?]))",
            {Tag.NOT_MINE},
        ),
        (
            r"我(?:们)?(?:这边|这里|这儿|这|单位|科室?|股|站)?没有?(?:这个|这一?[项条]|此项|该项|这项)(?:任务|工作|事情?|问题|职责|整改)?",
            {Tag.NOT_MINE},
        ),
        (
            r"(?:我|本人|(?<![一-龥\ue0ff]))(?:已经?|刚|都|早就?|\ue0ff|起|就|从|年初|年中|年底|年前|年后|开年|去年|前年|今年|上半年|下半年|上个?月|上周)*(?:被)?(?:不再?|不)?(?:调[任走离到往去出]|转去|转到|转任|换岗|轮岗|转岗|离职|离岗|辞职|免职|退居二线|退二线|退休|离任|卸任|交流到|抽调到|借调[到在去]|挂职|(?<=不)任|不再?担任|(?<=不再)任|不当\ue0ff|交流[到去])了?(?!安置|培训|分流|就业|老|干部|人员|金|职工|党员|教师|领导|审计|手续|证|待遇|的|交接|期间|制度)",
            {Tag.NOT_MINE},
        ),
        (r"(?:我|本人)(?:已经?|刚|都|早就?|也|\ue0ff)*(?:被)?(?:调岗|换岗|轮岗|交流)了(?=$|[,。;!])", {Tag.NOT_MINE}),
        (r"不归口(?:于|到|在)?(?:我|本|咱|俺)(?:们)?[一-龥]{0,2}(?=$|[,。;!])", {Tag.NOT_MINE}),
        (
            r"(?:可以|能|该|应该)(?:给我们?)?[销结消划](?:了|掉)(?:了)?吧(?=$|[,。;!])|把(?:台账|系统|清单)?[上里]?(?:的)?[这那]一?[条项个件](?:给)?[划勾销消关撤摘](?:掉|了)(?:吧|了)?(?=$|[,。;!?])|(?:可以|能|能不能|能否|可否)划掉[这那]一?[条项个件](?:了)?[吗么吧]?(?=$|[,。;!?])",
            {Tag.CLOSE},
        ),
        (r"(?<=\ue0ff)(?:来|先|替我|帮我)?[代顶替](?:一下|几天|我|着|为办理)?(?=$|[,。;!])", {Tag.HANDLE}),
        (r"不在(?!岗的|编的)(?:(?!的)[一-龥]){1,6}(?:工作|上班|任职)?了(?=$|[,。;!])", {Tag.NOT_MINE}),
        (
            r"(?<![方队司家厂包洁安堂保计纳护店管])(?:换人|人换|(?:分管|主管|责任|牵头)?(?:领导|人员?)(?:已经?)?(?:换|变|调整|变更))了",
            {Tag.NOT_MINE},
        ),
        (
            r"哪(?:里|儿)?(?:就|能|会)?(?:这么快|那么快)?(?:完成|完|好|弄好|弄完|改完|办完|干完|做完)了?(?=$|[,。;!?])",
            {Tag.NOT_YET},
        ),
        (
            r"(?:缺少|缺乏|缺|短缺)(?:专业|技术|施工|管护|执法|懂行的?)*(?:人员|人手|人|资金|设备|经费|力量|编制|车辆|苗木|材料)",
            {Tag.TROUBLE},
        ),
        (r"[运拉送开推]不(?:上去|进去|进来|过去|出来|上来)", {Tag.TROUBLE}),
        (
            r"(?:已|已经)?发(?:到|给|至)?(?:群里|工作群|群|邮箱|微信|钉钉|您|你)了?(?=$|[,。;!])",
            {Tag.EVIDENCE, Tag.HAND_IN},
        ),
        (r"会议?(?:倒?是|已经?|也|都|刚)*开(?:完|过|好|了)", {Tag.NEUTRAL}),
        (r"(?<=\ue0ff)就(?:去)?(?:办|改|弄|落实|安排|整改)(?=$|[,。;!])", {Tag.AT_ONCE}),
        (r"(?<=\ue0ff)就(?:带人|派人|组织人|安排人)(?:过)?去", {Tag.AT_ONCE}),
        (r"先?核一?核(?:对|实)?(?:一下|数)?|查一查|对一对", {Tag.LATER}),
        (
            r"[离距](?:全面|全部|真正)?(?:完成|完工|结束)(?:还|尚|仍)?(?:差|有|远|很远|早)[^,。;!?\ue0ff]{0,4}",
            {Tag.NOT_YET},
        ),
        (
            r"(?:不能|不敢|不好|谈不上|说不上|称不上|算不上|够不上|不算)(?:说|算|叫)?(?:是)?(?:已经?|真正|完全)?(?:到位|达标|合格|彻底|完成|完工|办结|整改到位|弄完|改完|完(?=$|[,。;!]))",
            {Tag.NOT_YET},
        ),
        (r"(?:施工队|队伍|施工方|工人|厂家)(?:都|已经?|也)?(?:撤|走|跑|停)了", {Tag.TROUBLE}),
        (
            r"(?<![一-龥\ue0ff])(?:还)?缺(?![席勤陷失点德乏])(?![一-龥]{0,5}[在正已的])(?![一-龥]{0,4}(?:单|表|报告|材料|资料|照片|签字|盖章|章|佐证|附件|记录|手印))[一-龥]{1,5}(?=$|[,。;!])",
            {Tag.TROUBLE},
        ),
        (r"(?<![一-龥])回复(?=[\ue005:])|(?<![一-龥])报告(?=[,:]|$)", {Tag.NEUTRAL}),
        (r"什么时候[^,。;!?]{1,8}什么时候", {Tag.IF}),
        (r"(?<!标)准(?=完|能|弄|办|改|好|把|给[你您]|报(?!告)|交|到位|搞|干)", {Tag.PROMISE}),
        (
            r"(?:不能|不好|不敢)说(?:是|就)?没有?(?:(?:什么|啥)?(?:进展|动静|效果|成效|推进|行动)|(?=完成|办|改|做|干|弄|整|动))",
            {Tag.DOING},
        ),
        (r"(?<![一-龥])什么没(?=完成|改|办|弄|整)", {Tag.NEG, Tag.RHETORIC}),
        (
            r"(?:谁说|哪会|怎么会|怎么可能|哪能|岂会|还能)没(?:有)?(?=[改办弄干做整修签退拆换清补交搬装落处解])",
            {Tag.NEG, Tag.RHETORIC},
        ),
        # 没有合适的苗子, 追不回来, 难度不小, 手续不全: what stands in the way, in the ways of saying it.
        *((rf"{pattern}(?!的?(?:问题|现象|情况|困难|缺口|压力|短板))", {Tag.TROUBLE}) for pattern in _TROUBLES),
        (r"等(?:\ue0ff+|几天|两天|一下|下)?再(?:说|看)(?=$|[,。;!])", {Tag.LATER}),
        (
            r"(?:得|要|先|再|去|需要)(?:先|再|去)?(?:问问|问一下|问下|核实|核对|了解|查查|查一下|看看|看一下|确认)(?:一?下)?",
            {Tag.LATER},
        ),
        (r"不是一(?:天|朝|日|下)(?:两|一|半)?[天夕日子]的事", {Tag.LONG}),
        (
            r"不在(?:我|我们|本|咱|俺)(?:们)?(?:的|单位|科室?|股|局|处|人)*(?:职责|业务|管辖|分管|分工|工作|手[里上]|名下|职权)(?:范围)?(?:之内|里|内)?",
            {Tag.NOT_MINE},
        ),
        (
            r"(?:非|不是|不属于?|并非|不涉及|不归|超出)(?:我|我们|咱们?|俺们?|本)(?:单位|科室?|[股处局室站所办院校镇乡村队部]|中心|公司)?(?:的)?(?:这个)?(?:职责|职能|职权|业务|管辖|管理|工作|任务|事项?|权限)?(?:范围)?(?:之内|内)?(?=$|[,。;!])",
            {Tag.NOT_MINE},
        ),
        (r"(?:我|本人)(?:已经?|早就?|都|\ue0ff)*(?:离开)[^,。;!?]{1,6}?(?:了|多年)?(?=$|[,。;!])", {Tag.NOT_MINE}),
        (r"(?:前任|上一任|前面那任)(?:领导|的)?(?:手上|手里)?的?(?:事|工作|任务|账)(?=$|[,。;!])", {Tag.NOT_MINE}),
        (
            r"我(?:不)?是[^,。;!?]{0,4}(?:家属|爱人|妻子|丈夫|儿子|女儿|老公|老婆|家长|业主|隔壁)[^,。;!?]{0,4}(?=$|[,。;!])|我(?:不姓|不叫|姓[一-龥]不姓)[一-龥]{1,3}|重名|同名(?:同姓|的|不同人)?|(?:机主|号主|这个?号码?|号码)[^,。;!?]{0,4}(?:换人|换了|变了|不是)",
            {Tag.MISSENT},
        ),
        (r"不是(?:我|我们|咱们?|俺)(?:这|那)?(?:一)?(?:块|边|摊|片|条线|口)的?(?=$|[,。;!])", {Tag.NOT_MINE}),
        (
            r"我不是(?:这个?|你们|贵|该)(?:单位|公司|学校|医院|部门|科室?|局|镇|村|群)的|(?:号码?|电话)(?:不对|有误|不是)(?:吧)?",
            {Tag.MISSENT},
        ),
        (r"(?:急|催|慌|忙|怕|愁)(?:个)?(?:啥|什么|甚)(?=$|[,。;!?])", {Tag.NEUTRAL}),
        (
            r"(?:期限|时限|日子|那天|(?<=\ue0ff))(?:那个|这个)?(?:期限|时限|节点)?(?:是|恐怕|怕是|肯定|确实|实在|铁定|绝对|估计|看来|多半|八成|准)*(?:不行|够呛|不成|没戏|悬|(?:不太|不大|不|没)可能|没指望|没门儿?|不现实|免谈|不敢想)了?(?=$|[,。;!]|得|只能|要)",
            {Tag.CANNOT},
        ),
        (r"我们?管的?是[^,。;!?]{1,6}不是[^,。;!?]{1,6}", {Tag.NOT_MINE}),
        (r"没有?[一-龥]{1,2}不[了成完下]的(?:活儿?|事儿?|任务|工作|坎儿?)?(?=$|[,。;!])", {Tag.SLOGAN}),
        (
            r"(?:这就|马上|立即|立刻|即刻|回头就|今天就|现在就)(?:去|来)?(?:布置|安排|部署|研究|传达|通知)(?:下去|一下)?(?=$|[,。;!])",
            {Tag.AT_ONCE},
        ),
        (r"还用(?:问|说|催|提醒)(?:吗|嘛|么)?(?=$|[,。;!?])", {Tag.RHETORIC}),
        (r"妥妥的(?=$|[,。;!])", {Tag.NEUTRAL}),
        (r"宽(?:我|我们|限)?到(?=\ue0ff)", {Tag.EXTEND}),
        (r"(?:压|卡|拖|堵|搁|放|积压)在[^,。;!?\ue0ff]{1,8}(?:都|快|已经|有|近)*\ue0ff+了", {Tag.TROUBLE}),
        (r"不认识(?:什么|你|您|贵)[^,。;!?]{0,4}(?=$|[,。;!?])", {Tag.MISSENT}),
        (
            r"(?<![一-龥])(?:我们?(?:这儿|这里|单位)?)?(?:可|也|根本|压根)?(?:不知道?|不晓得|没听说过?|不了解|哪来|没有)(?:你们?说的|这个|有|是)?(?:什么|啥)(?:个)?(?:整改|台账|巡察|清单|销号|反馈)[^,。;!?]{0,4}(?=$|[,。;!?])",
            {Tag.MISSENT},
        ),
        (
            r"分工(?:早就?|已经?)?(?:调|变|动|改|重新分)了|(?:不沾边|不挨边|不搭界|没我们?的份)(?=$|[,。;!])",
            {Tag.NOT_MINE},
        ),
        (
            r"赶在(?=\ue0ff+就?[^,。;!?没未不]{1,6}[了的]$)|[赶抢]在[^,。;!?没未不\ue0ff]{1,8}?(?:之前|以前|前)(?=就?(?:都|全|把[^,。;!?]{1,6})?[^,。;!?没未不能会要该]{1,6}[了的]$)",
            {Tag.NEUTRAL},
        ),
        (r"(?:还|都|也|一直)*没好(?=$|[,。;!])", {Tag.NOT_YET}),
        (r"(?:找|问|催|发给?)我们?(?:也|都)?(?:没用|白搭|不管用|干嘛|干啥|也没法)", {Tag.NOT_MINE}),
        (
            r"(?<![一-龥\ue0ff])(?:他|她|该同志|这个?人)(?:本人)?(?:已经?|早就?|都|也|刚|\ue0ff)*(?:调[走离任到往出]|借调|抽调|退休|离职|辞职|离任|走了|去世)",
            {Tag.NOT_MINE},
        ),
        (
            r"(?<![一-龥\ue0ff])(?:原来的?|当时的?)?(?:经办人|负责人|责任人|承办人|经手人?的?)(?:已经?|早就?|都|也|刚|\ue0ff)*(?:调[走离任到往出]|退休|离职|辞职|离任|走)了",
            {Tag.TROUBLE},
        ),
        # 我只管党建: and not this.
        (
            r"我们?(?:这边|[科股局处室])?(?:就|仅)?只(?:是)?(?:管|分管|负责|抓|跑)(?![\d一二两三四五六七八九十几])",
            {Tag.NOT_MINE},
        ),
        (
            r"不是(?:我|俺|咱|本)(?:们)?(?:单位|公司|院|校|村|镇|厂|[科股局处室站所队])?(?:完成|[弄干做办搞建修拆种签]|实施|承办|经手|落实|承建|承包|建设|采购|发包|设计|监理|代建|施工|安装|管理)的",
            {Tag.NOT_MINE},
        ),
        (
            r"(?:跟|和|与)(?:我|我们|本|咱)(?:们)?(?:单位|科室?|股|局|这边|站|所|场|队|中心|办|[一-龥]{1,4}(?:院|校|局|所|公司|村|镇|乡|社区|厂|店|园|馆|部|组|小|中))?(?:没有?(?:任何|半点|什么|啥)?关系|无关|没关|不搭边|不搭界|不相干|没啥关系)",
            {Tag.NOT_MINE},
        ),
        (r"没我们?(?:的|什么|啥)*事", {Tag.NOT_MINE}),
        (r"我?[找跟和问向][一-龥\ue0ff]{1,6}(?:核实|了解|核对|确认|问)(?:一下|下|清楚)(?=$|[,。;!再])", {Tag.LATER}),
        (r"不是(?:找|发给|给|问)(?:我|俺|咱)们?的?", {Tag.MISSENT}),
        (r"(?<![一-龥\ue0ff])中(?=$|[,。;!])", {Tag.ACK}),
        (
            r"(?:没有?|无|暂无|不)(?:什么|啥)?需要?[一-龥]{0,4}?(?:协调|解决|研究|支持|出面|帮忙|帮助)(?:解决)?的?(?:困难|问题|事项|事情?|地方|难题)?(?=$|[,。;!])",
            {Tag.NO_TROUBLE},
        ),
        (
            r"(?:没有?|无|暂无)(?:啥|什么)?(?:事)?(?:需?要|好|可)(?:你们?|您|领导|上面|上级|县里|局里|市里|\ue0ff+)?(?:出面|帮忙|来|去)?(?:协调|解决|帮忙|支持|反映|汇报|研究)的(?:事情?|问题|困难|事项)?(?=$|[,。;!])",
            {Tag.NO_TROUBLE},
        ),
        # 难处暂时没有, 阻力倒是没遇到.
        (
            r"(?:困难|难处|难题|难点|阻力|障碍|堵点|卡点)(?:目前|暂时|现在|暂|倒是?|也|都|还|眼下|我们?这边?|这边)*(?:没有?|无|没遇到|没碰到|不存在)(?:什么|啥)?(?=$|[,。;!])",
            {Tag.NO_TROUBLE},
        ),
        (r"(?:明确|解释|答复)(?:一下)?(?=政策|口径|标准|依据|责任归属)", {Tag.HELP}),
        (
            r"(?:提请|报请|恳请|请)[一-龥]{0,4}(?:党组会?|常务会|办公会|领导小组会?|专题会|班子会|党委会|常委会)(?:集体)?(?:研究|审议|讨论|决定|定)",
            {Tag.HELP, Tag.NEED},
        ),
        (
            r"(?:供货|到货|发货|交货|工期|招标|审批|评审|拨款)(?:又|再|都|被|时间)?(?:推迟|延后|延迟|拖延|拖后|延误|耽误)了?(?=$|[,。;!])",
            {Tag.TROUBLE},
        ),
        (
            r"(?:资料|档案|材料|凭证|票据|账册|合同|原件)[一-龥]{0,2}(?:缺失|丢了|弄丢了?|丢失|遗失|损毁|烧毁|找不着|找不见)了?(?!的?(?:问题|现象|情况))",
            {Tag.TROUBLE},
        ),
        (r"(?<![一-龥\ue0ff])在(?=$|[,。;!])", {Tag.ACK}),
        (
            r"(?:待|等|容)我们?(?:先|去|再)?(?:了解|核实|核对|查看|查|问|看|研究|请示|对接|汇总|商量|摸底|统计|落实)[^,。;!?\ue0ff]{0,5}?(?:后|再|一下|下|清楚)",
            {Tag.LATER},
        ),
        (r"(?:对|核|查|翻|问|看|理|算|摸|盘)一?[下对查算](?:账|数|台账|情况|材料|底子?)?再", {Tag.LATER}),
        (
            r"(?:早就?|已经?|都)*(?:移?交|转|划|调整)(?:给|到|归)(?:了)?(?:别人|他人|人家|(?:别的|其他|其它|兄弟)(?:科室?|股室?|部门|单位|同志|人))(?:管|负责|办)?了?",
            {Tag.NOT_MINE},
        ),
        (r"(?:工作|活儿?|事儿?|摊子|业务|职责)(?:早就?|已经?|都)*(?:移交|交|划)出去了?", {Tag.NOT_MINE}),
        (r"(?:早就?|已经?)?(?:换|调换)了?(?:单位|岗位|岗|部门|工作|科室|股室)了", {Tag.NOT_MINE}),
        (
            r"(?:早就?|已经?)*不(?:干|弄|抓|搞|跟|盯|做)(?:这|那)(?:一?[个块摊项行]子?)?(?:活儿?|事儿?|工作|业务)?了",
            {Tag.NOT_MINE},
        ),
        (r"(?:别|不要|不用|甭|请勿|勿)再?(?:找|问|发|通知|提醒)给?(?:我|俺|咱)们?了?(?=$|[,。;!])", {Tag.NOT_MINE}),
        (
            r"没有?(?:这个|这么个|你[说找]的(?:这个)?)人(?=$|[,。;!])|查无此人|不认识(?:这个|这)?人?(?=$|[,。;!])",
            {Tag.MISSENT},
        ),
        # 没批地, 没有许可证: what the law wants first is not there.
        (
            r"(?:没有?|未|尚未|还没|无)(?:批地|供地|用地指标|许可证?|证照|证|资质|执照|产权证|林权证)(?=$|[,。;!])",
            {Tag.TROUBLE},
        ),
        (
            r"[按照](?:照|着)?(?:原|既定|整改|工作)*(?:计划|方案|节点|时序|序时|进度|部署|步骤|安排)(?:正常|有序|稳步|在)*(?:走|推|干|做|弄|办|来|落实|推进)着?呢?(?=$|[,。;!])",
            {Tag.DOING, Tag.SCHEDULE},
        ),
        (
            r"我们?不是(?:责任人|经办人|负责人|联系人|分管领导|牵头单位|牵头部门|责任单位|牵头人?|具体经办人?)",
            {Tag.NOT_MINE},
        ),
        (r"(?:责任人|经办人|负责人|责任单位|牵头(?:单位|部门|人|的)?)(?:应该)?不是我们?", {Tag.NOT_MINE}),
        (r"我们?(?:只)?是(?:配合|协办|协助)(?:单位|部门|的)?", {Tag.NOT_MINE}),
        (r"只负责(?:协调|配合|汇总|协助)", {Tag.NOT_MINE}),
        (r"不是本?(?:科室?|股|单位|局|站)(?:的)?(?:业务|职责|事|工作)", {Tag.NOT_MINE}),
        # 该退的都退了: as much as there was to do, so all of it.
        (
            r"(?:该|应该|应|要)([改办退补拆清签搬查交缴还修换做弄收])的(?=(?:都|全|也都|全都|均)(?:已经?)?\1)",
            {Tag.NEUTRAL},
        ),
        # 开了3次会: the meeting, and no 会 of what is to come.
        (r"(?<=\ue0ff)会(?=$|[,。;!])", {Tag.NEUTRAL}),
        (r"(?<=[还仍正]在)[编拟](?=$|[,。;!])", {Tag.DRAFT}),
        # 弄了个开头, 搭了个架子: begun, and no more.
        (
            r"[弄做干搞改写打起画搭拉]了?(?:个|点儿?|一点)(?:开头|头(?!绪)|架子|大概|雏形|皮毛|零头|毛坯|轮廓|草图|底子)",
            {Tag.BEGUN},
        ),
        (r"[搬运拉清赶移牵撤退挪劝请]走(?=了)", {Tag.ACT, Tag.STRONG_ACT}),
        (r"不(?:到|出)\ue0ff+就", {Tag.NEUTRAL}),
        (r"没(?:等|到|用)(?:催|期|到期|上延期|延期)(?=就|,|已)", {Tag.NEUTRAL}),
        (
            r"(?:能|敢|岂能|哪敢|怎敢|哪能)不(?:按时|按期|如期|准时|尽快|马上|好好|抓紧)?(?:完成|改|办|落实|整改|弄|交|报|做|抓)(?:卷|账|差)?(?:吗|嘛|么|呢|$)",
            {Tag.SLOGAN},
        ),
        (r"标(?:都|也|又|全|已经)?流了|流了标", {Tag.TROUBLE}),
        (
            r"(?<![一-龥])(?:就|请)?按(?:这个|方案|此|你们?说的|原方案|程序|规定)(?:来|去)?(?:办|执行|落实|定)(?=$|[,。;!])|就这么(?:办|定)",
            {Tag.APPROVE, Tag.APPROVE_OPENING},
        ),
        (r"(?:没|未)等(?=催|国庆|通知|要求|提醒|领导|你们?|节|月底|到期|\ue0ff)|没拖(?=$|[,。;!])", {Tag.NEUTRAL}),
        (
            r"(?:没有?(?:意外|特殊情况|变化|变故)|(?:一切|要是|如果)?(?:都)?(?:顺利|正常)|不出(?:意外|岔子|问题|差错))的话",
            {Tag.NEUTRAL},
        ),
        (
            r"(?<![能会要可以])(?:比|较)[^,。;!?\ue0ff]{0,6}(?:提前|早了(?=\ue0ff)|早(?=\ue0ff+(?:$|[,。;!]|[^,。;!?]{0,6}了)))\ue0ff*+(?!就?(?:能|会|可以|争取))|提前\ue0ff+(?=[^,。;!?]{0,6}了)",
            {Tag.ALREADY, Tag.PERFECT},
        ),
        (
            r"(?<![一-龥])报告(?=各位|老|您|领导|办公室|整改办|巡察办|组织|\ue0ff++(?![前之再就能会可以给你一起并]*(?:交|送|报|补|传|拿|发|出|提交|上交|盖)))",
            {Tag.NEUTRAL},
        ),
        (r"(?<=了)(?:不少|点儿?(?!名|评)|许多|很多|大量|好些|好几|若干|几(?=\ue0ff|[处个户]))", {Tag.PARTIAL}),
        # 没完成的都补上了: what was lacking is spoken of in order to say that it is lacking no more.
        (_MADE_GOOD, {Tag.NEUTRAL}),
        (
            r"每(?:个?月|个?季度?|周|年|半年|天)(?:都|至少|定期|都在|在)?(?:开展|组织|召开|检查|巡查|巡护|培训|学习|排查|调度)",
            {Tag.LONG},
        ),
    )
)
