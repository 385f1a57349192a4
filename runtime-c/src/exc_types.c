/* The descriptors of the built-in exceptions. There is nothing in them but a name and a base, so they are made at
 * start-up from one table: in the executable they take no room. The rows of types.def are told from the others by their
 * base. */
#include "tau/exc.h"
#include "tau/rep.h"

#include <stddef.h>

#define TAU_EXC_ROW(ID, NAME) tau_type tau_type_##ID;
#define TAU_EXC_OF_OBJECT(ID, NAME)
#define TAU_EXC_OF_INT(ID, NAME)
#define TAU_EXC_OF_BaseException TAU_EXC_ROW
#define TAU_EXC_OF_BaseExceptionGroup TAU_EXC_ROW
#define TAU_EXC_OF_Exception TAU_EXC_ROW
#define TAU_EXC_OF_ArithmeticError TAU_EXC_ROW
#define TAU_EXC_OF_ImportError TAU_EXC_ROW
#define TAU_EXC_OF_LookupError TAU_EXC_ROW
#define TAU_EXC_OF_NameError TAU_EXC_ROW
#define TAU_EXC_OF_OSError TAU_EXC_ROW
#define TAU_EXC_OF_ConnectionError TAU_EXC_ROW
#define TAU_EXC_OF_RuntimeError TAU_EXC_ROW
#define TAU_EXC_OF_SyntaxError TAU_EXC_ROW
#define TAU_EXC_OF_IndentationError TAU_EXC_ROW
#define TAU_EXC_OF_ValueError TAU_EXC_ROW
#define TAU_EXC_OF_UnicodeError TAU_EXC_ROW
#define TAU_EXC_OF_Warning TAU_EXC_ROW

tau_type tau_type_BaseException;
#define TAU_TYPE(ID, NAME, BASE) TAU_EXC_OF_##BASE(ID, NAME)
#include "tau/types.def"
#undef TAU_TYPE
#undef TAU_EXC_ROW

typedef struct {
    tau_type *type;
    const char *name;
    uint16_t id, base;
} row;

#define TAU_EXC_ROW(ID, NAME, BASE) {&tau_type_##ID, NAME, TAU_ID_##ID, TAU_ID_##BASE},
#undef TAU_EXC_OF_OBJECT
#undef TAU_EXC_OF_INT
#define TAU_EXC_NONE(ID, NAME, BASE)
#define TAU_EXC_OF_OBJECT TAU_EXC_NONE
#define TAU_EXC_OF_INT TAU_EXC_NONE

static const row rows[] = {
    {&tau_type_BaseException, "BaseException", TAU_ID_BaseException, TAU_ID_OBJECT},
#define TAU_TYPE(ID, NAME, BASE) TAU_EXC_OF_##BASE(ID, NAME, BASE)
#include "tau/types.def"
#undef TAU_TYPE
};
enum { NROWS = sizeof rows / sizeof *rows, MRO_MAX = 6 };
static const tau_type *mros[NROWS][MRO_MAX + 1];

/* Bases stand before what derives from them. */
void tau_exc_start(void) {
    for (int i = 0; i < NROWS; i++) {
        const row *r = &rows[i];
        const tau_type **mro = mros[i];
        uint32_t n = 0;
        mro[n++] = r->type;
        if (r->base == TAU_ID_OBJECT) {
            mro[n++] = &tau_type_OBJECT;
        } else {
            const tau_type *base = rows[r->base - TAU_ID_BaseException].type;
            for (uint32_t k = 0; k < base->nmro; k++) {
                if (r->id == TAU_ID_ExceptionGroup && base->mro[k] == &tau_type_BaseException) mro[n++] = &tau_type_Exception;
                mro[n++] = base->mro[k];
            }
        }
        tau_type *t = r->type;
        tau_types[r->id] = t;
        t->head = (tau_obj){TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0};
        t->id = r->id;
        t->flags = TAU_TF_EXCEPTION | TAU_TF_CYCLIC;
        t->size = sizeof(tau_exc);
        t->variables = offsetof(tau_exc, variables);
        t->name = t->qualname = r->name;
        t->module = "builtins";
        t->mro = mro;
        t->nmro = n;
        t->drop = tau_exc_drop;
        t->traverse = tau_exc_traverse;
        t->repr = tau_exc_repr;
        t->str = tau_exc_str;
        t->construct = tau_exc_construct;
    }
}
