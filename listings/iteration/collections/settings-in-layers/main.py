from collections import ChainMap, OrderedDict, namedtuple

Point = namedtuple("Point", "x y")

home = Point(3, 4)
moved = home._replace(y=7)
x, y = moved
print(home, x + y, home == (3, 4), home < moved)

defaults = {"drink": "tea", "sugar": "no"}
ordered = {"sugar": "yes"}
settings = ChainMap(ordered, defaults)
print(settings["drink"], settings["sugar"], "milk" in settings)

queue = OrderedDict.fromkeys(["Luciano", "Guido", "Kushal"])
queue.move_to_end("Luciano")
print(list(queue))
print(queue.popitem(last=False)[0])
