/* Character properties beyond ASCII: lookups in the generated tables. Flags are a two-stage table; case mappings are
 * runs of characters that share one distance, found by bisection, with the multi-character ones listed apart. */
#include "tau/unicode.h"

typedef struct case_run {
    uint32_t first;
    uint16_t span, step; /* first, first + step, ... first + span */
    int32_t distance;
} case_run;
typedef struct case_special {
    uint16_t from, to[3];
} case_special;
typedef struct flag_span {
    uint32_t first, last;
    uint16_t flags;
} flag_span;

#include "unicode_table.inc"

#define A_ (TAU_UC_ALPHA | TAU_UC_XID_START | TAU_UC_XID_CONTINUE | TAU_UC_CASED)
#define U_ (A_ | TAU_UC_UPPER)
#define L_ (A_ | TAU_UC_LOWER)
#define D_ (TAU_UC_DECIMAL | TAU_UC_DIGIT | TAU_UC_NUMERIC | TAU_UC_XID_CONTINUE)
#define S_ TAU_UC_SPACE
#define I_ TAU_UC_CASE_IGNORABLE
const uint16_t tau_unicode_ascii[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S_, S_, S_, S_, S_, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, S_, S_, S_, S_,
    S_, 0, 0, 0, 0, 0, 0, I_, 0, 0, 0, 0, 0, 0, I_, 0, D_, D_, D_, D_, D_, D_, D_, D_, D_, D_, I_, 0, 0, 0, 0, 0,
    0, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, U_, 0, 0, 0, I_,
    TAU_UC_XID_START | TAU_UC_XID_CONTINUE,
    I_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, 0, 0, 0, 0, 0};

unsigned tau_unicode_flags_wide(uint32_t c) {
    if (c < 128) return tau_unicode_ascii[c];
    if (c < FLAGS_TOP)
        return flag_sets[flag_blocks[(uint32_t)flag_index[c >> FLAGS_SHIFT] << FLAGS_SHIFT | (c & ((1u << FLAGS_SHIFT) - 1))]];
    for (size_t i = 0; i < sizeof flag_spans / sizeof *flag_spans; i++)
        if (c >= flag_spans[i].first && c <= flag_spans[i].last) return flag_spans[i].flags;
    return 0;
}

int tau_unicode_decimal_wide(uint32_t c) {
    size_t low = 0, high = sizeof decimal_zeros / sizeof *decimal_zeros;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (c < decimal_zeros[mid]) high = mid;
        else if (c - decimal_zeros[mid] < 10) return (int)(c - decimal_zeros[mid]);
        else low = mid + 1;
    }
    return -1;
}

static bool map_run(const case_run *runs, size_t n, uint32_t c, uint32_t *out) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        const case_run *r = &runs[mid];
        if (c < r->first) high = mid;
        else if (c - r->first > r->span) low = mid + 1;
        else {
            if ((c - r->first) % r->step) return false;
            *out = (uint32_t)((int32_t)c + r->distance);
            return true;
        }
    }
    return false;
}

static int map_special(const case_special *list, size_t n, uint32_t c, uint32_t out[3]) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (c == list[mid].from) {
            int k = 0;
            while (k < 3 && list[mid].to[k]) out[k] = list[mid].to[k], k++;
            return k;
        }
        if (c < list[mid].from) high = mid;
        else low = mid + 1;
    }
    return 0;
}

#define COUNT(a) (sizeof(a) / sizeof *(a))
static int map_in(const case_special *special, size_t nspecial, const case_run *runs, size_t nruns, uint32_t c,
                  uint32_t out[3]) {
    int n = map_special(special, nspecial, c, out);
    if (n == 0 && map_run(runs, nruns, c, out)) n = 1;
    return n;
}

static int map_ascii(uint32_t c, enum tau_unicode_case which, uint32_t out[3]) {
    bool lower = which == TAU_CASE_LOWER || which == TAU_CASE_FOLD;
    out[0] = lower ? (c - 'A' < 26 ? c + 32 : c) : (c - 'a' < 26 ? c - 32 : c);
    return 1;
}

int tau_unicode_map(uint32_t c, enum tau_unicode_case which, uint32_t out[3]) {
    if (c < 128) return map_ascii(c, which, out);
    int n = 0;
    if (which == TAU_CASE_TITLE) n = map_in(title_special, COUNT(title_special), title_runs, COUNT(title_runs), c, out);
    else if (which == TAU_CASE_FOLD) n = map_in(fold_special, COUNT(fold_special), fold_runs, COUNT(fold_runs), c, out);
    if (n) return n;
    if (which == TAU_CASE_LOWER || which == TAU_CASE_FOLD)
        n = map_in(lower_special, COUNT(lower_special), lower_runs, COUNT(lower_runs), c, out);
    else
        n = map_in(upper_special, COUNT(upper_special), upper_runs, COUNT(upper_runs), c, out);
    if (n) return n;
    out[0] = c;
    return 1;
}
