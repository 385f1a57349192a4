/* Tracebacks, and the text of an uncaught exception: the layout of CPython 3.11's Python/traceback.c and pythonrun.c.
 *
 * A traceback is an array of static records, innermost first; the same record several times in a row is counted. */
#include "tau/derived.h"
#include "tau/exc.h"

#include "tau/builder.h"
#include "tau/file.h"
#include "tau/main.h"
#include "tau/mem.h"
#include "tau/object.h"
#include "tau/rep.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include <stdio.h>

enum { REPEATS_SHOWN = 3, FRAMES_MAX = 1000 };

static const tau_type *const tb_mro[] = {&tau_type_TRACEBACK, &tau_type_OBJECT};
static void tb_drop(tau_obj *o) {
    tau_tb *tb = (tau_tb *)(void *)o;
    tau_buf_free(tb->frames, (size_t)tb->cap * sizeof *tb->frames);
    for (int64_t i = 0; i < tb->nheld; i++) tau_value_decref(tb->held[i]);
    tau_buf_free(tb->held, (size_t)tb->held_cap * sizeof *tb->held);
}
static void tb_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_tb *tb = (tau_tb *)(void *)o;
    for (int64_t i = 0; i < tb->nheld; i++) tau_rep_v_visit(tb->held[i], visit, arg);
}
tau_type tau_type_TRACEBACK = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_TRACEBACK, .size = sizeof(tau_tb), .name = "traceback",
    .qualname = "traceback", .module = "builtins", .mro = tb_mro, .nmro = 2, .drop = tb_drop, .traverse = tb_traverse,
    .flags = TAU_TF_CYCLIC,
};

tau_obj *tau_tb_copy(tau_obj *o) {
    tau_tb *from = (tau_tb *)(void *)o, *r = tau_new(sizeof *r, TAU_ID_TRACEBACK, o->flags & TAU_F_CYCLIC);
    if (!r) return NULL;
    r->frames = from->len ? tau_buf_alloc_array(from->len, sizeof *r->frames, true) : NULL;
    r->held = from->nheld ? tau_buf_alloc_array(from->nheld, sizeof *r->held, false) : NULL;
    if (r->frames) r->len = r->cap = from->len;
    if (r->held) r->nheld = r->held_cap = from->nheld;
    for (int64_t i = 0; i < r->len; i++) r->frames[i] = from->frames[i];
    for (int64_t i = 0; i < r->nheld; i++) r->held[i] = tau_value_copy(from->held[i]);
    return &r->head;
}

/* Without memory the traceback just stays shorter. */
void tau_traceback_add(const tau_loc *loc) {
    tau_exc *e = tau_err;
    if (!e || e->head.rc >= TAU_RC_IMMORTAL) return;
    if (!e->traceback) {
        TAU_HAS_OBJECTS(TRACEBACK);
        tau_tb *fresh = tau_new(sizeof *fresh, TAU_ID_TRACEBACK, 0);
        if (!fresh) return;
        e->traceback = &fresh->head;
    }
    tau_tb *tb = (tau_tb *)(void *)e->traceback;
    if (tb->seen) {
        tau_tb *own = (tau_tb *)(void *)tau_tb_copy(&tb->head);
        if (!own) return;
        e->traceback = &own->head;
        tau_decref(tb);
        tb = own;
    }
    if (tb->len && tb->frames[tb->len - 1].loc == loc) {
        tb->frames[tb->len - 1].repeat++;
        return;
    }
    if (tb->len == tb->cap) {
        int64_t cap = tb->cap ? tb->cap * 2 : 4;
        size_t size = sizeof *tb->frames;
        tau_frame_note *p = tau_buf_realloc(tb->frames, (size_t)tb->cap * size, (size_t)cap * size);
        if (!p) return;
        tb->frames = p;
        tb->cap = cap;
    }
    tb->frames[tb->len++] = (tau_frame_note){loc, 1};
}

