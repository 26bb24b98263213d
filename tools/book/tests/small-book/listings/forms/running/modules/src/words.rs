pub const HELLO: &str = "Hello";
