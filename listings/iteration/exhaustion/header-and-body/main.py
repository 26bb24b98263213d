mail = """From: Guido
To: Kushal

Hello Kushal
See you at four"""

lines = iter(mail.splitlines())
print(iter(lines) is lines)

for line in lines:
    if line == "":
        break
    print("header:", line)

for line in lines:
    print("body:", line)
