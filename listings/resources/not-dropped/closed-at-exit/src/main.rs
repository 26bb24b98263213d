use std::process::ExitCode;

use scopeguard::{ScopeGuard, defer, guard};

fn close(room: &str) {
    println!("{room}: closed");
}

fn main() -> ExitCode {
    defer! { close("kitchen") }
    let hall = guard("hall", close);
    defer! { close("cellar") }
    ScopeGuard::into_inner(hall);
    println!("dinner");
    ExitCode::from(3)
}
