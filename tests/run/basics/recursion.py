def fact(n):
    if n == 0:
        return 1
    return n * fact(n - 1)


def power(x, n):
    if n == 0:
        return 1
    half = power(x, n // 2)
    if n % 2 == 0:
        return half * half
    return half * half * x


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


print(fact(10), fact(20), power(3, 13), power(1.5, 4), gcd(84, 36))
