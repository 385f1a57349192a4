# expect: E0225 3:12 asynchronous comprehension outside of an asynchronous function
def f():
    return [a async for a in b]
