"""The fast Fourier transform, recursive, on lists of complex numbers.

usage: fft_complex.py [log2 of the points]
"""
import math
import sys


def make_signal(n):
    seed = 42
    result = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(complex(seed / 1073741824.0 - 1.0, 0.0))
    return result


def fft(values, sign):
    n = len(values)
    if n == 1:
        return values[:]
    even = fft(values[0::2], sign)
    odd = fft(values[1::2], sign)
    half = n // 2
    result = [0j] * n
    angle = sign * 2.0 * math.pi / n
    for k in range(half):
        twiddle = complex(math.cos(angle * k), math.sin(angle * k)) * odd[k]
        result[k] = even[k] + twiddle
        result[k + half] = even[k] - twiddle
    return result


def main():
    bits = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    n = 1 << bits
    signal = make_signal(n)
    spectrum = fft(signal, -1.0)
    for k in (0, 1, n // 3):
        print(f"{spectrum[k].real:.6f} {spectrum[k].imag:.6f}")
    back = fft(spectrum, 1.0)
    worst = 0.0
    for i in range(n):
        difference = back[i] / n - signal[i]
        error = abs(difference.real) + abs(difference.imag)
        if error > worst:
            worst = error
    print(f"worst error {worst:.3e}")


if __name__ == "__main__":
    main()
