"""What the words around a percentage make of it: at least so much, less, about as much, or what is left."""

from bot.conversation.understand.meaning import PercentSource
from bot.conversation.understand.numbers.percent_forms import ESTIMATED, MINIMUM, SAID
from bot.conversation.understand.writing.expressions import expression

_BEFORE_LEFT = expression(
    r"(?:还差|还剩下?|尚差|尚余|剩余的?|剩下?的?|余下的?|仅剩|只剩|就剩|还有|差|剩|余|缺|(?<![清追讨催补])欠|另外的?|其余的?|最后(?:的|那|这)?)(?:个|那么|那)?(?:大概|大约|约|不到|近|将近)?$"
)
_AFTER_LEFT = expression(
    r"^(?:的?[一-龥]{0,4}?)(?:还没有?|没有?|未|尚未|还未|都没有?|仍未|没来得及)(?!问题|困难)(?:完成|动|开|干|做|办|落|整|改|弄|完|到|拆|修|搬|种|补|启|收|退|好|搞|结|$|,)"
)
_OF_THE_UNDONE = expression(r"[没未](?:有)?[一-龥]{1,3}的(?:还有|有|占|还占|大概|约)*$")
"""没弄的三成."""
_AFTER_DEDUCTION = expression(r"(?:挤|扣|去|刨|核|减|剔)[^,。;!?]{0,4}(?:只|就|还)?剩下?$")
"""水分挤完只剩七成: what is left of the figure, and not of the work."""


def tells_what_is_left(before: str, after: str) -> bool:
    """还差两成, 三成还没动: the share that is not done yet."""
    is_left = _BEFORE_LEFT.search(before) or (_AFTER_LEFT.match(after) and not _AFTER_BELOW.match(after))
    return bool(is_left or _OF_THE_UNDONE.search(before)) and not _AFTER_DEDUCTION.search(before)


_BEFORE_MINIMUM = expression(
    r"(?<![没未不])(?:超过了?|超出|超|突破|高于|不低于|不少于|至少|起码|最少|多于|达到?了?|(?<![期预])逾|已过|(?<![通经超查描看审核访谈读学训检验测洗修量])过|(?<![查描看审核访谈读学训检验测洗修量])过了|不下|不止)$"
)
_AT_LEAST = expression(
    r"(?:保底|至少|起码|最少|最低|少说|保守(?:点|地)?(?:讲|估)?|怎么(?:说|着|样)?)(?:也|都|已经?|估计|是|有|能|该|目前|现在)*(?:有|[一-龥]{0,3}[了到成达过完])?$"
)
"""至少完成了75%: the verb stands between."""
_BEFORE_BELOW = expression(
    r"(?:不到|不足|不够|低于|少于|没到|未到|没有到|未达到?|没达到?|达不到|没有达到|不超过|没超过|未超过|最多|至多|顶多|顶天|顶破天|撑死了?|了不起|充其量|还不到|还没到|接近|将近|(?<![尽赶加])快到?|近|差点到|临近|逼近)$"
)
_AFTER_MINIMUM = expression(
    r"^(?:开外|(?:都|早就?|已经?|也)*(?:超|过)了(?![一-龥\d])|过(?:了)?(?:一?点儿?|一些|头)|冒[头尖了]+|挂零|只多不少|[强硬](?=$|[,。;!])|(?:都|还)?(?:不止|打不住)|只会(?:多|高)|还?多(?!数|半|少|[报算填写记登统])|以上|朝上|有余|出头|往上|打底|起步(?=$|[,。;!])|还要多|\+)"
)
_AFTER_BELOW = expression(
    r"^(?:几(?![个条项处天年月次])|不到|以下|(?:还|稍|略|偏)*弱一?点?(?=$|[,。;!])|(?:都|也)(?:还|仍)?[没不]到(?![一-龥])|都不到|都没到|还不到|还没到|(?:还|都|稍微?|略)*[差欠]一?[点些]儿?(?:意思)?(?=$|[,。;!])|都没有|没到|未到|没有(?=$|[,。;!]))"
)
_AFTER_ABOUT = expression(
    r"^(?:左右|上下|的样子|来|(?:肯定|绝对|总归?|确实|倒)?(?:还|也)?(?:是)?有(?:的|了)?(?=$|[,。;!]))"
)
_FALLS_SHORT = expression(r"还?[差欠](?!\d|[一二三四五六七八九两十]成)")
"""离八成还差一口气."""


def bounded(source: PercentSource, before: str, after: str, *, is_left: bool) -> tuple[int, int, PercentSource]:
    """How many characters before and behind a percentage bound it, and the source that this makes of the one given."""
    ahead = behind = 0
    if minimum := _BEFORE_MINIMUM.search(before):
        ahead = len(minimum.group())
        source = MINIMUM if source is SAID and not minimum.group().startswith("达") else source
    elif below := _BEFORE_BELOW.search(before):
        ahead = len(below.group())
        source = ESTIMATED
    for pattern, meant in ((_AFTER_MINIMUM, MINIMUM), (_AFTER_BELOW, ESTIMATED), (_AFTER_ABOUT, source)):
        if tail := pattern.match(after):
            behind += tail.end()
            source = meant
    source = MINIMUM if source is SAID and not is_left and _AT_LEAST.search(before) else source
    source = PercentSource.CALCULATED if is_left and source is SAID else source
    if before.endswith(("离", "距")) and _FALLS_SHORT.match(after):
        source = ESTIMATED
    return ahead, behind, source
