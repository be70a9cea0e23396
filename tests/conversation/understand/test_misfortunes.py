"""What befalls others, what they quarrel about and what is with them: trouble, or only the course of things."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "毛竹跌价，竹农没积极性",
        "专家库里没这个专业的人",
        "系统老崩，录一天白录",
        "物业跟业委会顶牛",
        "海关那边扣着货",
        "公司换了老板，不认旧账",
        "文物部门说要先勘探",
        "村民要求先给钱再拆",
        "没有标准可依",
        "当事人死了，继承人一大堆",
        "猪瘟又起来了，人手都抽去防疫",
        "药房主任请产假，没人顶班",
        "村支书跟主任不和，会开不起来",
        "两边各执一词",
        "企业担心泄密，不肯交数据",
        "变压器烧了，停工两天",
        "承包方在打官司，卡住了",
        "这片是水源保护区，不让建",
    ],
)
def test_misfortunes_quarrels_and_wants_of_others_are_a_difficulty(text: str) -> None:
    meaning = understand(text, WEDNESDAY)

    assert Intent.DIFFICULTY in meaning.intents
    assert not set(meaning.intents) - {Intent.DIFFICULTY, Intent.NOT_DONE}
    assert (meaning.date, meaning.confirm) == (None, False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("管道老化，已全部更换", {Intent.DONE}),
        ("屋面漏雨，补好了", {Intent.DONE}),
        ("台风过后补种完了", {Intent.DONE}),
        ("老赖的账追回来了", {Intent.DONE}),
        ("我住院了，回头说", {Intent.DEFER}),
        ("张主任出差了，周五回来报", {Intent.DEFER}),
        ("领导在外地，晚点回复", {Intent.DEFER}),
        ("大雨没影响，照常施工", {Intent.PROGRESS}),
    ],
)
def test_what_was_put_right_and_who_answers_later_is_no_misfortune(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "材料递到市局，在走会签",
        "正在走审批程序，卷宗报县府办了",
        "区政府还在看方案，等回文",
        "请示递上去了，县里还没批",
        "审计局那头没出结论，我们候着",
        "报告送到县卫健委了，人家在研究",
        "检测样送走了，在等报告",
        "案子移送法院了，等开庭",
        "合同送法务了，正在审",
    ],
)
def test_what_is_with_others_has_its_course(text: str) -> None:
    meaning = understand(text, WEDNESDAY)

    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, False)


@pytest.mark.parametrize("text", ["材料报给整改办了", "照片交给你们了，等你们看"])
def test_what_was_handed_to_us_is_evidence(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EVIDENCE,)
