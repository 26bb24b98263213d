import asyncio
from collections.abc import Awaitable, Callable


# ANCHOR: count
class Message(asyncio.Future[None]):
    """Counts the callbacks that are added to it."""

    asked = 0

    def add_done_callback(self, callback, *, context=None) -> None:
        Message.asked += 1
        super().add_done_callback(callback, context=context)


# ANCHOR_END: count


# ANCHOR: cases
async def gathered(messages: list[Message]) -> None:
    await asyncio.gather(*messages)


async def completed(messages: list[Message]) -> None:
    for message in asyncio.as_completed(messages):
        await message


async def first_of_the_rest(messages: list[Message]) -> None:
    waiting = set(messages)
    while waiting:
        _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)


# ANCHOR_END: cases


async def drive(wait: Callable[[list[Message]], Awaitable[None]], size: int) -> int:
    Message.asked = 0
    messages = [Message() for _ in range(size)]
    task = asyncio.ensure_future(wait(messages))
    for message in messages:
        for _ in range(5):  # Turns in which the task goes back to waiting.
            await asyncio.sleep(0)
        message.set_result(None)
    await task
    return Message.asked


async def main() -> None:
    print("futures  gather  as_completed     wait")
    for size in [3, 10, 30, 31, 100, 1_000]:
        joined = await drive(gathered, size)
        unordered = await drive(completed, size)
        selected = await drive(first_of_the_rest, size)
        print(f"{size:7}  {joined:6}  {unordered:12}  {selected:7}")


asyncio.run(main())
