"""What only describes the thing acted on says nothing of the work; what was told by others still does."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "不该发的补贴退完了",
        "没交的党费都补交齐了",
        "不合格的灯全部换完",
        "拖欠的工程款已全部付清",
        "把没挂的牌子全部挂完了",
        "没整改的3项都整改了",
        "6户都给村民退了",
    ],
)
def test_a_denial_that_describes_the_thing_denies_nothing(text: str) -> None:
    assert understand(text, TODAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "没把漏发的补发了",
        "还没把不该发的补贴退完",
        "他们说没人管的项目完成了",
        "不是我们的项目完成了",
        "不归我们管的那条完成了",
        "没完成的下周完成",
        "没改完的快改完了",
        "没完成的原因是缺钱",
        "没完成的完成了一半",
        "9月25日没办结的 2个通知都看到了",
        "没完成的5条我都给领导汇报了",
        "没完成的5条领导都晓得了",
        "没办的3项我都记下了",
        "5条都晓得了",
        "3户都跟村里讲好了",
        "大半路段修通了",
        "多半路灯换好了",
        "口径改了，整改完的是22家，不是33家",
        "完成ing",
        "已完成ing",
        "不能说没干，干了",
        "软件买了，不会用 10月10日没法已完成整改",
        "第三条已经整仍未改完成，哪一天到期来着，4-2是哪个问题",
        "如果嗯第五个啊已经改好了那个井盖都盖上了",
        "十一条十二条办完了哈没有",
        "十一条十二条办完了哈的话我就报",
        "哈等我这个已经以完成了啊再报",
        "嘿等我弄完了，再报",
        "涉及十几个部门，协调难 巳还没完成",
        "公司没有一辆 6月5号没完成的",
        "表格有模板没 中秋前就没改好了",
        "用地指标没有 10月8号并未完成的",
        "五天就搞定，路障全搬走",
        "五天就搞定，路障全搬走，第三条未改完",
        "修不好不停工 100%无法完成啦",
        "己经整未改完必 想缓到开春",
    ],
)
def test_a_denial_of_the_work_itself_stays(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents
