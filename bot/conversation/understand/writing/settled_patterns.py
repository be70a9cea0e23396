"""Patterns of money, books, contracts and posts put in order, each with the verb that belongs to it."""

from bot.conversation.understand.writing.lexicon import Tag

_ENDS = frozenset({Tag.ACT, Tag.STRONG_ACT})
_ENDS_WHERE = _ENDS | {Tag.WHITHER}
_STOP = r"(?:$|[,。;!])"
_HOW = r"(?:已经?|都|全部?|也|均|早就?|终于|统一|如数|悉数|现在|就|\ue0ff)*"
_TREASURY = r"(?:银行|财政|国库|专户|公账|公户|账户|对公账户|非税|县库|金库|财务|工会)(?:账户|专户)?"

SETTLED_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 账冲了, 现金送银行了, 质保金退施工方了.
    (
        rf"账(?:目|务)?{_HOW}(?:冲|平|调|转|核|并|理)(?:平|掉|回|正|清|顺|过来)?(?=了{_STOP})",
        _ENDS,
    ),
    (rf"(?:现金|款|钱|资金){_HOW}(?:存|送|交|缴|打|进)(?:入|到|进)?(?={_TREASURY}了{_STOP})", _ENDS_WHERE),
    (
        rf"(?<=[金款费钱]){_HOW}(?:退|还|付|发|补|赔|打|转)(?=(?![给到了过来去])[^,。;!?没未不]{{1,5}}[方人户家商者员工属司队生众民]了{_STOP})",
        _ENDS_WHERE,
    ),
    # 村账交给乡里代管了, 油卡收归办公室管了: the thing and who keeps it from now on.
    (
        rf"(?:账|卡|车|章|资产|设备|房屋|钥匙|资金|专户|合同){_HOW}(?:收归|交由|交给|划归|调给|划给|移交)(?=[^,。;!?没未不]{{1,8}}?(?:代管|统管|统一管理?|集中管理?|保管|管|使用|用)了{_STOP})",
        _ENDS_WHERE,
    ),
    # 便民窗口开了, 违规放贷停了, 煤棚封闭了, 招标代理换了.
    (rf"(?:窗口|通道|专线|热线|信箱|门诊){_HOW}(?:开通|开放|开设|开)(?=了{_STOP})", _ENDS),
    (
        rf"(?:贸易|经营|评比|买卖|放贷|借贷|担保|补课班|收费|返点|返利|摊派){_HOW}(?:叫停|停办|停掉|停)(?=了{_STOP})",
        _ENDS,
    ),
    (
        rf"(?:煤棚|料场|堆场|煤场|渣场|料堆|洞口|井口|出入口|排污口|矿口|道口|裸土){_HOW}(?:封闭|密闭|覆盖|苫盖|遮盖|围挡|盖)(?:上|住|好|严)?(?=了{_STOP})",
        _ENDS,
    ),
    (rf"(?:招标|采购)?(?:代理|代理机构|供应商|承包商|服务商|物业公司|法律顾问){_HOW}(?:更换|换)(?:掉|过)?(?=了{_STOP})", _ENDS),
    (rf"(?:制度|台账|机制|办法|档案|规矩){_HOW}(?:建|立|订|制定|出台)(?=了{_STOP})", _ENDS),
    (rf"(?:记录|纪要|承诺书){_HOW}补(?:签|写|记|录|登|办)(?:完|好|齐|上)?(?=了{_STOP})", _ENDS),
    (r"(?:公厕|旱厕)(?=改[成为造建])", frozenset({Tag.NEUTRAL})),
    (
        r"(?:党组|支委|支部|班子|局务|院务|校务|办公|民主生活|组织生活|职代|常委)会(?=议?(?:记录|纪要|制度|材料))",
        frozenset({Tag.NEUTRAL}),
    ),
    # 整改已闭环; 改得很彻底 only tells how.
    (rf"(?<=已)(?:经)?(?:形成|实现)?(?:整改)?闭环(?:管理|销号)?(?={_STOP})", frozenset({Tag.COMPLETE})),
    (
        rf"[改办做清退修整弄干查]得(?:很|挺|非常|比较|都|特别)*(?:彻底|干净|利索|细致|扎实|认真|不错|漂亮)(?={_STOP})",
        frozenset({Tag.NEUTRAL}),
    ),
    # 下步抓好日常监管: from now on it is everyday work.
    (
        r"(?:下步|今后|后续|以后|接下来|下一步)(?:要|会|将|继续|就是)*(?:抓好|做好|加强|强化|搞好|抓)(?:日常|常态|经常性?|长效|后续)[一-龥]{0,6}(?=$|[,。;!])",
        frozenset({Tag.LONG}),
    ),
)
"""Looked for after the patterns of described matters."""
