//! From files to what is documented in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::items::{Declared, Exports, Item, Source};
use crate::report::{Failure, FileReport};

/// Measures `files`, and says which could not be read or do not parse.
pub fn measure(files: &BTreeSet<PathBuf>) -> (Vec<FileReport>, Vec<Failure>) {
    let (mut sources, mut failures) = (BTreeMap::new(), Vec::new());
    for path in files {
        match read(path) {
            Ok(source) => drop(sources.insert(path.clone(), source)),
            Err(failure) => failures.push(failure),
        }
    }
    let outlines: Outlines<'_> = sources
        .iter()
        .filter(|(_, source)| !source.left_out())
        .map(|(path, source)| (path.as_path(), source.outline()))
        .collect();
    // What one crate exports says nothing of another. A file may be in two, as with
    // `main.rs` and `lib.rs`, and an item is public if it is in one of them.
    let mut found: BTreeMap<PathBuf, Vec<Item>> = BTreeMap::new();
    for root in roots(&outlines) {
        for (path, items) in measure_crate(root, &outlines, &sources) {
            let all = found.entry(path).or_default();
            let before = all.len();
            for item in items {
                let same = |other: &&mut Item| {
                    (other.line, other.kind, &other.name) == (item.line, item.kind, &item.name)
                };
                match all[..before].iter_mut().find(same) {
                    Some(other) => {
                        other.documented |= item.documented;
                        other.skipped &= item.skipped;
                    }
                    None => all.push(item),
                }
            }
        }
    }
    let reports = found.into_iter().map(|(path, mut items)| {
        items.sort_by_key(|item| (item.line, item.kind != "module"));
        let items = merge(items);
        FileReport { path, items }
    });
    let reports = reports.filter(|report| !report.items.is_empty());
    (reports.collect(), failures)
}

/// The public items of a crate, by file.
fn measure_crate(
    root: &Path,
    outlines: &Outlines<'_>,
    sources: &BTreeMap<PathBuf, Source>,
) -> Vec<(PathBuf, Vec<Item>)> {
    let (modules, mut exports) = modules(root, outlines);
    let counted = || {
        modules
            .iter()
            .map(|(path, module)| (path, &sources[path], module))
    };
    // A type may be declared in one file, and have its methods in another.
    let types: BTreeSet<(String, bool)> = counted()
        .flat_map(|(_, source, module)| source.types(module.private, &exports))
        .collect();
    let only_private =
        |(name, public): &(String, bool)| !public && !types.contains(&(name.clone(), true));
    exports.private_types = types
        .iter()
        .filter(|of| only_private(of))
        .map(|(name, _)| name.clone())
        .collect();
    counted()
        .map(|(path, source, module)| (path.clone(), items(source, module, &exports)))
        .collect()
}

fn read(path: &Path) -> Result<Source, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::of_file(path, error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = line_of(error.as_bytes(), error.utf8_error().valid_up_to());
        Failure {
            line: Some(line),
            ..Failure::of_file(path, "not UTF-8".to_owned())
        }
    })?;
    Source::parse(&text).map_err(|error| Failure {
        line: Some(error.span().start().line),
        ..Failure::of_file(path, error.to_string())
    })
}

