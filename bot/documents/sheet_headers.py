"""What the headers of offices' own ledgers mean: the fields, their names, and the words each office has for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.documents.plain_text import plain_forms

IGNORED = "ignored"
_BRACKETS = re.compile(r"[(\[【〔<《].*?[)\]】〕>》]")
_MARKS = re.compile(r"[\s*:、,.。，；;\-—_·\"“”'’‘%#()\[\]【】/\\&+]")
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.．]")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a column can hold: its key in our code, its Chinese name, and the headers that surely mean it.

    `doubtful` is a pattern of headers that probably mean it. Of a field with `several` columns all are read.
    """

    key: str
    name: str
    words: str
    doubtful: str = ""
    several: bool = False


FIELDS: tuple[Field, ...] = (
    Field(
        "problem", "问题序号", "问题序号 问题编号 问题号 反馈问题序号 问题清单序号 清单编号 台账编号 整改编号 问题代码"
    ),
    Field(
        "number", "措施序号", "措施序号 措施编号 整改措施序号 整改措施编号 任务序号 任务编号 子项序号 分项序号 细化序号"
    ),
    Field("serial", "序号", "序号 编号 序 号 项次 顺序号 NO 条目"),
    Field(
        "aspect",
        "方面",
        "方面 所属方面 问题方面 反馈方面 巡察方面 大类 问题大类 一级问题 一级分类 一级指标 所属类别 四个落实 三个聚焦 监督重点 巡察重点",
        r"方面|大类|聚焦|一级",
    ),
    Field(
        "topic",
        "专题",
        "专题 所属专题 小类 问题小类 二级问题 二级分类 子类 分类问题",
        r"专题|小类|二级",
    ),
    Field(
        "title",
        "问题",
        "问题 问题名称 问题标题 反馈问题 存在问题 存在的问题 巡察反馈问题 反馈的问题 主要问题 反馈意见 巡察反馈意见 巡察发现问题 "
        "发现问题 发现的问题 整改问题 需整改问题 问题清单 问题事项 整改事项 反馈事项 突出问题 问题点 问题概述 问题摘要 问题简述 "
        "反馈的具体问题 反馈存在问题 巡察反馈存在问题 反馈问题内容 指出问题 需要整改的问题 巡察组反馈问题 反馈意见问题 三级问题",
        r"反馈.*问题|存在.*问题|发现.*问题|问题.*(?:名称|标题|概述)|.*问题$|反馈意见",
    ),
    Field(
        "problem_text",
        "问题内容",
        "问题内容 问题描述 问题详情 具体问题 问题具体描述 问题具体内容 问题详细描述 细化问题 具体问题描述 问题情况 事实描述 问题说明 "
        "具体问题内容 细化具体问题",
        r"具体.*问题|细化.*问题|问题.*(?:描述|内容|详情|详述)",
    ),
    Field(
        "facets",
        "问题表现",
        "问题表现 具体表现 主要表现 表现形式 表现 问题具体表现 突出表现 典型表现 具体情形",
        r"表现",
    ),
    Field("problem_status", "问题状态", "问题状态 问题整改状态 问题办理状态"),
    Field(
        "goal",
        "整改目标",
        "整改目标 目标 整改目标要求 工作目标 目标任务 预期目标 整改任务目标 整改预期目标",
        r"目标",
        several=True,
    ),
    Field(
        "task",
        "整改任务",
        "整改任务 整改要求 整改内容 任务 工作任务 整改任务清单 任务清单 主要任务 任务内容 整改意见 整改建议",
    ),
    Field(
        "text",
        "整改措施",
        "整改措施 措施 具体措施 整改具体措施 细化措施 整改举措 工作措施 整改办法 整改措施及办法 整改措施清单 具体整改措施 整改细化措施 "
        "细化整改措施 具体举措 工作举措 整改方案 措施内容 整改措施内容 解决措施 改进措施 主要措施 推进措施 落实措施 整改落实措施 "
        "措施清单 整改对策 整改工作措施 下步整改措施 拟采取措施 拟采取的整改措施 拟采取的措施 采取的整改措施 制定的整改措施 整改措施名称 "
        "具体任务 细化任务 分解任务",
        r"(?<!已采取)(?<!已采取的)(?:措施|举措)(?!.*(?:完成|落实|进展|责任|时限))",
    ),
    Field(
        "deadline",
        "整改时限",
        "整改时限 时限 整改期限 期限 整改完成时限 完成时限 完成期限 整改完成时间 计划完成时间 拟完成时间 预计完成时间 计划完成时限 "
        "要求完成时间 应完成时间 完成时间要求 整改时间 时间节点 完成节点 整改节点 办结时限 办理时限 时限要求 整改时限要求 完成时间节点 "
        "整改时间节点 限期 整改限期 责任时限 完成整改时限 截止日期 截止时间 到期日 到期时间 到期日期 计划完成日期 完成日期 要求完成时限 "
        "起止时间 起止日期 整改起止时间 结束时间 结束日期 整改时限止 整改时限结束时间 整改时限截止时间 整改时限结束 完成时限止 整改期限止 "
        "时间要求 时间安排 进度安排 计划时间 规定时限 承诺完成时间 时限清单 预计完成时限 拟完成时限 计划整改时限",
        r"时限|期限|(?:计划|预计|拟|要求|规定|应).*(?:完成|办结).*(?:时间|日期)|节点|截止|到期",
    ),
    Field(
        "started_on",
        "开始时间",
        "开始时间 启动时间 起始时间 开始日期 启动日期 起始日期 整改时限起 整改时限开始时间 整改时限起始时间 整改时限开始 完成时限起 整改期限起",
    ),
    Field(
        "measure_deadline",
        "措施完成时限",
        "对应完成时间 对应完成时限 措施完成时限 措施完成时间 措施时限 任务完成时限 分项完成时限 对应时限 对应整改时限 整改措施完成时限 "
        "整改措施完成时间 整改措施对应完成时间 措施整改时限 细化措施完成时限 整改措施时限 整改措施完成期限",
        r"对应.*(?:时间|时限|期限)|措施.*(?:时间|时限|期限)",
    ),
    Field(
        "finished_on",
        "实际完成时间",
        "完成时间 实际完成时间 实际完成日期 办结时间 办结日期 整改完成日期 实际办结时间 已完成时间",
    ),
    Field(
        "department",
        "牵头部门",
        "牵头部门 责任部门 责任单位 牵头单位 责任科室 牵头科室 主责部门 主责单位 主责科室 责任股室 牵头股室 承办科室 承办部门 承办单位 "
        "承办股室 主办科室 主办单位 主办部门 落实部门 责任处室 牵头处室 整改责任单位 整改责任部门 整改单位 责任科室单位 部门 科室 股室 "
        "责任部门单位 牵头责任单位 牵头责任部门 牵头责任科室 责任主体 整改主体 整改责任主体 主体责任单位 具体责任科室 责任单位牵头 "
        "责任部门牵头 责任科室牵头 责任单位牵头单位 责任部门牵头部门 责任单位主办 责任单位责任部门 落实单位 落实科室 办理单位",
        r"(?:牵头|主责|责任|承办|主办|落实).*(?:部门|单位|科室|股室|处室|支部)",
    ),
    Field(
        "supporting_departments",
        "配合部门",
        "配合部门 配合单位 协办单位 协办部门 协办科室 配合科室 配合股室 协同部门 协同单位 配合处室 协助部门 协助单位 协助科室 参与部门 "
        "参与单位 配合责任单位 责任单位配合 责任部门配合 责任科室配合 责任单位配合单位 责任部门配合部门 责任单位协办 联办单位 会办单位 "
        "配合责任部门 配合责任科室 参加单位",
        r"(?:配合|协办|协同|协助|参与).*(?:部门|单位|科室|股室|处室)",
        several=True,
    ),
    Field(
        "first_responsible",
        "第一责任人",
        "第一责任人 主要负责人 主要领导 整改第一责任人 主要责任领导 第一责任人姓名 第一责任领导 主体责任人 党组书记 一把手 总负责人 总责任人",
        r"第一责任|主要(?:负责人|领导)",
        several=True,
    ),
    Field(
        "directly_responsible",
        "直接责任人",
        "直接责任人 责任领导 牵头领导 分管领导 包抓领导 包保领导 包联领导 主管领导 分管负责人 责任局领导 整改责任领导 牵头责任领导 "
        "直接责任领导 整改牵头领导 分管责任人 牵头负责人 挂点领导 挂牌领导 督办领导 责任领导姓名 牵头局领导 分管局领导 局领导 班子成员 "
        "牵头责任人 责任班子成员 责任委领导 主要责任人 直接负责人 包案领导 联系领导 领办领导 责任校领导 责任院领导 直接责任人姓名 牵头人 整改责任领导姓名 "
        "责任县领导 牵头县领导 责任区领导 责任市领导 分管班子成员",
        r"(?:责任|牵头|分管|包抓|包保|主管|挂点|领办).*领导|直接责任|领导",
        several=True,
    ),
    Field("assisting", "协助领导", "协助领导 协管领导 配合领导"),
    Field(
        "handlers",
        "具体经办人",
        "具体经办人 经办人 承办人 具体承办人 经办人员 承办人员 办理人 具体责任人 具体负责人 具体落实人 落实人 联络员 联系人 具体办理人 "
        "经办责任人 责任人员 科室责任人 部门责任人 股室责任人 科室负责人 部门负责人 股室负责人 责任科室负责人 责任部门负责人 牵头部门责任人 "
        "牵头部门负责人 牵头单位责任人 责任单位责任人 责任单位负责人 具体承办人员 整改经办人 整改联络员 具体工作人员 具体人员 工作人员 "
        "责任股室负责人 牵头科室负责人 牵头科室责任人 落实责任人 具体整改人 整改专员 经办",
        r"经办|承办人|具体.*人$|(?:部门|科室|股室|单位).*(?:责任人|负责人)|联络员",
        several=True,
    ),
    Field(
        "person", "责任人", "责任人 负责人 整改责任人 责任人姓名 姓名 责任者 整改负责人 责任人及职务", r"责任人|负责人"
    ),
    Field(
        "owners",
        "责任单位和责任人",
        "责任单位及责任人 责任部门及责任人 责任科室及责任人 责任单位和责任人 责任单位责任人及 责任人及责任单位 责任人及责任部门 责任领导及责任科室 "
        "责任领导及责任单位 责任领导和责任单位 责任领导及责任部门 责任分工 责任领导责任单位 牵头领导及责任单位 牵头部门及责任人 牵头单位及责任人 "
        "责任落实 责任清单 责任科室责任人 责任部门责任人 责任 整改责任 责任股室及责任人 承办科室及承办人 责任领导责任科室",
        r"(?:单位|部门|科室|股室).*(?:及|和|与|、).*(?:人|领导)|(?:人|领导).*(?:及|和|与|、).*(?:单位|部门|科室|股室)",
    ),
    Field(
        "progress",
        "整改进展",
        "整改进展 进展情况 整改进展情况 工作进展 目前进展 当前进展 已采取措施 已采取的措施 整改落实情况 落实情况 整改成效 整改结果 "
        "取得成效 阶段性成效 最新进展 推进情况 整改推进情况 工作进展情况 目前进展情况 整改工作进展 整改工作进展情况 已开展工作 已完成工作 "
        "进展 整改落实进展 目前整改进展 当前整改进展 整改成果 成效 目前整改情况 落实进展 整改措施落实情况 措施落实情况 已做工作 具体落实情况 "
        "整改进展及成效 整改情况及成效 整改成效情况 截至目前进展 截至目前整改情况 阶段性进展 本月进展 本周进展 整改落实情况及成效 实际整改情况",
        r"进展|成效|落实情况|推进情况|已采取|已开展|整改结果",
        several=True,
    ),
    Field("result", "整改情况", "整改情况 整改情况说明 具体整改情况 办理情况 整改工作情况"),
    Field(
        "status",
        "整改状态",
        "整改状态 完成状态 状态 完成情况 整改完成情况 办理状态 办理结果 办理进度 任务状态 目前状态 当前状态 措施状态 整改进度情况 "
        "任务完成情况 措施完成情况 整改措施完成情况 办结情况 完成进展情况 完成情况说明 整改结论",
        r"状态|完成(?:情况|程度)|办结情况",
    ),
    Field(
        "is_done",
        "是否完成",
        "是否完成 是否完成整改 是否整改完成 是否办结 是否整改到位 是否已完成 是否整改 是否到位 完成否 是否完成措施",
    ),
    Field(
        "percent",
        "进度（%）",
        "进度 整改进度 完成进度 完成率 整改完成率 完成比例 完成百分比 整改完成进度 任务进度 工作进度 进度百分比 完成度",
        r"进度|完成率|百分比",
    ),
    Field(
        "is_closed",
        "是否销号",
        "是否销号 销号情况 销号 是否已销号 销号状态 是否完成销号 是否整改销号 问题销号 是否申请销号 销号与否 是否办结销号 是否验收销号",
        r"销号(?!.*(?:时间|日期|人))",
    ),
    Field(
        "evidence_text",
        "佐证材料",
        "佐证材料 支撑材料 证明材料 印证材料 佐证资料 相关佐证 佐证 支撑材料清单 佐证材料清单 整改佐证材料 附件材料 档案资料 "
        "佐证材料目录 相关材料 资料清单 整改资料 成果资料 印证资料 支撑资料 佐证材料名称 整改佐证",
        r"佐证|支撑|印证|证明材料",
        several=True,
    ),
    Field(
        "standard",
        "验收标准",
        "验收标准 完成标准 销号标准 整改标准 达标标准 验收要求 完成标志 完成标准要求 整改验收标准 整改完成标准 成果形式 销号验收标准 "
        "完成形式 整改标准要求 成果体现 预期成果",
        r"标准|成果形式",
        several=True,
    ),
    Field("quantity", "数量", "数量 完成数量 任务数量 已完成数量 完成数 任务量", r"数量"),
    Field(
        "reason",
        "未到位原因及下一步计划",
        "未到位原因及下一步计划 未完成原因 未完成原因及下一步计划 下一步计划 下一步工作计划 下一步打算 下步打算 下步措施 下一步措施 "
        "未整改到位原因 未到位原因 原因及下一步计划 下一步工作 下一步整改措施 下步工作 下一步工作打算 存在困难 存在的困难 未完成原因说明 "
        "未整改到位原因及下一步计划 未整改到位原因及下一步工作计划 存在困难和问题 困难和问题 后续计划 后续措施 后续工作计划",
        r"原因|下一步|下步|后续|困难",
        several=True,
    ),
    Field("kind", "整改类型", "整改类型 整改类别 整改方式 时限类型 整改时限类型 整改性质 整改分类", r"整改(?:类|方式)"),
    Field("category", "问题类别", "问题类别 问题类型 类别 类型 问题分类 分类 问题性质 清单类型 问题来源"),
    Field("phone", "联系电话", "联系电话 电话 联系方式 手机 手机号 手机号码 责任人电话 联系人电话 经办人电话 电话号码"),
    Field("job", "职务", "职务 责任人职务 职务职级 职级"),
    Field(
        IGNORED,
        "不导入",
        "预警 预警级别 预警状态 剩余天数 距到期天数 超期天数 亮灯 红绿灯",
    ),
)

