/* The natives of stdlib/struct.py and stdlib/array.py.
 *
 * struct: a result that is a str is the message of a struct.error, which the library raises (the class is its own);
 * other errors are in tau_err with an absent result. array: the elements are packed in a bytearray, `code` is the
 * type code's character. Arguments borrowed, results owned. */
#ifndef TAU_STRUCT_H
#define TAU_STRUCT_H

#include "tau/bytes.h"
#include "tau/core.h"

tau_value tau_struct_size(tau_bytes *fmt);                                      /* int */
tau_value tau_struct_pack(tau_bytes *fmt, tau_value args, tau_str *who);        /* bytes; args: a tuple value */
tau_value tau_struct_unpack(tau_bytes *fmt, tau_value data, tau_int offset);    /* tuple; the size has been checked */

tau_int tau_array_itemsize(tau_int code); /* 0: no such code */
tau_int tau_array_len(tau_bytearray *data, tau_int code);
tau_value tau_array_get(tau_bytearray *data, tau_int code, tau_int index);           /* IndexError */
void tau_array_set(tau_bytearray *data, tau_int code, tau_int index, tau_value x);   /* IndexError, TypeError, OverflowError */
void tau_array_append(tau_bytearray *data, tau_int code, tau_value x);
void tau_array_insert(tau_bytearray *data, tau_int code, tau_int index, tau_value x);
void tau_array_byteswap(tau_bytearray *data, tau_int code);

#endif
