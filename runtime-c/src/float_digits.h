/* Shared by the files that turn floats into text and back. */
#ifndef TAU_SRC_FLOAT_DIGITS_H
#define TAU_SRC_FLOAT_DIGITS_H

#include "tau/core.h"

/* Shortest digits (room for 20) of a positive finite x, no trailing zeros; 0.d1d2d3... * 10^decpt. Returns how many (at most 17). */
int tau_float_shortest_digits(double x, char *digits, int *decpt);
/* One byte per character of s, see bigint_str.c; free(). */
char *tau_str_to_ascii_digits(tau_str *s);
/* OverflowError(34, 'Numerical result out of range'). */
TAU_COLD double tau_float_range_error(void);

#endif
