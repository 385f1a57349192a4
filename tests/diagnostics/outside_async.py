# expect: E0224 5:5 'async for' outside async function
# expect: E0224 6:5 'async with' outside async function
# expect: E0224 7:5 'await' outside async function
def f():
    async for a in b: pass
    async with a: pass
    await c
