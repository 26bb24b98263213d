class Door:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("door: closing")
        raise OSError("the door is stuck")


def welcome(guests):
    try:
        with Door():
            print(f"first: {guests[0]}")
    except OSError as error:
        print(f"caught: {error}")


print("-- once")
welcome(["Guido"])
print("-- twice")
welcome([])
print("-- the end")
