"""Single cells of offices' own sheets: people with their jobs, and words on progress."""

import pytest

from bot.documents.people_cells import named_only, read_owners
from bot.documents.progress_words import read_done_of_total, read_standing
from bot.ledger.progress import Quantity


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("张三、李四", {"张三": None, "李四": None}),
        ("张某 党组成员、副局长；李某（股长）", {"张某": "党组成员、副局长", "李某": "股长"}),
        ("局长王某", {"王某": "局长"}),
        ("党组书记、局长 王大力", {"王大力": "党组书记、局长"}),
        ("张三，副局长", {"张三": "副局长"}),
        ("政策法规科科长郑洁", {"郑洁": "政策法规科科长"}),
        ("李明 副科长\n王强 股长", {"李明": "副科长", "王强": "股长"}),
        ("牵头领导：张三\n经办人：李四", {"张三": None, "李四": None}),
        ("1.张三 2.李四", {"张三": None, "李四": None}),
        ("张三及李四", {"张三": None, "李四": None}),
        ("资源股（张三、李四）", {"张三": None, "李四": None}),
        ("高建国同志", {"高建国": None}),
        ("吕  琪", {"吕琪": None}),
        ("阿古拉·巴图", {"阿古拉·巴图": None}),
        ("副局长 李学会", {"李学会": "副局长"}),
        ("李某某、王某某等", {"李某某": None, "王某某": None}),
        ("刘毅副局长、江河", {"刘毅": "副局长", "江河": None}),
        ("王家镇镇长", {}),
        ("教务处王芳", {"王芳": None}),
        ("办公室：海燕", {"海燕": None}),
        ("待定", {}),
        ("无", {}),
        ("—", {}),
    ],
)
def test_people_are_named_with_the_jobs_beside_them(cell: str, people: dict[str, str | None]) -> None:
    assert {person.name: person.title for person in named_only(read_owners(cell)).people} == people


def test_phones_departments_and_crowds_are_set_apart() -> None:
    owners = named_only(read_owners("财务股 马丽 13800000001、各科室负责人"))
    assert [(person.name, person.phone) for person in owners.people] == [("马丽", "13800000001")]
    assert (owners.departments, owners.nobody) == (["财务股"], ["各科室负责人"])
    assert named_only(read_owners("全体班子成员")).people == []


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("完成6.2万亩中的5万亩", Quantity(5, 6.2, "万亩")),
        ("6.2万亩中已完成5万亩", Quantity(5, 6.2, "万亩")),
        ("任务10.5万亩，已完成7.5万亩", Quantity(7.5, 10.5, "万亩")),
        ("已完成5万亩，共6.2万亩", Quantity(5, 6.2, "万亩")),
        ("应收缴30万元，已收缴20万元", Quantity(20, 30, "万元")),
        ("完成5/6.2万亩", Quantity(5, 6.2, "万亩")),
        ("已完成７.５万亩，任务１０.５万亩", Quantity(7.5, 10.5, "万亩")),
        ("计划完成6.2万亩中的5万亩", None),
        ("已建成投放点32个，剩余8个", Quantity(32, 40, "个")),
        ("120件已办结118件", Quantity(118, 120, "件")),
        ("计划招聘10人，已到位6人", Quantity(6, 10, "人")),
        ("已完成3件，正在办理2件，已办结1件", None),
        ("查处4起，收缴3万元", None),
        ("任务5万亩，已完成6万亩", None),
        ("任务5万亩，已完成3万亩；任务8户，已完成2户", None),
    ],
)
def test_so_much_of_so_much_is_read_only_where_one_thing_is_meant(text: str, quantity: Quantity | None) -> None:
    assert read_done_of_total(text) == quantity


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("80%", 80),
        ("正在推进，进度８０％", 80),
        ("整改完成率100%", 100),
        ("已完成60%", 60),
        ("已完成9公里，占75%", 75),
        ("已完成总工程量的60%，预计6月底完成", 60),
        ("党员占比60%", None),
        ("清收贷款120万元，覆盖率达40%", None),
        ("群众满意率100%", None),
        ("成活率85%，正在补植", None),
        ("预计月底完成70%", None),
        ("进度60%，其中一期进度90%", None),
        ("进度160%", None),
    ],
)
def test_a_percentage_counts_only_where_it_is_progress(text: str, percent: float | None) -> None:
    assert read_standing(text).percent == percent


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已完成。印发制度3项", "claimed"),
        ("已完成，下一步继续巩固", "claimed"),
        ("已完成方案编制，尚未动工", "in_progress"),
        ("已完成部分整改", "in_progress"),
        ("已完成，待验收", "claimed"),
        ("已于2023年12月5日完成", "claimed"),
        ("立行立改，已完成", "claimed"),
        ("一是开展排查。二是建立台账。已全部完成。", "claimed"),
        ("方案已全部完成，下一步组织实施", "in_progress"),
        ("一期已全部完成，二期正在推进", "in_progress"),
        ("未整改完成", "in_progress"),
        ("已完成整改并销号", "closed"),
        ("基本完成，待验收", "basically_done"),
        ("尚未启动", "not_started"),
        ("已印发通知", "in_progress"),
    ],
)
def test_only_a_plain_word_at_either_end_of_a_text_tells_a_status(text: str, status: str) -> None:
    assert read_standing(text).status == status
