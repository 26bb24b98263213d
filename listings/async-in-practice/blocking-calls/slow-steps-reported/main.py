import asyncio
import logging
import re
import time


class SlowSteps(logging.Handler):
    def emit(self, record):
        message = record.getMessage()
        if "took" in message:
            name = re.search(r"coro=<(\w+)", message)[1]
            print("blocked the loop:", name)


async def good():
    await asyncio.sleep(0.15)


async def bad():
    time.sleep(0.15)


async def main():
    await asyncio.gather(good(), bad())


logging.getLogger("asyncio").addHandler(SlowSteps())
asyncio.run(main(), debug=True)
