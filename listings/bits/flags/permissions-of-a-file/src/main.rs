use bitflags::bitflags;

bitflags! {
    #[derive(Clone, Copy)]
    struct Mode: u16 {
        const OWNER_READ = 0o400;
        const OWNER_WRITE = 0o200;
        const OWNER_EXEC = 0o100;
        const GROUP_READ = 0o040;
        const GROUP_WRITE = 0o020;
        const GROUP_EXEC = 0o010;
        const OTHERS_READ = 0o004;
        const OTHERS_WRITE = 0o002;
        const OTHERS_EXEC = 0o001;
    }
}

fn text(mode: Mode) -> String {
    let flags = Mode::all().iter();
    flags
        .zip("rwx".chars().cycle())
        .map(|(flag, letter)| if mode.contains(flag) { letter } else { '-' })
        .collect()
}

fn main() {
    let mut mode = Mode::OWNER_READ | Mode::OWNER_WRITE;
    println!("{mode:03o} {}", text(mode));
    mode.insert(Mode::GROUP_READ | Mode::GROUP_EXEC);
    println!("{mode:03o} {}", text(mode));
    mode.remove(Mode::OWNER_WRITE);
    println!("{mode:03o} {}", text(mode));
    mode.toggle(Mode::OWNER_WRITE | Mode::OWNER_EXEC);
    println!("{mode:03o} {}", text(mode));
    for (name, _) in mode.iter_names() {
        println!("{name}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_has_its_own_text() {
        let mut texts: Vec<String> = (0..=0o777)
            .map(|bits| text(Mode::from_bits_retain(bits)))
            .collect();
        assert_eq!(texts[0o640], "rw-r-----");
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 512);
    }
}
