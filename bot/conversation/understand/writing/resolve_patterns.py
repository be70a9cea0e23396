"""Patterns of resolve: there is nothing that could not be done, and no rest until it is."""

from bot.conversation.understand.writing.fragments import AT_STOP
from bot.conversation.understand.writing.lexicon import Tag

_NONE = r"(?:没有?(?:什么|啥)?|不存在|岂有|哪有|焉有)"
_WE = r"(?:我|俺|咱)们?(?:[一-龥]{1,2}[组队科站所班厂段部])?"
_DEED = (
    r"(?:完成|解决|克服|攻克|执行|整改|处理|落实|办结|推进"
    r"|[干弄办做改搞修建拆签追收啃拿攻清栽种装编补换搬填挖铺砌焊刷扫运退还缴抓捕治救印画录整归贴挂封堵疏灌测训招审结赔兑征讨扑割植移腾])"
)
_FAILS = (
    r"不(?:下来|下去|出来|过来|过去|回来|起来|上来|到位|干净|明白|清楚|[了完成好齐净清平通掉动下上活走熟透定掂倒灭])"
)

RESOLVE_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = tuple(
    (pattern, frozenset(tags))
    for pattern, tags in (
        # 没有装不上的, 没啥执行不动的, 没有我们拆不掉的网箱, 岂有编不出来的: nothing that could not be done.
        (
            rf"(?<![一-龥\ue0ff])(?:就|世上|天下|压根|根本)?{_NONE}(?:{_WE}[一-龥]{{0,2}}?)?{_DEED}{_FAILS}的(?!了|是|话|原因|情况)[一-龥]{{0,4}}"
            + AT_STOP,
            {Tag.SLOGAN},
        ),
        # 不存在针打不齐这回事: nor does it happen.
        (
            rf"不存在[一-龥]{{1,3}}?[一-龥]{_FAILS}(?:这(?:回|种|码|样的?)事儿?|这?一说|这个?说法|之说)" + AT_STOP,
            {Tag.SLOGAN},
        ),
        # 不怕有困难，能克服: a word given, and no trouble told or denied.
        (
            r"(?<![一-龥\ue0ff])(?:(?:困难|难处|难题)(?:再[大多])?(?:也|都|我们?)*)?(?:能|可以|会|一定能?)(?:自己|想办?法)?克服(?:的)?"
            + AT_STOP,
            {Tag.PROMISE},
        ),
        (r"(?<![一-龥\ue0ff])(?:我们?|咱们?)?不怕(?:有|什么|啥|再大的?)?(?:困难|难处|难)" + AT_STOP, {Tag.NEUTRAL}),
        # 不可能结不了, 不会收不上来: two denials make a vow.
        (
            rf"(?<![一-龥\ue0ff])(?:绝对?|决|断|肯定)?(?:不可能|不会|没有?可能){_DEED}{_FAILS}的?" + AT_STOP,
            {Tag.SLOGAN},
        ),
        # 拿不下不回营, 不成不归, 硬骨头不啃下来不松口: until then not.
        (
            rf"(?:{_DEED}{_FAILS}|不[成胜净竟妥](?!熟|功|立)|不(?:啃|拿|攻|打|抓|清|拆|干|办|搞)(?:下来?|完|净|掉|成|好))"
            r"(?:就|誓|绝|决|我们?|俺们?|咱们?)*不(?:[归还返](?=$|[,。;!])|回(?:营|城|家|村|局|岸)|松(?:口|劲|手|懈)|收(?:兵|手|工|队|网)|撤(?:兵|退|场|离)?|退(?:缩|场)?|歇(?:脚|手|气)?|息|罢休|下(?:山|线|火线))"
            + AT_STOP,
            {Tag.SLOGAN},
        ),
    )
)
