// Which reads of a module's variables cannot find them unbound. In: a module's statements. Out: ModuleDecl::bound_from
// (what is written after this place runs after the binding) and bound_early (bound before any function of the module
// can run: by the statements at the top that call nothing of the module's own).
// A program's functions mostly use imports, constants, and each other; with this they need no check for it.
#include "ir/declare.h"
#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

namespace {

// Whether importing `from` may run `to`.
bool reaches(const names::SourceModule *from, const names::SourceModule *to, std::unordered_set<const names::SourceModule *> &seen) {
    if (from == to) return true;
    if (!seen.insert(from).second) return false;
    return std::any_of(from->deps.begin(), from->deps.end(), [&](const auto *next) { return reaches(next, to, seen); });
}

struct Scan {
    const ModuleDecl &module;
    std::unordered_set<Symbol> data;     // names whose value leads to no function or class of this module
    std::unordered_set<Symbol> imported; // from the library, or modules that cannot reach this one
    std::unordered_set<Symbol> library;  // of these, the library's
    std::unordered_set<Symbol> plain;    // classes of this module that run no code when derived from
    std::unordered_set<Symbol> tainted;  // names that were bound to something else as well
    std::unordered_set<Symbol> hidden;   // methods and the like, in the class statement at hand

    bool is_free(Symbol name) const { return !module.variable_set.count(name) && !hidden.count(name); } // a builtin
    bool is_apart(const Node *import) const;
    bool is_outside(const Expr *node) const;
    bool is_data(const Expr *node) const;
    bool runs_nothing(const Expr *node) const;
    bool all_data(const Node *node) const;
    bool is_harmless_decorator(const Expr *node) const;
    bool is_harmless_base(const Expr *node, bool &from_library) const;
    bool are_quiet_defaults(const Arguments *args) const;
    void taint(Symbol name);
    bool is_quiet_method(const syntax::FunctionDef *node, bool from_library) const;
    bool is_quiet(const Stmt *node);
    bool are_quiet(const List<Stmt *> &body);
    bool is_quiet_def(const syntax::FunctionDef *node);
    bool is_quiet_class(const ClassDef *node);
    bool bind(const Expr *target, bool is_data_value);
    void bind_import(const Stmt *node, bool apart);
};

// Running the imported module, and calling its functions, cannot get back here.
bool Scan::is_apart(const Node *import) const {
    std::unordered_set<const names::SourceModule *> seen;
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.node == import && edge.target && reaches(edge.target, module.source, seen)) return false;
    return true;
}

// A builtin, an imported thing, or an attribute of one.
bool Scan::is_outside(const Expr *node) const {
    const Node *at = node;
    while (const auto *attribute = dyn_as<Attribute>(at)) at = attribute->value;
    const auto *name = dyn_as<Name>(at);
    if (name) return is_free(name->id) || imported.count(name->id) || (at != node && data.count(name->id));
    return at->kind == NodeKind::Constant || at->kind == NodeKind::JoinedStr;
}

bool Scan::all_data(const Node *node) const {
    bool all = true;
    for_each_child(node, [&](const Node *child) {
        if (const auto *keyword = dyn_as<Keyword>(child)) all = all && is_data(keyword->value);
        else all = all && is_data(static_cast<const Expr *>(child));
    });
    return all;
}

bool Scan::is_data(const Expr *node) const {
    switch (node->kind) {
    case NodeKind::Constant: return true;
    case NodeKind::Name: {
        Symbol name = as<Name>(node)->id;
        return is_free(name) || imported.count(name) || data.count(name);
    }
    case NodeKind::Attribute: return is_outside(node);
    case NodeKind::Call: return is_outside(as<Call>(node)->func) && all_data(node);
    case NodeKind::BinOp:
    case NodeKind::UnaryOp:
    case NodeKind::BoolOp:
    case NodeKind::Compare:
    case NodeKind::IfExp:
    case NodeKind::Subscript:
    case NodeKind::Slice:
    case NodeKind::Starred:
    case NodeKind::Tuple:
    case NodeKind::ListExpr:
    case NodeKind::Set:
    case NodeKind::Dict:
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue: return all_data(node);
    default: return false;
    }
}

