// C reference for tests/bench/levenshtein.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *make_text(int64_t length, int64_t seed) {
    char *text = malloc(length + 1);
    for (int64_t i = 0; i < length; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text[i] = "ACGT"[seed >> 16 & 3];
    }
    text[length] = 0;
    return text;
}

static inline int64_t smaller(int64_t a, int64_t b) {
    return a < b ? a : b;
}

static int64_t distance(const char *a, const char *b) {
    int64_t a_length = (int64_t)strlen(a), b_length = (int64_t)strlen(b);
    int64_t *previous = malloc((b_length + 1) * sizeof *previous), *current = malloc((b_length + 1) * sizeof *current);
    for (int64_t j = 0; j <= b_length; j++)
        previous[j] = j;
    for (int64_t i = 1; i <= a_length; i++) {
        current[0] = i;
        for (int64_t j = 1; j <= b_length; j++) {
            int64_t cost = a[i - 1] != b[j - 1];
            current[j] = smaller(smaller(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
        }
        int64_t *t = previous;
        previous = current;
        current = t;
    }
    int64_t result = previous[b_length];
    free(previous);
    free(current);
    return result;
}

int main(int argc, char **argv) {
    int64_t length = argc > 1 ? strtoll(argv[1], NULL, 10) : 300;
    char *a = make_text(length, 1), *b = make_text(length + length / 10, 2);
    printf("%.40s %.40s\n", a, b);
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn"));
    printf("distance %" PRId64 "\n", distance(a, b));
    free(a);
    free(b);
    return 0;
}
