//! The report as SARIF 2.1.0, the format in which CI services take what a tool found.

use std::path::{MAIN_SEPARATOR, Path};

use serde::Serialize;

use crate::report::{Report, undocumented};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const RULE: &str = "undocumented";

// ANCHOR: sarif
/// # Errors
/// None: all keys are strings.
pub fn sarif(report: &Report) -> serde_json::Result<String> {
    let results = report.files.iter().flat_map(|file| {
        undocumented(file).map(|item| {
            // A result that a comment in the source suppresses is reported and not
            // shown. If one has the property, each needs it: it may be empty.
            let skipped = item.skipped.then_some(Suppression { kind: "inSource" });
            Result {
                rule_id: RULE,
                level: "warning",
                message: Text {
                    text: format!("{} {} is not documented", item.kind, item.name),
                },
                locations: [Location::new(&file.path, Some(item.line))],
                suppressions: skipped.into_iter().collect(),
            }
        })
    });
    let notifications = report.failures.iter().map(|failure| Notification {
        level: "error",
        message: Text {
            text: failure.message.clone(),
        },
        locations: [Location::new(&failure.path, failure.line)],
    });
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "doc-coverage",
                    rules: [Rule {
                        id: RULE,
                        short_description: Text {
                            text: "A public item is not documented".into(),
                        },
                    }],
                },
            },
            invocations: [Invocation {
                execution_successful: report.failures.is_empty(),
                tool_execution_notifications: notifications.collect(),
            }],
            results: results.collect(),
        }],
    };
    Ok(serde_json::to_string_pretty(&log)? + "\n")
}
// ANCHOR_END: sarif

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
struct Run {
    tool: Tool,
    invocations: [Invocation; 1],
    results: Vec<Result>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    rules: [Rule; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
    locations: [Location; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result {
    rule_id: &'static str,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    suppressions: Vec<Suppression>,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
}

impl Location {
    fn new(path: &Path, line: Option<usize>) -> Location {
        let uri = uri(path);
        let region = line.map(|start_line| Region { start_line });
        Location {
            physical_location: PhysicalLocation {
                artifact_location: ArtifactLocation { uri },
                region,
            },
        }
    }
}

/// A relative path as a relative reference, an absolute one with its scheme.
/// `a b#1.rs` is `a%20b%231.rs`.
fn uri(path: &Path) -> String {
    let mut uri = if path.is_absolute() {
        "file://".to_owned()
    } else {
        String::new()
    };
    // Not its text: a name need not be UTF-8.
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            _ if char::from(byte) == MAIN_SEPARATOR => uri.push('/'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
