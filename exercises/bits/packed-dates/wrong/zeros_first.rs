//! Looks for zeros first, so month 13 with day 0 is a wrong day.

/// A day of the calendar. Whether the month has that many days is not asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

#[derive(Debug, PartialEq)]
pub enum Error {
    /// There are fewer than two bytes.
    TooShort,
    /// The year is before 1980 or after 2107.
    Year,
    /// The month is not 1 to 12.
    Month,
    /// The day is not 1 to 31.
    Day,
}

/// Packs a date as MS-DOS and ZIP files do: the years since 1980 in the high
/// seven bits of a `u16`, then the month in four, then the day in five. The low
/// byte comes first.
///
/// The 21st of November 2026 is `0101110 1011 10101`, and the bytes
/// `[0x75, 0x5d]`.
///
/// # Errors
/// For a year, a month or a day out of range, looked at in this order.
pub fn pack(date: Date) -> Result<[u8; 2], Error> {
    let years = date.year.checked_sub(1980).ok_or(Error::Year)?;
    if years >= 1 << 7 {
        return Err(Error::Year);
    }
    check(date.month, date.day)?;
    let packed = years << 9 | u16::from(date.month) << 5 | u16::from(date.day);
    Ok(packed.to_le_bytes())
}

/// Unpacks a date from the first two bytes, whatever comes after them.
///
/// # Errors
/// If there are fewer than two bytes, or for a month or a day out of range,
/// looked at in this order.
pub fn unpack(bytes: &[u8]) -> Result<Date, Error> {
    let first_two = bytes.first_chunk().ok_or(Error::TooShort)?;
    let packed = u16::from_le_bytes(*first_two);
    let month = (packed >> 5 & 0b1111) as u8;
    let day = (packed & 0b1_1111) as u8;
    check(month, day)?;
    let year = 1980 + (packed >> 9);
    Ok(Date { year, month, day })
}

fn check(month: u8, day: u8) -> Result<(), Error> {
    if month == 0 {
        return Err(Error::Month);
    }
    if day == 0 {
        return Err(Error::Day);
    }
    if !(1..=12).contains(&month) {
        return Err(Error::Month);
    }
    if !(1..=31).contains(&day) {
        return Err(Error::Day);
    }
    Ok(())
}
