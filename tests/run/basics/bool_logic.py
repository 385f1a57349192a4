def check(a, b):
    return a and not b or b and not a


for a in (True, False):
    for b in (True, False):
        print(a, b, check(a, b), a == b, a != b, a & b, a | b, a ^ b)
print(1 < 2 and 2 < 3, 1 < 2 < 3, 3 < 2 or 1, 0 or "x")
