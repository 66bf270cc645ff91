"""HTTP requests and responses as values (RFC 9110, RFC 9112), as much of them as the built-in server speaks."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus

END_OF_HEAD = b"\r\n\r\n"
TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
TAG = re.compile(r'(?:W/)?("[^"]*")')
ONLY_ONCE = frozenset({"host", "content-length"})


@dataclass(frozen=True)
class Request:
    """One request; header names are lower case, repeated headers joined by commas, `length` that of its body."""

    method: str
    path: str
    headers: Mapping[str, str]
    keep_alive: bool
    length: int = 0
    body: bytes = b""

    def with_body(self, body: bytes) -> "Request":
        """Return the request with the body that came."""
        return replace(self, body=body) if body else self

    def takes_gzip(self) -> bool:
        """Tell whether a gzip answer is welcome (RFC 9110, 12.5.3)."""
        found = {}
        for part in self.headers.get("accept-encoding", "").casefold().split(","):
            coding, _, weight = part.partition(";")
            found[coding.strip()] = weight.replace(" ", "")
        weight = found.get("gzip", found.get("*", "q=0"))
        return not re.fullmatch(r"q=0(\.0*)?", weight)

    def has_one_of(self, tags: Collection[str]) -> bool:
        """Tell whether If-None-Match names one of the entity tags, weakly compared (RFC 9110, 13.1.2)."""
        named = self.headers.get("if-none-match", "").strip()
        return named == "*" or any(tag in tags for tag in TAG.findall(named))


@dataclass(frozen=True)
class Response:
    """An answer ready to be sent: status line and headers, without the empty line, and the body."""

    head: bytes
    body: bytes = field(default=b"", repr=False)


class Wrong(Exception):
    """A request that cannot be answered; the connection ends with `response`."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.response = said(status, words)

    @classmethod
    def with_response(cls, response: Response) -> "Wrong":
        """Return one that ends with an answer that is made already."""
        made = cls(400, "")
        made.response = response
        return made


def response(status: int, headers: Mapping[str, str], body: bytes, *, length: int | None = None) -> Response:
    """Return an answer; `length` stands for the body where none is sent (304)."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if status != HTTPStatus.NOT_MODIFIED:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    lines += ["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"]
    return Response(("\r\n".join(lines) + "\r\n").encode("ascii"), body)


def said(status: int, words: str, **headers: str) -> Response:
    """Return an answer of one sentence, never to be kept by anybody."""
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    kept = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
    return response(status, kept | named, f"{words}\n".encode())


def parse_head(head: bytes, hosts: Collection[str]) -> Request:
    """Read request line and headers; raise Wrong for what is malformed or meant for another host."""
    first, *lines = head.decode("latin-1").lstrip("\r\n").split("\r\n")
    method, target, version = _request_line(first)
    headers = _headers(lines)
    if "host" not in headers:
        raise Wrong(400, "The request names no host.")
    authority, path = _split_target(target)
    if host_name(authority or headers["host"]) not in hosts:
        raise Wrong(421, "This server does not answer for that host.")
    if "transfer-encoding" in headers:
        raise Wrong(501, "Send the length of the request instead of a transfer encoding.")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise Wrong(400, "The length of the request is no number.")
    wanted = headers.get("connection", "").casefold()
    keep_alive = "close" not in wanted and (version == "HTTP/1.1" or "keep-alive" in wanted)
    return Request(method, path, headers, keep_alive, int(length[:12]))


def host_name(authority: str) -> str:
    """Return the host of `host:port`, an IPv6 address without its brackets."""
    text = authority.strip().casefold()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.partition(":")[0].rstrip(".")


def _request_line(line: str) -> tuple[str, str, str]:
    parts = line.split(" ")
    if len(parts) != 3 or not TOKEN.fullmatch(parts[0]) or parts[2] not in ("HTTP/1.1", "HTTP/1.0"):
        raise Wrong(400, "The request cannot be read.")
    return parts[0], parts[1], parts[2]


def _split_target(target: str) -> tuple[str, str]:
    """Return authority (empty where none is given) and path, without the query."""
    authority = ""
    if target.casefold().startswith(("http://", "https://")):
        authority, slash, rest = target.partition("://")[2].partition("/")
        target = slash + rest
    return authority, target.partition("?")[0]


def _headers(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        key = name.casefold()
        if not colon or not TOKEN.fullmatch(name) or (key in found and key in ONLY_ONCE):
            raise Wrong(400, "A header of the request cannot be read.")
        found[key] = f"{found[key]}, {value.strip()}" if key in found else value.strip()
    return found
