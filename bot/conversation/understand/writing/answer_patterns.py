"""Patterns of answers to the one who asks: a nod, a consent, more time wanted, a stranger, busy hands, turns of speech."""

from bot.conversation.understand.writing.fragments import AT_ANY_STOP
from bot.conversation.understand.writing.lexicon import Tag

_EXTEND = frozenset({Tag.EXTEND})
_ASKS_FOR_MORE = frozenset({Tag.EXTEND, Tag.REQUEST_ASK})
_NEUTRAL = frozenset({Tag.NEUTRAL})
_DEADLINE = r"(?:期限|时限|限期|截止(?:日期?|时间)?|到期日|完成时间|时间节点)"

ANSWER_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 记本子上了, 知道到期了.
    (
        r"(?<![一-龥])(?:都|已经?|我|帮你|给你)*记(?:在|到)?(?:小?本子?|小本本|笔记本|日历|台历|备忘录?|日程表?|黑板|手机|工作本)(?:上|里)?了"
        + AT_ANY_STOP,
        frozenset({Tag.ACK}),
    ),
    (r"(?:都|已经?|我|给你)*存(?:在|到)?(?:手机|电脑|备忘录)(?:上|里)?了" + AT_ANY_STOP, frozenset({Tag.ACK})),
    (r"(?:通知|文件|提醒|短信)(?:都|已经?|也)*(?:念|读|学|传达)(?:过|到)了?" + AT_ANY_STOP, frozenset({Tag.ACK})),
    (r"知道(?:要|快|已经?|马上)*到期了" + AT_ANY_STOP, frozenset({Tag.ACK})),
    # 原则上可以, 核准.
    (
        r"原则上?(?:是)?(?:可以|可行|同意|行|没意见|通过|没问题)(?:的)?" + AT_ANY_STOP,
        frozenset({Tag.APPROVE, Tag.APPROVE_OPENING}),
    ),
    (r"核准(?:的是?|人数|户数)?(?=\ue0ff)|同意书", frozenset({Tag.NEUTRAL})),
    (r"(?<![一-龥\ue0ff])(?:予以)?(?:核准|准予)" + AT_ANY_STOP, frozenset({Tag.APPROVE, Tag.APPROVE_OPENING})),
    (r"新的?(?:期限|时限|日期)(?:请|拟|就|是|为|报|定|写|填|到|在|按)*(?=\ue0ff)", _EXTEND),
    # 期限改9月30日, 到期日能调吗, 能容我两天么, 批我们到13号, 恳求宽至4月10日, 申请跨年.
    (
        _DEADLINE
        + r"(?:请|想|能不能|能否|可否|就|给|帮|拟|建议|可以)*(?:改|调|挪|移)(?:整|动|后)?(?:成|到|为|至|在)?(?=\ue0ff)",
        _EXTEND,
    ),
    (
        _DEADLINE
        + r"(?:还)?(?:能|可以|能否|可否|能不能|可不可以)(?:再)?(?:调|改|挪|动|缓|宽|延|变)(?:整|后|一下|一?[调改挪动])?(?:吗|么|不)?"
        + AT_ANY_STOP,
        _ASKS_FOR_MORE,
    ),
    (r"(?:能|可否|能否|可以|请|望)?(?:再)?容(?:我们?|俺们?|咱们?)?(?:再|个)?(?=\ue0ff)", _ASKS_FOR_MORE),
    (r"批(?:给)?(?:我们?|俺们?|咱们?)(?:延|推|宽|缓)?[到至](?=\ue0ff)|宽(?:限|延)?至(?=\ue0ff)", _EXTEND),
    (
        r"(?<![一-龥\ue0ff])(?:请|就|那就|建议|麻烦)?改(?:到|至|为|成|在)?(?=\ue0ff+吧?(?:$|[,。;!]))",
        frozenset({Tag.MOVE}),
    ),
    (
        r"(?:请|望|求)?(?:准许|允许|批准)(?:延)?[到至](?=\ue0ff)|(?:能否|可否|能不能|可不可以)[到至](?=\ue0ff+(?:$|[,。;!?]))",
        frozenset({Tag.MOVE, Tag.REQUEST_ASK}),
    ),
    (r"(?:还想|想再|还想再)要(?:再)?(?=\ue0ff+(?:$|[,。;!]))", _EXTEND),
    # 能不能缓几天到24号.
    (r"(?<=[能否请想再求可以])缓(?=\ue0ff)", _EXTEND),
    (
        r"(?:限期|期限|时限|时间|日子)(?:上)?(?:能不能|可否|能否|能|可以)(?:再)?(?:松[一]?松|松动(?:松动|一下)?|宽一?宽|放一?放)"
        + AT_ANY_STOP,
        _ASKS_FOR_MORE,
    ),
    # 清不完我把帽子摘了, 必有回音, 不睡觉也得弄完, 肯定得拖过年: vows, and the contrary.
    (
        r"(?:[弄改办做干搞整修建清拆装退收种搬补交查][不](?:完|成|了|好|下来|出来|净)|完不成)(?:的话)?(?:我|俺|咱)(?:就|给[您你]们?|自己|主动|自愿|当众|甘愿|愿意|亲自)*(?:把[一-龥]{1,5}?)?(?:写检[查讨]|检讨|请罪|辞职|辞了|不干了|走人|让位|摘[了掉]?|撸[了掉]|交出来|卷铺盖|引咎|认罚|认处分|受处分|扣[一-龥]{0,3}奖金)(?=$|[,。;!])",
        frozenset({Tag.SLOGAN}),
    ),
    (r"(?<![未不何想务势])必有(?=回音|答复|回复|结果|交代|说法|下文|准信|着落|回信|回话)", frozenset({Tag.PROMISE})),
    (
        r"(?:哪怕|就是|就算)?不(?:放假|睡觉?|过[年节]|休息|吃饭|回家|下班)也(?:得|要|会|必须|一定)(?:把|给[您你])?",
        frozenset({Tag.SLOGAN}),
    ),
    (
        r"(?:绝|决|坚决)?不留(?:下)?(?:一[处个户条件家项]|\ue0ff+|任何|半点)[^,。;!?\ue0ff]{0,4}(?:过[冬年节夜]|入冬|过夜)",
        frozenset({Tag.SLOGAN}),
    ),
    (r"(?:得|要|会|怕|只能)(?:往后)?拖过(?=\ue0ff+(?:了|吧)?(?:$|[,。;!]))", frozenset({Tag.CANNOT})),
    # 按到期日再添半月.
    (
        r"(?:再|多)(?:给)?(?:我们?|咱们?|俺们?)?(?:添|续|饶)(?:上|个)?(?=\ue0ff+(?:时间)?(?:吧|呗|行|成|可以)?(?:$|[,。;!?]))",
        _EXTEND,
    ),
    (r"再议(?:期限|时限|时间)|开个口子" + AT_ANY_STOP, _EXTEND),
    (
        r"(?:就?[这那]么|照此|[按照][你您]们?说的)延(?:期|吧|了)?" + AT_ANY_STOP,
        frozenset({Tag.APPROVE, Tag.APPROVE_OPENING}),
    ),
    (r"容(?:我们?|俺们?)?到(?=\ue0ff)|宽(?:个|一下|一)限|改在(?=\ue0ff)", _EXTEND),
    (
        r"(?<![不请望盼求])(?:可|准|应|宜)予(?:以)?(?:延期|展期|宽限)" + AT_ANY_STOP,
        frozenset({Tag.APPROVE, Tag.APPROVE_OPENING}),
    ),
    (r"(?:批不批|准不准|给不给批)" + AT_ANY_STOP, frozenset({Tag.ASK})),
    (r"申请跨年度?" + AT_ANY_STOP, _EXTEND),
    # 我这是私人号码, 我跟你们单位没关系, 您找哪位.
    (
        r"我?这(?:个)?(?:可)?是(?:我的?)?(?:私人|个人|家庭|家里|公司|饭店|快递|维修|客服|酒店|宾馆|医院|学校|门市|商店)(?:的)?(?:号码?|电话|手机|微信)"
        + AT_ANY_STOP,
        frozenset({Tag.MISSENT}),
    ),
    (
        r"我?(?:可)?(?:跟|和|与)(?:你|您|贵)们?(?:单位|公司|局|学校|村|院|这边|那边|那)?(?:压根|根本|可)?(?:没(?:有)?(?:任何|半点|啥|什么|一点)?(?:关系|来往|业务|瓜葛)|不熟|无关)"
        + AT_ANY_STOP,
        frozenset({Tag.MISSENT}),
    ),
    (
        r"[您你]们?(?:要|想|是)?找(?:的是)?(?:哪位|哪一位|哪个|谁|什么人|啥人)(?:呀|啊|呢)?" + AT_ANY_STOP,
        frozenset({Tag.MISSENT, Tag.ASK}),
    ),
    (
        r"我(?:可)?是(?:卖|开|做|修|送|种|养|跑|收)(?!车的)[一-龥]{1,4}的" + AT_ANY_STOP,
        frozenset({Tag.MISSENT}),
    ),
    (
        r"我?这(?:儿|里|边)(?:可)?是[一-龥]{0,6}(?:食堂|饭店|医院|诊所|学校|超市|门市|商店|气象站|加油站|幼儿园|仓库|快递站|酒店|旅馆)"
        + AT_ANY_STOP,
        frozenset({Tag.MISSENT}),
    ),
    (
        r"(?:怎么|咋|哪来的?)(?:会)?有我(?:的)?(?:电话|号码?|微信|联系方式)" + AT_ANY_STOP,
        frozenset({Tag.MISSENT, Tag.ASK}),
    ),
    (r"我(?:可)?是(?:居民|家长|学生|病人|患者|村民|业主|租户|游客|顾客)" + AT_ANY_STOP, frozenset({Tag.MISSENT})),
    (r"我(?:可|又|也)?不是(?:你们?|贵)[一-龥]{0,4}的人" + AT_ANY_STOP, frozenset({Tag.NOT_MINE})),
    (
        r"(?<![一-龥])我(?:已经?|早就?|都|\ue0ff)*(?:借调|抽调)(?:出去|走|出来)了?" + AT_ANY_STOP,
        frozenset({Tag.NOT_MINE}),
    ),
    # 我不在建设局, 找不着我头上, 本科室不办此事.
    (
        r"我(?:早就?|已经?|都|可|根本|又)?不(?:在|是)(?:你们?)?[一-龥]{1,5}(?:局|委|办|院|校|公司|厂|乡|镇|村)(?:的|工作|上班)?了?"
        + AT_ANY_STOP,
        frozenset({Tag.NOT_MINE}),
    ),
    (r"(?:找|轮|问|算|追)不(?:着|到|上)我(?:们)?(?:头上|这儿|这里|身上)" + AT_ANY_STOP, frozenset({Tag.NOT_MINE})),
    (
        r"(?:本|我|我们)(?:科室?|单位|局|股|处|站|所|院|校|中心)不(?:办|管|负责|经手|承办|受理)(?:此|这|该)(?:事项?|项|块|条|类)?[一-龥]{0,3}"
        + AT_ANY_STOP,
        frozenset({Tag.NOT_MINE}),
    ),
    # 我只是开车的, 我教数学的, 哪管整改.
    (
        r"(?:我|本人|俺)(?:就|只|也|不过)*(?:只?是)(?:个|来)?(?:开车|扫地|做饭|保洁|食堂|打杂|教书|送货|送水|看大门|烧锅炉|修电脑|送报|帮厨|实习|带课|代课)(?:的|员|人员|老师)"
        + AT_ANY_STOP,
        frozenset({Tag.NOT_MINE}),
    ),
    (
        r"(?:我|俺)?(?:哪|哪里|哪儿)(?:会|懂|能)?(?:管|负责)(?:得着|得了)?(?:整改|这个?|这些|这事|你们?的?事)?"
        + AT_ANY_STOP,
        frozenset({Tag.NOT_MINE}),
    ),
    (
        r"我?(?:都|已经?|早就?|人)*(?:退休|退二线|离职|离任|调走|调离|退)(?:都|快)?(?:\ue0ff+|[一二两三四半几好]+[年个月多]+)?了?(?:,)?(?:怎么|咋)?还(?:给|找|问|催|往)(?:我|俺)(?:发|派|要|催|问|这)?",
        frozenset({Tag.NOT_MINE}),
    ),
    # 手头有检查组, 会议中: what keeps the writer from an answer.
    (
        r"(?:手头|手上|手里|这边|家里|单位)(?:正|还)?有(?:检查组|客人|病人|患者|急事|点事|事|个会|活)" + AT_ANY_STOP,
        frozenset({Tag.AWAY}),
    ),
    (
        r"(?<![一-龥])(?:我|正)?(?:会议|开会|提审|讯问|庭审|手术|培训|出差|值班|考试|抢险|巡查|执法|备课|会诊)中"
        + AT_ANY_STOP,
        frozenset({Tag.AWAY}),
    ),
    # 没二话; 给个痛快话, 祝局里各位新春快乐: turns of speech; 不留一处隐患 and 军中无戏言 are vows.
    (r"没(?:有)?(?:二|半句)话(?:说)?" + AT_ANY_STOP, frozenset({Tag.REASSURE})),
    (r"给(?:你们?|您)?(?:个|句|一句)?(?:痛快|实在|敞亮|明白|实)话" + AT_ANY_STOP, _NEUTRAL),
    (
        r"祝(?:您|你|大家|各位|领导|局里|同志)[^,。;!?]{0,8}(?:快乐|愉快|顺利|安康|健康|吉祥|如意|好|大吉)",
        frozenset({Tag.GREETING}),
    ),
    (
        r"(?:绝|决|坚决|保证)?不留(?:下)?(?:一[处个]|半点|任何|丝毫)?(?:隐患|死角|后患|遗憾|漏洞)(?:过[冬年夜节])?"
        + AT_ANY_STOP,
        frozenset({Tag.SLOGAN}),
    ),
    (r"(?:绝|决)不(?:会|能|可能)?拖(?:到|过)(?:过期|期外|期后|逾期)" + AT_ANY_STOP, frozenset({Tag.SLOGAN})),
    (r"说(?:啥|什么|破天|破大天)也(?:要|得|会|能)?(?=[一-龥])", frozenset({Tag.PROMISE})),
    (r"必(?:有|见|出)(?:结果|成效|分晓|交代|下文)" + AT_ANY_STOP, frozenset({Tag.PROMISE})),
    (r"誓(?=把|将|要|必)", frozenset({Tag.PROMISE})),
    (
        r"(?:误|晚|拖|超|迟)(?:\ue0ff+|一天|半天)(?:就|都|也)?(?:罚|扣|撤|处分|免|找)我" + AT_ANY_STOP,
        frozenset({Tag.SLOGAN}),
    ),
    (
        r"(?:绝|决|一定|保证|肯定)?不(?:会|能)?(?:再)?让(?:您|你|领导|老[一-龥]{1,3}|大家|群众|百姓)(?:们)?(?:再(?:等|催|跑|受|操心)|二次|第二[次遍回])[^,。;!?]{0,5}"
        + AT_ANY_STOP,
        frozenset({Tag.SLOGAN}),
    ),
    (
        r"到(?:日子|时候?|点|期)(?:肯定|一定)?准(?:齐|完|好|能?交|办[好完]|到位|行|成)" + AT_ANY_STOP,
        frozenset({Tag.PROMISE, Tag.ON_TIME}),
    ),
    (r"(?:军中无戏言|君子一言[一-龥]{0,4}|一言九鼎|一诺千金)" + AT_ANY_STOP, frozenset({Tag.SLOGAN})),
)
"""Looked for before the patterns of duties."""
