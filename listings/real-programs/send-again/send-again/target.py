"""What a logged request asks for, and the target with which it is sent again."""

import re


class Refusal(ValueError):
    """Why a logged request cannot be sent again."""


REQUEST = re.compile(rb"([A-Z]+) ([^ ]*) HTTP/(?:1\.[01]|[23]\.0)")
PATH = re.compile(r"[A-Za-z0-9._~%!$&'()*+,;=:@/\[\]|-]*")
QUERY = re.compile(r"[A-Za-z0-9._~%!$&()*+,;=:@/\[\]|?-]*")
DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|\Z)", re.IGNORECASE)


def marked_request(field: bytes) -> tuple[str, str]:
    """The method and the target, marked, of a request as the log has it."""
    if not (match := REQUEST.fullmatch(field)):
        raise Refusal("not a request")
    try:
        method, target = match[1].decode(), match[2].decode()
    except UnicodeDecodeError as error:
        raise Refusal("not a request") from error
    # Not `*`, not `http://elsewhere/`, and not what CONNECT has: `host:443`.
    if not target.startswith("/") or method == "CONNECT":
        raise Refusal("not a path on a server")
    path, _, query = target.partition("?")
    if not PATH.fullmatch(path) or not QUERY.fullmatch(query) or DOTS.search(path):
        raise Refusal("a client would change it")
    # Sent again before: the server's log has those requests too.
    if "retry=True" in query.split("&"):
        raise Refusal("marked already")
    return method, marked(target)


def marked(target: str) -> str:
    """Adds `retry=True` to the query, and leaves the rest as it is."""
    _, mark, query = target.partition("?")
    if not mark:
        return f"{target}?retry=True"
    return target + ("" if not query or query.endswith("&") else "&") + "retry=True"
