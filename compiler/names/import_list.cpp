// Finds import statements and __all__.
//
// In:  a tree.  Out: see import_list.h.
// An import is optional inside `try` with a handler for ImportError or a class above it, and inside
// `with suppress(ImportError)`.
#include "names/import_list.h"

#include "syntax/walk.h"

namespace tau::names {
namespace {

using namespace syntax;

// Whether an expression names an exception class that catches a failed import.
bool catches_import_error(const Expr *e) {
    if (!e) return true; // a bare except
    if (auto *tuple = dyn_as<Tuple>(e)) {
        for (const Expr *item : tuple->elts)
            if (catches_import_error(item)) return true;
        return false;
    }
    std::string_view name;
    if (auto *plain = dyn_as<Name>(e))
        name = plain->id.text();
    else if (auto *dotted = dyn_as<Attribute>(e))
        name = dotted->attr.text();
    return name == "ImportError" || name == "ModuleNotFoundError" || name == "Exception" || name == "BaseException";
}

bool is_suppression(const With *node) {
    for (const WithItem *item : node->items) {
        auto *call = dyn_as<Call>(item->context_expr);
        if (!call) continue;
        auto *name = dyn_as<Name>(call->func);
        auto *dotted = dyn_as<Attribute>(call->func);
        std::string_view called = name ? name->id.text() : dotted ? dotted->attr.text() : "";
        if (called != "suppress") continue;
        for (const Expr *argument : call->args)
            if (catches_import_error(argument)) return true;
    }
    return false;
}

struct Lister {
    std::vector<ImportSite> sites = {};

    void visit(const Node *node, bool optional) {
        if (node->kind == NodeKind::Import || node->kind == NodeKind::ImportFrom) {
            sites.push_back({node, optional, false});
            return;
        }
        if (auto *item = dyn_as<Try>(node)) {
            bool caught = optional;
            for (const ExceptHandler *handler : item->handlers) caught |= catches_import_error(handler->type);
            for (const Stmt *statement : item->body) visit(statement, caught);
            for (const ExceptHandler *handler : item->handlers) visit(handler, optional);
            for (const Stmt *statement : item->orelse) visit(statement, optional);
            for (const Stmt *statement : item->finalbody) visit(statement, optional);
            return;
        }
        if (auto *item = dyn_as<With>(node); item && is_suppression(item)) optional = true;
        for_each_child(node, [&](const Node *child) {
            bool holds_statements = child->kind <= NodeKind::Continue || child->kind == NodeKind::ExceptHandler ||
                                    child->kind == NodeKind::MatchCase;
            if (holds_statements) visit(child, optional);
        });
    }
};

void add_strings(const Expr *e, std::vector<Symbol> &names) {
    List<Expr *> items;
    if (auto *list = dyn_as<ListExpr>(e))
        items = list->elts;
    else if (auto *tuple = dyn_as<Tuple>(e))
        items = tuple->elts;
    else if (auto *sum = dyn_as<BinOp>(e)) {
        add_strings(sum->left, names);
        add_strings(sum->right, names);
    }
    for (const Expr *item : items)
        if (auto *text = dyn_as<Constant>(item); text && text->value.kind == ConstantKind::Str)
            names.push_back(support::intern(text->value.text));
}

bool is_all(const Expr *e) {
    auto *name = dyn_as<Name>(e);
    return name && name->id == std::string_view("__all__");
}

} // namespace

std::vector<ImportSite> list_imports(const Module &module) {
    Lister lister;
    for (const Stmt *statement : module.body) {
        lister.visit(statement, false);
        if (!lister.sites.empty() && lister.sites.back().node == statement) lister.sites.back().certain = true;
    }
    return std::move(lister.sites);
}

std::vector<Symbol> exported_names(const Module &module) {
    std::vector<Symbol> names;
    for (const Stmt *statement : module.body) {
        if (auto *assign = dyn_as<Assign>(statement)) {
            for (const Expr *target : assign->targets)
                if (is_all(target)) add_strings(assign->value, names);
        } else if (auto *augmented = dyn_as<AugAssign>(statement)) {
            if (is_all(augmented->target)) add_strings(augmented->value, names);
        } else if (auto *annotated = dyn_as<AnnAssign>(statement)) {
            if (is_all(annotated->target) && annotated->value) add_strings(annotated->value, names);
        }
    }
    return names;
}

} // namespace tau::names
