"""The named places of letters and forms, and what a measure's file puts into them."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.documents.letter_filling import Values
from bot.documents.notice_naming import as_sentence
from bot.documents.official_paper import chinese_date, gap
from bot.ledger.card import Holder
from bot.ledger.case_file import CaseFile, HandedIn
from bot.ledger.measure import STATUS_WORDS, DutyRole
from bot.ledger.progress import ExtensionState

SHOWN_HASH = 12
"""So many letters of a file's SHA-256 stand in a list: enough to tell files apart and to look one up."""

PLACES: dict[str, str] = {
    "单位名称": "本单位名称",
    "整改办": "整改办全称，用于落款",
    "文号": "发文字号，留空待编",
    "巡察轮次": "如“第三轮巡察”",
    "巡察组": "如“第二巡察组”",
    "方面": "问题所属方面",
    "专题": "问题所属专题",
    "问题序号": "如 4",
    "问题标题": "问题的标题",
    "问题内容": "问题的全文",
    "措施序号": "如 4-2",
    "措施标题": "措施的短标题",
    "措施内容": "措施的全文",
    "完成标准": "验收标准",
    "责任科室": "牵头科室",
    "配合科室": "配合科室，顿号分开",
    "第一责任人": "姓名，顿号分开",
    "直接责任人": "姓名，顿号分开",
    "具体经办人": "姓名，顿号分开",
    "收函人": "具体经办人和直接责任人，带“同志”",
    "整改时限": "如 2023年10月31日",
    "时限原文": "方案里时限的原话",
    "时限情况": "如“距时限还有10天”“已超过时限3天”",
    "是否超期": "条件用：已超过时限",
    "当前状态": "如“整改中”",
    "当前进度": "如 60%",
    "进展情况": "最近一次报告的原话，没有时用台账里的进展",
    "报告人": "最近一次报告是谁报的",
    "报告时间": "最近一次报告的时间",
    "提醒次数": "平台已接收的提醒条数",
    "最近提醒": "最近一次提醒的日期",
    "答复时限": "请在哪天前答复",
    "申请人": "延期申请人",
    "申请日期": "延期申请的日期",
    "申请理由": "延期理由",
    "申请延期至": "申请的新时限",
    "审批结果": "延期申请的审批结果",
    "是否逾期申请": "条件用：没有在时限内提出延期申请",
    "完成情况": "核验过的结果，没有时用进展情况",
    "佐证份数": "佐证材料的份数",
    "佐证材料": "循环用：每份材料一行",
    "日期": "成文或填表日期",
}
"""Every place by name, with what stands there."""

EVIDENCE_COLUMNS = ("序号", "文件名", "校验码", "大小", "收到时间", "报送人")
"""The columns of a row of 佐证材料."""


def values_of(case: CaseFile, now: datetime, answer_by: date | None = None) -> Values:
    """What the measure's file puts into each place; what the ledger does not hold is empty, or says so in 〔待补：…〕."""
    zone, day = case.unit.zone, now.astimezone(case.unit.zone).date()
    return {
        "单位名称": case.unit.name,
        "整改办": f"{case.unit.name}整改工作领导小组办公室",
        "文号": f"〔{day.year}〕　　号",
        "日期": chinese_date(day),
        "巡察轮次": case.round.name,
        "巡察组": case.round.team or "",
        "方面": case.aspect.title,
        "专题": case.topic.title,
        "问题序号": case.problem.number,
        "问题标题": case.problem.title,
        "问题内容": case.problem.text or case.problem.title,
        **_of_measure(case),
        **_of_deadline(case, now),
        **_of_progress(case, zone),
        **_of_request(case, zone),
        "提醒次数": str(len(case.reminded_at)),
        "最近提醒": _day(case.reminded_at[-1], zone) if case.reminded_at else "",
        "答复时限": chinese_date(answer_by or case.answer_by),
        "佐证份数": str(len(case.evidence)),
        "佐证材料": [_evidence_row(number, file, zone) for number, file in enumerate(case.evidence, 1)],
    }


