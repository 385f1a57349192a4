// Classes that calls make. In: type(name, bases, namespace), or a metaclass called so. Out: what a class statement becomes.
// The bases are written out; names of the namespace that are not are set one by one when the program runs.
#include "ir/builder.h"
#include "ir/match_args.h"

namespace tau::ir {

using namespace syntax;
using support::intern;

namespace {

struct Entry {
    Symbol name; // none: `value` is a mapping of which the run knows the names
    const Expr *value;
};

// The names and values of {"x": 1, **more} or dict(x=1, **more).
std::vector<Entry> entries_of(const Expr *namespace_, bool calls_dict) {
    std::vector<Entry> out;
    if (const auto *display = dyn_as<Dict>(static_cast<const Node *>(namespace_))) {
        for (std::size_t k = 0; k < display->keys.size(); k++) {
            const Node *key = display->keys[k];
            const auto *text = key ? dyn_as<Constant>(key) : nullptr;
            if (key && (!text || text->value.kind != ConstantKind::Str)) return {{{}, namespace_}};
            out.push_back({text ? intern(text->value.text) : Symbol(), display->values[k]});
        }
        return out;
    }
    if (!calls_dict) return {{{}, namespace_}};
    for (const Keyword *keyword : as<Call>(namespace_)->keywords) out.push_back({keyword->arg, keyword->value});
    return out;
}

} // namespace

// Whether a call of three arguments makes a class: of type, or of a class derived from it whose name always means that class.
bool Builder::makes_class(const Expr *callee) {
    const auto *name = dyn_as<Name>(static_cast<const Node *>(callee));
    if (!name) return false;
    if (is_builtin(callee, "type")) return true;
    const Binding at = binding(name->id);
    if (at.access != Binding::Global && !(at.access == Binding::Local && at.owner->kind == names::ScopeKind::Module)) return false;
    return is_metaclass(name->id);
}

bool Builder::is_metaclass(Symbol name) {
    const ClassDef *type = only_class(module, name);
    if (!type || !type->decorator_list.empty()) return false;
    for (const Expr *base : type->bases) {
        const auto *named = dyn_as<Name>(static_cast<const Node *>(base));
        if (named && named->id != name && (named->id == "type" ? !module.variable_set.count(named->id) : is_metaclass(named->id))) return true;
    }
    return false;
}

// The name of the class may be computed: the class gets it when it is made.
Instr *Builder::made_class(const Call *node) {
    const auto *name = dyn_as<Constant>(static_cast<const Node *>(node->args[0]));
    const auto *bases = dyn_as<Tuple>(static_cast<const Node *>(node->args[1]));
    bool written = bases && node->args[0]->kind != NodeKind::Starred && node->args[2]->kind != NodeKind::Starred;
    for (const Expr *base : written ? bases->elts : List<Expr *>{}) written &= base->kind != NodeKind::Starred;
    for (const Keyword *keyword : node->keywords) written &= bool(keyword->arg);
    if (!written) {
        not_covered(node, "type() with bases that are only known at run time");
        return ssa.undef();
    }
    bool named = name && name->value.kind == ConstantKind::Str;
    Symbol known = intern(named ? name->value.text : std::string_view("type"));
    Instr *given = named ? nullptr : expr(node->args[0]);
    auto *statement = program.arena.make<ClassDef>(Stmt{Node{NodeKind::ClassDef, node->span}}, known);
    program.classes.push_back(std::make_unique<ClassDecl>());
    ClassDecl *decl = program.classes.back().get();
    decl->name = known;
    decl->qualname = std::string(known.text());
    decl->module = &module;
    decl->module_name = module.is_builtins ? "builtins" : std::string(module.name.text());
    decl->outer = &fn;
    decl->node = statement;
    decl->scope = scope;
    decl->runs_once = false;
    const auto *call = dyn_as<Call>(static_cast<const Node *>(node->args[2]));
    std::vector<Instr *> values;
    CallShape shape_of;
    for (const Expr *base : bases->elts) values.push_back(expr(base));
    std::vector<std::pair<Symbol, Instr *>> bound;
    for (const Entry &entry : entries_of(node->args[2], call && is_builtin(call->func, "dict") && call->args.empty()))
        bound.push_back({entry.name, expr(entry.value)});
    if (!is_builtin(node->func, "type")) {
        shape_of.keywords.push_back(intern("metaclass"));
        values.push_back(expr(node->func));
    }
    for (const Keyword *keyword : node->keywords) {
        shape_of.keywords.push_back(keyword->arg);
        values.push_back(expr(keyword->value));
    }
    Instr *cls = emit(Op::class_begin, node, values);
    cls->imm.class_decl = decl;
    cls->imm.name = decl->name;
    cls->imm.shape = shape(std::move(shape_of));
    if (given)
        for (const char *attribute : {"__name__", "__qualname__"}) emit_named(Op::setattr, intern(attribute), node, {cls, given});
    for (auto &[key, value] : bound)
        if (key) emit_named(Op::class_set, key, node, {cls, value});
        else call_library("_set_names", node, {cls, value});
    Instr *result = emit(Op::class_end, node, {cls});
    result->imm.class_decl = decl;
    return result;
}

} // namespace tau::ir
