/* Class attributes that a program makes by names which the table of the class has no row for: setattr(C, name, value). */
#ifndef TAU_SRC_ATTR_ADDED_H
#define TAU_SRC_ATTR_ADDED_H

#include "tau/core.h"

extern bool tau_added_any; /* there is one */

/* A row of kind CLASSVAR of the class itself, or NULL. */
const tau_attr *tau_added_row(const tau_type *cls, tau_str *name);
/* Of the class or the first in its MRO that has one. */
const tau_attr *tau_added_inherited(const tau_type *cls, tau_str *name);
bool tau_added_set(const tau_type *cls, tau_str *name, tau_value v); /* false: no memory */
bool tau_added_unset(const tau_type *cls, tau_str *name);            /* false: there is none */
/* Appends the names of the class's own to a list. */
void tau_added_names(const tau_type *cls, tau_list_v *names);


/* Whether the class's own table has a row for the name, bound or not. (attr.c) */
bool tau_class_has_row(const tau_type *cls, uint32_t name_id);

#endif
