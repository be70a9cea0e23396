"""Patterns of messages gone astray: never heard of it, the wrong number, the wrong unit, another person's telephone."""

from bot.conversation.understand.writing.fragments import AT_ANY_STOP
from bot.conversation.understand.writing.lexicon import Tag

_MISSENT = frozenset({Tag.MISSENT})

MISSENT_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 我不认识这个项目, 不晓得这件事: nothing that the writer has ever had to do with.
    (
        r"不(?:认识|认得)(?:[这那该此]|\ue0ff|哪|啥|什么|贵|你们?|您)[^,。;!?]{0,6}" + AT_ANY_STOP,
        _MISSENT,
    ),
    (
        r"(?:怎么|咋|为啥|为什么|干[嘛啥]|凭(?:啥|什么))(?:会|就|又|还|老|总|都)*(?:找|发|问|派|推|落|甩|扣|算|摊|催)(?:到|给|上|在)?了?(?:我|俺)们?(?:头上|身上|名下|这里?|这儿|这来|这边)?(?:来)?了?"
        + AT_ANY_STOP,
        _MISSENT,
    ),
    (
        r"(?:不清楚|不知道?|不晓得|不明白|没听懂|听不懂)[你您]们?(?:在)?(?:说|问|讲|指|发|找)的?(?:是)?(?:啥|什么|哪个|哪件|谁)(?:东西|事儿?)?"
        + AT_ANY_STOP,
        _MISSENT,
    ),
    (
        r"我?(?:这|的)?(?:个)?号(?:码)?(?:早就?|已经?|都|\ue0ff)*(?:换|转)(?:给)?(?:人|主人|主|机主|别人)(?:用)?了"
        + AT_ANY_STOP,
        _MISSENT,
    ),
    # 这任务我听都没听过.
    (r"(?:我|我们)?(?:听|见)(?:都|也)没(?:听|见)(?:说)?过" + AT_ANY_STOP, _MISSENT),
    # 号码存错了吧.
    (
        r"(?:号码?|电话|微信|联系人|名字|人名?|对象)(?:是不是|怕是?|可能|恐怕|应该)*(?:存|记|写|打|拨|加|登|填|弄|搞|留|串|输|拉)(?:错|岔|混|反|串)了?",
        _MISSENT,
    ),
    # 群发错了, 发错窗口了, 打错号码了.
    (
        r"(?:拨|打|发|加|拉|进|传|转|推|问|找)错了?(?:号码?|电话|窗口|对话框|人|群|微信|单位|部门|科室?|局|门|庙|地方|对象)了?"
        + AT_ANY_STOP,
        _MISSENT,
    ),
    (r"(?:你|您)们?(?:要|想)?找的(?:那个|那位|应该?是|人)?(?=[^,。;!?]{0,8}(?:在|是|不是|另|已|调|退|走))", _MISSENT),
    (
        r"(?:这|此)(?:个)?(?:号|号码|电话|手机|微信)(?:已经?|现在|早就?)?(?:是|归|给了?)(?:我|俺)(?:妈|爸|爹|娘|家|老婆|老公|媳妇|爱人|儿子|女儿|孩子|弟|哥|姐|妹|爷爷|奶奶|家人|家里人)[一-龥]{0,3}(?:的|在用|用)",
        _MISSENT,
    ),
    (r"(?:挂|派|分|发|推|转|下|记|归)错(?:了)?(?:单位|部门|科室|股室|处室|责任人)了?" + AT_ANY_STOP, _MISSENT),
)
