//! Reading a crate's folder, remembering which files, so that strays are noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::source::Source;
use crate::files::{forward_slashes, read_text};
use crate::problem::{Problem, problem};

pub(super) struct FolderReader<'a> {
    root: &'a Path,
    /// From the root, with forward slashes.
    pub(super) folder: String,
    pub(super) problems: &'a mut Vec<Problem>,
    read: BTreeSet<String>,
}

impl<'a> FolderReader<'a> {
    pub(super) fn new(
        root: &'a Path,
        folder: String,
        problems: &'a mut Vec<Problem>,
    ) -> FolderReader<'a> {
        FolderReader { root, folder, problems, read: BTreeSet::new() }
    }

    pub(super) fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder)
    }

    /// The folder's own name, which is also the package's.
    pub(super) fn name(&self) -> String {
        self.folder.rsplit('/').next().unwrap_or_default().to_owned()
    }

    pub(super) fn text(&mut self, file: &str) -> Option<String> {
        let path = self.root.join(self.path(file));
        if !path.is_file() {
            return None;
        }
        self.read.insert(file.to_owned());
        let text = read_text(&path);
        if text.is_none() {
            problem!(self.problems, self.path(file), 0, "the file is not UTF-8" => "save it as UTF-8");
        }
        Some(text.unwrap_or_default())
    }

    pub(super) fn required(&mut self, file: &str) -> String {
        self.text(file).unwrap_or_else(|| {
            problem!(self.problems, self.path(file), 0, "the file is missing" =>
                "write it; `cargo book new` shows what a listing or an exercise holds");
            String::new()
        })
    }

    pub(super) fn rust_source(&mut self, file: &str) -> Source {
        let text = self.required(file);
        let source = Source::parse(&self.path(file), &text, self.problems);
        for (index, line) in source.lines.iter().enumerate() {
            let start = line.trim_start();
            if start == "#" || start.starts_with("# ") || start.starts_with("##") {
                problem!(self.problems, &source.path, index + 1, "mdBook hides a Rust line that starts with `# ` or `##`" =>
                    "reformat the line so that it starts with something else");
            }
            if line.contains("\"####") {
                problem!(self.problems, &source.path, index + 1, "skeptic cannot carry a block that holds `\"####`" =>
                    "use fewer hash signs around the raw string");
            }
        }
        source
    }

    pub(super) fn python_source(&mut self, file: &str) -> Option<Source> {
        let text = self.text(file)?;
        Some(Source::parse(&self.path(file), &text, self.problems))
    }

    /// The files below a folder whose names end so, from the crate's folder, sorted.
    pub(super) fn files(&self, folder: &str, ending: &str) -> Vec<String> {
        let base = self.root.join(&self.folder);
        let entries =
            walkdir::WalkDir::new(base.join(folder)).sort_by_file_name().into_iter().flatten();
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .filter_map(|entry| Some(forward_slashes(entry.path().strip_prefix(&base).ok()?)))
            .filter(|file| {
                file.ends_with(ending) && !file.contains("__pycache__") && !file.starts_with('.')
            })
            .collect()
    }

    /// `FOLDER/NAME.rs` by name. What rustfmt must leave alone says why in a
    /// file beside it.
    pub(super) fn rust_sources(&mut self, folder: &str) -> BTreeMap<String, Source> {
        let mut sources = BTreeMap::new();
        for file in self.files(folder, ".rs") {
            let stem = file.trim_start_matches(folder).trim_matches('/').trim_end_matches(".rs");
            let why = self.text(&format!("{folder}/{stem}.rustfmt-ignore"));
            if why.is_some_and(|why| why.trim().is_empty()) {
                problem!(self.problems, self.path(&file), 0, "{stem}.rustfmt-ignore does not say why" =>
                    "write down why rustfmt must leave this file alone");
            }
            let source = self.rust_source(&file);
            sources.insert(stem.to_owned(), source);
        }
        sources
    }

    /// Names the files that nothing has read.
    pub(super) fn strays(&mut self) {
        for file in self.files("", "") {
            if !self.read.contains(&file) {
                problem!(self.problems, self.path(&file), 0, "a file that nothing uses" =>
                    "delete it, or `cargo book record` if it is an old recording; `cargo book new` shows what a listing or an exercise holds");
            }
        }
    }
}
