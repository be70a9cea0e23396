"""Patterns of what holds the work up: what never comes, what there is none of, who will not act, and what there is no getting on with."""

from bot.conversation.understand.writing.fragments import AT_ANY_STOP
from bot.conversation.understand.writing.lexicon import Tag

_TROUBLE = frozenset({Tag.TROUBLE})
_NO_MEANS = r"(?:无|没有?|缺)(?:编制|经费|资金|人手?|场地|设备|技术|专业|政策|依据|权限|钱|图纸|手续|抓手)"

OBSTACLE_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 施工图审查迟迟没过, 批文遥遥无期: what the work waits for does not come.
    (
        r"(?:审查|审批|评审|批复|批文|审图|环评|备案|检测|审核|拨款|到货|供货|回复|答复|鉴定|许可|立项|会签|复函|合同|招标|苗子?|设备)(?:那边)?(?:一直|迟迟|老是|总是|始终|就是)(?:都|也|还)?(?:没|未|不)(?:有)?(?:过|下来?|出来?|批|通过|到|回来?|给|办下来?|到位|签|着落)"
        + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"(?:遥遥无期|石沉大海|杳无音[信讯]|没个?准信儿?|没有?下文)" + AT_ANY_STOP, _TROUBLE),
    # 无编制无经费; 编制卡死了; 专业技术人员一个没有.
    (_NO_MEANS + r"(?:,|又|也)?(?:又|也)?" + _NO_MEANS + AT_ANY_STOP, _TROUBLE),
    (
        r"(?:编制|指标|名额|岗位)(?:都|也|早|已经?|被|给)*(?:卡死|冻结|锁死|用完|用光|占满|满员|收走)了?" + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"进不了人" + AT_ANY_STOP, _TROUBLE),
    (r"(?<=[员师手工料车人])(?:都|也)?一(?:个|台|辆|粒|根)(?:都|也)?没有?" + AT_ANY_STOP, _TROUBLE),
    (r"(?:排期|排产|档期|床位|产能|仓位|班次|船期)(?:都|已经?|早就?|也|给)*(?:排|爆)?满了?" + AT_ANY_STOP, _TROUBLE),
    # 村里选举撞上了; 两家为地界吵着; 居民骂.
    (
        r"(?<=[民众户长])(?:天天|都|老|一直|也|就|在)*(?:骂|闹|堵门|上访|告状)(?:得凶|得厉害|我们)?" + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"(?<=[一-龥]{2})(?:撞上|撞期|撞车|赶到一块儿?|凑到一块儿?|碰到一块儿?)了?" + AT_ANY_STOP, _TROUBLE),
    (
        r"(?:为|因为?)(?:了)?[一-龥]{1,6}?(?:吵|闹|争|打|僵|顶|扯皮)(?:着|起来了?|得[一-龥]{1,4})(?:呢)?" + AT_ANY_STOP,
        _TROUBLE,
    ),
    # 科研处和国资处互推; 住建那头不给验; 不听招呼; 学院不报数.
    (r"(?:互推|互相推[诿脱]?|来回推|踢皮球|推来推去|互相扯皮|扯皮)(?:责任)?" + AT_ANY_STOP, _TROUBLE),
    (
        r"(?<=[头边局里方家院部])(?:就是|死活|硬是|一直|都|也)*不给(?:验收?|批|办|签|盖章?|拨|开|过|审|通电|通水|接)"
        + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"不听(?:招呼|劝|话|指挥|安排|使唤)|不买账|不搭理|不理茬" + AT_ANY_STOP, _TROUBLE),
    (
        r"(?<=[院科村校厂镇队站店司处系])(?:都|就是|老是|一直|死活)*不(?:报数?|交数?|填数?|上报)(?:表|账|材料|数据)?"
        + AT_ANY_STOP,
        _TROUBLE,
    ),
    (
        r"跨(?:了|着)?(?:[两三四五六几多\d一]+个?(?:县|区|镇|乡|市|省|部门|单位|系统)|部门|行业|地区|流域)"
        + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"(?:困|梗|陷|耗)在[一-龥]{2,8}" + AT_ANY_STOP, _TROUBLE),
    (r"(?:赊|垫)不(?:了|起|出)" + AT_ANY_STOP, _TROUBLE),
    (
        r"(?<=\ue0ff)(?:还)?卡(?:在)?[一-龥]{2,6}(?:局|委|办|院|银行|公司|中心|政府)(?:那儿|那里)?了?" + AT_ANY_STOP,
        _TROUBLE,
    ),
    (r"(?<=\ue0ff)(?:还|仍)?欠着" + AT_ANY_STOP, frozenset({Tag.NOT_YET})),
    # 没法往下走, 停那儿了: no getting on with it.
    (r"没法(?:子)?(?:再)?(?:往[下前后])(?:走|推|弄|干|进行|开展)" + AT_ANY_STOP, frozenset({Tag.UNABLE})),
    (
        r"(?:就|先|都|只能|全)*(?:停|趴|晾|摆)(?:在)?(?:那儿?|那里|这儿|半道上?|半路上?)(?:了|着|呢)*" + AT_ANY_STOP,
        frozenset({Tag.UNABLE}),
    ),
    # 到期肯定结不了, 交账那天办不齐, 别指望按期了: not in time.
    (
        r"(?:到期|届时|到时候?|到点|时限内?|限期内?|规定时间内?|期限(?:之?前|以?内)|交(?:账|差|卷)(?:那天|当天|的?时候)?)(?:那天|当天)?(?:估计|恐怕|怕是|肯定|铁定|是|都|也|绝对|多半)*(?:[结干弄办修装建改拆批审腾搬退清补收验]不(?:了|完|齐|成|好|清|下来)|交不(?:了|上|出|齐|全)[账差卷]?)"
        + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (
        r"(?:别|甭|不要|莫|休)(?:再)?(?:指望|想|巴望|盼)(?:着|能)?(?:按[期时点]|如期|到期|准时)(?:能)?(?:完成|完工|交|办结|弄完)?了?"
        + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (
        r"(?:按[期时点]|如期|准时|到期)(?:完成|完工|交付?|办结|整改)?(?:有|存在)(?:点|一定|较大|很大|些|不小的?)*(?:困难|难度|压力)"
        + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (
        r"(?<=\ue0ff)(?:是|恐怕|怕是|估计|肯定|都|也|铁定|准)*结(?:不了|不完|不下来)(?:案|账|工|题)?" + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (
        r"(?:按(?:时|期|点|节点|计划|时间)|如期|准时)[一-龥]{0,3}?(?:[搞弄做办干交复收拿出完清拆修建装]不(?:定|了|完|成|上|出来?|下来)[一-龥]?)了?"
        + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (
        r"(?<=\ue0ff)(?:是|恐怕|怕是|估计|肯定|都|也|铁定|准)*(?:收不了[口摊尾工]|腾不了地?|没法(?:结|完|收|交)[一-龥]?|[结交]不了[账差卷])"
        + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (r"到(?:时候?|期|点)(?:肯定|一定)?准(?:得|要)?(?:拖|超|误|黄)期?" + AT_ANY_STOP, frozenset({Tag.CANNOT})),
    (
        r"(?:铁定|肯定|恐怕|怕是?|准|多半|八成)(?:要|会|得)?(?:误|超|拖|脱)(?:了)?(?:工期|期限|期|时限)" + AT_ANY_STOP,
        frozenset({Tag.CANNOT}),
    ),
    (r"(?<![一-龥])(?:还)?得超(?:几天|\ue0ff+)" + AT_ANY_STOP, frozenset({Tag.CANNOT})),
    (r"[到赶]不了(?=\ue0ff)", frozenset({Tag.CANNOT})),
    (
        r"(?<![一-龥])正(?:在)?(?:另|另外|重新|四处|到处)(?:找|寻|物色|联系)[一-龥]{1,6}" + AT_ANY_STOP,
        frozenset({Tag.DOING}),
    ),
)
"""Looked for before the patterns of straits."""