/// The line of a place in a text.
fn line_of(text: &[u8], place: usize) -> usize {
    text[..place].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The public items of a file, which is one of them.
fn items(source: &Source, module: &Module, exports: &Exports) -> Vec<Item> {
    let mut items = source.items(module.private, exports);
    if let Some(name) = &module.name {
        let documented = module.documented || source.documented();
        items.push(Item {
            line: 1,
            kind: "module",
            name: name.clone(),
            documented,
            skipped: false,
            conditional: false,
            of: String::new(),
        });
    }
    if module.skipped {
        items.iter_mut().for_each(|item| item.skipped = true);
    }
    items
}

/// One item has two definitions where `#[cfg]` chooses, and one of them may have
/// the documentation of both.
fn merge(items: Vec<Item>) -> Vec<Item> {
    let mut merged: Vec<Item> = Vec::new();
    for item in items {
        match merged
            .iter_mut()
            .filter(|other| other.conditional && item.conditional)
            .find(|other| (&other.name, &other.of) == (&item.name, &item.of))
            .filter(|other| namespace(other.kind) == namespace(item.kind))
        {
            Some(other) => {
                other.documented |= item.documented;
                other.skipped |= item.skipped;
            }
            None => merged.push(item),
        }
    }
    merged
}

/// Names of types, of macros and of values do not meet: a struct and a function may
/// have the same name, a struct and a `type` may not.
fn namespace(kind: &str) -> u8 {
    match kind {
        "enum" | "module" | "struct" | "trait" | "type" | "union" => 0,
        "macro" => 1,
        _ => 2,
    }
}

type Outlines<'p> = BTreeMap<&'p Path, (Vec<Declared>, Exports)>;

/// What is known of a file from the `mod name;` that declares it.
#[derive(Clone, Default)]
struct Module {
    /// What it is reported as, if it is public.
    name: Option<String>,
    private: bool,
    documented: bool,
    skipped: bool,
}

/// The file of a module that another file declares.
fn file_of(path: &Path, module: &Declared, outlines: &Outlines<'_>) -> Option<PathBuf> {
    places(path, module)
        .into_iter()
        .find(|file| outlines.contains_key(file.as_path()))
}

/// The files that no other file declares, and those that cargo takes for crates,
/// whoever else declares them.
fn roots<'p>(outlines: &Outlines<'p>) -> Vec<&'p Path> {
    let all = outlines
        .iter()
        .flat_map(|(path, (modules, _))| modules.iter().map(move |module| (path, module)));
    let declared: BTreeSet<PathBuf> = all
        .filter_map(|(path, module)| file_of(path, module, outlines))
        .collect();
    let named = |path: &Path| {
        ["lib.rs", "main.rs"]
            .iter()
            .any(|name| path.ends_with(name))
    };
    let roots = outlines
        .keys()
        .filter(|path| !declared.contains(**path) || named(path));
    roots.copied().collect()
}

/// The files of a crate that count. One that is declared for tests only does not, nor
/// do those that it declares.
fn modules(root: &Path, outlines: &Outlines<'_>) -> (BTreeMap<PathBuf, Module>, Exports) {
    // What a private module exports counts if the module is exported itself.
    let mut exports = Exports::default();
    loop {
        let found = modules_with(root, outlines, &exports);
        let before = exports.names.len() + exports.globs.len();
        for (path, _) in found.iter().filter(|(_, module)| !module.private) {
            let (_, exported) = &outlines[path.as_path()];
            exports.names.extend(exported.names.iter().cloned());
            exports.globs.extend(exported.globs.iter().cloned());
        }
        if exports.names.len() + exports.globs.len() == before {
            return (found, exports);
        }
    }
}

fn modules_with(
    root: &Path,
    outlines: &Outlines<'_>,
    exports: &Exports,
) -> BTreeMap<PathBuf, Module> {
    let name = root.file_stem().unwrap_or_default();
    let module = Module {
        name: Some(name.to_string_lossy().into_owned()),
        ..Module::default()
    };
    let mut open = vec![(root.to_path_buf(), module)];
    let mut found = BTreeMap::new();
    while let Some((path, parent)) = open.pop() {
        for module in &outlines[path.as_path()].0 {
            let last = module.path.last().map_or("", String::as_str);
            let counts = !module.left_out || exports.globs.contains(last);
            let Some(file) =
                file_of(&path, module, outlines).filter(|file| counts && !found.contains_key(file))
            else {
                continue;
            };
            let public = module.public && !parent.private || exports.names.contains(last);
            let public = public && !module.left_out;
            let module = Module {
                name: public.then(|| module.path.join("::")),
                private: exports.is_private(last, module.public, parent.private),
                documented: module.documented,
                skipped: parent.skipped || module.skipped,
            };
            open.push((file, module));
        }
        found.insert(path, parent);
    }
    found
}

