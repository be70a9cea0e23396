"""Patterns of what stands beside a fact told: by whose help, after what, how late, and with what effect."""

from bot.conversation.understand.writing.lexicon import Tag

_STOP = r"(?:$|[,。;!])"
_BY_HOW_MUCH = r"(?:期|时|时限|期限|节点|点儿?|些|一?些日子|几天|一阵|\ue0ff)*"
_HOW = r"(?:已经?|都|全部?|也|均|早就?|终于|统一|现在|就|\ue0ff)*"
_DONE = r"(?:全部|全面|整体)?(?:完成|办结|完工|竣工|整改到位|整改完毕|整改|解决|落实|(?:[改办做弄干搞整修建拆清补退搬签核治]|整治|整改|清理|办理)[完好])"
_FACT = rf"(?=(?:现|均|都|也|终于|总算|最后)*(?:已经?[^,。;!?没未不]{{1,10}}|(?:把[^,。;!?没未不]{{1,6}})?{_DONE}了){_STOP})"
"""Behind the adjunct the fact: with 已, or a verb of ending with 了."""
_NEUTRAL = frozenset({Tag.NEUTRAL})

ADJUNCT_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 请示领导后已办结, 征求意见后已经印发, 招标后已施工完毕: the steps that lie behind.
    (
        r"(?<![一-龥\ue0ff])(?:经|经过|通过|请示|报请|开会|会议|集体|班子|党委会?|征求|招标|公示|验收|核实|复核|审核|与|和|跟|同)"
        rf"[^,。;!?没未不待等]{{0,10}}?(?<![今以此往])(?:之?后|以后){_FACT}",
        _NEUTRAL,
    ),
    # 经我们督促已全部整改, 在局长督办下完成了; 会同财政局核完了; 由基建科牵头完成了.
    (
        r"(?<![一-龥\ue0ff])(?:经|经过|在)[^,。;!?没未不待等]{1,10}?(?:督促|督办|协调|支持|努力|帮助|配合|指导|推动|催促|劝说|动员|调解|沟通|协商|关心|领导)(?:之?下|之?后)?"
        + _FACT,
        _NEUTRAL,
    ),
    (
        r"(?<![一-龥\ue0ff])经(?:过)?[^,。;!?没未不待等]{1,8}?(?:督促|督办|协调|努力|帮助|指导|催促|劝说|动员|调解|沟通|协商)(?=$)",
        _NEUTRAL,
    ),
    (
        rf"(?<![一-龥\ue0ff])(?:会同|联合|协同|由)[^,。;!?没未不要将]{{1,8}}?(?:牵头|组织|主办|出面|一起|共同)?(?=(?:已经?|都)*{_DONE}了{_STOP})",
        _NEUTRAL,
    ),
    (
        r"(?:反复|多次|耐心|轮番|上门|做通)(?:做)?(?:了)?(?:思想|群众)?工作(?:后)?"
        rf"(?={_HOW}[^,。;!?没未不能会]{{1,6}}了{_STOP})",
        _NEUTRAL,
    ),
    # 迟了几天还是改完了, 虽然超期但完成了: late, and done.
    (
        r"(?<![一-龥\ue0ff])(?:虽然?|尽管|就是|虽说)?(?:是)?"
        rf"(?:(?:迟|晚|拖|超|逾|过)了?{_BY_HOW_MUCH}|(?:没能?按|未按|没赶上)了?{_BY_HOW_MUCH}(?=但|不过|可|还是|最后|现|目前|终于|总算))"
        rf"(?=(?:但是?|不过|可是?|还是|最后|现在?|目前)*(?:已经?|都|还是|也|终于|总算)*{_DONE}了{_STOP})",
        _NEUTRAL,
    ),
    # 收尾完毕, 扫尾工作结束: even the last of it.
    (
        rf"(?:收尾|扫尾|尾巴|尾工)(?:工作|工程)?{_HOW}(?:完毕|结束|完成|[收做干弄扫清]完)(?=了?{_STOP})",
        frozenset({Tag.COMPLETE}),
    ),
    # 效果不错, 没人提意见: nothing against the work.
    (
        rf"(?:效果|反响|反映|评价|运行|质量|成效|长势|秩序|群众)(?:都|也|很|挺|还|蛮|非常)*(?:不错|不差|不赖)(?={_STOP})",
        _NEUTRAL,
    ),
    (
        rf"(?:没有?人|无人|没有?群众|没有?谁)(?:再)?(?:提|有|表示|反映)(?:出|过|什么|啥)*(?:意见|异议|反对|不满|不同意见)(?={_STOP})",
        _NEUTRAL,
    ),
    # 没签的合同签了, 漏登的登上了, 该办的手续全办了: what was left out has been made good.
    (
        rf"[没漏少]([签批办登交发报录装记缴补换])的[一-龥]{{0,5}}?(?={_HOW}补?\1(?:上|齐|完|好|清|下来)?了{_STOP})",
        _NEUTRAL,
    ),
    (
        rf"该([办补走报])的手续(?:都|全部?|也|均|已经?)+\1(?:完|齐|好)?(?=了{_STOP})",
        frozenset({Tag.ACT, Tag.STRONG_ACT}),
    ),
    (
        rf"(?:超[一-龥]{{1,3}}|违规|不合规|不合理)的[一-龥]{{0,4}}?{_HOW}(?:取消|撤销|叫停|停|废止)(?=了{_STOP})",
        frozenset({Tag.ACT, Tag.STRONG_ACT}),
    ),
    # 做到了应保尽保: as much as there was to do, told as a fact.
    (
        rf"(?:已经?|均已|都已)?(?:做到|实现)了?应([一-龥])尽\1(?=了?{_STOP})|(?:已经?|均已|都已|全部?)应([一-龥])尽\2(?=了?{_STOP})",
        frozenset({Tag.ACT, Tag.STRONG_ACT, Tag.PERFECT, Tag.ALL}),
    ),
    # 消防复查过了, 通过复查: passed, as an acceptance is.
    (
        rf"(?:复查|核查|抽查|回头看){_HOW}(?:通过|过关|合格|达标|过)(?=了{_STOP})"
        rf"|(?:复查|核查|抽查|回头看|验收|检查|考核|评估|审核){_HOW}(?:过了关|过了审|过关了)(?={_STOP})"
        rf"|(?<![未没不])通过了?[市县省旗区局上级里\ue0ff]{{0,3}}的?(?:复查|核查|抽查|回头看|评估|考核)(?=了?{_STOP})",
        frozenset({Tag.ACCEPT}),
    ),
)
"""Looked for after the patterns of matters settled."""
