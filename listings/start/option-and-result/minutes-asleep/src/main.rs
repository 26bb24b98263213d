fn minutes(time: &str) -> Option<i32> {
    let (hours, rest) = time.split_once(':')?;
    let hours: u16 = hours.parse().ok()?;
    let rest: u16 = rest.parse().ok()?;
    Some(i32::from(hours) * 60 + i32::from(rest))
}

fn report(bed: &str, up: &str) {
    let (Some(start), Some(end)) = (minutes(bed), minutes(up)) else {
        println!("{bed} to {up}: not a time");
        return;
    };
    println!("{bed} to {up}: {} minutes", (end - start).rem_euclid(1440));
}

fn main() {
    report("23:30", "07:15");
    report("late", "07:15");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_needs_hours_and_minutes() {
        assert_eq!(minutes("00:00"), Some(0));
        assert_eq!(minutes("07:"), None);
        assert_eq!(minutes("0715"), None);
        assert_eq!(minutes("-1:30"), None);
    }
}
