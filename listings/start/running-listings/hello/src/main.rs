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
    fn greets_by_name() {
        assert_eq!(greeting("Luciano"), "Hello Luciano");
    }
}
