"""Reads the day on which a numbered document was issued as the day of the end: 9月28号印发了，文号乌林草发〔2023〕112号."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.references import DOCUMENT

_NAMED_PAPER = r"(?:(?!上级|上面|国家|[省市部厅][里级]|中央|整改|督[办查]|交办|停[工业]|催|巡[视察]|招[标聘]|采购|比选|询价|竞价|征地|拆迁|征集)[一-龥]{0,6}?(?:通知|制度|办法|细则|规定|规程|章程|意见|批复|决定书?|通报|公告|通告|文件|红头|文|函|规范|标准|规则|公约|责任制|清单|守则|目录|[行校院厂村店]规)(?:是|于)?)?"
_ISSUED = expression(
    rf"(?:我们?|这边|[局校院厂镇乡]里)?{_NAMED_PAPER}(?:是|于)?\ue0ff+(?:就|已经?|都|才|正式)*(?:(?:把|将)[一-龥]{{2,8}}?(?=印发|下发|发))?(?:由[一-龥]{{2,6}})?(?:印发|下发|发布|公布|公示|挂网公示|挂网|上网公示|张贴|贴|出台|颁布|颁发|下达|制发|签发|落款|行文|通报|转发|上墙|挂|发|印|出|下文|下(?:了)?(?:电报|文件?|函|通知|红头)|下的(?:电报|文件?|函))(?:出去|出来|下去|出|[到给至][一-龥\ue0ff]{{1,6}}?)?[的了]"
    r"|(?:是|于)?\ue0ff+(?:就|已经?)*(?:由|经)?(?:下了|[一-龥]{1,6}会(?:议)?(?:审议|表决|讨论|研究)?通过)(?:了|电报|文|函|通知|文件|红头文件?)?"
    r"|\ue0ff+[印发]的(?:文件?|通知|函)"
)
_ISSUED_THEN = expression(
    rf"(?:[局校院厂镇乡]里)?{_NAMED_PAPER}\ue0ff+(?:就|已经?|正式)*(?:由[一-龥]{{2,6}}?)?(?:印发|下发|发布|公布|颁布|颁发|下达|制发|签发|行文|发文|出台|发[到至][一-龥\ue0ff]{{1,4}})"
)
_TO_WHOM = (
    r"(?:[到给](?:本人|当事人)手[里上中]|[到给至往]?(?:各|全|基层|下属|辖区|所有|社会)[一-龥\ue0ff]{0,8}?|[到至往]\ue0ff+"
    r"|[到给至往上在]?(?:班组|车间|一线|本人|当事人|科室|股室|职工|学生|家长|群众|商户|业主|官网|网站|墙|公[示开告]栏|宣传栏|门口|大厅)[一-龥]{0,2}?)"
)
_GIVEN_OUT = expression(
    rf"{_NAMED_PAPER}(?:(?!上级|省|市|中央)[一-龥]{{0,4}}(?:预案|汇编|手册|[决裁判]书|罚单|罚款单|(?:处罚|裁定|调解|判决)书|协议书?|合同))?\ue0ff+(?:[局校院厂镇乡行社所队站司]里|就|已经?|都|才|正式|统一)*(?:(?:会签|盖章|签批|审签)(?:完|好|后|了)?(?:就|便|即|并)?)?"
    rf"(?:印发|印制?|下发|发布|公布|颁布|颁行|颁发|下达|下|登报|见报|送(?=[到给](?:本人|当事人))|分发|分(?=[到给至])|派发|派(?=[到给至])|批转|转发|送达|发出|签发|出文|制发|行文|宣布|挂网|上网|贴出|挂出|[挂贴登](?=[到上在])|汇编成册|宣判|判|发|通知(?=[到各]))(?:并|且)?(?:公布|公示|施行|执行|实施|生效|试行)?(?:了|的)?(?:{_TO_WHOM})?(?P<told>了|的)?"
    r"|\ue0ff+(?:就|已经?|正式)*(?:开出|开具|下达|送达|签发|作出|做出)(?:了)?(?!整改|督办)[一-龥]{0,6}(?:决定书?|通知书|罚单|裁定书?|判决书?|告知书|意见书)"
    r"|(?:[一-龥]{0,4}(?:证照?|许可证?))?\ue0ff+(?:就|已经?|才|都)*(?:办|领|换)(?:下来|到手?|出来|好|完|妥)(?P<had>了|的)"
    r"|\ue0ff+(?:就|已经?|才|都)*(?:检测|检验|鉴定|校准|标定|年检|体检|复检)(?:完|好|过)(?P<tested>了|的)"
)
"""9月18日正式颁行, 5月8号会签完就发了, 10月9号批转各所, 5月8号开出决定书, 3月11号办下来了: in force, or in the hands of whom it is for."""
_NUMBER_BEHIND = expression(rf"(?:文号|字号|发文字号|文件号|编号|文件)?(?:是|为)?{DOCUMENT}$")
_ISSUED_SOME_DAY = expression(
    rf"{_NAMED_PAPER}(?:已经?|都|也|早就?)*(?:印好)?(?:印发|下发|发布|公布|颁布|下达|发|印)(?:出去|出来|下去|[到至给][一-龥\ue0ff]{{1,6}})?了?"
)
_BARE_DAY = expression(r"\ue0ff+(?:的|印的|发的)?")
"""细则9月9号正式颁布; 通知印好发下去了，4月18日: told without a 了 of a day that is over, or with the day behind it."""
_SETTLED_BY_PAPER = expression(
    r"(?:[一-龥]{0,6}(?:注销|撤销|吊销|取缔|关停|退出|解散|处罚|处分|免职|任命|除名|定性|认定)[一-龥]{0,2}(?:批文|批复|决定书?|通知书?|公告|证明|文件)|(?!方案|预案)(?:[一-龥]{0,4}(?:章程|制度|办法|规约|公约|细则|规程)))"
    r"(?:是|于)?\ue0ff+(?:就|已经?|都|才|正式)*(?:拿到手?|领到|到手|送达|批下来|下来|出来|核发|颁发|备的?案|登记|核准)(?:的|了)?"
    r"|(?:我们?)?\ue0ff+(?:就|已经?|才|正式)*(?:行文|落款|印发|下发|签发)"
    r"|[一-龥]{0,4}(?:调查|核查|事故|鉴定|审计|调解|评查)报告(?:是|于)?\ue0ff+(?:就|已经?|才)*(?:批下来|批复|批准|批|审定|获批)(?:了|的)?"
    r"|(?![^,。;!?]{0,4}(?:施工|规划|开工|用地|建设|预售|临时))[一-龥]{0,4}(?:许可证|执照|资质证?|合格证|登记证|证照|证书|证)(?:是|于)?\ue0ff+(?:就|已经?|才|都)*(?:拿到手?|领到手?|取到|办下来|办出来|核发|颁发|换发|到手)(?:了|的)?"
)
"""处罚决定书10月9日送达, 章程3月12号备的案, 许可证10月9日拿到: the paper that settles it, and the day on which it was given."""
_ONLY_GRANTED = expression(
    r"(?:项目|方案|立项|可研|环评|用地|初设|预算|资金|申请|计划|招标|采购|选址|规划|设计|开工)[^,。;!?]{0,4}(?:批|审|核|同意|许可)"
)
"""项目已批复: leave to begin, and no end."""
_NUMBER = expression(
    rf"(?:文号|字号|发文字号|文件号|编号|备案号|批准文号|批复号|批文号|许可证号|证书?号|批号|执照号|登记号|(?:报告|合同|协议|证书|档案)编号|案号)?(?:是|为)?[一-龥]{{0,8}}{DOCUMENT}文?"
)
"""文号清中教〔2025〕21号: the 中 of a school, and nothing under way."""
_DATED = expression(
    r"\ue0ff+(?:出|下|拿|批|发|签)(?:来|到)?[的了](?:报告|批文|批复|文件?|证书?|结论|通知|通报|办法|制度|决定)"
)


def take_the_day_of_the_document(readings: Sequence[Reading], today: date) -> None:
    """Changes, in place, the day on which a numbered document was issued into the day of the end.

    8月30日贴出去的，乌教发〔2023〕6号; 9月18日出的报告，整改完成.
    """
    has_number = any(DOCUMENT in reading.clause.text for reading in readings)
    for reading in readings if has_number else ():
        if _NUMBER.fullmatch(reading.clause.text):
            reading.intents, reading.judgement = {Intent.EVIDENCE}, NO_VERDICT
            reading.doubts.clear()
    if has_number:
        _take_the_issue_for_the_end(readings)
        _take_the_day_behind(readings, today)
    for reading in readings:
        days = [mention.moment.past for mention in reading.clause.dates]
        if not days or any(day is None or day > today for day in days):
            continue
        is_over = all(
            each.moment.past == each.moment.future or is_behind(each.moment.past, each.moment.future, today)
            for each in reading.clause.dates
        )
        covered = _NUMBER_BEHIND.sub("", reading.clause.covered)
        if (
            has_number
            and not reading.intents - {Intent.PROGRESS, Intent.EVIDENCE}
            and (
                _ISSUED.fullmatch(covered)
                or (is_over and _ISSUED_THEN.fullmatch(covered))
                or (
                    is_over
                    and (_SETTLED_BY_PAPER.fullmatch(covered) or _GIVEN_OUT.fullmatch(covered))
                    and not any(_ONLY_GRANTED.search(other.clause.text) for other in readings)
                )
            )
        ):
            reading.intents = {Intent.EVIDENCE} if DOCUMENT in reading.clause.text else set()
            reading.judgement = Judgement(Verdict.DONE)
        elif not (
            _DATED.fullmatch(reading.clause.covered)
            and any(other.judgement.verdict is Verdict.DONE and not other.clause.dates for other in readings)
        ):
            continue
        reading.has_no_date, reading.role = False, DateRole.DONE_ON
        reading.doubts.clear()


def _take_the_issue_for_the_end(readings: Sequence[Reading]) -> None:
    """通知印了，云政发〔2025〕12号: with its number behind it a paper is out, whatever the day was."""
    for issued, numbered in pairwise(readings):
        if (
            issued.judgement.verdict is Verdict.UNSURE
            and not issued.intents
            and issued.clause.text.endswith("了")
            and _ISSUED_SOME_DAY.fullmatch(issued.clause.text)
            and _NUMBER.fullmatch(numbered.clause.text)
        ):
            issued.judgement = Judgement(Verdict.DONE, issued.judgement.word)
            issued.doubts.clear()


def _take_the_day_behind(readings: Sequence[Reading], today: date) -> None:
    """通知印好发下去了，4月18日，县消防〔2024〕23号: the day stands behind what was issued, and the number behind that."""
    for issued, day in pairwise(readings):
        moments = [mention.moment for mention in day.clause.dates]
        if (
            len(moments) == 1
            and _BARE_DAY.fullmatch(day.clause.covered)
            and _ISSUED_SOME_DAY.fullmatch(issued.clause.text)
            and moments[0].past is not None
            and moments[0].past <= today
            and not issued.intents - {Intent.PROGRESS, Intent.EVIDENCE}
        ):
            issued.intents, issued.judgement = set(), Judgement(Verdict.DONE)
            issued.doubts.clear()
            day.role, day.has_no_date = DateRole.DONE_ON, False


def is_issued_on_a_day(readings: Sequence[Reading]) -> bool:
    """财监〔2025〕19号，9月16号发到各股室了: the number of the document and the day on which it was issued, and no more."""
    numbered = [reading for reading in readings if DOCUMENT in reading.clause.text]
    issued = [reading for reading in readings if reading.role is DateRole.DONE_ON and reading.clause.dates]
    is_all = all(each in numbered or each in issued for each in readings)
    return bool(numbered and issued) and is_all and any(_is_issue(each, numbered) for each in issued)


def _is_issue(reading: Reading, numbered: Sequence[Reading]) -> bool:
    return reading not in numbered and reading.judgement.verdict is Verdict.DONE
