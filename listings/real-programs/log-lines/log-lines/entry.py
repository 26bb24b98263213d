"""A line of a web server's log, in the combined format of Apache and nginx."""

import re
from dataclasses import dataclass
from typing import Self


class BadLine(ValueError):
    """The first thing in a line that is not as the format has it."""


# ANCHOR: parse
QUOTED = rb'"((?:[^"\\]|\\(?:["\\btnvr]|x[0-9A-Fa-f]{2}))*)"'

# Each field with what ends it, and what is said if it is not there.
FIELDS = [
    (re.compile(rb"([^\x00-\x20\x7f]+) "), "no host"),
    (re.compile(rb"([^\x00-\x20\x7f]+) "), "no ident"),
    # The only field that may contain spaces without having quotes.
    (re.compile(rb"((?:(?! \[)[^\x00-\x1f\x7f])+) \["), "no user"),
    (
        re.compile(rb"(\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] "),
        "no time",
    ),
    (re.compile(QUOTED + b" "), "no request in quotes"),
    (re.compile(rb"(\d{3}) "), "no status"),
    (re.compile(rb"(-|\d{1,18}) "), "no size"),
    (re.compile(QUOTED + b" "), "no referer in quotes"),
    (re.compile(QUOTED), "no user agent in quotes"),
    (re.compile(rb"()\Z"), "more than the format has"),
]


# ANCHOR: entry
@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says. Quoted fields are without their escapes."""

    host: bytes
    ident: bytes
    user: bytes
    time: bytes
    request: bytes
    status: int
    size: int | None
    referer: bytes
    agent: bytes
    # ANCHOR_END: entry

    @classmethod
    def parse(cls, line: bytes) -> Self:
        """Parses a line, which is without its line feed."""
        fields, at = [], 0
        for pattern, reason in FIELDS:
            if not (match := pattern.match(line, at)):
                raise BadLine(reason)
            fields.append(match[1])
            at = match.end()
        host, ident, user, time, request, status, size, referer, agent, _ = fields
        return cls(
            host,
            ident,
            user,
            time,
            unescape(request),
            int(status),
            None if size == b"-" else int(size),
            unescape(referer),
            unescape(agent),
        )

    # ANCHOR_END: parse

    def to_line(self) -> bytes:
        """The line of this entry, without a line feed."""
        size = b"-" if self.size is None else b"%d" % self.size
        return b'%b %b %b [%b] "%b" %03d %b "%b" "%b"' % (
            self.host,
            self.ident,
            self.user,
            self.time,
            escape(self.request),
            self.status,
            size,
            escape(self.referer),
            escape(self.agent),
        )


NAMED = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"r": b"\r"}


def unescape(field: bytes) -> bytes:
    def plain(match: re.Match[bytes]) -> bytes:
        if match[2]:
            return bytes([int(match[2], 16)])
        return NAMED.get(match[1], match[1])

    return re.sub(rb"(?s)\\(x(..)|.)", plain, field)


def escape(field: bytes) -> bytes:
    def escaped(match: re.Match[bytes]) -> bytes:
        byte = match[0]
        return b"\\" + byte if byte in b'"\\' else b"\\x%02x" % byte[0]

    return re.sub(rb'[^ -~]|["\\]', escaped, field)
