"""Drafts what the office has not written of the notice, from facts of the ledger alone; what is unknown is a gap."""

from datetime import date

from bot.documents.notice_tally import Tally
from bot.documents.official_paper import chinese_date, gap
from bot.ledger.draft import Section
from bot.ledger.ledger_state import LedgerState


def draft_title(state: LedgerState) -> str:
    """Whose notice it is, and about which round."""
    return f"{state.unit.name}关于{state.round.name if state.round else '本轮巡察'}整改进展情况的通报"


def draft_opening(state: LedgerState) -> list[str]:
    """Who inspected, when and for how many days, and when the findings came."""
    round_ = state.round
    team = (round_.team if round_ else None) or gap("巡察组名称")
    begun, ended = (round_.started_on, round_.ended_on) if round_ else (None, None)
    days = f"开展了为期{(ended - begun).days + 1}天的巡察" if begun and ended else "开展了巡察"
    feedback = _day(round_.fed_back_on if round_ else None, "反馈日期")
    return [
        f"{_day(begun, '巡察开始日期')}至{_day(ended, '巡察结束日期')}，{team}对{state.unit.name}{days}，"
        f"并于{feedback}反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。"
    ]


def draft_before(figures: Tally) -> Section:
    """How the rectification was organised: the figures, and a gap for what only the office knows."""
    scope = f"反馈意见共有问题{figures.problems}个，制定整改措施{figures.measures}条，全部纳入台账管理。"
    return Section("整改工作开展情况", (scope, gap("组织领导、责任落实、监督检查情况")))


def draft_after(figures: Tally) -> Section:
    """What is still to do, as the ledger has it, and a gap for the office's plans."""
    steps = []
    if figures.open:
        steps.append(f"对尚未完成的{figures.open}条措施继续整改，完成一条、核验一条、销号一条")
    if figures.staged:
        steps.append(f"对长期坚持的{figures.staged}条措施持续推进")
    if figures.closed:
        steps.append("对已销号的措施巩固整改成果，防止问题反弹")
    text = f"下一步，{'；'.join(steps)}。" if steps else ""
    return Section("下一步工作打算", tuple(filter(None, (text, gap("下一步工作安排")))))


def _day(day: date | None, what: str) -> str:
    return chinese_date(day) if day else gap(what)
