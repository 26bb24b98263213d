import asyncio
import select
import selectors


async def main():
    loop = asyncio.get_running_loop()
    print(f"asks for readiness: {isinstance(loop, asyncio.SelectorEventLoop)}")
    print(f"is told of completion: {hasattr(asyncio, 'ProactorEventLoop')}")


asyncio.run(main())
modules = selectors, select
print(
    f"poll in selectors, in select: {[hasattr(module, 'poll') for module in modules]}"
)
