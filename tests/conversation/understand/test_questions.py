"""Questions without a mark, and what stands before them: nothing that is asked about is taken for a fact."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "弄完了跟谁讲",
        "改好了拍几张照片",
        "都整改完了还要填表不",
        "款付完没",
        "这条办结了是吧",
        "手里还剩几项",
        "填已完成还是进行中",
        "什么叫整改到位",
        "收到我的报告没",
        "材料齐全不",
        "报送周末算数不",
        "照片多大能传",
        "一式几份",
        "扫描件管不管用",
        "能延几次",
        "附不附合同",
        "留个电话",
        "口径按哪年",
        "这样要延期吗",
        "验收来几个人",
        "问题清单发我一份",
        "想了解一下表怎么填",
    ],
)
def test_what_is_asked_about_is_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.QUESTION,), None, False)


@pytest.mark.parametrize("text", ["没遇到什么困难", "没碰到啥大的阻力", "得问一下财务股"])
def test_a_word_that_asks_may_ask_us_nothing(text: str) -> None:
    assert Intent.QUESTION not in understand(text, WEDNESDAY).intents


def test_a_guess_with_a_final_particle_is_no_claim() -> None:
    meaning = understand("这条已经销号了吧", WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "截止是15号还是25号",
        "材料要原件还是复印件",
        "电子章认不认",
        "有模板没",
        "发个样表参考一下",
        "请告知报送时间",
        "系统里显示逾期了，为什么",
        "附件打不开，能重发一份吗",
        "台账上写的是九月底，通知写的是十月底，到底按哪个算？我们好安排人",
    ],
)
def test_a_question_stays_a_question_whatever_led_to_it(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.QUESTION,), None, False)


@pytest.mark.parametrize(("text", "intent"), [("按时？没戏", Intent.CANNOT_ON_TIME), ("完没完？没完", Intent.NOT_DONE)])
def test_an_echo_answered_by_its_writer_asks_nothing(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


def test_whom_others_were_to_ask_is_no_question_to_us() -> None:
    meaning = understand("完成没完成你得问陈股长，我不管这个", WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.WRONG_PERSON,), "陈股长")


@pytest.mark.parametrize(
    "text",
    [
        "要报几份",
        "盖公章还是科室章",
        "报谁审",
        "上次报的在哪看",
        "要盖公章不要",
        "您指的是第几条",
        "说的是哪栋楼啊",
        "还差几项没报",
    ],
)
def test_a_question_needs_no_mark_and_no_particle(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.QUESTION,), False)


@pytest.mark.parametrize("text", ["这才哪到哪啊", "谁不想改呢", "具体哪天还没定", "还有几户没搬"])
def test_a_word_that_asks_in_a_figure_of_speech_asks_nothing(text: str) -> None:
    assert Intent.QUESTION not in understand(text, WEDNESDAY).intents


def test_a_yes_to_what_was_quoted_is_a_promise() -> None:
    assert understand("你问的“能否按期完成”：能", WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["他说“基本弄完了”"])
def test_what_another_said_is_all_that_is_told_and_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents and meaning.confirm


def test_what_was_ordered_from_above_is_no_promise() -> None:
    assert understand("馆长批的是“尽快退费”，款还没退", WEDNESDAY).intents == (Intent.NOT_DONE,)
    assert understand("上面喊“12月必须清零”，可我们缺人手", WEDNESDAY).intents == (Intent.DIFFICULTY,)


def test_so_many_days_more_ask_nothing() -> None:
    assert understand("扫尾了，再有几天", WEDNESDAY).intents == (Intent.PROGRESS,)
    assert Intent.QUESTION in understand("还有几天？", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["第三条不用写了吧", "纸质的不用交了吧", "没必要再开会了吧", "这个月不用填表了吧"])
def test_what_one_hopes_to_be_spared_is_asked(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.QUESTION,)


@pytest.mark.parametrize("text", ["咋办嘛，人手不够", "怎么办啊，厂家停产了", "没得人手，咋个办嘛"])
def test_one_who_is_at_a_loss_asks_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY,)


def test_no_need_of_more_time_is_no_question() -> None:
    assert understand("不用延期了吧", WEDNESDAY).intents == (Intent.NO_EXTENSION,)
    assert Intent.QUESTION in understand("验收标准咋定", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["系统显示没完成，其实早办完了", "通报里写“未整改”，其实早改好了"])
def test_done_against_what_is_written_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize("text", ["时间能再明确下吗", "期限能再说一下吗", "你们要的是电子版吧"])
def test_one_who_wants_to_be_told_asks(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.QUESTION,)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("“进度如何”——六成", Intent.PROGRESS),
        ("“完成没有”——完成了", Intent.DONE),
        ("通知要求“立行立改”，我们当场就改完了", Intent.DONE),
        ("“已办结”那句是抄去年的，今年还没做", Intent.NOT_DONE),
        ("校长批了句“抓紧办结”，目前还没动", Intent.NOT_DONE),
        ("老有人问“还没好吗”，其实上个月就好了", Intent.DONE),
    ],
)
def test_what_others_asked_or_wrote_is_not_what_is_told(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("你们写“逾期未完成”，可我们上个月就办结了", Intent.DONE),
        ("问我“何时完成”？12月8号", Intent.PROGRESS),
        ("回复“是否需要延期”：不需要", Intent.NO_EXTENSION),
        ("“12月31日到期”这句看清了", Intent.ACK),
        ("“推进中”三个字就是现状", Intent.PROGRESS),
        ("31号到期那条？昨天已办完", Intent.DONE),
        ("问“能不能按时”：能", Intent.COMMIT),
        ("系统提示“未填进度”，这就填：四成二", Intent.PROGRESS),
        ("你问“是否完成”，答：否", Intent.NOT_DONE),
    ],
)
def test_what_was_quoted_or_named_is_answered_by_what_follows(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


@pytest.mark.parametrize(
    "text", ["电子章认不认", "验收是县里来还是市里来", "退休的人还追不追责", "这事算县里的还是州里的"]
)
def test_a_word_with_its_denial_or_two_to_choose_from_asks(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.QUESTION,)


@pytest.mark.parametrize(
    "text",
    [
        "这事儿不是办完了么",
        "井不是打好了嘛，咋又问",
        "不是弄完了吗这个",
        "这条不已然落实了嘛",
        "钱不是发下去了嘛，还问",
        "路灯不是装好了么",
        "我不是说过井填上了吗",
        "我不是跟你说过路修好了吗",
    ],
)
def test_what_is_asked_in_return_is_claimed_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize("text", ["你们不是修好了吗", "不是批下来了吗", "我不是说过材料交上了吗", "不是改好了"])
def test_what_others_did_or_a_paper_asked_about_is_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "上回报的数你们收着没",
        "这通知给没给老崔发",
        "这是初核还是立案的那条",
        "撂荒满几年才算",
        "时限能查一下吗，我忘了",
    ],
)
def test_more_shapes_of_asking(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.QUESTION,), False)


def test_whether_it_can_be_made_out_is_asked_and_that_it_cannot_is_not() -> None:
    meaning = understand("照片发群里了，看看清晰不", WEDNESDAY)
    assert set(meaning.intents) == {Intent.EVIDENCE, Intent.QUESTION}
    assert Intent.QUESTION not in understand("这张照片不清楚", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["多会儿到期呀🤔", "多咱到期", "嗯附件传啥，照片行不"])
def test_what_is_only_asked_is_a_question(text: str) -> None:
    meaning = understand(text, date(2024, 6, 20))
    assert (meaning.intents, meaning.confirm) == ((Intent.QUESTION,), False)


def test_how_long_one_has_waited_asks_nothing() -> None:
    assert Intent.QUESTION not in understand("等了多会儿也没来", date(2024, 6, 20)).intents
