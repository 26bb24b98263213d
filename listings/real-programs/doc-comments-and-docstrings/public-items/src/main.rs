mod comments;

use std::error::Error;
use std::fs;

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, ImplItem, Item, Visibility};

use comments::{Markers, markers};

// ANCHOR: list
fn main() -> Result<(), Box<dyn Error>> {
    let source = fs::read_to_string("shop.rs")?;
    let tokens: TokenStream = source.parse().map_err(syn::Error::from)?;
    let markers = markers(&source, tokens.clone())?;
    let file: syn::File = syn::parse2(tokens)?;
    for item in &file.items {
        match item {
            Item::Fn(item) if is_public(&item.vis) => {
                show(
                    "function",
                    &item.attrs,
                    item.span(),
                    &item.sig.ident,
                    &markers,
                );
            }
            Item::Struct(item) if is_public(&item.vis) => {
                show("struct", &item.attrs, item.span(), &item.ident, &markers);
            }
            Item::Impl(block) if block.trait_.is_none() => {
                for item in &block.items {
                    if let ImplItem::Fn(item) = item
                        && is_public(&item.vis)
                    {
                        show(
                            "method",
                            &item.attrs,
                            item.span(),
                            &item.sig.ident,
                            &markers,
                        );
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn show(kind: &str, attributes: &[Attribute], item: Span, name: &Ident, markers: &Markers) {
    let (first, line) = (item.start().line, name.span().start().line);
    let is_doc = |attribute: &Attribute| attribute.path().is_ident("doc");
    let state = if markers.skip(first, line) {
        "skipped"
    } else if attributes.iter().any(is_doc) {
        "documented"
    } else {
        "undocumented"
    };
    println!("{line:>3}  {state:<12}  {kind} {name}");
}
// ANCHOR_END: list

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