void tau_traceback_hold(tau_value v) {
    if (!tau_is_obj(v)) return;
    tau_tb *tb = tau_err && tau_err->head.rc < TAU_RC_IMMORTAL ? (tau_tb *)(void *)tau_err->traceback : NULL;
    if (tb && tb->nheld == tb->held_cap) {
        int64_t cap = tb->held_cap ? tb->held_cap * 2 : 4;
        size_t size = sizeof *tb->held;
        tau_value *p = tau_buf_realloc(tb->held, (size_t)tb->held_cap * size, (size_t)cap * size);
        if (p) {
            tb->held = p;
            tb->held_cap = cap;
        }
    }
    if (!tb || tb->nheld == tb->held_cap) {
        tau_value_decref(v);
        return;
    }
    tb->held[tb->nheld++] = v;
    tb->head.flags |= TAU_F_CYCLIC;
}

/* ---- text of a traceback ------------------------------------------------------------------------------- */

static void utf8(tau_builder *b, const char *text) { tau_builder_utf8(b, text, (int64_t)strlen(text)); }

static void print_frame(tau_builder *b, const tau_loc *loc) {
    utf8(b, "  File \"");
    utf8(b, loc->file);
    tau_builder_printf(b, "\", line %d, in ", (int)loc->line);
    utf8(b, loc->function);
    tau_builder_char(b, '\n');
    if (loc->text && *loc->text) {
        utf8(b, "    ");
        utf8(b, loc->text);
        tau_builder_char(b, '\n');
        if (loc->carets) {
            utf8(b, "    ");
            utf8(b, loc->carets);
            tau_builder_char(b, '\n');
        }
    }
}

static void print_repeats(tau_builder *b, int64_t count) {
    int64_t n = count - REPEATS_SHOWN;
    if (n > 0) tau_builder_printf(b, "  [Previous line repeated %lld more time%s]\n", (long long)n, n > 1 ? "s" : "");
}

static bool same_line(const tau_loc *a, const tau_loc *b) {
    return a == b || (a->line == b->line && strcmp(a->file, b->file) == 0 && strcmp(a->function, b->function) == 0);
}

/* CPython shows the innermost frames. Where a recursion without end was stopped that would be an accident of how many
 * frames the stack held: the outermost ones, as many as CPython's limit would have let in, are the same text. */
static void print_frames(tau_builder *b, const tau_tb *tb, tau_exc *of) {
    int64_t total = 0, skip, count = 0, shown = 0;
    for (int64_t i = 0; i < tb->len; i++) total += tb->frames[i].repeat;
    skip = total > FRAMES_MAX ? total - FRAMES_MAX : 0;
    if (of && tau_exc_matches(of, &tau_type_RecursionError)) skip = 0;
    const tau_loc *last = NULL;
    for (int64_t i = tb->len - 1; i >= 0 && shown < FRAMES_MAX; i--) {
        const tau_loc *loc = tb->frames[i].loc;
        for (int64_t k = 0; k < tb->frames[i].repeat && shown < FRAMES_MAX; k++) {
            if (skip > 0) {
                skip--;
                continue;
            }
            shown++;
            if (!last || !same_line(last, loc)) {
                print_repeats(b, count);
                count = 0;
                last = loc;
            }
            if (++count <= REPEATS_SHOWN) print_frame(b, loc);
        }
    }
    print_repeats(b, count);
}

tau_str *tau_tb_format(tau_obj *tb) {
    tau_builder b;
    tau_builder_init(&b);
    print_frames(&b, (const tau_tb *)(const void *)tb, NULL);
    return tau_builder_finish(&b);
}

/* ---- text of an exception ------------------------------------------------------------------------------ */

/* Every line of s, each ended by a newline. */
static void print_lines(tau_builder *b, const tau_str *s) {
    tau_builder_str(b, s);
    tau_builder_char(b, '\n');
}

