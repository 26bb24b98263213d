from enum import CONFORM, KEEP, STRICT, IntFlag

NAMES = "MON TUE WED THU FRI SAT SUN"
byte = 0b1000_0110

for boundary in [STRICT, CONFORM, KEEP]:
    Days = IntFlag("Days", NAMES, boundary=boundary)
    try:
        print(boundary.name, repr(Days(byte)))
    except ValueError:
        print(boundary.name, "ValueError")

days = Days(byte)
print([day.name for day in days], int(days))

print(repr(days & ~Days.TUE), repr(~Days.TUE))
print(repr(days ^ days & Days.TUE))
