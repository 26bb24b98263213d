from itertools import chain, takewhile

log = ["init", "mount", "LOGIN", "mail"]


def early(line):
    return line != "LOGIN"


lines = iter(log)
print(list(takewhile(early, lines)))
print(list(lines))

lines = iter(log)
boot = []
for line in lines:
    if not early(line):
        lines = chain([line], lines)
        break
    boot.append(line)
print(boot)
print(list(lines))
