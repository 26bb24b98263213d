import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context


def blocking_io():
    with open("/dev/urandom", "rb") as f:
        return len(f.read(100))


def cpu_bound():
    return sum(i * i for i in range(10**7))


async def main():
    loop = asyncio.get_running_loop()
    print("to_thread:    ", await asyncio.to_thread(blocking_io))
    print("default pool: ", await loop.run_in_executor(None, blocking_io))
    with ThreadPoolExecutor() as pool:
        print("own threads:  ", await loop.run_in_executor(pool, blocking_io))
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        print("own processes:", await loop.run_in_executor(pool, cpu_bound))


if __name__ == "__main__":
    asyncio.run(main())
