"""A real Chromium drives the real demo: from a reminder to a closed measure, by mouse, by keyboard, on a phone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
DESK = (1440, 900)
NARROW = (390, 844)
PATIENCE = 20_000
"""Milliseconds until a condition that does not come true fails the test; a busy machine is slow, not wrong."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo started as a newcomer starts it; the tests here do not mind one another's deeds."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("ZHENGGAI_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"],
        cwd=tmp_path_factory.mktemp("demo"),
        env=environment | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found is not None
        yield found[0]
        process.terminate()
        assert process.wait(timeout=40) == 0


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium, not one of Playwright's."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the sandbox page was NOT driven in a browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


def open_page(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    """The page, ready; what it complains of, and every host it asks, is kept on the page's own lists."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    complaints.clear()
    hosts.clear()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address)
    page.locator("tr[data-number]").first.wait_for(state="attached")
    return page


complaints: list[str] = []
hosts: set[str] = set()


def phone(page: Page, group: str) -> Locator:
    """The first open phone of somebody of this group."""
    return page.locator(".phone", has=page.locator(".tag", has_text=group)).first


def row(page: Page, number: str) -> Locator:
    return page.locator(f'tr[data-number="{number}"]')


def test_a_reminder_is_answered_checked_and_closed(demo: str, browser: Browser) -> None:
    page = open_page(browser, demo, DESK)
    assert page.url == f"{demo}/sandbox"
    handler, office = phone(page, "具体经办人"), phone(page, "整改办")
    done = handler.get_by_role("button", name="已完成").first
    label = done.inner_text()
    number = label.split()[0]
    expect(row(page, number)).not_to_have_attribute("data-light", "claimed")
    done.click()
    expect(row(page, number)).to_have_attribute("data-light", "claimed")
    expect(row(page, number)).to_contain_text("待核验")
    expect(handler.get_by_role("button", name=label)).to_have_count(0)
    office.get_by_role("button", name="通过").click()
    expect(row(page, number)).to_have_attribute("data-light", "closed")
    expect(row(page, number)).to_contain_text("已销号")
    expect(handler).to_contain_text(re.compile(f"{number}.*已销号"))
    assert complaints == []
    assert hosts == {demo.removeprefix("http://")}


def test_the_keyboard_alone_says_attaches_and_moves_the_clock(demo: str, browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, demo, DESK)
    handler = phone(page, "具体经办人")
    writing = handler.get_by_role("textbox")
    writing.focus()
    page.keyboard.type("<script>alert(1)</script> 第一行")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("第二行")
    page.keyboard.press("Enter")
    said = handler.locator(".bubble.mine").last
    expect(said.locator(".bubble-text")).to_have_text("<script>alert(1)</script> 第一行\n第二行", use_inner_text=True)
    expect(writing).to_be_focused()
    expect(writing).to_have_value("")
    # Everything is answered before the phone is closed below: news that came later would open it again.
    answered = re.compile("theirs")
    expect(handler.locator(".bubble").last).to_have_class(answered)
    file = tmp_path / "验收单.pdf"
    file.write_bytes(b"%PDF-1.7 " + b"x" * 2000)
    handler.locator('input[type="file"]').set_input_files(file)
    expect(handler.get_by_text("文件：验收单.pdf")).to_be_visible()
    writing.press("Enter")
    expect(handler.locator(".bubble.mine").last).to_contain_text("验收单.pdf（2 KB）")
    expect(handler.locator(".bubble").last).to_have_class(answered)
    hour = page.get_by_role("button", name="前进1小时")
    before = page.locator("#clock [data-part=time]").inner_text()
    hour.press("Enter")
    expect(page.locator("#clock [data-part=time]")).not_to_have_text(before)
    expect(hour).to_be_focused()
    close = handler.get_by_role("button", name=re.compile("^收起"))
    name = handler.locator("h2").inner_text()
    close.press("Enter")
    person = page.get_by_role("navigation", name="人员").get_by_role("button", name=re.compile(f"^{name}"))
    expect(person).to_be_focused()
    expect(person).to_have_attribute("aria-pressed", "false")
    person.press("Enter")
    expect(phone(page, "具体经办人").get_by_role("textbox")).to_be_focused()
    assert complaints == []


def test_a_narrow_screen_shows_one_phone_at_a_time(demo: str, browser: Browser) -> None:
    page = open_page(browser, demo, NARROW)
    shown = page.locator(".phone:visible")
    expect(shown).to_have_count(1)
    expect(shown.locator(".tag")).to_have_text("具体经办人")
    people = page.get_by_role("navigation", name="人员").get_by_role("button")
    first = people.first
    name = first.locator(".person-name").inner_text()
    first.click()
    expect(page.locator(".phone:visible h2")).to_have_text(name)
    expect(first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("table")).to_be_hidden()
    page.get_by_role("button", name="台账").click()
    expect(page.locator("table")).to_be_visible()
    expect(page.locator(".phone:visible")).to_have_count(0)
    page.get_by_label("显示", exact=True).select_option("all")
    expect(page.locator("tr[data-number]")).to_have_count(44)
    wide = page.locator("html").evaluate("node => node.scrollWidth")
    assert wide == NARROW[0]
    assert complaints == []
