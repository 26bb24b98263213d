class Die:
    def __init__(self, seed):
        self.state = seed

    def roll(self):
        self.state = self.state * 75 % 65537
        return self.state % 6 + 1


die = Die(seed=27)
for shown in iter(die.roll, 1):
    print(shown)
print("next:", die.roll())

die = Die(seed=27)
while (shown := die.roll()) != 1:
    print(shown)
