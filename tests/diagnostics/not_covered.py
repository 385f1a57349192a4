# expect: E0301 3 async def is not covered yet
# expect: E0301 7 a type alias statement is not covered yet
async def later():
    pass


type Number = int | float
