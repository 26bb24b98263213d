import asyncio
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor


# ANCHOR: database
class Database:
    """A connection and the one thread that uses it."""

    def __init__(self, path):
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.connected = self.thread.submit(sqlite3.connect, path)

    async def call(self, work):
        loop = asyncio.get_running_loop()
        job = loop.run_in_executor(self.thread, self.run, work)
        return await job

    def run(self, work):
        with self.connected.result() as db:
            return work(db)


# ANCHOR_END: database


# ANCHOR: guests
def create(db):
    db.execute("CREATE TABLE guest (name TEXT)")


def invite(name):
    return lambda db: db.execute("INSERT INTO guest VALUES (?)", [name])


def guests(db):
    rows = db.execute("SELECT name FROM guest ORDER BY name")
    return [name for (name,) in rows]


async def main():
    database = Database(":memory:")
    await database.call(create)
    invited = [database.call(invite(name)) for name in ["Luciano", "Kushal"]]
    await asyncio.gather(*invited)
    print("invited:", await database.call(guests))

    # While the thread is busy, a call is queued and given up.
    release = threading.Event()
    busy = asyncio.create_task(database.call(lambda db: release.wait()))
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0.01):
            await database.call(invite("Guido"))
    except TimeoutError:
        print("Guido's call was given up")
    release.set()
    await busy
    print("invited:", await database.call(guests))


# ANCHOR_END: guests

asyncio.run(main())
