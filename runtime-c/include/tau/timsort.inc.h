/* Template: a stable, adaptive merge sort of an array. Define TAU_SORT_X (element type), TAU_SORT(name) and
 * TAU_SORT_LESS(a, b) (of pointers: 1, 0, or -1 on error); gives TAU_SORT(run)(items, n), false on error, when the array
 * is still a permutation of what it was, and TAU_SORT(flip).
 *
 * It is Tim Peters' listsort (CPython's Objects/listsort.txt) with the merge order of Munro and Wild's powersort, as in
 * CPython 3.11: the same comparisons in the same order, so that programs that count or print them agree. */
enum { TAU_SORT(GALLOP) = 7, TAU_SORT(STACK) = 85, TAU_SORT(SMALL) = 32 };

typedef struct {
    int64_t base, len;
    int power;
} TAU_SORT(pending);

typedef struct {
    TAU_SORT_X *items, *temp;
    int64_t n, temp_cap, gallop;
    int npending;
    TAU_SORT(pending) pending[TAU_SORT(STACK)];
    TAU_SORT_X small[TAU_SORT(SMALL)];
} TAU_SORT(state);

static void TAU_SORT(flip)(TAU_SORT_X *x, int64_t from, int64_t to) {
    for (to--; from < to; from++, to--) {
        TAU_SORT_X t = x[from];
        x[from] = x[to];
        x[to] = t;
    }
}

/* Length of the run at x[0]; *down says that it descends strictly. -1 on error. */
static int64_t TAU_SORT(count_run)(TAU_SORT_X *x, int64_t n, bool *down) {
    *down = false;
    if (n == 1) return 1;
    int less = TAU_SORT_LESS(&x[1], &x[0]);
    if (less < 0) return -1;
    *down = less;
    int64_t k = 2;
    for (; k < n; k++) {
        int l = TAU_SORT_LESS(&x[k], &x[k - 1]);
        if (l < 0) return -1;
        if (l != less) break;
    }
    return k;
}

/* x[0..start) is sorted; inserts the rest by binary search. */
static bool TAU_SORT(insertion)(TAU_SORT_X *x, int64_t n, int64_t start) {
    for (; start < n; start++) {
        TAU_SORT_X pivot = x[start];
        int64_t l = 0, r = start;
        do {
            int64_t m = l + ((r - l) >> 1);
            int less = TAU_SORT_LESS(&pivot, &x[m]);
            if (less < 0) return false;
            if (less) r = m;
            else l = m + 1;
        } while (l < r);
        memmove(x + l + 1, x + l, (size_t)(start - l) * sizeof *x);
        x[l] = pivot;
    }
    return true;
}

/* Where key goes in the sorted a[0..n), before equal ones, searching outwards from hint. -1 on error. */
static int64_t TAU_SORT(gallop_left)(const TAU_SORT_X *key, TAU_SORT_X *a, int64_t n, int64_t hint) {
    int64_t last = 0, ofs = 1;
    int less = TAU_SORT_LESS(&a[hint], key);
    if (less < 0) return -1;
    int64_t most = less ? n - hint : hint + 1;
    while (ofs < most) {
        int l = less ? TAU_SORT_LESS(&a[hint + ofs], key) : TAU_SORT_LESS(&a[hint - ofs], key);
        if (l < 0) return -1;
        if (l != less) break;
        last = ofs;
        ofs = ofs > INT64_MAX / 4 ? most : (ofs << 1) + 1;
    }
    if (ofs > most) ofs = most;
    int64_t lo = less ? hint + last : hint - ofs, hi = less ? hint + ofs : hint - last;
    for (lo++; lo < hi;) {
        int64_t m = lo + ((hi - lo) >> 1);
        int l = TAU_SORT_LESS(&a[m], key);
        if (l < 0) return -1;
        if (l) lo = m + 1;
        else hi = m;
    }
    return hi;
}

/* The same, after equal ones. */
static int64_t TAU_SORT(gallop_right)(const TAU_SORT_X *key, TAU_SORT_X *a, int64_t n, int64_t hint) {
    int64_t last = 0, ofs = 1;
    int less = TAU_SORT_LESS(key, &a[hint]);
    if (less < 0) return -1;
    int64_t most = less ? hint + 1 : n - hint;
    while (ofs < most) {
        int l = less ? TAU_SORT_LESS(key, &a[hint - ofs]) : TAU_SORT_LESS(key, &a[hint + ofs]);
        if (l < 0) return -1;
        if (l != less) break;
        last = ofs;
        ofs = ofs > INT64_MAX / 4 ? most : (ofs << 1) + 1;
    }
    if (ofs > most) ofs = most;
    int64_t lo = less ? hint - ofs : hint + last, hi = less ? hint - last : hint + ofs;
    for (lo++; lo < hi;) {
        int64_t m = lo + ((hi - lo) >> 1);
        int l = TAU_SORT_LESS(key, &a[m]);
        if (l < 0) return -1;
        if (l) hi = m;
        else lo = m + 1;
    }
    return hi;
}

