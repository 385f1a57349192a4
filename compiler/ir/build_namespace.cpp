// globals(), locals(), vars() and dir() without arguments. In: a call that only looks at the result. Out: a fresh dict of
// the variables that are bound here.
// A compiled program has no dict that its variables live in: a use that could write through the result is refused, but where
// CPython gives a copy, too (a function's locals()).
#include "ir/builder.h"
#include "ir/resolve.h"
#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;
using names::ScopeKind;
using names::Storage;

static const Node *parent_of(const Node *at, const Node *wanted) {
    const Node *found = nullptr;
    for_each_child(at, [&](const Node *child) {
        if (found) return;
        if (child == wanted) found = at;
        else found = parent_of(child, wanted);
    });
    return found;
}

// Whether what surrounds the call reads the namespace at once.
bool Builder::reads_namespace(const Call *call) {
    const Node *parent = parent_of(module.source->ast, call);
    if (!parent) return false;
    switch (parent->kind) {
    case NodeKind::Subscript: {
        const auto *item = as<Subscript>(parent);
        return item->value == call && item->ctx == ExprContext::Load;
    }
    case NodeKind::Attribute: {
        std::string_view name = as<Attribute>(parent)->attr.text();
        return name == "get" || name == "keys" || name == "values" || name == "items" || name == "copy";
    }
    case NodeKind::Call: {
        const auto *outer = as<Call>(parent);
        return outer->func != call && outer->func->kind == NodeKind::Name && builtin_exists(as<Name>(outer->func)->id) &&
               binding(as<Name>(outer->func)->id).access == Binding::Builtin;
    }
    case NodeKind::Keyword: return !as<Keyword>(parent)->arg;
    case NodeKind::For: return as<For>(parent)->iter == call;
    case NodeKind::Comprehension: return as<Comprehension>(parent)->iter == call;
    case NodeKind::Compare: case NodeKind::FormattedValue: case NodeKind::BinOp: case NodeKind::Dict: case NodeKind::ExprStmt:
        return true;
    default: return false;
    }
}

// Whether each run of the function asks for its variables once: the dict is a copy then, in CPython as here. (CPython
// brings that of an earlier call up to date with every further one.)
bool Builder::copies_locals(const Call *call) {
    if (scope->kind != ScopeKind::Function) return false;
    const Node *parent = parent_of(module.source->ast, call);
    if (parent && parent->kind == NodeKind::Return) return true;
    int calls = 0;
    auto count = [&](auto &self, const Node *at) -> void {
        const auto *name = dyn_as<Name>(at);
        calls += name && (name->id == "locals" || name->id == "vars");
        for_each_child(at, [&](const Node *child) { self(self, child); });
    };
    count(count, scope->node);
    for (const Node *at = parent; at && at != scope->node; at = parent_of(scope->node, at))
        if (at->kind == NodeKind::For || at->kind == NodeKind::While || at->kind == NodeKind::Comprehension) return false;
    return calls == 1;
}

// d[name] = the variable, if it is bound.
void Builder::add_to_namespace(Instr *dict, Symbol name, bool whole_module, const Node *node) {
    Block *missing = new_block(), *outer = unwind, *end = new_block();
    unwind = missing;
    Instr *value = whole_module ? load_module_variable(name, node) : load(name, node);
    unwind = outer;
    if (cur) {
        emit(Op::dict_set, node, {dict, string(name.text(), node), value});
        jump(end);
    }
    Instr *caught = nullptr;
    if (enter_handler(missing, caught)) {
        emit(Op::end_catch, node, {caught});
        jump(end);
    }
    enter(end);
}

Instr *Builder::namespace_of(const names::Scope *of, const Node *node) {
    std::vector<Instr *> none_yet;
    Instr *dict = emit(Op::build_dict, node, none_yet);
    if (of->kind == ScopeKind::Module)
        for (const char *name : {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__"})
            emit(Op::dict_set, node, {dict, string(name, node), builtin_constant(intern(name), node)});
    // As CPython has them: parameters and plain variables, then those that inner functions share, then the captured ones.
    for (int pass = 0; pass < 3; pass++)
        for (const names::Variable &variable : of->variables) {
            bool global = variable.storage == Storage::GlobalImplicit || variable.storage == Storage::GlobalExplicit;
            int group = variable.storage == Storage::Cell ? 1 : variable.storage == Storage::Free ? 2 : 0;
            bool mine = of->kind == ScopeKind::Module ? module.variable_set.count(variable.name) > 0 : !global;
            if (group == pass && mine && !variable.name.text().starts_with(".")) add_to_namespace(dict, variable.name, of->kind == ScopeKind::Module, node);
        }
    return dict;
}

// Null when the call is something else.
Instr *Builder::namespace_call(const Call *node) {
    if (module.source->is_stdlib || !node->args.empty() || !node->keywords.empty() || node->func->kind != NodeKind::Name) return nullptr;
    bool globals = is_builtin(node->func, "globals"), directory = is_builtin(node->func, "dir");
    if (!globals && !directory && !is_builtin(node->func, "locals") && !is_builtin(node->func, "vars")) return nullptr;
    if (!directory && !reads_namespace(node) && (globals || !copies_locals(node))) {
        program.sink->report(support::Diag::RunTimeFrames, *module.source->source, node->span, as<Name>(node->func)->id.text());
        return none(node);
    }
    const names::Scope *of = globals ? module.scopes.module() : scope;
    Instr *dict = namespace_of(of, node);
    return directory ? call_library("sorted", node, {dict}) : dict;
}

} // namespace tau::ir
