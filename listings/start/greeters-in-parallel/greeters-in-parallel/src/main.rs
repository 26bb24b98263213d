use rayon::prelude::*;

fn badge(name: &str) -> String {
    let letters = name.repeat(1000);
    let number = letters
        .bytes()
        .fold(0, |sum, letter| (sum * 31 + u32::from(letter)) % 9973);
    format!("Hello {name}, badge {number}")
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let lines: Vec<String> = names.par_iter().map(|name| badge(name)).collect();
    for line in lines {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_name_has_badge_zero() {
        assert_eq!(badge(""), "Hello , badge 0");
    }
}
