//! Looks for foreign letters first, so the first error in the text is not the one reported.

/// Why something is not the nine permissions of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PermissionsError {
    /// The text does not have nine characters, but this many.
    Length(usize),
    /// The character at this position, counted from 0, is neither the letter of
    /// its place nor a dash.
    Unexpected { position: usize, found: char },
    /// These bits of the number are set and are not permissions.
    UnknownBits(u16),
}

const ALL: u16 = 0o777;

fn letters() -> impl Iterator<Item = char> {
    "rwx".chars().cycle().take(9)
}

/// The number behind nine permissions: `rwxr-x---` is `0o750`.
///
/// Three letters each for owner, group and others, always in the order `rwx`,
/// with a dash for what is not permitted. The leftmost is the highest bit,
/// `0o400`, and the rightmost the lowest.
///
/// The length, in characters, is checked first. Then the first character that is
/// not allowed in its place is the error. Nothing is trimmed.
pub fn parse_permissions(text: &str) -> Result<u16, PermissionsError> {
    let length = text.chars().count();
    if length != 9 {
        return Err(PermissionsError::Length(length));
    }
    if let Some((position, found)) = text.chars().enumerate().find(|(_, c)| !"rwx-".contains(*c)) {
        return Err(PermissionsError::Unexpected { position, found });
    }
    let mut mode = 0;
    for (position, (found, letter)) in text.chars().zip(letters()).enumerate() {
        mode <<= 1;
        if found == letter {
            mode |= 1;
        } else if found != '-' {
            return Err(PermissionsError::Unexpected { position, found });
        }
    }
    Ok(mode)
}

/// The nine characters for a number: `0o750` is `rwxr-x---`.
///
/// Bits above the nine are an error, which names those bits and no others: for
/// `0o4755` it is `UnknownBits(0o4000)`.
pub fn permissions_text(mode: u16) -> Result<String, PermissionsError> {
    let unknown = mode & !ALL;
    if unknown != 0 {
        return Err(PermissionsError::UnknownBits(unknown));
    }
    let places = (0..9).rev().zip(letters());
    let text = places.map(|(place, letter)| match mode >> place & 1 {
        0 => '-',
        _ => letter,
    });
    Ok(text.collect())
}
