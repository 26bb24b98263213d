//! Takes `len` for a number of characters, as in Python; it counts bytes.

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

pub fn parse_permissions(text: &str) -> Result<u16, PermissionsError> {
    let length = text.len();
    if length != 9 {
        return Err(PermissionsError::Length(length));
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