/* Through slots only: a program without lists does not link them for this. */
static void print_notes(tau_builder *b, tau_exc *e) {
    if (!e->notes.t) return;
    const tau_type *t = tau_types[e->notes.t];
    bool sequence = tau_isinstance(e->notes, &tau_type_TUPLE) || (t->len && t->getitem);
    int64_t n = sequence ? t->len(e->notes) : 1;
    for (int64_t i = 0; i < n; i++) {
        tau_value note = sequence ? t->getitem(e->notes, tau_box_int(i)) : tau_value_copy(e->notes);
        tau_str *s = !note.t ? NULL : sequence ? tau_dyn_str(note) : tau_dyn_repr(note);
        if (s) {
            print_lines(b, s);
        } else {
            tau_err_clear();
            utf8(b, "<note str() failed>\n");
        }
        tau_xdecref(s);
        tau_value_decref(note);
    }
}

static void print_message(tau_builder *b, tau_exc *e) {
    const tau_type *t = tau_types[e->head.type_id];
    if (strcmp(t->module, "builtins") != 0 && strcmp(t->module, "__main__") != 0) {
        utf8(b, t->module);
        tau_builder_char(b, '.');
    }
    utf8(b, t->qualname);
    tau_str *s = t->str ? t->str((tau_value){t->id, {.p = &e->head}}) : tau_exc_str_of(e);
    if (!s) {
        tau_err_clear();
        utf8(b, ": <exception str() failed>");
    } else if (s->len) {
        utf8(b, ": ");
        tau_builder_str(b, s);
    }
    tau_xdecref(s);
    if (t->id == TAU_ID_NameError || t->id == TAU_ID_AttributeError) {
        tau_value hint = tau_exc_get_extra(e, t->id == TAU_ID_NameError ? 1 : 2);
        if (hint.t == TAU_ID_STR) {
            utf8(b, ". Did you mean: '");
            tau_builder_str(b, (tau_str *)(void *)hint.u.p);
            utf8(b, "'?");
        }
        tau_value_decref(hint);
    }
    tau_builder_char(b, '\n');
    print_notes(b, e);
}

/* ---- groups: text is indented by two columns for each level, behind a margin ------------------------------ */

enum { GROUP_WIDTH = 15, GROUP_DEPTH = 10 };

typedef struct {
    tau_builder *b;
    int depth;
    bool need_close; /* the line that closes the innermost open group is still to come */
    const tau_exc **seen; /* those whose causes and contexts have been printed: none is printed twice as such */
    int64_t nseen, cap;
} report;

static bool has_seen(const report *r, const tau_exc *e) {
    for (int64_t i = r->nseen; i-- > 0;)
        if (r->seen[i] == e) return true;
    return false;
}

static void see(report *r, const tau_exc *e) {
    if (r->nseen == r->cap) {
        int64_t cap = r->cap ? 2 * r->cap : 8;
        const tau_exc **grown = tau_buf_realloc(r->seen, (size_t)r->cap * sizeof *grown, (size_t)cap * sizeof *grown);
        if (!grown) return;
        r->seen = grown;
        r->cap = cap;
    }
    r->seen[r->nseen++] = e;
}

static void indent(report *r) {
    for (int i = 0; i < 2 * r->depth; i++) tau_builder_char(r->b, ' ');
}

static void emit_line(report *r, char margin, const char *text) {
    indent(r);
    if (r->depth) {
        tau_builder_char(r->b, (uint32_t)margin);
        tau_builder_char(r->b, ' ');
    }
    utf8(r->b, text);
}

/* `text` (taken over) line by line. */
static void emit(report *r, tau_str *text) {
    if (!text) return;
    for (int64_t at = 0; at < text->len;) {
        int64_t end = at;
        while (end < text->len && tau_str_get(text, end) != '\n') end++;
        emit_line(r, '|', "");
        for (; at < end; at++) tau_builder_char(r->b, tau_str_get(text, at));
        tau_builder_char(r->b, '\n');
        at++;
    }
    tau_decref(text);
}

