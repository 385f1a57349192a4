# Recursive functions of ints: the compiler makes a version for numbers near zero. Both versions, and ways between them.
import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half * base if exponent % 2 else half * half


def grow(n, limit):
    # Leaves the range in which the quick version is right.
    if n > limit:
        return n
    return grow(n * 3 + 1, limit)


def shrink(n, steps=0):
    if -5 < n < 5:
        return n, steps
    return shrink(n // 1000 if n > 0 else -(-n // 1000), steps + 1)


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def describe(n, text):
    if n <= 0:
        return text
    return describe(n - 1, text + str(n % 10))


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return 0
    count = hanoi(n - 1, source, spare, target, moves)
    moves.append((source, target))
    return count + 1 + hanoi(n - 1, spare, target, source, moves)


class Tree:
    def __init__(self, depth):
        self.left = Tree(depth - 1) if depth > 0 else None
        self.right = Tree(depth - 2) if depth > 1 else None

    def count(self, extra):
        total = 1 + extra
        if self.left:
            total += self.left.count(extra - 1)
        if self.right:
            total += self.right.count(extra + 1)
        return total


def make_counter(step):
    def count(n):
        if n <= 0:
            return 0
        return step + count(n - 1)
    return count


def fails(n):
    if n == 0:
        return 10 // n
    return 1 + fails(n - 1)


print([fib(n) for n in range(15)], fib(-3), fib(-(10**30)))
print(ackermann(2, 3), ackermann(0, 2**60), ackermann(0, 2**70))
print(power(3, 5), power(3, 100), power(2**40, 3), power(-7, 0))
print(grow(1, 10**6), grow(1, 2**30), grow(5, 10**25), grow(2**61, 1))
print(shrink(123456789), shrink(-(10**20)), shrink(2**100))
print(gcd(48, 18), gcd(2**80, 2**75), gcd(0, 5), gcd(2**28, 2**28 + 1))
print(describe(12, ""), describe(-1, "x"))
moves = []
print(hanoi(5, "a", "b", "c", moves), len(moves), moves[:3])
print(Tree(6).count(3), Tree(3).count(2**64))
print(make_counter(2)(10), make_counter(2**62)(3), make_counter(0.5)(4))
try:
    fails(3)
except ZeroDivisionError as e:
    print("caught", e)
sys.setrecursionlimit(2000)
try:
    print(fails(10**6))
except RecursionError as e:
    print("RecursionError")
fails(2)
