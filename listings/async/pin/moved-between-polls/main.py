class Countdown:
    """Ready at the third question."""

    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        for _ in range(self.turns):
            yield
        return "served"


async def reads_its_own_menu():
    menu = ["tea", "coffee"]
    choice = menu[1]
    await Countdown(2)
    return choice


def poll(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


order = reads_its_own_menu()
assert poll(order) is None
table = [order]
print(f"moved: {table[0] is not order}")
assert poll(table[0]) is None
print(poll(table[0]))
