//! Promise: each Rust block compiles and runs exactly as its page shows it,
//! hidden lines included.

/// One test a block, made by build.rs.
mod pages {
    use super::edition_2024 as skeptic;

    include!(concat!(env!("OUT_DIR"), "/blocks.rs"));
}

/// skeptic with tests/rustc-2024.rs for a compiler.
mod edition_2024 {
    pub mod rt {
        use std::env;
        use std::sync::Once;

        pub fn run_test(root: &str, out: &str, target: &str, block: &str) {
            choose_compiler();
            skeptic::rt::run_test(root, out, target, block);
        }

        #[allow(
            dead_code,
            reason = "called for listings with arguments or input, if a page shows one"
        )]
        pub fn compile_test(root: &str, out: &str, target: &str, block: &str) {
            choose_compiler();
            skeptic::rt::compile_test(root, out, target, block);
        }

        fn choose_compiler() {
            static CHOSEN: Once = Once::new();
            CHOSEN.call_once(|| {
                // SAFETY: every other access to the environment in this process
                // goes through std, whose lock orders it with this one.
                unsafe { env::set_var("RUSTC", env!("CARGO_BIN_EXE_rustc-2024")) };
            });
        }
    }
}

/// A block as build.rs would hand it over, from outside any page.
fn run(block: &str) {
    let out = env!("OUT_DIR");
    let target = std::env::consts::ARCH;
    // skeptic takes the target from the build script; any block names it.
    let triple = include_str!(concat!(env!("OUT_DIR"), "/blocks.rs"))
        .split("r#\"")
        .filter_map(|rest| rest.split("\"#").next())
        .find(|word| word.starts_with(target))
        .expect("a block on some page");
    edition_2024::rt::run_test(env!("CARGO_MANIFEST_DIR"), out, triple, block);
}

#[test]
fn blocks_are_compiled_as_edition_2024() {
    // A let chain, which edition 2021 does not have.
    run("fn main() { if let Some(n) = Some(1) && n == 1 {} else { panic!() } }");
}

#[test]
#[should_panic = "Command failed"]
fn a_block_that_does_not_compile_fails() {
    run("fn main() { let n: u8 = \"\"; }");
}

#[test]
#[should_panic = "Command failed"]
fn a_block_that_panics_fails() {
    run("fn main() { panic!(\"on purpose\") }");
}
