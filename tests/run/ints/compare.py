# Comparison operators, chains, and mixes with floats.
big = 2 ** 70
values = [-big, -5, 0, 5, 2 ** 53, 2 ** 53 + 1, big, big + 1]
for a in values:
    print([(a < b) - (a > b) for b in values], [a == b for b in values].count(True))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True)
print(2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, -10 ** 400 < float("-inf"))
print(big == float(big), big + 1 == float(big), big < 1e22, big >= float("nan"))
calls = []


def mark(x):
    calls.append(x)
    return x


print(mark(1) < mark(5) > mark(3), calls)
calls.clear()
print(mark(9) < mark(5) > mark(3), calls)
print(min(3, 1, 2), max([4, 8, 6]), sorted([3, -1, big, 0, -big]))
