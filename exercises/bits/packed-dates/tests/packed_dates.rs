use packed_dates::{Date, Error, pack, unpack};

fn date(year: u16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

#[test]
fn a_day_in_november() {
    assert_eq!(pack(date(2026, 11, 21)), Ok([0x75, 0x5d]));
    assert_eq!(unpack(&[0x75, 0x5d]), Ok(date(2026, 11, 21)));
}

#[test]
fn the_first_day_and_the_last() {
    assert_eq!(pack(date(1980, 1, 1)), Ok([0b0010_0001, 0]));
    assert_eq!(pack(date(2107, 12, 31)), Ok([0b1001_1111, 0b1111_1111]));
}

#[test]
fn every_date_there_and_back() {
    for year in 1980..=2107 {
        for month in 1..=12 {
            for day in 1..=31 {
                let date = date(year, month, day);
                let packed = pack(date).unwrap();
                assert_eq!(unpack(&packed), Ok(date));
            }
        }
    }
}

#[test]
fn later_dates_are_larger_numbers() {
    let number = |date| pack(date).map(u16::from_le_bytes).unwrap();
    assert!(number(date(1999, 12, 31)) < number(date(2000, 1, 1)));
    assert!(number(date(2000, 1, 31)) < number(date(2000, 2, 1)));
}

#[test]
fn years_out_of_range() {
    assert_eq!(pack(date(1979, 12, 31)), Err(Error::Year));
    assert_eq!(pack(date(0, 1, 1)), Err(Error::Year));
    assert_eq!(pack(date(2108, 1, 1)), Err(Error::Year));
    assert_eq!(pack(date(u16::MAX, 1, 1)), Err(Error::Year));
}

#[test]
fn months_and_days_out_of_range() {
    for month in (13..=255).chain([0]) {
        assert_eq!(pack(date(2026, month, 1)), Err(Error::Month), "{month}");
    }
    for day in (32..=255).chain([0]) {
        assert_eq!(pack(date(2026, 1, day)), Err(Error::Day), "{day}");
    }
}

#[test]
fn of_several_errors_the_first() {
    assert_eq!(pack(date(1979, 0, 0)), Err(Error::Year));
    assert_eq!(pack(date(2026, 0, 0)), Err(Error::Month));
    assert_eq!(unpack(&[0, 0]), Err(Error::Month));
}

#[test]
fn bytes_that_are_no_date() {
    let fifteenth_month = (46_u16 << 9 | 15 << 5 | 1).to_le_bytes();
    assert_eq!(unpack(&fifteenth_month), Err(Error::Month));
    let no_day = (46_u16 << 9 | 11 << 5).to_le_bytes();
    assert_eq!(unpack(&no_day), Err(Error::Day));
}

#[test]
fn too_few_bytes() {
    assert_eq!(unpack(&[]), Err(Error::TooShort));
    assert_eq!(unpack(&[0x75]), Err(Error::TooShort));
}

#[test]
fn bytes_after_the_date_are_left_alone() {
    assert_eq!(unpack(&[0x75, 0x5d, 1, 2, 3]), Ok(date(2026, 11, 21)));
}

#[test]
fn a_late_year_comes_before_the_month() {
    assert_eq!(pack(date(2108, 0, 0)), Err(Error::Year));
    assert_eq!(pack(date(2108, 13, 32)), Err(Error::Year));
}

#[test]
fn an_early_year_comes_before_the_month() {
    assert_eq!(pack(date(1979, 13, 32)), Err(Error::Year));
    assert_eq!(pack(date(1979, 13, 1)), Err(Error::Year));
}

#[test]
fn a_large_month_comes_before_a_large_day() {
    assert_eq!(pack(date(2026, 13, 32)), Err(Error::Month));
    assert_eq!(pack(date(2026, 0, 32)), Err(Error::Month));
}

#[test]
fn a_large_month_comes_before_day_0() {
    assert_eq!(pack(date(2026, 13, 0)), Err(Error::Month));
    assert_eq!(unpack(&(13_u16 << 5).to_le_bytes()), Err(Error::Month));
}

#[test]
fn four_bits_hold_four_months_too_many() {
    for month in [0, 13, 14, 15] {
        let bytes = (46_u16 << 9 | month << 5 | 1).to_le_bytes();
        assert_eq!(unpack(&bytes), Err(Error::Month), "{month}");
    }
}
