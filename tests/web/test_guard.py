"""Nothing reaches a page that the gate has not let through."""

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.responses import StreamingResponse
from starlette.routing import BaseRoute, Mount

from bot.core.database import Database
from bot.web.guard import FORM_BYTES
from bot.web.server import build
from tests.support.web import HOST, Desk, build_desk

ORIGIN = f"http://{HOST}"


def routes(router: Any) -> Iterator[BaseRoute]:
    """All routes below; an included router stands in the list as one of them."""
    for route in router.routes:
        inner = getattr(route, "original_router", None)
        yield from routes(inner) if inner is not None else [route]


def doors(app: FastAPI) -> list[tuple[str, str]]:
    """Every method and path, with a chat put in where one belongs."""
    found = []
    for route in routes(app):
        if isinstance(route, APIRoute):
            found += [(method, route.path.replace("{chat}", "p1")) for method in sorted(route.methods or ())]
        elif isinstance(route, Mount):
            found.append(("GET", f"{route.path}/base.css"))
    return found


async def test_every_post_without_the_token_is_refused_except_where_platforms_knock(database: Database) -> None:
    desk = await build_desk(
        database,
        {"telegram": {"token": "1:x", "mode": "webhook", "webhook_secret": "s"}},
        telegram=True,
    )
    posts = [path for method, path in doors(desk.app) if method not in ("GET", "HEAD")]
    assert "/hooks/telegram" in posts
    assert len(posts) >= 5
    async with desk.visitor() as visitor:
        del visitor.headers["x-csrf-token"]
        for path in posts:
            answer = await visitor.post(path, json={"text": "x"})
            if not path.startswith("/hooks/"):
                assert (answer.status_code, answer.json()["error"]) == (403, "页面已过期。请刷新后重试。"), path
    assert desk.woken == []


