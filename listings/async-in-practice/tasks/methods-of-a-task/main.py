import asyncio


async def work(outcome):
    await asyncio.sleep(0.01)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def ended(task):
    print("  callback:", task.get_name())


async def main():
    good = asyncio.create_task(work(42), name="good")
    bad = asyncio.create_task(work(ValueError("no number")), name="bad")
    gone = asyncio.create_task(work(0), name="task 3")
    gone.set_name("gone")
    good.add_done_callback(ended)
    bad.add_done_callback(ended)
    bad.remove_done_callback(ended)

    print("done:", good.done())
    try:
        good.result()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    me = asyncio.current_task()
    print("all:", sorted(t.get_name() for t in asyncio.all_tasks() - {me}))
    print("runs:", good.get_coro().__name__, len(good.get_stack()))
    print("loop:", good.get_loop() is asyncio.get_running_loop())

    print("asked to stop:", gone.cancel(), gone.cancelling())
    await asyncio.wait([good, bad, gone])
    print("result:", good.result(), good.exception())
    print("exception:", repr(bad.exception()))
    print("cancelled:", gone.cancelled(), good.cancelled())
    print("again:", gone.cancel())


asyncio.run(main())
