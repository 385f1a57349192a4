// Text to trees. In: a template and the words of a use. Out: statements, with the program's own expressions in them.
// A name in a template that is neither a word nor bound in it is a builtin, whatever the program calls so.
#include "names/expander.h"

#include <algorithm>
#include <cassert>

#include "syntax/clone.h"
#include "syntax/parser.h"
#include "syntax/walk.h"

namespace tau::names {

using namespace syntax;

namespace {

template <class T, class... Fields> T *make(support::Arena &arena, const Span &span, const Fields &...fields) {
    using Base = typename T::Base;
    if constexpr (std::is_same_v<Base, Node>) return arena.make<T>(Node{T::node_kind, span}, fields...);
    else return arena.make<T>(Base{Node{T::node_kind, span}}, fields...);
}

// Puts the tree of a template's text together.
struct Grafter {
    Expander &expander;
    const Use &use;
    const TemplateText &text;
    Cloner cloner;

    Grafter(Expander &e, const Use &u, const TemplateText &t) : expander(e), use(u), text(t), cloner{e.graph.arena, &u.place} {
        cloner.replace = [this](const Expr *node) { return expression(node); };
        cloner.splice = [this](const Stmt *node, std::vector<Stmt *> &to) { return statement(node, to); };
    }

    const Mark *mark(const Expr *node) const { return node->kind == NodeKind::Name ? text.at(node->span.begin) : nullptr; }

    Expr *expression(const Expr *node) {
        if (auto *attribute = dyn_as<Attribute>(node)) {
            const Mark *at = mark(attribute->value);
            if (!at || at->kind != Mark::Module) return nullptr;
            return expander.member(*use.declaration, use.region, attribute->attr.text(), use.place);
        }
        auto *written = dyn_as<Name>(node);
        if (!written) return nullptr;
        const Mark *at = mark(node);
        if (at && at->kind == Mark::Expression) return expander.clone(at->expression);
        bool is_builtin = !at && written->ctx == ExprContext::Load && expander.builtin_names.count(written->id);
        if (!is_builtin || written->id == "super") return nullptr;
        return expander.name("builtins." + std::string(written->id.text()), use.place);
    }

