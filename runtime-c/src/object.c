/* object and type objects, isinstance, and the comparisons of p values (see tau/object.h). */
#include "tau/object.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"
#include "tau/hash.h"
#include "tau/list.h"
#include "tau/made_class.h"
#include "tau/main.h"
#include "tau/tuple.h"

tau_str *tau_layout_repr(tau_value self) {
    (void)self;
    tau_fatal("internal error: a typed object of the library was used where only its general form is known");
}

/* A class has a table of its own, which can be written. */
static void take_operators(tau_type *t, const tau_type *base) {
    tau_operators *own = (tau_operators *)(uintptr_t)t->operators;
    const tau_operators *from = base->operators;
    if (!own || !from) {
        if (from) t->operators = from;
        return;
    }
    for (int k = 0; k < TAU_NBINOP; k++) {
        if (!own->binary[k]) own->binary[k] = from->binary[k];
        if (!own->rbinary[k]) own->rbinary[k] = from->rbinary[k];
        if (!own->inplace[k]) own->inplace[k] = from->inplace[k];
    }
}

void tau_type_take_slots(tau_type *t, const tau_type *base) {
#define TAKE(slot) if (!t->slot) t->slot = base->slot
    if (!t->len) TAKE(truth); /* its own length decides what it is worth */
    if (!t->repr) TAKE(str);
    TAKE(repr);
    TAKE(format);
    if (!t->compare) TAKE(hash); /* what compares otherwise is not hashed so */
    TAKE(compare);
    TAKE(len);
    TAKE(getitem);
    TAKE(setitem);
    TAKE(delitem);
    if (!t->iter) TAKE(contains);
    TAKE(iter);
    TAKE(next);
    take_operators(t, base);
    TAKE(neg);
    TAKE(pos);
    TAKE(invert);
    TAKE(abs);
    TAKE(index);
    TAKE(call);
#undef TAKE
}

/* ---- classes ------------------------------------------------------------------------------------------ */

uint32_t tau_types_made;

bool tau_issubclass(const tau_type *t, const tau_type *of) {
    of = of->mro[0];
    for (uint32_t i = 0; i < t->nmro; i++)
        if (t->mro[i] == of) return true;
    if (of->flags & TAU_TF_TEMPLATE)
        for (uint32_t i = 0; i < t->nmro; i++)
            if (tau_made_of(t->mro[i], of)) return true;
    uint16_t own = t->flags & TAU_TF_MADE ? ((const tau_made_class *)t)->plan->type->id : t->mro[0]->id;
    for (const uint16_t *id = of->counted; id && *id; id++)
        if (own == *id) return true;
    return false;
}

bool tau_isinstance(tau_value v, const tau_type *type) { return tau_issubclass(tau_types[v.t], type); }

const tau_type *(*tau_iterator_class)(const char *name);

/* NULL: its type says it. */
static const char *iterator_name(tau_value v) {
    if (v.t == TAU_ID_GENERATOR) return ((tau_gen *)(void *)v.u.p)->info->type_name;
    return v.t == TAU_ID_ITERATOR ? ((tau_iter *)(void *)v.u.p)->type_name : NULL;
}

const char *tau_type_name(tau_value v) {
    const char *name = iterator_name(v);
    return name ? name : tau_types[v.t]->name;
}

tau_value tau_value_class(tau_value v) {
    const char *name = iterator_name(v);
    const tau_type *named = name && tau_iterator_class ? tau_iterator_class(name) : NULL;
    return tau_value_copy(tau_type_value(named ? named : tau_types[v.t]));
}

static const tau_type *class_of(tau_value v) { return (const tau_type *)(const void *)v.u.p; }

/* 1, 0, -1: something in `classes` is no class, or tau_err is set. x: what is asked about; t: it, or its class. */
static int in_classes(tau_value x, const tau_type *t, tau_value classes, const char *method) {
    if (tau_is_type(classes)) {
        int answer = method && t != class_of(classes) ? tau_metaclass_answer(x, classes, method) : -2;
        return answer == -2 ? tau_issubclass(t, class_of(classes)) : answer;
    }
    if (classes.t != TAU_ID_TUPLE) { /* a union of classes says so itself */
        int answer = method ? tau_metaclass_answer(x, classes, method) : -2;
        return answer == -2 ? -1 : answer;
    }
    tau_tuple *tuple = (tau_tuple *)(void *)classes.u.p;
    for (int64_t i = 0; i < tuple->len; i++) {
        int r = in_classes(x, t, tuple->items[i], method);
        if (r) return r;
    }
    return 0;
}

