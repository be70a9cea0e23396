"""Reads whom the writer asks for help from above: 需要书记协调, 请领导出面, 得请贺区长跟财政说说."""

import re

from bot.conversation.understand.asked_back import WHO_IS_MEANT
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.negation import is_denied
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_TO_BE_STUDIED = expression(
    r"(?:恳请|请求|盼|请|希望|建议)(?:整改办|巡察办|专班|指挥部|[一-龥]{0,3}(?:政府|[县市区州旗]委|上级))[一-龥]{0,2}牵头|请(?:旗|县|市|区|省|州|上级)[里委上政府]{0,2}牵头|(?:需要?|希望|建议|请求|恳请|盼|望)由?(?:旗|县|市|区|局|上级|领导|党组)[一-龥]{0,4}牵头|(?:恳请|请求|提请|报请)(?:旗|县|市|区|省|州|局|上级|领导|党[组委])[一-龥]{0,4}研究|"
    r"(?:党组|党委|常委会|党政联席会|院务会|校务会|班子|局里|县里|旗里|市里|上级|政府|领导小组|领导)(?:会)?(?:集体)?研究"
)
_SPEAKS_FOR_US = expression(
    r"(?:跟|给|和|向|与|同|对|找)[^,。;!?]{1,9}?(?:说说|说一?[说下声]|说句话|说话|讲讲|讲一?[讲下]|谈谈|谈一?下|沟通|协调|打个?招呼|做做?工作|催|商量|反映|争取|通融|递个?话|要(?:人|钱|编制|指标|名额|政策|\d|[一两三四五几]))"
    r"|亲自(?:协调|出面|过问|督办|跑一?趟|去一?趟|打招呼)|(?:去|来|亲自)(?:说说|谈谈|讲讲|说一?下|谈一?下|说句话)|(?:去|来)谈(?:一?次|拢|下来)?(?:吧|才行|才成)?$|去一?趟(?:省|市|县|区|州|部|财政|上面)里?|(?:来|跑)(?:上)?(?:一?|\ue0ff)趟$|联系一下$|出面|召集|撑个?腰|说句话|说个话|发个?话|搭把手|想想?办法|出出?主意|拿个?主意|点个?头|批个?条子|调剂|开(?:个|一次)?(?:协调|专题|调度|现场|碰头)?会|打个?电话|出马|去[要跑争讨催]|推一把|拨个?口子|疏通|(?<!我)去?碰(?:一?碰|一下|个?(?:面|头))|走动走动|磨(?:一磨|磨)|坐(?:一?坐)|施(?:加)?压|压一压|吱个?声|关注|督办|过问|帮[我们忙一]"
)
_BEGS = expression(
    r"^望(?!远)|还望|想麻烦|能不能请|能否请|可否请|能不能由|能否由|可否由|恳请|恳求|恳望|央求|得请|要请|需请|需要请|还请|想请|只能请|盼|求"
)
_SUPERIOR = expression(
    r"(?:书记|[县区市镇乡旗省州厅局]长|校长|院长|行长|厂长|矿长|园长|馆长|董事长|理事长|监事长|会长|台长|社长|总裁|监狱长|政委|段长|场长|总经理|老总|[一-龥]总|[部处]长|主席|领导|总工?|[县区市镇乡局]|^(?![法医学党高][院校]|[本我各])[一-龥]副?[处厅院校])$"
)


_AT_THE_HEAD = expression(r"(?:所长|站长|队长|教导员|指导员|参谋长|主任|支书)$")
_BEGGED = expression(r"(?:请|烦|劳|求|盼|得|需要?|要)$")
"""烦大队长去谈, 劳教导员跑一趟: heads of their own, where the title alone names them; 让队长去谈 sends him."""
_ASKED = expression(r"[请让由找需要得烦劳]$|麻烦|希望|建议|需要|请求")
_STAND_BY_US = expression(r"(?:都|也|很|挺|非常|十分|一直|大力|全力)(?:很|挺|大力|全力)?(?:支持|重视|关心|关注)")
"""领导都支持: as it is, and not begged for."""
_TO_LEAD = expression(r"牵(?:个|一下)?头|沟通|协调|过问|递(?:个)?话|主持|定夺|拍(?:个)?板|挂帅|亲自抓|统筹")
"""得请常务副区长牵头: where it is begged of one above us."""


