import io

file = io.StringIO("Guido\nLuciano\nKushal")
longest = ""
while line := file.readline():
    print(repr(line))
    if len(line) > len(longest):
        longest = line
print("longest:", longest.rstrip("\n"))
