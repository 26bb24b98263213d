import io

data = b"Guido\nLuciano\nKr\xf6te\nKushal\n"

try:
    for line in io.TextIOWrapper(io.BytesIO(data), "utf-8"):
        print("text:", line.rstrip("\n"))
except UnicodeDecodeError:
    print("text: not UTF-8")

for line in io.BytesIO(data):
    print("bytes:", repr(line.rstrip(b"\n")))
