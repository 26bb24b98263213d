# ANCHOR: change
def change_table(old, new):
    guest = old.pop()
    yield f"{guest} stands up"
    new.append(guest)
    yield f"{guest} sits down"


window = ["Guido", "Luciano"]
door = ["Kushal"]

change = change_table(window, door)
print(next(change))
try:
    change.throw(TimeoutError)
except TimeoutError:
    print("time is up")

print(next(change, "no more steps"))
print(window, door)
# ANCHOR_END: change
