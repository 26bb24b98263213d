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
    todo!("put {date:?} into 16 bits")
}

/// Unpacks a date from the first two bytes, whatever comes after them.
///
/// # Errors
/// If there are fewer than two bytes, or for a month or a day out of range,
/// looked at in this order.
pub fn unpack(bytes: &[u8]) -> Result<Date, Error> {
    todo!("take a date out of {bytes:?}")
}
