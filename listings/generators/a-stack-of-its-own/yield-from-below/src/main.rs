use corosensei::{Coroutine, CoroutineResult};

// ANCHOR: below
struct Team(&'static str, Vec<Team>);

fn walk(team: &Team, visit: &mut impl FnMut(&'static str)) {
    let Team(name, members) = team;
    visit(name);
    for member in members {
        walk(member, visit);
    }
}

struct Names(Coroutine<(), &'static str, ()>);

fn names(team: Team) -> Names {
    Names(Coroutine::new(move |yielder, ()| {
        walk(&team, &mut |name| yielder.suspend(name));
        yielder.suspend("that was all");
    }))
}

impl Iterator for Names {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        if self.0.done() {
            return None;
        }
        match self.0.resume(()) {
            CoroutineResult::Yield(name) => Some(name),
            CoroutineResult::Return(()) => None,
        }
    }
}

fn main() {
    let members = ["Luciano", "Kushal"].map(|name| Team(name, vec![]));
    for name in names(Team("Guido", Vec::from(members))) {
        println!("{name}");
    }
}
// ANCHOR_END: below

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_ended() {
        let mut names = names(Team("Guido", vec![]));
        assert_eq!(names.by_ref().count(), 2);
        assert_eq!(names.next(), None);
    }
}