static void print_chain(report *r, tau_exc *e, bool chain);

static void print_member(report *r, tau_exc *e, int64_t i, int64_t n, bool chain) {
    char title[96];
    if (i < GROUP_WIDTH) snprintf(title, sizeof title, "+---------------- %lld ----------------\n", (long long)i + 1);
    else snprintf(title, sizeof title, "+---------------- ... ----------------\n");
    indent(r);
    utf8(r->b, i == 0 ? "+-" : "  ");
    utf8(r->b, title);
    r->depth++;
    if (i < GROUP_WIDTH) {
        print_chain(r, e, chain);
        return;
    }
    long long left = (long long)(n - GROUP_WIDTH);
    snprintf(title, sizeof title, "and %lld more exception%s\n", left, left > 1 ? "s" : "");
    emit_line(r, '|', title);
}

static void print_group(report *r, tau_exc *e, bool chain) {
    tau_value all = tau_exc_get_extra(e, 1);
    tau_tuple *items = all.t == TAU_ID_TUPLE ? (tau_tuple *)(void *)all.u.p : &tau_tuple_empty;
    int64_t n = items->len, shown = n <= GROUP_WIDTH ? n : GROUP_WIDTH + 1;
    bool top = r->depth == 0;
    if (top) r->depth++;
    if (e->traceback) {
        emit_line(r, top ? '+' : '|', "Exception Group Traceback (most recent call last):\n");
        emit(r, tau_tb_format(e->traceback));
    }
    emit(r, tau_exc_format_only(e));
    r->need_close = false;
    for (int64_t i = 0; i < shown; i++) {
        if (i + 1 == shown) r->need_close = true;
        print_member(r, (tau_exc *)(void *)items->items[i].u.p, i, n, chain);
        if (i + 1 == shown && r->need_close) {
            indent(r);
            utf8(r->b, "+------------------------------------\n");
            r->need_close = false;
        }
        r->depth--;
    }
    if (top) r->depth = 0;
    tau_value_decref(all);
}

static void print_one(report *r, tau_exc *e, bool chain) {
    if (tau_exc_matches(e, &tau_type_BaseExceptionGroup)) {
        if (r->depth <= GROUP_DEPTH) print_group(r, e, chain);
        else emit_line(r, '|', "... (max_group_depth is 10)\n");
        return;
    }
    if (!r->depth) {
        if (e->traceback) {
            utf8(r->b, "Traceback (most recent call last):\n");
            print_frames(r->b, (const tau_tb *)(const void *)e->traceback, e);
        }
        print_message(r->b, e);
        return;
    }
    if (e->traceback) {
        emit_line(r, '|', "Traceback (most recent call last):\n");
        emit(r, tau_tb_format(e->traceback));
    }
    emit(r, tau_exc_format_only(e));
}

/* The chain e comes from, oldest first; a ring is cut where it closes. */
static void print_chain(report *r, tau_exc *e, bool chain) {
    tau_exc *from = !chain ? NULL : e->cause ? e->cause : e->suppress_context ? NULL : e->context;
    if (chain) see(r, e);
    if (from && !has_seen(r, from) && tau_stack_check()) {
        print_chain(r, from, chain);
        emit(r, tau_str_from_c(e->cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                        : "\nDuring handling of the above exception, another exception occurred:\n\n"));
    }
    print_one(r, e, chain);
}

tau_str *tau_exc_format(tau_exc *e, bool chain) {
    tau_builder b;
    tau_builder_init(&b);
    report r = {.b = &b};
    print_chain(&r, e, chain);
    tau_buf_free(r.seen, (size_t)r.cap * sizeof *r.seen);
    return tau_builder_finish(&b);
}

