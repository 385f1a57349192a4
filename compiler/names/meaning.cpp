// In: see meaning.h. Out: meanings. Of several bindings of a name the last one before its use counts; in a function that
// is called later, the last one of all. What a function binds by parameters, loops and the like means nothing here.
#include "names/meaning.h"

#include <algorithm>

#include "names/import_list.h"
#include "syntax/walk.h"

namespace tau::names {

using namespace syntax;

namespace {
constexpr int max_depth = 40; // imports and assignments in a circle
}

// Notes what a body binds, not looking into bodies of their own, which become regions.
struct Collector {
    Meanings &meanings;
    Region *region;
    bool in_handler = false;

    void bind(Symbol name, Node *node, Alias *alias = nullptr) {
        if (name) region->names[name].push_back({node, alias, in_handler});
    }

    void inside(Node *node, const List<Stmt *> &body) {
        Region *made = meanings.open(node, region, region->module);
        if (auto *function = dyn_as<FunctionDef>(node)) {
            Collector inner{meanings, made};
            for_each_child(function->args, [&](const Node *child) {
                if (auto *arg = dyn_as<Arg>(child)) inner.bind(arg->arg, const_cast<Node *>(child));
            });
        }
        meanings.collect(made, body);
    }

    void visit_all(const auto &nodes) {
        for (auto *node : nodes) visit(node);
    }

    void visit(Node *node) {
        if (!node) return;
        switch (node->kind) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef:
            bind(as<FunctionDef>(node)->name, node);
            return inside(node, as<FunctionDef>(node)->body);
        case NodeKind::ClassDef:
            bind(as<ClassDef>(node)->name, node);
            return inside(node, as<ClassDef>(node)->body);
        case NodeKind::Import:
            for (Alias *alias : as<Import>(node)->names) {
                std::string_view text = alias->name.text();
                bind(alias->asname ? alias->asname : support::intern(text.substr(0, text.find('.'))), node, alias);
            }
            return;
        case NodeKind::ImportFrom:
            for (Alias *alias : as<ImportFrom>(node)->names) {
                if (alias->name == "*") region->stars.push_back(as<ImportFrom>(node));
                else bind(alias->asname ? alias->asname : alias->name, node, alias);
            }
            return;
        case NodeKind::Global:
        case NodeKind::Nonlocal:
            for (Symbol name : node->kind == NodeKind::Global ? as<Global>(node)->names : as<Nonlocal>(node)->names)
                region->declared_global.push_back(name);
            return;
        case NodeKind::Assign: {
            auto *assign = as<Assign>(node);
            auto *name = assign->targets.size() == 1 ? dyn_as<Name>(static_cast<Node *>(assign->targets[0])) : nullptr;
            if (name) return bind(name->id, node);
            break;
        }
        case NodeKind::Try:
        case NodeKind::TryStar: {
            auto *attempt = as<Try>(node);
            visit_all(attempt->body);
            bool outer = in_handler;
            in_handler |= std::any_of(attempt->body.begin(), attempt->body.end(), [](const Stmt *statement) {
                return statement->kind == NodeKind::Import || statement->kind == NodeKind::ImportFrom;
            });
            for (ExceptHandler *handler : attempt->handlers) {
                bind(handler->name, node);
                visit_all(handler->body);
            }
            in_handler = outer;
            visit_all(attempt->orelse);
            return visit_all(attempt->finalbody);
        }
        case NodeKind::Name:
            if (as<Name>(node)->ctx != ExprContext::Load) bind(as<Name>(node)->id, node);
            return;
        case NodeKind::MatchAs: bind(as<MatchAs>(node)->name, node); break;
        case NodeKind::MatchStar: bind(as<MatchStar>(node)->name, node); break;
        case NodeKind::MatchMapping: bind(as<MatchMapping>(node)->rest, node); break;
        case NodeKind::Lambda:
        case NodeKind::ListComp:
        case NodeKind::SetComp:
        case NodeKind::DictComp:
        case NodeKind::GeneratorExp: return;
        default: break;
        }
        for_each_child(node, [&](const Node *child) { visit(const_cast<Node *>(child)); });
    }
};

Region *Meanings::open(Node *node, Region *parent, SourceModule *module) {
    auto &region = regions_.emplace_back(std::make_unique<Region>());
    region->module = module;
    region->parent = parent;
    region->node = node;
    by_node_[node] = region.get();
    return region.get();
}

void Meanings::collect(Region *region, const List<Stmt *> &body) { Collector{*this, region}.visit_all(body); }

Meanings::Meanings(ModuleGraph &graph) : graph_(graph) {
    for (const auto &module : graph.modules)
        if (module->ast) collect(open(module->ast, nullptr, module.get()), module->ast->body);
}

