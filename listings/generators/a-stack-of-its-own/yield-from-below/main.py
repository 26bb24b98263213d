# ANCHOR: below
def walk(team, visit):
    name, members = team
    visit(name)
    for member in members:
        walk(member, visit)


def names(team):
    def visit(name):
        yield name

    walk(team, visit)
    yield "that was all"


team = ("Guido", [("Luciano", []), ("Kushal", [])])
for name in names(team):
    print(name)
# ANCHOR_END: below
