/* slice objects, and the arithmetic of slices that every sequence shares. start/stop/step are borrowed values: None,
 * an int, or something with __index__. Errors: CPython's TypeError and ValueError texts. */
#ifndef TAU_SLICE_H
#define TAU_SLICE_H

#include "tau/core.h"

typedef struct tau_slice {
    tau_obj head;
    tau_value start, stop, step;
} tau_slice;

typedef struct tau_indices {
    int64_t start, stop, step;
    int64_t count; /* number of items selected; -1: an error is set */
} tau_indices;

/* PySlice_AdjustIndices for a sequence of `len` items. */
tau_indices tau_slice_indices(tau_value start, tau_value stop, tau_value step, int64_t len);
/* The same for plain ints where None was given as *_none. */
tau_indices tau_slice_adjust(int64_t start, bool start_none, int64_t stop, bool stop_none, int64_t step, int64_t len);
/* The usual [start:stop]: two ints, already defaults where the program has none (0, TAU_SMALL_MAX). Never fails. */
TAU_INLINE tau_indices tau_slice_range(tau_int start, tau_int stop, int64_t len) {
    int64_t a = start < 0 ? start + len : start, b = stop < 0 ? stop + len : stop;
    a = a < 0 ? 0 : a > len ? len : a;
    b = b < 0 ? 0 : b > len ? len : b;
    return (tau_indices){a, b, 1, b > a ? b - a : 0};
}
/* An index argument as CPython's _PyEval_SliceIndex: big ints are clipped, None is not allowed. False on error. */
bool tau_slice_index(tau_value v, int64_t *out);

tau_slice *tau_slice_new(tau_value start, tau_value stop, tau_value step);
tau_value tau_slice_start(tau_slice *self);
tau_value tau_slice_stop(tau_slice *self);
tau_value tau_slice_step(tau_slice *self);
tau_tuple *tau_slice_indices_tuple(tau_slice *self, tau_int len); /* slice.indices(len) */
struct tau_list_i;
struct tau_list_i *tau_slice_indices3(tau_slice *self, tau_int len);
tau_str *tau_slice_repr(tau_slice *self);
#endif
