// Finds the uses of templates. In: the modules, those that others import first. Out: their trees, changed in place.
// A class that stands for a call is made by a statement before the one with the call, under a name of its own, unless the
// call is all that is assigned to that very name.
#include "names/expander.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "syntax/walk.h"

namespace tau::names {

using namespace syntax;

namespace {

constexpr TemplateKind kinds[] = {
    {"namedtuple", expand_namedtuple, false},       {"dataclass", expand_dataclass, false},
    {"enum", expand_enum, true},                    {"total_ordering", expand_total_ordering, false},
    {"cached_property", expand_cached_property, false},
};

std::string read_file(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// "x.template.py" of `@source_template("x.template.py")`.
std::string_view template_file(const List<Expr *> &decorators) {
    for (const Expr *decorator : decorators) {
        auto *call = dyn_as<Call>(decorator);
        auto *name = call ? dyn_as<Name>(static_cast<const Expr *>(call->func)) : nullptr;
        if (!name || name->id != "source_template" || call->args.size() != 1) continue;
        if (auto *constant = dyn_as<Constant>(static_cast<const Expr *>(call->args[0]))) return constant->value.text;
    }
    return {};
}

void rename(Node *node, Symbol from, Symbol to) {
    if (auto *name = dyn_as<Name>(node); name && name->id == from) name->id = to;
    for_each_child(node, [&](const Node *child) { rename(const_cast<Node *>(child), from, to); });
}

// Goes through the statements of one module.
struct Walker {
    Expander &expander;
    Region *region;
    std::vector<Stmt *> before{}; // classes that the statement at hand needs
    int delayed = 0;              // lambdas and comprehensions around

    void body(List<Stmt *> &statements) {
        std::vector<Stmt *> made, outer = std::move(before);
        for (Stmt *statement : statements) {
            before.clear();
            std::vector<Stmt *> instead = one(statement);
            made.insert(made.end(), before.begin(), before.end());
            made.insert(made.end(), instead.begin(), instead.end());
        }
        before = std::move(outer);
        statements = expander.graph.arena.copy(made);
    }

    std::vector<Stmt *> one(Stmt *statement) {
        if (auto *cls = dyn_as<ClassDef>(static_cast<Node *>(statement))) return class_statement(cls);
        if (auto *assign = dyn_as<Assign>(static_cast<Node *>(statement))) {
            std::vector<Stmt *> made;
            if (named_class(assign, made)) return made;
        }
        visit(statement);
        return {statement};
    }

    void in_region(const Node *node, List<Stmt *> &statements) {
        Region *inner = expander.meanings.region_of(node);
        if (!inner) return; // of a template
        Walker walker{expander, inner};
        walker.body(statements);
    }

    void visit(Node *node) {
        if (auto *function = dyn_as<FunctionDef>(node)) {
            decorator_arguments(function->decorator_list);
            visit(function->args);
            return in_region(node, function->body);
        }
        bool delays = node->kind == NodeKind::Lambda || node->kind == NodeKind::ListComp || node->kind == NodeKind::SetComp ||
                      node->kind == NodeKind::DictComp || node->kind == NodeKind::GeneratorExp;
        delayed += delays;
        for_each_field(node, [&](auto &field) { fields(field); });
        delayed -= delays;
    }

    void decorator_arguments(List<Expr *> &decorators) {
        for (Expr *decorator : decorators) visit(decorator);
    }

    template <class T> void fields(T &) {}
    void fields(List<Stmt *> &statements) { body(statements); }
    template <class T>
        requires std::is_base_of_v<Node, T>
    void fields(T *&child) {
        if (!child) return;
        if constexpr (std::is_same_v<T, Expr>) expression(child);
        else visit(child);
    }
    template <class T>
        requires(std::is_base_of_v<Node, T> && !std::is_same_v<T, Stmt>)
    void fields(List<T *> &children) {
        for (T *&child : children) fields(child);
    }

    void expression(Expr *&expr) {
        visit(expr);
        std::vector<Stmt *> made;
        auto *call = dyn_as<Call>(static_cast<Node *>(expr));
        ClassDef *cls = call ? class_of_call(call, made) : nullptr;
        if (!cls) return;
        Symbol old = cls->name;
        Symbol hidden = support::intern(std::string(old.text()) + "." + std::to_string(++expander.hidden_classes));
        cls->name = hidden;
        for (Stmt *statement : made)
            if (statement != cls) rename(statement, old, hidden);
        before.insert(before.end(), made.begin(), made.end());
        expander.meanings.add_class(cls, region);
        region->names[hidden].push_back({cls});
        expr = expander.name(hidden.text(), expr->span);
    }

    ClassDef *class_of_call(Call *call, std::vector<Stmt *> &made) {
        const Declaration *declaration = expander.declaration_of(call->func, region);
        bool derived = false;
        if (!declaration) {
            Meaning meaning = expander.meanings.of(call->func, region);
            auto *cls = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr;
            if (cls) declaration = expander.base_declaration(cls, meaning.region);
            if (!declaration || !template_kind(declaration->stem)->derived_too) return nullptr;
            derived = true;
        }
        if (derived && call->args.size() + call->keywords.size() < 2) return nullptr;
        Use use{Use::Call, declaration, region, call->span, call};
        use.is_delayed = delayed > 0;
        if (!template_kind(declaration->stem)->expand(expander, use)) return nullptr;
        made = use.result;
        for (Stmt *statement : made)
            if (auto *cls = dyn_as<ClassDef>(static_cast<Node *>(statement))) return cls;
        return nullptr;
    }

    // `Point = namedtuple("Point", ...)` in a module is the class statement itself.
    bool named_class(Assign *assign, std::vector<Stmt *> &made) {
        auto *call = dyn_as<Call>(static_cast<Node *>(assign->value));
        auto *target = assign->targets.size() == 1 ? dyn_as<Name>(static_cast<Node *>(assign->targets[0])) : nullptr;
        if (!call || !target) return false;
        if (region->node->kind == NodeKind::Module) {
            for (Expr *&argument : call->args) expression(argument);
            for (Keyword *keyword : call->keywords) expression(keyword->value);
            if (ClassDef *cls = class_of_call(call, made)) {
                if (cls->name != target->id) {
                    Symbol old = cls->name;
                    Symbol hidden = support::intern(std::string(old.text()) + "." + std::to_string(++expander.hidden_classes));
                    cls->name = hidden;
                    for (Stmt *statement : made) rename(statement, old, hidden);
                    assign->value = expander.name(hidden.text(), call->span);
                    made.push_back(assign);
                    region->names[hidden].push_back({cls});
                } else {
                    expander.meanings.rebind(region, target->id, assign, cls);
                }
                expander.meanings.add_class(cls, region);
                return true;
            }
            return false;
        }
        return false;
    }

    std::vector<Stmt *> class_statement(ClassDef *cls) {
        decorator_arguments(cls->decorator_list);
        fields(cls->bases);
        fields(cls->keywords);
        in_region(cls, cls->body);
        methods(cls);
        std::vector<Stmt *> made{cls};
        if (const Declaration *declaration = expander.base_declaration(cls, region)) {
            Use use = use_of(Use::Base, declaration, cls);
            if (template_kind(declaration->stem)->expand(expander, use)) made = use.result;
            for (Stmt *statement : made)
                if (auto *now = dyn_as<ClassDef>(static_cast<Node *>(statement)); now && now != cls) {
                    expander.meanings.add_class(now, region);
                    expander.meanings.rebind(region, cls->name, cls, now);
                    cls = now;
                    break;
                }
        }
        decorators(cls);
        return made;
    }

    Use use_of(Use::Kind kind, const Declaration *declaration, ClassDef *cls) const {
        const Span &at = cls->span;
        return {kind, declaration, region, {at.begin, at.begin + 5, at.line, at.col, at.line, at.col + 5}, nullptr, cls};
    }

    // The innermost decorator is the first to be applied.
    void decorators(ClassDef *cls) {
        std::vector<Expr *> left(cls->decorator_list.begin(), cls->decorator_list.end());
        for (std::size_t i = left.size(); i-- > 0;) {
            auto *call = dyn_as<Call>(static_cast<Node *>(left[i]));
            const Declaration *declaration = expander.declaration_of(call ? call->func : left[i], region);
            if (!declaration || declaration->is_class) continue;
            Use use = use_of(Use::Decorator, declaration, cls);
            use.call = call;
            if (!template_kind(declaration->stem)->expand(expander, use)) continue;
            expander.append(cls, use.result);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
        }
        if (left.size() != cls->decorator_list.size()) cls->decorator_list = expander.graph.arena.copy(left);
    }

    void methods(ClassDef *cls) {
        Region *inner = expander.meanings.region_of(cls);
        std::vector<Stmt *> made;
        bool any = false;
        for (Stmt *statement : cls->body) {
            auto *method = dyn_as<FunctionDef>(static_cast<Node *>(statement));
            const Declaration *declaration =
                method && method->decorator_list.size() == 1 ? expander.declaration_of(method->decorator_list[0], inner) : nullptr;
            if (declaration && !declaration->is_class) {
                Use use = use_of(Use::Method, declaration, cls);
                use.region = inner;
                use.method = method;
                use.place = method->span;
                use.place.end_line = use.place.line;
                use.place.end_col = use.place.col + 3;
                if (template_kind(declaration->stem)->expand(expander, use)) {
                    made.insert(made.end(), use.result.begin(), use.result.end());
                    any = true;
                    continue;
                }
            }
            made.push_back(statement);
        }
        if (any) cls->body = expander.graph.arena.copy(made);
    }
};

} // namespace

const TemplateKind *template_kind(std::string_view stem) {
    auto found = std::find_if(std::begin(kinds), std::end(kinds), [&](const TemplateKind &kind) { return kind.stem == stem; });
    return found == std::end(kinds) ? nullptr : found;
}

std::string_view visible_name(Symbol name) { return name.text().substr(0, name.text().find('.')); }

void Expander::find_declarations() {
    for (const auto &module : graph.modules) {
        if (!module->is_stdlib || !module->ast) continue;
        for (Stmt *statement : module->ast->body) {
            auto *function = dyn_as<FunctionDef>(static_cast<Node *>(statement));
            auto *cls = dyn_as<ClassDef>(static_cast<Node *>(statement));
            if (!function && !cls) continue;
            bool shared = module->name.starts_with("builtins.");
            if (shared) builtin_names[function ? function->name : cls->name] = cls;
            std::string_view file = template_file(function ? function->decorator_list : cls->decorator_list);
            if (file.empty()) continue;
            Declaration declaration{module.get(), function ? function->name : cls->name, {}, {}, {}, cls != nullptr};
            std::size_t slash = file.rfind('/');
            if (slash != file.npos) {
                std::string package(file.substr(0, slash));
                if (SourceModule *owner = graph.find(package)) declaration.module = owner;
            }
            declaration.path = module->path.substr(0, module->path.rfind('/') + 1) + std::string(file);
            std::string_view stem = slash == file.npos ? file : file.substr(slash + 1);
            declaration.stem = stem.substr(0, stem.find('.'));
            if (!template_kind(declaration.stem)) continue;
            declaration.text = read_file(declaration.path);
            graph.templates.push_back(declaration.path);
            declarations[statement] = std::move(declaration);
        }
    }
    builtin_names[support::intern("NotImplemented")] = nullptr;
}

const Declaration *Expander::declaration_of(const Expr *expr, Region *region) const {
    if (expr->kind != NodeKind::Name && expr->kind != NodeKind::Attribute) return nullptr;
    Meaning meaning = meanings.of(expr, region);
    auto found = declarations.find(meaning.node);
    return found == declarations.end() ? nullptr : &found->second;
}

// The declared class that a class derives from.
const Declaration *Expander::base_declaration(const ClassDef *cls, Region *region, int depth) const {
    if (depth > 50) return nullptr;
    for (const Expr *base : cls->bases) {
        Meaning meaning = meanings.of(base, region);
        auto *type = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr;
        if (!type || type == cls) continue;
        if (auto found = declarations.find(type); found != declarations.end()) return &found->second;
        const Declaration *above = base_declaration(type, meaning.region, depth + 1);
        if (above && template_kind(above->stem)->derived_too) return above;
    }
    return nullptr;
}

void Expander::module(SourceModule *source, std::set<SourceModule *> &done) {
    if (!done.insert(source).second) return;
    for (SourceModule *needed : source->deps) module(needed, done);
    if (!source->ast || source->name.starts_with("builtins.")) return;
    Walker{*this, meanings.region_of(source->ast)}.body(source->ast->body);
}

void expand_templates(ModuleGraph &graph, support::DiagnosticSink &sink) {
    if (sink.error_count()) return;
    Expander finder{graph, sink, Meanings(graph)};
    finder.find_declarations();
    if (finder.declarations.empty()) return;
    std::set<SourceModule *> done;
    for (const auto &module : graph.modules) finder.module(module.get(), done);
}

} // namespace tau::names
