"""Factorials and Fibonacci numbers of thousands of digits.

usage: big_numbers.py [n]
"""
import sys

PRIME = 1_000_000_007


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fast_fibonacci(n):
    """F(n) and F(n + 1), from those of half the n."""
    if n == 0:
        return 0, 1
    a, b = fast_fibonacci(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    if n % 2 == 0:
        return c, d
    return d, c + d


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    number = factorial(n)
    print(f"{n}! has {number.bit_length()} bits, {number % PRIME} {number >> number.bit_length() - 60}")
    number = fibonacci(4 * n)
    print(f"F({4 * n}) has {number.bit_length()} bits, {number % PRIME}")
    print(number == fast_fibonacci(4 * n)[0])
    number = fast_fibonacci(40 * n)[0]
    print(f"F({40 * n}) has {number.bit_length()} bits, {number % PRIME}")
    text = str(fibonacci(4000))
    print(f"{len(text)} digits, {text[:20]}...{text[-20:]}")


if __name__ == "__main__":
    main()