// Its evaluation calls nothing of this module; its value may be, or hold, functions.
bool Scan::runs_nothing(const Expr *node) const {
    if (is_data(node) || node->kind == NodeKind::Name || node->kind == NodeKind::Lambda) return true;
    bool display = node->kind == NodeKind::Tuple || node->kind == NodeKind::ListExpr || node->kind == NodeKind::Dict;
    if (!display) return false;
    bool all = true; // keys are hashed
    if (const auto *dict = dyn_as<Dict>(static_cast<const Node *>(node)))
        for (const Expr *key : dict->keys) all = all && key && is_data(key);
    for_each_child(node, [&](const Node *child) { all = all && runs_nothing(static_cast<const Expr *>(child)); });
    return all;
}

// Two bindings of one name, on different branches perhaps: it counts for the worse.
void Scan::taint(Symbol name) {
    tainted.insert(name);
    for (auto *names : {&data, &imported, &library, &plain}) names->erase(name);
}

bool Scan::bind(const Expr *target, bool is_data_value) {
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(target))) {
        if (!is_data_value || imported.count(name->id) || plain.count(name->id)) taint(name->id);
        else if (!tainted.count(name->id)) data.insert(name->id);
        return true;
    }
    if (target->kind != NodeKind::Tuple || !is_data_value) return false;
    bool all = true;
    for (const Expr *part : as<Tuple>(target)->elts) all = all && bind(part, true);
    return all;
}

void Scan::bind_import(const Stmt *node, bool apart) {
    bool all_library = true;
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.node == node && edge.target) all_library = all_library && edge.target->is_stdlib;
    for_each_child(node, [&](const Node *child) {
        const auto *alias = as<Alias>(child);
        std::string_view text = (alias->asname ? alias->asname : alias->name).text();
        if (node->kind == NodeKind::Import && !alias->asname) text = text.substr(0, text.find('.'));
        Symbol name = support::intern(text);
        if (!apart || data.count(name) || plain.count(name)) taint(name);
        if (tainted.count(name)) return;
        imported.insert(name);
        if (all_library) library.insert(name);
        else library.erase(name);
    });
}

bool Scan::are_quiet_defaults(const Arguments *args) const {
    bool quiet = true;
    for (const auto &values : {args->defaults, args->kw_defaults})
        for (const Expr *value : values) quiet = quiet && (!value || runs_nothing(value));
    return quiet;
}

// The library's decorators keep functions, and call them later; others may do anything.
bool Scan::is_harmless_decorator(const Expr *node) const {
    const auto *call = dyn_as<Call>(static_cast<const Node *>(node));
    if (call) {
        bool plain_arguments = true;
        for (const Expr *argument : call->args) plain_arguments = plain_arguments && is_data(argument);
        for (const Keyword *keyword : call->keywords) plain_arguments = plain_arguments && is_data(keyword->value);
        if (!plain_arguments) return false;
        node = call->func;
    }
    const Node *at = node;
    while (const auto *attribute = dyn_as<Attribute>(at)) at = attribute->value;
    const auto *name = dyn_as<Name>(at);
    if (!name) return false;
    bool builtin = name->id == "property" || name->id == "staticmethod" || name->id == "classmethod";
    return library.count(name->id) || (builtin && is_free(name->id));
}

bool Scan::is_quiet_def(const syntax::FunctionDef *node) {
    bool quiet = are_quiet_defaults(node->args);
    for (const Expr *decorator : node->decorator_list) quiet = quiet && is_harmless_decorator(decorator);
    taint(node->name);
    return quiet;
}

