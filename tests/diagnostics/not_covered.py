# expect: E0301 4 async def is not covered yet
# expect: E0301 8 except* is not covered yet
# expect: E0301 14 a type alias statement is not covered yet
async def later():
    pass


try:
    later()
except* ValueError:
    pass


type Number = int | float
