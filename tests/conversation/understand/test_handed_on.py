"""Whose turn it is: orders and duties told in several breaths, and what only sounds like them."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("大孙经手吧，路灯所那个", "大孙"),
        ("底数在葛科长手上，让他报", "葛科长"),
        ("卢会计在核，让她回复", "卢会计"),
        ("小柏在弄，你问他", "小柏"),
        ("章所长你看着办", "章所长"),
        ("老邹，你上点心，把这个办了", "老邹"),
        ("老邹你跑一趟", "老邹"),
        ("这事小葛接，我跟他说过了", "小葛"),
        ("我在外地，这几天祝科长代我处理", "祝科长"),
        ("已派单给管网班", "管网班"),
        ("安排给孙建军了，由他报", "孙建军"),
        ("请葛科长对接督查室", "葛科长"),
        ("安排锅炉车间老葛接手", "老葛"),
        ("这个安排给葛校长了，以后他回你", "葛校长"),
    ],
)
def test_work_is_given_in_one_breath_and_its_bearer_named_in_another(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("器材科管这个，你问他们去", "器材科"),
        ("我只管招生，实验室的事问装备处", "装备处"),
        ("不属我们职责，问山口镇办去", None),
        ("今年起这摊归祝副镇长了", "祝副镇长"),
        ("这是园林站的责任", "园林站"),
        ("管这个的是祝股长", "祝股长"),
        ("我前年就退了，别再发我", None),
        ("这条不该挂我名下", None),
        ("我这边不涉及", None),
        ("渔港监督早划给海警了", None),
        ("执法权早交给综合执法局了", "综合执法局"),
        ("环卫去年就划给城投了", None),
        ("咱单位没这个职能", None),
        ("分工调整，这项给了祝局", "祝局"),
        ("档案的事，请问档案科", "档案科"),
    ],
)
def test_whose_duty_it_is_in_the_words_of_the_trade(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.WRONG_PERSON,)
    assert person is None or meaning.person == person


@pytest.mark.parametrize("text", ["老邹，你上点心，把这个办了", "大孙，费点心，把那事改了"])
def test_an_order_to_have_it_done_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text", ["储备粮轮换了", "饭卡里的钱全退了", "押金我早退了", "多收的钱早划给村民了", "监控室早就归位了"]
)
def test_what_was_given_back_or_changed_hands_is_no_duty(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.WRONG_PERSON not in meaning.intents and meaning.person is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("安排财务科小陈提供凭证", "小陈"),
        ("请刘科长报材料", "刘科长"),
        ("请王会计把票据送来", "王会计"),
        ("@张工 你跟进一下", "张工"),
        ("这事安排王主任办，有事联系他", "王主任"),
        ("让周主任负责，你们跟他对接", "周主任"),
        ("后续问吴斌，我已经打过招呼", "吴斌"),
        ("请检修段段长周平落实", "周平"),
        ("工务科老孟懂行，请他负责", "老孟"),
        ("老曲最熟悉，让他来办", "老曲"),
        ("请供电所大马全权处理", "大马"),
    ],
)
def test_work_is_handed_on_whatever_is_told_of_it_besides(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(("text", "person"), [("需要市委书记协调", "市委书记"), ("需市委组织部协调", "市委组织部")])
def test_a_committee_its_secretary_and_its_department_are_told_apart(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.ESCALATE,), person)


@pytest.mark.parametrize("text", ["让下面的人去弄", "这条叫底下的人去办"])
def test_work_given_to_somebody_unnamed_is_given_away(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DELEGATE,), True)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("着谭队长抓紧处理后报结果", "谭队长"),
        ("赵中队长处置，速回", "赵中队长"),
        ("着何主任核实后报", "何主任"),
        ("责成徐副院长抓，抓完回", "徐副院长"),
        ("此件高参谋办，及时回告", "高参谋"),
        ("请郑大队长部署，报结果", "郑大队长"),
        ("着赵主任速办，报结果", "赵主任"),
        ("交刘书记承办，办毕回告", "刘书记"),
        ("请孙校长督办并答复", "孙校长"),
        ("望吴总编核处后回音", "吴总编"),
        ("着孙副县长督办后回告", "孙副县长"),
        ("王大队长处置，办结后报", "王大队长"),
    ],
)
def test_an_order_and_the_answer_asked_of_whoever_gets_it_are_one(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("请孙校长督办", {Intent.ESCALATE}),
        ("望书记协调", {Intent.ESCALATE}),
        ("王科长处置了", {Intent.DONE}),
        ("赵队长处置不当，速查", {Intent.UNCLEAR}),
        ("老李去办，晚点回复", {Intent.DELEGATE, Intent.DEFER}),
        ("望月底完成", {Intent.PROGRESS}),
    ],
)
def test_what_is_begged_over_or_put_off_is_no_such_order(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents
