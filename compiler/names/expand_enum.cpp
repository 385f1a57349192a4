// Words of enum.template.py. In: a class statement with members below an enumeration, or a call that makes one. Out: the
// class statement without them, and what defines them after it.
#include "names/expander.h"

#include <algorithm>

#include "syntax/clone.h"
#include "syntax/walk.h"

namespace tau::names {

using namespace syntax;

namespace {

struct Member {
    Symbol name;
    Expr *value; // null: automatic
};

struct Enumeration {
    Expander &expander;
    Use &use;
    std::string type_name;
    std::vector<Expr *> bases;
    Region *inside; // where values are evaluated
    std::set<std::string_view> own{};
    std::vector<Ancestor> ancestors{};
    std::vector<Member> members{};
    std::vector<Stmt *> doc{}, leading{}, body{};
    std::vector<Symbol> ignored{};
    const Expr *boundary = nullptr;

    const SourceModule *home() const { return use.declaration->module; }
    bool is_member(const Expr *expr, std::string_view name) const { return expander.means(expr, inside, home(), name); }
    const Call *call_of(const Expr *expr, std::string_view name) const {
        auto *call = dyn_as<Call>(expr);
        return call && is_member(call->func, name) ? call : nullptr;
    }

    bool below(std::string_view name) const {
        return std::any_of(ancestors.begin(), ancestors.end(), [&](const Ancestor &a) {
            return a.cls && a.region->module == home() && a.name == name;
        });
    }

    bool is_plain(std::string_view name) const {
        bool sunder = name.starts_with("_") && name.ends_with("_");
        std::string mangled = "_" + type_name + "__";
        bool is_private = (name.starts_with("__") || name.starts_with(mangled)) && !name.ends_with("_");
        return !sunder && !is_private && std::find_if(ignored.begin(), ignored.end(), [&](Symbol s) { return s == name; }) == ignored.end();
    }

    bool is_descriptor(const Expr *value) const {
        if (value->kind == NodeKind::Lambda || call_of(value, "nonmember")) return true;
        auto *call = dyn_as<Call>(value);
        if (!call) return false;
        Meaning meaning = expander.meanings.of(call->func, inside);
        return meaning.builtin == "property" || meaning.builtin == "classmethod" || meaning.builtin == "staticmethod";
    }

    // `A = 1`, `A = B = 1`, `A, B = 1, 2`: the members it defines; false for other statements.
    bool member_statement(Stmt *statement) {
        auto *assign = dyn_as<Assign>(static_cast<Node *>(statement));
        if (!assign) return false;
        auto *first = dyn_as<Name>(static_cast<Node *>(assign->targets[0]));
        if (first && assign->targets.size() == 1) {
            if (!is_plain(first->id.text()) || is_descriptor(assign->value)) return false;
            members.push_back({first->id, assign->value});
            return true;
        }
        auto *names = dyn_as<Tuple>(static_cast<Node *>(assign->targets[0]));
        auto *values = dyn_as<Tuple>(static_cast<Node *>(assign->value));
        if (assign->targets.size() == 1 && names && values && names->elts.size() == values->elts.size()) {
            for (const Expr *name : names->elts)
                if (name->kind != NodeKind::Name || !is_plain(as<Name>(name)->id.text())) return false;
            for (std::size_t i = 0; i < names->elts.size(); i++)
                members.push_back({as<Name>(names->elts[i])->id, values->elts[i]});
            return true;
        }
        for (const Expr *target : assign->targets)
            if (target->kind != NodeKind::Name) return false;
        Symbol value{};
        for (Expr *target : assign->targets) {
            members.push_back({as<Name>(target)->id, value ? expander.name(value.text(), assign->value->span) : assign->value});
            value = as<Name>(target)->id;
        }
        return true;
    }

