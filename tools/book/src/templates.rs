//! The HTML and Markdown that the machinery writes, in `templates/`. What goes into
//! HTML is escaped, unless a template says `{{{…}}}`: text that is Markdown already.

use std::sync::LazyLock;

use handlebars::Handlebars;
use serde::Serialize;

static TEMPLATES: LazyLock<Handlebars<'static>> = LazyLock::new(|| {
    let mut templates = Handlebars::new();
    templates.set_strict_mode(true);
    for (name, text) in [
        ("box", include_str!("../templates/page/box.hbs")),
        ("concordance", include_str!("../templates/page/concordance.hbs")),
        ("diagram", include_str!("../templates/page/diagram.hbs")),
        ("exercise", include_str!("../templates/page/exercise.hbs")),
        ("figure", include_str!("../templates/page/figure.hbs")),
        ("output", include_str!("../templates/page/output.hbs")),
        ("outputs", include_str!("../templates/page/outputs.hbs")),
        ("plot", include_str!("../templates/page/plot.hbs")),
        ("programs", include_str!("../templates/page/programs.hbs")),
        ("rosetta", include_str!("../templates/page/rosetta.hbs")),
        ("sources", include_str!("../templates/page/sources.hbs")),
        ("steps", include_str!("../templates/page/steps.hbs")),
        ("timeline", include_str!("../templates/page/timeline.hbs")),
        ("versions", include_str!("../templates/page/versions.hbs")),
        ("head", include_str!("../templates/site/head.hbs")),
        ("sitemap", include_str!("../templates/site/sitemap.hbs")),
        ("xhtml", include_str!("../templates/site/xhtml.hbs")),
    ] {
        templates.register_template_string(name, text).expect("a template that parses");
    }
    templates
});

/// Fills in the template of this name.
///
/// # Panics
/// If the template asks for what `data` does not have: a mistake in the machinery.
pub(crate) fn fill(name: &str, data: &impl Serialize) -> String {
    TEMPLATES.render(name, data).expect("data for every name in the template")
}
