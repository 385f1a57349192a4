# Sums and differences that leave the machine word and come back.
def up(n, step, rounds):
    for _ in range(rounds):
        n += step
    return n


print(up(2 ** 60 - 3, 1, 6))
print(up(2 ** 63 - 3, 1, 6))
print(up(-(2 ** 60) + 3, -1, 6))
print(up(-(2 ** 63) + 3, -1, 6))
print(up(0, 2 ** 58, 100))
print(up(2 ** 64, -(2 ** 60), 16))
total = 0
for i in range(70):
    total += 1 << i
print(total, total == 2 ** 70 - 1)
for i in range(70):
    total -= 1 << i
print(total)
a = 2 ** 62
print(a - (-a), -a - a, a - a, (a + a) - a)
