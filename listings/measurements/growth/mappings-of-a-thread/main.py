import sys
import threading


def mappings() -> int:
    """How many pieces of memory the kernel keeps a record of for this process."""
    with open("/proc/self/maps") as maps:
        return sum(1 for _ in maps)


wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100
over = threading.Event()
before = mappings()
for started in range(wanted):
    try:
        threading.Thread(target=over.wait, daemon=True).start()
    except RuntimeError as error:
        print(f"after {started} threads: {error}")
        sys.exit(f"{mappings()} mappings")
print(f"a thread: {(mappings() - before) / wanted:.0f} mappings")
