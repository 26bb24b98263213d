word = "Noël"

print(len(word), list(word))
print(len(word.encode()), list(word.encode()))

for position, letter in enumerate(word):
    print(position, letter)

print(word[2])
