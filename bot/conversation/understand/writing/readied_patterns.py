"""Patterns of what is made ready or laid before others: a team set up, hands at hand, a place chosen, a body's meeting."""

from bot.conversation.understand.writing.lexicon import Tag

_END = r"(?=[了吧嘛啊]*(?:$|[,。;!]))"

READIED_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = tuple(
    (pattern, frozenset(tags))
    for pattern, tags in (
        # 抓紧办着呢, 专班建起来了, 人已经到位, 新址选好了: in hand, or made ready for.
        (r"(?:正|在)?(?:抓紧|加紧|加快|赶紧)(?:在)?[一-龥]{1,3}(?:着呢?|呢)" + _END, {Tag.DOING}),
        (
            r"(?:专班|工作组|领导小组|攻坚组|小组|班子|工作群|微信群|架构|突击队|工作队)(?:也|都|已经?|刚|全)*(?:成立|组建|建|组|搭|拉|配|抽调)(?:立|起来|好|齐|到位)*"
            + _END,
            {Tag.START, Tag.PERFECT},
        ),
        (
            r"(?<![一-龥\ue0ff])(?:人财物|人财|人力物力|钱和人|人和钱|人员?设备|人|人手|人员|师傅|钱|料)(?:也|都|已经?|全)*(?:到位|到齐|配齐|凑齐|派去|派出去)"
            + _END,
            {Tag.START, Tag.PERFECT},
        ),
        (
            r"(?:新址|地址|场所|房子|厂址|点位|样品|型号|品种|价格|队|人选|日子|时间|施工时间|进场时间|租金)(?:也|都|已经?|刚|全)*(?:选好|选定|看好|定好|谈好|谈妥|约好|订好|物色好|敲定|商定|联系好|对接好)"
            + _END,
            {Tag.START, Tag.PERFECT},
        ),
        (r"已经?委托(?=\ue0ff|[一-龥]{0,8}(?:公司|机构|中介|事务所|院|所|中心|站))", {Tag.START, Tag.PERFECT}),
        (r"(?<=[一-龥])(?:还|仍|正)?在继续" + _END, {Tag.DOING}),
        # 老梯换着呢, 整改方案已上党委会.
        (
            r"(?<![没未不别])[换修拆装补改建铺砌刷搬清查核对算审谈催找招培训印写编画测量评签走推干弄办整做赶追退调埋架焊种栽浇洗筛理录贴]着呢?"
            + _END,
            {Tag.DOING},
        ),
        (
            r"(?:已经?|昨天|今天|刚刚?|\ue0ff)*(?<=[已经天刚\ue0ff])上了?[一-龥]{0,3}(?:党委会|党组会|常委会|常务会|办公会|校务会|院务会|班子会|支委会|教代会|职代会|理事会|董事会|专题会|协调会|审委会|评审会|政府会)"
            r"(?:讨论|研究|审议|过|议)?" + _END,
            {Tag.SUBMIT},
        ),
        (r"在(?:过会|上会|途|走会签|会签|开标|评标|谈价|议价|走签)" + _END, {Tag.DOING}),
    )
)
"""Looked for with the patterns of work in its course."""
