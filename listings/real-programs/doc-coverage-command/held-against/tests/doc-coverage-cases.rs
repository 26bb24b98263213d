//! What both programs of `doc-coverage` do, from outside: one table of cases, each with
//! a source in either language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::{env, fs};

use serde_json::Value;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Python,
}

type Files = &'static [(&'static str, &'static [u8])];

// ANCHOR: cases
struct Case {
    about: &'static str,
    rust: Files,
    python: Files,
    args: &'static [&'static str],
    status: i32,
    /// What is printed, but for `{ext}`, `{sep}`, `{other}` and `{language}`. A line
    /// that ends with `*` may go on; after a first line `...`, only the last counts.
    prints: &'static str,
}

const CASES: &[Case] = &[
    Case {
        about: "what is not documented is named, with its line",
        rust: &[("shop.rs", b"//! A shop.\n\n/// Opens it.\npub fn open() {}\n\npub fn close() {}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\n\ndef open():\n    \"\"\"Opens it.\"\"\"\n\ndef close(): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:6: function close is not documented\n\
                 shop.{ext}: 2 of 3 documented\n\
                 total: 2 of 3 documented, 66.6 %, not below 0 %\n",
    },
    Case {
        about: "a marker is a comment on the line, or alone above it",
        rust: &[("shop.rs", b"//! A shop.\npub fn a() {} // nodocqa\npub fn b() {}\n// nodocqa: reason\n#[inline]\npub fn c() {}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\ndef a(): ...  # nodocqa\ndef b(): ...\n# nodocqa: reason\n@cache\ndef c(): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:3: function b is not documented\n\
                 shop.{ext}: 1 of 2 documented, 2 skipped\n\
                 total: 1 of 2 documented, 2 skipped, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "a marker in a string or in documentation is not one, nor is a longer word",
        rust: &[("shop.rs", b"//! A shop.\npub fn a() -> &'static str { \"// nodocqa\" }\n/// nodocqa\npub fn b() {}\npub fn c() {} // nodocqas\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\ndef a(): return \"# nodocqa\"\n\ndef b(): \"\"\"# nodocqa\"\"\"\ndef c(): ...  # nodocqas\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:2: function a is not documented\n\
                 shop.{ext}:5: function c is not documented\n\
                 shop.{ext}: 2 of 4 documented\n\
                 total: 2 of 4 documented, 50.0 %, not below 0 %\n",
    },
    // ANCHOR_END: cases
    Case {
        about: "a marker covers what is inside",
        rust: &[("shop.rs", b"//! A shop.\n// nodocqa\npub trait Shop {\n    fn open(&self);\n    /// Closes it.\n    fn close(&self);\n}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\n# nodocqa\nclass Shop:\n    def open(self): ...\n    def close(self):\n        \"\"\"Closes it.\"\"\"\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}: 1 of 1 documented, 3 skipped\n\
                 total: 1 of 1 documented, 3 skipped, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "a method has the name of its type",
        rust: &[("shop.rs", b"//! A shop.\n/// A shop.\npub struct Shop;\nimpl Shop {\n    pub fn open(&self) {}\n    fn lock(&self) {}\n}\nimpl Clone for Shop { fn clone(&self) -> Shop { Shop } }\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\nclass Shop:\n    \"\"\"A shop.\"\"\"\n\n    def open(self): ...\n    def _lock(self): ...\n    def __copy__(self): ...\n    def __init__(self): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:5: method Shop{sep}open is not documented\n\
                 shop.{ext}: 2 of 3 documented\n\
                 total: 2 of 3 documented, 66.6 %, not below 0 %\n",
    },
    Case {
        about: "what is private or inside of a function is left out",
        rust: &[("shop.rs", b"//! A shop.\nfn a() { pub fn b() {} }\npub(crate) fn c() {}\n/// D.\npub fn d() { pub struct E; }\n#[cfg(test)] mod tests { pub fn f() {} }\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\ndef _a(): ...\ndef d():\n    \"\"\"D.\"\"\"\n    def e(): ...\n    class F:\n        def g(self): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}: 2 of 2 documented\n\
                 total: 2 of 2 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "of two definitions of one name, one needs documentation",
        rust: &[("shop.rs", b"//! A shop.\n#[cfg(unix)]\n/// A.\npub fn a() {}\n#[cfg(not(unix))]\npub fn a() {}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\nif unix:\n    def a():\n        \"\"\"A.\"\"\"\nelse:\n    def a(): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}: 2 of 2 documented\n\
                 total: 2 of 2 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "documentation without a word is none",
        rust: &[("shop.rs", b"//!\n/// \npub fn a() {}\n")],
        python: &[("shop.py", b"\"\"\"\"\"\"\n\ndef a(): \"\"\" \"\"\"\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:1: module shop is not documented\n\
                 shop.{ext}:3: function a is not documented\n\
                 shop.{ext}: 0 of 2 documented\n\
                 total: 0 of 2 documented, 0.0 %, not below 0 %\n",
    },
    Case {
        about: "in a private module, what is exported counts",
        rust: &[
            ("shop/lib.rs", b"//! A shop.\nmod inner;\nmod other;\npub use inner::open;\npub use other::*;\n"),
            ("shop/inner.rs", b"pub fn open() {}\npub fn close() {}\n"),
            ("shop/other.rs", b"pub fn sell() {}\n"),
        ],
        python: &[
            ("shop/__init__.py", b"\"\"\"A shop.\"\"\"\nfrom ._inner import open\nfrom ._other import *\n"),
            ("shop/_inner.py", b"def open(): ...\ndef close(): ...\n"),
            ("shop/_other.py", b"def sell(): ...\n"),
        ],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 1 of 3 documented, 33.3 %, not below 0 %\n",
    },
    Case {
        about: "`__all__` says what is public, as `pub` does",
        rust: &[("shop.rs", b"//! A shop.\npub(crate) fn a() {}\npub fn b() {}\npub fn _c() {}\n")],
        python: &[("shop.py", b"'''A shop.'''; __all__ = ['b']; __all__ += ['_c']\ndef a(): ...\ndef b(): ...\ndef _c(): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:3: function b is not documented\n\
                 shop.{ext}:4: function _c is not documented\n\
                 shop.{ext}: 1 of 3 documented\n\
                 total: 1 of 3 documented, 33.3 %, not below 0 %\n",
    },
    Case {
        about: "an overload is not the function",
        rust: &[("shop.rs", b"//! A shop.\n\n\npub fn a() {}\n")],
        python: &[("shop.py", b"'''A shop.'''\n@t.overload\ndef a(): ...\ndef a(): ...\n")],
        args: &["."],
        status: 0,
        prints: "shop.{ext}:4: function a is not documented\n\
                 shop.{ext}: 1 of 2 documented\n\
                 total: 1 of 2 documented, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "a private module that is exported exports in turn",
        rust: &[
            ("shop/lib.rs", b"//! A shop.\nmod inner;\npub use inner::*;\n"),
            ("shop/inner/mod.rs", b"mod deep;\npub use deep::sell;\n"),
            ("shop/inner/deep.rs", b"pub fn sell() {}\npub fn buy() {}\n"),
        ],
        python: &[
            ("shop/__init__.py", b"'''A shop.'''\nfrom ._inner import *\n"),
            ("shop/_inner/__init__.py", b"from .deep import sell\n"),
            ("shop/_inner/deep.py", b"def sell(): ...\ndef buy(): ...\n"),
        ],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 1 of 2 documented, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "exactly the threshold is enough",
        rust: &[("shop.rs", b"//! A shop.\npub fn a() {}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\ndef a(): ...\n")],
        args: &["--fail-under", "50", "."],
        status: 0,
        prints: "...\ntotal: 1 of 2 documented, 50.0 %, not below 50 %\n",
    },
    Case {
        about: "less than the threshold is not",
        rust: &[("shop.rs", b"//! A shop.\npub fn a() {}\n")],
        python: &[("shop.py", b"\"\"\"A shop.\"\"\"\ndef a(): ...\n")],
        args: &["--fail-under=50.1", "shop.{ext}"],
        status: 1,
        prints: "...\ntotal: 1 of 2 documented, 50.0 %, below 50.1 %\n",
    },
    Case {
        about: "an empty file is a module without documentation",
        rust: &[("shop.rs", b"")],
        python: &[("shop.py", b"")],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 0 of 1 documented, 0.0 %, not below 0 %\n",
    },
    Case {
        about: "a file that does not parse is named, with its line, and the others are measured",
        rust: &[("a.rs", b"//! A.\n"), ("b.rs", b"//! B.\npub fn a() {\n    let = 1;\n}\n"), ("c.rs", b"//! C.\n")],
        python: &[("a.py", b"\"\"\"A.\"\"\"\n"), ("b.py", b"\"\"\"B.\"\"\"\ndef a():\n    = 1\n"), ("c.py", b"\"\"\"C.\"\"\"\n")],
        args: &["."],
        status: 2,
        prints: "a.{ext}: 1 of 1 documented\n\
                 c.{ext}: 1 of 1 documented\n\
                 b.{ext}:3: error: *\n\
                 total: 2 of 2 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "neither is one that is not UTF-8",
        rust: &[("a.rs", b"//! A.\n// \xff\n")],
        python: &[("a.py", b"\"\"\"A.\"\"\"\n# \xff\n")],
        args: &["."],
        status: 2,
        prints: "a.{ext}:2: error: not UTF-8\ntotal: 0 of 0 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "an error is worse than a threshold that is missed",
        rust: &[("a.rs", b"fn"), ("b.rs", b"")],
        python: &[("a.py", b"def"), ("b.py", b"")],
        args: &["--fail-under", "100", "."],
        status: 2,
        prints: "...\ntotal: 0 of 1 documented, 0.0 %, below 100 %\n",
    },
    Case {
        about: "a path that is not there is an error",
        rust: &[("a.rs", b"//! A.\n")],
        python: &[("a.py", b"\"\"\"A.\"\"\"\n")],
        args: &["missing", "."],
        status: 2,
        prints: "a.{ext}: 1 of 1 documented\n\
                 missing: error: No such file or directory*\n\
                 total: 1 of 1 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "nothing to measure is an error, lest CI measure nothing and pass",
        rust: &[("a.txt", b""), ("b.py", b"")],
        python: &[("a.txt", b""), ("b.rs", b"")],
        args: &["."],
        status: 2,
        prints: "",
    },
    Case {
        about: "hidden folders, caches and virtual environments are left out",
        rust: &[
            ("a.rs", b"//! A.\n"), (".git/b.rs", b""), ("target/CACHEDIR.TAG", b""), ("target/c.rs", b""),
            ("venv/pyvenv.cfg", b""), ("venv/d.rs", b""), ("e/.f.rs", b"//! F.\n"),
        ],
        python: &[
            ("a.py", b"\"\"\"A.\"\"\"\n"), (".git/b.py", b""), ("target/CACHEDIR.TAG", b""), ("target/c.py", b""),
            ("venv/pyvenv.cfg", b""), ("venv/d.py", b""), ("e/.f.py", b"\"\"\"F.\"\"\"\n"),
        ],
        args: &["."],
        status: 0,
        prints: "a.{ext}: 1 of 1 documented\n\
                 e/.f.{ext}: 1 of 1 documented\n\
                 total: 2 of 2 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "a script is known by its first line, and the other language's files are counted",
        rust: &[("a.rs", b"//! A.\n"), ("b", b"#!/usr/bin/env -S cargo -Zscript\n//! B.\n"), ("c", b"#!/bin/python3\n"), ("d.py", b""), ("e", b"# python cargo\n")],
        python: &[("a.py", b"\"\"\"A.\"\"\"\n"), ("b", b"#!/usr/bin/env python3\n\"\"\"B.\"\"\"\n"), ("c", b"#!/usr/bin/env cargo\n"), ("d.rs", b""), ("e", b"# python cargo\n")],
        args: &["."],
        status: 0,
        prints: "a.{ext}: 1 of 1 documented\n\
                 b: 1 of 1 documented\n\
                 not measured: 2 in {other}\n\
                 total: 2 of 2 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "a file that is named twice is counted once",
        rust: &[("a/b.rs", b"//! B.\n")],
        python: &[("a/b.py", b"\"\"\"B.\"\"\"\n")],
        args: &["a", "./a/b.{ext}", ".", "a/../a"],
        status: 0,
        prints: "a/b.{ext}: 1 of 1 documented\n\
                 total: 1 of 1 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "a marker before code is on a line, and not alone above the next",
        rust: &[("a.rs", b"//! A.\n/* nodocqa */ pub fn a() {}\npub fn b() {}\n")],
        python: &[("a.py", b"'''A.'''\ndef a(): ... # nodocqa\ndef b(): ...\n")],
        args: &["."],
        status: 0,
        prints: "a.{ext}:3: function b is not documented\n\
                 a.{ext}: 1 of 2 documented, 1 skipped\n\
                 total: 1 of 2 documented, 1 skipped, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "of two definitions one counts, whatever their kind, and so does what is inside",
        rust: &[("a.rs", b"//! A.\n#[cfg(a)] pub struct B { pub x: u8 }\n#[cfg(b)] pub struct B {\n/// X.\npub x: u8 }\n#[cfg(c)] pub type B = u8;\n#[cfg(a)] impl B { pub fn c() {} }\n#[cfg(b)] impl B { pub fn c() {} }\n")],
        python: &[("a.py", b"'''A.'''\nif a:\n    class B:\n        def x(self):\n            '''X.'''\n        def c(self): ...\nelif b:\n    class B:\n        def c(self): ...\nelse:\n    def B(): ...\n")],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 2 of 4 documented, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "`__all__` may be extended, as a `pub use` may be on another line",
        rust: &[("a.rs", b"//! A.\nmod m { pub fn a() {} pub fn b() {} pub fn c() {} pub fn d() {} }\npub use m::a;\npub use m::{b, c};\n")],
        python: &[("a.py", b"'''A.'''\n__all__ = ['a', 'd']\n__all__.extend(['b'])\n__all__.append('c')\n__all__.remove('d')\ndef a(): ...\ndef b(): ...\ndef c(): ...\ndef d(): ...\n")],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 1 of 4 documented, 25.0 %, not below 0 %\n",
    },
    Case {
        about: "a module that is exported itself exports what is in it",
        rust: &[
            ("shop/lib.rs", b"//! A shop.\nmod a;\npub use a::inner::{self};\n"),
            ("shop/a.rs", b"pub mod inner {\n    //! I.\n    pub fn open() {}\n}\n"),
        ],
        python: &[
            ("shop/__init__.py", b"'''A shop.'''\nfrom . import _inner as inner\n"),
            ("shop/_inner.py", b"def open(): ...\nclass B:\n    '''B.'''\n"),
        ],
        args: &["."],
        status: 0,
        prints: "...\ntotal: 2 of 3 documented, 66.6 %, not below 0 %\n",
    },
    Case {
        about: "options may be between the paths, and the last of two counts",
        rust: &[("a.rs", b"//! A.\n"), ("b.rs", b"")],
        python: &[("a.py", b"'''A.'''\n"), ("b.py", b"")],
        args: &["a.{ext}", "--format=json", "--fail-under", "0.00001", "b.{ext}", "--format", "text"],
        status: 0,
        prints: "...\ntotal: 1 of 2 documented, 50.0 %, not below 0.00001 %\n",
    },
    Case {
        about: "a byte order mark and carriage returns move no line",
        rust: &[("a.rs", b"\xef\xbb\xbf//! A.\r\n\r\npub fn a() {}\r\npub fn b() {} // nodocqa\r\n")],
        python: &[("a.py", b"\xef\xbb\xbf\"\"\"A.\"\"\"\r\n\r\ndef a(): ...\r\ndef b(): ... # nodocqa\r\n")],
        args: &["."],
        status: 0,
        prints: "a.{ext}:3: function a is not documented\n\
                 a.{ext}: 1 of 2 documented, 1 skipped\n\
                 total: 1 of 2 documented, 1 skipped, 50.0 %, not below 0 %\n",
    },
    Case {
        about: "files are in the order of their names, folder by folder",
        rust: &[("b.rs", b"//! B.\n"), ("a.rs", b"//! A.\n"), ("a/c.rs", b"//! C.\n"), ("\u{e4}.rs", b"//! D.\n")],
        python: &[("b.py", b"\"\"\"B.\"\"\"\n"), ("a.py", b"\"\"\"A.\"\"\"\n"), ("a/c.py", b"\"\"\"C.\"\"\"\n"), ("\u{e4}.py", b"\"\"\"D.\"\"\"\n")],
        args: &["."],
        status: 0,
        prints: "a/c.{ext}: 1 of 1 documented\n\
                 a.{ext}: 1 of 1 documented\n\
                 b.{ext}: 1 of 1 documented\n\
                 \u{e4}.{ext}: 1 of 1 documented\n\
                 total: 4 of 4 documented, 100.0 %, not below 0 %\n",
    },
    Case {
        about: "JSON has the same, for programs",
        rust: &[("a.rs", b"//! A.\n\npub fn b() {}\npub fn c() {} // nodocqa\n"), ("x.py", b"")],
        python: &[("a.py", b"\"\"\"A.\"\"\"\n\ndef b(): ...\ndef c(): ... # nodocqa\n"), ("x.rs", b"")],
        args: &["--format", "json", "--fail-under", "51", "."],
        status: 1,
        prints: r#"{
  "language": "{language}",
  "documented": 1,
  "total": 2,
  "skipped": 1,
  "percent": 50.0,
  "files": [
    {
      "path": "a.{ext}",
      "documented": 1,
      "total": 2,
      "skipped": 1,
      "undocumented": [
        {
          "line": 3,
          "kind": "function",
          "name": "b"
        }
      ]
    }
  ],
  "errors": [],
  "not_measured": [
    "x.{ext2}"
  ]
}
"#,
    },
    Case {
        about: "SARIF has a path as a reference, and what is skipped as suppressed",
        rust: &[("a b#1.rs", b"//! A.\n\npub fn b() {} // nodocqa\n")],
        python: &[("a b#1.py", b"\"\"\"A.\"\"\"\n\ndef b(): ... # nodocqa\n")],
        args: &["--format=sarif", "."],
        status: 0,
        prints: r#"{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "doc-coverage",
          "rules": [
            {
              "id": "undocumented",
              "shortDescription": {
                "text": "A public item is not documented"
              }
            }
          ]
        }
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": []
        }
      ],
      "results": [
        {
          "ruleId": "undocumented",
          "level": "warning",
          "message": {
            "text": "function b is not documented"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "a%20b%231.{ext}"
                },
                "region": {
                  "startLine": 3
                }
              }
            }
          ],
          "suppressions": [
            {
              "kind": "inSource"
            }
          ]
        }
      ]
    }
  ]
}
"#,
    },
    Case { about: "no path is wrong usage", rust: &[], python: &[], args: &[], status: 2, prints: "" },
    Case { about: "so is a share of 101 %", rust: &[], python: &[], args: &["--fail-under", "101", "."], status: 2, prints: "" },
    Case { about: "so is one of nan %", rust: &[], python: &[], args: &["--fail-under", "nan", "."], status: 2, prints: "" },
    Case { about: "so is one with more than digits", rust: &[], python: &[], args: &["--fail-under", "1_0", "."], status: 2, prints: "" },
    Case { about: "so is one with a space", rust: &[], python: &[], args: &["--fail-under", " 10", "."], status: 2, prints: "" },
    Case { about: "so is a format that is not known", rust: &[], python: &[], args: &["--format", "xml", "."], status: 2, prints: "" },
    Case { about: "so is an option that is not known", rust: &[], python: &[], args: &["--fail", "1", "."], status: 2, prints: "" },
];

fn run(language: Language, folder: &Path, args: &[OsString]) -> Output {
    let mut command = match language {
        Language::Rust => Command::new(doc_coverage()),
        Language::Python => {
            let python = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
            let mut command = Command::new(python);
            command.arg(Path::new(FOLDER).join("main.py"));
            command
        }
    };
    command.current_dir(folder).args(args).output().unwrap()
}

/// The command is another package of the workspace: cargo builds it into the folder
/// in which this package's program is.
fn doc_coverage() -> &'static Path {
    static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
        let program = Path::new(env!("CARGO_BIN_EXE_held-against")).with_file_name("doc-coverage");
        let target = program.parent().and_then(Path::parent).unwrap();
        let built = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--quiet", "--offline"])
            .current_dir(FOLDER)
            .env("CARGO_TARGET_DIR", target)
            .status();
        assert!(built.unwrap().success());
        program
    });
    &BUILT
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../doc-coverage");

/// The text with what is different in the two languages.
fn fill(text: &str, language: Language) -> String {
    let (ext, ext2, sep, name, other) = match language {
        Language::Rust => ("rs", "py", "::", "rust", "Python"),
        Language::Python => ("py", "rs", ".", "python", "Rust"),
    };
    text.replace("{ext}", ext)
        .replace("{ext2}", ext2)
        .replace("{sep}", sep)
        .replace("{language}", name)
        .replace("{other}", other)
}

fn agrees(printed: &str, expected: &str) -> bool {
    if let Some(last) = expected.strip_prefix("...\n") {
        return printed.ends_with(last);
    }
    let same = |(printed, expected): (&str, &str)| match expected.strip_suffix('*') {
        Some(start) => printed.starts_with(start),
        None => printed == expected,
    };
    printed.lines().count() == expected.lines().count()
        && printed.lines().zip(expected.lines()).all(same)
}

fn hold(language: Language) {
    for case in CASES {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in if language == Language::Rust {
            case.rust
        } else {
            case.python
        } {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let args: Vec<OsString> = case
            .args
            .iter()
            .map(|arg| fill(arg, language).into())
            .collect();
        let output = run(language, folder.path(), &args);
        let printed = String::from_utf8(output.stdout).unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let expected = fill(case.prints, language);
        assert!(
            agrees(&printed, &expected),
            "{}: printed\n{printed}{said}expected\n{expected}",
            case.about
        );
        assert_eq!(
            output.status.code(),
            Some(case.status),
            "{}: {said}",
            case.about
        );
        // An error is said, and nothing else is.
        assert_eq!(
            said.is_empty(),
            !printed.is_empty(),
            "{}: {said}",
            case.about
        );
        if args
            .iter()
            .any(|arg| arg.to_string_lossy().contains("sarif"))
        {
            check_sarif(&serde_json::from_str(&printed).unwrap());
        } else if !args
            .iter()
            .any(|arg| arg.to_string_lossy().starts_with("--format"))
            && !printed.is_empty()
        {
            let args: Vec<OsString> = args.into_iter().chain(["--format=sarif".into()]).collect();
            let output = run(language, folder.path(), &args);
            check_sarif(&serde_json::from_slice(&output.stdout).unwrap());
            assert_eq!(output.status.code(), Some(case.status), "{}", case.about);
        }
    }
}

#[test]
fn the_rust_program_does_what_the_table_says() {
    hold(Language::Rust);
}

#[test]
#[ignore = "needs Python"]
fn the_python_program_does_what_the_table_says() {
    hold(Language::Python);
}

/// What section 3 of the specification requires of the properties that are used.
fn check_sarif(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    for run in log["runs"].as_array().unwrap() {
        let driver = &run["tool"]["driver"];
        assert!(driver["name"].is_string());
        let rules = driver["rules"].as_array().unwrap();
        for rule in rules {
            assert!(rule["id"].is_string() && rule["shortDescription"]["text"].is_string());
        }
        for result in run["results"].as_array().unwrap() {
            assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
            check_message(result);
            // Section 3.27.23: if one of them has it, each has it.
            assert!(result["suppressions"].is_array());
            for suppression in result["suppressions"].as_array().into_iter().flatten() {
                assert!(suppression["kind"] == "inSource" || suppression["kind"] == "external");
            }
        }
        for invocation in run["invocations"].as_array().unwrap() {
            let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
            notifications.iter().for_each(check_message);
            assert_eq!(invocation["executionSuccessful"], notifications.is_empty());
        }
    }
}

/// A result, or a notification.
fn check_message(value: &Value) {
    assert!(["none", "note", "warning", "error"].contains(&value["level"].as_str().unwrap()));
    assert!(!value["message"]["text"].as_str().unwrap().is_empty());
    for location in value["locations"].as_array().unwrap() {
        let place = &location["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%:".contains(&byte);
        assert!(!uri.is_empty() && uri.bytes().all(allowed), "{uri}");
        if let Some(region) = place.get("region") {
            assert!(region["startLine"].as_u64().unwrap() >= 1);
        }
    }
}

/// A link in a folder leads to what is measured where it is, or not at all.
#[cfg(unix)]
fn linked(language: Language) {
    let folder = tempfile::tempdir().unwrap();
    let name = |stem: &str| folder.path().join(fill(stem, language));
    fs::write(name("a.{ext}"), "").unwrap();
    std::os::unix::fs::symlink(name("a.{ext}"), name("b.{ext}")).unwrap();
    std::os::unix::fs::symlink(folder.path(), name("c")).unwrap();
    let output = run(language, folder.path(), &[".".into()]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(
        printed.ends_with("total: 0 of 1 documented, 0.0 %, not below 0 %\n"),
        "{printed}"
    );
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    linked(Language::Rust);
}

#[cfg(unix)]
#[test]
#[ignore = "needs Python"]
fn links_are_not_followed_in_python() {
    linked(Language::Python);
}

/// What would make a program end without a report.
#[cfg(unix)]
fn hostile(language: Language) {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &[u8]| folder.path().join(std::ffi::OsStr::from_bytes(name));
    let extension = fill(".{ext}", language);
    fs::write(path(&[b"\xff", extension.as_bytes()].concat()), "").unwrap();
    // An encoding that is not one of text.
    fs::write(path(b"b.py"), "# coding: rot13\nx = 1\n").unwrap();
    let args = |format: &str| [".".into(), format!("--format={format}").into()];
    let (status, errors) = match language {
        Language::Rust => (0, 0),
        Language::Python => (2, 1),
    };
    let output = run(language, folder.path(), &args("sarif"));
    assert_eq!(output.status.code(), Some(status));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    check_sarif(&log);
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], format!("%FF{extension}"));
    let output = run(language, folder.path(), &args("json"));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["files"][0]["path"], format!("\u{fffd}{extension}"));
    assert_eq!(json["errors"].as_array().unwrap().len(), errors);

    // A folder that may be listed and not entered, but for a user who may do anything.
    let (inside, file) = (path(b"sub"), fill("sub/a.{ext}", language));
    fs::create_dir(&inside).unwrap();
    fs::write(folder.path().join(&file), "").unwrap();
    fs::set_permissions(&inside, fs::Permissions::from_mode(0o644)).unwrap();
    let output = run(language, folder.path(), &args("text"));
    let refused = fs::metadata(folder.path().join(&file)).is_err();
    fs::set_permissions(&inside, fs::Permissions::from_mode(0o755)).unwrap();
    if refused {
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(2), "{printed}");
        let error = format!("{file}: error: Permission denied");
        let is_error = |line: &str| line.starts_with(&error);
        assert!(printed.lines().any(is_error), "{printed}");
    }
}

#[cfg(unix)]
#[test]
fn no_file_ends_the_run() {
    hostile(Language::Rust);
}

#[cfg(unix)]
#[test]
#[ignore = "needs Python"]
fn no_file_ends_the_run_in_python() {
    hostile(Language::Python);
}

/// 161 of 250 is 64.4 %, and `64.4 * 250` is more than 16,100.
fn with_decimals(language: Language) {
    let folder = tempfile::tempdir().unwrap();
    // The module is an item, too.
    let (name, module) = match language {
        Language::Rust => ("a.rs", "//! A.\n"),
        Language::Python => ("a.py", "'''A.'''\n"),
    };
    let function = |at| match (language, at < 160) {
        (Language::Rust, true) => format!("/// F.\npub fn f{at}() {{}}\n"),
        (Language::Rust, false) => format!("pub fn f{at}() {{}}\n"),
        (Language::Python, true) => format!("def f{at}(): 'F.'\n"),
        (Language::Python, false) => format!("def f{at}(): ...\n"),
    };
    let functions: String = (0..249).map(function).collect();
    fs::write(folder.path().join(name), format!("{module}{functions}")).unwrap();
    for (threshold, status) in [("64.4", 0), ("64.5", 1)] {
        let args = ["--fail-under", threshold, name].map(OsString::from);
        let output = run(language, folder.path(), &args);
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(
            printed.contains("total: 161 of 250 documented"),
            "{printed}"
        );
        assert_eq!(output.status.code(), Some(status), "{printed}");
    }
}

#[test]
fn exactly_the_threshold_is_enough_with_decimals() {
    with_decimals(Language::Rust);
}

#[test]
#[ignore = "needs Python"]
fn exactly_the_threshold_is_enough_with_decimals_in_python() {
    with_decimals(Language::Python);
}

/// What is public in a package does not depend on where one starts.
#[test]
#[ignore = "needs Python"]
fn the_package_around_a_python_file_counts() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("shop");
    fs::create_dir(&package).unwrap();
    let init = "'''A.'''\nfrom ._in import f\n";
    fs::write(package.join("__init__.py"), init).unwrap();
    fs::write(package.join("_in.py"), "def f(): ...\ndef g(): ...\n").unwrap();
    for (start, path, total) in [
        (folder.path(), ".", "total: 1 of 2"),
        (&package, ".", "total: 1 of 2"),
        (folder.path(), "shop/_in.py", "total: 0 of 1"),
        (&package, "_in.py", "total: 0 of 1"),
    ] {
        let output = run(Language::Python, start, &[path.into()]);
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.contains(total), "{path}: {printed}");
    }
}

/// A source that nests so deeply that a parser which calls itself runs out of stack is
/// an error, and not the end of the program.
fn nested(language: Language, depth: usize, status: i32) {
    let folder = tempfile::tempdir().unwrap();
    let (open, close) = ("(".repeat(depth), ")".repeat(depth));
    let (name, text) = match language {
        Language::Rust => ("a.rs", format!("//! A.\nfn f() {{ {open}1{close}; }}\n")),
        Language::Python => ("a.py", format!("\"\"\"A.\"\"\"\n{open}1{close}\n")),
    };
    fs::write(folder.path().join(name), text).unwrap();
    let output = run(language, folder.path(), &[".".into()]);
    assert_eq!(
        output.status.code(),
        Some(status),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(
        output
            .stdout
            .starts_with(format!("{name}:2: error: ").as_bytes()),
        status == 2
    );
}

#[test]
fn deep_nesting_is_an_error() {
    for (depth, status) in [(1_000, 0), (5_000, 2), (100_000, 2)] {
        nested(Language::Rust, depth, status);
    }
}

#[test]
#[ignore = "needs Python"]
fn deep_nesting_is_an_error_in_python() {
    for (depth, status) in [(150, 0), (5_000, 2), (100_000, 2)] {
        nested(Language::Python, depth, status);
    }
}
