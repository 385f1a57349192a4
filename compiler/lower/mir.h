// The machine IR: SSA on values whose representation is fixed, one function per live Instance.
//
// In:  lowering.  Out: what the passes rewrite and the emitter prints, a C statement or two per instruction.
// An instruction that raises names its own unwind block, or leaves the function. Phi operands are keyed by the `origin`
// of the predecessor block, so that an unwind edge from the middle of a block finds its operands too.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "infer/infer.h"

namespace tau::mir {

using infer::Analysis;
using infer::ClassInfo;
using infer::Field;
using infer::Instance;
using infer::Type;
using support::Symbol;

// A machine representation: n b i f c p v, r (where a list's items are), or a tuple struct of others. Interned by name.
struct Rep {
    char code = 'n';
    std::vector<const Rep *> items; // 't'
    std::string name;               // "i", "t2if"
    std::string c_type;             // "tau_int", "void *", "tau_rep_t2if"
    ClassInfo *cls = nullptr;       // of a value class's struct: boxing it makes an object of that class
    bool counted = false;           // may hold references: i (bigs), p, v, and tuples of such
};
const Rep *rep(char code);
const Rep *rep_tuple(std::vector<const Rep *> items, ClassInfo *cls = nullptr);
const Rep *rep_of(Analysis &a, const Type *type);
// The C function that gives a reference up.
inline std::string drop_name(const Rep *r) { return r->code == 'p' ? "tau_xdecref" : "tau_rep_" + r->name + "_decref"; }
const Rep *rep_named(const std::string &name);
// The code of a type as an element or value of a container; as a key, where str has its own.
std::string element_code(Analysis &a, const Type *type);
std::string key_code(Analysis &a, const Type *type);
// "tau_list_i" for an instance of a native container class.
// The class whose struct an object has.
ClassInfo *layout_of(Analysis &a, const infer::Member &m);
std::string container_name(Analysis &a, ClassInfo *native, const infer::Member &m);

enum class Op : std::uint8_t {
#define OP(name, text) name,
#include "lower/ops.def"
};
const char *op_name(Op op);

struct Block;
struct Value {
    Op op;
    std::uint32_t id = 0;
    const Type *type = nullptr;
    const Rep *rep = nullptr;
    Block *block = nullptr;
    std::vector<Value *> args;
    std::vector<int> origins;      // phi: the predecessor's origin for each argument
    std::vector<Block *> targets;  // terminators
    Block *unwind = nullptr;       // raises: where to; null: out of the function
    bool raises = false;
    bool flag = false;             // arithmetic: proven not to leave the small range; fields: always set ...
    bool effects = false;          // needed even where its result is not: natives, objects with a __del__
    bool zero_on_error = false;    // natives: the error value is all zeros, which may be a result too
    bool guarded = false;          // natives: c_try(args, &result) is their fast path, false where only the whole can tell
    bool owned = true;             // the result is a reference of its own (false: borrowed from somewhere that outlives it)
    std::uint32_t consumes = 0;    // bit k: args[k] is given away (filled by the refcount pass for natives that allow it)
    std::string c;                 // C function or expression
    std::string consuming;         // natives: the C function that gives args[0] up, where there is one
    std::string text;              // constants
    std::int64_t integer = 0;
    double number = 0;
    int index = 0;
    Symbol name;
    Symbol variable;               // of the source, that it was stored to first
    Instance *instance = nullptr;
    ClassInfo *cls = nullptr;
    Field *field = nullptr;
    infer::ClassVar *var = nullptr;
    ir::Global *global = nullptr;
    ir::Function *fn = nullptr;
    const ir::Location *loc = nullptr;
    Value *items = nullptr, *length = nullptr; // list accesses in loops: the header, read in front of the loop
    Value *guard = nullptr;        // then: where it is true, the index is good
    Value *plain = nullptr;        // of ints: where it is true, no element of the list is a big int
    bool near = false;             // calls: of the function's version for ints near zero
    bool natural = false;          // list accesses: the index is not negative
    bool small = false;            // i: proven to be a small int, which has no reference to count; stores: so is what is replaced
    bool wraps = false;            // arithmetic: in 64 bits as they are, of which no more is asked than they hold
    int turn = 0;                  // tau_int_mod: the operand is short of 0 (-1) or beyond the divisor (1) by no more than that
    bool not_negative = false;     // i: proven to be at least 0
    // Filled by the refcount pass, for instructions that raise:
    std::vector<Value *> drops;    // given up on the way out
    std::vector<Value *> increfs;  // phi operands of the unwind block that stay alive besides
};

struct Block {
    std::uint32_t id = 0;
    int origin = 0;
    std::vector<Value *> values; // phis first, terminator last
    bool is_handler = false;
    bool cold = false;           // of a loop's version for rare cases
    Value *terminator() const { return values.empty() ? nullptr : values.back(); }
};

struct Function {
    Instance *instance = nullptr;
    std::string c_name;
    std::vector<Value *> params;            // one per parameter of the source function
    Value *self = nullptr;                  // the function object, when cells are captured
    const Type *result_type = nullptr;
    const Rep *result = nullptr;
    std::vector<std::unique_ptr<Block>> blocks; // entry first, then in emission order
    std::deque<Value> pool;
    std::uint32_t next_id = 0, next_block = 0;
    int next_origin = 0;
    int locals = 0;                         // mutable locals (local_set, local_get): their representations
    std::vector<const Rep *> local_reps;
    int holds = 0;                          // slots of variables that keep objects until the frame ends
    bool recursive = false;                 // may be on a cycle of the call graph
    bool generator = false;
    bool raises = true;
    bool quiet = false;                     // gives up no object and runs no code that could (passes/quiet.h)
    bool stops = false;                     // a StopIteration may leave it (passes/stops.cpp)
    bool hidden = false;                    // library code: no frame in tracebacks
    bool cold = false;                      // library code that only dynamic calls reach (passes/cold.cpp)
    int call_sites = 0;                     // that name it, before any is inlined
    Function *near = nullptr;               // its version for ints near zero, if there is one; of that: itself
    Value *make(Op op, const Type *type, const Rep *rep) {
        pool.emplace_back();
        Value *v = &pool.back();
        v->op = op;
        v->id = next_id++;
        v->type = type;
        v->rep = rep;
        return v;
    }
    Block *new_block(int origin) {
        blocks.push_back(std::make_unique<Block>());
        blocks.back()->id = next_block++;
        blocks.back()->origin = origin;
        return blocks.back().get();
    }
};

struct Program {
    Analysis *analysis = nullptr;
    std::vector<std::unique_ptr<Function>> functions;
    std::unordered_map<Instance *, Function *> by_instance;
    bool finalizers = false; // some class has __del__: program code may run when the globals are gone already
};

// Whether the native is one of tau/int.h's operators, which have a _try, a _slow and (with operands given up) a _c form.
bool is_int_arithmetic(const std::string &c);
// The constant mask of x & mask, and of x % 2**k, which is one; -1 of everything else.
std::int64_t mask(const Value *v);

// Whether v is an int constant of less than 126 bits, and which; how such a number is written.
bool constant(const Value *v, __int128 &n);
std::string digits(__int128 n);

// Whether references to v are counted.
inline bool counted(const Value *v) { return v->rep && v->rep->counted && !v->small; }

inline bool is_terminator(Op op) {
    return op == Op::jump || op == Op::branch || op == Op::ret || op == Op::unreachable || op == Op::switch_int;
}

std::string dump(const Function &f);
std::string verify(const Function &f);

} // namespace tau::mir
