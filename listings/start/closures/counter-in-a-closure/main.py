def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


visitors = counter()
print(visitors(), visitors())

orders = counter()
print(orders(), visitors())