    void read_body(const ClassDef *cls) {
        for (Stmt *statement : cls->body) {
            auto *assign = dyn_as<Assign>(static_cast<Node *>(statement));
            auto *name = assign ? dyn_as<Name>(static_cast<Node *>(assign->targets[0])) : nullptr;
            if (!name || name->id != "_ignore_") continue;
            for (const std::string &text : expander.names_of(assign->value, inside).value_or(std::vector<std::string>{}))
                ignored.push_back(support::intern(text));
        }
        for (Stmt *statement : cls->body) {
            if (member_statement(statement)) continue;
            auto *function = dyn_as<FunctionDef>(static_cast<Node *>(statement));
            // A function of a member's name is refused like a second member of it.
            if (function && std::any_of(members.begin(), members.end(), [&](const Member &m) { return m.name == function->name; })) {
                members.push_back({function->name, expander.name("_value_" + std::string(function->name.text()), statement->span)});
                continue;
            }
            auto *text = dyn_as<ExprStmt>(static_cast<Node *>(statement));
            if (text && statement == cls->body[0] && text->value->kind == NodeKind::Constant) {
                doc.push_back(statement);
                continue;
            }
            // What values can use stands before them.
            bool early = (function && function->name == "_generate_next_value_") || (members.empty() && !function);
            (early ? leading : body).push_back(statement);
        }
    }

    // The expression of a member's value: earlier members stand for their values, auto() for the next one.
    Expr *value_of(std::size_t index, const Expr *value) {
        Cloner cloner{expander.graph.arena};
        cloner.replace = [&](const Expr *node) -> Expr * {
            if (auto *name = dyn_as<Name>(node)) {
                for (std::size_t i = 0; i < index; i++)
                    if (members[i].name == name->id) return expander.name("_value_" + std::string(name->id.text()), node->span);
                return nullptr;
            }
            auto *call = call_of(node, "auto");
            return call && call->args.empty() ? next(index, node->span) : nullptr;
        };
        if (const Call *wrapped = call_of(value, "member"); wrapped && wrapped->args.size() == 1) value = wrapped->args[0];
        return cloner.copy(value);
    }

    Expr *next(std::size_t index, const Span &span) {
        auto number = [&](std::size_t n) {
            ConstantValue constant;
            constant.kind = ConstantKind::Int;
            constant.integer = static_cast<std::int64_t>(n);
            constant.text = expander.graph.arena.copy(std::string_view(std::to_string(n)));
            return expander.graph.arena.make<Constant>(Expr{Node{NodeKind::Constant, span}}, constant, StringPrefix::None);
        };
        std::vector<Expr *> earlier;
        for (std::size_t i = 0; i < index; i++)
            earlier.push_back(expander.name("_value_" + std::string(members[i].name.text()), span));
        Expr *list = expander.graph.arena.make<ListExpr>(Expr{Node{NodeKind::ListExpr, span}}, expander.graph.arena.copy(earlier),
                                                         ExprContext::Load);
        return expander.call(generator(span), {expander.text(members[index].name.text(), span), number(1), number(index), list}, span);
    }

    Expr *generator(const Span &span) {
        if (own.count("_generate_next_value_")) return expander.name("_generate_next_value_", span);
        for (const Expr *base : bases)
            for (const Ancestor &a : family_of(base))
                if (a.cls && a.region->module != home() && defined_names(a.cls).count("_generate_next_value_"))
                    return expander.graph.arena.make<Attribute>(Expr{Node{NodeKind::Attribute, span}}, expander.clone(base),
                                                                support::intern("_generate_next_value_"), ExprContext::Load);
        const char *function = below("Flag") ? "next_flag" : below("StrEnum") ? "next_text" : "next_value";
        return expander.member(*use.declaration, use.region, function, span);
    }

    std::vector<Ancestor> family_of(const Expr *base) const {
        Meaning meaning = expander.meanings.of(base, use.region);
        if (meaning.builtin) return {{nullptr, nullptr, meaning.builtin}};
        auto *type = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr;
        if (!type) return {};
        bool known = true;
        std::vector<Ancestor> family{{type, meaning.region, type->name}};
        for (const Ancestor &above : expander.ancestors(type, meaning.region, known)) family.push_back(above);
        return family;
    }

