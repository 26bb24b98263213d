from copy import copy

seats = [4, 2, 6]

iterator = iter(seats)
print(max(iterator))
print(list(iterator))
seats.append(8)
print(list(iterator))

iterator = iter(seats)
next(iterator)
bookmark = copy(iterator)
print(6 in iterator)
print(list(iterator))
print(list(bookmark))
