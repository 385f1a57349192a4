// C reference for samples/binary_trees.py: malloc and free, as the program would be written by hand.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct tree {
    struct tree *left, *right;
};

static struct tree *build(int64_t depth) {
    struct tree *tree = malloc(sizeof *tree);
    if (tree == NULL)
        abort();
    tree->left = depth == 0 ? NULL : build(depth - 1);
    tree->right = depth == 0 ? NULL : build(depth - 1);
    return tree;
}

static int64_t count(const struct tree *tree) {
    return tree->left == NULL ? 1 : 1 + count(tree->left) + count(tree->right);
}

static void drop(struct tree *tree) {
    if (tree->left != NULL) {
        drop(tree->left);
        drop(tree->right);
    }
    free(tree);
}

int main(int argc, char **argv) {
    int64_t smallest = 4;
    int64_t deepest = argc > 1 ? strtoll(argv[1], NULL, 10) : 12;
    if (deepest < smallest + 2)
        deepest = smallest + 2;

    struct tree *stretch = build(deepest + 1);
    printf("stretch tree of depth %" PRId64 ": %" PRId64 " nodes\n", deepest + 1, count(stretch));
    drop(stretch);
    struct tree *long_lived = build(deepest);
    for (int64_t level = smallest; level <= deepest; level += 2) {
        int64_t rounds = (int64_t)1 << (deepest - level + smallest);
        int64_t nodes = 0;
        for (int64_t i = 0; i < rounds; i++) {
            struct tree *tree = build(level);
            nodes += count(tree);
            drop(tree);
        }
        printf("%" PRId64 " trees of depth %" PRId64 ": %" PRId64 " nodes\n", rounds, level, nodes);
    }
    printf("long lived tree of depth %" PRId64 ": %" PRId64 " nodes\n", deepest, count(long_lived));
    drop(long_lived);
    return 0;
}
