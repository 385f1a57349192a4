# NaN and infinities in comparisons, containers and arithmetic.
nan = float("nan")
inf = float("inf")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, nan in [nan], [nan] == [nan], inf == inf, -inf < inf)
print(inf - inf, inf * 0, inf / inf, inf + 1, -inf * -1, 1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf, inf % 5)
print(max(1, inf), min(-inf, 0), max(nan, 1), max(1, nan), sorted([inf, 2, -inf, 0]))
print(bool(nan), bool(0.0), bool(-0.0), nan ** 0, 1 ** nan, inf ** 0, 2 ** inf, 0.5 ** inf)
print(hash(inf), hash(-inf), int(1e3) == 1e3, inf > 10 ** 500)
count = 0
for x in (1.0, nan, 2.0, nan):
    if x != x:
        count += 1
print(count)
