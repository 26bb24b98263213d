//! The public items of a Rust source.

use std::collections::BTreeSet;

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Fields, Ident, ImplItem, Item as Syntax, Meta, Token, TraitItem, UseTree, Visibility,
};

use crate::comments::{Markers, markers};

/// A public item of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub line: usize,
    pub kind: &'static str,
    pub name: String,
    pub documented: bool,
    /// Whether a marker says not to count it.
    pub skipped: bool,
    /// Whether a `#[cfg]` decides if it is there, its own or that of what it is in.
    pub conditional: bool,
    /// The type of the `impl` that it is in, with its arguments.
    pub of: String,
}

/// `mod name;`: a module that has a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The inline modules around it, and its name.
    pub path: Vec<String>,
    /// What `#[path]` says.
    pub file: Option<String>,
    pub public: bool,
    pub documented: bool,
    pub skipped: bool,
    /// Whether it is hidden from the documentation, or part of the tests.
    pub left_out: bool,
}

/// A source that was parsed.
pub struct Source {
    syntax: syn::File,
    markers: Markers,
}

impl Source {
    /// # Errors
    /// Where it does not parse, with the place.
    pub fn parse(text: &str) -> Result<Source, syn::Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = &text[shebang_len(text)..];
        let tokens: TokenStream = text.parse().map_err(syn::Error::from)?;
        let markers = markers(text, tokens.clone())?;
        Ok(Source {
            syntax: syn::parse2(tokens)?,
            markers,
        })
    }

    /// Whether the file begins with documentation of itself: `//! …`.
    pub fn documented(&self) -> bool {
        is_documented(&self.syntax.attrs)
    }

    /// Whether it says of itself that it is hidden: `#![doc(hidden)]`.
    pub fn left_out(&self) -> bool {
        is_left_out(&self.syntax.attrs)
    }

    /// The modules that it declares, and what it exports from others.
    pub fn outline(&self) -> (Vec<Declared>, Exports) {
        let mut outline = Outline {
            markers: &self.markers,
            declared: Vec::new(),
            exports: Exports::default(),
        };
        outline.items(&self.syntax.items, &Scope::default());
        (outline.declared, outline.exports)
    }

    /// Its public items. The file is a module that is `private`, or not.
    pub fn items(&self, private: bool, exports: &Exports) -> Vec<Item> {
        let scope = Scope {
            private,
            ..Scope::default()
        };
        let mut walk = Walk {
            markers: &self.markers,
            exports,
            items: Vec::new(),
        };
        walk.items(&self.syntax.items, &scope);
        walk.items
    }

    /// The names of its types, each with whether it is public.
    pub fn types(&self, private: bool, exports: &Exports) -> Vec<(String, bool)> {
        let mut types = Vec::new();
        collect_types(&self.syntax.items, private, exports, &mut types);
        types
    }
}

// ANCHOR: exports
/// What the sources of a crate bring out of private modules, by `pub use`: names,
/// and the modules named in `module::*`.
#[derive(Clone, Debug, Default)]
pub struct Exports {
    pub names: BTreeSet<String>,
    pub globs: BTreeSet<String>,
    /// Types that are not public: their methods are not, either.
    pub private_types: BTreeSet<String>,
}

impl Exports {
    /// Whether a module is private: it is not `pub`, or is in one that is not, and
    /// nothing exports it.
    pub fn is_private(&self, module: &str, public: bool, inside_private: bool) -> bool {
        let exported = self.names.contains(module) || self.globs.contains(module);
        !exported && (inside_private || !public)
    }

    fn add(&mut self, tree: &UseTree, module: &str) {
        match tree {
            UseTree::Path(path) => self.add(&path.tree, &path.ident.unraw().to_string()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add(tree, module)),
            UseTree::Glob(_) => {
                self.globs.insert(module.to_owned());
            }
            UseTree::Name(syn::UseName { ident })
            | UseTree::Rename(syn::UseRename { ident, .. }) => {
                // `module::{self}` exports the module.
                let name = ident.unraw().to_string();
                let name = if name == "self" {
                    module.to_owned()
                } else {
                    name
                };
                self.names.insert(name);
            }
        }
    }
}
// ANCHOR_END: exports

/// Looks at modules and at `pub use`.
struct Outline<'a> {
    markers: &'a Markers,
    declared: Vec<Declared>,
    exports: Exports,
}