// Deriving runs __init_subclass__ and metaclasses: those of the library call at most what starts with an underscore.
bool Scan::is_harmless_base(const Expr *node, bool &from_library) const {
    if (const auto *generic = dyn_as<Subscript>(static_cast<const Node *>(node))) {
        if (!is_data(generic->slice)) return false;
        node = generic->value;
    }
    const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(node));
    const auto *name = dyn_as<Name>(static_cast<const Node *>(node));
    const auto *root = attribute ? dyn_as<Name>(static_cast<const Node *>(attribute->value)) : name;
    if (!root) return false;
    if (name && (plain.count(name->id) || is_free(name->id))) return true;
    if (!library.count(root->id)) return false;
    Symbol last = attribute ? attribute->attr : name->id;
    if (last != "ABC" && last != "Generic" && last != "Protocol") from_library = true;
    return true;
}

bool Scan::is_quiet_method(const syntax::FunctionDef *node, bool from_library) const {
    if (from_library && node->name.text().starts_with("_")) return false;
    for (const Expr *decorator : node->decorator_list) {
        const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(decorator));
        bool property = attribute && (attribute->attr == "setter" || attribute->attr == "deleter");
        if (!property && !is_harmless_decorator(decorator)) return false;
    }
    return are_quiet_defaults(node->args);
}

bool Scan::is_quiet_class(const ClassDef *node) {
    bool from_library = false, quiet = node->keywords.empty(), hooks = false;
    for (const Expr *base : node->bases) quiet = quiet && is_harmless_base(base, from_library);
    for (const Expr *decorator : node->decorator_list) quiet = quiet && is_harmless_decorator(decorator);
    for (const Stmt *statement : node->body) {
        const auto *method = dyn_as<syntax::FunctionDef>(static_cast<const Node *>(statement));
        const auto *assign = dyn_as<Assign>(static_cast<const Node *>(statement));
        const auto *annotated = dyn_as<AnnAssign>(static_cast<const Node *>(statement));
        const auto *expression = dyn_as<ExprStmt>(static_cast<const Node *>(statement));
        if (method) {
            hooks |= method->name == "__init_subclass__" || method->name == "__class_getitem__";
            quiet = quiet && is_quiet_method(method, from_library);
            hidden.insert(method->name);
        } else if (assign) {
            bool is_data_value = is_data(assign->value);
            quiet = quiet && runs_nothing(assign->value);
            for (const Expr *target : assign->targets) {
                const auto *name = dyn_as<Name>(static_cast<const Node *>(target));
                quiet = quiet && name;
                if (name && !is_data_value) hidden.insert(name->id);
            }
        } else if (annotated) {
            quiet = quiet && (!annotated->value || is_data(annotated->value));
        } else {
            quiet = quiet && (statement->kind == NodeKind::Pass || (expression && is_data(expression->value)));
        }
    }
    hidden.clear();
    bool known = data.count(node->name) || imported.count(node->name) || tainted.count(node->name);
    taint(node->name);
    if (!known && !hooks && !from_library && node->decorator_list.empty()) plain.insert(node->name);
    return quiet;
}

bool Scan::are_quiet(const List<Stmt *> &body) {
    return std::all_of(body.begin(), body.end(), [&](const Stmt *node) { return is_quiet(node); });
}

bool Scan::is_quiet(const Stmt *node) {
    const Node *at = node;
    if (node->kind == NodeKind::Pass || node->kind == NodeKind::Global) return true;
    if (node->kind == NodeKind::Import || node->kind == NodeKind::ImportFrom) {
        bool apart = is_apart(node);
        bind_import(node, apart);
        return apart;
    }
    if (node->kind == NodeKind::FunctionDef) return is_quiet_def(as<syntax::FunctionDef>(node));
    if (const auto *type = dyn_as<ClassDef>(at)) return is_quiet_class(type);
    if (const auto *expression = dyn_as<ExprStmt>(at)) return runs_nothing(expression->value);
    if (const auto *assign = dyn_as<Assign>(at)) {
        bool is_data_value = is_data(assign->value), quiet = runs_nothing(assign->value);
        for (const Expr *target : assign->targets) quiet = quiet && bind(target, is_data_value);
        return quiet;
    }
    if (const auto *more = dyn_as<AugAssign>(at)) return is_data(more->value) && more->target->kind == NodeKind::Name && is_data(more->target);
    if (const auto *annotated = dyn_as<AnnAssign>(at)) {
        if (!annotated->value) return annotated->target->kind == NodeKind::Name;
        return runs_nothing(annotated->value) && bind(annotated->target, is_data(annotated->value));
    }
    if (const auto *test = dyn_as<If>(at)) return is_data(test->test) && are_quiet(test->body) && are_quiet(test->orelse);
    if (node->kind == NodeKind::Try) {
        const auto *attempt = as<Try>(node);
        bool quiet = are_quiet(attempt->body);
        for (const ExceptHandler *handler : attempt->handlers)
            quiet = quiet && (!handler->type || is_data(handler->type)) && are_quiet(handler->body);
        return quiet && are_quiet(attempt->orelse) && are_quiet(attempt->finalbody);
    }
    return false;
}

