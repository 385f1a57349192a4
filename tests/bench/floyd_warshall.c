// C reference for tests/bench/floyd_warshall.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t *make_graph(int64_t nodes) {
    int64_t *graph = malloc(nodes * nodes * sizeof *graph), seed = 5;
    for (int64_t i = 0; i < nodes * nodes; i++)
        graph[i] = 1000000000;
    for (int64_t i = 0; i < nodes; i++) {
        graph[i * nodes + i] = 0;
        graph[i * nodes + (i + 1) % nodes] = 100;
        for (int k = 0; k < 5; k++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            int64_t j = (seed >> 8) % nodes;
            if (j != i)
                graph[i * nodes + j] = 1 + seed % 97;
        }
    }
    return graph;
}

static void shortest_paths(int64_t *dist, int64_t n) {
    for (int64_t k = 0; k < n; k++) {
        const int64_t *from_k = dist + k * n;
        for (int64_t i = 0; i < n; i++) {
            int64_t *row = dist + i * n, to_k = row[k];
            for (int64_t j = 0; j < n; j++) {
                int64_t through = to_k + from_k[j];
                if (through < row[j])
                    row[j] = through;
            }
        }
    }
}

int main(int argc, char **argv) {
    int64_t nodes = argc > 1 ? strtoll(argv[1], NULL, 10) : 60;
    int64_t *dist = make_graph(nodes), total = 0, longest = 0;
    shortest_paths(dist, nodes);
    for (int64_t i = 0; i < nodes * nodes; i++) {
        total += dist[i];
        longest = dist[i] > longest ? dist[i] : longest;
    }
    printf("total %" PRId64 " longest %" PRId64 "\n", total, longest);
    for (int64_t j = 0; j < nodes && j < 16; j++)
        printf("%s%" PRId64, j ? " " : "", dist[j]);
    putchar('\n');
    free(dist);
    return 0;
}
