// ANCHOR: numbered
fn numbered<'a>(guests: &[&'a str]) -> Vec<(usize, &'a str)> {
    guests.iter().copied().enumerate().collect()
}
// ANCHOR_END: numbered

fn main() {
    for (seat, guest) in numbered(&["Guido", "Luciano", "Kushal"]) {
        println!("Seat {seat}: {guest}, whose line is wider than the screen of a telephone");
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn no_guest_no_seat() {
        assert!(numbered(&[]).is_empty());
    }
}
