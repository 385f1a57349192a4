# expect: E0226 3:5 'yield from' inside async function
async def f():
    yield from a
