/* Modules as values. An emitted program has one object per module whose body it may run. */
#ifndef TAU_MODULE_H
#define TAU_MODULE_H

#include "tau/core.h"
#include "tau/list.h"

/* The variables that dynamic code names are PROPERTY rows, whose functions know the C variable. */
typedef struct tau_module {
    tau_obj head;
    const char *name, *file; /* file: NULL for a package without __init__ */
    const char *doc;         /* NULL: None */
    const tau_attr *attrs;
    uint32_t nattrs;
    uint8_t state; /* TAU_MODULE_* */
} tau_module;
enum { TAU_MODULE_NEW, TAU_MODULE_RUNNING, TAU_MODULE_DONE };

/* Emitted: all modules when some code finds them by name, then NULL. */
extern tau_module *const tau_modules[];
/* Natives of sys.modules: a module that has been imported, or None; the names of all those. */
tau_value tau_module_named(tau_str *name);
tau_list_p *tau_module_names(void);

/* AttributeError, or for `from m import name` ImportError: m has no such name. */
void tau_module_no_name(tau_value module, const char *name, bool importing, const char *hint); /* hint: what was meant, "" */
/* ModuleNotFoundError; `above` is the module before the last dot when that is no package, else NULL. */
void tau_module_not_found(const char *name, const char *above);
/* __name__ and the like; absent without tau_err: not one of these. */
tau_value tau_module_fact(tau_value module, tau_str *name);
tau_str *tau_module_repr(tau_value module);

#endif
