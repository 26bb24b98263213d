def swap(seats, i, j):
    seats[i] ^= seats[j]
    seats[j] ^= seats[i]
    seats[i] ^= seats[j]


seats = [11, 22, 33]
swap(seats, 0, 2)
print(seats)
swap(seats, 1, 1)
print(seats)

seats = [11, 22, 33]
seats[0], seats[2] = seats[2], seats[0]
seats[1], seats[1] = seats[1], seats[1]
print(seats)