    bool statement(const Stmt *node, std::vector<Stmt *> &to) {
        auto *plain = dyn_as<ExprStmt>(node);
        const Mark *at = plain ? mark(plain->value) : nullptr;
        if (!at || at->kind != Mark::Statements) return false;
        to.insert(to.end(), at->statements.begin(), at->statements.end());
        return true;
    }
};

bool mentions(const Node *node, std::string_view name) {
    bool found = false;
    auto check = [&]<class T>(const T &field) {
        if constexpr (std::is_same_v<T, Symbol>) found |= field == name;
        if constexpr (std::is_same_v<T, List<Symbol>>) found |= std::any_of(field.begin(), field.end(), [&](Symbol s) { return s == name; });
        if constexpr (std::is_same_v<T, ConstantValue>) found |= field.kind == ConstantKind::Str && field.text == name;
    };
    for_each_field(const_cast<Node *>(node), check);
    if (auto *import = dyn_as<ImportFrom>(node))
        for (const Alias *alias : import->names) found |= alias->name == "*";
    for_each_child(node, [&](const Node *child) { found = found || mentions(child, name); });
    return found;
}

} // namespace

Expr *Expander::name(std::string_view id, const Span &span) {
    return make<Name>(graph.arena, span, support::intern(id), ExprContext::Load);
}

// A variable of the declaring module.
Expr *Expander::member(const Declaration &declaration, Region *region, std::string_view id, const Span &span) {
    if (region->module == declaration.module) return name(id, span);
    return name(declaration.module->name + "." + std::string(id), span);
}

Expr *Expander::call(Expr *callee, std::vector<Expr *> args, const Span &span) {
    return make<syntax::Call>(graph.arena, span, callee, graph.arena.copy(args), List<Keyword *>{});
}

Expr *Expander::text(std::string_view value, const Span &span) {
    ConstantValue constant;
    constant.kind = ConstantKind::Str;
    constant.text = graph.arena.copy(value);
    return make<Constant>(graph.arena, span, constant, StringPrefix::None);
}

Expr *Expander::clone(const Expr *expr) { return Cloner{graph.arena}.copy(expr); }

Stmt *Expander::raise(std::string_view type, std::string_view message, const Span &span) {
    Expr *error = call(name("builtins." + std::string(type), span), {text(message, span)}, span);
    return make<Raise>(graph.arena, span, error, static_cast<Expr *>(nullptr));
}

void Expander::append(ClassDef *cls, const std::vector<Stmt *> &statements) {
    std::vector<Stmt *> body(cls->body.begin(), cls->body.end());
    body.insert(body.end(), statements.begin(), statements.end());
    cls->body = graph.arena.copy(body);
}

// One line for each statement, as it stands in the template.
static void number_lines(const List<Stmt *> &body, std::uint32_t &line, std::unordered_map<const Node *, std::uint32_t> &lines) {
    auto note = [&](auto &self, const Node *node) -> void {
        lines[node] = line;
        for_each_child(node, [&](const Node *child) { self(self, child); });
    };
    for (const Stmt *statement : body) {
        note(note, statement);
        line++;
        if (auto *branch = dyn_as<If>(static_cast<const Node *>(statement))) number_lines(branch->body, line, lines);
    }
}

// The program's own functions have places of their own. Functions with @generated are those that CPython compiles from a text
// with two lines in front of the body; tracebacks show them.
void Expander::note_functions(Node *node, const Span &place) {
    if (auto *function = dyn_as<FunctionDef>(node); function && node->span == place) {
        graph.library_code.insert(node);
        auto *mark = function->decorator_list.empty() ? nullptr : dyn_as<Name>(static_cast<Node *>(function->decorator_list[0]));
        if (mark && mark->id == "generated") {
            function->decorator_list = {};
            std::uint32_t line = 3;
            number_lines(function->body, line, graph.generated_lines);
        }
    }
    for_each_child(node, [&](const Node *child) { note_functions(const_cast<Node *>(child), place); });
}

std::vector<Stmt *> Expander::parse(const Use &use, const Words &given, bool is_body) {
    Words words = given;
    words["module"] = Value::module_name();
    TemplateText text = expand_template(use.declaration->text, words);
    if (is_body) {
        std::string head = "class _:\n    pass\n";
        for (Mark &mark : text.marks) {
            mark.begin += static_cast<std::uint32_t>(head.size());
            mark.end += static_cast<std::uint32_t>(head.size());
        }
        text.text = head + text.text;
    }
    auto &source = graph.expansions.emplace_back(support::source_from_bytes(use.declaration->path, text.text, sink));
    Module *tree = syntax::parse(*source, graph.arena, sink);
    Grafter grafter(*this, use, text);
    List<Stmt *> body = tree->body;
    if (is_body) {
        assert(body.size() == 1);
        body = as<ClassDef>(body[0])->body.subspan(1);
    }
    List<Stmt *> made = grafter.cloner.copy(body);
    for (Stmt *statement : made) note_functions(statement, use.place);
    return {made.begin(), made.end()};
}

// Whether any other module has that word in it: if not, nobody can ask for what has that name.
bool Expander::is_mentioned(std::string_view name, const SourceModule *except) const {
    return std::any_of(graph.modules.begin(), graph.modules.end(), [&](const auto &module) {
        return module.get() != except && module->ast && mentions(module->ast, name);
    });
}

// The same where functions of the module, which others may use, look at what has that name.
bool Expander::is_asked_for(std::string_view name, const SourceModule *module) const {
    if (is_mentioned(name, module)) return true;
    std::set<std::string_view> askers{name};
    for (bool changed = true; changed;) {
        changed = false;
        for (const Stmt *statement : module->ast->body) {
            auto *function = dyn_as<FunctionDef>(statement);
            if (!function || askers.count(function->name.text())) continue;
            for (std::string_view asker : askers) {
                if (!mentions(function, asker)) continue;
                changed = askers.insert(function->name.text()).second;
                break;
            }
        }
    }
    for (const auto &other : graph.modules)
        for (const ImportEdge &edge : other->imports)
            if (edge.target == module && other.get() != module)
                for (std::string_view asker : askers)
                    if (mentions(edge.node->kind == NodeKind::ImportFrom ? edge.node : other->ast, asker)) return true;
    return false;
}

} // namespace tau::names
