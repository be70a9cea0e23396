"""Patterns of a deadline: one that cannot be kept, one that is to be moved, one that stays as it is."""

from bot.conversation.understand.writing.lexicon import Tag

_CANNOT = frozenset({Tag.CANNOT})
_END = r"(?=$|[,。;!])"
_DEADLINE = r"(?:工期|期限|时限|时间|节点|时间点|日子|日期|大限|限期|原计划|(?<=\ue0ff))(?:那个|这个)?(?:期限|时限|节点|时间点|日子)?"
_SURELY = r"(?:是|恐怕|怕是?|怕要|看来|估计|估摸|肯定|多半|八成|基本|基本上|铁定|要|得|会|可能|也|都|真|确实|实在|已经?|眼看|眼瞅着|我看|看样子|怎么都|说什么都)*"
_LOST = (
    r"(?:保不住|卡不住|守不住|抓不住|顶不住|扛不住|踩不[住上准]|够不[着上]|跟不上|追不[上回]来?|保不了|难保|不保|要?黄了?|丢了?|泡汤|没指望|没戏|没谱|没门"
    r"|[超误破拖]|落空|错过|悬|够呛|玄|成问题|打水漂|吹了?|危险|无望)了?"
)
_IN_TIME = r"(?:按期|如期|按时|准时|到期|限期|月底|节前|年前)"
_TO_END = r"(?:完成|完工|竣工|交付|交差|交账|交工|办结|收官|收尾|销号|整改到位|拿下)?"
_KEPT = r"(?:不(?:用|必|需要?|要|会|能|准备|打算)?|无需|无须|甭|别|用不着|没必要)(?:再|往后|另外)*(?:改|动|变|调|挪|拖|延|推|松|放)(?:期|动|变|整|宽)?了?"

TIME_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 工期保不住了, 那个节点丢了, 这个时间点卡不住: the deadline itself is lost.
    (_DEADLINE + _SURELY + _LOST + _END, _CANNOT),
    # 如期完工没指望, 按时交差是没戏了: in time is denied from behind.
    (
        _IN_TIME
        + _TO_END
        + r"(?:的?(?:可能性?|希望|把握))?(?:这事|这个)?"
        + _SURELY
        + r"(?:没指望|没戏|没谱|没门|没希望|没可能|没把握|够呛|悬|玄|成问题|不现实|不可能|不太可能|无望|难|难办|难度大|有难度|很难|渺茫|不大|做不到|办不到|想都别想|做梦|别想|不行|不成)了?"
        + _END,
        _CANNOT,
    ),
    # 期限不用改, 时间不变, 日期照旧: the deadline stays.
    (
        r"(?:期限|时限|时间|工期|日期|节点|完成时间|时间点|日子)(?:上)?(?:就|也|都|还是?|仍)*(?:"
        + _KEPT
        + r"|照旧|照原来的?|按原来的?|不变|维持(?:不变|原状)|照样|保持不变)"
        + _END,
        frozenset({Tag.EXTEND, Tag.NO_NEED}),
    ),
)
