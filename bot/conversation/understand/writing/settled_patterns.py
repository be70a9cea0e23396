"""Patterns of money, books, contracts and posts put in order, each with the verb that belongs to it."""

from bot.conversation.understand.writing.fragments import HOW_SETTLED, STOP
from bot.conversation.understand.writing.lexicon import AN_END, Tag

_ENDS_WHERE = AN_END | {Tag.WHITHER}
_TREASURY = r"(?:银行|财政|国库|专户|公账|公户|账户|对公账户|非税|县库|金库|财务|工会)(?:账户|专户)?"

SETTLED_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 第一条销了: told as a fact, and no wish.
    (
        r"(?:(?<=\ue0ff)|(?<![一-龥]))(?:(?:都|已经?|早就?|也|全部?)+销了?|销了)(?=$|[,。;!])|(?<=[他它余的])(?:都销了|(?:全|均已?|全部)销了?)(?=$|[,。;!])",
        frozenset({Tag.COMPLETE, Tag.STRONG_ACT, Tag.ALREADY}),
    ),
    # 第6条差验收: the step that is left, without 只 or 就.
    (
        r"(?:(?<=\ue0ff)|(?<![一-龥])|(?<=这[条项个]))差(?=个?(?:验收|签字|盖章|公示|批复|审批|备案|上会|印发|归档|复核|挂牌|公章|复验)(?:了|呢)?(?=$|[,。;!]))",
        frozenset({Tag.ONLY_LEFT}),
    ),
    # 其它全好, 剩下全弄了: what is said of all the others.
    (
        r"(?<=[他它余的下条项\ue0ff])[全都](?:好|ok|妥|齐|齐活)(?=$|[,。;!])|(?<=\ue0ff)妥(?=$|[,。;!])",
        frozenset({Tag.COMPLETE, Tag.LOOSE, Tag.PERFECT, Tag.ALL}),
    ),
    # 案卷580卷，全结: all of them; 全结冰了 is no end.
    (
        r"(?<![一-龥\ue0ff])(?:已经?|现已)?全(?:部|都)?(?:结|结掉)(?=$|[,。;!])",
        frozenset({Tag.COMPLETE, Tag.PERFECT, Tag.ALL}),
    ),
    (r"(?:剩下|剩余|余下)(?=(?:全部?|都|均)[^是在没未不还有要得等])", frozenset({Tag.OTHERS})),
    # 账冲了, 现金送银行了, 质保金退施工方了.
    (
        rf"账(?:目|务)?{HOW_SETTLED}(?:冲|平|调|转|核|并|理|做|轧)(?:平|掉|回|正|清|顺|过来)?(?=了{STOP})",
        AN_END,
    ),
    (rf"账(?:目|务)?(?:都|也|全)*已经?(?:做|轧|调|核|冲)平(?={STOP})", AN_END | {Tag.PERFECT}),
    (
        rf"(?:现金|款|钱|资金){HOW_SETTLED}(?:存|送|交|缴|打|进|转|划|退|调)(?:入|到|进|回)?(?={_TREASURY}了{STOP})",
        _ENDS_WHERE,
    ),
    (
        rf"(?<=[金款费钱]){HOW_SETTLED}(?:退|还|付|发|补|赔|打|转)(?=(?![给到了过来去])[^,。;!?没未不]{{1,5}}[方人户家商者员工属司队生众民]了{STOP})",
        _ENDS_WHERE,
    ),
    # 村账交给乡里代管了, 油卡收归办公室管了: the thing and who keeps it from now on.
    (
        rf"(?:账|卡|车|章|资产|设备|房屋|钥匙|资金|专户|合同){HOW_SETTLED}(?:收归|交由|交给|划归|调给|划给|移交)(?=[^,。;!?没未不]{{1,8}}?(?:代管|统管|统一管理?|集中管理?|保管|管|使用|用)了{STOP})",
        _ENDS_WHERE,
    ),
    # 便民窗口开了, 违规放贷停了, 煤棚封闭了, 招标代理换了.
    (
        rf"(?:内容|信息|标识|名称|错字|错误|表述|说明|牌子|标语|展板|数据){HOW_SETTLED}(?:更正|订正|纠正)(?:过来)?(?=了{STOP})",
        AN_END,
    ),
    (
        rf"(?:现在|已经?|都|也|一律)*不再(?:乱|私自|违规|另行|直|偷|混|外)?(?:倒|堆|采|挖|捕|烧|漏|渗|流|摆|搭|收|扣|摊派|占|排|补课|推销|征订|搭售|放贷|吃请|报销|发放|招待|外借)[^,。;!?没未不]{{0,6}}(?=了{STOP})",
        AN_END,
    ),
    (rf"(?:窗口|通道|专线|热线|信箱|门诊|服务|夜诊|班次){HOW_SETTLED}(?:开通|开放|开设|开)(?=了{STOP})", AN_END),
    (
        rf"(?:[老旧]办法|[老旧]制度|[老旧]规定|做法|惯例|贸易|经营|评比|买卖|放贷|借贷|担保|补课班|收费|返点|返利|摊派){HOW_SETTLED}(?:叫停|停办|停掉|停)(?=了{STOP})",
        AN_END,
    ),
    (
        rf"(?:煤棚|料场|堆场|煤场|渣场|料堆|洞口|井口|出入口|排污口|矿口|道口|裸土|排口|暗管|矿洞|废井|老窑|旁路|洞子){HOW_SETTLED}(?:封(?:堵|死|住|严|填)?|封闭|密闭|覆盖|苫盖|遮盖|围挡|盖)(?:上|住|好|严)?(?=了{STOP})",
        AN_END,
    ),
    (
        rf"(?:招标|采购)?(?:代理|代理机构|供应商|承包商|服务商|物业公司|法律顾问){HOW_SETTLED}(?:更换|换)(?:掉|过)?(?=了{STOP})",
        AN_END,
    ),
    (rf"(?:制度|台账|机制|办法|档案|规矩){HOW_SETTLED}(?:建|立|订|制定|出台)(?=了{STOP})", AN_END),
    (
        rf"(?:制度|办法|规程|细则|章程|规定|流程|标准|公约){HOW_SETTLED}(?:重新)?(?:修订|制定|修改|完善|更新|制订|重订)(?:并且?|而且|也)(?:开始|正式|全面)*(?:执行|施行|实施|启用)(?=了{STOP})",
        AN_END,
    ),
    # 双人复核已全面推行: a rule is put in force.
    (rf"(?:(?<=已)|(?<=已经))全(?:面|院|校|局|县|区|市|镇|员|系统)(?:推行|施行|执行|实行|启用)(?=了?{STOP})", AN_END),
    (rf"(?:记录|纪要|承诺书){HOW_SETTLED}补(?:签|写|记|录|登|办)(?:完|好|齐|上)?(?=了{STOP})", AN_END),
    (r"(?:公厕|旱厕)(?=改[成为造建])", frozenset({Tag.NEUTRAL})),
    # 这条算完了.
    (
        rf"(?:[这本该此][条项个件]|这事)(?:也|就|总算|可)?算(?:是)?(?:完|完成|办结|弄完|改完|了结)了(?={STOP})",
        frozenset({Tag.COMPLETE, Tag.PERFECT, Tag.ROUNDABOUT}),
    ),
    # 招标制度, 资金使用办法: the rules for a step are not the step.
    (
        r"(?:招标|招投标|投标|采购|审批|评审|备案|设计|培训|审计|公示|资金|经费|款项|设备|物资|人员|检测|合同|询价|预算|自查|排查|摸排)"
        r"(?:管理|监督|监管|使用|审核|报销|支出|内控|工作|巡查)?(?:制度|办法|细则|规程|机制|内控|规定)(?=[^,。;!?]{0,4}(?:修订|制定|出台|印发|建立|完善|健全|补充|更新|完成|完|好|齐))",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?:党组|支委|支部|班子|局务|院务|校务|办公|民主生活|组织生活|职代|常委)会(?=议?(?:记录|纪要|制度|材料))",
        frozenset({Tag.NEUTRAL}),
    ),
    # 整改已闭环; 改得很彻底 only tells how.
    (
        rf"(?:(?<=已)|(?<=全部)|(?<=均)|(?<=全都))(?:经)?(?:形成|实现)?(?:整改)?闭环(?:管理|销号)?(?={STOP})",
        frozenset({Tag.COMPLETE}),
    ),
    (
        rf"[改办做清退修整弄干查]得(?:很|挺|非常|比较|都|特别)*(?:彻底|干净|利索|细致|扎实|认真|不错|漂亮)(?={STOP})",
        frozenset({Tag.NEUTRAL}),
    ),
    # 公开栏更新到九月了: up to date.
    (rf"(?:更新|公开|公示|登记|补登|补记)到(?=\ue0ff+(?:份|底)?了{STOP})", AN_END),
    # 租金交上去了: money is paid, and no answer is waited for.
    (rf"(?:租金|罚款|税款?|费用?|欠款|押金|社保|公积金){HOW_SETTLED}(?:交|缴)(?:上去|进去|上)(?=了{STOP})", AN_END),
    # 改得好好的, 装得妥妥当当: how it stands tells that it was done.
    (
        r"(?:[改办做清退修整弄搞装拆换补建搬铺刷种签理]|完成|整改|处理|收拾|打理|解决)得(?:好好|妥妥|妥妥当当|稳稳当当|清清楚楚|明明白白|干干净净|清清爽爽|利利索索|漂漂亮亮|整整齐齐|板板正正|规规矩矩|平平整整|严严实实|结结实实|服服帖帖|亮亮堂堂)(?:的[嘛吗么呀]?)?(?=$|[,。;!])",
        frozenset({Tag.ACT, Tag.STRONG_ACT, Tag.COMPLETE, Tag.PERFECT}),
    ),
    # 下步抓好日常监管: from now on it is everyday work.
    (
        r"(?:下步|今后|后续|以后|接下来|下一步)(?:要|会|将|继续|就是)*(?:抓好|做好|加强|强化|搞好|抓)(?:日常|常态|经常性?|长效|后续)[一-龥]{0,6}(?=$|[,。;!])",
        frozenset({Tag.LONG}),
    ),
    (
        rf"(?<=[成毕好完了位])(?:并|且)(?:将|会)?(?:持续|长期|继续|不断)(?:跟进|跟踪|坚持|巩固|抓好|保持|监管|管护)(?:成果|成效|问效)?(?={STOP})",
        frozenset({Tag.LONG}),
    ),
    # 整改合格: of the whole, and no rate.
    (rf"(?<![一-龥])(?:经[一-龥]{{1,4}})?整改(?:后|都|已|全部)?合格(?=了?{STOP})", frozenset({Tag.COMPLETE})),
    # 就撤了那块牌子, 停了那个补课班: with 了 and the very thing behind the verb.
    (
        rf"[删拆退补换撤封迁搬清还缴付装贴摘砍填铲铺焊锁砌掏罚免卸销关停改办割腾治扒收发](?=了(?:那|这|该|违规|违章|违建|多余|超标)[一-龥]{{1,8}}(?<![了的吗吧呢])(?<!时候){STOP})",
        AN_END,
    ),
    # 课表重排了, 晚自习取消了.
    (rf"重(?:排|编|订|定|设|划|分)(?:过|好)?(?=了{STOP})", AN_END),
    (rf"(?:自习|补课|补习|月考|周考|测验|宴请|聚餐|评比|加价){HOW_SETTLED}(?:取消|叫停)(?=了{STOP})", AN_END),
)
"""Looked for after the patterns of described matters."""