impl Outline<'_> {
    fn items(&mut self, items: &[Syntax], scope: &Scope) {
        for item in items {
            match item {
                Syntax::Use(item) if is_public(&item.vis) && !scope.private => {
                    self.exports.add(&item.tree, "");
                }
                Syntax::Mod(module) => self.module(module, scope),
                _ => {}
            }
        }
    }

    fn module(&mut self, module: &syn::ItemMod, scope: &Scope) {
        let mut inside = scope.module(module, self.markers);
        inside.private = scope.private || !is_public(&module.vis);
        let left_out = is_left_out(&module.attrs);
        match &module.content {
            Some((_, items)) if !left_out => self.items(items, &inside),
            Some(_) => {}
            None => self.declared.push(Declared {
                skipped: inside.skipped,
                path: inside.path,
                file: path_attribute(&module.attrs),
                public: is_public(&module.vis),
                documented: is_documented(&module.attrs),
                left_out,
            }),
        }
    }
}

/// The length of a first line such as `#!/usr/bin/env cargo`. `#![…]` is not one.
fn shebang_len(text: &str) -> usize {
    let is_shebang = text
        .strip_prefix("#!")
        .is_some_and(|rest| !rest.trim_start().starts_with('['));
    if is_shebang {
        text.find('\n').unwrap_or(text.len())
    } else {
        0
    }
}

/// Whether there is a doc comment with words in it: to syn, `/// text` is
/// `#[doc = " text"]`.
fn is_documented(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) => !text.value().trim().is_empty(),
            // `#[doc = include_str!("…")]`
            _ => true,
        },
        _ => false,
    })
}

/// Whether it is `#[doc(hidden)]`, or is compiled for tests only.
fn is_left_out(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("doc") => inside(list)
            .iter()
            .any(|meta| meta.path().is_ident("hidden")),
        meta => meta.path().is_ident("cfg") && is_for_tests(meta),
    })
}

/// Whether a condition is true in tests only: `test`, or `all(…, test)`, but not
/// `not(test)`.
fn is_for_tests(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("cfg") || list.path.is_ident("all") => {
            inside(list).iter().any(is_for_tests)
        }
        Meta::List(list) if list.path.is_ident("any") => inside(list).iter().all(is_for_tests),
        _ => false,
    }
}

/// What is in the parentheses of an attribute, as far as it has the usual form.
fn inside(list: &syn::MetaList) -> Vec<Meta> {
    list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        .map(|metas| metas.into_iter().collect())
        .unwrap_or_default()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Kind, attributes, visibility and name of an item that has them.
fn named(item: &Syntax) -> Option<(&'static str, &[Attribute], &Visibility, &Ident)> {
    Some(match item {
        Syntax::Fn(item) => ("function", &item.attrs, &item.vis, &item.sig.ident),
        Syntax::Struct(item) => ("struct", &item.attrs, &item.vis, &item.ident),
        Syntax::Enum(item) => ("enum", &item.attrs, &item.vis, &item.ident),
        Syntax::Union(item) => ("union", &item.attrs, &item.vis, &item.ident),
        Syntax::Trait(item) => ("trait", &item.attrs, &item.vis, &item.ident),
        Syntax::Const(item) => ("constant", &item.attrs, &item.vis, &item.ident),
        Syntax::Static(item) => ("static", &item.attrs, &item.vis, &item.ident),
        Syntax::Type(item) => ("type", &item.attrs, &item.vis, &item.ident),
        Syntax::Mod(item) => ("module", &item.attrs, &item.vis, &item.ident),
        _ => return None,
    })
}

fn collect_types(
    items: &[Syntax],
    private: bool,
    exports: &Exports,
    types: &mut Vec<(String, bool)>,
) {
    for (item, (kind, attributes, visibility, name)) in
        items.iter().filter_map(|item| Some((item, named(item)?)))
    {
        let (name, public) = (name.unraw().to_string(), is_public(visibility));
        match item {
            Syntax::Mod(syn::ItemMod {
                content: Some((_, items)),
                ..
            }) => {
                let private = exports.is_private(&name, public, private);
                collect_types(items, private, exports, types);
            }
            // A trait, for `impl dyn Trait`.
            _ if ["struct", "enum", "union", "trait"].contains(&kind) => {
                let public = public && (!private || exports.names.contains(&name));
                let public = public && !is_left_out(attributes);
                types.push((name, public));
            }
            _ => {}
        }
    }
}

/// What an item is inside of.
#[derive(Clone, Default)]
struct Scope {
    path: Vec<String>,
    skipped: bool,
    /// Whether it is a private module, in which only what is exported is public.
    private: bool,
    conditional: bool,
    /// The type of an `impl`.
    of: String,
}

impl Scope {
    fn inside(&self, name: &str, skipped: bool, attributes: &[Attribute]) -> Scope {
        let path = self.path.iter().cloned().chain([name.to_owned()]).collect();
        let is_condition = |attribute: &Attribute| attribute.path().is_ident("cfg");
        Scope {
            path,
            skipped: self.skipped || skipped,
            private: false,
            conditional: self.conditional || attributes.iter().any(is_condition),
            of: self.of.clone(),
        }
    }
}

impl Scope {
    fn module(&self, module: &syn::ItemMod, markers: &Markers) -> Scope {
        let lines = (module.span().start().line, module.ident.span().start().line);
        self.inside(
            &module.ident.unraw().to_string(),
            markers.skip(lines.0, lines.1),
            &module.attrs,
        )
    }
}

struct Walk<'a> {
    markers: &'a Markers,
    exports: &'a Exports,
    items: Vec<Item>,
}