tau_str *tau_exc_format_only(tau_exc *e) {
    tau_builder b;
    tau_builder_init(&b);
    print_message(&b, e);
    return tau_builder_finish(&b);
}

/* ---- the end of the program ----------------------------------------------------------------------------- */

void tau_exc_write(tau_str *s) {
    int64_t n;
    char *p = s ? tau_str_utf8(s, &n) : NULL;
    if (!p) return;
    tau_file_error_text(p, n);
    tau_str_utf8_free(s, p, n);
}

static int exit_code(tau_exc *e) {
    tau_value code = tau_plain(tau_exc_get_extra(e, 0));
    int result = 1;
    if (code.t == TAU_ID_NONE) result = 0;
    else if (code.t == TAU_ID_INT) result = (int)(tau_int_is_small(code.u.i) ? code.u.i & 0xff : 0xff);
    else if (code.t == TAU_ID_BOOL) result = code.u.b;
    else {
        tau_str *s = tau_dyn_str(code);
        tau_exc_write(s);
        if (s) tau_file_error_text("\n", 1);
        tau_xdecref(s);
    }
    tau_value_decref(code);
    return result;
}

void (*tau_run_except_hook)(tau_exc *e);

int tau_report_uncaught(void) {
    tau_exc *saved, *e = tau_catch(&saved);
    int code = 1;
    if (!e) return 0;
    if (tau_exc_matches(e, &tau_type_SystemExit)) {
        code = exit_code(e);
    } else if (!tau_run_except_hook || tau_exc_matches(e, &tau_type_KeyboardInterrupt)) {
        tau_file_flush_std();
        tau_str *s = tau_exc_format(e, true);
        if (s) tau_exc_write(s);
        else tau_file_error_text("MemoryError\n", 12);
        tau_xdecref(s);
        if (tau_exc_matches(e, &tau_type_KeyboardInterrupt)) {
            code = 130;
            tau_ended_by_interrupt = true;
        }
    } else tau_run_except_hook(e);
    tau_handler_end(saved);
    tau_err_clear();
    tau_decref(e);
    return code;
}

/* ---- tracebacks as objects: the outermost frame first ------------------------------------------------------ */

tau_int tau_tb_len(tau_tb *tb) {
    int64_t n = 0;
    for (int64_t i = 0; i < tb->len; i++) n += tb->frames[i].repeat;
    return n;
}

tau_tb *tau_tb_tail(tau_tb *tb) {
    int64_t n = tb->len;
    tau_frame_note last = tb->frames[n - 1];
    if (last.repeat == 1 && n == 1) return NULL;
    TAU_HAS_OBJECTS(TRACEBACK);
    tau_tb *r = tau_new(sizeof *r, TAU_ID_TRACEBACK, 0);
    if (!r) return NULL;
    r->frames = tau_buf_alloc_array(n, sizeof *r->frames, true);
    if (!r->frames) {
        tau_decref(r);
        return NULL;
    }
    memcpy(r->frames, tb->frames, (size_t)n * sizeof *r->frames);
    r->cap = n;
    r->len = last.repeat == 1 ? n - 1 : n;
    if (last.repeat > 1) r->frames[n - 1].repeat--;
    return r;
}

static const tau_loc *outermost(tau_tb *tb) { return tb->frames[tb->len - 1].loc; }
tau_value tau_tb_next(tau_tb *tb) {
    tau_tb *r = tau_tb_tail(tb);
    return tau_err ? TAU_ABSENT : tau_box_obj(r);
}
tau_int tau_tb_line(tau_tb *tb) { return outermost(tb)->line; }
tau_str *tau_tb_function(tau_tb *tb) { return tau_str_from_c(outermost(tb)->function); }
tau_str *tau_tb_file(tau_tb *tb) { return tau_str_from_c(outermost(tb)->file); }
tau_str *tau_tb_text(tau_tb *tb) { return tau_str_from_c(outermost(tb)->text ? outermost(tb)->text : ""); }