int tau_value_isinstance(tau_value v, tau_value classes) {
    int r = in_classes(v, tau_types[v.t]->mro[0], classes, "__instancecheck__");
    if (r < 0 && !tau_err) tau_raise_text(TAU_ID_TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    return r;
}

int tau_value_issubclass(tau_value c, tau_value classes) {
    if (!tau_is_type(c)) {
        tau_raise_text(TAU_ID_TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    int r = in_classes(c, class_of(c), classes, "__subclasscheck__");
    if (r < 0 && !tau_err) tau_raise_text(TAU_ID_TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return r;
}

bool tau_type_has_instance(tau_value cls, tau_value v) { return tau_isinstance(v, class_of(cls)); }
bool tau_type_has_subclass(tau_value cls, tau_value c) {
    if (tau_is_type(c)) return tau_issubclass(class_of(c), class_of(cls));
    tau_raise_text(TAU_ID_TypeError, "issubclass() arg 1 must be a class");
    return false;
}

static bool is_builtin(const tau_type *t) { return strcmp(t->module, "builtins") == 0; }

tau_str *tau_type_repr(const tau_type *t) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "<class '");
    if (!is_builtin(t)) {
        tau_builder_utf8(&b, t->module, (int64_t)strlen(t->module));
        tau_builder_char(&b, '.');
    }
    tau_builder_utf8(&b, t->qualname, (int64_t)strlen(t->qualname));
    tau_builder_c(&b, "'>");
    return tau_builder_finish(&b);
}

tau_str *tau_type_repr_of(tau_value cls) { return tau_type_repr(class_of(cls)); }
tau_str *tau_type_qualname_of(tau_value cls) { return tau_str_from_c(class_of(cls)->qualname); }
tau_str *tau_type_module_of(tau_value cls) { return tau_str_from_c(class_of(cls)->module); }

/* Names like "collections.OrderedDict" carry their module. */
tau_str *tau_type_name_of(tau_value cls) {
    const char *name = class_of(cls)->name, *dot = strrchr(name, '.');
    return tau_str_from_c(dot ? dot + 1 : name);
}

tau_tuple *tau_type_mro_of(tau_value cls) {
    const tau_type *t = class_of(cls);
    tau_tuple *r = tau_tuple_new(t->nmro);
    for (uint32_t i = 0; r && i < t->nmro; i++) r->items[i] = tau_value_copy(tau_type_value(t->mro[i]));
    return r;
}

/* The classes of the mro that no other one before them derives from. */
tau_tuple *tau_type_bases_of(tau_value cls) {
    const tau_type *t = class_of(cls);
    tau_value found[64];
    int64_t n = 0;
    for (uint32_t i = 1; i < t->nmro && n < 64; i++) {
        bool direct = true;
        for (uint32_t k = 1; k < i; k++) direct = direct && !tau_issubclass(t->mro[k], t->mro[i]);
        if (direct) found[n++] = tau_value_copy(tau_type_value(t->mro[i]));
    }
    return tau_tuple_from(n, found);
}

tau_list_v *tau_type_subclasses_of(tau_value cls) {
    tau_list_v *l = tau_list_v_new(0);
    for (uint32_t k = 1; l && k < tau_ntypes + tau_types_made; k++) {
        const tau_type *t = tau_types[k];
        if (!t || (t->flags & TAU_TF_TEMPLATE) || t->mro[0] != t || t == class_of(cls) || !tau_issubclass(t, class_of(cls))) continue;
        bool direct = true;
        for (uint32_t i = 1; i < t->nmro; i++)
            direct = direct && (t->mro[i] == class_of(cls) || !tau_issubclass(t->mro[i], class_of(cls)));
        if (direct) tau_list_v_append(l, tau_type_value(t));
    }
    return l;
}

static tau_str *type_repr(tau_value self) { return tau_type_repr(class_of(self)); }

tau_value tau_type_call(tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    const tau_type *t = class_of(self);
    if (t->construct) return t->construct(self.u.p, nargs, args, kw);
    tau_raise(TAU_ID_TypeError, "cannot create '%s' instances", t->name);
    return TAU_ABSENT;
}

/* type(x) */
static tau_value type_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (nargs == 1 && !(kw && kw->n)) return tau_value_class(args[0]);
    tau_raise_text(TAU_ID_TypeError, "type() takes 1 or 3 arguments");
    return TAU_ABSENT;
}

static const tau_type *const type_mro[] = {&tau_type_TYPE, &tau_type_OBJECT};
tau_type tau_type_TYPE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_TYPE, .name = "type", .qualname = "type",
    .module = "builtins", .mro = type_mro, .nmro = 2, .repr = type_repr, .call = tau_type_call, .construct = type_construct,
};

/* ---- object ------------------------------------------------------------------------------------------- */

tau_str *tau_object_repr(tau_value self) {
    const tau_type *t = tau_types[self.t];
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '<');
    if (!is_builtin(t)) {
        tau_builder_utf8(&b, t->module, (int64_t)strlen(t->module));
        tau_builder_char(&b, '.');
    }
    tau_builder_utf8(&b, t->qualname, (int64_t)strlen(t->qualname));
    tau_builder_printf(&b, " object at %p>", (void *)self.u.p);
    return tau_builder_finish(&b);
}

int64_t tau_object_hash(tau_value self) { return tau_hash_pointer(self.u.p); }
tau_str *tau_object_repr_of(tau_value self) { return tau_object_repr(self); }
tau_int tau_object_hash_of(tau_value self) {
    return tau_int_from_i64(tau_is_obj(self) ? tau_object_hash(self) : tau_dyn_hash(self));
}

