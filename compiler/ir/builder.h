// The state of building one function, shared by the build_*.cpp files: inside ir/ only.
//
// In:  a Function with its AST.  Out: its blocks, through Ssa. Each build_*.cpp holds the methods for one group of
// constructs. `cur` is the block that grows; null where the code cannot be reached, and then statements are skipped.
#pragma once

#include <map>
#include <string_view>

#include <functional>
#include <optional>
#include <span>

#include "ir/build.h"
#include "ir/resolve.h"
#include "ir/ssa.h"

namespace tau::ir {

using syntax::Expr;
using syntax::List;
using syntax::Node;
using syntax::Pattern;
using syntax::Stmt;
using syntax::as;
using syntax::dyn_as;
using support::intern;

// What a name means here.
struct Binding {
    enum Access : std::uint8_t { Local, OwnCell, Captured, Global, Builtin, ClassCell, TypeParam } access = Builtin;
    const names::Scope *owner = nullptr; // Local, OwnCell, Captured, TypeParam; ClassCell: the class
    Symbol name;                         // mangled
    ir::Global *global = nullptr;
};

// A variable that a condition says something about, and the value of it that was tested.
struct Fact {
    Var variable;
    Instr *value;
};
struct Tested {
    Instr *value = nullptr;
    std::vector<Fact> facts;
};

// What must be done when control leaves a statement early.
struct Context {
    enum Kind : std::uint8_t { Loop, Finally, With, Handler } kind;
    Block *outer_unwind = nullptr;
    Block *break_to = nullptr, *continue_to = nullptr; // Loop
    List<Stmt *> body{};                               // Finally
    Instr *value = nullptr;                            // Loop: the iterator of `for`; With: the manager; Handler: the catch
    Symbol name{};                                     // Handler: `as name`
    const Node *node = nullptr;
};

struct Builder {
    Builder(Program &program, Function &fn);

    Program &program;
    ModuleDecl &module;
    Function &fn;
    Ssa ssa;
    Block *cur = nullptr;
    Block *unwind = nullptr; // where an exception goes; null: out of the function
    const names::Scope *scope = nullptr;
    Symbol frame_name;                    // Location of what is built now
    const Location *inlined_at = nullptr;
    const Location *last_location = nullptr;
    const Node *statement = nullptr;
    std::vector<Context> contexts;
    std::unordered_map<const names::Scope *, std::unordered_map<Symbol, Var>> variables;
    std::unordered_map<const names::Scope *, std::unordered_map<Symbol, Instr *>> cells;
    std::unordered_map<const names::Scope *, Instr *> class_values; // class bodies under construction
    std::unordered_map<const names::Scope *, Instr *> class_annotations; // __annotations__ of classes, where the program asks
    std::map<std::string_view, Instr *> named_classes; // in a module's body: what a name is that several class statements bind
    void name_class(const syntax::ClassDef *node, Instr *value);
    std::unordered_map<Symbol, Instr *> captured_cells;

    // build_function.cpp: the function as a whole
    void build();
    void bind_params();
    void build_generator_expression();
    void enter_in_package();

    // build_core.cpp: instructions, blocks, constants
    const Location *location(const Node *node);
    Instr *emit(Op op, const Node *node, std::span<Instr *const> args);
    Instr *emit(Op op, const Node *node, std::initializer_list<Instr *> args = {}) {
        return emit(op, node, std::span<Instr *const>(args.begin(), args.size()));
    }
    Instr *emit_named(Op op, Symbol name, const Node *node, std::initializer_list<Instr *> args);
    void begin_raising();
    Instr *leave_by_exception(Op op, const Node *node, std::initializer_list<Instr *> args);
    Block *new_block() { return ssa.new_block(); }
    void open(Block *block);         // continue in it; more edges may come
    void enter(Block *block);        // seal and open; unreachable when nothing leads to it
    Block *enter_handler(Block *block, Instr *&caught);
    void jump(Block *to);
    void branch(Instr *condition, Block *if_true, Block *if_false, const Node *node);
    Instr *read(Var variable) { return ssa.read(variable, cur); }
    void write(Var variable, Instr *value) { ssa.write(variable, cur, value); }
    Instr *none(const Node *node) { return emit(Op::const_none, node); }
    Instr *boolean(bool value) { return ssa.constant(value); }
    Instr *integer(std::int64_t value, const Node *node);
    Instr *string(std::string_view text, const Node *node);
    Instr *constant(const syntax::ConstantValue &value, const Node *node);
    Instr *class_constant(ClassDecl *decl, const Node *node);
    Instr *library(std::string_view name, const Node *node);
    Instr *call_library(std::string_view name, const Node *node, std::initializer_list<Instr *> args);
    const CallShape *shape(CallShape made);
    void not_covered(const Node *node, std::string_view what);