    // The first of the bases that says something about `method` before the enumeration's own classes do.
    bool customises(std::string_view method) const {
        if (own.count(method)) return true;
        return std::any_of(ancestors.begin(), ancestors.end(), [&](const Ancestor &a) {
            if (!a.cls || a.region->module == home()) {
                bool text = a.cls && a.name == "StrEnum" && method == "__new__";
                return text;
            }
            return defined_names(a.cls).count(method) > 0;
        });
    }

    std::string data_type() const {
        for (const Ancestor &ancestor : ancestors)
            if (!ancestor.cls && ancestor.name && ancestor.name != "object") return std::string(ancestor.name.text());
        return "object";
    }

    // The base that is an enumeration with members, or null.
    const Expr *extended() const {
        for (const Expr *base : bases)
            for (const Ancestor &a : family_of(base)) {
                bool known = true;
                if (!a.cls || a.region->module == home()) continue;
                auto above = expander.ancestors(a.cls, a.region, known);
                bool is_enum = std::any_of(above.begin(), above.end(), [&](const Ancestor &b) { return b.cls && b.region->module == home() && b.name == "Enum"; });
                if (!is_enum) continue;
                Enumeration other{expander, use, std::string(a.cls->name.text()), {}, expander.meanings.region_of(a.cls)};
                other.read_body(a.cls);
                if (!other.members.empty() || defined_names(a.cls).count("_define_members_")) return base;
            }
        return nullptr;
    }

    bool is_repeated(std::size_t index) const {
        return std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(index), [&](const Member &m) { return m.name == members[index].name; });
    }

    // What raises TypeError in place of the value of a member whose name an earlier one has.
    Expr *repeated(std::size_t index, Expr *value) {
        std::string_view name = members[index].name.text();
        return expander.call(expander.member(*use.declaration, use.region, "_repeated", use.place),
                             {expander.text(name, use.place), expander.name("_value_" + std::string(name), use.place), value}, use.place);
    }

