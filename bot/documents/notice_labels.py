"""The labels of a notice or a plan, such as 整改情况：, 【完成情况】 or 责任领导：, and what each of them announces."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.documents.ordinals import sheltered


class Label(StrEnum):
    """What follows a label; those from MEASURES to STATUS answer a problem."""

    PROBLEM = "problem"
    GOAL = "goal"
    TASK = "task"
    MEASURES = "measures"
    RESPONSE = "response"
    PROGRESS = "progress"
    RESULT = "result"
    STATUS = "status"
    NEXT = "next"
    DEADLINE = "deadline"
    FIRST_RESPONSIBLE = "first_responsible"
    DIRECTLY_RESPONSIBLE = "directly_responsible"
    HANDLERS = "handlers"
    DEPARTMENT = "department"
    SUPPORTING = "supporting"
    STANDARD = "standard"
    EVIDENCE = "evidence"
    REMARK = "remark"


ANSWERS = (Label.MEASURES, Label.RESPONSE, Label.PROGRESS, Label.RESULT, Label.STATUS)
"""What answers a problem; where several are there, the first of them holds the measures."""

DUTIES = frozenset(
    {
        Label.DEADLINE,
        Label.FIRST_RESPONSIBLE,
        Label.DIRECTLY_RESPONSIBLE,
        Label.HANDLERS,
        Label.DEPARTMENT,
        Label.SUPPORTING,
    }
)
"""Who and until when: short lines that hold for measures."""

_WORDS: Mapping[Label, str] = {
    Label.PROBLEM: "存在问题 存在的问题 存在主要问题 存在的主要问题 反馈问题 反馈的问题 巡察反馈问题 巡视反馈问题 反馈意见 问题表现 "
    "具体表现 主要表现 具体问题 问题描述 问题内容 问题名称 主要问题 问题清单 发现问题 发现的问题 整改问题 问题",
    Label.GOAL: "整改目标 目标要求 整改要求 预期目标 工作目标 目标任务 整改预期目标 目标",
    Label.TASK: "整改任务 工作任务 任务",
    Label.MEASURES: "整改措施 整改举措 具体措施 具体举措 主要措施 整改具体措施 具体整改措施 采取措施 采取的措施 采取的整改措施 "
    "整改落实措施 整改工作措施 工作措施 主要做法 整改做法 整改办法 细化措施 拟采取措施 拟采取的措施 拟采取的整改措施 措施",
    Label.RESPONSE: "整改情况 整改落实情况 整改工作情况 整改工作落实情况 落实整改情况 落实情况 问题整改情况 问题整改落实情况 "
    "具体整改情况 整改具体情况 整改落实 整改内容 整改过程 整改",
    Label.PROGRESS: "整改进展 整改进展情况 整改工作进展 整改工作进展情况 整改推进情况 进展情况 工作进展 工作进展情况 目前进展 "
    "目前进展情况 推进情况 已采取措施 已采取的措施 已采取的整改措施 阶段性进展 当前进展 进展",
    Label.RESULT: "整改成效 整改工作成效 整改成果 整改效果 整改结果 整改落实成效 整改取得成效 整改取得的成效 取得成效 取得的成效 "
    "工作成效 阶段性成效 阶段性成果 成效",
    Label.STATUS: "完成情况 整改完成情况 任务完成情况 措施完成情况 完成状态 完成进度 整改状态 整改进度 整改销号情况 销号情况 "
    "是否完成 是否完成整改 是否整改到位 是否销号 目前状态 当前状态 整改结论 问题状态 办结情况 完成程度 整改完成状态",
    Label.NEXT: "下一步计划 下一步打算 下一步措施 下一步工作 下一步工作计划 下一步工作打算 下一步工作措施 下一步整改措施 "
    "下一步整改计划 下一步整改打算 下步打算 下步措施 下步计划 下步工作 下步工作打算 下步工作计划 下步整改措施 后续措施 "
    "后续工作 后续整改措施 后续工作安排 未完成原因 未到位原因 未完成原因及下一步计划 存在困难",
    Label.DEADLINE: "整改时限 完成时限 整改期限 完成期限 完成时间 整改时间 整改完成时限 整改完成时间 时限要求 办结时限 计划完成时间 "
    "计划完成时限 预计完成时间 对应完成时间 整改时限要求 期限 时限",
    Label.FIRST_RESPONSIBLE: "第一责任人 第一责任领导 主要负责人 首要责任人 整改第一责任人",
    Label.DIRECTLY_RESPONSIBLE: "责任领导 牵头领导 分管领导 直接责任人 包抓领导 包保领导 整改责任领导 牵头责任领导 主管领导 "
    "直接责任领导 分管责任领导 包联领导 督办领导 责任班子成员 牵头人 分管负责人",
    Label.HANDLERS: "责任人 具体责任人 整改责任人 责任人员 经办人 具体经办人 承办人 具体承办人 经办人员 承办人员 联系人 具体负责人 "
    "落实人 具体落实人 负责人 落实责任人 主办人",
    Label.DEPARTMENT: "责任单位 责任部门 责任科室 责任股室 责任处室 责任中心 责任主体 牵头部门 牵头单位 牵头科室 牵头股室 "
    "牵头处室 主办单位 主办科室 承办单位 承办部门 承办科室 承办股室 主责部门 主责单位 整改责任单位 整改责任部门 整改责任科室 "
    "整改单位 整改部门 牵头责任部门 牵头责任单位 牵头责任科室 整改主体 整改责任主体 整改牵头部门 整改牵头单位",
    Label.SUPPORTING: "配合部门 配合单位 配合科室 配合股室 配合处室 协办单位 协办部门 协办科室 协助单位 协助部门 协同部门 协同单位 "
    "参与部门 参与单位 参加单位",
    Label.STANDARD: "验收标准 完成标准 整改标准 销号标准 整改验收标准 整改完成标准",
    Label.EVIDENCE: "佐证材料 支撑材料 印证材料 证明材料 佐证资料",
    Label.REMARK: "备注 说明 整改类型 问题类型 问题类别 问题来源 问题性质 整改类别",
}
_KINDS: dict[str, Label] = {word: label for label, words in _WORDS.items() for word in words.split()}
# Words of daily use: only at the beginning of a line and with a colon are they labels.
_COMMON = frozenset(
    [
        "整改",
        "措施",
        "问题",
        "目标",
        "任务",
        "成效",
        "进展",
        "时限",
        "期限",
        "说明",
        "备注",
        "负责人",
        "联系人",
        "主要负责人",
        "整改内容",
        "具体表现",
        "主要表现",
        "反馈意见",
        "存在困难",
        "牵头人",
        "发现问题",
        "主要问题",
        "具体问题",
        "具体措施",
        "工作任务",
        "主要措施",
        "工作措施",
    ]
)
_ANY = "|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True))
_NAME = rf"(?P<word>{_ANY})(?:\s?(?:及|和|与|、|暨)\s?(?P<more>{_ANY}))?"
_ASIDE = r"(?P<aside>[（(][^（）()\n]{1,15}[)）])?"
_COLON = r"\s*[：:﹕]\s*"
_BOXED = re.compile(rf"[【\[〔]\s*{_NAME}\s*{_ASIDE}\s*[：:]?\s*[】\]〕]\s*[：:]?\s*")
_COLONED = re.compile(rf"{_NAME}\s*{_ASIDE}{_COLON}")
_ALONE = re.compile(rf"{_NAME}\s*{_ASIDE}\s*[。．]?\s*$")
_LEADING = re.compile(rf"{_NAME}(?:\s+(?=\S)|[。，,]?(?=一是|①|[（(]1[)）]|1[.、．]))")
_ENDS_A_PART = "。；;！!？?)）”】\n"
_BETWEEN_DUTIES = "，,、 \t"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One label in a text: its kind, where it begins and ends, and the status in brackets that may follow it.

    `is_sure` is False for a label without colon or brackets, which could be a heading as well.
    """

    label: Label
    start: int
    end: int
    aside: str = ""
    is_sure: bool = True
    word: str = ""


