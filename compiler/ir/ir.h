// The intermediate representation: SSA over basic blocks, the same structure before and after lowering.
//
// In:  the builder (AST), lowering (typed copies, one per function instance).  Out: what inference, the passes and the
// emitter read. A function is a graph of blocks; a block is phis, then instructions, then one terminator.
//
// Exceptions: an instruction that raises leaves the function, unless its block has an `unwind` block. A block with
// `unwind` has exactly one instruction that may raise, the last before the terminator, and its result does not exist
// on the unwind edge. So phis of handler blocks need no special rule: the block is an ordinary predecessor.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "names/modules.h"
#include "names/scopes.h"
#include "support/arena.h"
#include "support/symbol.h"
#include "syntax/ast.h"

namespace tau::infer { struct Type; struct Instance; }

namespace tau::ir {

using support::Symbol;
struct Function; struct Block; struct Instr; struct ClassDecl; struct ModuleDecl; struct Global; struct Program;

enum class Op : std::uint8_t {
#define OP(name, arguments, effects) name,
#include "ir/ops.def"
};
enum class Effect : std::uint8_t { PURE, READS, WRITES, RAISES, TERM };
std::string_view op_name(Op op);
int op_arguments(Op op);
Effect op_effect(Op op);

// Where an instruction comes from. `inlined_at` is the call that this code was copied into (a comprehension's body in
// its function, a callee in its caller): a traceback shows one frame per link.
struct Location {
    const syntax::Node *node = nullptr; // its span is what CPython would mark
    const Function *function = nullptr; // whose source it is
    Symbol frame_name;                  // "<listcomp>" where it differs from the function's name
    const Location *inlined_at = nullptr;
    bool visible = false; // of the program's code, copied by inlining: shown where the function around it is the library's
};

// The arguments of a call or display, after the callee or receiver.
struct CallShape {
    std::vector<bool> stars;      // one per positional argument: `*x`; empty when there is no star at all
    std::vector<Symbol> keywords; // the last arguments, in order; an empty Symbol for `**x`
    bool plain() const { return stars.empty() && keywords.empty(); }
};

struct Imm {
    std::int64_t integer = 0;
    double number = 0;
    std::int32_t index = 0;
    bool flag = false;
    bool big = false; // const_int: digits are in `text`
    std::string_view text;
    Symbol name;
    Function *function = nullptr;
    ClassDecl *class_decl = nullptr;
    ModuleDecl *module = nullptr;
    Global *global = nullptr;
    const CallShape *shape = nullptr; // null: plain
};

struct Instr {
    Op op;
    std::uint32_t id = 0; // unique in its function, dense
    Block *block = nullptr;
    std::vector<Instr *> args;
    Imm imm;
    std::vector<Block *> targets; // terminators
    const Location *loc = nullptr;
    Symbol variable; // of the source, that it was stored to first: for names in the emitted C
};

struct Block {
    std::uint32_t id = 0;
    std::vector<Instr *> instrs; // phis first, terminator last
    std::vector<Block *> preds;  // a branch with two equal targets makes two entries
    Block *unwind = nullptr;
    bool is_handler = false; // entered by unwind edges only
    Instr *terminator() const { return instrs.empty() ? nullptr : instrs.back(); }
    const std::vector<Block *> &targets() const { return instrs.back()->targets; }
};

enum class ParamKind : std::uint8_t { PositionalOnly, Normal, Star, KeywordOnly, StarStar };
struct Param {
    Symbol name;
    ParamKind kind = ParamKind::Normal;
    bool has_default = false;
    const syntax::Expr *annotation = nullptr;
};

// A def, lambda, generator expression or module body. Class bodies are part of the code around them.
struct Function {
    Symbol name;            // "f", "<lambda>", "<genexpr>", "<module>"
    std::string qualname;   // "C.f", "f.<locals>.g"
    ModuleDecl *module = nullptr;
    Function *outer = nullptr;     // the function whose body defines it; null for a module body
    ClassDecl *owner = nullptr;    // the class whose body defines it
    const syntax::Node *node = nullptr;
    const names::Scope *scope = nullptr;
    const syntax::Expr *returns = nullptr; // annotation
    std::vector<const syntax::Expr *> decorators; // for declarations (@native ...) only; ordinary ones are calls in the code
                                                  // (all of them in a declared class, whose statement never runs)
    std::string_view doc; bool has_doc = false;
    std::vector<Param> params;
    std::vector<Symbol> captures;  // free variables, in the order of make_function's trailing cells
    std::vector<std::unique_ptr<Block>> blocks; // entry first; empty until built
    std::vector<Global *> only_for; // by instruction: the variable whose initialisation it belongs to and nothing else
                                    // (bodies of library modules, see build_optional.cpp); empty: no such instructions
    bool is_generator = false, is_coroutine = false, is_lambda = false, is_module = false;
    bool is_native = false;        // declared with @native or @intrinsic: no body
    bool is_builtin = false;       // what CPython has in C, by its type and the texts of its errors: the functions of
                                   // builtins, natives, and what the library marks with @builtin
    bool is_intrinsic = false;     // declared with @intrinsic: an operation of the compiler's own
    std::uint32_t next_id = 0;
    Block *entry() const { return blocks.front().get(); }
};

struct ClassDecl {
    Symbol name;
    std::string qualname;
    std::string module_name;    // __module__: that of the module, unless the body assigns another
    ModuleDecl *module = nullptr;
    Function *outer = nullptr;  // function whose code contains the class statement (module body, mostly)
    const syntax::ClassDef *node = nullptr;
    const names::Scope *scope = nullptr;
    std::vector<Symbol> type_params;          // class list[T]
    std::vector<Function *> methods;          // every def directly in the body, in order; overloads too
    std::vector<const syntax::Expr *> decorators; // for declarations (@native_type ...) only
    bool is_declared = false;                 // a fact, not code: its statement never runs and its name is a constant.
                                              // All classes of builtins, and those with a declaring decorator
    bool runs_once = true;                    // its statement is at module level outside loops
    std::string_view doc; bool has_doc = false;
};

// A module-level variable that other code than the module's own body may see.
struct Global {
    ModuleDecl *module = nullptr;
    Symbol name;
    std::uint32_t id = 0;
    int stores = 0;              // global_set instructions in the bodies built so far
    bool deleted = false;
    bool missing = false;        // nothing in the program binds it: reading it raises NameError
    Function *optional_in = nullptr; // the body of the library's that only binds it if something reads it
};

struct ModuleDecl {
    const names::SourceModule *source = nullptr;
    names::ScopeTree scopes;
    Symbol name; // dotted
    Function *body = nullptr;
    std::vector<Global *> globals;
    std::unordered_map<Symbol, Global *> global_of;
    bool is_builtins = false;    // a file of stdlib/builtins: its globals are those of Program::builtins
    bool has_code = true;        // false: its body does nothing when run (only declarations)
    // Every name that some code binds at module level, `from m import *` and `global` in functions included.
    std::vector<Symbol> variables;
    std::unordered_set<Symbol> variable_set;
    // What is written after this place in the text (a byte offset) runs after the variable is bound for good.
    std::unordered_map<Symbol, std::uint32_t> bound_from;
    std::unordered_set<Symbol> bound_early; // bound before any function of the module can run
    // Variables of a scope that live in cells, because another function uses them (the symbol table's Cell also counts
    // comprehensions, which are not functions here).
    std::unordered_map<const names::Scope *, std::vector<Symbol>> cells;
    Global *find_global(Symbol name) const;
};

// Functions are built on demand: only what inference reaches is ever turned into SSA.
struct Program {
    names::ModuleGraph *graph = nullptr;
    support::DiagnosticSink *sink = nullptr;
    ModuleDecl *root = nullptr;
    bool sees_ends = false; // there is code that runs, or a file that is closed, when an object ends
    ModuleDecl *builtins = nullptr; // the globals that all files of stdlib/builtins share; has no body of its own
    std::vector<ModuleDecl *> builtin_files; // in the order in which their bodies run, as far as they have code
    std::vector<std::unique_ptr<ModuleDecl>> modules;
    std::vector<std::unique_ptr<Function>> functions;
    std::vector<std::unique_ptr<ClassDecl>> classes;
    std::vector<std::unique_ptr<Global>> globals;
    std::vector<std::unique_ptr<Instr>> instrs;  // owner of all
    support::Arena arena;                        // locations, shapes (as std::unique_ptr lists where not trivial)
    std::vector<std::unique_ptr<CallShape>> shapes;
    ModuleDecl *find_module(const names::SourceModule *source) const;

    // Names of stdlib/builtins. Several functions of one name are overloads, in order of declaration.
    std::unordered_map<Symbol, std::vector<Function *>> builtin_functions;
    std::unordered_map<Symbol, ClassDecl *> builtin_classes;
    Function *find_builtin(Symbol name) const; // the first overload, or null
    ClassDecl *find_builtin_class(Symbol name) const;

    // What a def, lambda, generator expression or class statement declares.
    std::unordered_map<const syntax::Node *, Function *> function_of;
    std::unordered_map<const syntax::Node *, ClassDecl *> class_of;
    std::unordered_map<const names::SourceModule *, ModuleDecl *> module_of;
};

} // namespace tau::ir
