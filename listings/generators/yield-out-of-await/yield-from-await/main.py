# ANCHOR: words
def words(text):
    for line in text.splitlines():
        lower = line.lower()
        for word in lower.split():
            if word != "and":
                yield word
        yield "/"


text = "Hello Guido\nand Kushal"
for word in words(text):
    print(word)
# ANCHOR_END: words
