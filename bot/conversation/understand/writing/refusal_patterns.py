"""Patterns of what is held up or refused by others, and of hands and means that do not suffice."""

from bot.conversation.understand.writing.fragments import AT_STOP
from bot.conversation.understand.writing.lexicon import Tag

_TROUBLE = frozenset({Tag.TROUBLE})
_OTHERS = (
    r"(?:厂家|厂里|供应商|供货商|财政|银行|对方|设计院|检测机构|检测公司|法院|电力公司|供电局|水务公司|评估公司|第三方)"
)
_STUBBORN = r"(?:承包方|承包户|承包人|租户|租客|住户|占用户|户主|房主|商户|摊主|养殖户|被占户)"

REFUSAL_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 种苗死了一大片, 料用完了, 钱早花了: what there was is no more.
    (
        r"(?:种苗|苗木|苗子|苗|树苗|树|草|鱼|羊|牛|猪|鸡)[一-龥]{0,3}死(?:了(?:一大?片|一茬|一半|一多半|不少|很多|大半|一批|好多|好些)|(?:不少|一大?片|大半))",
        _TROUBLE,
    ),
    (
        r"(?:料|苗子?|名额|指标|额度|油)(?:都|也|全|已经?)*用(?:完|光|没)了"
        + AT_STOP
        + r"|钱(?:都|也)?早(?:就)?(?:花|用)(?:完|光|掉|没)?了"
        + AT_STOP,
        _TROUBLE,
    ),
    # 查不过来, 排不开手术, 过不了户: more than the hands can do, or not allowed.
    (r"[查忙顾跑管做看办弄审核干接]不过来" + AT_STOP + r"|排不开(?:手术|班|课|人|时间)?" + AT_STOP, _TROUBLE),
    (r"过不了(?:户|审|会|评审|环评)" + AT_STOP, frozenset({Tag.UNABLE})),
    (r"(?:还|都|已经?)*(?:抵押|质押|典当)(?:给|在)(?:了)?[一-龥]{1,6}?(?:了|里)?" + AT_STOP, _TROUBLE),
    (
        r"(?:没有?|缺)(?:钥匙|密码|账号|权限|坐标|样本|参照|原始记录|底数|底账)"
        + AT_STOP
        + r"|不会(?:填表|填报|上报|做表)"
        + AT_STOP,
        _TROUBLE,
    ),
    (r"(?:就|只有|只剩|就剩)我(?:一个人|自己|\ue0ff+)(?:在)?(?:管|干|弄|盯|跑|忙|做|顶)" + AT_STOP, _TROUBLE),
    # 厂家说月底才能供货: later, by others.
    (
        _OTHERS
        + r"(?:那边)?(?:说|讲|答复|回复)(?:是|要|得|最快|最早)*\ue0ff+(?:才|方)(?:能|可以?|会)?[一-龥]{1,4}"
        + AT_STOP,
        _TROUBLE,
    ),
    (r"(?:没有?|未|不)(?:给|被)?(?:放行|过审|放款|解封|解押|通关|准入)" + AT_STOP, _TROUBLE),
    # 没列入计划, 评审没过, 设计方案被否了, 上级要求暂缓.
    (
        r"(?:没有?|未|不)(?:被)?(?:列入|纳入|排进|列进)(?:了)?[一-龥]{0,4}(?:计划|预算|盘子|项目库|规划|笼子)"
        + AT_STOP,
        _TROUBLE,
    ),
    (r"被(?:打回|退回|驳回|否决|否|毙|拒)(?:掉|来|重做|重报|重审)*了" + AT_STOP, _TROUBLE),
    (r"(?:评审|审查|环评|检测|会审|预审|论证|送检|复检)(?:又|也|还|都)*没(?:有)?过" + AT_STOP, _TROUBLE),
    (r"(?:要求|通知)(?:我们?)?(?:先)?(?:暂缓|缓一缓|停工|停一停|等一等|别动|暂停)" + AT_STOP, _TROUBLE),
    # 态度硬, 价格差距大, 不松口, 不退地.
    (
        r"态度(?:也|还|都|很|太|比较|特别|非常|十分)*(?:强?硬|恶劣|消极|冷淡)|(?:差距|落差|悬殊)(?:太|很|比较|还|较|过|挺)*大"
        + AT_STOP,
        _TROUBLE,
    ),
    (r"(?:就是|还是|死活|一直|都)*不松口" + AT_STOP, _TROUBLE),
    (_STUBBORN + r"(?:就是|死活|一直|都|还)*不(?:退|搬|腾|还|让|撤|拆)(?:地|房|租|场地|款)" + AT_STOP, _TROUBLE),
    (r"狮子大张口|(?:牵涉|牵扯)(?:面|的)?[一-龥]{0,3}(?:太|很|较|比较|过于)(?:多|广|大|深)", _TROUBLE),
    # 常年在外打工, 外地户籍: those who are away, and not the writer.
    (
        r"(?:住户|户主|业主|村民|本人|家属|承包人|当事人|劳力|年轻人|青壮年)(?:们)?(?:都|也|长期|常年|多数|大多|全)*(?:在外|外出)(?:地)?(?:打工|务工|经商|做工|做生意)(?:了)?"
        + AT_STOP,
        _TROUBLE,
    ),
    (r"联系不(?:到|上)(?:本人|家属|人|户主|业主|当事人|对方)?" + AT_STOP, _TROUBLE),
    (r"外地(?:户籍|户口|车辆?|企业|老板|业主|单位|商户)", frozenset({Tag.NEUTRAL})),
)
"""Looked for before the patterns of verbs."""
