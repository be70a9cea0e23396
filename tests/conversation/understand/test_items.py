"""Which items of the ledger a reply names, and what it says of each."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, ItemMention, understand

WEDNESDAY = date(2024, 11, 20)
DONE, PROGRESS, NOT_DONE = Intent.DONE, Intent.PROGRESS, Intent.NOT_DONE


@pytest.mark.parametrize(
    ("text", "item", "intent"),
    [
        ("第二条已经落实了", "2", DONE),
        ("那个第十二条弄好了", "12", DONE),
        ("4-2已办结", "4-2", DONE),
        ("第4-2项改完了", "4-2", DONE),
        ("问题5整改完毕", "5", DONE),
        ("第3条，已完成", "3", DONE),
        ("③已完成", "3", DONE),
        ("5号问题改完了", "5", DONE),
        ("五号问题已整改", "5", DONE),
        ("哎，第二个搞定了哈，栏杆焊上了", "2", DONE),
        ("第四个早就解决了", "4", DONE),
        ("第6项没完成", "6", NOT_DONE),
        ("呃四杠二那一条弄完了", "4-2", DONE),
        ("第7条完成70%", "7", PROGRESS),
        ("第6条申请延期到月底", "6", Intent.EXTENSION),
        ("第八项请王科长办", "8", Intent.DELEGATE),
    ],
)
def test_one_item_takes_the_meaning_of_the_reply(text: str, item: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).items == (ItemMention(item, intent),)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("第1、2条完成了，第3条还在办", [("1", DONE), ("2", DONE), ("3", PROGRESS)]),
        ("第2和第3条改完了，第5条没动", [("2", DONE), ("3", DONE), ("5", NOT_DONE)]),
        ("第3至5条都完成了", [("3", DONE), ("4", DONE), ("5", DONE)]),
        ("第一条完成，第二条正在办，第三条做不了", [("1", DONE), ("2", PROGRESS), ("3", NOT_DONE)]),
        ("1、已完成；2、正在推进；3、未完成", [("1", DONE), ("2", PROGRESS), ("3", NOT_DONE)]),
        ("①完成②没完成", [("1", DONE), ("2", NOT_DONE)]),
        ("3完成了，4没有", [("3", DONE), ("4", NOT_DONE)]),
        ("2.3都完了", [("2", DONE), ("3", DONE)]),
        ("额那个啥第二条完了第三条没弄", [("2", DONE), ("3", NOT_DONE)]),
        ("二、六条完成；九条年底", [("2", DONE), ("6", DONE), ("9", PROGRESS)]),
        ("一二三条都好了四条还没", [("1", DONE), ("2", DONE), ("3", DONE), ("4", NOT_DONE)]),
        ("1完成 2推进中 3未启动", [("1", DONE), ("2", PROGRESS), ("3", NOT_DONE)]),
        ("除第2项外都完成了", [("2", NOT_DONE), ("others", DONE)]),
        ("除了4-2，其他都改完了", [("4-2", NOT_DONE), ("others", DONE)]),
        ("第5条没完成，其他都完成了", [("5", NOT_DONE), ("others", DONE)]),
        ("全部完成，就第5条还没", [("others", DONE), ("5", NOT_DONE)]),
        ("除了第3条都没完成", [("3", DONE), ("others", NOT_DONE)]),
        ("第2、第4个问题整完了，第7个下个月10号", [("2", DONE), ("4", DONE), ("7", PROGRESS)]),
        ("问题二、问题五拿下了，问题八12月10日", [("2", DONE), ("5", DONE), ("8", PROGRESS)]),
        ("1和3都修妥了，剩下6，下周三", [("1", DONE), ("3", DONE), ("6", PROGRESS)]),
        ("1和3都修妥了，剩下6没弄", [("1", DONE), ("3", DONE), ("6", NOT_DONE)]),
        ("别的都修好了，单单第4条没有", [("others", DONE), ("4", NOT_DONE)]),
        ("拿掉第10条，全部搞定", [("10", NOT_DONE), ("others", DONE)]),
        ("就5-2没去，其余的都弄好", [("5-2", NOT_DONE), ("others", DONE)]),
        ("第11条没验，余下的都验过了", [("11", NOT_DONE), ("others", DONE)]),
        ("刨掉第6条其余都改完了", [("6", NOT_DONE), ("others", DONE)]),
        ("除了最难的第3条，一概改到位", [("3", NOT_DONE), ("others", DONE)]),
        ("除了还没动的第3条，都改完了", [("3", NOT_DONE), ("others", DONE)]),
        ("4、5号隐患消了，6号隐患28日前", [("4", DONE), ("5", DONE), ("6", PROGRESS)]),
        ("1、2号隐患改了，7号隐患30号前", [("1", DONE), ("2", DONE), ("7", PROGRESS)]),
        ("十一、十二条补齐了，第十四条27号", [("11", DONE), ("12", DONE), ("14", PROGRESS)]),
        ("二十一、二十二项都办了，二十三项没动", [("21", DONE), ("22", DONE), ("23", NOT_DONE)]),
        ("第5条第6条全清零，第8条12月31", [("5", DONE), ("6", DONE), ("8", PROGRESS)]),
        ("任务1、任务2交差了，任务4这周五", [("1", DONE), ("2", DONE), ("4", PROGRESS)]),
        ("任务7和任务8弄完了，任务9没动", [("7", DONE), ("8", DONE), ("9", NOT_DONE)]),
        ("第4、第9装完，剩第11条月底前", [("4", DONE), ("9", DONE), ("11", PROGRESS)]),
        ("第4、第9装完，剩第11条没装", [("4", DONE), ("9", DONE), ("11", NOT_DONE)]),
        ("2号3号问题解决了，5号问题12月10号", [("2", DONE), ("3", DONE), ("5", PROGRESS)]),
        ("4号6号都清了，第10条11月25日", [("4", DONE), ("6", DONE), ("10", PROGRESS)]),
        ("排查的都改了，仅第13条没改", [("others", DONE), ("13", NOT_DONE)]),
        ("自查的都整改到位了，就第7条没动", [("others", DONE), ("7", NOT_DONE)]),
        ("修好了，唯独第九条没动", [("others", DONE), ("9", NOT_DONE)]),
        ("办结了，就第4项没弄", [("others", DONE), ("4", NOT_DONE)]),
        ("弄好了，只剩第2条没改", [("others", DONE), ("2", NOT_DONE)]),
    ],
)
def test_several_items_each_keep_their_own_and_are_read_back(text: str, items: list[tuple[str, Intent]]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == items
    assert set(meaning.intents) == {intent for _, intent in items}
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "十、二十条都有",
        "十二、十三条渠清完了",
        "二十到三十条鱼",
        "任务10万亩，完成5万亩",
        "任务60户，任务已清",
        "3号隐患点排查完",
    ],
)
def test_counts_days_and_tasks_to_be_met_are_no_items(text: str) -> None:
    assert understand(text, WEDNESDAY).items == ()


@pytest.mark.parametrize("text", ["排查的都登记了，仅第13条没改", "排查的方案都改了，仅第13条没改"])
def test_what_was_only_written_down_leaves_the_others_open(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_an_item_may_bring_its_own_date_and_figure() -> None:
    meaning = understand("4-1改完了，4-2完成80%，4-3月底前", WEDNESDAY)
    assert meaning.items == (
        ItemMention("4-1", DONE),
        ItemMention("4-2", PROGRESS, percent=80),
        ItemMention("4-3", PROGRESS, date(2024, 11, 30)),
    )
    assert (meaning.percent, meaning.date) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "第一责任人已落实",
        "第一阶段完成了",
        "第一季度完成",
        "还有两条没完成",
        "三条都完成了",
        "第二次开会",
        "3-5天办结",
        "第一个工作日弄好",
    ],
)
def test_ordinals_and_counts_are_no_items(text: str) -> None:
    assert understand(text, WEDNESDAY).items == ()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("第6条至第8条均已整改", ["6", "7", "8"]),
        ("5-1至5-3完成", ["5-1", "5-2", "5-3"]),
        ("2-4条都完成了", ["2", "3", "4"]),
        ("3、7两条办结了", ["3", "7"]),
        ("十二到十五条都改了", ["12", "13", "14", "15"]),
    ],
)
def test_a_range_names_everything_between_its_ends(text: str, items: list[str]) -> None:
    assert [(mention.item, mention.intent) for mention in understand(text, WEDNESDAY).items] == [
        (item, DONE) for item in items
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1到3都完了，4在弄", [("1", DONE), ("2", DONE), ("3", DONE), ("4", PROGRESS)]),
        ("1、2完成了，3还在办", [("1", DONE), ("2", DONE), ("3", PROGRESS)]),
        ("前两条办完了，后两条没动", [("1", DONE), ("2", DONE), ("3", NOT_DONE), ("4", NOT_DONE)]),
        ("第一个问题改了，第二个还没动", [("1", DONE), ("2", NOT_DONE)]),
        ("除7外无未完成", [("7", NOT_DONE), ("others", DONE)]),
        ("除了3和5，别的都完了", [("3", NOT_DONE), ("5", NOT_DONE), ("others", DONE)]),
        ("4-2以外都完成了", [("4-2", NOT_DONE), ("others", DONE)]),
    ],
)
def test_items_are_named_by_bare_numbers_too(text: str, items: list[tuple[str, Intent]]) -> None:
    assert [(mention.item, mention.intent) for mention in understand(text, WEDNESDAY).items] == items


@pytest.mark.parametrize("text", ["不是4-1，是4-3完成了", "4-1报错了，应该是4-3完成", "写串行了，完成的是4-3，不是4-1"])
def test_the_item_that_was_named_wrongly_is_not_spoken_of(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.CORRECTION, DONE)
    assert meaning.items == (ItemMention("4-3", DONE),)


def test_an_item_counted_from_the_end_is_none_that_we_know() -> None:
    assert understand("倒数第二条已完成", WEDNESDAY).items == ()


def test_what_is_said_of_the_others_has_its_date_with_them() -> None:
    meaning = understand("第6、8条完成，其余11月底前完成", WEDNESDAY)
    assert meaning.date is None
    assert meaning.items[-1] == ItemMention("others", PROGRESS, date(2024, 11, 30))


def test_what_is_done_but_for_some_trouble_is_not_all_the_others() -> None:
    meaning = understand("该做的都做了，就是产权证办不下来，第5到7条没都弄完", WEDNESDAY)
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("6-2没落实，6-4办完了", [("6-2", Intent.NOT_DONE), ("6-4", Intent.DONE)]),
        ("第一第二条完了", [("1", Intent.DONE), ("2", Intent.DONE)]),
        ("十条、十一条没动，十三条在办", [("10", Intent.NOT_DONE), ("11", Intent.NOT_DONE), ("13", Intent.PROGRESS)]),
        ("1已销，2在办，3卡资金", [("1", Intent.DONE), ("2", Intent.PROGRESS), ("3", Intent.DIFFICULTY)]),
        ("3-2没问题，按时交；3-6赶不上了", [("3-2", Intent.COMMIT), ("3-6", Intent.CANNOT_ON_TIME)]),
        ("就剩11没弄，别的都好了", [("11", Intent.NOT_DONE), ("others", Intent.DONE)]),
        ("一、三条完成；二条想延期", [("1", Intent.DONE), ("3", Intent.DONE), ("2", Intent.EXTENSION)]),
        ("第一条销了，二、四两条没动", [("1", Intent.DONE), ("2", Intent.NOT_DONE), ("4", Intent.NOT_DONE)]),
        ("第4条票据的好了，第9条戏台那个没动", [("4", Intent.DONE), ("9", Intent.NOT_DONE)]),
        ("第3条发票的办完了，第5条没动", [("3", Intent.DONE), ("5", Intent.NOT_DONE)]),
        ("第3条的发票好了，第5条没动", [("3", Intent.EVIDENCE), ("5", Intent.NOT_DONE)]),
    ],
)
def test_each_item_has_its_own_say(text: str, items: list[tuple[str, Intent]]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == items
    assert {intent for _, intent in items} <= set(meaning.intents)
    assert meaning.confirm


def test_an_item_said_twice_or_with_a_dash_is_one() -> None:
    assert [mention.item for mention in understand("第十二条对十二条改好了", WEDNESDAY).items] == ["12"]
    assert [mention.item for mention in understand("4—2已完成", WEDNESDAY).items] == ["4-2"]
    assert len(understand("2—4条都完成了", WEDNESDAY).items) == 3


def test_what_an_item_is_about_is_no_act_and_the_last_word_on_it_counts() -> None:
    meaning = understand("第一条和第二条都改好了，第三条涉及经营权收回，律师还在谈，暂时没完", WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == [
        ("1", Intent.DONE),
        ("2", Intent.DONE),
        ("3", Intent.NOT_DONE),
    ]


@pytest.mark.parametrize("text", ["第⑥条已完成", "⑥已完成", "第6条已完成", "6️⃣已完成", "第6️⃣条已完成"])
def test_a_circled_number_is_an_item_with_or_without_its_noun(text: str) -> None:
    assert [mention.item for mention in understand(text, WEDNESDAY).items] == ["6"]


def test_the_rest_of_the_items_is_done_in_a_loose_word() -> None:
    meaning = understand("第4条没动，其余完了", WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == [
        ("4", Intent.NOT_DONE),
        ("others", Intent.DONE),
    ]


def test_the_plea_behind_an_item_is_told_of_it_with_its_day() -> None:
    meaning = understand("第七条因资金没到位申请延期到11月30日，其他已完成", WEDNESDAY)
    assert [(mention.item, mention.intent, mention.date) for mention in meaning.items] == [
        ("7", Intent.EXTENSION, date(2024, 11, 30)),
        ("others", Intent.DONE, None),
    ]


def test_a_claim_may_name_its_items_behind_it() -> None:
    meaning = understand("完了的有4-1和4-3", WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == [("4-1", Intent.DONE), ("4-3", Intent.DONE)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("二和十没弄好，七弄好了", [("2", NOT_DONE), ("10", NOT_DONE), ("7", DONE)]),
        ("一已改，三在改，五没动", [("1", DONE), ("3", PROGRESS), ("5", NOT_DONE)]),
        ("二到四都办好了", [("2", DONE), ("3", DONE), ("4", DONE)]),
        ("3条弄好了，8条申请延到年底", [("3", DONE), ("8", Intent.EXTENSION)]),
        ("4条正招标，9条验收通过", [("4", PROGRESS), ("9", DONE)]),
        ("第2第6都妥了，第7要等下周五", [("2", DONE), ("6", DONE), ("7", PROGRESS)]),
        ("2完了5没完", [("2", DONE), ("5", NOT_DONE)]),
        ("都好了，就剩6没动", [("others", DONE), ("6", NOT_DONE)]),
        ("第九条没弄，剩下全弄了", [("9", NOT_DONE), ("others", DONE)]),
        ("第九条没弄，其它全好", [("9", NOT_DONE), ("others", DONE)]),
        ("头一条搞定，第三条在弄", [("1", DONE), ("3", PROGRESS)]),
        ("1条4条都办了，6条卡在审批上", [("1", DONE), ("4", DONE), ("6", Intent.DIFFICULTY)]),
        ("还有第7条，月底前能完，2和4都办结了", [("7", PROGRESS), ("2", DONE), ("4", DONE)]),
    ],
)
def test_items_are_told_apart_in_any_order_and_any_numeral(text: str, items: list[tuple[str, Intent]]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == items
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    ["5条完成，3条在推进", "一没钱，二没人", "共9条，4条办结，5条在办", "第一要务是先摸清底数", "都搬了，只有2户没动"],
)
def test_counts_and_headings_name_no_items(text: str) -> None:
    assert understand(text, WEDNESDAY).items == ()


def test_a_question_that_names_two_items_is_only_a_question() -> None:
    meaning = understand("是说3-1还是3-2？", WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.QUESTION,), False)


def test_the_step_that_is_left_needs_no_only_before_it() -> None:
    assert understand("第6条差盖章", WEDNESDAY).percent_source is not None
    assert Intent.DONE not in understand("都弄了，第6条差盖章", WEDNESDAY).items[-1].intent


def test_the_item_that_is_really_done_takes_the_place_of_a_message_taken_back() -> None:
    meaning = understand("上午那条撤回，第6条才是完成的", WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, DONE}
    assert meaning.items == (ItemMention("6", DONE),)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("说错了，办完的是3-1，3-2没动", [("3-1", DONE), ("3-2", Intent.NOT_DONE)]),
        ("唯独3条还没完，剩下的全好了", [("3", Intent.NOT_DONE), ("others", DONE)]),
        ("第4条未完，余均已完成", [("4", Intent.NOT_DONE), ("others", DONE)]),
        ("第7条搞定了，2条要申请延期", [("7", DONE), ("2", Intent.EXTENSION)]),
        ("别的全销，就第3条没销", [("others", DONE), ("3", Intent.NOT_DONE)]),
        ("只有14条没办，其余都办了", [("14", Intent.NOT_DONE), ("others", DONE)]),
        ("单是第5条没好", [("5", Intent.NOT_DONE), ("others", DONE)]),
        ("（一）已办结（二）在办", [("1", DONE), ("2", Intent.PROGRESS)]),
        ("3号问题改了；9号缺人", [("3", DONE), ("9", Intent.DIFFICULTY)]),
        ("第1缺钱，第2完了，第3在翻地", [("1", Intent.DIFFICULTY), ("2", DONE), ("3", Intent.PROGRESS)]),
    ],
)
def test_an_item_behind_its_own_say_is_not_told_of_by_the_next(text: str, items: list[tuple[str, Intent]]) -> None:
    assert [(mention.item, mention.intent) for mention in understand(text, WEDNESDAY).items] == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("3号和5号办完了，7号没动", [("3", DONE), ("5", DONE), ("7", Intent.NOT_DONE)]),
        ("三条没办：2-1、2-3、3-4", [("2-1", Intent.NOT_DONE), ("2-3", Intent.NOT_DONE), ("3-4", Intent.NOT_DONE)]),
        ("3、5条弄好了，8条没钱", [("3", DONE), ("5", DONE), ("8", Intent.DIFFICULTY)]),
        ("1、3条办完了，6条推不动", [("1", DONE), ("3", DONE), ("6", Intent.NOT_DONE)]),
    ],
)
def test_numbers_of_one_kind_told_one_by_one_are_items(text: str, items: list[tuple[str, Intent]]) -> None:
    assert [(mention.item, mention.intent) for mention in understand(text, WEDNESDAY).items] == items


def test_items_from_one_to_another_may_be_called_by_their_signs() -> None:
    assert [mention.item for mention in understand("3-5号全部办结", WEDNESDAY).items] == ["3", "4", "5"]


@pytest.mark.parametrize("text", ["三条和六条11月10号前", "三条跟六条月底前", "三条六条下周"])
def test_items_may_be_named_with_no_more_than_their_day(text: str) -> None:
    told = understand(text, WEDNESDAY).items
    assert [(mention.item, mention.intent) for mention in told] == [("3", Intent.PROGRESS), ("6", Intent.PROGRESS)]


def test_so_many_of_two_things_are_no_items() -> None:
    assert understand("三条标语和六条横幅11月10号前挂", WEDNESDAY).items == ()


@pytest.mark.parametrize("text", ["10号和12号来人验收", "1号和15号各开一次会"])
def test_two_days_side_by_side_are_no_items(text: str) -> None:
    assert understand(text, WEDNESDAY).items == ()


def test_a_day_told_behind_an_item_is_of_that_item() -> None:
    meaning = understand("5-1已完成，5-3还在跟设计院对图，预计12月8日交", date(2024, 11, 20))
    assert meaning.date is None
    assert [(each.item, each.date) for each in meaning.items] == [("5-1", None), ("5-3", date(2024, 12, 8))]


def test_a_day_for_all_items_is_of_none_of_them() -> None:
    meaning = understand("第3条完了，第4条在招标，下月10号前都能完成", date(2024, 11, 20))
    assert meaning.date == date(2024, 12, 10)
    assert all(each.date is None for each in meaning.items)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第1条验了，第4条12月20日完", {"1": DONE, "4": PROGRESS}),
        ("5、6两项都成，7项12月27日", {"5": DONE, "6": DONE, "7": PROGRESS}),
        ("第1、4项落实，第2项下月8号完", {"1": DONE, "4": DONE, "2": PROGRESS}),
        ("就第2条还拖着，剩下全部闭环", {"2": NOT_DONE, "others": DONE}),
    ],
)
def test_items_told_of_side_by_side_need_but_one_word(text: str, told: dict[str, Intent]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert {each.item: each.intent for each in meaning.items} == told
    assert meaning.confirm


@pytest.mark.parametrize("text", ["第3条落实", "第3条验收，第4条招标", "第1条成立专班，第2条12月完"])
def test_a_bare_word_alone_or_with_more_behind_it_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_items_by_their_numbers_are_no_days_and_no_count() -> None:
    meaning = understand("4、5号两个问题正在办，6号问题办妥", WEDNESDAY)
    assert {each.item: each.intent for each in meaning.items} == {"4": PROGRESS, "5": PROGRESS, "6": DONE}
    assert (meaning.quantity, meaning.date) == (None, None)


@pytest.mark.parametrize("text", ["完成率全县排第三，88%", "上面写着10-31到期，知道了"])
def test_ranks_and_deadlines_are_no_items(text: str) -> None:
    assert understand(text, WEDNESDAY).items == ()


@pytest.mark.parametrize(
    ("text", "six", "others"),
    [
        ("除了第6条没弄，其他都好了", Intent.NOT_DONE, Intent.DONE),
        ("除第6条未整改外，其余均已完成", Intent.NOT_DONE, Intent.DONE),
        ("除了第6条还没动，都改完了", Intent.NOT_DONE, Intent.DONE),
        ("除第6条在弄，别的都清了", Intent.PROGRESS, Intent.DONE),
        ("除了第6条改完了，其他都没动", Intent.DONE, Intent.NOT_DONE),
        ("除了第6条都没弄", Intent.DONE, Intent.NOT_DONE),
        ("除了第6条，别的都好了", Intent.NOT_DONE, Intent.DONE),
    ],
)
def test_what_is_said_of_the_one_excepted_is_said_of_it_alone(text: str, six: Intent, others: Intent) -> None:
    told = {mention.item: mention.intent for mention in understand(text, WEDNESDAY).items}
    assert told == {"6": six, "others": others}


def test_the_day_behind_a_measure_is_no_amount_of_money() -> None:
    meaning = understand("5-1已完成，5-2元旦前完成", WEDNESDAY)
    assert [(mention.item, mention.intent) for mention in meaning.items] == [
        ("5-1", Intent.DONE),
        ("5-2", Intent.PROGRESS),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("都改完了，第3条除外，还没动", {"3": NOT_DONE, "others": DONE}),
        ("全办结了，第8条不算，那条没弄", {"8": NOT_DONE, "others": DONE}),
        ("第11条外，其余整改完毕", {"11": NOT_DONE, "others": DONE}),
        ("2-2外均已改正", {"2-2": NOT_DONE, "others": DONE}),
        ("不算第6条，都完了", {"6": NOT_DONE, "others": DONE}),
        ("余下只有第八项未结", {"8": NOT_DONE, "others": DONE}),
        ("除9-4，其余收口", {"9-4": NOT_DONE, "others": DONE}),
        ("第12、13项刚启动，14项还没安排", {"12": PROGRESS, "13": PROGRESS, "14": NOT_DONE}),
        ("1和2改完，3基本完成", {"1": DONE, "2": DONE, "3": Intent.BASICALLY_DONE}),
        ("第4条以外的统统整改完毕", {"4": NOT_DONE, "others": DONE}),
        ("第2条以外的一概弄好", {"2": NOT_DONE, "others": DONE}),
        ("只有第二案未结，旁的都办了", {"2": NOT_DONE, "others": DONE}),
        ("抛开9号点，统统修好", {"9": NOT_DONE, "others": DONE}),
        ("全妥，独缺第4条", {"4": NOT_DONE, "others": DONE}),
        ("都妥，缺第5条", {"5": NOT_DONE, "others": DONE}),
        ("除却第六项，一概落实", {"6": NOT_DONE, "others": DONE}),
        ("除却第六项，一概没动", {"6": NOT_DONE, "others": NOT_DONE}),
        ("各条都好了，落下第11条", {"11": NOT_DONE, "others": DONE}),
        ("余项皆毕，欠第2项", {"2": NOT_DONE, "others": DONE}),
        ("第一条不算，其他全搞定", {"1": NOT_DONE, "others": DONE}),
        ("第8条没好，旁的好了", {"8": NOT_DONE, "others": DONE}),
        ("旁的都没动，第4条好了", {"4": DONE, "others": NOT_DONE}),
        ("不算13，统统整改到位", {"13": NOT_DONE, "others": DONE}),
        ("其他条目俱已竣事，独第6条尚未", {"6": NOT_DONE, "others": DONE}),
        ("不算第8条，统统修完", {"8": NOT_DONE, "others": DONE}),
        ("其余各条皆已收官，惟第十一条未成", {"11": NOT_DONE, "others": DONE}),
        ("问题2和3改好，问题4得25号", {"2": DONE, "3": DONE, "4": PROGRESS}),
        ("问题1和4没动，问题6改好", {"1": NOT_DONE, "4": NOT_DONE, "6": DONE}),
        ("四条五条都拿下了，第一条7月10日", {"4": DONE, "5": DONE, "1": PROGRESS}),
        ("三条五条都没拿下，第一条7月10日", {"3": NOT_DONE, "5": NOT_DONE, "1": PROGRESS}),
        ("10、11两项弄妥，12项赶20号", {"10": DONE, "11": DONE, "12": PROGRESS}),
        ("5、6条查清，第1条等11月6号", {"5": DONE, "6": DONE, "1": PROGRESS}),
        ("第8、第9件执结，第3件下周一", {"8": DONE, "9": DONE, "3": PROGRESS}),
        ("第六、第八打齐了，第九本月中旬", {"6": DONE, "8": DONE, "9": PROGRESS}),
        ("第四、第七没核完，第八下月中旬", {"4": NOT_DONE, "7": NOT_DONE, "8": PROGRESS}),
        ("8条和10条栽好，2条下周三", {"8": DONE, "10": DONE, "2": PROGRESS}),
        ("1和3条弄妥，2条国庆前", {"1": DONE, "3": DONE, "2": PROGRESS}),
        ("4和6两条办结，剩的第9条月底见", {"4": DONE, "6": DONE, "9": PROGRESS}),
        ("4和6两条办结，剩的第9条没动", {"4": DONE, "6": DONE, "9": NOT_DONE}),
        ("第一、三个问题解决了，第四个要6月底", {"1": DONE, "3": DONE, "4": PROGRESS}),
        ("第二、四个问题解决了，第五个要等到下周", {"2": DONE, "4": DONE, "5": PROGRESS}),
        ("第三项的话都改过来了已经", {"3": DONE}),
        ("第三项的话，改完了", {"3": DONE}),
    ],
)
def test_what_does_not_count_among_those_that_are_done(text: str, told: dict[str, Intent]) -> None:
    assert {each.item: each.intent for each in understand(text, WEDNESDAY).items} == told


def test_one_item_that_is_wanting_is_no_count() -> None:
    assert understand("差一个第2条，别的都弄完了", WEDNESDAY).quantity is None
    left = understand("1和3都修妥了，剩下6户没弄", WEDNESDAY)
    assert [each.item for each in left.items] == ["1", "3"]


@pytest.mark.parametrize("text", ["第七条那边弄完咯", "第五项那头办妥啦", "第六个事完了"])
def test_an_item_may_be_pointed_at_by_its_place(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (DONE,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1、2搞定 5还在弄", {"1": "done", "2": "done", "5": "progress"}),
        ("第4条要延期 1和2完成", {"4": "extension", "1": "done", "2": "done"}),
        ("1和2办完，5尚未动", {"1": "done", "2": "done", "5": "not_done"}),
        ("3-1做好了，3-2仍未开工", {"3-1": "done", "3-2": "not_done"}),
    ],
)
def test_each_item_has_its_own_say_behind_a_space_and_before_a_denial_in_writing(
    text: str, expected: dict[str, str]
) -> None:
    assert {
        item.item: item.intent.value for item in understand(text, date(2023, 10, 11)).items if item.intent
    } == expected


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("就那个啥第九点处理完了，垃圾都拉走了", "9"),
        ("第三点整改完了", "3"),
        ("第二点落实了", "2"),
        ("这个这个第七点清完了，沟里的泥都掏了", "7"),
        ("四号那条搞完了，标牌都立起来了", "4"),
        ("唔，第二十条整好了，宣传栏重新做了", "20"),
    ],
)
def test_a_point_is_an_item(text: str, item: str) -> None:
    assert [each.item for each in understand(text, date(2023, 10, 11)).items] == [item]


def test_the_hour_at_which_it_was_done_is_no_item() -> None:
    assert not understand("早上九点处理完了", date(2023, 10, 11)).items
    assert not understand("九点处理完了", date(2023, 10, 11)).items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第8条申请延到7月底，10条正常", {"8": "extension", "10": "progress"}),
        ("第8条完成，10条正常推进", {"8": "done", "10": "progress"}),
        ("6条70%，8条完了", {"6": "progress", "8": "done"}),
        ("6项70%，8项办结", {"6": "progress", "8": "done"}),
    ],
)
def test_a_bare_number_with_its_share_or_course_is_an_item_beside_another(text: str, expected: dict[str, str]) -> None:
    assert {
        item.item: item.intent.value for item in understand(text, date(2024, 6, 20)).items if item.intent
    } == expected


@pytest.mark.parametrize("text", ["发现6条，整改70%", "还有6条70%以上"])
def test_so_many_with_a_share_are_no_item(text: str) -> None:
    assert not understand(text, WEDNESDAY).items


@pytest.mark.parametrize("text", ["五号六号问题都结了，七号要延到8月底", "5号6号问题都结了，7号要延到8月底"])
def test_numbers_with_a_sign_beside_named_problems_are_items(text: str) -> None:
    meaning = understand(text, date(2024, 6, 20))
    assert [(each.item, each.intent) for each in meaning.items] == [
        ("5", Intent.DONE),
        ("6", Intent.DONE),
        ("7", Intent.EXTENSION),
    ]
    assert meaning.items[2].date == date(2024, 8, 31)


def test_a_day_beside_a_named_problem_stays_a_day() -> None:
    assert len(understand("5号问题结了，7号要开会", date(2024, 6, 20)).items) == 1
    assert understand("期限5号，7号要延到8月底", date(2024, 6, 20)).items == ()


def test_what_is_counted_of_one_of_several_items_is_no_count_of_the_reply() -> None:
    assert understand("3-2改好了，3-3还差两块牌子，4-1国庆前", date(2025, 9, 22)).quantity is None


def test_two_neighbours_each_with_how_it_stands_are_items_and_no_counts() -> None:
    meaning = understand("12条80%，13条刚开始", date(2026, 5, 12))
    assert [(each.item, each.intent, each.percent) for each in meaning.items] == [
        ("12", Intent.PROGRESS, 80),
        ("13", Intent.PROGRESS, None),
    ]
    assert (meaning.quantity, meaning.percent, meaning.confirm) == (None, None, True)
    assert understand("12条80%，3条没动", date(2026, 5, 12)).items == ()


@pytest.mark.parametrize(
    "text",
    [
        "第三项改完的话报你",
        "第三项的话改完报你",
        "第三项改完的话就好了",
        "各户都装好，落下第12户",
        "全妥，独缺签字",
        "全妥",
        "一概落实",
        "抛开3号楼，全修好了",
        "完成第3条以外的工作",
    ],
)
def test_a_condition_or_all_but_what_is_no_item_is_never_done(text: str) -> None:
    assert DONE not in understand(text, WEDNESDAY).intents


def test_what_may_be_reported_as_over_is_done_and_what_was_done_for_it_is_no_other_item() -> None:
    meaning = understand("围挡和雾炮都补上了，第3条可以报完成，第8条还差两个地块，周五前盖完", date(2025, 9, 22))
    assert [(each.item, each.intent, each.date) for each in meaning.items] == [
        ("3", DONE, None),
        ("8", Intent.PROGRESS, date(2025, 9, 26)),
    ]
    others = understand("其他的都补上了，第3条可以报完成，第8条还没动", date(2025, 9, 22)).items
    assert [each.item for each in others] == ["others", "3", "8"]


@pytest.mark.parametrize(
    "text",
    [
        "第3条不可以报完成",
        "第3条下周可以报完成",
        "第3条验收后可以报完成",
        "等验收过了，第3条可以报完成",
        "要是验收过了，第3条可以报完成，第4条还没弄",
        "要是验收过了，第3条就完成了，第4条还没弄",
        "如果资金到了，第3条就完成了，第4条没动",
    ],
)
def test_an_item_that_hangs_on_a_condition_is_not_done(text: str) -> None:
    meaning = understand(text, date(2025, 9, 22))
    assert DONE not in meaning.intents
    assert DONE not in {each.intent for each in meaning.items}


@pytest.mark.parametrize(
    ("text", "left_out"),
    [("把第10条拿掉，全部搞定", "10"), ("把第3条去掉，其他都完成了", "3"), ("第4条扣掉，都改完了", "4")],
)
def test_an_item_left_out_of_all_of_them_is_not_done(text: str, left_out: str) -> None:
    told = {item.item: item.intent for item in understand(text, date(2023, 10, 11)).items}
    assert told == {left_out: Intent.NOT_DONE, "others": Intent.DONE}


def test_an_item_to_be_struck_off_since_it_is_done_is_done() -> None:
    (item,) = understand("把第3条拿掉，已经改完了", date(2023, 10, 11)).items
    assert item.intent is Intent.DONE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第2、3点做完，第1点得到4月底", {"2": DONE, "3": DONE, "1": PROGRESS}),
        ("第2、3点办好，第4点国庆前", {"2": DONE, "3": DONE, "4": PROGRESS}),
        ("清单里七、八两条落实了，第十二条11月中旬才行。", {"7": DONE, "8": DONE, "12": PROGRESS}),
        ("方案里第3条改了，第6条月底", {"3": DONE, "6": PROGRESS}),
        ("那个11、12条改完咧，13条，呃，12月28号", {"11": DONE, "12": DONE, "13": PROGRESS}),
        ("问题五和问题七处理好了，问题十要到5月25号", {"5": DONE, "7": DONE, "10": PROGRESS}),
        ("5和7号问题审妥，8号问题6月28日", {"5": DONE, "7": DONE, "8": PROGRESS}),
        ("5和7号问题审完，8号问题6月28日", {"5": Intent.UNCLEAR, "7": Intent.UNCLEAR, "8": PROGRESS}),
        ("全部修好了，第7个例外。", {"others": DONE, "7": NOT_DONE}),
        ("第3条是个例外，其他都改完了", {"3": NOT_DONE, "others": DONE}),
        ("第十一款还没动，余者落实", {"11": NOT_DONE, "others": DONE}),
        ("就第二项拖后腿，别的全清✅", {"2": NOT_DONE, "others": DONE}),
        ("就第二项掉链子，别的都完了", {"2": NOT_DONE, "others": DONE}),
        ("就第二项垫底，别的都完了", {"2": NOT_DONE, "others": DONE}),
        ("第二项已归口，其余的都改完了", {"2": Intent.UNCLEAR, "others": DONE}),
        ("第三条路灯，第四条井盖，都装好了", {"3": DONE, "4": DONE}),
        ("独第4项没动，其余已了", {"4": NOT_DONE, "others": DONE}),
        ("第3号要等等，别的都成", {"3": Intent.DIFFICULTY, "others": DONE}),
        ("第5条没弄妥，第6条弄妥", {"5": NOT_DONE, "6": DONE}),
    ],
)
def test_each_item_has_its_own_say_and_none_that_of_the_rest(text: str, told: dict[str, Intent]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert {item.item: item.intent for item in meaning.items} == told
    assert meaning.confirm


def test_a_list_carried_out_is_a_step_and_places_are_counted() -> None:
    assert DONE not in understand("第十一款还没动，余者待落实", WEDNESDAY).intents
    assert DONE not in understand("清单落实了", WEDNESDAY).intents
    assert understand("问题七处没改", WEDNESDAY).items == ()
    assert understand("工期拖后了", WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    ("text", "item", "intent"),
    [
        ("喂那个啥，第三点整完了哈，灭火器都换新的了", "3", DONE),
        ("喂，那啥，第六点搞定，船证也补办齐了", "6", DONE),
        ("唔就是说啊，问题四解决了，井盖统统换新", "4", DONE),
        ("诶第五，不对，第九条改妥了，井盖重新盖的", "9", DONE),
        ("嗯就第二桩办妥了，窗户都换好了", "2", DONE),
        ("呃那个第十二号收拾利索了，垃圾全清走了", "12", DONE),
        ("诶诶第四个活儿完了，水管换过了", "4", DONE),
        ("喂第四点焊完了，架子都加固了", "4", DONE),
        ("唔就是说啊，问题四没解决", "4", NOT_DONE),
        ("第三桩没办", "3", NOT_DONE),
        ("诶第五条，不对，第九条没改", "9", NOT_DONE),
    ],
)
def test_an_item_that_is_spoken_of_with_a_hum_or_a_slip_is_the_one_meant(text: str, item: str, intent: Intent) -> None:
    meaning = understand(text, WEDNESDAY)
    assert [(each.item, each.intent) for each in meaning.items] == [(item, intent)]
    assert meaning.intents == (intent,)


def test_a_dialects_how_and_a_denial_in_it_are_no_hum() -> None:
    assert understand("这个点搞", WEDNESDAY).intents == (Intent.QUESTION,)
    assert understand("唔是我管", WEDNESDAY).intents == (Intent.WRONG_PERSON,)
