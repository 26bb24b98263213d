def reverse(word):
    return "".join(reversed(word))


names = ["Guido", "Luciano", "Kushal"]
print(list(reversed(names)))

composed = reverse("No\u00ebl")
print(composed, ascii(composed))
combined = reverse("Noe\u0308l")
print(combined, ascii(combined))

try:
    reversed({"Guido", "Luciano"})
except TypeError as error:
    print(error)
