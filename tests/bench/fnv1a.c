// C reference for tests/bench/fnv1a.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const uint64_t offset = 0xCBF29CE484222325, prime = 0x100000001B3;

static uint64_t fnv1a(const void *data, int64_t size, uint64_t value) {
    const uint8_t *bytes = data;
    for (int64_t i = 0; i < size; i++)
        value = (value ^ bytes[i]) * prime;
    return value;
}

int main(int argc, char **argv) {
    int64_t size = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000, rounds = argc > 2 ? strtoll(argv[2], NULL, 10) : 3;
    uint8_t *data = malloc(size);
    for (int64_t i = 0; i < size; i++)
        data[i] = (uint8_t)(i * 131 % 251);
    printf("%016" PRIx64 " %016" PRIx64 " %016" PRIx64 "\n", fnv1a("", 0, offset), fnv1a("a", 1, offset),
           fnv1a("foobar", 6, offset));
    uint64_t value = offset;
    for (int64_t i = 0; i < rounds; i++)
        value = fnv1a(data, size, value);
    printf("%016" PRIx64 "\n", value);
    free(data);
    return 0;
}
