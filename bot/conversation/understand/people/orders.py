"""Reads to whom the writer gives the work: 请李科长落实, 已安排小孙去办, 老周，你去落实."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import HANDED_TO_WHOM, WHO_IS_MEANT
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.handed_to_him import is_let_do_it
from bot.conversation.understand.people.nicknames import GIVEN_TO_ONE_OF_OURS
from bot.conversation.understand.people.no_orders import is_a_step_told, is_no_order
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.people.surnames import TITLES
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.papers_of_the_work import is_a_paper_sent
from bot.conversation.understand.talk.struck_off import is_to_be_struck_off
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, Word

_GIVING = frozenset(
    {
        "这个给",
        "给",
        "这条给",
        "这项给",
        "此项给",
        "这个",
        "这条",
        "这项",
        "此项",
        "此件",
        "这事",
        "这事儿",
        "具体",
        "后面",
        "后续",
        "具体的",
    }
)
WHOSE = expression(
    r"(?:(?:分管|主管|主要)?领导|后勤|财务|人事|保卫|基建|教务|总务|行政|办公室|信息|护理部|科教|院办|党办|政府办)的?|(?:分管|主管|具体|负责|经办|承办|包片|挂点|新来|现任)的?|[我你]们?的?|我们?[和跟与]|(?:下面|手下|底下|手底下|(?:[我你]们?)?(?:单位|[科股站局所队场院校](?:里|上)?))的?"
    rf"|(?:分管|主管|[一-龥a-z]{{0,6}})?(?:副?(?:{TITLES})|副总|高工|[一-龥]{{1,3}}员|副手|助手|助理|同事|同志|组员|科员)|[一-龥]{{1,8}}(?:[科股室处部局所站队组院]|中心|窗口)(?:那边|这边|那儿|那里)?的?|[^\W\d_没未不完了]{{1,6}}的|(?![^,]{{0,3}}(?:转告|告诉|通知|给|把|被|说|问|看))[^\W\d_没未不完了已都也就还再才先去来我你您他她它有是在]{{2,3}}|年轻人|新人|专人|骨干|得力的?|那个|这个|咱们?的?|贵?[科局院校处所]的?|后厨|前台|窗口|门卫|[一二三四五六七八九十\d]?号?车间的?|第?[一二三四五六七八九十\d]+(?:网格|小?组|[大中]?队|片区|标段|工区)的?|库房|食堂|[一-龥]{{1,6}}(?:调度|库管|门诊|病房|柜台|库房|[班台馆社岗堂店]|车间|工区|工段|车队|支队|支行|门店|校区|病区|年级|教研组|班组|项目部|[厂矿])的?"
)
"""What may stand between the order and the name: 请我们科的小王, 由分管副院长刘芳."""
_WILL_HANDLE = expression(
    r"(?:两|[三四五几])?(?:个人|人|俩)(?:一起|共同|分头)?(?:负责|办|弄|落实|盯|跟|抓)|牵(?:个|一?下)头|(?:那边|那儿|那里|这边)(?:先|再|来|去|抓紧|马上)*(?:[核查办弄改跟看问理做盯]|落实|处理|对接|把)|负责|分头|(?:处置|核处|查处)(?!不|得|过)|一起|共同|分别|帮(?:我|忙|着)|[拿领接带]去|[把给将](?=[^,。;!?]{1,8}(?:补|整理|写|核|改|理|查|弄|办|处理|落实|报))|接[着过这那此下]|继续|亲自|跑一?[趟下]|经手|主抓|直接报|[带领](?:人|队|几个人)|看着办|跟(?!我|你|他|前|不上|没)|牵头|在[管跟办弄抓盯]|承办|主办|经办|对接|去|来|具体|会|接手|阅|办(?!公)|处理|落实|抓|盯|答复|回复|报"
)
_ORDERS = frozenset({"让", "叫", "喊", "安排", "派", "责成", "委托", "授权", "指派", "指定", "吩咐"})
"""Give work to somebody whatever the verb that follows."""
_NO_ORDER = expression(r"满意|失望|放心|知道|理解|配合|同意|看到|等|费心|操心|为难|不")
_REPORTING = (Tag.REPORT, Tag.HAND_IN, Tag.ANSWER, Tag.REPLY)
_HANDED = expression(
    r"(?:已|我|都|也|早|又)(?:经)?(?:通知|要求|交代|嘱咐|叮嘱|关照|吩咐|安顿|嘱托|布置|督促|告知|提醒|责令)(?:了|过|好)?$|^(?:要求|责令|督促)$|交代给$|(?:^|这[个条项事件]|此[项件事]|[交转批派分]|安排|指派)给$|交办$|^(?:已|我|都|也|刚|已经)*(?:批|签|转|派)$"
)
_LET_THEM = expression(
    r"(?:这[个条项事件]|此[项件事]|我|已经?|就|先|再)*(?:让|叫|派|安排|责成|要求|通知)(?:下面|下边|手下|底下|具体|相关|有关|经办)的?(?:人员?|同志|同事|经办人?|责任人|科室|部门)?(?:们)?(?:都|也|抓紧|尽快|马上|赶紧)*(?:去|来)?(?:办|弄|落实|处理|跟|核|查|整改|改|做)"
)
"""让下面的人去弄."""
_TOGETHER = expression(
    r"(?:这[个条项事]|此[件项事])?(?:就|让|由|请)?[一-龥]{1,6}?(?:办公室|[科股室办局处部站所队院])(?:和|与|跟|、|同|会同)[一-龥]{1,6}?(?:办公室|[科股室办局处部站所队院])(?:一起|共同|联合|分头|合着?|两家)+(?:来|去|负责)*(?:弄|办|落实|负责|处理|牵头|做|搞|抓|管|跟|整改?)(?:吧)?$"
)
"""办公室和财务科一起弄."""
_OWN_OFFICE = expression(
    r"(?:请|由|转|交由?|安排)(?:你|贵|我|本)们?(?:科室?|处|室|局|所|站|队|办|部|股|单位|中心|院|校|镇|乡|村)"
)
"""请你科办理: whose office that is only the ledger knows."""
_SOMEBODY = expression(r"(?:下面|下边|手下|底下|具体|相关|有关)的?(?:人员?|同志|同事|经办人?|责任人|科室|部门)")


_ASK_OF = expression(
    r"(?:进展|进度|情况|数据?|细节|具体的?|明细)[^,。;!?得我]{0,4}?(?:可以|请|[你您]得)?(?:找|问|跟)(?:一下|下)?(?:[一-龥]{1,4}的)?$"
)
_OF_IT = expression(r"(?:同志|他|要|问|了解|拿|对接|对|衔接|联系|说|那边|那儿|就行|就可以|吧|一下)*")
"""具体进度问工程部訾工: who is to tell of it from now on."""


_TOLD = ("交办", "交代给", "布置给", "交代", "嘱咐", "叮嘱", "吩咐", "关照", "安顿")
"""已嘱咐老贺: told what he is to do, without a verb."""


_GIVEN_TO_ONE_OF_OURS = expression(GIVEN_TO_ONE_OF_OURS)
_KEEPS_PAPERS = expression(r"档案|资料室|文书室|专户|巡[察视]办|整改办|督[查办]室")
"""交给巡察办小于了: what goes there is a paper."""
_AND_REPORT = expression(
    r"(?:处理|落实|办理|整改|核实|查处|解决|处置|跟进|研究|办|抓|查|改|弄)[一-龥]{0,3}(?:并|后|再|且)(?:及时|书面|向我|给我|按时)*报告(?:情况|结果|我|一下)?$"
)
"""处理并报告: is to report, and no paper."""


def delegation(reading: Reading) -> bool:
    """请李科长落实, 转规划股小陈办, 已安排小孙去办, 小刘负责."""
    clause = reading.clause
    if not clause.people:
        return _to_somebody(reading)
    if is_a_step_told(clause) or is_a_paper_sent(clause) or is_to_be_struck_off(clause):
        return False
    first, last = clause.people[0], _the_last_ordered(clause)
    asks_of_it = _ASK_OF.search(clause.text[: first.start - clause.start]) and _OF_IT.fullmatch(
        clause.text[last.end - clause.start :]
    )
    if asks_of_it or is_let_do_it(clause) or _goes_to_one_of_ours(clause):
        give(reading)
        take_down(reading, list(clause.people))
        return True
    writes = _TO_WRITE.match(clause.text[last.end - clause.start :]) or _AND_REPORT.search(clause.text)
    if clause.has(Tag.EVIDENCE) and not (writes or _IN_CHARGE.search(clause.text) or _A_TASK_SHEET.match(clause.text)):
        return False
    callers = next((found for person in clause.people if (found := _callers(clause, person))), [])
    after = clause.text[last.end - clause.start :]
    handled = bool(clause.after(last.end, Tag.HANDLE, Tag.COMPLETE, Tag.ACT, Tag.AT_ONCE)) or bool(
        _IS_TO_ACT.match(after)
    )
    if first.name in {"领导", "各位领导"} or (clause.has(Tag.HELP) and not handled):
        return False
    handed = _HANDED.search(clause.text[: first.start - clause.start]) is not None
    is_given = _WORK_TO.fullmatch(clause.text[: first.start - clause.start]) is not None and _NO_MORE.match(after)
    called = bool(callers) or handed or bool(is_given)
    if called:
        is_ordered = (
            is_given
            or clause.text[: first.start - clause.start].endswith(_TOLD)
            or any(
                caller.does(Tag.HAND_OVER)
                or (caller.text in _ORDERS and after and not _NO_ORDER.match(after))
                or (caller.text == "由" and after in {"来", "去", "吧"})
                or (after in {"", "了"} and _ARRANGED.search(clause.text[: first.start - clause.start]))
                for caller in callers
            )
        )
        if not (handled or is_ordered or clause.after(last.end, *_REPORTING)):
            return False
        if is_no_order(clause, callers, after, handled=handled):
            return False
    elif (
        not handled
        or not _opens(clause, first)
        or first.is_title
        or clause.has(Tag.ALREADY)
        or (after.endswith("了") and not _HAS_GONE_TO_DO_IT.fullmatch(after))
        or (after.endswith("的") and not after.startswith(("会", "来", "去")))
        or not _WILL_HANDLE.match(after.lstrip("你您请先"))
    ):
        return False
    if not called and (first.is_informal or first.is_department):
        reading.doubts.append("是否转由其办理")
    give(reading)
    take_down(reading, _those_ordered(clause, callers))
    if clause.text.startswith("@") and first.name[0] not in "老小阿大":
        # @林工: an account is addressed, so that only a nickname leaves open who is meant.
        reading.doubts = [reason for reason in reading.doubts if not reason.endswith(WHO_IS_MEANT)]
    return True


def _goes_to_one_of_ours(clause: Clause) -> bool:
    """丢给法规处胖哥了: known to those of the house, and nothing but work was named."""
    return (
        clause.people[-1].is_informal
        and not (clause.amounts or clause.percents or _KEEPS_PAPERS.search(clause.text))
        and _GIVEN_TO_ONE_OF_OURS.fullmatch(clause.covered) is not None
    )


def _those_ordered(clause: Clause, callers: Sequence[Word]) -> list[PersonMention]:
    """书记让武镇长牵头: whoever stands behind the order, and not the one who gave it."""
    behind = [person for person in clause.people if callers and person.start >= callers[-1].end]
    return behind or list(clause.people)


_WITH_WHOM = expression(r"(?:去|来|再|直接|抓紧|尽快)*(?:对接|联系|会同|找|衔接|督促|催|报|报送|向|到)(?:一下)?$")


def _the_last_ordered(clause: Clause) -> PersonMention:
    """请何科长对接督查室: the office behind the verb is not told to do anything."""
    *others, last = clause.people
    if (
        others
        and last.is_department
        and _WITH_WHOM.match(clause.text[others[-1].end - clause.start : last.start - clause.start])
    ):
        return others[-1]
    return last


_IN_CHARGE = expression(
    r"负责|牵头|统一|把[^,。;!?]{1,8}(?:补|整理|写|核|改|理|查|装|贴|做|换|归|录|填|送|交|报|发|备)(?!了|完|齐|好|过)"
)
_TO_WRITE = expression(
    r"(?:去|来|抓紧|尽快|赶紧|马上|下去)*(?:补|整理|写|拟|汇总|准备|收集|归档|拍|做|弄|填|起草|重新做)(?!的|好|完|齐|了)"
    r"|(?:去|来|抓紧|尽快|赶紧|马上|负责|给你们?)*(?:报|送|交|发|提供|上传|补报|补送|报送|打印|出具?|传)(?!的|好|完|齐|了|过|给|警|现)(?:(?!了|过(?!去))[^,。;!?]){1,8}$"
)
"""让施工员小卢补资料."""
_A_TASK_SHEET = expression(
    r"(?:这个|这张|这份|该|此)?(?:单子|工单|督办单|交办单|来文|批件)(?:已经?|都|我|就)*(?:派|转|批|签|交)"
)
"""这个单子派给二车间."""
_IS_TO_ACT = expression(
    r"(?:抓紧|尽快|从速|速|亲自)?(?:部署|布置|研判|安排部署)(?:一下|下去|好)?(?:$|并|后)|(?:列|拿|制定|拟|提)(?:出|个|定)?(?:计划|方案|时间表|清单|措施|意见|办法)|先?[管盯跟抓]着|(?:主办|经办(?!人|的)|督办|督促|跟踪|挂帅)(?!了|过)|(?:两|[三四五几])?(?:个人|人|俩|个)(?:一起|共同|分头)?(?:负责|办|弄|落实|盯|跟|抓)|会(?:去|来|主动|再)*(?:联系|找|跟|回|对接|向)(?:[你您]|整改办|办公室|巡察)|限(?:期|时)[一-龥]|派(?:人|车|员)|拿(?:个|出)?(?:意见|方案|主意|办法)|(?:去|来|再)?[核查审补改修](?:一下|下|一核|一查)?$|阅|顶|[来去][回答]$|接(?:下|了|一下)?(?:这|那|此)[一-龥]{0,2}(?:活儿?|事儿?|[项条件摊块]|任务|工作)|(?:亲自|接着|继续|接过去?)(?:来|去)?(?:[抓管盯跟办弄做干跑改]|落实|负责|处理|推进|牵头)|[盯跟抓管](?:着|牢|紧|进)(?:的|办|呢)?$|负责到底|经手(?:吧|办|$)|看着办|主抓|(?:直接|会|来|统一|负责)(?:报|回|答|上报|回复)(?:给)?(?:你们?|您|办公室)?(?:$|数|话|进度)|[你您](?:[盯跟抓管办弄带领]|来|去|跑一?[趟下]|先|再|负责|具体|把|给|帮)|(?:同志)?(?:抓紧|尽快|从速|马上|立即|加快|认真|全力)(?:$|推进|研究|办|落实|处理|去|弄|整改)"
)


_HAS_GONE_TO_DO_IT = expression(
    r"(?:就|亲自|专门)?(?:去|过去)(?:办|弄|跑|盯|催|落实|处理|对接|协调|跟|核|查|整|收|量|谈)(?:这个?事?|此事)?了"
)
"""老包去弄了: gone to do it, and not back with it."""


def _opens(clause: Clause, person: PersonMention) -> bool:
    """小刘负责, 护理部小唐跟进, 这条阿强会处理: the clause begins with whoever is to do it."""
    before = clause.covered[: person.start - clause.start].replace(TAKEN, "")
    return before == "" or before in _GIVING or WHOSE.fullmatch(before) is not None


def _callers(clause: Clause, person: PersonMention) -> list[Word]:
    """The ordering word right in front of the person, but for his role or office."""
    callers = clause.before(person.start, Tag.DELEGATE)
    if not callers:
        return []
    between = clause.text[callers[-1].end - clause.start : person.start - clause.start]
    after = clause.text[person.end - clause.start :]
    gets_in_touch = between in {"与", "和", "跟"} and after.startswith(("对接", "联系", "衔接", "沟通"))
    return callers[-1:] if not between or gets_in_touch or WHOSE.fullmatch(between) else []


_ARRANGED = expression(
    r"(?:[这那此该][个件条项桩]?(?:事情?|活儿?|任务|工作)?|\ue0ff)(?:我们?|都|也|早就?|已经?|刚)*(?:安排|指派|委托|布置|交代)(?:了|给)?$"
)
"""这事我已安排景所长: work that is arranged with somebody needs no verb."""
_WORK_TO = expression(
    r"(?:把|将)?(?:[这那此该](?:一?[个条项件块摊])?|本[项条])?(?:活|事情?|任务|工作|问题|整改|业务)?儿?(?<!^)(?:我|就|都|先|也|直接)*给"
)
_NO_MORE = expression(r"(?:同志)?(?:吧|就行|了)?$")
"""这活给财务科: work that is given to somebody needs no verb."""


def give(reading: Reading) -> None:
    """The day in an order is the day on which the one instructed is to answer, or to have done it."""
    clause = reading.clause
    reading.intents.add(Intent.DELEGATE)
    is_to_answer = clause.has(*_REPORTING) or _TO_ANSWER.search(clause.text)
    reading.role = DateRole.REPORT_BY if is_to_answer else DateRole.ETA
    last = clause.people[-1].end if clause.people else clause.end
    is_dated = any(mention.start >= last and mention.is_fixed for mention in clause.dates)
    reading.has_no_date = clause.has(Tag.ALREADY, Tag.PERFECT) and not is_dated
    reading.has_no_figures |= _ONCE.search(clause.text) is not None


_ONCE = expression(r"[跑去来看走查问][一两](?:趟|次|遍|回|下)")
"""让小艾跑一趟: no count."""
_TO_ANSWER = expression(r"(?:拿|出|提|给)(?:出|个|份)?[一-龥]{0,4}(?:意见|说法|结论|答案)")
"""请韩总工17号前拿出意见."""
_HANDED_DOWN = expression(
    r"(?:这[个条项件]?|此件|我)?(?:已经?|都|刚)*(?:转办|派单|批转|交办|分派|转派|派件)(?:下去)?了"
)
"""转办了: handed on, and only the writer knows to whom."""


def _to_somebody(reading: Reading) -> bool:
    """请你科办理, 交给下面人办了: given away, and only the writer knows to whom."""
    clause = reading.clause
    to_office = _OWN_OFFICE.search(clause.text) and clause.has(Tag.HANDLE)
    if _HANDED_DOWN.fullmatch(clause.text):
        reading.doubts.append(HANDED_TO_WHOM)
        give(reading)
        return True
    found = _SOMEBODY.search(clause.text)
    to_some = found and any(word.end == clause.start + found.start() for word in clause.all(Tag.HAND_OVER))
    to_some = to_some or any(shape.match(clause.text) for shape in (_LET_THEM, _TOGETHER))
    if not (to_office or to_some):
        return False
    reading.doubts.append(HANDED_TO_WHOM)
    give(reading)
    return True
