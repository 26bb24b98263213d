//! Words to greet with.

/// What one says when one arrives.
pub const HELLO: &str = "Hello";