void names_of(const Expr *target, std::vector<Symbol> &names) {
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(target))) names.push_back(name->id);
    if (const auto *tuple = dyn_as<Tuple>(static_cast<const Node *>(target)))
        for (const Expr *part : tuple->elts) names_of(part, names);
}

// The names that the statement binds when it has run to its end, and from where on the text runs after that.
std::vector<Symbol> bound_names(const Stmt *node, std::uint32_t &from) {
    std::vector<Symbol> names;
    const Node *at = node;
    from = node->span.end;
    if (node->kind == NodeKind::FunctionDef) {
        const auto *function = as<syntax::FunctionDef>(node);
        names.push_back(function->name);
        if (function->decorator_list.empty()) from = function->body[0]->span.begin; // only a call runs the body
    } else if (const auto *type = dyn_as<ClassDef>(at)) {
        names.push_back(type->name);
    } else if (const auto *assign = dyn_as<Assign>(at)) {
        for (const Expr *target : assign->targets) names_of(target, names);
    } else if (const auto *annotated = dyn_as<AnnAssign>(at)) {
        if (annotated->value) names_of(annotated->target, names);
    } else if (node->kind == NodeKind::Import || node->kind == NodeKind::ImportFrom) {
        for_each_child(node, [&](const Node *child) {
            const auto *alias = as<Alias>(child);
            std::string_view name = (alias->asname ? alias->asname : alias->name).text();
            if (node->kind == NodeKind::Import && !alias->asname) name = name.substr(0, name.find('.'));
            names.push_back(support::intern(name));
        });
    }
    return names;
}

} // namespace

void find_bound_globals(ModuleDecl &module) {
    if (!module.source || !module.source->ast || module.is_builtins) return;
    std::unordered_set<Symbol> deleted;
    for (const auto &scope : module.scopes.scopes())
        for (const names::Variable &variable : scope->variables)
            if (variable.is_deleted) deleted.insert(variable.name);
    Scan scan{module, {}, {}, {}, {}, {}, {}};
    bool quiet = true;
    for (const Stmt *node : module.source->ast->body) {
        quiet = quiet && scan.is_quiet(node);
        std::uint32_t from = 0;
        for (Symbol name : bound_names(node, from)) {
            if (deleted.count(name)) continue;
            module.bound_from.try_emplace(name, from);
            if (quiet) module.bound_early.insert(name);
        }
    }
}

bool is_surely_bound(const Function &function, Symbol name, const Node *use) {
    const ModuleDecl &module = *function.module;
    auto from = module.bound_from.find(name);
    if (from == module.bound_from.end()) return false;
    if (use->span.begin >= from->second) return true;
    const Function *top = &function; // the function directly in the module's code
    while (top->outer && !top->outer->is_module) top = top->outer;
    bool called_later = !top->is_module && top->node->kind != NodeKind::GeneratorExp;
    return called_later && module.bound_early.count(name);
}

bool is_surely_bound_attribute(const ModuleDecl &owner, Symbol name, const ModuleDecl &reader) {
    if (!owner.source || !reader.source || !owner.bound_from.contains(name)) return false;
    std::unordered_set<const names::SourceModule *> seen;
    return !reaches(owner.source, reader.source, seen);
}

} // namespace tau::ir
