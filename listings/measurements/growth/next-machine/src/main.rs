// ANCHOR: model
const KIB: u64 = 1024;
const GIB: u64 = 1024 * 1024 * KIB;

/// What one more of something takes.
struct Cost {
    of: &'static str,
    memory: u64,
    mappings: u64,
    ids: u64,
    files: u64,
}

/// What a machine has. Its kernel's limits are settings, not hardware.
struct Machine {
    name: &'static str,
    memory: u64,
    mappings: u64,
    ids: u64,
    files: u64,
}

/// How many there can be, and what is used up then.
fn most(cost: &Cost, machine: &Machine) -> (u64, &'static str) {
    let limits = [
        (machine.memory.checked_div(cost.memory), "memory"),
        (
            machine.mappings.checked_div(cost.mappings),
            "vm.max_map_count",
        ),
        (machine.ids.checked_div(cost.ids), "kernel.pid_max"),
        (machine.files.checked_div(cost.files), "ulimit -n"),
    ];
    let least = limits
        .into_iter()
        .filter_map(|(most, of)| Some((most?, of)));
    least.min().unwrap_or((u64::MAX, "nothing"))
}
// ANCHOR_END: model

// ANCHOR: inputs
#[rustfmt::skip]
const COSTS: [Cost; 5] = [
    Cost { of: "thread in Rust", memory: 32 * KIB, mappings: 4, ids: 1, files: 0 },
    Cost { of: "thread in Python", memory: 64 * KIB, mappings: 3, ids: 1, files: 0 },
    Cost { of: "task of Tokio's", memory: KIB, mappings: 0, ids: 0, files: 0 },
    Cost { of: "task of asyncio's", memory: 4 * KIB, mappings: 0, ids: 0, files: 0 },
    Cost { of: "connection", memory: 16 * KIB, mappings: 0, ids: 0, files: 1 },
];

#[rustfmt::skip]
const MACHINES: [Machine; 4] = [
    Machine { name: "as measured", memory: 24 * GIB, mappings: 65_530, ids: 32_768, files: 20_000 },
    Machine { name: "a small one", memory: GIB, mappings: 65_530, ids: 32_768, files: 20_000 },
    Machine { name: "16 times the memory", memory: 384 * GIB, mappings: 65_530, ids: 32_768, files: 20_000 },
    Machine { name: "and its limits raised", memory: 384 * GIB, mappings: 1 << 24, ids: 1 << 22, files: 1 << 20 },
];
// ANCHOR_END: inputs

fn main() {
    for machine in &MACHINES {
        println!("{}", machine.name);
        for cost in &COSTS {
            let (most, limit) = most(cost, machine);
            println!("  {:18} {most:11}  {limit}", cost.of);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_costs_nothing_has_no_limit() {
        let free = Cost {
            of: "",
            memory: 0,
            mappings: 0,
            ids: 0,
            files: 0,
        };
        assert_eq!(most(&free, &MACHINES[0]), (u64::MAX, "nothing"));
    }

    #[test]
    fn the_scarcest_limit_decides() {
        assert_eq!(most(&COSTS[0], &MACHINES[0]), (16_382, "vm.max_map_count"));
    }
}
