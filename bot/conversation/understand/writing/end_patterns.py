"""Patterns of ends in plain words: it is gone, it is as it should be, it reached everybody, it passed, nothing of it is left."""

from bot.conversation.understand.writing.fragments import AT_CLOSE, STOP
from bot.conversation.understand.writing.lexicon import AN_END, Tag

_TOLD = AN_END | {Tag.PERFECT}
_NOT_ONE_WITHOUT = frozenset({Tag.COMPLETE, Tag.PERFECT, Tag.ROUNDABOUT})
END_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 把井打成了, 都了了, 基本达到要求, 从工资里扣了, 通知送到每户了, 年审全过了, 没有不到位的地方, 积案12件清零.
    (r"完(?=好(?:几|些|多|久|长|一阵))", frozenset({Tag.COMPLETE, Tag.LOOSE})),
    (rf"(?<![一-龥])已了(?={STOP})|(?<=[边都全早事项条件务])了了(?={STOP})", frozenset({Tag.COMPLETE, Tag.PERFECT})),
    (rf"(?<=[井窖洞孔桩池])(?:都|也|全)?打成(?=了{AT_CLOSE})", AN_END),
    (rf"(?<=[到回往][一-龥][一-龥])去(?=了{STOP})|(?<=[到回往][一-龥]{{3}})去(?=了{STOP})", frozenset({Tag.WHITHER})),
    (
        rf"(?<![一-龥要得能想])(?:早就?|都|已经?|就)?交[的了过]差(?=了?{STOP})|(?<=\ue0ff)(?:就|才|已经?)?交[的了过]差(?=了?{STOP})",
        frozenset({Tag.COMPLETE, Tag.PERFECT}),
    ),
    (rf"(?<=[统台口号限务])(?:一直|也|都|还|给|被)*锁(?:着|了|死|住)(?:了|的|呢)?(?={STOP})", frozenset({Tag.TROUBLE})),
    (
        rf"(?<=[本体致上])(?:已经?|都|也)*(?:达到|符合|满足)了?[一-龥]{{0,4}}(?:要求|标准|规定|目标|条件)(?=了?{STOP})",
        frozenset({Tag.COMPLETE}),
    ),
    (rf"(?<=[本体致])(?:都|已经?)?(?:合格|告捷|告成|成型|干妥|了结)(?=了?{STOP})", frozenset({Tag.COMPLETE})),
    (rf"水(?:也)?通了?[、]?电(?:也)?通了?[、]?(?:路(?:也)?通了?|网(?:也)?通了?|气(?:也)?通了?)?(?=了?{STOP})", _TOLD),
    (
        rf"(?:工资|绩效|奖金|补贴|津贴|年终奖|尾款|工程款|货款|保证金)(?:里|中)(?:头|面)?(?:都|也|全|已经?|直接|给|\ue0ff)*扣(?:掉|除|回|减|下来)?(?=了{STOP})",
        AN_END,
    ),
    (
        rf"(?:民主生活|组织生活|专题生活|述职|述责述廉|民主评议|党员大)会(?:都|也|已经?|早|就|\ue0ff)*开(?:了|过|完|好)(?=了?{STOP})",
        _TOLD,
    ),
    (
        rf"(?:更新|修订|完善|重写|改版|重做)并(?:已)?(?:上墙|公示|张贴|挂网|下发|印发|上传|启用|投用)(?=了?{STOP})",
        AN_END,
    ),
    (rf"(?<=[一-龥]{{2}})(?<![没未不要能可意想])(?:统一|规范|理顺|校正)过(?=了{STOP})", AN_END),
    (
        rf"白条(?:子)?(?:都|全部?|已经?|统统)+(?:换|改|变)(?:成|为|了)(?:正规|正式|合规)?的?(?:发票|票据|凭证)(?=了?{STOP})",
        _TOLD | {Tag.ALL},
    ),
    (
        rf"(?:做|发|送|贴|讲|宣传|落实|走|通知|覆盖)(?:进|到|遍)(?:了)?(?:家家户户|各家各户|每家每户|千家万户|[每各][一]?[个]?[户村组人家])(?=了{STOP})",
        AN_END | {Tag.ALL},
    ),
    (
        rf"(?:账外账|小金库|账户|户头|两张皮|土政策|门槛|加码|摊派)(?:都|也|全|已经?|早|就|\ue0ff)*(?:取消|撤销|废除|砍掉)(?=了{STOP})",
        AN_END,
    ),
    (
        rf"(?<=[审检试核收测定查])(?:\ue0ff|已经?|早|一次性?)*(?:全部?|都)过(?:关)?(?=了{STOP})",
        _TOLD | {Tag.ALL},
    ),
    (
        rf"(?:早就?|已经?|现在)没(?:有)?(?:这|那|此|该)(?:个|种|类|些)?(?:问题|现象|情况|毛病|事儿?)(?=了{STOP})",
        _NOT_ONE_WITHOUT,
    ),
    (
        rf"(?:修订|更新|完善|修改)(?:好|完)(?:并|且|也)?(?:已)?(?:演练|培训|宣贯|公示|上墙|印发|下发|学习)(?:过|完)?(?=了{STOP})",
        AN_END,
    ),
    (rf"(?:台账|账上|清单上?|名单上?)(?:里)?(?:也|都|已经?|早|就)*(?:销|划|核销|勾)(?:掉)?了(?={STOP})", _TOLD),
    (
        rf"(?:年检|合格|检定|检验|检测|校验|消防|卫生|健康|上岗|资格|等级|产权)证书?(?:都|也|全|已经?|早|就|\ue0ff)*(?:[拿领办取换补]到|[拿领办取换补](?:回来|下来|齐))(?=了{STOP})",
        AN_END,
    ),
    (rf"(?:核对|修订|修改|校对|完善)(?:后)?(?:重新)?印发(?=了?{STOP})", AN_END),
    (rf"(?<=[一-龥])不(?:供|给|批)(?:地|货|苗|图)(?={STOP})", frozenset({Tag.TROUBLE})),
    (
        rf"没有(?:任何|什么|一[处条项个]|哪一?[处条项个])?(?:整改|落实|执行)?(?:不到位|没到位|未到位|没落实|未落实|没改到位)的(?:地方|问题|情况|事项|条目|现象)?(?=了?{STOP})",
        _NOT_ONE_WITHOUT,
    ),
    (rf"(?<=[期时点]能)了(?={STOP})", frozenset({Tag.COMPLETE})),
    (
        rf"(?:现在)?(?:说|谈|讲)(?:完成|办结|完工|到位|结束|销号|完|好)(?:了|也|都|还|为时)*(?:太|尚|过)?早(?:了|了点|着呢)?(?={STOP})",
        frozenset({Tag.NOT_YET}),
    ),
    (
        rf"(?<=[患案诉件访账])\ue0ff{{1,6}}(?:清仓|清零|清底|清盘|归零)(?=了?{STOP})",
        frozenset({Tag.COMPLETE, Tag.ALL}),
    ),
)
"""Looked for behind the claims in few words."""