BY_KEY: Mapping[str, Field] = {field.key: field for field in FIELDS}
_OF_WORDS: dict[str, str] = {word.upper(): field.key for field in FIELDS for word in field.words.split()}
_DOUBT = {field.key: re.compile(field.doubtful) for field in FIELDS if field.doubtful}
_ORDER_OF_DOUBT = (
    "measure_deadline",
    "owners",
    "supporting_departments",
    "is_closed",
    "reason",
    "evidence_text",
    "standard",
    "progress",
    "deadline",
    "percent",
    "status",
    "first_responsible",
    "handlers",
    "directly_responsible",
    "department",
    "person",
    "goal",
    "text",
    "facets",
    "problem_text",
    "title",
    "aspect",
    "topic",
    "quantity",
    "kind",
)
_RESOLVED: dict[str, str] = {"due_text": "整改时限", "problem_due": "问题整改时限"}
"""Fields that several of the above end in, once a sheet's columns are known together."""

_UNDECIDED = {
    "started_on",
    "serial",
    "deadline",
    "measure_deadline",
    "task",
    "result",
    "category",
    "person",
    "assisting",
    "finished_on",
}
_ALSO_SETTABLE = {
    "handler": "handlers",
    "deadline": "due_text",
    "due": "due_text",
    "忽略": IGNORED,
    "经办人": "handlers",
}