_OURS = expression(
    r"^(?:还)?(?:需要?|请|麻烦|希望|得|盼)(?:整改办|巡察办|巡视办|督查室|办公室|你们(?:办公室)?)(?:出面|帮忙?|去)?(?:跟|给|和|向|与|同|对|找)[^,。;!?]{1,9}?(?:说|讲|谈|沟通|协调|催|反映|衔接|对接)"
)
"""需要整改办跟医保局沟通."""


def _speaks_for_us(clause: Clause) -> bool:
    """得请贺区长跟财政说说, 恳请书记给电力公司打个招呼: one who is above us is to speak to somebody else."""
    if _OURS.match(clause.text):
        return True
    if not clause.people:
        return False
    found = _SPEAKS_FOR_US.search(clause.text) or (_BEGS.search(clause.text) and _TO_LEAD.search(clause.text))
    person = next((p for p in clause.people if found and p.end - clause.start <= found.start()), None)
    if (
        found is None
        or person is None
        or clause.before(clause.start + found.start(), Tag.NO_NEED, Tag.NEG, Tag.ALREADY)
        or clause.text[found.end() :].startswith(("了", "过"))
    ):
        return False
    before = clause.text[: person.start - clause.start]
    begs = _BEGS.search(before) is not None or (
        _SUPERIOR.search(person.name) is not None
        and clause.text[person.end - clause.start :].startswith(("能", "可否", "是否能", "可不可以", "方便"))
    )
    heads_his_own = person.is_title and _AT_THE_HEAD.search(person.name) is not None
    is_asked = _BEGGED if heads_his_own else _ASKED if _SUPERIOR.search(person.name) else None
    return begs or (is_asked is not None and is_asked.search(before) is not None)


_ABOVE_US = (
    r"(?:(?:分管|主要|常务|副|上级|各位|局|院|校|厂|县|市|区|镇|乡|州|旗)*(?:领导|书记|[县区市镇乡旗省州厅局院校行厂矿馆站场]长|主任|主席|董事长|总经理|总监|老总|理事长|监狱长)(?:们|同志)?"
    r"|(?:[省市县区旗州局院校厂镇乡部厅]里|上级|上面|上头|组织上?|[一-龥]{1,4}(?:局|委|厅|办|政府|党组|专班|指挥部|组织部|管委会|总部|总公司|集团|街道)|派出所|法院|检察院|司法所|公安|交警|专班|指挥部|组织部|编办|街道|党组|党委|[董理]事会|班子|集团|总部|总公司|主管部门)|[局院校厂县市区镇乡州旗]?\ue0ff+)"
)
_ASKS_ABOVE = expression(
    rf"^[^,。;!?]{{0,8}}?(?:(?<![申提])请|恳请|恳求|求(?!职|助者)|盼望?|(?<![希期])望|希望|麻烦|拜托|建议|靠|指望|(?<![不觉显获取值只没么有用])(?:得|要|须|需要?|只能|还得|必须)(?=由|让|请|找|靠|求|{_ABOVE_US}))"
    rf"(?:由|让|请|找|靠|求|麻烦)?{_ABOVE_US}(?:那边|这边|里)?(?:能|能够|可以|方便|再|多|尽快|早点|帮忙?着?|给|为|替|代|我们?|咱们?|单位|这边|出面|来|去|上|下|想想|一起|就|亲自|务必|抓紧)*"
    r"(?:定(?!期|位|时)|拍板|拿主意|说话|说句话|发话|出面|出头|出马|点头|解决|想办法|想法子|支持|撑腰|做主|拨|垫(?![子层片高平底料])|批(?!示|阅|评|准|复|一下)|派|调(?!查|整|岗)|配(?!合)|加(?!强|快|班)|增|补[助贴点]|协调|衔接|对接|沟通(?!会)|交涉|说情|跑|打招呼|打个|做工作|过问|催|管管|帮一?把|帮帮|帮个?忙|搭把手|通融|开(?!展|始|工|完)|(?:跟|向|和|与)(?!进|踪|上|班|一下|[一-龥]{0,6}\ue0ff*(?:共同|一起|联合|分别))|减|免|追加|安排(?:[点些个钱资经]|人(?!办|去|来|落实|处理|跟|核|查|弄|整|对接|负责|把))|解[围难]|兜底|担着?|来[人判裁评调管劝一]|去[谈说劝]|(?:去|来)?(?:走|跑)(?:一?趟|\ue0ff+)|出个面|露个面|坐镇|压阵|给(?:句|个)(?:准)?话|见(?:见|一?面|个面)|劝(?:劝|一劝|导)|说(?:和|说|合|服)|谈谈|(?:[讲说]|递|吱|打)(?:一|个)?(?:声|句话?|招呼|下)|判|裁|评(?:个)?理|调解|找[一-龥]{1,6}(?:谈|说|聊)|找(?!人|你|您|我)[一-龥\ue0ff]{2,8}$|主持公道|仲裁|裁定|裁决|统筹|断(?:一下|一断|个|断)|评评|明确|界定|划[清定]|理清|理顺|定性|定调|下[个道]文|发[个函文]|召集|顶一下|扛)"
)
"""只能请董事长定了, 请组织部给我们配个会计: one above us is begged to do what we cannot."""


