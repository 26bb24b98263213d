use std::iter;

const NAMES: [&str; 4] = ["Guido", "Luciano", "Barry", "Kushal"];

fn subsets(mask: u8) -> impl Iterator<Item = u8> {
    iter::successors(Some(mask), move |team| {
        let below = team.checked_sub(1)?;
        Some(below & mask)
    })
}

fn main() {
    let present = 0b1011;
    for team in subsets(present) {
        print!("{team:04b}");
        for (bit, name) in NAMES.iter().enumerate() {
            if team >> bit & 1 == 1 {
                print!(" {name}");
            }
        }
        println!();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mask_has_its_subsets_once() {
        for mask in 0..=u8::MAX {
            let all = (0..=u8::MAX).rev();
            let expected = all.filter(|team| team & !mask == 0);
            assert!(subsets(mask).eq(expected), "{mask:08b}");
        }
    }
}
