/* The number classes as callable values: what a program that passes int or float around (map(int, words), a dict of
 * converters) stores in the `construct` field of their descriptors, before it runs. Results owned, {0} with tau_err. */
#ifndef TAU_NUMBER_H
#define TAU_NUMBER_H

#include "tau/core.h"

tau_value tau_int_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_float_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_complex_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

#endif
