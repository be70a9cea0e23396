"""What was said in the chats stands on the papers: the proof of notice and the application for closing."""

import io
from datetime import date

import docx

from bot.documents.letters import ANSWER_WORKDAYS, write_letter
from bot.documents.proof import to_json
from bot.documents.proof_page import write_page
from bot.ledger import notice_proof
from bot.ledger.case_file import CaseFile, case_file
from bot.ledger.letter_template import LetterKind
from bot.ledger.notice_proof import Proof
from bot.ledger.reading import find_measure
from bot.ledger.unit import Unit
from tests.support.story import Scene, at, hears, only, play, says, sends_photo

HANDLER = "罗小芸"


async def papers(scene: Scene) -> tuple[Proof, CaseFile]:
    now = scene.clock.now()
    async with scene.phones.house.database.reading() as session:
        unit = await session.get_one(Unit, scene.world.unit)
        measure = await find_measure(session, unit.id, "1-1")
        assert measure is not None
        proof = await notice_proof.of_measure(session, unit, measure, (None, None), now)
        return proof, await case_file(session, unit, measure, now, answer_workdays=ANSWER_WORKDAYS)


async def test_a_reminder_and_its_answers_stand_on_the_papers(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "10月31日"),
        says(HANDLER, "1-1 完成80%"),
        hears(HANDLER, "80%"),
        at("2023-10-12 10:00"),
        sends_photo(HANDLER, "1-1 验收照片"),
        hears(HANDLER, "佐证1份"),
    )
    proof, case = await papers(scene)
    data = to_json(proof)
    reminder = next(one for one in data["messages"] if one["items"][0]["kind"] == "reminder")
    assert (reminder["person"], reminder["result"], reminder["items"][0]["rule"]) == (
        HANDLER,
        "平台已接收",
        "到期前20天",
    )
    assert "修订台账管理办法" in reminder["text"]
    assert reminder["calls"][0]["platform_message"]
    assert ("报告进展", "1-1 完成80%") in {(one["words"], one["text"]) for one in data["replies"]}
    assert "evidence" in {one["kind"] for one in data["replies"]}
    assert data["not_told"] == ["高建国", "韩志远"]
    page = docx.Document(io.BytesIO(write_page(proof)))
    assert HANDLER in page.tables[0].rows[1].cells[1].text

    form = docx.Document(io.BytesIO(write_letter(LetterKind.CLOSING, case, None, scene.clock.now()).data))
    (row,) = form.tables[-1].rows[1:]
    assert row.cells[5].text == HANDLER
    assert row.cells[4].text.startswith("2023-10-12 10:0")
    assert len(case.reminded_at) == 1