    // build_name.cpp: variables
    Binding binding(Symbol source_name);
    void bind_elsewhere(Binding &at);
    Var variable(const names::Scope *owner, Symbol name);
    std::optional<Var> local_variable(const Expr *expr);
    Instr *load(Symbol name, const Node *node);
    void store(Symbol name, Instr *value, const Node *node);
    void remove(Symbol name, const Node *node);
    void hold(const names::Scope *owner, int variable, Instr *value, const Node *node);
    void keep_alive(Instr *iterator, const Node *node);
    void unbind(Symbol name, const Node *node); // without complaint
    Instr *cell_of(const names::Scope *owner, Symbol name, const Node *node);
    Instr *load_local(const Binding &at, const Node *node);
    Instr *load_or(Var variable, const Node *node, const std::function<Instr *()> &otherwise);
    Instr *load_module_variable(Symbol name, const Node *node);
    Instr *load_global(Global *global, bool is_bound, const Node *node);
    Instr *load_builtin(Symbol name, const Node *node);
    Instr *builtin_constant(Symbol name, const Node *node);
    bool refuse_interpreter(Symbol name, const Node *node);
    bool is_builtin(const Expr *expr, std::string_view name);
    bool builtin_exists(Symbol name);
    void clear_scope_variables(const names::Scope *inlined, const Node *node);

    // build_expr.cpp, build_display.cpp
    Instr *expr(const Expr *node);
    Instr *bool_op(const syntax::BoolOp *node);
    Instr *unary(const syntax::UnaryOp *node);
    Instr *if_exp(const syntax::IfExp *node);
    Instr *compare_chain(const syntax::Compare *node);
    Instr *compare(syntax::CmpOperator op, Instr *left, Instr *right, const Node *node);
    Instr *slice(const Expr *node);
    Instr *yield(const Node *node, Instr *value);
    Instr *yield_from(const syntax::YieldFrom *node);
    Instr *display(bool is_list, const List<Expr *> &items, const Node *node);
    Instr *tuple_display(const List<Expr *> &items, const Node *node);
    Instr *dict_display(const syntax::Dict *node);
    Instr *joined_string(const syntax::JoinedStr *node);
    Instr *format_spec(const Expr *node, const Node *whole);
    void add_string_part(std::vector<Instr *> &parts, std::string &text, const Expr *part, const Node *whole);

    // build_condition.cpp: control flow by truth, and what it says about variables
    Instr *truth_of(Instr *value, const Node *node);
    Tested tested(const Expr *node);
    Tested tested_compare(const syntax::Compare *node);
    void condition(const Expr *node, Block *if_true, Block *if_false);
    void compare_condition(const syntax::Compare *node, Block *if_true, Block *if_false);
    void add_fact(std::vector<Fact> &facts, const Expr *node, Instr *value);
    void branch_on(Instr *condition, std::vector<Fact> facts, Block *if_true, Block *if_false, const Node *node);
    void narrow(const std::vector<Fact> &facts, Instr *condition, bool holds, const Node *node);

    // build_call.cpp
    Instr *call(const syntax::Call *node);
    Instr *call_values(Instr *callee, std::initializer_list<Instr *> args, const Node *node);
    void arguments(const List<Expr *> &args, const List<syntax::Keyword *> &keywords, std::vector<Instr *> &values,
                   CallShape &made);
    Instr *super_call(const syntax::Call *node, const syntax::Attribute *attribute);
    bool names_own_class(const syntax::Call *call);
    bool is_super(const Expr *node);
    bool is_special(const syntax::Attribute *node);
    ClassDecl *enclosing_class();
    Instr *plain_store(const syntax::Call *node);
    Instr *super_receiver(const syntax::Call *node);
    Instr *whole_super(const syntax::Call *node);

    // build_namespace.cpp
    Instr *namespace_call(const syntax::Call *node);
    Instr *namespace_of(const names::Scope *of, const Node *node);
    void add_to_namespace(Instr *dict, Symbol name, bool whole_module, const Node *node);
    bool reads_namespace(const syntax::Call *call);
    bool copies_locals(const syntax::Call *call);

    // build_comprehension.cpp
    Instr *comprehension(const Expr *node, const Expr *element, const Expr *value,
                         const List<syntax::Comprehension *> &generators, Op make, Op add);
    void generators(const List<syntax::Comprehension *> &parts, std::size_t index, Instr *first,
                    const std::function<void()> &body);
    Instr *generator_expression(const syntax::GeneratorExp *node);

    // build_optional.cpp: what a library module only does for those who read the result
    struct Optional {
        Symbol name;
        Block *block;
        std::vector<const Instr *> instrs;
    };
    std::vector<Optional> optional;
    void module_body(const syntax::Module *node);
    void mark_optional();

