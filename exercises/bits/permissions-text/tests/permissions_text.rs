use permissions_text::PermissionsError::{Length, Unexpected, UnknownBits};
use permissions_text::{parse_permissions, permissions_text};

#[test]
fn text_becomes_bits() {
    assert_eq!(parse_permissions("rwxr-x---"), Ok(0o750));
    assert_eq!(parse_permissions("rw-r--r--"), Ok(0o644));
}

#[test]
fn the_leftmost_is_the_highest_bit() {
    assert_eq!(parse_permissions("r--------"), Ok(0o400));
    assert_eq!(parse_permissions("--------x"), Ok(0o001));
}

#[test]
fn all_and_nothing() {
    assert_eq!(parse_permissions("rwxrwxrwx"), Ok(0o777));
    assert_eq!(parse_permissions("---------"), Ok(0));
}

#[test]
fn too_short_or_too_long() {
    assert_eq!(parse_permissions(""), Err(Length(0)));
    assert_eq!(parse_permissions("rwxr-x--"), Err(Length(8)));
    assert_eq!(parse_permissions("-rwxr-x---"), Err(Length(10)));
    assert_eq!(parse_permissions("rwxr-x----x"), Err(Length(11)));
    assert_eq!(parse_permissions(&"rwx".repeat(100)), Err(Length(300)));
}

#[test]
fn nothing_is_trimmed() {
    assert_eq!(parse_permissions("rwxr-x---\n"), Err(Length(10)));
    assert_eq!(parse_permissions(" rwxr-x---"), Err(Length(10)));
    assert_eq!(parse_permissions("rwxr-x---\t"), Err(Length(10)));
    assert_eq!(parse_permissions("rwxr-x---\r\n"), Err(Length(11)));
    assert_eq!(parse_permissions("rwxr-x---\0"), Err(Length(10)));
    let found = ' ';
    assert_eq!(
        parse_permissions("rwxr-x-- "),
        Err(Unexpected { position: 8, found })
    );
}

#[test]
fn the_length_is_looked_at_first() {
    assert_eq!(parse_permissions("read"), Err(Length(4)));
}

#[test]
fn the_length_is_in_characters() {
    let found = 'é';
    assert_eq!(
        parse_permissions("rwxr-x--é"),
        Err(Unexpected { position: 8, found })
    );
    assert_eq!(parse_permissions("éé"), Err(Length(2)));
    assert_eq!(parse_permissions("rwxrwxré"), Err(Length(8)));
    // An `e` and an accent of its own are two.
    assert_eq!(parse_permissions("rwxr-x--e\u{301}"), Err(Length(10)));
}

#[test]
fn a_letter_out_of_place() {
    let found = 'x';
    assert_eq!(
        parse_permissions("xwrr-x---"),
        Err(Unexpected { position: 0, found })
    );
}

#[test]
fn the_first_that_does_not_fit_is_reported() {
    let found = 's';
    assert_eq!(
        parse_permissions("rwxr-s--t"),
        Err(Unexpected { position: 5, found })
    );
}

#[test]
fn capital_letters_are_other_letters() {
    let found = 'R';
    assert_eq!(
        parse_permissions("RWXR-X---"),
        Err(Unexpected { position: 0, found })
    );
    let found = 'W';
    assert_eq!(
        parse_permissions("rWxr-x---"),
        Err(Unexpected { position: 1, found })
    );
    let found = 'X';
    assert_eq!(
        parse_permissions("rwX------"),
        Err(Unexpected { position: 2, found })
    );
}

#[test]
fn bits_become_text() {
    assert_eq!(permissions_text(0o750).as_deref(), Ok("rwxr-x---"));
    assert_eq!(permissions_text(0o421).as_deref(), Ok("r---w---x"));
    assert_eq!(permissions_text(0).as_deref(), Ok("---------"));
}

#[test]
fn unknown_bits_are_named_alone() {
    assert_eq!(permissions_text(0o1000), Err(UnknownBits(0o1000)));
    assert_eq!(permissions_text(0o4755), Err(UnknownBits(0o4000)));
    assert_eq!(permissions_text(u16::MAX), Err(UnknownBits(0o177_000)));
}

#[test]
fn every_mode_there_and_back() {
    for mode in 0..=0o777 {
        let text = permissions_text(mode).unwrap_or_default();
        assert_eq!(parse_permissions(&text), Ok(mode), "by way of {text:?}");
    }
}

#[test]
fn the_letter_may_also_stand_in_its_place() {
    let found = 'r';
    assert_eq!(
        parse_permissions("rrxr-x---"),
        Err(Unexpected { position: 1, found })
    );
}

#[test]
fn a_letter_out_of_place_before_another_letter() {
    let found = 'x';
    assert_eq!(
        parse_permissions("rxxr-s---"),
        Err(Unexpected { position: 1, found })
    );
}

#[test]
fn a_character_is_one_however_wide() {
    assert_eq!(parse_permissions("rwxrwxr🦀"), Err(Length(8)));
}

#[test]
fn a_letter_out_of_place_in_any_group() {
    for position in 0..9 {
        let own = ['r', 'w', 'x'][position % 3];
        for found in ['r', 'w', 'x'].into_iter().filter(|&letter| letter != own) {
            let mut text = ['-'; 9];
            text[position] = found;
            let text = String::from_iter(text);
            assert_eq!(
                parse_permissions(&text),
                Err(Unexpected { position, found }),
                "{text}"
            );
        }
    }
}

#[test]
fn only_a_dash_is_a_dash() {
    for found in ['_', '.', ' ', '–', '0'] {
        let text = format!("rwxr-x--{found}");
        assert_eq!(
            parse_permissions(&text),
            Err(Unexpected { position: 8, found }),
            "{text}"
        );
    }
}

#[test]
fn what_ls_prints_besides_is_not_understood() {
    let found = 's';
    assert_eq!(
        parse_permissions("rwsr-x---"),
        Err(Unexpected { position: 2, found })
    );
    let found = 't';
    assert_eq!(
        parse_permissions("rwxrwxrwt"),
        Err(Unexpected { position: 8, found })
    );
    assert_eq!(parse_permissions("drwxr-x---"), Err(Length(10)));
    assert_eq!(parse_permissions("lrwxrwxrwx"), Err(Length(10)));
    assert_eq!(parse_permissions("rwxr-x---+"), Err(Length(10)));
    assert_eq!(parse_permissions("rwxr-x---."), Err(Length(10)));
}
