# async functions, await, gather, async for and async with.
import asyncio


async def work(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name * 2


class Resource:
    async def __aenter__(self):
        print("enter")
        return "resource"

    async def __aexit__(self, *details):
        print("exit", details[0])


async def ticks(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def main():
    print(await work("a", 0))
    print(await asyncio.gather(work("b", 0.02), work("c", 0.01)))
    async with Resource() as r:
        print(r)
    async for t in ticks(2):
        print("tick", t)
    print([t * 10 async for t in ticks(3)])
    task = asyncio.create_task(work("d", 0))
    await task
    print(task.result(), task.done())
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