def _of_measure(case: CaseFile) -> dict[str, str]:
    card, measure = case.card, case.card.measure
    told = card.holders(DutyRole.HANDLER) + card.holders(DutyRole.DIRECTLY_RESPONSIBLE)
    return {
        "措施序号": measure.number,
        "措施标题": card.title,
        "措施内容": as_sentence(measure.text),
        "完成标准": measure.standard or "",
        "责任科室": measure.department or "",
        "配合科室": "、".join(map(str, measure.supporting_departments)),
        "第一责任人": _names(card.holders(DutyRole.FIRST_RESPONSIBLE)),
        "直接责任人": _names(card.holders(DutyRole.DIRECTLY_RESPONSIBLE)),
        "具体经办人": _names(card.holders(DutyRole.HANDLER)),
        "收函人": f"{_names(told)}同志" if told else measure.department or gap("收函人"),
    }


def _of_deadline(case: CaseFile, now: datetime) -> dict[str, str | bool]:
    measure, left = case.card.measure, case.card.days_left(now)
    if measure.due_on is None or left is None:
        ongoing = "长期坚持" if measure.long_term else ""
        words = measure.due_text or ongoing or gap("整改时限")
        return {"整改时限": words, "时限原文": words, "时限情况": "没有规定具体日期", "是否超期": False}
    state = f"已超过时限{-left}天" if left < 0 else f"距时限还有{left}天" if left else "今天到期"
    return {
        "整改时限": chinese_date(measure.due_on),
        "时限原文": measure.due_text or chinese_date(measure.due_on),
        "时限情况": state,
        "是否超期": left < 0,
    }


def _of_progress(case: CaseFile, zone: ZoneInfo) -> dict[str, str]:
    measure, report = case.card.measure, case.report
    progress = (report.text if report else "") or measure.progress_text or measure.staged_result or ""
    return {
        "当前状态": STATUS_WORDS[measure.status],
        "当前进度": "" if measure.percent is None else f"{measure.percent:g}%",
        "进展情况": as_sentence(progress or "尚未收到进展报告"),
        "报告人": case.reporter,
        "报告时间": _day(report.at, zone) if report else "",
        "完成情况": measure.result or measure.staged_result or progress or "",
    }


def _of_request(case: CaseFile, zone: ZoneInfo) -> dict[str, str | bool]:
    request = case.request
    if request is None:
        asked = {"申请人": "", "申请日期": "", "申请理由": "", "申请延期至": "", "审批结果": ""}
        return {**asked, "是否逾期申请": False}
    decided = {
        ExtensionState.GRANTED: f"已批准，延至{chinese_date(request.due_granted or request.due_wanted)}",
        ExtensionState.REFUSED: "未批准" + (f"：{request.decision_note}" if request.decision_note else ""),
    }
    return {
        "申请人": case.requester,
        "申请日期": _day(request.asked_at, zone),
        "申请理由": request.reason,
        "申请延期至": chinese_date(request.due_wanted),
        "审批结果": decided.get(request.state, "等待审批"),
        "是否逾期申请": request.asked_at.astimezone(zone).date() > request.due_before,
    }


def _evidence_row(number: int, file: HandedIn, zone: ZoneInfo) -> dict[str, str]:
    evidence = file.evidence
    cells = (
        str(number),
        evidence.name,
        evidence.sha256[:SHOWN_HASH],
        _size(evidence.size),
        f"{evidence.received_at.astimezone(zone):%Y-%m-%d %H:%M}",
        file.person,
    )
    return dict(zip(EVIDENCE_COLUMNS, cells, strict=True))


def sample_values() -> Values:
    """Something in every place, for filling a template once before it is needed."""
    row = dict(
        zip(EVIDENCE_COLUMNS, ("1", "验收单.pdf", "0a1b2c3d4e5f", "12 KB", "2023-10-11 09:07", "某某"), strict=True)
    )
    words: dict[str, str | bool | list[dict[str, str]]] = {name: f"（{name}）" for name in PLACES}
    return {**words, "是否超期": True, "是否逾期申请": True, "佐证材料": [row, {**row, "序号": "2"}]}


def _names(holders: Iterable[Holder]) -> str:
    return "、".join(dict.fromkeys(holder.name for holder in holders))


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return chinese_date(moment.astimezone(zone).date())


def _size(count: int) -> str:
    if count < 1024:
        return f"{count} B"
    return f"{count / 1024:.0f} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"
