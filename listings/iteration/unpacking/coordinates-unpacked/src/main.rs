fn bounds(values: &[i32]) -> Option<(i32, i32)> {
    let low = values.iter().min()?;
    let high = values.iter().max()?;
    Some((*low, *high))
}

fn main() {
    let coordinates = (52, 13, 34);
    let (mut x, mut y, z) = coordinates;
    println!("{x} {y} {z}");

    (x, y) = (y, x);
    println!("{x} {y}");

    let route = [("Berlin", (52, 13)), ("Pune", (18, 73))];
    for (city, (lat, _)) in route {
        println!("{city}: {lat} north");
    }

    if let Some((low, high)) = bounds(&[4, -2, 7]) {
        println!("{low} {high}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_bounds() {
        assert_eq!(bounds(&[]), None);
        assert_eq!(bounds(&[3]), Some((3, 3)));
    }
}
