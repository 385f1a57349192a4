/* Generators as values: next, send, throw, close, and what happens when one is dropped half-way. The frame and its
 * resume function are the emitted program's. */
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"
#include "tau/main.h"
#include "tau/mem.h"
#include "tau/rep.h"

tau_gen *tau_gen_new(const tau_geninfo *info, size_t size, bool cyclic) {
    TAU_HAS_OBJECTS(GENERATOR);
    tau_gen *g = tau_new(size, TAU_ID_GENERATOR, cyclic ? TAU_F_CYCLIC : 0);
    if (!g) return NULL;
    g->info = info;
    tau_iterator_class = tau_iterator_class_named;
    g->sent = g->result = TAU_NONE;
    return g;
}

/* Gives up the arguments of a body that never started. */
static void drop_frame(tau_gen *g) {
    bool fresh = g->state == 0;
    g->state = TAU_GEN_DONE;
    if (fresh && g->info->drop) g->info->drop(g);
}

static const char *kind(const tau_gen *g) { return g->head.type_id == TAU_ID_COROUTINE ? "coroutine" : "generator"; }

/* A StopIteration that leaves the body would end the caller's loop unseen. */
static void check_stop(tau_gen *g) {
    if (!tau_err_is(&tau_type_StopIteration)) return;
    tau_exc *saved, *stop = tau_catch(&saved);
    tau_raise(TAU_ID_RuntimeError, "%s raised StopIteration", kind(g));
    if (tau_err) {
        tau_incref(stop);
        tau_xdecref(tau_err->cause);
        tau_err->cause = stop;
        tau_err->suppress_context = true;
    }
    tau_handler_end(saved);
    tau_decref(stop);
}

static bool run(tau_gen *g) {
    if (!tau_stack_check()) return false;
    if (TAU_LIKELY(g->info->resume(g))) return true;
    g->state = TAU_GEN_DONE;
    check_stop(g);
    return false;
}

static bool check_running(tau_gen *g) {
    if (TAU_LIKELY(g->state != TAU_GEN_RUNNING)) return true;
    tau_raise(TAU_ID_ValueError, "%s already executing", kind(g));
    return false;
}

static void set_sent(tau_gen *g, tau_value v) {
    tau_value old = g->sent;
    g->sent = tau_value_copy(v);
    tau_value_decref(old);
}

/* The value returned is handed out once, with the first StopIteration. */
static void forget_result(tau_gen *g) {
    tau_value old = g->result;
    g->result = TAU_NONE;
    tau_value_decref(old);
}

bool tau_gen_next(tau_gen *g) {
    if (!check_running(g)) return false;
    if (g->state == TAU_GEN_DONE) {
        forget_result(g);
        return false;
    }
    if (TAU_UNLIKELY(g->sent.t != TAU_ID_NONE && g->sent.t != TAU_ID_ERROR)) set_sent(g, TAU_NONE); /* absent is None, too */
    return run(g);
}

bool tau_gen_send(tau_gen *g, tau_value v) {
    if (!check_running(g)) return false;
    if (g->state == 0 && v.t != TAU_ID_NONE) {
        tau_raise(TAU_ID_TypeError, "can't send non-None value to a just-started %s", kind(g));
        return false;
    }
    if (g->state == TAU_GEN_DONE) {
        forget_result(g);
        return false;
    }
    set_sent(g, v);
    return run(g);
}

bool tau_gen_throw(tau_gen *g, tau_exc *e) {
    if (!check_running(g)) return false;
    tau_incref(e);
    tau_err_restore(e);
    if (g->state == 0) drop_frame(g);
    if (g->state == TAU_GEN_DONE) return false;
    g->throwing = true;
    return run(g);
}

bool tau_gen_close(tau_gen *g) {
    if (!check_running(g)) return false;
    if (g->state == TAU_GEN_DONE) return true;
    if (g->state == 0) {
        drop_frame(g);
        return true;
    }
    tau_exc *e = tau_exc_new(&tau_type_GeneratorExit, 0, NULL);
    if (!e) return false;
    bool yielded = tau_gen_throw(g, e);
    tau_decref(e);
    if (yielded) {
        tau_value_decref(g->info->current(g));
        tau_raise(TAU_ID_RuntimeError, "%s ignored GeneratorExit", kind(g));
        return false;
    }
    if (tau_err_is(&tau_type_GeneratorExit)) tau_err_clear();
    return !tau_err;
}

/* ---- as methods --------------------------------------------------------------------------------------- */

