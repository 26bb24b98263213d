import sqlite3
from concurrent.futures import ThreadPoolExecutor


def count(connection):
    return connection.execute("SELECT count(*) FROM orders").fetchone()


def open_database():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE orders (dish)")
    connection.execute("INSERT INTO orders VALUES ('soup')")
    return connection


orders = open_database()
with ThreadPoolExecutor(1) as kitchen:
    error = kitchen.submit(count, orders).exception()
    print(type(error).__name__)
    (number,) = kitchen.submit(lambda: count(open_database())).result()
    print(number, "order")
