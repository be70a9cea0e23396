"""Which names this server answers to, and whether a request comes from our own page; pure."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit


def host_name(host: str) -> str:
    """The name without port, in small letters; an IPv6 address without its brackets. Empty when it cannot be read."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def answers_to(host: str, public_url: str, bound: str) -> bool:
    """Whether pages are served under this Host: an address, localhost, the bound name or the public one.

    Any other name may be a stranger's name that was made to point here, so that his page could read ours.
    """
    name = host_name(host)
    known = {"localhost", bound.lower(), host_name(urlsplit(public_url).netloc)} - {""}
    return name in known or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_own_origin(headers: Mapping[str, str], public_url: str) -> bool:
    """Whether Origin, or where the browser leaves it out Referer, names the very host that was asked."""
    source = headers.get("origin") or headers.get("referer") or ""
    try:
        place = urlsplit(source)
    except ValueError:
        return False
    if place.scheme not in ("http", "https") or not place.netloc:
        return False
    own = {headers.get("host", "").lower(), urlsplit(public_url).netloc.lower()} - {""}
    return place.netloc.lower() in own and headers.get("sec-fetch-site", "same-origin") == "same-origin"
