# Lists of floats and of mixed numbers.
xs = [i * 0.5 for i in range(8)]
print(xs, sum(xs), max(xs), min(xs), sum(xs) / len(xs))
mean = sum(xs) / len(xs)
variance = sum((x - mean) ** 2 for x in xs) / (len(xs) - 1)
print(mean, variance, variance ** 0.5)
xs[3] = 7
print(xs, [type(x).__name__ for x in xs])
xs.append(1)
xs.sort()
print(xs, xs.index(7.0), xs.count(1), 3.5 in xs, 7 in xs)
dot = 0.0
for x, y in zip(xs, reversed(xs)):
    dot += x * y
print(dot)
zeros = [0.0] * 5
zeros[2] -= 0.25
print(zeros, -zeros[0])
