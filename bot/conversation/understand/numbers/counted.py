"""An amount with what it counts and the clause it stands in, and how it is spoken of there."""

from dataclasses import dataclass, replace

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.measure_words import ALIKE, GENERIC

DONE_OR_UNTOLD = frozenset({Role.DONE, Role.FOUND, None})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount, what it counts, and the clause it stands in."""

    amount: Amount
    role: Role | None
    reading: Reading

    def plays(self, role: Role) -> "Counted":
        """The same amount in another role."""
        return replace(self, role=role)


def matches(first: Amount, second: Amount) -> bool:
    """Whether two amounts may count the same thing."""
    units = {first.unit, second.unit}
    alike = first.unit == second.unit or any(units <= alike for alike in ALIKE)
    return alike or first.unit in GENERIC or second.unit in GENERIC or _is_same_scale(first.unit, second.unit)


def _is_same_scale(first: str, second: str) -> bool:
    """1.6万株, 弄了一万二: what is counted goes without saying the second time."""
    return (first in _SCALES and second.startswith(first)) or (second in _SCALES and first.startswith(second))


_SCALES = ("万", "亿")


def on_one_scale(counted: list[Counted]) -> list[Counted]:
    """租金收回一百二十万，总的是一百六: the whole is said in short, on the scale of what is done of it."""
    if len(counted) != len(("done", "total")):
        return counted
    done, total = counted
    is_short = (
        total.role is Role.TOTAL
        and done.role in {Role.DONE, None}
        and done.amount.in_wan
        and not (done.amount.in_yi or total.amount.in_wan or total.amount.unit)
        and total.amount.value < _TEN_THOUSAND <= done.amount.value <= total.amount.value * _TEN_THOUSAND
    )
    if not is_short:
        return counted
    whole = replace(total.amount, value=total.amount.value * _TEN_THOUSAND, unit=done.amount.unit, in_wan=True)
    return [done, replace(total, amount=whole)]


_TEN_THOUSAND = 10_000


def verb_before(each: Counted) -> str:
    """What stands right before an amount: the verb that it is the object of."""
    return said_before(each.amount, each.reading.clause)[-2:] or str(each.amount.start)


_THE_OTHERS = expression(r"(?:其余|其他|其它|另外|另有|还有|剩余?|余下?|剩下|另|尚有)的?(?:那|这)?$")
_TOLD_AFTER = expression(r"^[一-龥]{0,4}?(?:都|已|全|均)(?!还|没|未|在|不)|^[一-龥]{0,5}了$")


def is_of_the_others(each: Counted) -> bool:
    return bool(_THE_OTHERS.search(said_before(each.amount, each.reading.clause)))


def is_left(each: Counted) -> bool:
    if each.role is Role.LEFT:
        return True
    clause = each.reading.clause
    after = clause.text[each.amount.end - clause.start :]
    return is_of_the_others(each) and not _TOLD_AFTER.search(after)


AS_MANY_ANSWERED = expression(
    r"[,]?(?:已经?|现|共|逐[条一件户]|全部?|均|都)*(?:答复|回复|解答|回[函信电]|复函|复信|复电|办复|回访|采纳|闭环|复核|复查|改判|销项|销账|摘帽|补考|补测|补检|换版|换证|改造|走访|随访|清洗|维保|巡检|体检|慰问|培训"
    r"|[催召追讨要找索收退送换领赎寄调]回|[补重](?!报|充|助|贴|通|申|谈|查|新|点|要|复)[一-龥]{1,2}|[一-龥](?:[完掉清毕齐妥讫]|(?<=[做弄改修换拆签补办])好|(?<=打)[成好]))了?"
)
"""差评61条，回复61条; 票据117张，补签117张: what was done with as many as were named."""
