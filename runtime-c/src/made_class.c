/* Descriptors that class statements make at run time (tau/made_class.h). */
#include "tau/made_class.h"

#include "tau/exc.h"
#include "tau/main.h"
#include "tau/mem.h"

#include <string.h>

static tau_made_class *made;

const tau_type *tau_base_made_of(const tau_type *t, const tau_type *template_) {
    for (uint32_t i = 0; i < t->nmro; i++)
        if (tau_made_of(t->mro[i], template_)) return t->mro[i];
    return NULL;
}

/* The bases' method resolution orders hold what was made of the templates that stand in the template's. */
static const tau_type **order(const tau_type *self, const tau_type *plan, int64_t nbases, const tau_value *bases) {
    const tau_type **mro = tau_buf_alloc_array(plan->nmro, sizeof *mro, false);
    if (!mro) return NULL;
    mro[0] = self;
    for (uint32_t i = 1; i < plan->nmro; i++) {
        mro[i] = plan->mro[i];
        for (int64_t k = 0; k < nbases && (mro[i]->flags & TAU_TF_TEMPLATE); k++) {
            const tau_type *base = tau_is_type(bases[k]) ? tau_base_made_of((const tau_type *)(const void *)bases[k].u.p, plan->mro[i]) : NULL;
            if (base) mro[i] = base;
        }
    }
    return mro;
}

static tau_attr *attributes(const tau_type *plan, char *variables) {
    tau_attr *rows = tau_buf_alloc_array(plan->nattrs + 1, sizeof *rows, false);
    for (uint32_t i = 0; rows && i < plan->nattrs; i++) {
        rows[i] = plan->attrs[i];
        bool method = rows[i].kind == TAU_ATTR_STATIC || rows[i].kind == TAU_ATTR_CLASSMETHOD;
        if (rows[i].kind == TAU_ATTR_CLASSVAR || (method && rows[i].rep)) rows[i].u.cell = variables + (uintptr_t)rows[i].u.cell;
    }
    return rows;
}

void *tau_class_make(void *of, int64_t nbases, const tau_value *bases) {
    const tau_class_plan *plan = of;
    uint32_t id = tau_ntypes + tau_types_made;
    if (id >= tau_types_room) tau_fatal("class statements have made more classes than a compiled program can have");
    tau_made_class *c = tau_buf_alloc(sizeof *c);
    char *variables = tau_buf_alloc(plan->variables + 1);
    if (!c || !variables) return NULL;
    memset(variables, 0, plan->variables + 1);
    *c = (tau_made_class){.type = *plan->type, .plan = plan, .variables = variables, .next = made};
    c->type.id = (uint16_t)id;
    c->type.flags = (uint16_t)((c->type.flags & ~TAU_TF_TEMPLATE) | TAU_TF_MADE);
    c->type.head = (tau_obj){TAU_RC_IMMORTAL, plan->type->head.type_id, 0, 0};
    c->type.mro = order(&c->type, plan->type, nbases, bases);
    c->type.attrs = attributes(plan->type, variables);
    if (!c->type.mro || !c->type.attrs) return NULL;
    made = c;
    tau_types[id] = &c->type;
    tau_types_made++;
    tau_incref(&c->type.head);
    return c;
}

void *tau_class_version(tau_value v, void *plan) {
    const tau_type *t = tau_is_type(v) ? (const tau_type *)(const void *)v.u.p : tau_types[v.t];
    tau_type *found = (tau_type *)(uintptr_t)tau_base_made_of(t, ((const tau_class_plan *)plan)->type);
    tau_incref(&found->head);
    return found;
}

void tau_made_classes_release(void) {
    for (tau_made_class *c = made; c; c = c->next) {
        c->plan->release(c->variables);
        memset(c->variables, 0, c->plan->variables);
    }
}
