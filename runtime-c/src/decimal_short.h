/* The operators for short numbers, which most are: NULL where the general way must be taken, or without memory. */
#ifndef TAU_SRC_DECIMAL_SHORT_H
#define TAU_SRC_DECIMAL_SHORT_H

#include "decimal_impl.h"

tau_bytes *tau_dec_add_short(tau_bytes *a, tau_bytes *b, int flip, tau_bytearray *c);
tau_bytes *tau_dec_multiply_short(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_dec_divide_short(tau_bytes *a, tau_bytes *b, tau_bytearray *c);

#endif
