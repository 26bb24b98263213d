from queue import Full, Queue


def sent_without_waiting(queue):
    for sent in range(1000):
        try:
            queue.put_nowait(sent)
        except Full:
            return f"{sent}, then full"
    return "1000 and more"


print("room for 2:", sent_without_waiting(Queue(2)))
print("room for 0:", sent_without_waiting(Queue(0)))
print("unbounded:", sent_without_waiting(Queue()))
