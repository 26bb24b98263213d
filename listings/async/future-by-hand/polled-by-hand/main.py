# ANCHOR: order
class Order:
    def __init__(self, dish, minutes):
        self.dish = dish
        self.minutes = minutes

    def __await__(self):
        while self.minutes > 0:
            self.minutes -= 1
            yield self.dish
        return self.dish


# ANCHOR_END: order


# ANCHOR: dinner
async def course(name, dish, minutes):
    dish = await Order(dish, minutes)
    print(f"  {name} eats {dish}")
    return len(dish)


async def dinner(name):
    print(f"  {name} sits down")
    soup = await course(name, "soup", 2)
    pie = await course(name, "pie", 1)
    return soup + pie


# ANCHOR_END: dinner

# ANCHOR: driver
guest = dinner("Guido")
print("made")
for number in range(1, 6):
    print("send", number)
    try:
        waits_for = guest.send(None)
        print(f"  yielded {waits_for!r}")
    except StopIteration as over:
        print(f"  StopIteration({over.value})")
# ANCHOR_END: driver
