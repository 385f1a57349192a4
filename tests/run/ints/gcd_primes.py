# Euclid, primality by trial and by Fermat, factorisation.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def factors(n):
    found = []
    p = 2
    while p * p <= n:
        while n % p == 0:
            found.append(p)
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        found.append(n)
    return found


def probably_prime(n):
    return n in (2, 3, 5) or all(pow(b, n - 1, n) == 1 for b in (2, 3, 5))


print(gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(2 ** 80, 6 ** 40))
for n in (1, 2, 97, 360, 1001, 65536, 999983 * 2, 600851475143):
    print(n, factors(n))
print([n for n in range(2, 60) if probably_prime(n)])
print(probably_prime(2 ** 89 - 1), probably_prime(2 ** 87 - 1))
