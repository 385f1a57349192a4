"""The fast Fourier transform, radix 2 and in place, on two lists of floats.

usage: fft.py [log2 of the points] [rounds]
"""
import math
import sys


def make_signal(n):
    seed = 42
    result = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(seed / 1073741824.0 - 1.0)
    return result


def bit_reverse(re, im):
    n = len(re)
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            re[i], re[j] = re[j], re[i]
            im[i], im[j] = im[j], im[i]


def transform(re, im, direction):
    n = len(re)
    bit_reverse(re, im)
    angle = direction * 2.0 * math.pi / n
    cosines = [math.cos(angle * k) for k in range(n // 2)]
    sines = [math.sin(angle * k) for k in range(n // 2)]
    size = 2
    while size <= n:
        half = size // 2
        step = n // size
        for start in range(0, n, size):
            for k in range(half):
                a = start + k
                b = a + half
                c = cosines[k * step]
                s = sines[k * step]
                t_re = re[b] * c - im[b] * s
                t_im = re[b] * s + im[b] * c
                re[b] = re[a] - t_re
                im[b] = im[a] - t_im
                re[a] += t_re
                im[a] += t_im
        size *= 2


def main():
    bits = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    n = 1 << bits
    signal = make_signal(n)
    re = signal[:]
    im = [0.0] * n
    for _ in range(rounds):
        transform(re, im, 1.0)
        print(f"{re[0]:.6f} {re[1]:.6f} {im[1]:.6f} {re[n // 3]:.6f} {im[n // 3]:.6f}")
        transform(re, im, -1.0)
        for i in range(n):
            re[i] /= n
            im[i] /= n
    worst = 0.0
    for i in range(n):
        error = abs(re[i] - signal[i]) + abs(im[i])
        if error > worst:
            worst = error
    print(f"worst error {worst:.3e}")


if __name__ == "__main__":
    main()
