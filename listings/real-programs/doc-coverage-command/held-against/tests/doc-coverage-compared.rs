//! What the programs count, held against what rustdoc and interrogate count.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

use Reason::{Feature, Macro, Methods, Name};

// ANCHOR: rustdoc
/// Documented, and total.
type Count = (u64, u64);

/// Crates, with what we count and what rustdoc counts.
const CRATES: [(&str, &str, Count, Count); 8] = [
    ("bitflags", "2.13.2", (72, 72), (61, 61)),
    ("either", "1.19.0", (69, 73), (67, 67)),
    ("fixedbitset", "0.5.7", (65, 69), (65, 69)),
    ("indexmap", "2.14.2", (436, 440), (275, 279)),
    ("itertools", "0.15.0", (367, 369), (298, 298)),
    ("scopeguard", "1.2.0", (15, 15), (15, 15)),
    ("url", "2.5.8", (73, 89), (72, 98)),
    ("walkdir", "2.5.0", (36, 36), (24, 24)),
];

#[derive(Debug)]
enum Reason {
    /// rustdoc leaves out the methods of a type that a private module defines and
    /// a `pub use` exports.
    Methods,
    /// Behind a feature that is off, or another target: rustdoc sees one build.
    Feature,
    /// A macro of the crate makes the items; syn sees the call.
    Macro,
    /// Something private has the name of something exported.
    Name,
}

/// The files that are not counted alike: what we count, and what rustdoc counts.
const DIFFERENCES: &[(&str, &str, Count, Count, Reason)] = &[
    ("bitflags", "example_generated.rs", (1, 1), (0, 0), Feature),
    ("bitflags", "external/arbitrary.rs", (2, 2), (0, 0), Feature),
    ("bitflags", "external/serde.rs", (3, 3), (0, 0), Feature),
    ("bitflags", "traits.rs", (42, 42), (37, 37), Methods),
    ("either", "serde_untagged.rs", (1, 3), (0, 0), Feature),
    (
        "either",
        "serde_untagged_optional.rs",
        (1, 3),
        (0, 0),
        Feature,
    ),
    ("indexmap", "inner/entry.rs", (26, 26), (2, 2), Methods),
    ("indexmap", "map/entry.rs", (24, 24), (4, 4), Methods),
    ("indexmap", "map/iter.rs", (20, 20), (12, 12), Methods),
    ("indexmap", "map/serde_seq.rs", (3, 3), (0, 0), Feature),
    ("indexmap", "map/slice.rs", (36, 36), (1, 1), Methods),
    ("indexmap", "rayon/map.rs", (24, 24), (0, 0), Feature),
    ("indexmap", "rayon/set.rs", (25, 25), (0, 0), Feature),
    ("indexmap", "set/iter.rs", (12, 12), (9, 9), Methods),
    ("indexmap", "set/slice.rs", (20, 20), (1, 1), Methods),
    ("itertools", "adaptors/mod.rs", (17, 17), (14, 14), Methods),
    ("itertools", "duplicates_impl.rs", (2, 3), (2, 2), Name),
    ("itertools", "either_or_both.rs", (38, 38), (4, 4), Methods),
    ("itertools", "grouping_map.rs", (19, 19), (2, 2), Methods),
    ("itertools", "minmax.rs", (5, 5), (4, 4), Methods),
    ("itertools", "multipeek_impl.rs", (4, 4), (2, 2), Methods),
    ("itertools", "peek_nth.rs", (8, 9), (2, 2), Name), // and six methods
    ("itertools", "put_back_n_impl.rs", (3, 3), (2, 2), Methods),
    ("itertools", "tuple_impl.rs", (6, 6), (5, 5), Methods),
    ("itertools", "with_position.rs", (8, 8), (4, 4), Methods),
    ("url", "host.rs", (7, 7), (4, 4), Methods),
    ("url", "lib.rs", (51, 51), (49, 49), Feature),
    ("url", "origin.rs", (8, 8), (4, 4), Methods),
    ("url", "parser.rs", (0, 0), (13, 23), Macro),
    ("url", "path_segments.rs", (6, 6), (1, 1), Methods),
    ("walkdir", "dent.rs", (10, 10), (3, 3), Methods),
    ("walkdir", "error.rs", (6, 6), (1, 1), Methods),
];
// ANCHOR_END: rustdoc

/// What a command prints, or a panic with what it says.
fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The command, which is another package of the workspace: cargo builds it into the
/// folder in which this package's program is.
fn doc_coverage() -> PathBuf {
    let beside = Path::new(env!("CARGO_BIN_EXE_held-against")).with_file_name("doc-coverage");
    let target = beside.parent().and_then(Path::parent).unwrap();
    printed(
        cargo("build")
            .args(["--quiet", "--offline", "--package=doc-coverage"])
            .env("CARGO_TARGET_DIR", target),
    );
    beside
}

