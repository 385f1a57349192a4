# Dicts with integer keys: growth, deletion, collisions, negative and big keys.
d = {}
for i in range(1000):
    d[i * 7 % 1009] = i
print(len(d), d[7], d[0], sum(d), sum(d.values()))
for i in range(0, 1009, 2):
    d.pop(i, None)
print(len(d), list(d)[:5], list(d.items())[-3:])
for i in range(20):
    d[i << 40] = -i
print(len(d), d[3 << 40], list(d)[-2:])
e = {-1: "a", -2: "b", 2 ** 61 - 1: "c", 0: "d", 2 ** 64: "e", 1.0: "f"}
print(e[-1], e[-2], e[0], e[2 ** 61 - 1], e[2 ** 64], e[1], e.get(2.0), e[True], 8 in e)
e[1] = "int keeps the float key"
print(e)
memo = {}


def fib(n):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(90), len(memo))
