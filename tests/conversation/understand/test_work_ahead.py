"""A mere act with more of the same work behind it is a step; what is no work leaves a claim standing."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "走访遍了，再走第二遍",
        "农具发了，种子在路上",
        "面试完了，体检中",
        "抵债资产接了，处置挂着网",
        "老会计交接了，新的刚来",
        "药打了，三天后再看",
        "书记批了，转给我们了，刚接手",
        "除草一遍了，再来一遍",
    ],
)
def test_an_act_with_more_of_the_same_work_behind_it_is_a_step(text: str) -> None:
    assert set(understand(text, TODAY).intents) == {Intent.PROGRESS}


@pytest.mark.parametrize("text", ["教案补了，听课记录没补", "硬件换了，软件没跟上"])
def test_what_the_same_was_not_done_to_is_no_paper_of_what_is_done(text: str) -> None:
    meaning = understand(text, TODAY)
    assert Intent.DONE not in meaning.intents
    assert Intent.EVIDENCE_PENDING not in meaning.intents


@pytest.mark.parametrize(
    "text",
    [
        "锅炉拆了，下周验收",
        "都整改了，等你们来复查",
        "完成整改，待验收",
        "完成了，系统里明天填",
        "干完了，工人明天撤",
    ],
)
def test_the_look_of_others_and_the_way_into_a_record_are_no_work_ahead(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (set(meaning.intents), meaning.percent) == ({Intent.DONE}, 100)


@pytest.mark.parametrize("text", ["做完了，总结正在写", "全装好了，验收单等盖章", "弄完了，报告在写"])
def test_papers_that_are_being_made_leave_the_work_done(text: str) -> None:
    assert set(understand(text, TODAY).intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}


@pytest.mark.parametrize(
    "text",
    [
        "旧电梯拆了，新的也装了",
        "旧电梯拆了，新的上周装好了",
        "泵换了，明天把照片发你",
        "门诊楼住院楼都搬完了",
        "墙拆了，场地也平了",
        "树刨了，新苗也栽上了",
        "制度废了，新制度印发了",
        "老系统停了，新系统上线了",
        "整改完成了，下周请办公室来看",
        "全部改完了，材料明天送",
        "都改完了，后面长期坚持",
        "灯全换了，发票下周补",
        "合同全补签了，复印件明天交",
        "违建拆完了，请来人验",
        "渣土清完了，照片在传",
        "补贴退清了，凭证在财务",
        "12户都搬完了，明天报表",
        "水池清了，每月再清一次",
        "标识牌换好了，以后定期检查",
        "消防通道打通了，以后天天巡",
        "超编的退回去了，下周报编办备案",
        "欠款还清了，收据明天给",
        "违规发放的补贴追回来了，缴国库的票下周给你",
        "门面退了，租金也算清了",
        "兼职辞了，报酬也退了",
        "会议室腾退了，钥匙交了",
        "漏水修好了，用了一个月没漏",
        "管子换了，试了两周没问题",
        "执行完了",
        "试运行结束，一切正常",
        "磨了半个月，全签了",
        "采购制度印发了",
        "公示栏挂出来了",
        "信息公开了",
        "会议制度落实了",
        "欠开的组织生活会补开了",
        "漏签的合同补签了",
        "拖欠工资发了",
        "漏报的事项补报了",
        "超标办公室调整了",
        "多占的房子腾了",
        "违规贷款收回了",
        "占道摊点清了",
        "河道垃圾清了",
        "围栏修了",
        "井盖补齐了",
        "路灯亮了",
        "厕所改好了",
        "食堂承包合同解除了",
        "乱堆的料搬走了",
        "病死树清了",
        "过期药品销毁了",
        "医疗垃圾清运了",
        "师德承诺书都签了",
        "收费公示牌挂了",
        "多收的钱退给家长了",
        "护栏装好了",
        "隐患消除了",
        "冒搞假的，都改完了",
        "么事了，弄好了",
        "没问题，弄完了",
        "搞掂了",
        "弄清爽了",
        "整利索了",
        "搞定咯",
        "弄好哩",
        "办妥嘞",
        "都弄完咧",
        "早弄完嘞",
        "全部搞掂晒",
        "A区弄好了，B区也弄好了",
        "新系统上线了，旧系统也停了",
        "走访遍了，台账也建了",
        "编外人员清退完了，补偿也付了",
        "社保补缴了，工资也补发了",
        "危房推了，人也安置了",
        "大棚拆了，地也复耕了",
        "坟迁了，坑也填了",
        "养殖棚拆了，粪污清了",
        "机井封了，也回填了",
        "图书上架了，标签贴了",
        "钱补发了，昨天到卡",
        "9月底改完的，上周验的",
        "改完了，还没报",
        "弄完了，材料没整理",
        "全清退了，就差回执",
        "整改到位，正在准备销号材料",
        "办结了，明天报你",
        "都改好了，下周一我去汇报",
        "全换新的了，保修三年",
        "弄完了，还有别的事吗",
        "改完了，还要交啥",
    ],
)
def test_a_true_claim_in_the_words_of_a_step_stays_one(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents


@pytest.mark.parametrize("text", ["已约谈责任人员，下一步写调查报告", "已谈话完毕，接下来起草审查报告"])
def test_a_paper_announced_as_the_next_step_leaves_the_work_open(text: str) -> None:
    assert understand(text, TODAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["十一过后弄完", "会议过后弄完", "庙会后弄完", "评审过后改好", "培训之后办完"])
def test_an_end_behind_something_that_may_be_to_come_is_not_done(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text",
    [
        "设计已完成，桩都没打一根",
        "图纸定稿了，砖还没砌一块",
        "尽调报告已经出具，清收没开始。",
        "审计报告出来了，追缴没开始",
        "尽职调查做完了，清收没动",
    ],
)
def test_what_was_looked_into_or_drawn_up_is_no_beginning_of_the_work(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.NOT_DONE,), None, True)


@pytest.mark.parametrize("text", ["选题过会了，本周五开编。", "设计定稿了，13号开铸", "图纸出来了，13号开裁"])
def test_an_act_that_is_opened_on_a_day_begins_then(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.PROGRESS,),
        date(2023, 10, 13),
        DateRole.START,
    )
