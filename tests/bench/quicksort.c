// C reference for tests/bench/quicksort.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t *make_numbers(int64_t count) {
    int64_t *numbers = malloc(count * sizeof *numbers);
    int64_t seed = 12345;
    for (int64_t i = 0; i < count; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        numbers[i] = seed;
    }
    return numbers;
}

static void quicksort(int64_t *numbers, int64_t low, int64_t high) {
    while (low < high) {
        int64_t pivot = numbers[(low + high) / 2], i = low, j = high;
        while (i <= j) {
            while (numbers[i] < pivot)
                i++;
            while (numbers[j] > pivot)
                j--;
            if (i <= j) {
                int64_t t = numbers[i];
                numbers[i++] = numbers[j];
                numbers[j--] = t;
            }
        }
        if (j - low < high - i) {
            quicksort(numbers, low, j);
            low = i;
        } else {
            quicksort(numbers, i, high);
            high = j;
        }
    }
}

int main(int argc, char **argv) {
    int64_t count = argc > 1 ? strtoll(argv[1], NULL, 10) : 20000;
    int64_t *numbers = make_numbers(count);
    quicksort(numbers, 0, count - 1);
    for (int64_t i = 1; i < count; i++) {
        if (numbers[i - 1] > numbers[i]) {
            printf("not sorted at %" PRId64 "\n", i);
            break;
        }
    }
    printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", numbers[0], numbers[count / 4], numbers[count / 2],
           numbers[count - 1]);
    free(numbers);
    return 0;
}
