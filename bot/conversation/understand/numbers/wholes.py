"""Finds which amount is the whole of the others: 12户里3户在办, 30户发了20户, 又发了8户."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.as_many_again import (
    behind,
    ends_its_clause,
    is_next_act,
    is_stated,
    is_told_of_all_again,
    said,
)
from bot.conversation.understand.numbers.counted import (
    Counted,
    is_left,
    is_of_the_others,
    matches,
    verb_before,
)
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.measure_words import ACTIVITIES


def whole_of_its_parts(counted: list[Counted], text: str) -> list[Counted]:
    """12个问题已整改9个，其余3个正在推进: the sum of the two others is the whole."""
    del text
    if len(counted) > _MOST_PARTS:
        return counted
    for whole in counted:
        others = [each for each in counted if each is not whole and matches(each.amount, whole.amount)]
        for first, second in combinations(others, 2):
            if first.amount.value + second.amount.value != whole.amount.value:
                continue
            left = next((each for each in (second, first) if is_left(each)), None)
            if left is None and _is_told_done(first, whole) and (is_of_the_others(second) or second.role is None):
                left = second
            if left is None:
                continue
            done = first if left is second else second
            roles = {id(whole): Role.TOTAL, id(left): Role.LEFT, id(done): Role.DONE}
            return [each.plays(roles[id(each)]) if id(each) in roles else each for each in counted]
    return counted


def _is_told_done(each: Counted, whole: Counted) -> bool:
    """问题37条，销36，1条涉诉: with a verb right before its number, behind the whole."""
    if each.role is Role.DONE:
        return True
    is_behind = whole.amount.start < each.amount.start and each.role is None
    return is_behind and _A_VERB.fullmatch(said(each)) is not None


_A_VERB = expression(r"[,]?(?:已经?|现|共)?(?:[销改办结清退拆换签搬修补收付发缴查验装核审][一-龥]?)")
_MOST_PARTS = 20
"""More amounts than any reply tells of: every pair of them is tried, and a text full of numbers must cost no time."""
_AND = expression(r"(?:、|和|及|加|,|又|再|另)[一-龥]{0,8}$")
_MORE = expression(r"(?:又|再|另外?|陆续)[^,。;]{0,5}$")


def added(counted: list[Counted], text: str) -> list[Counted]:
    """上周退了12户，这周又退了8户: added up, and so are the parts of one kind where the whole is told."""
    done = [each for each in counted if each.role in {Role.DONE, None}]
    units = {each.amount.unit for each in done}
    if len(done) < 2 or len(units) > 1 or any(each.role is Role.LEFT for each in counted):
        return counted
    total = next((each for each in counted if each.role is Role.TOTAL and each.amount.unit in units), None)
    is_more = all(_MORE.search(said_before(each.amount, each.reading.clause)) for each in done[1:])
    is_alike = total is not None and len({verb_before(each) for each in done}) == 1
    if not (is_more or is_alike or (total and _is_list(done, text))):
        return counted
    value = round(sum(each.amount.value for each in done), 6)
    if total and value > total.amount.value:
        return counted
    whole = replace(done[0], role=Role.DONE, amount=replace(done[0].amount, value=value, end=done[-1].amount.end))
    return [whole if each is done[0] else each for each in counted if each is done[0] or each not in done]


def _is_list(done: Sequence[Counted], text: str) -> bool:
    """第一批五百户、第二批三百户: counted up with nothing but a name between."""
    between = [text[first.amount.end : second.amount.start] for first, second in pairwise(done)]
    return all(_PART.fullmatch(gap) for gap in between)


_PART = expression(r"[、和及加][一-龥\d]{0,6}")


def all_its_parts(counted: list[Counted], text: str) -> list[Counted]:
    """危桥3座，一座已重建，两座加固完工: what was named first is the sum of what was done in the clauses behind it."""
    del text
    if len(counted) < 3 or len(counted) > _MOST_PARTS or counted[0].role is not None:
        return counted
    whole, parts = counted[0], counted[1:]
    is_done = all(each.role in {Role.DONE, None} and _is_through(each) for each in parts)
    alike = all(matches(each.amount, whole.amount) for each in parts)
    value = round(sum(each.amount.value for each in parts), 6)
    if not (is_done and alike and value == whole.amount.value) or len({id(each.reading) for each in counted}) < 3:
        return counted
    return [whole.plays(Role.TOTAL), replace(parts[0], role=Role.DONE, amount=replace(parts[0].amount, value=value))]


def _is_through(each: Counted) -> bool:
    return each.reading.judgement.verdict is Verdict.DONE


def of_the_larger(counted: list[Counted], text: str) -> list[Counted]:
    """全县27个卫生院，19个接通了: of two amounts of one kind the larger is the whole of the smaller."""
    pair = [each for each in counted if each.role in {Role.DONE, None}]
    if len(pair) != 2 or len(counted) != 2 or not matches(pair[0].amount, pair[1].amount):
        return counted
    first, second = pair
    if first.role is None and is_of_the_others(second) and not is_left(second):
        return [first.plays(Role.LEFT), second.plays(Role.DONE)]
    if (
        first.amount.value >= second.amount.value
        and _WAS_LOST.search(verb_before(first))
        and _MADE_GOOD.search(verb_before(second))
    ):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    if (
        first.amount.value <= second.amount.value
        and _WAS_LOST.search(verb_before(second))
        and _MADE_GOOD.search(verb_before(first))
    ):
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if first.amount.value < second.amount.value and _GIVEN_OUT.search(said(second)) and _GOT_BACK.search(said(first)):
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if first.amount.value > second.amount.value and _GIVEN_OUT.search(said(first)) and _GOT_BACK.search(said(second)):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    if first.amount.value < second.amount.value and _IS_MADE.search(said(second)) and _IS_PLACED.search(said(first)):
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if (
        _AND.search(text[first.amount.end : second.amount.start])
        and "," not in text[first.amount.end : second.amount.start]
    ):
        return counted
    if first.amount.value > second.amount.value and _may_be_whole(first, second):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    is_told = is_stated(first) or _OF_THE_YEAR.fullmatch(said(second)) is not None
    if first.amount.value < second.amount.value and second.role is None and is_told:
        return [first.plays(Role.DONE), second.plays(Role.TOTAL)]
    if first.amount.value == second.amount.value and is_told_of_all_again(first, second):
        return [first.plays(Role.TOTAL), second.plays(Role.DONE)]
    return counted


_OF_THE_YEAR = expression(r"[,]?(?:全年|年度)(?:一?共|总共|的?(?:任务|计划|目标))?(?:是|为|要)?")
"""安检4万1千人次，全年5.5万人次: what the year asks for is the whole, whatever the verb before."""
_WAS_LOST, _MADE_GOOD = (
    expression(r"[丢坏缺塌倒裂堵破烂枯]了?$"),
    expression(r"(?:[补换修找装栽种扶疏通]|恢复)[好回上全齐完]?了?$"),
)
"""井盖丢了13个补了13个."""
_IS_MADE = expression(
    r"(?:印|制作?|定做|定制|做|买|购|采购|购置|订|进|领|领取|注册|备|储备|到货|来)(?:了|的)(?:一?共|总共)?$"
)
_IS_PLACED = expression(r"(?:[发送装用贴挂种栽摆铺停换配放]|注销|停用|安装|投放|清理)(?:出去|上|好|完|掉|下去)?了?$")
"""发了320套工装，做了400套: of so many that were made or bought, so many are where they belong."""
_GIVEN_OUT, _GOT_BACK = expression(r"(?<![收补退])[发寄送派投](?![票现放])"), expression(r"[收回交填]")
"""问卷收回540份，发了600份."""


def _may_be_whole(first: Counted, second: Counted) -> bool:
    """Whether the earlier and larger amount only names what there is to do."""
    if first.role is None:
        return True
    if _CAME_IN.search(said_before(first.amount, first.reading.clause)) and _DEALT_WITH.search(verb_before(second)):
        return True
    if _BY_NOW.search(said_before(second.amount, second.reading.clause)):
        return True
    if is_next_act(first, second):
        return True
    told = first.reading.clause.before(first.amount.start, Tag.PERFECT, Tag.COMPLETE)
    if told or first.amount.unit in ACTIVITIES:
        return False
    if second.reading.clause.before(second.amount.start, Tag.COMPLETE) and not second.reading.clause.has(Tag.NEG):
        return True
    if _NAMED_BETWEEN.search(said_before(first.amount, first.reading.clause)) and _is_told_of(second):
        return True
    if (
        second.reading is not first.reading
        and _HAS_BEEN.fullmatch(said(second))
        and not _HAS_BEEN.fullmatch(said(first))
    ):
        return True
    if ends_its_clause(first) and not said(second).strip(",") and _IS_THROUGH.fullmatch(behind(second)):
        return True
    if ends_its_clause(first) and second.reading is not first.reading and _ARE_SO.search(said(second)):
        return True
    goes_on = set(said_before(first.amount, first.reading.clause)) & set(verb_before(second))
    is_claim = second.reading.clause.has(Tag.ALREADY) or bool(_PUT_RIGHT.search(verb_before(second)))
    return is_claim or bool(goes_on - {"的", "了", "共"})


_ARE_SO = expression(r"(?<![没未不])[一-龥]{2,4}(?:了|过)?的(?:有|是|共)?$")
"""收购点10个，挂牌公示的8个: those of them that are so."""
_IS_THROUGH = expression(r"(?![没未不还在要])[一-龥]{1,4}了")
"""拖轮检修5条，3条下水了: the number that is told first, and what became of some of them."""


_HAS_BEEN = expression(
    r"[,]?(?:已经?|才|共|现|刚|只)*(?:[一-龥]{1,2}(?:完|好|掉|齐|回|妥|走|出去)|[销办结改清退拆换签搬装修验查审做弄干核种栽](?=$|了)|(?:兑付|发放|兑现|办理|处理|解决|回访|核销|化解|答复|搬迁|安置|腾退|录入|签订|签约|交付|安装|更换|修复|整治|取证)(?=$|了)|到货|到位|到岗|到账|出水|投用|发[下出][去来]|送出去|收[上回]来)了?"
)
"""审计整改项42个，销了39个; 采购400台，到货280台: a verb that is over, behind a number that is only named."""
_NAMED_BETWEEN = expression(
    r"[一-龥](?:房|楼|柜|机|点位|车|床|田|树|苗|井|池|站|路|桥|灯|表|管|网|棚|圈|牌|箱|屋|室|院|校|村|企业|商户|人员|问题|项目|合同|事项)$"
)
"""安置房320套: the thing is named before its number, and no verb."""


def _is_told_of(each: Counted) -> bool:
    """交付了240套: with a verb that is over."""
    return bool(each.reading.clause.before(each.amount.start, Tag.PERFECT))


_CAME_IN = expression(
    r"(?:到货|到了|来了|运到|进了|进货|采购|购置|购进|买|领|收到?|受理|接到?|接收|中标|招录?|申报|报名|核实|核定|审核|审定|认定|申领|报|下达|分配|分|安排|批|抽中?|发现|立案|点(?:出|名)?|摸排|指出|提出?|列出?|反馈|通报|交办|转办|挂出?|排查?出?|摸出|梳理出?|查出?|找出)(?:了|过|的)?(?:一?共|总共)?$"
)
_DEALT_WITH = expression(
    r"(?:[治装改修回办审结签核用栽种换搬拆清退发付批查验铺挂贴配补销建调训]|到岗|报到|入职|兑付|发放|废止|下架|答复|回复|办结|安装|调试|上岗|上线|启用|使用|建成|验收|通过|整改|签约|签订|解决)[好完结掉过]?了?$"
)
"""消毒柜到货30台装了24台, 信访件收了50件，回了48件: what came in, and how much of it has been dealt with."""
_BY_NOW = expression(r"^(?:目前|现在|截至|到(?:现在|目前|今天))")
_PUT_RIGHT = expression(r"完成|办结|整改|解决|落实|处理|到位|达标|合格|通过|改[完好]|成功")
