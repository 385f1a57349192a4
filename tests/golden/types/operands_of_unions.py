# int + str raises whichever operand comes first: the sum of two such unions is int or str, nothing dynamic.
def add(a, b):
    return a + b


for name, value in (("x", 1), ("y", "z")):
    add(value, value)
# --- expected ---
# <module> #0() -> None
#   b0
#     %0 make_function: function add
#     %1 const_str: str
#     %2 const_int: int
#     %3 build_tuple: tuple[str, int]
#     %4 const_str: str
#     %5 const_str: str
#     %6 build_tuple: tuple[str, str]
#     %7 build_tuple: tuple[tuple[str, int], tuple[str, str]]
#     %8 get_iter: generator
#   b1
#     %10 iter_advance: bool
#   b2
#     %12 iter_current: tuple[str, int | str]
#     %13 poll: None
#     %14 unpack: tuple[str, int | str]
#     %15 unpack_get: int | str
#     %16 call: int | str
#   b3
#     %18 const_none: None
# add #7(int | str, int | str) -> int | str
#   b0
#     %0 param: int | str
#     %1 param: int | str
#     %2 add: int | str
