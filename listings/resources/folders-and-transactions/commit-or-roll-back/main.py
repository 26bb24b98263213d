import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE seats (seat, guest)")
with db:
    guests = [(1, "Guido"), (2, "Luciano")]
    db.executemany("INSERT INTO seats VALUES (?, ?)", guests)


def rename(before, after):
    return db.execute(
        "UPDATE seats SET guest = ? WHERE guest = ?",
        [after, before],
    ).rowcount


def swap(one, other):
    with db:
        rename(one, "nobody")
        if rename(other, one) == 0:
            return "not found"
        rename("nobody", other)
        return "swapped"


for other in ["Luciano", "Kushal"]:
    print(other, swap("Guido", other))
    print(db.execute("SELECT * FROM seats").fetchall())
db.close()
