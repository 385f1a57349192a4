# Products that leave the machine word.
def product(items):
    p = 1
    for x in items:
        p *= x
    return p


for n in (10, 19, 20, 21, 22, 25, 40):
    print(n, product(range(1, n + 1)))
print(product([3037000499, 3037000499]), product([3037000500, 3037000500]))
print(product([-(2 ** 31), 2 ** 32]), product([2 ** 30, 2 ** 30]), product([2 ** 30, -(2 ** 30)]))
print(2 ** 59 * 2, 2 ** 59 * -2, 2 ** 60 * 1, 2 ** 60 * -1, 2 ** 61 * 0)
x = 1
for i in range(1, 101):
    x = x * 7 % (2 ** 61 - 1)
print(x)
