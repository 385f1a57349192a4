# Longest Collatz chains under a limit.
def chain(n):
    length = 1
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        length += 1
    return length


best = 0
where = 0
for start in range(1, 3000):
    length = chain(start)
    if length > best:
        best, where = length, start
print(where, best)
n = 2 ** 61 - 1
peak = n
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    peak = max(peak, n)
    steps += 1
print(steps, peak)
