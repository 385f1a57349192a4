// The distance of Damerau and Levenshtein. In: a word and those that there are. Out: the nearest one.
#include "support/near.h"

#include <algorithm>

namespace tau::support {

namespace {

// The least number of letters to insert, leave out, change or swap with their neighbour.
size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<size_t>> rows(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); i++) {
        for (size_t j = 0; j <= b.size(); j++) {
            size_t &here = rows[i][j];
            here = i + j;
            if (i == 0 || j == 0) continue;
            here = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here = std::min(here, rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string> &candidates) {
    std::string best;
    size_t least = std::max<size_t>(1, word.size() / 3) + 1;
    for (const std::string &candidate : candidates) {
        size_t d = distance(word, candidate);
        if (d < least) least = d, best = candidate;
    }
    return best;
}

} // namespace tau::support
