from keyword import iskeyword, issoftkeyword


class Dice:
    def async_(self):
        return 4

    def match(self):
        return 4


dice = Dice()
print(dice.async_(), iskeyword("async"))
print(dice.match(), issoftkeyword("match"))
