import asyncio

PATIENCE = 0.01


async def main():
    kitchen = asyncio.Queue(1)
    for order in ["soup", "pasta"]:
        try:
            await asyncio.wait_for(kitchen.put(order), PATIENCE)
            print("taken")
        except TimeoutError:
            print("not taken:", order)


asyncio.run(main())
