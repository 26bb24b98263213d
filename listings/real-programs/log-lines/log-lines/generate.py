"""Logs made from a seed: the same bytes for the same seed, here and in Rust."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from splitmix import SplitMix64

T = TypeVar("T")


METHODS = [*["GET"] * 7, "HEAD", "OPTIONS", "POST", "PUT", "DELETE"]
QUERIES = [
    *[""] * 3,
    "?",
    "?page=2",
    "?q=caf%C3%A9&lang=fr",
    "?filter[a]=1|2",
    "?retry=True",
]
ODD = [
    "CONNECT example.org:443 HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "GET http://example.org/ HTTP/1.1",
    "GET //example.org/ HTTP/1.1",
    "GET /../../etc/passwd HTTP/1.1",
    r"GET /caf\xe9 HTTP/1.1",
    r"\x16\x03\x01",
    "-",
]
STATUSES = [200, 200, 200, 200, 200, 301, 304, 404, 500, 502, 503, 504]
AGENTS = [
    "curl/8.5.0",
    "Mozilla/5.0 (X11; Linux x86_64)",
    r"says \"hello\"",
    "-",
]


def log_line(rng: SplitMix64, number: int) -> bytes:
    """A line of a log, with its line feed. One in fifty is damaged."""
    if rng.below(4) == 0:
        host = f"2001:db8::{rng.below(0xFFFF):x}"
    else:
        host = f"203.0.113.{rng.below(256)}"
    user = choose(rng, ["-", "-", "-", "guido", "Mary Ann"])
    hour, minute, second = number // 3600 % 24, number // 60 % 60, number % 60
    time = f"10/Oct/2026:{hour:02}:{minute:02}:{second:02} +0000"
    if rng.below(25) == 0:
        request = choose(rng, ODD)
    else:
        method = choose(rng, METHODS)
        article = rng.below(2000)
        request = f"{method} /articles/{article}{choose(rng, QUERIES)} HTTP/1.1"
    status = choose(rng, STATUSES)
    size = "-" if rng.below(5) == 0 else rng.below(100_000)
    referer = choose(rng, ["-", "https://example.org/"])
    agent = choose(rng, AGENTS)
    line = bytearray(
        f"{host} - {user} [{time}] "
        f'"{request}" {status} {size} "{referer}" "{agent}"'.encode()
    )
    if rng.below(50) == 0:
        match rng.below(3):
            case 0:
                del line[rng.below(len(line)) :]
            case 1:
                line += b" 0.031"
            case _:
                line[0] = 0xFF
                line = line.replace(b'"', b"")
    return bytes(line + b"\n")


def choose(rng: SplitMix64, items: Sequence[T]) -> T:
    return items[rng.below(len(items))]


def log(seed: int, lines: int) -> Iterator[bytes]:
    """A log of that many lines."""
    rng = SplitMix64(seed)
    return (log_line(rng, number) for number in range(lines))
