class Order:
    def __init__(self, dish, minutes):
        self.dish = dish
        self.minutes = minutes

    def __await__(self):
        while self.minutes > 0:
            self.minutes -= 1
            yield
        return self.dish


# ANCHOR: function
async def dinner(diary, minutes):
    diary.append("sits down")
    dish = await Order("soup", minutes)
    diary.append(f"eats {dish}")
    eaten = len(dish)
    dish = await Order("pie", 1)
    diary.append(f"eats {dish}")
    return eaten + len(dish)


# ANCHOR_END: function


# ANCHOR: enum
class Dinner:
    def __init__(self, diary, minutes):
        self.diary = diary
        self.minutes = minutes
        self.state = "start"

    def send(self, value):
        while True:
            match self.state:
                case "start":
                    self.diary.append("sits down")
                    self.order = Order("soup", self.minutes).__await__()
                    self.state = "soup"
                case "soup":
                    try:
                        return self.order.send(value)
                    except StopIteration as ready:
                        self.diary.append(f"eats {ready.value}")
                        self.eaten = len(ready.value)
                    self.order = Order("pie", 1).__await__()
                    self.state = "pie"
                case "pie":
                    try:
                        return self.order.send(value)
                    except StopIteration as ready:
                        self.diary.append(f"eats {ready.value}")
                        bill = self.eaten + len(ready.value)
                    self.state = "done"
                    raise StopIteration(bill)
                case "done":
                    raise RuntimeError("sent to after it was done")


# ANCHOR_END: enum


def sends(coroutine, diary):
    """What each `send` comes to, and what it notes in the diary."""
    answers = []
    while True:
        try:
            coroutine.send(None)
            answer = "yielded"
        except StopIteration as over:
            answer = f"returned {over.value}"
        answers.append(f"{answer}: {', '.join(diary)}")
        diary.clear()
        if answer != "yielded":
            return answers


diary = []
by_compiler = sends(dinner(diary, 2), diary)
by_hand = sends(Dinner(diary, 2), diary)
print("\n".join(by_compiler))
print("the same:", by_compiler == by_hand)
