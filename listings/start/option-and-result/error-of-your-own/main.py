class Missing(Exception):
    pass


class NotANumber(Exception):
    pass


def celsius(field):
    if not field:
        raise Missing
    try:
        return int(field)
    except ValueError:
        raise NotANumber(field) from None


for field in ["4", "", "warm"]:
    try:
        print(f"{celsius(field)} degrees")
    except Missing:
        print("no reading")
    except NotANumber as error:
        print(f"not a number: {error}")