tau_value tau_object_new_of(tau_value cls) {
    const tau_type *t = tau_is_type(cls) ? class_of(cls) : NULL;
    if (!t || !(t->flags & TAU_TF_USER) || !t->size) {
        tau_raise_text(TAU_ID_TypeError, "object.__new__(X): X is not a type object");
        return TAU_ABSENT;
    }
    void *o = t->flags & TAU_TF_EXCEPTION ? (void *)tau_exc_alloc(t, t->size) : tau_alloc(t->size, t->id);
    return o ? tau_box_obj(o) : TAU_ABSENT;
}

tau_obj *tau_object_new(void) { return tau_new(sizeof(tau_obj), TAU_ID_OBJECT, 0); }

tau_value tau_object_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self, (void)args;
    if (nargs || (kw && kw->n)) {
        tau_raise_text(TAU_ID_TypeError, "object() takes no arguments");
        return TAU_ABSENT;
    }
    tau_obj *o = tau_object_new();
    return o ? tau_box_obj(o) : TAU_ABSENT;
}

static const tau_type *const object_mro[] = {&tau_type_OBJECT};
tau_type tau_type_OBJECT = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_OBJECT, .size = sizeof(tau_obj), .name = "object",
    .qualname = "object", .module = "builtins", .mro = object_mro, .nmro = 1, .construct = tau_object_construct,
};

/* ---- p values ----------------------------------------------------------------------------------------- */

static tau_value borrowed(tau_obj *o) { return tau_box_obj(o); }

int tau_obj_eq(tau_obj *a, tau_obj *b) {
    if (a == b) return 1;
    if (!a || !b) {
        /* Only a class of the program's can be equal to None. */
        tau_obj *o = a ? a : b;
        if (!tau_types[o->type_id]->compare) return 0;
    }
    return tau_dyn_compare_bool(borrowed(a), borrowed(b), TAU_CMP_EQ);
}

int tau_obj_cmp(tau_obj *a, tau_obj *b, int op) { return tau_dyn_compare_bool(borrowed(a), borrowed(b), op); }
int64_t tau_obj_hash(tau_obj *o) { return tau_dyn_hash(borrowed(o)); }
tau_str *tau_obj_repr(tau_obj *o) { return tau_dyn_repr(borrowed(o)); }
tau_str *tau_obj_str(tau_obj *o) { return tau_dyn_str(borrowed(o)); }
tau_str *tau_rep_b_repr(bool x) { return tau_dyn_repr(tau_box_bool(x)); }

int tau_rep_s_cmp_none(tau_str *a, tau_str *b, int op) {
    return tau_dyn_compare_bool(tau_box_obj(a), tau_box_obj(b), op);
}

int tau_rep_c_cmp(tau_complex a, tau_complex b, int op) {
    if (op == TAU_CMP_EQ) return tau_complex_eq(a, b);
    if (op == TAU_CMP_NE) return !tau_complex_eq(a, b);
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    tau_raise(TAU_ID_TypeError, "'%s' not supported between instances of 'complex' and 'complex'", signs[op]);
    return -1;
}

/* An address for objects; for the others something that is equal when the values are. */
tau_int tau_value_id(tau_value v) {
    uint64_t word = tau_is_obj(v) ? (uint64_t)(uintptr_t)v.u.p : ((uint64_t)v.u.i * 32 + v.t * 8) & 0x7fffffffffffull;
    return tau_int_from_u64(word);
}

/* ---- recursion in repr -------------------------------------------------------------------------------- */

static tau_obj *printing[256];
static int nprinting;

/* Beyond the guard's depth nothing is compared any more, so the stack check must stop a ring. */
bool tau_repr_enter(tau_obj *o) {
    if (!tau_stack_check()) return false;
    for (int i = 0; i < nprinting && i < 256; i++)
        if (printing[i] == o) return false;
    if (nprinting < 256) printing[nprinting] = o;
    nprinting++;
    return true;
}

void tau_repr_leave(tau_obj *o) {
    (void)o;
    nprinting--;
}

/* ---- cells -------------------------------------------------------------------------------- */

tau_cell *tau_cell_new(tau_value v) {
    TAU_HAS_OBJECTS(CELL);
    tau_cell *c = tau_alloc(sizeof *c, TAU_ID_CELL);
    if (c) c->v = v;
    else tau_value_decref(v);
    return c;
}

static void cell_drop(tau_obj *o) { tau_value_decref(((tau_cell *)(void *)o)->v); }
static void cell_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_rep_v_visit(((tau_cell *)(void *)o)->v, visit, arg);
}
static const tau_type *const cell_mro[] = {&tau_type_CELL, &tau_type_OBJECT};
tau_type tau_type_CELL = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_CELL, .flags = TAU_TF_CYCLIC, .size = sizeof(tau_cell),
    .name = "cell", .qualname = "cell", .module = "builtins", .mro = cell_mro, .nmro = 2, .drop = cell_drop,
    .traverse = cell_traverse,
};
