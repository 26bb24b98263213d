"""The report as SARIF 2.1.0, the format in which CI services take what a tool
found."""

import json
import os
from pathlib import Path
from urllib.parse import quote

from report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RULE = "undocumented"


# ANCHOR: sarif
def sarif(report: Report) -> str:
    results = []
    for file in report.files:
        for item in file.undocumented():
            result = {
                "ruleId": RULE,
                "level": "warning",
                "message": {"text": f"{item.kind} {item.name} is not documented"},
                "locations": [location(file.path, item.line)],
                # A result that a comment in the source suppresses is reported and
                # not shown. If one has the property, each needs it: it may be empty.
                "suppressions": [{"kind": "inSource"}] if item.skipped else [],
            }
            results.append(result)
    notifications = [
        {
            "level": "error",
            "message": {"text": failure.message},
            "locations": [location(failure.path, failure.line)],
        }
        for failure in report.failures
    ]
    rule = {"id": RULE, "shortDescription": {"text": "A public item is not documented"}}
    run = {
        "tool": {"driver": {"name": "doc-coverage", "rules": [rule]}},
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": notifications,
            }
        ],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


# ANCHOR_END: sarif


def location(path: Path, line: int | None) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": uri(path)}}
    if line is not None:
        place["region"] = {"startLine": line}
    return {"physicalLocation": place}


def uri(path: Path) -> str:
    if path.is_absolute():
        return path.as_uri()
    # Not its text: a name need not be UTF-8.
    return quote(os.fsencode(path.as_posix()))
