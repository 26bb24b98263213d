from enum import Enum, auto, unique


@unique
class Day(Enum):
    MONDAY = auto()
    TUESDAY = auto()
    WEDNESDAY = auto()

    def opens(self):
        match self:
            case Day.MONDAY:
                return "closed"
            case Day.TUESDAY | Day.WEDNESDAY:
                return "at noon"


for day in Day:
    print(day.value, day.name, day.opens())

print(Day(2), Day["MONDAY"], Day.MONDAY is Day(1))
for look_up in [lambda: Day(7), lambda: Day["SUNDAY"]]:
    try:
        print(look_up())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
