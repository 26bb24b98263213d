fn greeting(name: &str) -> String {
    format!("Hello {name}")
}

fn main() {
    println!("{}", greeting("Guido"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_in_it() {
        assert_eq!(greeting("Kushal"), "Hello Kushal");
    }
}
