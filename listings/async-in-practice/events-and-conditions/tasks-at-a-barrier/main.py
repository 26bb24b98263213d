import asyncio


async def play(barrier, score):
    leads = 0
    for _ in range(3):
        score.append("card")
        leads += await barrier.wait() == 0
        assert len(score) % 3 == 0, "a card was played too early"
        await barrier.wait()
    return leads


async def main():
    barrier, score = asyncio.Barrier(3), []
    players = [play(barrier, score) for _ in range(barrier.parties)]
    print("leaders:", sum(await asyncio.gather(*players)))
    print("cards:", len(score), "waiting:", barrier.n_waiting)

    left_alone = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await left_alone
    except asyncio.BrokenBarrierError:
        print("BrokenBarrierError:", barrier.broken)
    await barrier.reset()
    print("broken after reset:", barrier.broken)


asyncio.run(main())