async def test_every_answer_carries_the_security_headers(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        del visitor.headers["x-csrf-token"]
        for method, path in [*doors(desk.app), ("GET", "/no/such/page"), ("POST", "/no/such/page")]:
            if path == "/sandbox/events":
                continue
            headers = (await visitor.request(method, path)).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy, path
            assert "unsafe" not in policy
            assert "http" not in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["referrer-policy"] == "same-origin"
            assert headers["cache-control"] in ("no-store", "no-cache")


async def test_the_cookie_is_for_the_server_alone_and_for_our_own_pages(desk: Desk) -> None:
    async with desk.client() as client:
        cookie = (await client.get("/sandbox")).headers["set-cookie"]
        assert re.fullmatch(r"zhenggai_csrf=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", cookie)
        assert "set-cookie" not in (await client.get("/sandbox")).headers
        assert "set-cookie" not in (await client.get("/health/live")).headers


async def test_over_https_the_cookie_stays_on_https(database: Database) -> None:
    desk = await build_desk(database, {"web": {"public_url": "https://zg.example.gov.cn"}})
    async with desk.client(host="zg.example.gov.cn") as client:
        assert (await client.get("/sandbox")).headers["set-cookie"].endswith("; Secure")


async def test_the_page_repeats_the_token_of_the_cookie(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        assert visitor.cookies["zhenggai_csrf"] == visitor.headers["x-csrf-token"]


async def test_only_the_cookies_own_token_opens_the_gate(desk: Desk) -> None:
    path = f"/sandbox/chats/p{desk.world.handler}/say"
    async with desk.visitor() as visitor:
        own = visitor.headers["x-csrf-token"]
        for token, status in (("", 403), ("A" * 43, 403), ("A" * 5000, 403), (own[:-1], 403), (own, 204)):
            answer = await visitor.post(path, json={"text": "在"}, headers={"x-csrf-token": token})
            assert answer.status_code == status, token


async def test_a_token_without_its_cookie_is_nothing(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        visitor.cookies.clear()
        answer = await visitor.post(f"/sandbox/chats/p{desk.world.handler}/say", json={"text": "在"})
        assert answer.status_code == 403


async def test_a_post_from_a_strangers_page_is_refused_even_with_the_token(desk: Desk) -> None:
    path = f"/sandbox/chats/p{desk.world.handler}/say"
    async with desk.visitor() as visitor:
        for origin in (
            "http://evil.example", "null", "", f"{ORIGIN}.evil.example", f"ftp://{HOST}", "http://127.0.0.1:9000", "//",
        ):  # fmt: skip
            answer = await visitor.post(path, json={"text": "在"}, headers={"origin": origin})
            assert answer.status_code == 403, origin
            assert answer.json()["error"] == "请求不是从本页面发出的，已拒绝。请刷新页面后重试。"


async def test_a_plain_form_may_carry_the_token_in_a_field(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        token = visitor.headers.pop("x-csrf-token")
        answer = await visitor.post("/sandbox/clock", data={"csrf": token})
        assert answer.status_code == 422
        assert (await visitor.post("/sandbox/clock", data={"csrf": "x"})).status_code == 403


async def test_a_strangers_name_for_this_server_opens_no_page(desk: Desk) -> None:
    async with desk.client() as client:
        for host in ("evil.example", "evil.example:8000", "", "127.0.0.1.evil.example", "[", "zg.gov.cn"):
            answer = await client.get("/sandbox", headers={"host": host})
            assert answer.status_code == 421, host
            assert "web.public_url" in answer.json()["error"]
            assert (await client.get("/health/live", headers={"host": host})).status_code == 200


async def test_addresses_and_the_public_name_open_it(database: Database) -> None:
    desk = await build_desk(database, {"web": {"public_url": "https://zg.gov.cn/"}})
    async with desk.client() as client:
        for host in ("127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "10.1.2.3", "zg.gov.cn"):
            assert (await client.get("/sandbox", headers={"host": host})).status_code == 200, host


async def test_too_large_a_body_is_refused_whether_announced_or_not(desk: Desk) -> None:
    async def drops() -> AsyncIterator[bytes]:
        for _ in range(FORM_BYTES // 1024 + 1):
            yield b"x" * 1024

    async with desk.visitor() as visitor:
        path = f"/sandbox/chats/p{desk.world.handler}/say"
        announced = await visitor.post(path, content=b"x" * (FORM_BYTES + 1))
        assert (announced.status_code, announced.json()["error"]) == (413, "内容超过 1 MB，请压缩或拆分后再发。")
        assert (await visitor.post(path, content=drops())).status_code == 413
        for length in ("many", "-1", "9" * 30):
            assert (await visitor.post(path, content=b"{}", headers={"content-length": length})).status_code == 413


async def test_a_file_has_more_room_but_not_without_end(database: Database) -> None:
    desk = await build_desk(database, {"evidence": {"max_megabytes": 1}})
    async with desk.visitor() as visitor:
        path = f"/sandbox/chats/p{desk.world.handler}/file"
        fits = await visitor.post(path, files={"file": ("a.jpg", b"x" * 1024 * 1024, "image/jpeg")})
        assert fits.status_code == 204
        more = await visitor.post(path, files={"file": ("a.jpg", b"x" * 1200 * 1024, "image/jpeg")})
        assert more.status_code == 413


async def test_one_address_that_posts_without_end_is_slowed_down_alone(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        answers = [await visitor.post("/sandbox/clock", json={}) for _ in range(80)]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late
    assert late[0].headers["retry-after"] == "1"
    async with desk.client(address="10.0.0.9") as other:
        assert (await other.get("/sandbox")).status_code == 200


async def test_nobody_escapes_the_limit_by_naming_another_address(desk: Desk) -> None:
    async with desk.visitor() as visitor:
        statuses = {
            (await visitor.post("/sandbox/clock", json={}, headers={"x-forwarded-for": f"10.0.0.{n}"})).status_code
            for n in range(80)
        }
    assert 429 in statuses


async def test_a_fault_of_a_page_is_a_sentence_and_shows_nothing_inside(desk: Desk) -> None:
    async def broken() -> None:
        raise ZeroDivisionError("the inside")

    desk.app.add_api_route("/broken", broken, methods=["GET"])
    async with desk.client() as client:
        answer = await client.get("/broken")
    assert answer.status_code == 500
    assert "inside" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


async def test_a_fault_after_the_answer_began_cuts_it_short(desk: Desk) -> None:
    async def half() -> AsyncIterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    desk.app.add_api_route("/half", lambda: StreamingResponse(half()), methods=["GET"])
    async with desk.client() as client:
        with pytest.raises(AssertionError):
            # httpx's transport asserts that an answer ends; a real server closes the connection.
            await client.get("/half")


async def test_without_a_demo_there_is_no_sandbox(desk: Desk) -> None:
    desk.context = type(desk.context)(
        **{name: getattr(desk.context, name) for name in desk.context.__slots__ if name != "demo"}
    )
    transport = httpx.ASGITransport(app=build(desk.context))
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        for path in ("/", "/sandbox", "/sandbox/events"):
            answer = await client.get(path)
            assert (answer.status_code, answer.json()) == (404, {"error": "没有这个页面。"})
        assert (await client.get("/docs")).status_code == 404
        assert (await client.get("/openapi.json")).status_code == 404


async def test_static_files_are_ours_alone(desk: Desk) -> None:
    async with desk.client() as client:
        assert (await client.get("/static/base.css")).headers["content-type"].startswith("text/css")
        for path in ("/static/../server.py", "/static/%2e%2e/server.py", "/static/..%2fserver.py", "/static/"):
            assert (await client.get(path)).status_code == 404
