/* Classes whose statement may run more than once: the emitted program has one template for all that it makes, and each run makes
 * a descriptor with class variables of its own. */
#ifndef TAU_MADE_CLASS_H
#define TAU_MADE_CLASS_H

#include "tau/object.h"

/* What the emitted program has of such a class statement. In the template's attribute table the cells of class variables are
 * offsets into the variables. */
typedef struct tau_class_plan {
    tau_type *type;                 /* the template; its mro holds templates of bases that are made as well */
    size_t variables;               /* bytes of the struct that holds the class variables */
    void (*release)(void *variables);
} tau_class_plan;

/* A class made of it, for good: descriptors are never freed. */
typedef struct tau_made_class {
    tau_type type;
    const tau_class_plan *plan;
    void *variables;
    struct tau_made_class *next;
} tau_made_class;

/* The class statement runs, with these bases: a new descriptor, owned; NULL + MemoryError. */
void *tau_class_make(void *plan, int64_t nbases, const tau_value *bases);
/* The class among those that v, a class or an object, derives from which was made of the template (borrowed by nobody: owned). */
void *tau_class_version(tau_value v, void *plan);
/* Whether t itself was made of the template. */
TAU_INLINE bool tau_made_of(const tau_type *t, const tau_type *template_) {
    return (t->flags & TAU_TF_MADE) && ((const tau_made_class *)t)->plan->type == template_;
}
const tau_type *tau_base_made_of(const tau_type *t, const tau_type *template_);
/* The variables of that class; v is known to derive from one. */
TAU_INLINE void *tau_class_variables(tau_value v, const tau_type *template_) {
    const tau_type *t = tau_is_type(v) ? (const tau_type *)(const void *)v.u.p : tau_types[v.t];
    if (!tau_made_of(t, template_)) t = tau_base_made_of(t, template_);
    return ((const tau_made_class *)t)->variables;
}
/* At the program's end: gives up what all class variables hold. */
void tau_made_classes_release(void);
extern const uint32_t tau_types_room; /* length of tau_types; the emitted program defines it */
#endif