/// Where the file of a module may be.
fn places(declaring: &Path, module: &Declared) -> Vec<PathBuf> {
    let folder = declaring.parent().unwrap_or(Path::new(""));
    if let Some(file) = &module.file {
        let path = folder.join(file);
        return vec![without_parents(&path), path];
    }
    let stem = declaring.file_stem().unwrap_or_default();
    let own = ["lib", "main", "mod"]
        .iter()
        .all(|name| stem != *name)
        .then(|| folder.join(stem));
    // The root of a crate may have any name.
    own.into_iter()
        .chain([folder.to_owned()])
        .flat_map(|folder| {
            let path: PathBuf = folder.join(module.path.iter().collect::<PathBuf>());
            [path.with_extension("rs"), path.join("mod.rs")]
        })
        .collect()
}

/// `src/../shared/a.rs` is `shared/a.rs`.
fn without_parents(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match (part, tidy.components().next_back()) {
            (Component::ParentDir, Some(Component::Normal(_))) => drop(tidy.pop()),
            _ => tidy.push(part),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(files: &[(&str, &str)]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let mut paths = BTreeSet::new();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            paths.insert(path);
        }
        let (reports, failures) = measure(&paths);
        assert_eq!(failures, []);
        let items = reports.iter().flat_map(|report| &report.items);
        items
            .map(|item| {
                let sign = if item.skipped {
                    '~'
                } else if item.documented {
                    '+'
                } else {
                    '-'
                };
                format!("{sign}{} {}", item.kind, item.name)
            })
            .collect()
    }

    #[test]
    fn a_file_is_a_module_if_one_declares_it() {
        let found = measured(&[
            (
                "src/lib.rs",
                "//! The crate.\n/// One.\npub mod one;\npub mod two;\nmod three;\npub use three::{four::*, outer};\n",
            ),
            ("src/one.rs", "pub mod deep;\n"),
            ("src/one/deep.rs", "//! Deep.\npub fn down() {}\n"),
            ("src/two/mod.rs", "pub mod other;"),
            ("src/two/other.rs", ""),
            (
                "src/three.rs",
                "pub fn inner() {} pub fn outer() {} mod four;",
            ),
            ("src/three/four.rs", "pub fn glob() {}"),
        ]);
        assert_eq!(
            found,
            [
                "+module lib",
                "+module deep",
                "-function down",
                "+module one",
                "-function glob",
                "-function outer",
                "-module two",
                "-module other"
            ]
        );
    }

    #[test]
    fn a_file_for_tests_does_not_count() {
        let found = measured(&[
            (
                "src/lib.rs",
                "#[cfg(test)]\nmod tests;\n#[path = \"elsewhere.rs\"] #[doc(hidden)] pub mod hidden;\n// nodocqa\npub mod skipped;",
            ),
            ("src/tests.rs", "mod more; pub fn helper() {}"),
            ("src/tests/more.rs", "pub fn helper() {}"),
            ("src/elsewhere.rs", "pub fn secret() {}"),
            ("src/skipped.rs", "pub mod far;"),
            ("src/skipped/far.rs", "pub fn away() {}"),
        ]);
        assert_eq!(
            found,
            [
                "-module lib",
                "~module far",
                "~function away",
                "~module skipped"
            ]
        );
    }

    #[test]
    fn methods_may_be_in_another_file() {
        let found = measured(&[
            ("lib.rs", "pub mod a; pub mod b;"),
            (
                "a.rs",
                "pub struct Seen; struct Unseen; pub(crate) enum Twice {}",
            ),
            (
                "b.rs",
                "impl Seen { pub fn a() {} } impl Unseen { pub fn b() {} } impl Twice { pub fn c() {} } pub union Twice { x: u8 } #[cfg(unix)] pub type Os = u8; #[cfg(windows)]\n/// Os\npub type Os = u16;",
            ),
        ]);
        assert_eq!(
            found[1..],
            [
                "-struct Seen",
                "-module b",
                "-method Seen::a",
                "-method Twice::c",
                "-union Twice",
                "+type Os",
                "-module lib"
            ]
        );
    }

    #[test]
    fn a_file_in_two_crates_is_public_if_it_is_in_one() {
        let found = measured(&[
            ("src/lib.rs", "//! L.\n/// A.\npub mod a;"),
            ("src/main.rs", "//! M.\nmod a;\nfn main() {}"),
            ("src/a.rs", "pub fn f() {}\npub fn g() {}"),
        ]);
        assert_eq!(
            found,
            [
                "+module a",
                "-function f",
                "-function g",
                "+module lib",
                "+module main"
            ]
        );
    }

    #[test]
    fn a_library_is_one_whoever_declares_it() {
        let found = measured(&[
            ("src/lib.rs", "//! L.\npub fn f() {}"),
            ("src/main.rs", "//! M.\nmod lib;\nfn main() {}"),
        ]);
        assert_eq!(found, ["+module lib", "-function f", "+module main"]);
    }

    #[test]
    fn a_macro_and_a_function_may_have_one_name() {
        let found = measured(&[(
            "lib.rs",
            "//! L.\n/// J.\n#[cfg(unix)]\n#[macro_export]\nmacro_rules! join { () => {} }\n#[cfg(unix)]\npub fn join() {}",
        )]);
        assert_eq!(found, ["+module lib", "+macro join", "-function join"]);
    }

    #[test]
    fn an_export_is_that_of_its_crate() {
        let found = measured(&[
            ("one/lib.rs", "//! L.\nmod inner; pub use inner::Error;"),
            ("one/inner.rs", "pub struct Error;"),
            ("two/lib.rs", "//! L.\nmod other;"),
            ("two/other.rs", "pub struct Error;"),
        ]);
        assert_eq!(found, ["-struct Error", "+module lib", "+module lib"]);
    }

    #[test]
    fn a_file_may_hide_itself_and_may_be_elsewhere() {
        let found = measured(&[
            (
                "src/lib.rs",
                "//! L.\npub mod a; pub mod b; #[path = \"../shared/imp.rs\"] mod imp;",
            ),
            ("src/a.rs", "#![doc(hidden)]\npub fn f() {}"),
            ("src/b.rs", "#![cfg(test)]\npub fn f() {}"),
            ("shared/imp.rs", "pub fn f() {}"),
        ]);
        assert_eq!(found, ["+module lib"]);
    }

    #[test]
    fn a_condition_is_that_of_what_is_inside_too() {
        let found = measured(&[(
            "a.rs",
            "#[cfg(unix)] pub struct S { pub x: u8 } #[cfg(not(unix))] pub struct S { pub x: u8 }
             #[cfg(unix)] impl S { pub fn f() {} } #[cfg(not(unix))] impl S { pub fn f() {} }
             #[cfg(unix)] pub mod os { pub fn g() {} } #[cfg(not(unix))] pub mod os { pub fn g() {} }
             #[cfg(unix)] pub enum T {} #[cfg(windows)] pub type T = u8;
             impl W<u8> { #[cfg(unix)]\n/// F\npub fn f() {} } impl W<u16> { #[cfg(unix)] pub fn f() {} }",
        )]);
        assert_eq!(
            found[1..],
            [
                "-struct S",
                "-field S::x",
                "-method S::f",
                "-module os",
                "-function os::g",
                "-enum T",
                "+method W::f",
                "-method W::f"
            ]
        );
    }

    #[test]
    fn one_name_in_two_blocks_is_two_methods() {
        let found = measured(&[(
            "a.rs",
            "pub struct A<T>(T); impl A<&u8> { pub fn copied() {} } impl A<&mut u8> { pub fn copied() {} }",
        )]);
        assert_eq!(found[2..], ["-method A::copied", "-method A::copied"]);
    }
}