def label_at_beginning(text: str) -> Labelled | None:
    """The label that a line begins with, in brackets, with a colon, alone on the line or before a list."""
    for pattern, is_sure in ((_BOXED, True), (_COLONED, True), (_ALONE, False), (_LEADING, True)):
        found = pattern.match(text)
        if found and (is_sure or found["word"] not in _COMMON) and not (pattern is _LEADING and _is_common(found)):
            return _labelled(found, is_sure=is_sure)
    return None


def labels_within(text: str, start: int = 0) -> Iterator[Labelled]:
    """The labels after `start` in a line: each after the end of a sentence, or after another duty."""
    hidden = sheltered(text)
    previous = start
    after_a_duty = False
    for pattern_match in _WITHIN.finditer(text, start):
        at = pattern_match.start()
        found = _BOXED.match(text, at) or _COLONED.match(text, at)
        if found is None or at < previous or (text[at] not in "【[〔" and at in hidden) or _is_common(found):
            continue
        labelled = _labelled(found, is_sure=True)
        before = text[at - 1] if at else "\n"
        is_next_duty = labelled.label in DUTIES and before in _BETWEEN_DUTIES
        if before in _ENDS_A_PART or is_next_duty or (before in " \t" and after_a_duty):
            yield labelled
            previous, after_a_duty = labelled.end, labelled.label in DUTIES


_WITHIN = re.compile(rf"[【\[〔]|(?:{_ANY})")


def duties_in_brackets(text: str) -> list[tuple[int, int, list[tuple[Label, str]]]]:
    """The brackets in a text that hold duties, as （责任领导：张三；整改时限：10月底前）: where, and what they say."""
    found = []
    for bracket in _BRACKET.finditer(text):
        inside = bracket.group()[1:-1].strip()
        first = _COLONED.match(inside)
        if first is None or _KINDS[first["word"]] not in DUTIES:
            continue
        labels = [_labelled(first, is_sure=True), *labels_within(inside, first.end())]
        ends = [*(label.start for label in labels[1:]), len(inside)]
        said = [
            (label.label, inside[label.end : end].strip(" ，,；;、。")) for label, end in zip(labels, ends, strict=True)
        ]
        found.append((bracket.start(), bracket.end(), said))
    return found


_BRACKET = re.compile(r"[（(【\[][^（）()【】\[\]]{3,300}[)）】\]]")


def _is_common(found: re.Match[str]) -> bool:
    return found["word"] in _COMMON


def _labelled(found: re.Match[str], *, is_sure: bool) -> Labelled:
    groups = found.groupdict()
    aside = (groups.get("aside") or "")[1:-1]
    return Labelled(_KINDS[found["word"]], found.start(), found.end(), aside, is_sure, found["word"])
