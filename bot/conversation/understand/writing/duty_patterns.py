"""Patterns of whose work it is not: what is not the writer's, who is not the one, and messages gone astray."""

from bot.conversation.understand.writing.lexicon import Tag

_NOT_MINE = frozenset({Tag.NOT_MINE})
_MISSENT = frozenset({Tag.MISSENT})
_END = r"(?=$|[,。;!?])"

DUTY_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 这条不该发我, 别派给我: sent to one who has nothing to do with it.
    (
        r"(?:不该|不应该?|别|不要|甭|莫)(?:再|总|老)?(?:发|找|问|派|转|推|分|给|交|摊|落)(?:给|到|在)?(?:我|俺|咱)们?(?:这里?|这儿|头上|单位|[科股局处室站所])?了?"
        + _END,
        _NOT_MINE,
    ),
    # 我不认识这个项目, 不晓得这件事: nothing that the writer has ever had to do with.
    (
        r"不(?:认识|认得)(?:[这那该此]|哪|啥|什么|贵)[^,。;!?]{0,4}" + _END,
        _MISSENT,
    ),
    # 群发错了, 发错窗口了, 打错号码了.
    (
        r"(?:拨|打|发|加|拉|进|传|转|推)错了?(?:号码?|电话|窗口|对话框|人|群|微信|单位|部门|科室|地方|对象)了?" + _END,
        _MISSENT,
    ),
    # 不是我这摊, 不在我这摊, 不是我们的菜: no part of what the writer looks after.
    (
        r"不(?:是|在|归|属)(?:于)?(?:我|俺|咱|本)(?:们)?(?:这|那|的)?(?:一)?(?:[摊块片条口]|条线|分内|分管|职责|包干区|责任区|辖区|地盘|份内)(?:内|里|上|的)?(?:事|活儿?)?"
        + _END,
        _NOT_MINE,
    ),
    # 我去年就离开了, 我已经不干会计了: the writer has another post.
    (
        r"(?:早就?|已经?|都|现在)*不(?:在|干|做|当|任|搞|跟)(?:那|这)?(?:一?[个块摊项行])?(?:会计|出纳|主任|书记|科长|所长|站长|局长|校长|院长|联络员|专干|网格员|负责人|岗|岗位|位置|位子)(?:上|位)?了?"
        + _END,
        _NOT_MINE,
    ),
)