static tau_value outcome(tau_gen *g, bool yielded) {
    if (yielded) return g->info->current(g);
    if (!tau_err) {
        tau_raise_stop_iteration(g->result);
        forget_result(g);
    }
    return TAU_ABSENT;
}

tau_value tau_gen_next_value(tau_gen *g) { return outcome(g, tau_gen_next(g)); }
tau_value tau_gen_send_value(tau_gen *g, tau_value v) { return outcome(g, tau_gen_send(g, v)); }

tau_value tau_gen_throw_value(tau_gen *g, tau_value exc) {
    if (!check_running(g)) return TAU_ABSENT;
    bool is_class = tau_is_type(exc) && tau_issubclass((const tau_type *)(const void *)exc.u.p, &tau_type_BaseException);
    tau_value e = is_class ? tau_dyn_call(exc, 0, NULL, NULL) : tau_value_copy(exc);
    if (!e.t) return e;
    if (tau_isinstance(e, &tau_type_BaseException)) {
        bool yielded = tau_gen_throw(g, (tau_exc *)(void *)e.u.p);
        tau_value_decref(e);
        return outcome(g, yielded);
    }
    tau_raise(TAU_ID_TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", &e);
    tau_value_decref(e);
    return TAU_ABSENT;
}

void tau_gen_close_raise(tau_gen *g) { tau_gen_close(g); }

void tau_gen_raise_stop(tau_value g) {
    if (g.t != TAU_ID_GENERATOR) tau_raise_stop_iteration(TAU_NONE);
    else outcome((tau_gen *)(void *)g.u.p, false);
}

bool tau_gen_running(tau_gen *g) { return g->state == TAU_GEN_RUNNING; }
tau_str *tau_gen_name(tau_gen *g) { return tau_str_from_c(g->info->name); }
tau_str *tau_gen_qualname(tau_gen *g) { return tau_str_from_c(g->info->qualname); }

tau_str *tau_gen_repr(tau_gen *g) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '<');
    const char *type = g->info->type_name ? g->info->type_name : kind(g);
    tau_builder_utf8(&b, type, (int64_t)strlen(type));
    tau_builder_c(&b, " object ");
    if (strcmp(type, kind(g)) == 0) {
        tau_builder_utf8(&b, g->info->qualname, (int64_t)strlen(g->info->qualname));
        tau_builder_char(&b, ' ');
    }
    tau_builder_printf(&b, "at %p>", (void *)g);
    return tau_builder_finish(&b);
}

/* ---- slots -------------------------------------------------------------------------------------------- */

static tau_gen *of(tau_value v) { return (tau_gen *)(void *)v.u.p; }
static tau_value slot_iter(tau_value self) { return tau_value_copy(self); }
static tau_value slot_next(tau_value self) {
    return tau_gen_next(of(self)) ? of(self)->info->current(of(self)) : TAU_ABSENT;
}
static tau_str *slot_repr(tau_value self) { return tau_gen_repr(of(self)); }

/* A generator that is dropped while it is suspended runs its finally blocks first. */
static bool slot_del(tau_obj *o) {
    tau_gen *g = (tau_gen *)(void *)o;
    return g->state <= 0 || tau_gen_close(g);
}

void tau_gen_drop(tau_obj *o) {
    tau_gen *g = (tau_gen *)(void *)o;
    if (g->state >= 0) drop_frame(g);
    tau_value_decref(g->sent);
    tau_value_decref(g->result);
}

void tau_gen_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_gen *g = (tau_gen *)(void *)o;
    tau_rep_v_visit(g->sent, visit, arg);
    tau_rep_v_visit(g->result, visit, arg);
    if (g->state >= 0 && g->info->traverse) g->info->traverse(g, visit, arg);
}

static const tau_type *const gen_mro[] = {&tau_type_GENERATOR, &tau_type_OBJECT};
tau_type tau_type_GENERATOR = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_GENERATOR, .flags = TAU_TF_CYCLIC, .name = "generator",
    .qualname = "generator", .module = "builtins", .mro = gen_mro, .nmro = 2, .drop = tau_gen_drop,
    .traverse = tau_gen_traverse, .del = slot_del, .repr = slot_repr, .iter = slot_iter, .next = slot_next,
};
static const tau_type *const coroutine_mro[] = {&tau_type_COROUTINE, &tau_type_OBJECT};
tau_type tau_type_COROUTINE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_COROUTINE, .flags = TAU_TF_CYCLIC, .name = "coroutine",
    .qualname = "coroutine", .module = "builtins", .mro = coroutine_mro, .nmro = 2, .drop = tau_gen_drop,
    .traverse = tau_gen_traverse, .del = slot_del, .repr = slot_repr,
};