static bool TAU_SORT(need_temp)(TAU_SORT(state) *s, int64_t n) {
    if (n <= s->temp_cap) return true;
    if (s->temp != s->small) tau_buf_free(s->temp, (size_t)s->temp_cap * sizeof *s->temp);
    s->temp = tau_buf_alloc_array(n, sizeof *s->temp, false);
    s->temp_cap = s->temp ? n : 0;
    if (!s->temp) {
        s->temp = s->small;
        s->temp_cap = TAU_SORT(SMALL);
    }
    return s->temp != s->small;
}

/* Merges neighbours a (na, not longer) and b, left to right, through a copy of a. */
static bool TAU_SORT(merge_low)(TAU_SORT(state) *s, TAU_SORT_X *a, int64_t na, TAU_SORT_X *b, int64_t nb) {
    if (!TAU_SORT(need_temp)(s, na)) return false;
    memcpy(s->temp, a, (size_t)na * sizeof *a);
    TAU_SORT_X *out = a;
    a = s->temp;
    *out++ = *b++;
    int64_t gallop = s->gallop, k;
    bool ok = false;
    if (--nb == 0) goto rest;
    if (na == 1) goto last;
    for (;;) {
        int64_t wins_a = 0, wins_b = 0;
        do {
            int less = TAU_SORT_LESS(b, a);
            if (less < 0) goto fail;
            if (less) {
                *out++ = *b++;
                wins_b++;
                wins_a = 0;
                if (--nb == 0) goto rest;
            } else {
                *out++ = *a++;
                wins_a++;
                wins_b = 0;
                if (--na == 1) goto last;
            }
        } while ((wins_a | wins_b) < gallop);
        gallop++;
        do {
            gallop -= gallop > 1;
            s->gallop = gallop;
            k = TAU_SORT(gallop_right)(b, a, na, 0);
            wins_a = k;
            if (k < 0) goto fail;
            memcpy(out, a, (size_t)k * sizeof *a);
            out += k;
            a += k;
            na -= k;
            if (na == 1) goto last;
            if (na == 0) goto rest;
            *out++ = *b++;
            if (--nb == 0) goto rest;
            k = TAU_SORT(gallop_left)(a, b, nb, 0);
            wins_b = k;
            if (k < 0) goto fail;
            memmove(out, b, (size_t)k * sizeof *b);
            out += k;
            b += k;
            nb -= k;
            if (nb == 0) goto rest;
            *out++ = *a++;
            if (--na == 1) goto last;
        } while (wins_a >= TAU_SORT(GALLOP) || wins_b >= TAU_SORT(GALLOP));
        gallop++;
        s->gallop = gallop;
    }
rest:
    ok = true;
fail:
    if (na) memcpy(out, a, (size_t)na * sizeof *a);
    return ok;
last: /* the last of a goes behind all of b */
    memmove(out, b, (size_t)nb * sizeof *b);
    out[nb] = *a;
    return true;
}

