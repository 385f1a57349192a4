"""Sorts a list of ints in place with Hoare's quicksort.

usage: quicksort.py [count]
"""
import sys


def make_numbers(count):
    seed = 12345
    numbers = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        numbers.append(seed)
    return numbers


def quicksort(numbers, low, high):
    while low < high:
        pivot = numbers[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while numbers[i] < pivot:
                i += 1
            while numbers[j] > pivot:
                j -= 1
            if i <= j:
                numbers[i], numbers[j] = numbers[j], numbers[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(numbers, low, j)
            low = i
        else:
            quicksort(numbers, i, high)
            high = j


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    numbers = make_numbers(count)
    quicksort(numbers, 0, count - 1)
    for i in range(1, count):
        if numbers[i - 1] > numbers[i]:
            print(f"not sorted at {i}")
            break
    print(numbers[0], numbers[count // 4], numbers[count // 2], numbers[-1])


if __name__ == "__main__":
    main()
