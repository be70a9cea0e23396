"""Patterns of work at the last of it: the last stage, the last touches, the end at hand."""

from bot.conversation.understand.writing.fragments import AT_STOP
from bot.conversation.understand.writing.lexicon import Tag

_LAST_STAGE = r"(?:收官|收尾|扫尾|收口|清尾|尾声)"
_END = r"(?:收笔|封笔|杀青|落幕|落成|告竣|告成|竣事|尾声|末尾|终点|完(?:成|工|结|毕|事)|竣工|收官|收尾|收工|结束|办结|交付)"
_WORK_UP_TO = r"(?:(?:抽查|检查|巡查|普查|核查|走访|登记|调试|排查|改造|施工|建设|整治|修缮|装修|安装|整改|[铺浇核修挖砌清查种栽刷焊埋砍割巡改装拆推跑补做干迁换弄办搞])到了?)"
_NOW = r"(?:现在|目前|我们?|正?在|处于|到了?|进入|就|还|只|也|都)*"
_TRIFLES = r"(?:边边角角|边角|尾巴|手尾)(?:上)?(?:的)?(?:活儿?|工作)?"

WINDING_UP_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = tuple(
    (pattern, frozenset(tags))
    for pattern, tags in (
        # 已近收官, 渐近尾声, 收官在即, 就一步了: nearly there; 已近两月 tells of time.
        (
            rf"(?:已经?|业已|渐|趋|也|都)近(?:于)?{_END}|行将{_END}"
            rf"|(?:完工|收官|竣工|办结|完成|交付|收尾|告竣|结束|落成)在即|(?<![一-龥])就(?:差|剩|只剩)?(?:最后)?一[步关]了{AT_STOP}",
            {Tag.NEARLY},
        ),
        # 进入收官, 社保核查到了收尾, 正收着尾, 账目核到最后了, 最后几道工序了: at the last of it.
        (
            rf"(?:进入|步入|迈入|转入|处于|走到|{_WORK_UP_TO}|到)了?{_LAST_STAGE}(?:阶段|期|环节)?了?{AT_STOP}"
            rf"|[收扫清]着(?:个)?尾(?:巴)?(?:呢)?{AT_STOP}"
            rf"|{_WORK_UP_TO}?最后(?:的)?(?:(?:[那这]?(?:一|几|两)|[那这])(?:段|截|道工?序?|步|环|关)(?:工序|活儿?|手续)?|阶段)?了{AT_STOP}"
            rf"|末(?:一)?道(?:工序|手续|活儿?)(?:上)?了?{AT_STOP}|(?<![一-龥])(?:现在|目前)?(?:正在?|在|就剩|只剩|开始)?打扫战场(?:阶段)?(?:了|呢)?{AT_STOP}",
            {Tag.CLOSING},
        ),
        # 最后归整阶段, 在弄最后那点边边角角: at what little is left.
        (
            rf"(?<![一-龥\ue0ff]){_NOW}最后(?:的)?[一-龥]{{2}}(?:阶段|环节)(?:了|呢)?{AT_STOP}"
            rf"|(?<![一-龥\ue0ff]){_NOW}[弄搞做收忙整扫清干](?:拾|理|着)?(?:最后)?(?:的)?(?:[那这]?一?[点些]儿?)?(?:的)?{_TRIFLES}(?:了|呢)?{AT_STOP}"
            rf"|(?<![一-龥\ue0ff])(?:最后)?(?:的)?(?:[那这]?一?[点些]儿?)?(?:的)?{_TRIFLES}(?:还|也|都)?(?:正在?|在)(?:[弄搞做收忙整扫清干](?:拾|理|着)?|处理)(?:了|呢)?{AT_STOP}",
            {Tag.CLOSING},
        ),
    )
)
"""Looked for before the patterns of work in its course."""
