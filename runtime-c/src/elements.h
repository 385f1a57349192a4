/* Machine numbers of any width and byte order as dynamic values: shared by struct and array. */
#ifndef TAU_SRC_ELEMENTS_H
#define TAU_SRC_ELEMENTS_H

#include "tau/core.h"

/* size bytes at p as an unsigned number. */
uint64_t tau_element_load(const uint8_t *p, int size, bool big_endian);
void tau_element_store(uint8_t *p, int size, bool big_endian, uint64_t bits);
/* The same read as a signed or unsigned int, or as a float of 2, 4 or 8 bytes. */
tau_int tau_element_int(uint64_t bits, int size, bool is_signed);
double tau_element_double(uint64_t bits, int size);
/* Bits of x as a float of that size, rounded to even; *overflow when a finite x becomes infinite. */
uint64_t tau_element_float_bits(double x, int size, bool *overflow);

#endif
