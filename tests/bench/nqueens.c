// C reference for samples/nqueens.py.
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct board {
    int64_t n, solutions;
    bool *columns, *rising, *falling;
    int64_t *placed, *first;
};

static void solve(struct board *board, int64_t row) {
    int64_t n = board->n;
    if (row == n) {
        if (board->solutions++ == 0)
            memcpy(board->first, board->placed, n * sizeof *board->first);
        return;
    }
    for (int64_t column = 0; column < n; column++) {
        int64_t up = row + column, down = row - column + n;
        if (board->columns[column] || board->rising[up] || board->falling[down])
            continue;
        board->columns[column] = board->rising[up] = board->falling[down] = true;
        board->placed[row] = column;
        solve(board, row + 1);
        board->columns[column] = board->rising[up] = board->falling[down] = false;
    }
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 8;
    struct board board = {
        .n = n,
        .columns = calloc(n, sizeof(bool)),
        .rising = calloc(2 * n, sizeof(bool)),
        .falling = calloc(2 * n, sizeof(bool)),
        .placed = calloc(n, sizeof(int64_t)),
        .first = calloc(n, sizeof(int64_t)),
    };
    solve(&board, 0);
    printf("%" PRId64 " queens: %" PRId64 " solutions\n", n, board.solutions);
    if (board.solutions > 0) {
        for (int64_t row = 0; row < n; row++)
            for (int64_t column = 0; column < n; column++)
                printf("%c%c", board.first[row] == column ? 'Q' : '.', column == n - 1 ? '\n' : ' ');
    }
    free(board.columns);
    free(board.rising);
    free(board.falling);
    free(board.placed);
    free(board.first);
    return 0;
}