_A_BODY = expression(
    r"(?:派出所|司法所|法院|检察院|公安|交警|局|委|厅|(?<!办公)(?<!教务)(?<!财务)[部办]|政府|党组|专班|指挥部|管委会|总部|公司|集团|街道|[省市县区旗州局院校]里|上级|组织|整改办|巡察办)$"
)


_BEFORE_A_MEETING = expression(
    r"(?:(?:建议|希望|恳请|请求|盼|请|恳求)(?:尽快|及时|再|尽早|能)*(?:提交|提请|报请|提到|拿到|列入|纳入|报|上|开)|(?:提请|报请))(?!整改办)[^,。;!?了]{1,10}(?:研究|审议|讨论|决策|议定|会商|协调|定夺|决定|裁定)(?:解决|一?下)?$"
)
"""建议提交专题会研究, 提请局党组研究: those above are to take it up; 已提请局党组研究 waits for them."""

_GOES_UP = expression(
    r"(?:[这此][个件]?事?|恐怕|看来|还|只能|只好)*(?:得|要|须|只能|只好)(?:再|去|先)?(?:上?报(?:给|请)?|请示|找)(?:[县区市镇乡旗省州厅局院校行厂矿]长|书记|主席|董事长|总经理)(?:去|了)?"
)
"""得报县长: it has to go to one above us."""


def _asked_above(clause: Clause) -> bool:
    found = _ASKS_ABOVE.match(clause.covered)
    if found is None:
        return False
    asked = [person for person in clause.people if person.end - clause.start <= found.end()]
    return (
        all((_A_BODY if person.is_department else _SUPERIOR).search(person.name) for person in asked)
        and not clause.has(Tag.NO_NEED, Tag.NO_TROUBLE, Tag.CLOSE, Tag.ACCEPT, Tag.ALREADY)
        and all(mark.text == "看" and mark.start < clause.start + 3 for mark in clause.all(Tag.IF))  # 您看能不能请…
        and not clause.text.startswith(("没", "无", "不", "已", "都", "刚", "昨", "正"))
        and not clause.text.endswith(("过", "过了"))
    )


def _one_begged(clause: Clause) -> list[PersonMention]:
    """请县局林局长协调: the first who is named, with whoever is named right behind his office."""
    begged = list(clause.people[:1])
    for person in clause.people[1:]:
        if person.start == begged[-1].end:
            begged.append(person)
    return begged


_WANTED = expression(r"(?<!重)(?<!主)(?<!不)(?:要|得|须|需)(?:由|靠|让|找)?$")
"""这事要赵书记拍板."""
_LEADS = frozenset({"牵个头", "牵下头", "牵一下头"})
"""麻烦崔老师牵个头: one of our own is to lead."""
_ONE_OF_OURS = ("股", "科", "室", "所", "站", "队", "组", "科长", "股长", "所长", "站长", "工")
"""请预算股拿个意见: one of our own is to say."""
_DRIVES = frozenset({"督促", "推动", "调度"})
_PUT_IN_CHARGE = expression(
    r"(?:[这那该此][个项条件]?|\ue0ff)*(?:已经?|现|就|拟|改)?(?:由|责成|安排|指定|让)\ue0ff+(?:同志)?(?:来|去|具体|亲自|全程|负责)*(?:督办|督导|督促|把关|盯办|包抓|挂牌督办|牵头督办|跟踪督办)(?:落实|整改|到底)?$"
    r"|请\ue0ff+(?:同志)?(?:来|去|具体|亲自|全程|负责|牵头)*(?:督办|督导|督促|盯办)(?:(?:抓好)?(?:落实|整改|办理|此事|这[件项]事?)(?:到位|到底)?|(?:并|后)(?:及时|书面|按时|尽快)?(?:回复|答复|回告|反馈|报结果|报我))$"
)
"""由陈副院长督办, 请马镇长督办落实: the work is given to him, and nothing is begged."""
_COLLEAGUE = expression(r"(?:(?<=同志)|同志)(?:去|来|抓紧|尽快|负责|牵头|具体|做好|认真)*(?:督促|推动|调度)")
"""请闫峰同志督促整改: one of our own is told to see to it."""