Region *Meanings::region_of(const Node *node) const {
    auto found = by_node_.find(node);
    return found == by_node_.end() ? nullptr : found->second;
}

void Meanings::add_class(ClassDef *made, Region *region) { collect(open(made, region, region->module), made->body); }

void Meanings::rebind(Region *region, Symbol name, Node *old, ClassDef *made) {
    for (Bound &bound : region->names[name])
        if (bound.node == old) bound.node = made;
}

Meaning Meanings::in_module(SourceModule *module, Symbol name, int depth) const {
    if (!module || depth > max_depth) return {};
    if (Region *region = module->ast ? region_of(module->ast) : nullptr)
        if (Meaning found = of_name(name, region, ~0u, depth + 1); found && !found.builtin) return found;
    SourceModule *inner = graph_.find(module->name + "." + std::string(name.text()));
    return inner ? Meaning{inner, nullptr, nullptr, {}} : Meaning{};
}

Meaning Meanings::of_bound(const Bound &bound, Region *region, int depth) const {
    Node *node = bound.node;
    if (node->kind == NodeKind::ClassDef || node->kind == NodeKind::FunctionDef)
        return {region->module, node, region, {}};
    if (node->kind == NodeKind::Import) {
        std::string_view text = bound.alias->name.text();
        SourceModule *target = graph_.find(bound.alias->asname ? text : text.substr(0, text.find('.')));
        return target ? Meaning{target, nullptr, nullptr, {}} : Meaning{};
    }
    if (node->kind == NodeKind::ImportFrom) {
        for (const ImportEdge &edge : region->module->imports)
            if (edge.node == node && !edge.is_submodule) return in_module(edge.target, bound.alias->name, depth + 1);
        return {};
    }
    if (auto *assign = dyn_as<Assign>(node)) {
        if (Meaning same = of(assign->value, region, depth + 1)) return same;
        return {region->module, node, region, {}};
    }
    return {};
}

Meaning Meanings::of_star(Symbol name, Region *region, int depth) const {
    for (auto star = region->stars.rbegin(); star != region->stars.rend(); ++star) {
        for (const ImportEdge &edge : region->module->imports) {
            if (edge.node != *star || edge.is_submodule || !edge.target || !edge.target->ast) continue;
            std::vector<Symbol> exported = exported_names(*edge.target->ast);
            bool visible = exported.empty() ? !name.text().starts_with("_")
                                            : std::find(exported.begin(), exported.end(), name) != exported.end();
            if (!visible) continue;
            if (Meaning found = in_module(edge.target, name, depth + 1)) return found;
        }
    }
    return {};
}

Meaning Meanings::of_name(Symbol name, Region *region, std::uint32_t place, int depth) const {
    if (depth > max_depth) return {};
    bool innermost = true;
    for (Region *at = region; at; at = at->parent, innermost = false) {
        if (at->node->kind == NodeKind::ClassDef && !innermost) continue;
        const auto &hidden = at->declared_global;
        if (std::find(hidden.begin(), hidden.end(), name) != hidden.end()) continue;
        auto found = at->names.find(name);
        if (found != at->names.end()) {
            const Bound *last = nullptr;
            for (const Bound &bound : found->second) {
                bool early = !innermost || bound.node->span.begin < place;
                if (early && !(bound.is_fallback && last)) last = &bound;
            }
            if (last) return of_bound(*last, at, depth + 1);
            if (at->node->kind != NodeKind::ClassDef) return {}; // bound later
        }
        if (Meaning star = of_star(name, at, depth + 1)) return star;
    }
    return {nullptr, nullptr, nullptr, name};
}

Meaning Meanings::of(const Expr *expr, Region *region, int depth) const {
    if (depth > max_depth) return {};
    if (auto *name = dyn_as<Name>(expr)) return of_name(name->id, region, expr->span.begin, depth + 1);
    if (auto *generic = dyn_as<Subscript>(expr)) {
        Meaning base = of(generic->value, region, depth + 1);
        return base.builtin || (base.node && base.node->kind == NodeKind::ClassDef) ? base : Meaning{};
    }
    auto *attribute = dyn_as<Attribute>(expr);
    if (!attribute) return {};
    Meaning outer = of(attribute->value, region, depth + 1);
    if (outer.module && !outer.node) return in_module(outer.module, attribute->attr, depth + 1);
    if (outer.node && outer.node->kind == NodeKind::ClassDef) {
        Region *inner = region_of(outer.node);
        auto found = inner ? inner->names.find(attribute->attr) : std::unordered_map<Symbol, std::vector<Bound>>::iterator();
        if (inner && found != inner->names.end()) return of_bound(found->second.back(), inner, depth + 1);
    }
    return {};
}

Meaning Meanings::of(const Expr *expr, Region *region) const { return of(expr, region, 0); }

} // namespace tau::names
