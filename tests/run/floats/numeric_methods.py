# Small numerical methods in plain floats.
def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h


def newton(f, df, x):
    for _ in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-14:
            break
    return x


def bisect(f, low, high):
    while high - low > 1e-12:
        mid = (low + high) / 2
        if f(low) * f(mid) <= 0:
            high = mid
        else:
            low = mid
    return low


print(integrate(lambda x: x * x, 0.0, 3.0, 1000))
print(integrate(lambda x: 1 / (1 + x * x), 0, 1, 500) * 4)
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
print(newton(lambda x: x ** 3 - x - 1, lambda x: 3 * x ** 2 - 1, 1.5))
print(f"{bisect(lambda x: x * x - 5, 0.0, 5.0):.10f}")
e = 1.0
term = 1.0
for k in range(1, 25):
    term /= k
    e += term
print(e)
