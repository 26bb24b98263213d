name = input("name? ")
print()
print(len(name), len(name.encode()), ord(name[0]), chr(322), ascii(name))
print(str(7) + "!", repr("it's"), format(2.5, "8.3f"), f"{name:>8}|{name:^8}|")

data = bytes([99, 97]) + b"fe"
grown = bytearray(data)
grown.append(33)
view = memoryview(grown)[1:3]
print(data, grown, bytes(view), data.decode())

print(hash("tea") == hash("t" + "ea"))
print(sorted(frozenset("hello")), {frozenset({1, 2}): "a set as a key"})
print("hello"[slice(1, 3)], tuple(range(2)))
