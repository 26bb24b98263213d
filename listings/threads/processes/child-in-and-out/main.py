import subprocess
import sys


def kitchen():
    missing = 0
    for line in sys.stdin:
        dish = line.strip()
        if dish in {"soup", "bread"}:
            print(dish, "is ready")
        else:
            print(f"no {dish} today", file=sys.stderr)
            missing += 1
    sys.exit(missing)


# ANCHOR: parent
def dining_room():
    done = subprocess.run(
        [sys.executable, __file__, "kitchen"],
        input="soup\nfish\nbread\n",
        capture_output=True,
        text=True,
    )
    print(done.stdout, end="")
    print("errors:", done.stderr, end="")
    print("status:", done.returncode)
    try:
        done.check_returncode()
    except subprocess.CalledProcessError:
        print("success: False")


# ANCHOR_END: parent

if "kitchen" in sys.argv:
    kitchen()
else:
    dining_room()
