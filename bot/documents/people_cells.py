"""Reads the people and departments out of one cell, as offices write them: 张某 党组成员、副局长；李某（股长）, 局长王某."""

import re
from dataclasses import dataclass, field

from bot.documents.ledger_cells import LONGEST_NAME, is_nothing
from bot.documents.plain_text import plain_forms, tidy_name

_JOBS = [
    "书记",
    "局长",
    "厅长",
    "部长",
    "主任",
    "科长",
    "股长",
    "处长",
    "站长",
    "所长",
    "院长",
    "校长",
    "队长",
    "组长",
    "主席",
    "委员",
    "成员",
    "干事",
    "经理",
    "总监",
    "镇长",
    "乡长",
    "县长",
    "市长",
    "区长",
    "旗长",
    "州长",
    "村长",
    "盟长",
    "调研员",
    "科员",
    "会计",
    "出纳",
    "秘书",
    "专员",
    "常委",
    "主管",
    "理事",
    "董事",
    "董事长",
    "园长",
    "馆长",
    "社长",
    "行长",
    "庭长",
    "检察长",
    "院士",
    "教授",
    "医师",
    "护士长",
    "会长",
    "秘书长",
    "负责人",
    "工程师",
    "巡视员",
    "督查员",
    "专干",
    "干部",
    "助理",
    "政委",
    "参谋",
    "支书",
    "支委",
    "协理员",
    "管理员",
    "工作人员",
    "联络员",
    "文书",
    "司长",
    "台长",
    "台",
    "总工",
    "场长",
    "团长",
    "班长",
    "段长",
    "指导员",
    "局领导",
    "领导",
]
_JOB_END = re.compile(rf"(?:{'|'.join(sorted(_JOBS, key=len, reverse=True))})$")
_JOB_BEGIN = re.compile(
    rf"^[\u3400-\u9fff、]*?(?:{'|'.join(sorted((job for job in _JOBS if len(job) > 1), key=len, reverse=True))})(?=[\u3400-\u9fff×XＸ某]{{2,4}}$)"
)
_DEPARTMENT_END = re.compile(
    r"(?:股|科|室|办|局|处|站|中心|部|队|所|院|委|组|会|公司|厅|馆|校|镇|乡|街道|村|社区|支部|党委|党组|单位|部门|机关|团委|妇联|政府|企业|场|园|库|系|"
    r"集团|班子|工会|财务|人事|党办|行办)$"
)
_GROUP = re.compile(r"各|全体|所有|相关|有关|班子|其他|全局|分别|等人$|党组$|领导小组|人员$|干部职工")
_CROWD = re.compile(r"(?:各|全体|所有|相关|有关|其他|班子)")
_SHORT_ENDS = (
    "会",
    "所",
    "部",
    "院",
    "组",
    "办",
    "处",
    "队",
    "校",
    "馆",
    "场",
    "园",
    "库",
    "系",
    "局",
    "站",
    "室",
    "科",
    "股",
    "村",
    "镇",
    "乡",
    "委",
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_LABEL = re.compile(r"^[\u3400-\u9fff、]{1,12}[:：]")
_TWO_NAMES = re.compile(r"^([\u3400-\u9fff]{2,3})[及和与]([\u3400-\u9fff]{2,3})$")
_BETWEEN = re.compile(r"[、，,;；/／\n|]|(?<=[\u3400-\u9fff）)])\.(?=[\u3400-\u9fff])|\s+(?=\d{1,2}[.、．])")
_BRACKETED = re.compile(r"[（(【\[]([^（）()【】\[\]]*)[)）】\]]")
_PHONE = re.compile(r"(?<!\d)(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})(?!\d)")
_NAME = re.compile(
    r"[\u3400-\u9fff]{1,3}[\u3400-\u9fff某×＊*XＸx○]{0,2}|[\u3400-\u9fff]{2,12}(?:[·•][\u3400-\u9fff]{1,12})+|[\u3400-\u9fff]{4,6}"
)
_LONGEST_CHINESE_NAME = 7
_ORDER = re.compile(r"^(?:\d{1,2}[.、．]|[①-⑳]|[（(]\d{1,2}[)）])\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a cell names them, with the job and the phone that stand beside the name."""

    name: str
    title: str | None = None
    phone: str | None = None


@dataclass(slots=True)
class Owners:
    """What a cell of people holds: people, departments that stand among them, and words that name nobody."""

    people: list[Named] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    nobody: list[str] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(person.name for person in self.people))


def read_owners(text: str) -> Owners:
    """The people and departments of a cell; jobs go to the person they stand beside.

    A job before any name belongs to the next name (局长王某; 党组书记、局长 王某), else to the name before it.
    """
    owners = Owners()
    waiting: list[str] = []
    for part in _parts(text):
        _take(part, owners, waiting)
    if waiting:
        if owners.people:
            _add_to_last(owners, waiting, None)
        else:
            owners.nobody += waiting
    return owners


def _parts(text: str) -> list[str]:
    """The cell's pieces; separators inside brackets do not cut."""
    sheltered = _BRACKETED.sub(lambda found: _BETWEEN.sub("\0", found.group()), text)
    return [_ORDER.sub("", piece.replace("\0", "、").strip()) for piece in _BETWEEN.split(sheltered)]


def _take(part: str, owners: Owners, waiting: list[str]) -> None:
    part = _LABEL.sub("", plain_forms(part)).rstrip("。.等")
    phone = _PHONE.search(part)
    part = _PHONE.sub("", part)
    inside = [text for found in _BRACKETED.findall(part) if (text := found.strip("、 :"))]
    names, titles, departments = _sorted_words(_BRACKETED.sub(" ", part).strip(" :"))
    owners.departments += departments
    if names:
        jobs = [word for word in (*waiting, *titles, *inside) if not _is_name(word) or _JOB_END.search(word)]
        waiting.clear()
        owners.people.append(Named(names[0], "、".join(jobs) or None, phone[1] if phone else None))
        owners.people += [Named(name) for name in names[1:]]
        return
    if departments:
        _take_bracketed_names(inside, owners)
    elif owners.people and not waiting:
        _add_to_last(owners, titles, phone[1] if phone else None)
    else:
        waiting += titles


def _take_bracketed_names(inside: list[str], owners: Owners) -> None:
    """资源股（张某、李某）: the people of a department stand in the brackets behind it."""
    for text in inside:
        for word in _BETWEEN.split(text):
            if _is_name(word.strip()):
                owners.people.append(Named(tidy_name(word)))


def _add_to_last(owners: Owners, titles: list[str], phone: str | None) -> None:
    last = owners.people[-1]
    title = "、".join(filter(None, (last.title, *titles))) or None
    owners.people[-1] = Named(last.name, title, last.phone or phone)


def _sorted_words(text: str) -> tuple[list[str], list[str], list[str]]:
    """The names, jobs and departments of one piece; a space separates words unless it pads a name of two characters."""
    names: list[str] = []
    titles: list[str] = []
    departments: list[str] = []
    for word in _words(text):
        leading = _JOB_BEGIN.match(word)
        if _CROWD.match(word):
            names.append(word)
        elif _is_job(word):
            titles.append(word)
        elif leading:
            titles.append(leading.group())
            names.append(word[leading.end() :])
        elif is_department(word):
            departments.append(word)
        elif not is_nothing(word):
            names += _TWO_NAMES.sub(_apart, word).split()
    return names, titles, departments


def _apart(found: re.Match[str]) -> str:
    """张三和李四 are two, but 李和平安 is left alone: both must begin with a common surname."""
    both = found[1][0] in _SURNAMES and found[2][0] in _SURNAMES
    return f"{found[1]} {found[2]}" if both else found.group()


def _words(text: str) -> list[str]:
    words = [word.removesuffix("同志") or word for word in text.split()]
    if len(words) == 2 and all(len(word) == 1 for word in words):
        return ["".join(words)]
    joined: list[str] = []
    for word in words:
        if joined and len(joined[-1]) == 1 and len(word) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return [tidy_name(word) for word in joined]


def _is_job(word: str) -> bool:
    return bool(_JOB_END.search(word)) and not (len(word) == 3 and word[0] in _SURNAMES and word[1:] in _JOBS)


def is_department(word: str) -> bool:
    """Whether a word names a department rather than a person; 张所 and 李学会 are people."""
    if _GROUP.search(word) or not _DEPARTMENT_END.search(word):
        return False
    looks_like_a_name = len(word) <= 3 and word[0] in _SURNAMES and word.endswith(_SHORT_ENDS)
    return not looks_like_a_name


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) and not is_department(word) and not _GROUP.search(word)


def named_only(owners: Owners) -> Owners:
    """The same with what cannot be one person's name (各科室负责人, a whole sentence) set apart."""
    people = [p for p in owners.people if not _GROUP.search(p.name) and _could_be_a_name(p.name)]
    others = [p.name for p in owners.people if p not in people]
    return Owners(people, owners.departments, [*owners.nobody, *others])


def _could_be_a_name(text: str) -> bool:
    longest = LONGEST_NAME if re.search(r"[·•A-Za-z]", text) else _LONGEST_CHINESE_NAME
    return len(text) <= longest and not re.search(r"[，。；:？！\d]", text)
