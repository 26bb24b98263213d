import queue
import threading


def evening(events, patience):
    """Serves until the evening ends, or nothing happens for a while."""
    while True:
        try:
            match events.get(timeout=patience):
                case "order", dish:
                    print(f"  {dish}")
                case "end", _:
                    return "the evening is over"
        except queue.Empty:
            return "nothing happens"


events = queue.Queue()
answers = []
waiter = threading.Thread(target=lambda: answers.append(evening(events, 60)))
waiter.start()
for dish in ["salad", "soup"]:
    events.put(("order", dish))
events.put(("end", None))
waiter.join()
print(answers[0])
print(evening(events, 0.01))
