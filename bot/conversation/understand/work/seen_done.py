"""Reads a visit, of others or of the writer, to what is done: it names the day, and says nothing more of the work."""

from dataclasses import replace

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def say_nothing_of_the_work(reading: Reading) -> None:
    """Takes from a clause what it would say of the work."""
    reading.judgement, reading.has_open_denial = NO_VERDICT, False
    reading.intents.clear()
    reading.doubts.clear()


_VISITED = expression(
    r"(?:现场|实地|上门|带队|派人|专门|亲自|过来|下来|来|去|到现场|到点上)+(?:看|查|核|验|检查|核查|核实|查看|察看|抽查|督查|复查|复核|复验|查验|踏勘|检验|过目)"
    r"(?:过|了|完)(?:了|一遍|一次|一下|的)*$"
)


_SEEN_BY_US = expression(
    r"(?:我们?|领导|局长|书记|主任|[一-龥]{1,2}局|[一-龥]{1,2}主任)?(?:\ue0ff|亲自|专门|带队|特意|都|也)*(?:去|来|到(?:了)?现场|到实地|上门)(?:现场|实地)?(?:看|查|核|验|盯|检查|核实)过(?:了|的|一遍|一次)*"
)
"""我亲自去看过."""


_LOOKED_ON = expression(
    r"(?:[一-龥]{1,6}(?:[局站所办科队]|中心|公司|街道|乡镇|[县市镇区乡]里)|监理|业主|财政|审计)?(?:[上中下]午|晚上|早上|才|刚|就|亲自|派人|过?来|到现场|去|给)*"
    r"(?:[看查验核点对盘测复抽收签盖审评探过]的(?:[一-龥]{0,4}(?:协议|合同)|现场|实地|场|数|账|库|货|收|房|钥匙|字|章|核|查|检|验|审|磅|秤|样|卷)?"
    r"|[转退打汇交付还拨]的(?:款|钱|账)?|[看查验核检测盘抽对](?:过|了)(?:现场|账目?|数|货|样|库|实物)?(?:了|的)*|(?:检测|评查|复核|核查|抽检|回访|点验|盘点|查验|复验|测评|验收|审核)的)"
)
"""中储粮上周日点的数, 监理周五签的字: who looked at it, and on what day."""


def _is_a_look_on_a_day(reading: Reading) -> bool:
    clause = reading.clause
    if (
        reading.judgement.verdict is Verdict.DONE
        or not clause.dates
        or clause.amounts
        or clause.items
        or clause.has(Tag.NEG, Tag.UNREAL, Tag.PROMISE)
    ):
        return False
    return _LOOKED_ON.fullmatch(clause.text, clause.dates[-1].end - clause.start) is not None


def take_a_visit_for_its_day(reading: Reading) -> None:
    """督查室上周四现场看过，已全部改完: they saw it done on that day."""
    clause = reading.clause
    if (
        (
            _VISITED.search(clause.covered)
            and not clause.has(Tag.NEG, Tag.PLAN, Tag.IF, Tag.UNREAL)
            and reading.intents <= {Intent.ACK, Intent.PROGRESS}
        )
        or _SEEN_BY_US.fullmatch(clause.covered)
        or _is_a_look_on_a_day(reading)
    ):
        say_nothing_of_the_work(reading)
        reading.clause = replace(clause, words=(), tags=frozenset())
        reading.role, reading.has_no_date = (DateRole.DONE_ON, False) if clause.dates else (None, True)
