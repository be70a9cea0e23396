"""Tells jobs, departments, crowds and people's names apart, word by word."""

import re

from bot.documents.ledger_cells import LONGEST_NAME

# Longer jobs come first, so that 董事长 is not taken for 董事.
_JOBS = (
    r"工作人员|调研员|董事长|检察长|护士长|秘书长|负责人|工程师|巡视员|督查员|协理员|管理员|联络员|指导员|局领导|书记|局长|厅长|"
    r"部长|主任|科长|股长|处长|站长|所长|院长|校长|队长|组长|主席|委员|成员|干事|经理|总监|镇长|"
    r"乡长|县长|市长|区长|旗长|州长|村长|盟长|科员|会计|出纳|秘书|专员|常委|主管|理事|董事|园长|"
    r"馆长|社长|行长|庭长|院士|教授|医师|会长|专干|干部|助理|政委|参谋|支书|支委|文书|司长|台长|"
    r"总工|场长|团长|班长|段长|领导"
)
_JOB_END = re.compile(rf"(?:{_JOBS})$")
_JOB_WITH_A_NAME = re.compile(rf"^[\u3400-\u9fff、]*?(?:{_JOBS})(?=[\u3400-\u9fff×XＸ某]{{2,4}}$)")
_DEPARTMENT_END = re.compile(
    r"(?:股|科|室|办|局|处|站|中心|部|队|所|院|委|组|会|公司|厅|馆|校|镇|乡|街道|村|社区|支部|党委|党组|单位|部门|机关|团委|妇联|政府|企业|场|园|库|系|"
    r"集团|班子|工会|财务|人事|党办|行办)$"
)
_CROWD = re.compile(r"各|全体|所有|相关|有关|班子|其他|全局|分别|等人$|党组$|领导小组|人员$|干部职工")
_CROWD_BEGIN = re.compile(r"各|全体|所有|相关|有关|其他|班子")
_SHORT_ENDS = tuple("会所部院组办处队校馆场园库系局站室科股村镇乡委")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_NAME = re.compile(
    r"[\u3400-\u9fff]{1,3}[\u3400-\u9fff某×＊*XＸx○]{0,2}|[\u3400-\u9fff]{2,12}(?:[·•][\u3400-\u9fff]{1,12})+|[\u3400-\u9fff]{4,6}"
)
_TWO_NAMES = re.compile(r"^([\u3400-\u9fff]{2,3})[及和与]([\u3400-\u9fff]{2,3})$")
_LONGEST_CHINESE_NAME = 7
_NOBODY = frozenset(
    [
        "待定",
        "待明确",
        "待确定",
        "未定",
        "另定",
        "空缺",
        "暂缺",
        "暂无",
        "不详",
        "待补",
        "待补充",
        "同上",
        "同左",
        "同前",
    ]
)
_CALLED = r"[" + "".join(_SURNAMES) + r"][\u3400-\u9fff]{1,2}"
_NAME_WITH_A_JOB = re.compile(
    rf"(?P<name>{_CALLED}(?<![局站室科股村镇乡委会所部院组办处队校馆场园库系区县市州旗厂业务面级副])(?<!高级))"
    r"(?P<job>副?(?:书记|局长|主任|科长|股长|院长|校长|处长|部长|镇长|乡长|县长|区长|所长|站长|队长|主席|总经理|经理))"
)
_DEPARTMENT_WITH_A_NAME = re.compile(
    rf"(?P<department>[\u3400-\u9fff]{{2,8}}?(?:科|室|股|处|办|部|局|中心|大队|支部))(?P<name>{_CALLED})"
)


def name_and_job(word: str) -> tuple[str, str] | None:
    """The name and the job of 刘毅副局长; None for a place with its job (王家镇镇长) and anything else."""
    found = _NAME_WITH_A_JOB.fullmatch(word)
    return (found["name"], found["job"]) if found else None


def department_and_name(word: str) -> tuple[str, str] | None:
    """The department and the name of 教务处王芳; None for anything else."""
    found = _DEPARTMENT_WITH_A_NAME.fullmatch(word)
    return (found["department"], found["name"]) if found and not ends_in_a_job(word) else None


def is_job(word: str) -> bool:
    """Whether a word ends in a job, such as 人事股股长; 王局长 is a person."""
    return ends_in_a_job(word) and not is_surname_with_job(word)


def ends_in_a_job(word: str) -> bool:
    return bool(_JOB_END.search(word))


def is_surname_with_job(word: str) -> bool:
    """Whether a person is named by surname and job alone, such as 王局长."""
    return len(word) == 3 and word[0] in _SURNAMES and bool(_JOB_END.fullmatch(word[1:]))


def leading_job(word: str) -> str:
    """The job before a name without a space: 局长 of 局长王某; empty where there is none."""
    found = _JOB_WITH_A_NAME.match(word)
    return found.group() if found else ""


def is_department(word: str) -> bool:
    """Whether a word names a department rather than a person; 张所 and 李学会 are people."""
    if _CROWD.search(word) or not _DEPARTMENT_END.search(word):
        return False
    looks_like_a_name = len(word) <= 3 and word[0] in _SURNAMES and word.endswith(_SHORT_ENDS)
    return not looks_like_a_name


def begins_a_crowd(word: str) -> bool:
    """Whether a word speaks of many, such as 各科室负责人."""
    return bool(_CROWD_BEGIN.match(word))


def is_name(word: str) -> bool:
    """Whether a word has the form of a name and of nothing else."""
    return bool(_NAME.fullmatch(word)) and not is_department(word) and not _CROWD.search(word)


def could_be_a_name(word: str) -> bool:
    """Whether a word may stand for one person at all: not a crowd, not a sentence."""
    longest = LONGEST_NAME if re.search(r"[·•A-Za-z]", word) else _LONGEST_CHINESE_NAME
    return (
        not _CROWD.search(word)
        and word not in _NOBODY
        and len(word) <= longest
        and not re.search(r"[，。；:：？！\d]", word)
    )


def two_names(word: str) -> list[str]:
    """张三和李四 are two, where both begin with a common surname; anything else is one."""
    found = _TWO_NAMES.match(word)
    if found and found[1][0] in _SURNAMES and found[2][0] in _SURNAMES:
        return [found[1], found[2]]
    return [word]
