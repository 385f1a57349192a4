# Algorithms over lists of ints: insertion sort, quicksort, merge, binary search, rotation.
def insertion_sort(a):
    for i in range(1, len(a)):
        x = a[i]
        j = i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def quicksort(a):
    if len(a) <= 1:
        return a
    pivot = a[len(a) // 2]
    return quicksort([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quicksort([x for x in a if x > pivot])


def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def search(a, x):
    low, high = 0, len(a)
    while low < high:
        mid = (low + high) // 2
        if a[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low


data = [(i * 37 + 11) % 101 for i in range(40)]
print(insertion_sort(data[:]))
print(quicksort(data) == sorted(data))
print(merge([1, 4, 9], [2, 3, 10, 11]), search([1, 3, 5, 7], 5), search([1, 3, 5, 7], 8))
print(data[10:] + data[:10] == data[10:] + data[:10], list(dict.fromkeys([3, 1, 3, 2, 1])))
prefix = [0]
for x in data:
    prefix.append(prefix[-1] + x)
print(prefix[-1], prefix[20] - prefix[10])
