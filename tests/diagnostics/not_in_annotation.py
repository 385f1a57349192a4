# expect: E0215 5:11 'yield expression' can not be used within an annotation
# expect: E0215 6:5 'named expression' can not be used within an annotation
# expect: E0215 7:17 'await expression' can not be used within an annotation
from __future__ import annotations
def f(a: (yield)): pass
x: (y := 1) = 2
async def g(a: (await b)): pass
