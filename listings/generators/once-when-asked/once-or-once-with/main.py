def brew(drink):
    print(f"brewing {drink}")
    return f"a cup of {drink}"


def on_demand(drink):
    yield brew(drink)


ready = iter([brew("coffee")])
waiting = on_demand("tea")
unwanted = on_demand("cocoa")
print("table laid")
print(next(ready))
print(next(waiting))
print(next(waiting, "no second cup"))
