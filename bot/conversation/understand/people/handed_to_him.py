"""Tells whether a name before a pause and a pronoun behind it give the work to somebody: 我跟老丁说了，他去办."""

from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_SPOKEN_TO = expression(
    r"(?:都|已经?|也|刚)*(?:说|讲|交代|布置|安排|沟通|打招呼|打过招呼|打电话|通知|谈|对接|商量)(?:过|好|完|妥|定|清楚|一声)*了?$"
)
_TAKES_IT = expression(r"(?:来|已经?|去)?接(?:手|办|着办|管|下)(?:了|吧)?$")
"""林处长接手，请他回话."""
_AT_IT = expression(r"(?:正|还|一直)?在(?:核|弄|办|查|整理|统计|写|做|管|跟|盯|汇总|经手|抓|对)(?:呢|着)?$")
ASK_HIM = expression(
    r"(?:[你您]们?|可以|有事|直接|就|去)*(?:问|找|联系|跟|和)(?:他|她)们?(?:要|拿|联系|说|对接|就行|吧|去|问|即可)*"
)
"""小唐在弄，你问他."""
_HE_DOES_IT = expression(
    r"(?:[请让由叫就]|还是)*(?:他|她)(?:来|去|就)?(?:办|弄|跟|盯|做|负责|写|改|处理|牵头|接|抓|填|报)(?:就行|合适|吧|了)*$"
)
_HELD_BY = expression(
    r"(?:数字?|数据|底数|底册|账目?|明细|情况|进度|进展|具体的?|详细的?)(?:都|全|也|目前|现在)*(?:在|由)$"
)
_IN_HAND = expression(r"(?:那里|那儿|那边|那|手里|手上|手头|掌握|管着?)(?:呢|着)?$")
"""数字在薛科长手上，让他报."""
_KNOWS_IT = expression(
    r"(?:对?这(?:块|个|项|条|摊|行|方面|事)的?(?:情况|业务|流程|事)?)?(?:比我|比较|也|都|一直|最|更|很|挺|还是|还)*"
    r"(?:熟悉?|懂行?|清楚|了解|内行|在行|专业|拿手|擅长|有经验|门儿?清|心里有数|会弄)(?:这(?:块|个|项|条|摊|行|方面|事)|情况|业务|流程|的|些|得很)*$"
)
"""老魏熟，他来弄吧."""
_GIVEN_TO = expression(r"(?:^|已经?|都|我|[签批推甩扔丢落留])(?:给|到)$|(?:安排|指派|布置|交代|分派|派)(?:给|了|到)?$")
"""给药剂科小邹了，她弄."""
HE_WILL = expression(
    r"(?:就|先|以后|后面|后续|具体|这[个条项事])*(?:[请让由叫]?(?:他|她)们?|[请让由叫]其|对方)(?:就|会|先|来|去|负责|具体|直接|抓紧|尽快|马上|答应)*"
    r"(?:办|落实|跟|处理|牵头|盯|弄|抓|负责|回(?![来去到])|回复|答复|回话|回电|回消息|报|安排|查|核|写|补|填|联系|对接|改|做)"
)


_ASK_HIM_FIRST = expression(
    r"^(?:[你您]们?|直接|可以|就|去|以后|有事|具体|,)*(?:催|问|找|联系|盯|对接)(?:一下)?\ue0ff+(?:就行|吧|要|就好|问|了解|对接)*$"
)
_GAVE_IT_HIM = expression(
    r"(?:这[个条项事]|我|们|已经?|早就?|都|刚|昨天|全)*(?:(?:[转移]?交|交代|安排|转|派|分|给|布置|委托|批转|交办)(?:了|给)*|让)(?:他|她)们?(?:了|来?办了?|去办了?|在办|负责了?|弄了?|在弄|处理了?|跟了?|在跟)?"
)
"""你直接催曾主任，我交给他了."""


_SEEK_HIM = expression(r"(?:找|联系|通知|告诉|叫上?|问问?|跟|催)(?:一下)?$")
_LET_HIM_DO_IT = expression(
    r"(?:同志)?(?:说(?:一声|一下)?)?,?(?:就)?(?:让|叫|请|由)(?:他|她)们?(?:去|来|直接|赶紧|抓紧|尽快|马上|给)*"
    r"(?:办|弄|处理|落实|安排|跟|盯|报|填|写|改|整改?|回复|答复|负责|牵头|核|查|解决)[^,。;!?了]{0,4}$"
)


def is_let_do_it(clause: Clause) -> bool:
    """这个事你找苗科长让他办: sought, and told what to do, in one breath."""
    if not clause.people:
        return False
    first, last = clause.people[0], clause.people[-1]
    return (
        _SEEK_HIM.search(clause.text[: first.start - clause.start]) is not None
        and _LET_HIM_DO_IT.match(clause.text[last.end - clause.start :]) is not None
    )


def is_handed_to_him(before: Reading, after: Reading) -> bool:
    """我跟老丁说了，他去办; 文件转政工科，请他们办: named before the pause, and told behind it by a pronoun."""
    clause = before.clause
    person = clause.people[-1] if clause.people else None
    if person and _ASK_HIM_FIRST.search(clause.covered) and _GAVE_IT_HIM.fullmatch(after.clause.text):
        return True
    told = HE_WILL.match(after.clause.text) or ASK_HIM.fullmatch(after.clause.text)
    if person is None or not told or after.clause.has(Tag.ALREADY, Tag.NEG, Tag.PERFECT):
        return False
    return bool(
        _SPOKEN_TO.match(clause.text[person.end - clause.start :])
        or clause.before(person.start, Tag.HAND_OVER)
        or (
            _TAKES_IT.match(clause.text[person.end - clause.start :])
            and after.clause.text.startswith(("请", "让", "叫"))
        )
        or _GIVEN_TO.search(clause.text[: clause.people[0].start - clause.start])
        or (
            _SEEK_HIM.search(clause.text[: clause.people[0].start - clause.start])
            and _LET_HIM_DO_IT.match(after.clause.text)
        )
        or (_KNOWS_IT.match(clause.text[person.end - clause.start :]) and _HE_DOES_IT.match(after.clause.text))
        or (_AT_IT.match(clause.text[person.end - clause.start :]) and after.clause.text[0] in "请让叫由你您")
        or (
            _HELD_BY.search(clause.text[: clause.people[0].start - clause.start])
            and _IN_HAND.match(clause.text[person.end - clause.start :])
        )
    )