fn cargo(command: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.arg(command).current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

/// The folders with the sources of the crates that the workspace uses, by name and
/// version.
fn sources() -> BTreeMap<(String, String), PathBuf> {
    let metadata = printed(cargo("metadata").args(["--offline", "--locked", "--format-version=1"]));
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let packages = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| {
            let manifest = PathBuf::from(text(&package["manifest_path"]));
            (
                (text(&package["name"]), text(&package["version"])),
                manifest.with_file_name("src"),
            )
        });
    packages.collect()
}

/// A package that depends on the crates, each with its default features. What a build
/// of the workspace turns on depends on its other members.
fn scratch(folder: &Path) {
    let dependencies = CRATES.map(|(name, version, ..)| format!("{name} = \"={version}\"\n"));
    let manifest = format!(
        "[package]\nname = \"scratch\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}",
        dependencies.concat()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::create_dir(folder.join("src")).unwrap();
    fs::write(folder.join("src/lib.rs"), "").unwrap();
    // The versions of the dependencies, which are here already.
    let root = printed(cargo("locate-project").args(["--workspace", "--message-format=plain"]));
    let lock = Path::new(root.trim()).with_file_name("Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).unwrap();
}

/// What rustdoc says of a package that the scratch package depends on, as JSON.
fn by_rustdoc(package: &str, folder: &Path) -> String {
    let said = printed(
        cargo("rustdoc")
            .current_dir(folder)
            .args(["--quiet", "--offline", "--jobs=1", "--package", package])
            .args(["--", "--cap-lints=allow", "-Zunstable-options"])
            .args(["--show-coverage", "--output-format=json"])
            .env("CARGO_TARGET_DIR", folder.join("target"))
            // `--show-coverage` is for nightly compilers; this makes it one.
            .env("RUSTC_BOOTSTRAP", "1"),
    );
    said.lines().last().unwrap().to_owned()
}

/// What we say of a folder, as JSON.
fn by_us(program: &Path, folder: &Path) -> String {
    printed(
        Command::new(program)
            .args(["--format=json", "."])
            .current_dir(folder),
    )
}

#[test]
#[ignore = "needs `rustdoc` on the PATH"]
fn differences_from_rustdoc_are_known() {
    let (folder, program, sources) = (tempfile::tempdir().unwrap(), doc_coverage(), sources());
    scratch(folder.path());
    let [ours_json, theirs_json] =
        ["ours.json", "theirs.json"].map(|name| folder.path().join(name));
    for (name, version, ours, theirs) in CRATES {
        let root = &sources[&(name.to_owned(), version.to_owned())];
        fs::write(&ours_json, by_us(&program, root)).unwrap();
        fs::write(
            &theirs_json,
            by_rustdoc(&format!("{name}@{version}"), folder.path()),
        )
        .unwrap();
        let compare = env!("CARGO_BIN_EXE_held-against");
        let found = printed(Command::new(compare).args([&ours_json, &theirs_json]));
        let shown = |(documented, total): Count| format!("{documented} of {total}");
        let row =
            |file: &str, ours, theirs| format!("{file}: {} | {}\n", shown(ours), shown(theirs));
        let known = DIFFERENCES.iter().filter(|known| known.0 == name);
        let known: String = known.map(|known| row(known.1, known.2, known.3)).collect();
        assert_eq!(found, known + &row("total", ours, theirs), "{name}");
    }
}

// ANCHOR: methods
const EXPORTED: &str = "//! A crate.
mod inner {
    /// A type.
    pub struct Exported;
    impl Exported {
        pub fn method(&self) {}
    }
}
pub use inner::Exported;
";

#[test]
#[ignore = "needs `rustdoc` on the PATH"]
fn rustdoc_leaves_out_methods_that_its_own_lint_finds() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("lib.rs"), EXPORTED).unwrap();
    let run = |command: &mut Command| {
        let output = command
            .current_dir(&folder)
            .env("RUSTC_BOOTSTRAP", "1")
            .output()
            .unwrap();
        (
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let show = [
        "-Zunstable-options",
        "--show-coverage",
        "--output-format=json",
        "lib.rs",
    ];
    let (coverage, _) = run(Command::new("rustdoc").args(show));
    assert!(
        coverage.contains(r#""lib.rs":{"total":2,"with_docs":2,"#),
        "{coverage}"
    );
    let (_, lint) = run(Command::new("rustdoc").args(["-Wmissing-docs", "lib.rs"]));
    assert!(
        lint.contains("missing documentation for a method"),
        "{lint}"
    );
    let ours: Value = serde_json::from_str(&by_us(&doc_coverage(), folder.path())).unwrap();
    assert_eq!(
        (&ours["documented"], &ours["total"]),
        (&2.into(), &3.into())
    );
}
// ANCHOR_END: methods

// ANCHOR: interrogate
type Reasons = &'static [(&'static str, u64)];

/// Packages, with what we count, what interrogate counts, and how many of the items
/// that only it counts are there for which reason.
const PACKAGES: [(&str, Count, Count, Reasons); 7] = [
    (
        "aiosqlite",
        (34, 103),
        (36, 121),
        &[("in a function", 16), ("not in __all__", 2)],
    ),
    (
        "anyio",
        (292, 703),
        (304, 961),
        &[
            ("defined twice", 13),
            ("in a function", 21),
            ("private module", 224),
        ],
    ),
    (
        "click",
        (196, 303),
        (204, 396),
        &[("defined twice", 40), ("private module", 53)],
    ),
    ("h11", (19, 36), (23, 90), &[("private module", 54)]),
    (
        "httpx",
        (151, 207),
        (194, 357),
        &[("in a function", 2), ("private module", 148)],
    ),
    ("idna", (30, 48), (30, 48), &[]),
    (
        "tqdm",
        (118, 163),
        (131, 195),
        &[
            ("in a function", 5),
            ("not in __all__", 20),
            ("private module", 7),
        ],
    ),
];
// ANCHOR_END: interrogate

/// Prints the differences, item by item, as JSON. Interrogate is asked for public
/// items, as far as its options go.
const COMPARE: &str = r#"
import collections, json, sys
from pathlib import Path

import interrogate
from interrogate.config import InterrogateConfig
from interrogate.coverage import InterrogateCoverage

program, package = sys.argv[1:]
sys.path.insert(0, program)
import files
from measure import measure

root = Path(interrogate.__file__).parent.parent / package
names = ["init_method", "magic", "private", "semiprivate", "nested_functions",
         "property_setters", "overloaded_functions"]
config = InterrogateConfig(**{f"ignore_{name}": True for name in names})
results = InterrogateCoverage(paths=[str(root)], conf=config).get_coverage()

ours, theirs, named = {}, {}, set()
reports, failures = measure(files.find([root]).python)
assert not failures, failures
for report in reports:
    for item in report.items:
        line = 0 if item.kind == "module" else item.line
        ours[report.path, line] = item.documented
        named.add((report.path, item.name))
reasons = collections.Counter()
for result in results.file_results:
    path = Path(result.filename)
    inner = [part for part in path.relative_to(root).with_suffix("").parts if part != "__init__"]
    private = any(part.startswith("_") and not part.endswith("__") for part in inner)
    for node in result.nodes:
        line = node.lineno or 0
        theirs[path, line] = node.covered
        if (path, line) in ours:
            continue
        parents, parent = [], node.parent
        while parent:
            parents.append(parent.node_type)
            parent = parent.parent
        if {"FunctionDef", "AsyncFunctionDef"} & set(parents):
            reasons["in a function"] += 1
        elif (path, node.path.partition(":")[2]) in named:
            reasons["defined twice"] += 1
        elif private:
            reasons["private module"] += 1
        else:
            reasons["not in __all__"] += 1
common = ours.keys() & theirs.keys()
differ = [key for key in common if ours[key] != theirs[key]]
print(json.dumps({
    "ours": [sum(ours.values()), len(ours)], "theirs": [results.covered, results.total],
    "reasons": reasons, "only_ours": [f"{p}:{line}" for p, line in ours.keys() - theirs.keys()],
    "differ": [f"{path}:{line}" for path, line in differ],
}))
"#;

#[test]
#[ignore = "needs the packages that `cargo book packages` installs"]
fn differences_from_interrogate_are_known() {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/../doc-coverage");
    let python = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    for (package, ours, theirs, reasons) in PACKAGES {
        let said = printed(Command::new(&python).args(["-c", COMPARE, program, package]));
        let found: Value = serde_json::from_str(&said).unwrap();
        let count = |key: &str| serde_json::from_value::<Count>(found[key].clone()).unwrap();
        assert_eq!(
            (count("ours"), count("theirs")),
            (ours, theirs),
            "{package}"
        );
        let known: BTreeMap<String, u64> = reasons
            .iter()
            .map(|(why, n)| ((*why).to_owned(), *n))
            .collect();
        let reasons: BTreeMap<String, u64> =
            serde_json::from_value(found["reasons"].clone()).unwrap();
        assert_eq!(reasons, known, "{package}");
        // What both count, both judge alike.
        assert_eq!(
            (&found["differ"], &found["only_ours"]),
            (&Value::Array(vec![]), &Value::Array(vec![]))
        );
    }
}
