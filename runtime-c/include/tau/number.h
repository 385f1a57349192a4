/* The classes of numbers and text as callable values: what a program that passes int or float around (map(int, words), a dict of
 * converters) stores in the `construct` field of their descriptors, before it runs. Results owned, {0} with tau_err. */
#ifndef TAU_NUMBER_H
#define TAU_NUMBER_H

#include "tau/core.h"

tau_value tau_int_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_float_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_complex_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_str_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_bytes_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_bytearray_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

/* The class as a value whose call works; what emitted code names instead of &tau_type_INT where `int` is a value. */
TAU_INLINE tau_type *tau_class_INT(void) { tau_type_INT.construct = tau_int_construct; return &tau_type_INT; }
TAU_INLINE tau_type *tau_class_FLOAT(void) { tau_type_FLOAT.construct = tau_float_construct; return &tau_type_FLOAT; }
TAU_INLINE tau_type *tau_class_COMPLEX(void) { tau_type_COMPLEX.construct = tau_complex_construct; return &tau_type_COMPLEX; }
TAU_INLINE tau_type *tau_class_STR(void) { tau_type_STR.construct = tau_str_construct; return &tau_type_STR; }
TAU_INLINE tau_type *tau_class_BYTES(void) { tau_type_BYTES.construct = tau_bytes_construct; return &tau_type_BYTES; }
TAU_INLINE tau_type *tau_class_BYTEARRAY(void) { tau_type_BYTEARRAY.construct = tau_bytearray_construct; return &tau_type_BYTEARRAY; }

#endif