_AND_ANSWER = expression(
    r"[^,。;!?]{2,10}?(?:并|后)(?:及时|书面|按时|尽快)*(?:回复|答复|反馈|上报|报告?|回话)(?:[我给]|整改办|办公室|$)"
)
"""请卜局长督促落实并回复: who answers for it is told, and not begged."""


_ONLY_THEN = expression(r"才[谈推搞办弄压拿走说协调动]{1,2}得(?:拢|动|定|成|下来?|住|通|来|了)$")
"""要县长出面才谈得拢: without him it comes to nothing."""


def _is_told_of_ours(clause: Clause, word: Word, person: PersonMention) -> bool:
    """麻烦崔老师牵个头, 请预算股拿个意见, 请闫峰同志督促整改: one of our own is told, and nobody above us is begged."""
    if word.text in _LEADS:
        return not (person.is_title or _SUPERIOR.search(person.name))
    if word.text.startswith("拿"):
        return person.name.endswith(_ONE_OF_OURS)
    return word.text in _DRIVES and any(
        sign.match(clause.text, person.end - clause.start) is not None for sign in (_COLLEAGUE, _AND_ANSWER)
    )


_FOR_US = expression(r"[给帮替]")
_WOULD_YOU = expression(r"(?:吧|呗|一下|一把|行不|行吗|好吗|成不|成吗|嘛)$")


def _is_called_upon(clause: Clause, person: PersonMention) -> bool:
    """张总给说句话吧: one above us is called by his title, and begged in the same breath."""
    return (
        person.start == clause.start
        and _SUPERIOR.search(person.name) is not None
        and _FOR_US.match(clause.text, person.end - clause.start) is not None
        and _WOULD_YOU.search(clause.text) is not None
    )


def escalation(reading: Reading) -> bool:
    """需要书记协调, 请领导出面, 得请贺区长跟财政说说."""
    clause = reading.clause
    word = clause.first(Tag.HELP)
    if clause.has(Tag.WAIT) and not clause.has(Tag.NEED):
        return False
    if word is None and _TO_BE_STUDIED.search(clause.text):
        word = next((mark for mark in clause.words if "研究" in mark.text or "牵头" in mark.text), None)
    named = [person for person in clause.people if word and person.end <= word.start]
    if word and named and _is_told_of_ours(clause, word, named[-1]):
        return False
    if clause.people and _PUT_IN_CHARGE.match(clause.covered):
        return False
    if _speaks_for_us(clause) or _asked_above(clause):
        named = _one_begged(clause)
    elif not clause.dates and (_BEFORE_A_MEETING.match(clause.text) or _GOES_UP.fullmatch(clause.text)):
        named = [person for person in clause.people if not person.is_department]
    elif (
        word is None
        or clause.before(word.start, Tag.DOING, Tag.ALREADY)
        or is_denied(clause, word)
        or clause.before(word.start, Tag.NO_NEED)
        or (clause.has(Tag.CLOSE) and not named)
        or re.match("了|过(?!问)", clause.text[word.end - clause.start :])
        or _STAND_BY_US.search(clause.text)
    ):
        return False
    else:
        asked = (
            clause.before(word.start, Tag.NEED)
            or (named and _WANTED.search(clause.text[: named[-1].start - clause.start]))
            or word.does(Tag.NEED)
            or (named and clause.text.startswith(("找", "由", "让")))
        )
        if not asked and not (named and (named[-1].is_title or _is_called_upon(clause, named[0]))):
            return False
        named = named[-1:]
    reading.intents.add(Intent.ESCALATE)
    if named:
        take_down(reading, named)
        if _SUPERIOR.search(named[-1].name):
            # 请李总出面, 想请周处协调: whoever stands above us is known by his title.
            reading.doubts = [reason for reason in reading.doubts if not reason.endswith(WHO_IS_MEANT)]
    if clause.has(Tag.TROUBLE) or _ONLY_THEN.search(clause.text):
        reading.intents.add(Intent.DIFFICULTY)
        reading.blocker = clause.core
    return True
