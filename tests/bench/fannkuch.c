// C reference for samples/fannkuch.py.
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t count_flips(int64_t n, const int64_t *perm, int64_t *work) {
    memcpy(work, perm, n * sizeof *work);
    int64_t flips = 0;
    for (int64_t first = work[0]; first != 0; first = work[0]) {
        for (int64_t low = 0, high = first; low < high; low++, high--) {
            int64_t t = work[low];
            work[low] = work[high];
            work[high] = t;
        }
        flips++;
    }
    return flips;
}

static int64_t fannkuch(int64_t n, int64_t *most) {
    int64_t *perm = malloc(n * sizeof *perm);
    int64_t *work = malloc(n * sizeof *work);
    int64_t *rotations = calloc(n, sizeof *rotations);
    int64_t checksum = 0;
    bool even = true;
    for (int64_t i = 0; i < n; i++)
        perm[i] = i;
    *most = 0;
    for (;;) {
        int64_t flips = count_flips(n, perm, work);
        if (flips > *most)
            *most = flips;
        checksum += even ? flips : -flips;
        even = !even;

        for (int64_t size = 1;; size++) {
            if (size == n) {
                free(perm);
                free(work);
                free(rotations);
                return checksum;
            }
            int64_t head = perm[0];
            for (int64_t i = 0; i < size; i++)
                perm[i] = perm[i + 1];
            perm[size] = head;
            if (++rotations[size] <= size)
                break;
            rotations[size] = 0;
        }
    }
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 8;
    int64_t most;
    int64_t checksum = fannkuch(n, &most);
    printf("%" PRId64 "\nPfannkuchen(%" PRId64 ") = %" PRId64 "\n", checksum, n, most);
    return 0;
}
