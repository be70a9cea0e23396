"""Finds whom a reply names: 王科长, 老李, 张局, 局长, 防火办."""

import re
from dataclasses import dataclass

from bot.conversation.understand.roster import Roster
from bot.conversation.understand.words import cover


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person or an office named, and where; an informal name must be matched with the list of people by asking."""

    start: int
    end: int
    name: str
    is_informal: bool = False
    is_department: bool = False
    is_title: bool = False


_SURNAME = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万"
    "段雷钱汤尹黎易常武乔贺赖龚文包乌那斯布额巴宝敖云陶季霍柴安庞樊兰殷施洪翟颜倪严牛温芦俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霞翁隋植甘景薄单司柏宁柯阮桂闵解强丛娜奇哈特图其"
)
_UNLIKELY = "施申毕齐牛温焦景游阳盛甘丛奇哈娜严尤位屈单解强成向位关项查管安路左植特图其那"
"""Surnames that are everyday words too: they count only before a title."""
_COMMON = "".join(sign for sign in _SURNAME if sign not in _UNLIKELY)
_TITLE = "局长|科长|股长|主任|书记|所长|站长|队长|场长|镇长|乡长|旗长|县长|区长|市长|处长|部长|院长|校长|经理|组长|主席|委员|会计|秘书|师傅|老师|同志|干事|参谋|主管|站站长|苏木达|嘎查达|厅长|总工|董事长"
_CALL = "应由|请转给|请转|请批转|批转给|批转|请交由|请交|请由|请|让|由|叫|责成|安排|转给|转交|转由|转办(?!公)|转|交给|交由|交|找|联系|问(?!题)|归|现在是|应该是|是|给|@|派|委托|指派|移交给|移交|烦请|麻烦|推给|对接|属于|应属|属|需要|需|希望|建议|恳请"
_DOES = "办|落实|负责|处理|跟进|牵头|回复|对接|去|来|抓|盯|管|报|同志|在管|接手|分管|协调|出面|答复|一起|说|联系|那|手里|,|。|$|了解|整改|组织|继续|具体|承办|吧|定"
_TITLED = re.compile(rf"(?:(?!(?<=[分主])管)[{_SURNAME}](?:[一-龥]{{1,2}}?)?副?(?:{_TITLE}))")
_SURNAME_AND_TITLE = re.compile(rf"(?<![{_COMMON}])(?!(?<=[分主])管)[{_SURNAME}]副?(?:{_TITLE})")
_RARE_SURNAME = re.compile(
    rf"(?<=[请让由归找问是转交给系])(?![副正总分各县旗市区镇乡局科股室办处部委组站所队场院校厅省我你他她这那])[一-龥]副?(?:{_TITLE})"
)
_TITLE_ALONE = re.compile(
    rf"(?:分管|主管|主要|上级|局|县|旗|市|区|镇|乡|单位|部门|党组)?(?:副)?(?:{_TITLE}|领导|(?:具体)?经办人|责任人|联络员|承办人|负责人)(?!小组|干部|班子|批示|责任|同意|机构|重视|关注|要求|讲话|签)"
)
_SHORT_TITLE = re.compile(
    rf"(?<![一-龥])[{_COMMON}](?:局|科|股|所|处|队|站|总|工|副|县|旗|书|部|院|校|主|场|镇)(?![长记任员])|(?<=[是找请让转由给叫归问系等得需向望])[{_COMMON}](?:局|科|股|所|处|队|站|总|工|副|部|场)(?![长记任员])"
)
_NICKNAME = re.compile(rf"(?:老|小|阿)[{_COMMON}](?![场区城组村沟河路])")
_FULL_NAME = re.compile(
    rf"(?<=请|让|由|叫|转|交|找|问|归|是|给|@|派|排|系|托|烦)(?!马上|高度|常态|万一|方便|任何|常委|关|白天|文明|金融|万村|石化|高铁|江河|黄河|文旅|文化|安全|康养|严肃|严格|常态|高质|明确|任何|任务|包括|包村|包保|梁场|林场|石场|马场|林业|林政|水|云南|时)(?:[{_COMMON}]|其(?=木))(?!局|科|股|所|处)(?:(?![我你您他她咱请])[一-龥]){{1,2}}?(?={_DOES}|[你您请@])"
)
_NAME_IN_CHARGE = re.compile(
    rf"(?:(?<=^)|(?<=[,。;]))[{_COMMON}][一-龥]{{1,2}}?(?=负责|分管|牵头|跟进|在管|在跟|具体负责)"
)
_DEPARTMENT = re.compile(
    rf"(?P<call>{_CALL})(?P<name>分[局场站]|总[站场]|(?![我你他她它谁哪专这那各]|人(?![事力社大])|大(?!队))[一-龥]{{1,9}}?"
    r"(?:办公室|股室|科室|科(?!学|员|技)|股|室(?!内|外|主)|办(?!理|结|好|完|妥|事|公|法|一|了|的|吧|案|件|成|得|$)|(?<=[一-龥]{2})办(?=$|[,。吧的了])|局(?!部|面)|所(?!有|以|属|需)|中心|大队|队(?!伍)|处(?!理|置|罚|分)|部(?!署|分|门)"
    r"|林场|农场|牧场|分场|总场|委(?!托|派|员)|旗政府|县政府|政府|公司|苏木|嘎查|镇|乡|站|组(?!织|会)|院|学校|保护站|管护站))(?!长)"
)
_IN_CHARGE = "落实|办(?=$|[,。])|办理|研究|阅[办处研]|跟进|汇总|的(?=$|[,。])|负责|牵头|分管|在管|主管|主责|管(?=$|的|[,。])|的(?:事|活|职责|业务|工作|范围)"
_OFFICE_IN_CHARGE = re.compile(
    rf"(?P<call>(?:^|[,。;]|[块项条事个题作]|该|是|归|由|给|找|问(?!题))(?:现在|目前|应该|应|直接)?是?)"
    rf"(?P<name>(?![我你他她它谁哪这那该])[一-龥]{{1,6}}?(?:办公室|股室|科室|科|股|室|办|局|所|中心|大队|队|处|部|站|林场|农场|牧场|公司|苏木|镇|乡)|林场|农场|牧场|公司|办公室|中心|苏木)(?={_IN_CHARGE})"
)
_NOT_IN_A_DEPARTMENT = re.compile(
    r"^上|^转|^批|^给|^交|^委托|^责成|^指派|^通知|^督促|^要求|^归?口|由|归|属|是|找|请|让|全|否|大部|内部|局部|外部|不|没|已|都|尽快|抓紧|马上|及时|继续|认真|立即|处理|落实|办理|完成|整改|正在|还在|一下|大家|领导|[您你我他]|具体|按|提交|提请|上报|协调|出面|同意|人去|专人|时间|问题|材料|审批|批复|评审"
)
_EVERYBODY = re.compile(r"各(?:相关|有关|责任)?(?:股室|科室|单位|部门|股|科|站所|苏木|村)")
_REGION = re.compile(
    r"(?:(?<=请)|(?<=要)|(?<=望)|(?<=需)|(?<=由)|(?<=议))(?:局|县|旗|市|区|镇|乡|厅|省|党组|上级|班子|单位|指挥部)(?:里|上|党组|党委|政府|委|局)?(?=(?:统一|统筹|尽快|及时|给予|予以|帮忙)?(?:协调|出面|帮|支持|拍板|牵头|过问|研究|解决|定|统筹|督))"
)


def find_people(text: str, roster: Roster) -> list[PersonMention]:
    """Everybody named in the text, in order; each stretch of text names one."""
    found = [PersonMention(start, end, text[start:end]) for start, end in roster.names_in(text)]
    text = cover(text, [(mention.start, mention.end) for mention in found])
    for pattern, informal, title in (
        (_SURNAME_AND_TITLE, False, False),
        (_TITLED, False, False),
        (_RARE_SURNAME, False, False),
        (_NICKNAME, True, False),
        (_SHORT_TITLE, True, False),
        (_TITLE_ALONE, False, True),
    ):
        new = [PersonMention(m.start(), m.end(), m.group(), informal, False, title) for m in pattern.finditer(text)]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    known = [
        PersonMention(start, end, text[start:end], is_department=True) for start, end in roster.departments_in(text)
    ]
    found += known
    text = cover(text, [(mention.start, mention.end) for mention in known])
    for pattern in (_REGION, _EVERYBODY, _FULL_NAME, _OFFICE_IN_CHARGE, _DEPARTMENT, _NAME_IN_CHARGE):
        new = [mention for match in pattern.finditer(text) if (mention := _by_context(match, pattern))]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    return sorted(found, key=lambda mention: mention.start)


def _by_context(match: re.Match[str], pattern: re.Pattern[str]) -> PersonMention | None:
    if pattern not in {_DEPARTMENT, _OFFICE_IN_CHARGE}:
        return PersonMention(match.start(), match.end(), match.group(), is_department=pattern in {_REGION, _EVERYBODY})
    name = match["name"]
    if _NOT_IN_A_DEPARTMENT.search(name):
        return None
    return PersonMention(match.start("name"), match.end("name"), name, is_department=True)
