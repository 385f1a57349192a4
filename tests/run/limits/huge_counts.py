# Sequences times ints at the limits of 64 bits.
def f(a, b): return a * b
for a, b in (("ab", -2305843009213693952), (-2305843009213693952, "ab"), ([1], -2**61), ("ab", -2**62), ("ab", -2**70), (b"a", -2**61), ((1,), -2**61), ("ab", 2**63)):
    try: print(repr(f(a, b)))
    except Exception as e: print(type(e).__name__, e)
print("ab" * -2305843009213693952, [1] * -2**61)