    bool expand() {
        for (const Expr *base : bases)
            for (const Ancestor &ancestor : family_of(base)) ancestors.push_back(ancestor);
        if (members.empty()) return false;
        std::string data = data_type();
        bool mixed_here = std::any_of(bases.begin(), bases.end(), [&](const Expr *base) {
            return static_cast<bool>(expander.meanings.of(base, use.region).builtin);
        });
        std::vector<Words> entries;
        for (std::size_t i = 0; i < members.size(); i++) {
            Expr *value = members[i].value ? value_of(i, members[i].value) : next(i, use.place);
            if (is_repeated(i)) value = repeated(i, value);
            entries.push_back({{"member", std::string(members[i].name.text())}, {"value", value}});
        }
        Words words{{"typename", type_name},
                    {"bases", bases},
                    {"members", entries},
                    {"doc", doc},
                    {"leading", leading},
                    {"body", body},
                    {"data", expander.name("builtins." + data, use.place)},
                    {"mixed", data != "object"},
                    {"custom_new", customises("__new__")},
                    {"custom_init", customises("__init__")},
                    {"flag", below("Flag")},
                    {"boundary", boundary ? Value(const_cast<Expr *>(boundary)) : Value(std::vector<Expr *>{})},
                    {"enum_base", bases.back()}};
        for (const char *method : {"repr", "str", "format"})
            words["own_" + std::string(method)] = mixed_here && !customises("__" + std::string(method) + "__");
        use.result = expander.parse(use, words, false);
        return true;
    }
};

// `name = value` after what stands there already.
void assign(Expander &expander, Use &use, Symbol name, Expr *value, const Span &span) {
    Expr *target = expander.name(name.text(), span);
    as<Name>(target)->ctx = ExprContext::Store;
    std::vector<Expr *> targets{target};
    use.result.push_back(
        expander.graph.arena.make<Assign>(Stmt{Node{NodeKind::Assign, span}}, expander.graph.arena.copy(targets), value));
}

// `unique` and the like get the class when its members are there.
void apply_decorators(Expander &expander, Use &use, const List<Expr *> &decorators, Symbol name) {
    for (std::size_t i = decorators.size(); i-- > 0;) {
        const Span &span = decorators[i]->span;
        Expr *value = expander.call(decorators[i], {expander.name(name.text(), span)}, span);
        assign(expander, use, name, value, span);
    }
}

bool expand_class(Expander &expander, Use &use) {
    ClassDef *cls = use.cls;
    std::vector<Expr *> bases(cls->bases.begin(), cls->bases.end());
    Enumeration made{expander, use, std::string(cls->name.text()), bases, expander.meanings.region_of(cls)};
    made.own = defined_names(cls);
    for (const Keyword *keyword : cls->keywords)
        if (keyword->arg == "boundary") made.boundary = keyword->value;
    made.read_body(cls);
    if (const Expr *base = made.extended()) {
        Expr *refuse = expander.member(*use.declaration, use.region, "_refuse_extension", cls->span);
        assign(expander, use, cls->name, expander.call(refuse, {expander.text(cls->name.text(), cls->span), expander.clone(base)}, cls->span), cls->span);
        return true;
    }
    if (!made.expand()) return false;
    auto *result = as<ClassDef>(static_cast<Node *>(use.result.front()));
    result->span = cls->span;
    std::vector<Keyword *> keywords;
    for (Keyword *keyword : cls->keywords)
        if (keyword->arg != "boundary") keywords.push_back(keyword);
    result->keywords = expander.graph.arena.copy(keywords);
    result->type_params = cls->type_params;
    apply_decorators(expander, use, cls->decorator_list, cls->name);
    return true;
}

// `Color = Enum("Color", "RED GREEN")`, with names, pairs of name and value, or a dictionary.
bool expand_call(Expander &expander, Use &use) {
    Call *call = use.call;
    const Expr *names = call->args.size() > 1 ? call->args[1] : keyword_value(call, "names");
    const Expr *named = !call->args.empty() ? call->args[0] : keyword_value(call, "value");
    if (!names || !named) return false;
    auto type_name = expander.string_of(named, use.region);
    if (!type_name) return expander.refuse(use, named->span, "the name of the class is not a constant"), true;
    Enumeration made{expander, use, *type_name, {expander.clone(call->func)}, use.region};
    made.boundary = keyword_value(call, "boundary");
    auto add = [&](const Expr *key, const Expr *value) {
        auto name = expander.string_of(key, use.region);
        if (name) made.members.push_back({support::intern(*name), const_cast<Expr *>(value)});
        return name.has_value();
    };
    bool constant = true;
    if (auto *dict = dyn_as<Dict>(expander.value_of(names, use.region))) {
        for (std::size_t i = 0; i < dict->keys.size(); i++) constant = constant && dict->keys[i] && add(dict->keys[i], dict->values[i]);
    } else if (auto plain = expander.names_of(names, use.region)) {
        for (const std::string &name : *plain) made.members.push_back({support::intern(name), nullptr});
    } else if (auto pairs = expander.items_of(names, use.region)) {
        for (const Expr *pair : *pairs) {
            auto parts = expander.items_of(pair, use.region);
            constant = constant && parts && parts->size() == 2 && add((*parts)[0], (*parts)[1]);
        }
    } else {
        constant = false;
    }
    for (const Member &member : made.members) constant = constant && is_identifier(member.name.text()) && !is_keyword(member.name.text());
    if (!constant) return expander.refuse(use, names->span, "its members are not written out"), true;
    const Expr *start = call->args.size() > 2 ? nullptr : keyword_value(call, "start");
    for (std::size_t i = 0; start && i < made.members.size() && !made.members[i].value; i++) {
        auto *first = dyn_as<Constant>(expander.value_of(start, use.region));
        if (!first || first->value.kind != ConstantKind::Int)
            return expander.refuse(use, start->span, "'start' is not a constant"), true;
        if (i == 0) made.members[0].value = expander.clone(start);
    }
    return made.expand();
}

} // namespace

bool expand_enum(Expander &expander, Use &use) {
    if (use.kind == Use::Base) return expand_class(expander, use);
    return use.kind == Use::Call && expand_call(expander, use);
}

} // namespace tau::names
