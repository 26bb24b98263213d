from words import HELLO

print(HELLO, "Guido")
