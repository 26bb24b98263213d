import sqlite3


def open_bank():
    db = sqlite3.connect(":memory:")
    with db:
        db.execute("""
            CREATE TABLE account (
                name TEXT PRIMARY KEY,
                coins INTEGER NOT NULL CHECK (coins >= 0)
            )
        """)
        names = [("Guido", 10), ("Luciano", 5)]
        db.executemany("INSERT INTO account VALUES (?, ?)", names)
    return db


def add(db, name, coins):
    query = "UPDATE account SET coins = coins + ? WHERE name = ?"
    db.execute(query, (coins, name))


def transfer(db, coins, payer, payee):
    with db:
        add(db, payee, coins)
        add(db, payer, -coins)


def show(db, what):
    rows = db.execute("SELECT name, coins FROM account ORDER BY name")
    print(f"{what}: {rows.fetchall()}")


db = open_bank()
transfer(db, 3, "Guido", "Luciano")
show(db, "paid")

try:
    transfer(db, 100, "Guido", "Luciano")
except sqlite3.IntegrityError as error:
    print("refused:", error)
show(db, "after the refusal")

with db:
    add(db, "Luciano", 50)
show(db, "the block has ended")
