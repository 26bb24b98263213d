import asyncio
import logging
import sys
import time


async def good():
    await asyncio.sleep(0.15)


async def bad():
    time.sleep(0.15)


def name_of_the_slow(record):
    handle = record.args[0]
    print("blocked the loop:", handle.split("coro=<")[1].split("(")[0])
    return False


async def main():
    await asyncio.gather(good(), bad())


logger = logging.getLogger("asyncio")
logger.addHandler(logging.StreamHandler(sys.stdout))
logger.addFilter(lambda record: "took" in record.msg)
logger.addFilter(name_of_the_slow)
asyncio.run(main(), debug=True)
