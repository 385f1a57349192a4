# Operator precedence and associativity.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 % 4, 7 // 2 * 2, 2 ** 3 ** 2, -3 ** 2, 2 ** -1, 10 - 5 - 2, 100 / 10 / 2)
print(1 | 2 ^ 3 & 4 << 1, 5 & 3 == 3, (5 & 3) == 3, 1 + 2 << 3, 1 << 2 + 3, ~5 & 0xF, -5 // 2, -(5 // 2), -5 % 3, 5 % -3)
print(not True or True, not (True or True), True or False and False, (True or False) and False, not 1 == 2, 1 < 2 and 2 < 3 or 0)
print(1 if True else 2 + 5, (1 if True else 2) + 5, [1, 2][0] + 1, -[1, 2][1], "a" "b" * 2, "a" + "b" * 2, not [] and 5, 3 in [1, 2] + [3], 1 not in [2] and 5)
print(1 == 1 in [1], 1 < 3 > 2, 1 != 2 != 1, (choice := (lambda: 1 if 0 else 2)()), choice, 6 & 4 | 1, 6 ^ 4 & 1, 2 * -3, 2 - -3, +-+3, not not 0)
print(5 // 2 ** 2, -2 ** 0.5, abs(-2) ** 2, 8 >> 1 + 1, 1 + 1 if 0 else 0 + 5, "%d" % 5 + "x", "%d %d" % (1, 2) * 2, 4 @ 2 if 0 else "no matmul", 7 & ~2, 1 << 3 >> 1)
