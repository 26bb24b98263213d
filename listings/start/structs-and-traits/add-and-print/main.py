class Duration:
    def __init__(self, minutes):
        self.minutes = minutes

    def __add__(self, other):
        return Duration(self.minutes + other.minutes)

    def __str__(self):
        hours, minutes = divmod(self.minutes, 60)
        return f"{hours}:{minutes:02}"


print(Duration(50) + Duration(75))
