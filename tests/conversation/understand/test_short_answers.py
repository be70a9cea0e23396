"""Nods, consents, questions, papers, closing, and what cannot be understood."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, Quantity, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "好的",
        "已收到",
        "知道了",
        "收到，谢谢",
        "OK",
        "ｏｋ",
        "👍",
        "👍🏻",
        "[OK]",
        "嗯嗯",
        "嗯",
        "行",
        "明白",
        "收到收到",
        "已知悉",
        "好的，领导",
        "/ok",
        "/强",
        "短信接到了",
        "通知读完了",
        "浏览过了",
        "材料我阅过了",
    ],
)
def test_a_nod_is_receipt_and_no_more(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.ACK,), None, False)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("明白，马上落实", Intent.COMMIT),
        ("没问题，放心吧", Intent.COMMIT),
        ("收到，一定按期完成", Intent.COMMIT),
        ("了解，月底前完成", Intent.PROGRESS),
        ("已阅，请王主任办理", Intent.DELEGATE),
    ],
)
def test_a_nod_may_carry_more(text: str, also: Intent) -> None:
    assert understand(text, WEDNESDAY).intents[0] is Intent.ACK or also in understand(text, WEDNESDAY).intents
    assert set(understand(text, WEDNESDAY).intents) == {Intent.ACK, also}


@pytest.mark.parametrize(
    "text",
    [
        "批准",
        "同意办理",
        "可以",
        "可",
        "好，可",
        "同意延期",
        "行，我点头了",
        "可以，我点头了",
        "方案我点头了",
    ],
)
def test_consent_is_always_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.APPROVE,), True)


@pytest.mark.parametrize(
    "text",
    [
        "截止到几号？",
        "什么意思",
        "需要报哪些材料",
        "完成了吗",
        "完成没有",
        "能不能按期完成？",
        "延期批了吗",
        "怎么申请延期",
        "第几条？",
        "报给谁",
        "收到没有",
        "需要盖章吗",
        "办没办",
    ],
)
def test_a_question_states_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.QUESTION,), None, False)


@pytest.mark.parametrize("text", ["？", "嗯？", "啊？", "？？？"])
def test_a_mark_without_words_asks_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.UNCLEAR,)


@pytest.mark.parametrize(
    ("text", "intent", "day"),
    [
        ("照片已上传", Intent.EVIDENCE, None),
        ("材料都交了", Intent.EVIDENCE, None),
        ("验收单在李科长那", Intent.EVIDENCE, None),
        ("整改报告.docx", Intent.EVIDENCE, None),
        ("http://oa.example/a.jpg", Intent.EVIDENCE, None),
        ("照片明天发您", Intent.EVIDENCE, date(2024, 11, 21)),
        ("报告已经写好，周五送", Intent.EVIDENCE, date(2024, 11, 22)),
        ("材料还没整理完", Intent.EVIDENCE_PENDING, None),
        ("材料正在整理", Intent.EVIDENCE_PENDING, None),
        ("报告没盖章", Intent.EVIDENCE_PENDING, None),
        ("材料还差一份", Intent.EVIDENCE_PENDING, None),
        ("佐证材料明天补上", Intent.EVIDENCE_PENDING, date(2024, 11, 21)),
    ],
)
def test_papers_are_proof_or_still_to_come(text: str, intent: Intent, day: date | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((intent,), day)
    assert meaning.date_role == ("evidence_by" if day else None)


def test_the_number_of_a_document_is_kept() -> None:
    assert understand("已印发林政发〔2024〕33号文件", WEDNESDAY).document == "林政发〔2024〕33号"


@pytest.mark.parametrize("text", ["申请销号", "建议销号", "申请验收", "可以销号了"])
def test_closing_is_asked_for(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.CLOSE_REQUEST,), False)


@pytest.mark.parametrize("text", ["请予销号，清理工作已全部结束", "食堂改造完了，可否予以销号", "全改好了，能否给销号"])
def test_closing_is_asked_for_beside_the_work_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DONE, Intent.CLOSE_REQUEST}, False)


@pytest.mark.parametrize("text", ["可否销号", "第三条已销号", "床位排满了", "教室都排满了"])
def test_what_only_asks_tells_or_hinders_is_no_request_to_close(text: str) -> None:
    assert Intent.CLOSE_REQUEST not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["长期坚持", "转入常态化"])
def test_a_long_haul_is_noted_as_said(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.LONG_TERM,), False)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "🌲🌲", "……", "123", "0475-8234567", "哈哈哈", "天气不错", "hello", "不同意", "这条和上次的重复"],
)
def test_what_is_not_understood_says_so(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.UNCLEAR,), True)
    assert meaning.text == text


def test_json_has_the_stable_keys() -> None:
    told = understand("收到", WEDNESDAY).to_json()
    stable = [
        "text",
        "intents",
        "percent",
        "percent_source",
        "quantity",
        "date",
        "date_role",
        "items",
        "person",
        "forecast",
        "confirm",
    ]
    assert list(told)[: len(stable)] == stable
    assert told["intents"] == ["ack"]


@pytest.mark.parametrize("text", ["发错群了不好意思", "发错对话框了，抱歉"])
def test_a_message_in_the_wrong_chat_is_taken_back(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CORRECTION,)


@pytest.mark.parametrize("text", ["能不能把这条划掉", "可以划掉这条吗", "把这条划了吧"])
def test_an_item_is_to_be_struck_off(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CLOSE_REQUEST,)


def test_what_came_in_is_counted_and_nobody_nods() -> None:
    meaning = understand("收到回函65封", WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.PROGRESS,), Quantity(65, unit="封"))
    nod = understand("收到通知2份", WEDNESDAY)
    assert (nod.intents, nod.quantity) == ((Intent.ACK,), None)


@pytest.mark.parametrize(
    "text", ["已经弄好了你放心吧", "改完了全部都改完了", "OK弄完了", "wancheng", "已玩成", "finish了", "弄好叻"]
)
def test_a_claim_spoken_without_a_pause_or_typed_in_haste_stands(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents
    assert Intent.DONE not in understand(f"等{text}", WEDNESDAY).intents


def test_papers_told_in_the_same_breath_are_papers() -> None:
    assert understand("改完了材料也交了", WEDNESDAY).intents == (Intent.DONE, Intent.EVIDENCE)
    assert Intent.DONE not in understand("没改完材料也没交", WEDNESDAY).intents


def test_a_figure_is_to_be_changed_and_a_day_is_taken_back() -> None:
    assert Intent.CORRECTION in understand("把80改成85", WEDNESDAY).intents
    assert understand("12号不对，应该是22号", WEDNESDAY).date == date(2024, 11, 22)
    assert Intent.DONE not in understand("刚写成完成了，其实没完", WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("图已传群", {Intent.EVIDENCE}),
        ("制度汇编放你们办公室桌上了", {Intent.EVIDENCE}),
        ("照片存手机里了，回头传", {Intent.EVIDENCE}),
        ("邮件已发，请查收", {Intent.EVIDENCE}),
        ("会议纪要补扫了一份，见附件", {Intent.EVIDENCE}),
        ("U盘给老马带过去了", {Intent.EVIDENCE}),
        ("台账已上传系统", {Intent.EVIDENCE}),
        ("见共享文件夹", {Intent.EVIDENCE}),
        ("已办结，判决书都在小宋手里", {Intent.DONE, Intent.EVIDENCE}),
        ("全弄完了，去档案室找小佟拿台账", {Intent.DONE, Intent.EVIDENCE}),
        ("11月8日完成的，有会议纪要", {Intent.DONE, Intent.EVIDENCE}),
        ("钱退了，收条都在", {Intent.DONE, Intent.EVIDENCE}),
        ("活干完了，证明材料欠着", {Intent.DONE, Intent.EVIDENCE_PENDING}),
        ("做完了，检测报告还没出", {Intent.DONE, Intent.EVIDENCE_PENDING}),
        ("早改好了，签字表在我桌上忘了交", {Intent.DONE, Intent.EVIDENCE_PENDING}),
        ("缺第三方检测报告", {Intent.EVIDENCE_PENDING}),
        ("签字单丢了，得重签", {Intent.EVIDENCE_PENDING}),
        ("文件号忘了，回头补", {Intent.EVIDENCE_PENDING}),
    ],
)
def test_papers_lie_ready_are_sent_or_are_owed(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize("text", ["林权证找不着了", "老账凭证不全", "招标文件已挂网", "只差盖章", "台账正补录"])
def test_papers_of_the_work_are_no_proof(text: str) -> None:
    assert not {Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    "text",
    [
        "可以，报吧",
        "我这边批准",
        "没意见，走流程吧",
        "可以，按你们说的报",
        "同意，请报批",
        "批",
        "我签了，继续吧",
        "字我签了，按程序走吧",
        "我签完了，往下报吧",
        "稿子我看过，不反对",
        "报告我审过了，照此办",
        "该申请准予通过",
        "他们的延期我准了",
        "延期请求照准",
        "销号申请予以批准",
        "许可",
        "我没啥意见，准办",
    ],
)
def test_consent_takes_its_course_and_is_no_progress(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.APPROVE,), True)


@pytest.mark.parametrize(
    "text",
    [
        "申请延期到11月底，请予以批准",
        "延期申请望予以批准",
        "该延期请求不予批准",
        "合同我签了，往下走流程",
        "已签，继续推进",
    ],
)
def test_who_asks_refuses_or_signs_a_contract_consents_to_nothing(text: str) -> None:
    assert not {Intent.APPROVE, Intent.DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize("text", ["撤销刚发的完成", "手误，多打了个零", "上条作废", "刚才说完成的那个不算"])
def test_what_is_taken_back_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CORRECTION,)


def test_a_picture_between_two_words_is_a_pause() -> None:
    assert set(understand("完成✅材料已发📎", WEDNESDAY).intents) >= {Intent.EVIDENCE}
    assert understand("没完成😭钱没到", WEDNESDAY).intents[0] is not Intent.DONE


@pytest.mark.parametrize(
    "text",
    ["图发了", "机要送过去了", "寄了顺丰", "盘里第二个文件夹", "如图", "送到302了", "小孙给你送去了", "发不了，U盘送"],
)
def test_papers_travel_in_many_ways(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EVIDENCE,)


@pytest.mark.parametrize("text", ["硬件到位，软件没跟上", "住户不肯交钱", "水表后补"])
def test_what_only_sounds_like_a_paper_is_none(text: str) -> None:
    assert not {Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize("text", ["收到+1", "悉知", "通知读过了", "关于清欠的通知收到了", "中中中"])
def test_a_nod_may_have_a_shape_of_its_own(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.ACK,), False)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("签字页已补", Intent.EVIDENCE),
        ("一式三份都交了", Intent.EVIDENCE),
        ("纸质的已经送到三楼", Intent.EVIDENCE),
        ("改之后的还没拍", Intent.EVIDENCE_PENDING),
        ("等领导签完发你", Intent.EVIDENCE_PENDING),
        ("写报告呢", Intent.EVIDENCE_PENDING),
        ("报告领导没签", Intent.EVIDENCE_PENDING),
        ("昨天那条别算", Intent.CORRECTION),
        ("我报错项了", Intent.CORRECTION),
        ("没异议", Intent.APPROVE),
        ("可以，下发吧", Intent.APPROVE),
    ],
)
def test_a_few_signs_may_tell_all(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


def test_what_those_concerned_agree_to_is_no_consent_of_ours() -> None:
    assert Intent.APPROVE not in understand("见着了，同意签", WEDNESDAY).intents
    assert Intent.APPROVE not in understand("规划没批，批了我们马上动工", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["行，小事一桩", "好，小菜一碟"])
def test_a_trifle_is_a_yes_and_counts_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.quantity) == ({Intent.ACK, Intent.COMMIT}, None)


@pytest.mark.parametrize(
    "text",
    [
        "核过了，准予通过",
        "本件可发",
        "可以，照办",
        "行，照这个批",
        "就按这个批",
        "按这个批吧",
        "就按这个印发",
        "可，按程序报批",
        "这个我批了",
        "没说的，给他办吧",
    ],
)
def test_consent_in_the_words_of_those_who_sign(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.APPROVE,), True)


@pytest.mark.parametrize("text", ["记下了，会安排", "收悉，马上转达", "三条都知道了", "接到通知", "记心上了"])
def test_a_nod_that_passes_it_on_promises_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.ACK,)


@pytest.mark.parametrize("text", ["名单齐了，可以发了", "钱到了，可以付款了"])
def test_what_may_go_ahead_is_no_consent(text: str) -> None:
    assert Intent.APPROVE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "改好了，把这条销了嘛",
        "拆干净了，这条消了吧",
        "早完了，咋还挂着，快销了",
        "修完了，别挂着了，销掉吧",
        "可以摘掉了，都办完了",
        "换到位了，来验收",
        "都弄妥当了，可以把我这条划掉了",
        "早弄完了怎么还在我名下，快销",
        "麻烦督查室把那条划掉，早修完了",
    ],
)
def test_closing_is_asked_for_in_a_hurry(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.CLOSE_REQUEST}


@pytest.mark.parametrize("text", ["先别销", "等验收完再销号", "那条删掉，重发", "上一条别管，发错了", "发早了，撤"])
def test_what_is_not_to_be_closed_or_is_deleted_claims_nothing(text: str) -> None:
    assert not set(understand(text, WEDNESDAY).intents) & {Intent.DONE, Intent.CLOSE_REQUEST}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("拆完了，交接表压在门卫桌上", Intent.EVIDENCE),
        ("清退完毕，花名册附后", Intent.EVIDENCE),
        ("装完了，图在群相册", Intent.EVIDENCE),
        ("修完了，复印件稍后传", Intent.EVIDENCE_PENDING),
        ("弄完了没拍照", Intent.EVIDENCE_PENDING),
        ("修好了，材料先欠着", Intent.EVIDENCE_PENDING),
        ("修好了，验收表弄丢了，正补办", Intent.EVIDENCE_PENDING),
    ],
)
def test_papers_beside_the_fact_leave_it_done(text: str, intent: Intent) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, intent}


@pytest.mark.parametrize("text", ["收倒", "收道", "受到了", "嗯嗯就那什么收到了"])
def test_a_nod_spelt_by_its_sound_is_a_nod(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.ACK,)


@pytest.mark.parametrize("text", ["受到雨水影响，没完", "收稻2吨"])
def test_what_is_suffered_or_reaped_is_no_nod(text: str) -> None:
    assert Intent.ACK not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["谈话记录19日前补交", "会议纪要后天补交", "听证笔录明天送", "签到册明天补交"])
def test_a_paper_with_the_day_on_which_it_is_sent_is_proof(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date_role) == ((Intent.EVIDENCE,), DateRole.EVIDENCE_BY)


@pytest.mark.parametrize("text", ["签到册规范了", "完善巡查记录", "巡查记录不规范问题已整改"])
def test_papers_that_are_the_work_are_no_proof(text: str) -> None:
    assert Intent.EVIDENCE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["记本子上了", "记日历上了", "知道快到期了"])
def test_what_is_noted_down_is_a_nod(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.ACK,), False)


@pytest.mark.parametrize(
    "text",
    ["行，就按这个报", "原则上可以，请按程序走", "赞成，照方案实施", "可以，就按新的时间报", "批准，请财务科登记"],
)
def test_a_consent_and_how_it_takes_its_course(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.APPROVE,), True)


@pytest.mark.parametrize(
    "text", ["记着呢，30号", "看到了，30号我记着呢", "知道了，11月30日我心里有数", "知道了，过年好"]
)
def test_the_deadline_that_is_remembered_is_no_day_of_the_writer(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.ACK,), None)


@pytest.mark.parametrize(
    "text",
    [
        "阅过",
        "阅毕",
        "已拜读",
        "已过目",
        "过目了",
        "通读了一遍",
        "刚翻了下通知",
        "才点开通知",
        "刚瞄了下群消息",
        "已浏览",
        "已览",
        "已接令",
        "文件瞅过",
        "刚看完",
        "内容我看了",
        "那个单子我看过啦",
        "翻了一遍",
        "来文过目了",
        "瞄过了哈",
        "翻过一遍哒",
        "看过一遍了",
        "粗略翻过",
        "瞟了一眼",
    ],
)
def test_what_was_read_is_a_nod(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.ACK}


@pytest.mark.parametrize(
    "text",
    [
        "请局长过目",
        "等纪委过目",
        "现场看了一遍",
        "刚翻了台账",
        "账重新翻了一遍",
        "地翻过了",
        "猪圈翻了一遍",
        "等我看完",
        "合同我看过了，还没改",
        "地翻过一遍了",
        "翻过一遍土",
        "认真过了一遍账",
    ],
)
def test_what_others_are_to_see_and_what_was_gone_through_is_no_nod(text: str) -> None:
    assert Intent.ACK not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["妥了，已知晓", "好了，马上办", "成了，明白", "妥了，知道了"])
def test_well_then_before_a_nod_claims_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.ACK in meaning.intents
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    "text",
    [
        "妥妥的",
        "没说的",
        "没二话",
        "成，误不了您的事",
        "行，误不了您的事",
        "可以，我来落实",
        "可以，一定照办",
        "可以，我马上办",
    ],
)
def test_a_turn_of_speech_nods_and_promises(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.ACK, Intent.COMMIT}, False)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("整完了，妥妥的", Intent.DONE),
        ("妥妥的，收到啦", Intent.ACK),
        ("按时，没二话", Intent.COMMIT),
        ("可以，就按这个办", Intent.APPROVE),
        ("可以，我同意", Intent.APPROVE),
    ],
)
def test_beside_other_words_a_turn_of_speech_adds_nothing(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


@pytest.mark.parametrize("text", ["我认可这个方案。", "认可这个方案", "赞同你们的意见", "方案我认可了", "我支持这么改"])
def test_whoever_finds_the_plan_right_consents(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.APPROVE,), True)


@pytest.mark.parametrize("text", ["群众认可这个方案", "业主不认可这个方案", "认可整改效果的群众占九成"])
def test_what_others_find_right_or_not_is_no_consent(text: str) -> None:
    assert Intent.APPROVE not in understand(text, date(2023, 10, 11)).intents
