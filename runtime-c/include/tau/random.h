/* The Mersenne Twister behind stdlib/random.py: the same numbers as CPython for the same seed.
 *
 * The state is a bytearray of TAU_MT_BYTES that the library's Random object owns: 624 words and the index, all
 * uint32_t in native order. Arguments are borrowed; errors are ValueError. */
#ifndef TAU_RANDOM_H
#define TAU_RANDOM_H

#include "tau/bytes.h"
#include "tau/core.h"

enum { TAU_MT_WORDS = 624, TAU_MT_BYTES = 4 * (TAU_MT_WORDS + 1) };

void tau_mt_seed_int(tau_bytearray *mt, tau_int seed); /* by absolute value, any size */
void tau_mt_seed_entropy(tau_bytearray *mt);           /* from the operating system */
double tau_mt_random(tau_bytearray *mt);
tau_int tau_mt_getrandbits(tau_bytearray *mt, tau_int k); /* "number of bits must be non-negative" */
/* Uniform in [0, n) for n > 0: draws of n.bit_length() bits until one is below n. */
tau_int tau_mt_below(tau_bytearray *mt, tau_int n);
tau_int tau_mt_word(tau_bytearray *mt, tau_int i);        /* state word i; word 624 is the index */
void tau_mt_set_word(tau_bytearray *mt, tau_int i, tau_int w);

tau_bytes *tau_sha512(tau_bytes *data); /* sha512.c, linked only where text seeds are used */

#endif