impl Walk<'_> {
    fn items(&mut self, items: &[Syntax], scope: &Scope) {
        for item in items {
            self.item(item, scope);
        }
    }

    fn item(&mut self, item: &Syntax, scope: &Scope) {
        match item {
            // What a trait's implementation does, the trait's documentation says.
            Syntax::Impl(block) if block.trait_.is_none() => self.methods(block, scope),
            Syntax::ForeignMod(block) => self.foreign(block, scope),
            Syntax::Macro(defined) => {
                let exported = |attribute: &Attribute| attribute.path().is_ident("macro_export");
                if let Some(name) = defined
                    .ident
                    .as_ref()
                    .filter(|_| defined.attrs.iter().any(exported))
                {
                    self.add("macro", &defined.attrs, item.span(), name, scope);
                }
            }
            Syntax::Mod(module) => self.module(module, scope),
            _ => {
                if let Some((kind, attributes, visibility, name)) = named(item)
                    && is_public(visibility)
                    && let Some(inside) = self.add(kind, attributes, item.span(), name, scope)
                {
                    self.inside(item, &inside);
                }
            }
        }
    }

    fn inside(&mut self, item: &Syntax, scope: &Scope) {
        match item {
            Syntax::Struct(item) => self.fields(&item.fields, false, scope),
            Syntax::Union(item) => self.fields(&Fields::Named(item.fields.clone()), false, scope),
            Syntax::Trait(item) => item
                .items
                .iter()
                .for_each(|item| self.trait_item(item, scope)),
            Syntax::Enum(item) => {
                for variant in &item.variants {
                    let (attributes, name) = (&variant.attrs, &variant.ident);
                    if let Some(inside) =
                        self.add("variant", attributes, variant.span(), name, scope)
                    {
                        self.fields(&variant.fields, true, &inside);
                    }
                }
            }
            _ => {}
        }
    }

    fn foreign(&mut self, block: &syn::ItemForeignMod, scope: &Scope) {
        for item in &block.items {
            let (kind, attributes, visibility, name) = match item {
                syn::ForeignItem::Fn(item) => ("function", &item.attrs, &item.vis, &item.sig.ident),
                syn::ForeignItem::Static(item) => ("static", &item.attrs, &item.vis, &item.ident),
                _ => continue,
            };
            if is_public(visibility) {
                self.add(kind, attributes, item.span(), name, scope);
            }
        }
    }

    /// Adds a public item, unless it is left out. Returns the scope inside of it.
    fn add(
        &mut self,
        kind: &'static str,
        attributes: &[Attribute],
        span: Span,
        name: &Ident,
        scope: &Scope,
    ) -> Option<Scope> {
        let line = name.span().start().line;
        let name = name.unraw().to_string();
        let unreachable = scope.private && kind != "macro" && !self.exports.names.contains(&name);
        if unreachable || is_left_out(attributes) {
            return None;
        }
        // The span of an item begins with its attributes, doc comments included.
        let skipped = self.markers.skip(span.start().line, line);
        let scope = scope.inside(&name, skipped, attributes);
        self.items.push(Item {
            line,
            kind,
            name: scope.path.join("::"),
            documented: is_documented(attributes),
            skipped: scope.skipped,
            conditional: scope.conditional,
            of: scope.of.clone(),
        });
        Some(scope)
    }

    /// Named fields: all of an enum's variant, the public ones of a struct.
    fn fields(&mut self, fields: &Fields, all: bool, scope: &Scope) {
        for field in fields {
            if let Some(name) = field
                .ident
                .as_ref()
                .filter(|_| all || is_public(&field.vis))
            {
                self.add("field", &field.attrs, field.span(), name, scope);
            }
        }
    }

    fn trait_item(&mut self, item: &TraitItem, scope: &Scope) {
        let (kind, attributes, name) = match item {
            TraitItem::Fn(item) => ("method", &item.attrs, &item.sig.ident),
            TraitItem::Const(item) => ("constant", &item.attrs, &item.ident),
            TraitItem::Type(item) => ("type", &item.attrs, &item.ident),
            _ => return,
        };
        self.add(kind, attributes, item.span(), name, scope);
    }

    fn methods(&mut self, block: &syn::ItemImpl, scope: &Scope) {
        let path = match &*block.self_ty {
            syn::Type::Path(of) => Some(&of.path),
            // `impl dyn Trait`
            syn::Type::TraitObject(of) => of.bounds.iter().find_map(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => Some(&bound.path),
                _ => None,
            }),
            _ => None,
        };
        let Some(name) = path.and_then(|path| path.segments.last()) else {
            return;
        };
        let name = name.ident.unraw().to_string();
        if is_left_out(&block.attrs) || self.exports.private_types.contains(&name) {
            return;
        }
        let (first, line) = (
            block.span().start().line,
            block.impl_token.span.start().line,
        );
        let mut scope = scope.inside(&name, self.markers.skip(first, line), &block.attrs);
        scope.of = block.self_ty.span().source_text().unwrap_or_default();
        for item in &block.items {
            let (kind, attributes, visibility, name) = match item {
                ImplItem::Fn(item) => ("method", &item.attrs, &item.vis, &item.sig.ident),
                ImplItem::Const(item) => ("constant", &item.attrs, &item.vis, &item.ident),
                _ => continue,
            };
            if is_public(visibility) {
                self.add(kind, attributes, item.span(), name, &scope);
            }
        }
    }

    fn module(&mut self, module: &syn::ItemMod, scope: &Scope) {
        let Some((_, items)) = &module.content else {
            return;
        };
        if is_left_out(&module.attrs) {
            return;
        }
        let public = is_public(&module.vis);
        if public {
            self.add("module", &module.attrs, module.span(), &module.ident, scope);
        }
        let mut inside = scope.module(module, self.markers);
        let name = inside.path.last().map_or("", String::as_str);
        inside.private = self.exports.is_private(name, public, scope.private);
        self.items(items, &inside);
    }
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(path) if path.path.is_ident("path") => match &path.value {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `kind name`, with `+` if it is documented, `~` if it is skipped, else `-`.
    fn items(text: &str) -> Vec<String> {
        let source = Source::parse(text).unwrap();
        let (_, mut exports) = source.outline();
        let types = source.types(false, &exports).into_iter();
        exports.private_types = types
            .filter(|(_, public)| !public)
            .map(|(name, _)| name)
            .collect();
        let items = source.items(false, &exports);
        let sign = |item: &Item| match item {
            Item { skipped: true, .. } => '~',
            Item {
                documented: true, ..
            } => '+',
            _ => '-',
        };
        items
            .iter()
            .map(|item| format!("{}{} {}", sign(item), item.kind, item.name))
            .collect()
    }

    #[test]
    fn what_is_public_is_counted() {
        let found = items(
            "pub struct A { pub x: u8, y: u8 } pub struct B(pub u8); pub enum C { D, E { f: u8 }, G(u8) }
             pub trait T { const K: u8; type O; fn m(&self); }
             pub const Q: u8 = 0; pub static R: u8 = 0; pub type S = u8; pub union U { pub a: u8, b: u8 }
             unsafe extern \"C\" { pub fn far(); fn near(); } pub mod m { pub fn inner() {} }
             impl A { pub fn new() {} fn old() {} pub const Z: u8 = 0; }
             #[macro_export] macro_rules! shout { () => {} }",
        );
        let expected = "-struct A, -field A::x, -struct B, -enum C, -variant C::D, -variant C::E, \
            -field C::E::f, -variant C::G, -trait T, -constant T::K, -type T::O, -method T::m, \
            -constant Q, -static R, -type S, -union U, -field U::a, -function far, -module m, \
            -function m::inner, -method A::new, -constant A::Z, -macro shout";
        assert_eq!(found.join(", "), expected);
    }

    #[test]
    fn what_is_not_public_is_left_out() {
        let found = items(
            "fn a() {} pub(crate) fn b() {} pub(super) struct C { pub x: u8 } pub use std::mem;
             struct P; impl P { pub fn method() {} } pub struct Q; impl Clone for Q { fn clone(&self) -> Q { Q } }
             macro_rules! whisper { () => {} } #[doc(hidden)] pub fn d() {} #[doc(hidden)] pub mod e { pub fn f() {} }
             #[cfg(test)] mod tests { pub fn g() {} } #[cfg(all(test, unix))] pub fn h() {}
             pub fn outer() { pub fn inner() {} }",
        );
        assert_eq!(found, ["-struct Q", "-function outer"]);
    }

    #[test]
    fn other_conditions_do_not_matter() {
        let found = items(
            "#[cfg(not(test))] pub fn a() {} #[cfg(any(test, unix))] pub fn b() {} #[cfg(feature = \"test\")] pub fn c() {}
             pub mod m { pub fn d() {} }",
        );
        assert_eq!(
            found,
            [
                "-function a",
                "-function b",
                "-function c",
                "-module m",
                "-function m::d"
            ]
        );
    }

    #[test]
    fn a_word_in_a_string_hides_nothing() {
        let found = items(
            "#[doc(alias = \"hidden\")] pub fn a() {} #[doc(alias(\"hidden\"), hidden)] pub fn b() {}
             #[cfg(all(unix, test))] pub fn c() {} #[cfg(feature = \"test\")] pub fn d() {}
             #[cfg(all(unix, not(test)))] pub fn e() {}",
        );
        assert_eq!(found, ["-function a", "-function d", "-function e"]);
    }

    #[test]
    fn what_is_hidden_hides_its_methods_and_a_trait_may_have_some() {
        let found = items(
            "#[doc(hidden)] pub struct A; impl A { pub fn new() {} }
             pub trait B {} impl dyn B + Send { pub fn call(&self) {} }
             trait C {} impl dyn C { pub fn call(&self) {} }",
        );
        assert_eq!(found, ["-trait B", "-method B::call"]);
    }

    #[test]
    fn a_module_can_be_exported_as_self() {
        let found = items(
            "mod a { pub mod b { pub fn c() {} } pub struct D; pub struct E; } pub use a::b::{self}; pub use a::{self as x, D};",
        );
        assert_eq!(
            found[..3],
            ["-module a::b", "-function a::b::c", "-struct a::D"]
        );
    }

    #[test]
    fn what_a_private_module_exports_is_public() {
        let found = items(
            "mod a { pub fn in_a() {} pub struct Out; impl Out { pub fn new() {} } pub struct In; impl In { pub fn new() {} }
                     pub mod b { pub fn in_b() {} } #[macro_export] macro_rules! m { () => {} } }
             mod c { pub fn in_c() {} } mod d { pub fn in_d() {} }
             pub use a::{Out as Renamed}; pub use c::*; use d::in_d;",
        );
        assert_eq!(
            found,
            [
                "-struct a::Out",
                "-method a::Out::new",
                "-macro a::m",
                "-function c::in_c"
            ]
        );
    }

    #[test]
    fn documentation_has_words() {
        let found = items(
            "/// A\npub fn a() {}\n///\npub fn b() {}\n//// no\npub fn c() {}\n// no\npub fn d() {}
             #[doc = \"E\"] pub fn e() {} #[doc = include_str!(\"f.md\")] pub fn f() {} #[doc(alias = \"x\")] pub fn g() {}
             /** H */ pub fn h() {} pub mod i { //! I\n }",
        );
        assert_eq!(
            found.join(", "),
            "+function a, -function b, -function c, -function d, +function e, +function f, -function g, +function h, +module i"
        );
    }

    #[test]
    fn a_marker_covers_what_is_inside() {
        let found = items(
            "// nodocqa\n#[derive(Debug)]\npub struct A {\n    pub x: u8,\n}\n\nimpl A { // nodocqa: names say it\n    pub fn b() {}\n}\n
             pub struct C {\n    pub x: u8, // nodocqa\n    pub y: u8,\n}",
        );
        assert_eq!(
            found.join(", "),
            "~struct A, ~field A::x, ~method A::b, -struct C, ~field C::x, -field C::y"
        );
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let found = |text: &str| {
            Source::parse(text)
                .unwrap()
                .items(false, &Exports::default())[0]
                .line
        };
        assert_eq!(found("#!/usr/bin/env cargo\npub fn a() {}"), 2);
        assert_eq!(
            found("\u{feff}#![allow(unused)]\n/// A\n#[inline]\npub fn a() {}"),
            4
        );
    }

    #[test]
    fn what_does_not_parse_has_a_place() {
        let place = |text: &str| Source::parse(text).err().unwrap().span().start().line;
        assert_eq!(
            (place("fn a() {}\nfn b( {}"), place("\n\nfn a() { \"")),
            (2, 3)
        );
    }
}