def bare(header: str) -> str:
    """A header as it is compared: without spaces, line breaks, numbering and marks."""
    return _MARKS.sub("", _ORDER.sub("", plain_forms(header).strip())).upper()


def without_brackets(header: str) -> str:
    """The same without what stands in brackets, such as （年月日）."""
    return bare(_BRACKETS.sub("", plain_forms(header)))


def match(header: str, parent: str = "") -> tuple[str, bool] | None:
    """The field that a header means below its parent header, and whether that is certain; None for no field.

    Below 责任单位 a header 牵头 means the two words together; below 整改措施 a header 完成情况 means itself.
    """
    if not bare(header) and not bare(parent):
        return None
    texts = [parent + header, header, parent] if bare(parent) else [header]
    for form in (bare, without_brackets):
        for text in texts:
            if key := _OF_WORDS.get(form(text)):
                return key, True
    for text in texts:
        for key in _ORDER_OF_DOUBT:
            if _DOUBT[key].search(without_brackets(text) or bare(text)):
                return key, False
    return None


TICKED = "ticked:"
"""Begins the key of a column whose header is itself a status, and whose cells are ticked; the status follows."""


def name_of(key: str) -> str:
    """The Chinese name of a field."""
    if key.startswith(TICKED):
        return BY_KEY["status"].name
    return _RESOLVED.get(key) or BY_KEY[key].name


def settable() -> dict[str, str]:
    """The fields that a column can be set to by hand: every name, English or Chinese, with its key."""
    keys = [key for key in BY_KEY if key not in _UNDECIDED] + list(_RESOLVED)
    return {**{name_of(key): key for key in keys}, **{key: key for key in keys}, **_ALSO_SETTABLE}
