struct Hall {
    door_stuck: bool,
}

impl Hall {
    fn close(self) -> Result<(), String> {
        if self.door_stuck {
            return Err("the door is stuck".to_owned());
        }
        Ok(())
    }
}

fn with_hall<R>(
    door_stuck: bool,
    visit: impl FnOnce(&Hall) -> Result<R, String>,
) -> Result<R, String> {
    let hall = Hall { door_stuck };
    let visited = visit(&hall);
    let closed = hall.close();
    match (visited, closed) {
        (Err(first), Err(second)) => Err(format!("{first}, then {second}")),
        (Err(first), Ok(())) => Err(first),
        (Ok(_), Err(second)) => Err(second),
        (Ok(value), Ok(())) => Ok(value),
    }
}

fn main() {
    for seats in [vec![7], vec![]] {
        for door_stuck in [false, true] {
            let seat = with_hall(door_stuck, |_hall| {
                seats.last().ok_or("no seat left".to_owned())
            });
            println!("{seat:?}");
        }
    }
}
