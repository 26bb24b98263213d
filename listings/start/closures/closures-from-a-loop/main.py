late = [lambda: i for i in range(3)]
print([show() for show in late])

early = [lambda i=i: i for i in range(3)]
print([show() for show in early])