    // build_stmt.cpp, build_assign.cpp, build_loop.cpp, build_import.cpp
    void body(const List<Stmt *> &statements);
    void stmt(const Stmt *node);
    void raise_stmt(const syntax::Raise *node);
    void assert_stmt(const syntax::Assert *node);
    void if_stmt(const syntax::If *node);
    void return_stmt(const syntax::Return *node);
    void leave_loop(const Node *node, bool is_break);
    void leave_contexts(std::size_t keep, const Node *node);
    void assign(const Expr *target, Instr *value);
    void assign_stmt(const syntax::Assign *node);
    bool assign_elements(const syntax::Assign *node);
    void unpack(const List<Expr *> &targets, Instr *value, const Node *node);
    void aug_assign(const syntax::AugAssign *node);
    void ann_assign(const syntax::AnnAssign *node);
    void delete_target(const Expr *target);
    Instr *binary(syntax::Operator op, Instr *left, Instr *right, const Node *node, bool in_place);
    Instr *iterator_of(const syntax::Node *node, const syntax::Expr *source);
    void for_stmt(const syntax::For *node);
    void while_stmt(const syntax::While *node);
    void import_stmt(const syntax::Import *node);
    void import_from(const syntax::ImportFrom *node);
    void import_star(const syntax::ImportFrom *node, Instr *from, ModuleDecl *target);
    void import_dotted(const std::string &name, const Node *node, Instr *&first, Instr *&last);
    Instr *import_name(const syntax::ImportFrom *node, Instr *from, Symbol name);
    Instr *import_one(const std::string &name, const Node *node);
    bool is_used_anywhere(Symbol name);

    // build_try.cpp, build_try_star.cpp, build_with.cpp
    void try_stmt(const syntax::Try *node);
    void try_except(const syntax::Try *node);
    void except_handler(const syntax::ExceptHandler *handler, Instr *caught, Block *end);
    void handlers(const syntax::Try *node, Block *handler, Block *end);
    void star_handlers(const syntax::Try *node, Block *handler, Block *end);
    void star_handler(const syntax::ExceptHandler *clause, Instr *match, Instr *raised, Block *failed, Block *next);
    void protect(const std::function<void()> &inner, List<Stmt *> finalbody, const Node *node);
    void rethrow(Instr *caught, const Node *node);
    void end_catch_on_exception(Block *handler, Instr *outer, Symbol name, const Node *node);
    void with_stmt(const syntax::With *node, std::size_t index);
    void with_exception(Block *handler, Instr *manager, Block *end, const Node *node);

    // build_class.cpp
    void function_def(const syntax::FunctionDef *node);
    Instr *make_function(const Node *node, const syntax::Arguments *args);
    void unbound_names(const Node *node);
    void annotation(const Expr *node);
    Instr *decorate(Instr *value, const Expr *decorator, Instr *evaluated);
    bool is_recognised(const Expr *decorator);
    Instr *property_of(const Expr *decorator);
    void class_def(const syntax::ClassDef *node);
    bool makes_class(const syntax::Expr *callee);
    bool is_metaclass(Symbol name);
    Instr *made_class(const syntax::Call *node);
    Instr *class_body(const syntax::ClassDef *node, ClassDecl *decl);
    void class_binding(const names::Scope *owner, Symbol name, Instr *value, const Node *node);

    // build_match.cpp, build_pattern.cpp
    struct Captures {
        std::vector<std::pair<Symbol, Instr *>> names;
        Var subject = 0;                  // what the pattern looks at
        std::optional<Var> source;        // the variable that is matched, at the outermost level
    };
    void match_stmt(const syntax::Match *node);
    void pattern(const Pattern *node, Captures &found, Block *fail);
    void sub_pattern(const Pattern *node, Instr *value, Captures &found, Block *fail);
    void test_subject(Instr *condition, Captures &found, Block *fail, const Node *node);
    void sequence_pattern(const syntax::MatchSequence *node, Captures &found, Block *fail);
    void sequence_items(const syntax::MatchSequence *node, Instr *subject, std::size_t star, Captures &found, Block *fail);
    void mapping_pattern(const syntax::MatchMapping *node, Captures &found, Block *fail);
    void class_pattern(const syntax::MatchClass *node, Captures &found, Block *fail);
    void positional_patterns(const syntax::MatchClass *node, Instr *cls, Captures &found, Block *fail);
    Instr *match_args(const syntax::MatchClass *node, Instr *cls);
    void or_pattern(const syntax::MatchOr *node, Captures &found, Block *fail);
    Instr *attribute_or_fail(const std::function<Instr *()> &get, Block *fail, const Node *node);
};

// Whether the expression's truth is known to CPython's compiler too: constants, __debug__, and `not` of them.
std::optional<bool> known_truth(const Expr *node);

} // namespace tau::ir
