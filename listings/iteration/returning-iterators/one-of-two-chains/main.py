def in_order(names, backwards):
    if backwards:
        return reversed(names)
    return iter(names)


names = ["Guido", "Luciano", "Kushal"]
print(list(in_order(names, backwards=False)))
print(list(in_order(names, backwards=True)))
