from enum import IntFlag
from functools import reduce
from operator import or_

Days = IntFlag("Days", "MON TUE WED")


def parse(text):
    names = (name.strip() for name in text.split("|"))
    return reduce(or_, (Days[name] for name in names))


for text in ["TUE | WED", "WED|TUE|WED", "DOOMSDAY", "0x80", ""]:
    try:
        days = parse(text)
        names = " | ".join(day.name for day in days)
        print(f"[{names}] {days:d}")
    except KeyError as error:
        print("no such day:", error)