/* The same from right to left, through a copy of b, which is the shorter one. */
static bool TAU_SORT(merge_high)(TAU_SORT(state) *s, TAU_SORT_X *a, int64_t na, TAU_SORT_X *b, int64_t nb) {
    if (!TAU_SORT(need_temp)(s, nb)) return false;
    memcpy(s->temp, b, (size_t)nb * sizeof *b);
    TAU_SORT_X *out = b + nb - 1, *base_a = a, *base_b = s->temp;
    b = s->temp + nb - 1;
    a += na - 1;
    *out-- = *a--;
    int64_t gallop = s->gallop, k;
    bool ok = false;
    if (--na == 0) goto rest;
    if (nb == 1) goto last;
    for (;;) {
        int64_t wins_a = 0, wins_b = 0;
        do {
            int less = TAU_SORT_LESS(b, a);
            if (less < 0) goto fail;
            if (less) {
                *out-- = *a--;
                wins_a++;
                wins_b = 0;
                if (--na == 0) goto rest;
            } else {
                *out-- = *b--;
                wins_b++;
                wins_a = 0;
                if (--nb == 1) goto last;
            }
        } while ((wins_a | wins_b) < gallop);
        gallop++;
        do {
            gallop -= gallop > 1;
            s->gallop = gallop;
            k = TAU_SORT(gallop_right)(b, base_a, na, na - 1);
            if (k < 0) goto fail;
            k = na - k;
            wins_a = k;
            out -= k;
            a -= k;
            memmove(out + 1, a + 1, (size_t)k * sizeof *a);
            na -= k;
            if (na == 0) goto rest;
            *out-- = *b--;
            if (--nb == 1) goto last;
            k = TAU_SORT(gallop_left)(a, base_b, nb, nb - 1);
            if (k < 0) goto fail;
            k = nb - k;
            wins_b = k;
            out -= k;
            b -= k;
            memcpy(out + 1, b + 1, (size_t)k * sizeof *b);
            nb -= k;
            if (nb == 1) goto last;
            if (nb == 0) goto rest;
            *out-- = *a--;
            if (--na == 0) goto rest;
        } while (wins_a >= TAU_SORT(GALLOP) || wins_b >= TAU_SORT(GALLOP));
        gallop++;
        s->gallop = gallop;
    }
rest:
    ok = true;
fail:
    if (nb) memcpy(out - (nb - 1), base_b, (size_t)nb * sizeof *b);
    return ok;
last: /* the first of b goes before all of a */
    out -= na;
    a -= na;
    memmove(out + 1, a + 1, (size_t)na * sizeof *a);
    *out = *b;
    return true;
}

/* Merges runs i and i + 1 of the stack. */
static bool TAU_SORT(merge_at)(TAU_SORT(state) *s, int i) {
    TAU_SORT(pending) *p = &s->pending[i];
    TAU_SORT_X *a = s->items + p[0].base, *b = s->items + p[1].base;
    int64_t na = p[0].len, nb = p[1].len;
    p[0].len = na + nb;
    if (i == s->npending - 3) p[1] = p[2];
    s->npending--;
    int64_t k = TAU_SORT(gallop_right)(b, a, na, 0);
    if (k < 0) return false;
    a += k;
    na -= k;
    if (na == 0) return true;
    nb = TAU_SORT(gallop_left)(&a[na - 1], b, nb, nb - 1);
    if (nb <= 0) return nb == 0;
    return na <= nb ? TAU_SORT(merge_low)(s, a, na, b, nb) : TAU_SORT(merge_high)(s, a, na, b, nb);
}

/* A run of n2 elements comes next: merges what has a higher power than the boundary before it. */
static bool TAU_SORT(new_run)(TAU_SORT(state) *s, int64_t n2) {
    if (s->npending == 0) return true;
    TAU_SORT(pending) *p = s->pending;
    int power = tau_sort_power(p[s->npending - 1].base, p[s->npending - 1].len, n2, s->n);
    while (s->npending > 1 && p[s->npending - 2].power > power)
        if (!TAU_SORT(merge_at)(s, s->npending - 2)) return false;
    p[s->npending - 1].power = power;
    return true;
}

static bool TAU_SORT(run)(TAU_SORT_X *items, int64_t n) {
    if (n < 2) return true;
    TAU_SORT(state) s;
    s.items = items;
    s.n = n;
    s.temp = s.small;
    s.temp_cap = TAU_SORT(SMALL);
    s.gallop = TAU_SORT(GALLOP);
    s.npending = 0;
    int64_t minrun = tau_sort_minrun(n), at = 0;
    bool ok = true;
    while (ok && at < n) {
        bool down;
        int64_t len = TAU_SORT(count_run)(items + at, n - at, &down);
        if (len < 0) {
            ok = false;
            break;
        }
        if (down) TAU_SORT(flip)(items, at, at + len);
        if (len < minrun) {
            int64_t forced = n - at < minrun ? n - at : minrun;
            ok = TAU_SORT(insertion)(items + at, forced, len);
            len = forced;
        }
        ok = ok && TAU_SORT(new_run)(&s, len);
        s.pending[s.npending].base = at;
        s.pending[s.npending++].len = len;
        at += len;
    }
    while (ok && s.npending > 1) {
        int i = s.npending - 2;
        if (i > 0 && s.pending[i - 1].len < s.pending[i + 1].len) i--;
        ok = TAU_SORT(merge_at)(&s, i);
    }
    if (s.temp != s.small) tau_buf_free(s.temp, (size_t)s.temp_cap * sizeof *s.temp);
    return ok;
}

#undef TAU_SORT
#undef TAU_SORT_X
#undef TAU_SORT_LESS
