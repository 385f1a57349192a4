// Words of dataclass.template.py. In: a class statement below @dataclass, or a call of make_dataclass. Out: what is added
// to the class body, with the `field(...)` of the body replaced by defaults; or a raise, where making the class raises.
#include "names/expander.h"

#include <algorithm>

namespace tau::names {

using namespace syntax;

namespace {

struct Options {
    bool init = true, repr = true, eq = true, order = false, unsafe_hash = false, frozen = false, match_args = true,
         kw_only = false, slots = false;
};

struct Maker {
    Expander &expander;
    Use &use;
    ClassDef *cls;
    Region *inside; // the class body
    Options options{};
    std::vector<DataclassField> fields{};
    std::set<std::string_view> defined{};
    std::string error_type{}, error{};

    const Declaration &declaration() const { return *use.declaration; }
    bool is_member(const Expr *expr, std::string_view name) const {
        return expander.means(expr, inside, declaration().module, name);
    }

    bool fail(std::string type, std::string message) {
        error_type = std::move(type);
        error = std::move(message);
        return false;
    }

    bool read_options(const Call *call) {
        struct Row {
            std::string_view name;
            bool Options::*option;
        };
        constexpr Row rows[] = {{"init", &Options::init},       {"repr", &Options::repr},
                                {"eq", &Options::eq},           {"order", &Options::order},
                                {"frozen", &Options::frozen},   {"unsafe_hash", &Options::unsafe_hash},
                                {"slots", &Options::slots},     {"match_args", &Options::match_args},
                                {"kw_only", &Options::kw_only}};
        for (const Row &row : rows) {
            const Expr *given = keyword_value(call, row.name);
            if (!given) continue;
            std::optional<bool> value = expander.bool_of(given, use.region);
            if (!value) {
                expander.refuse(use, given->span, "'" + std::string(row.name) + "' is not a constant");
                return false;
            }
            options.*row.option = *value;
        }
        return true;
    }

    // `ClassVar[int]`, `InitVar[int]`, `KW_ONLY`; also as text.
    bool is_annotated(const Expr *annotation, std::string_view name) const {
        if (auto *constant = dyn_as<Constant>(annotation)) {
            std::string_view text = constant->value.kind == ConstantKind::Str ? constant->value.text : "";
            std::string_view head = text.substr(0, text.find('['));
            return head == name || (head.size() > name.size() && head.ends_with(name) && head[head.size() - name.size() - 1] == '.');
        }
        if (auto *generic = dyn_as<Subscript>(annotation)) annotation = generic->value;
        if (is_member(annotation, name)) return true;
        Meaning meaning = name == "ClassVar" ? expander.meanings.of(annotation, inside) : Meaning{};
        auto *attribute = dyn_as<Attribute>(annotation);
        auto *plain = dyn_as<Name>(annotation);
        return meaning.module && (attribute ? attribute->attr == name : plain && plain->id == name);
    }

    bool flag(const Call *call, std::string_view name, bool &value) {
        const Expr *given = keyword_value(call, name);
        if (!given || is_member(given, "MISSING")) return true;
        std::optional<bool> constant = expander.bool_of(given, inside);
        if (constant) value = *constant;
        else expander.refuse(use, given->span, "'" + std::string(name) + "' of a field is not a constant");
        return constant.has_value();
    }

    bool read_field_call(AnnAssign *statement, Call *call, DataclassField &field) {
        if (!flag(call, "init", field.init) || !flag(call, "repr", field.repr) || !flag(call, "compare", field.compare) ||
            !flag(call, "kw_only", field.kw_only))
            return false;
        auto *none = dyn_as<Constant>(keyword_value(call, "hash"));
        bool hash = true;
        if (keyword_value(call, "hash") && !(none && none->value.kind == ConstantKind::None)) {
            if (!flag(call, "hash", hash)) return false;
            field.hash = hash;
        }
        field.factory = const_cast<Expr *>(keyword_value(call, "default_factory"));
        field.metadata = const_cast<Expr *>(keyword_value(call, "metadata"));
        const Expr *value = keyword_value(call, "default");
        if (value && is_member(value, "MISSING")) value = nullptr;
        if (value && field.factory) return fail("ValueError", "cannot specify both default and default_factory");
        statement->value = const_cast<Expr *>(value);
        field.has_default = value;
        return true;
    }

    bool check_default(const DataclassField &field, const Expr *value) {
        const char *type = nullptr;
        if (value->kind == NodeKind::ListExpr || value->kind == NodeKind::ListComp) type = "list";
        if (value->kind == NodeKind::Dict || value->kind == NodeKind::DictComp) type = "dict";
        if (value->kind == NodeKind::Set || value->kind == NodeKind::SetComp) type = "set";
        if (auto *call = dyn_as<Call>(value)) {
            Meaning meaning = expander.meanings.of(call->func, inside);
            for (const char *name : {"list", "dict", "set"})
                if (meaning.builtin == name) type = name;
        }
        return !type || fail("ValueError", "mutable default <class '" + std::string(type) + "'> for field " +
                                               std::string(field.name.text()) + " is not allowed: use default_factory");
    }

    bool own_fields(std::vector<DataclassField> &own) {
        bool kw_only = options.kw_only;
        std::vector<Stmt *> kept;
        for (Stmt *statement : cls->body) {
            auto *annotated = dyn_as<AnnAssign>(static_cast<Node *>(statement));
            auto *target = annotated ? dyn_as<Name>(static_cast<Node *>(annotated->target)) : nullptr;
            if (!target || is_annotated(annotated->annotation, "ClassVar")) {
                kept.push_back(statement);
                continue;
            }
            if (is_annotated(annotated->annotation, "KW_ONLY")) {
                kw_only = true;
                continue;
            }
            DataclassField field;
            field.name = target->id;
            field.type = annotated->annotation;
            field.kw_only = kw_only;
            field.init_var = is_annotated(annotated->annotation, "InitVar");
            auto *call = annotated->value ? dyn_as<Call>(static_cast<Node *>(annotated->value)) : nullptr;
            if (call && is_member(call->func, "field")) {
                if (!read_field_call(annotated, call, field)) return false;
            } else {
                field.has_default = annotated->value;
            }
            if (annotated->value && !check_default(field, annotated->value)) return false;
            if (options.slots && annotated->value) {
                // The class variable is the slot's descriptor.
                target->id = support::intern("_default_" + std::string(target->id.text()));
            }
            kept.push_back(statement);
            auto same = std::find_if(own.begin(), own.end(), [&](const DataclassField &f) { return f.name == field.name; });
            if (same != own.end()) *same = field;
            else own.push_back(field);
        }
        cls->body = expander.graph.arena.copy(kept);
        return true;
    }

    // What the classes above have, the later bases first.
    bool inherit() {
        bool any = false, any_frozen = false, any_thawed = false;
        for (std::size_t i = cls->bases.size(); i-- > 0;) {
            Expr *base = cls->bases[i];
            Meaning meaning = expander.meanings.of(base, use.region);
            auto *type = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr;
            if (!type && !meaning.builtin) {
                expander.refuse(use, base->span, "this base class is not known");
                return false;
            }
            const DataclassFacts *facts = type ? facts_of(type, meaning.region) : nullptr;
            if (!facts) continue;
            any = true;
            (facts->frozen ? any_frozen : any_thawed) = true;
            for (DataclassField field : facts->fields) {
                field.own = false;
                field.owner = base;
                add(field);
            }
        }
        if (!any) return true;
        if (any_frozen && !options.frozen) return fail("TypeError", "cannot inherit non-frozen dataclass from a frozen one");
        if (any_thawed && options.frozen) return fail("TypeError", "cannot inherit frozen dataclass from a non-frozen one");
        return true;
    }

    // Of the nearest data class on the way up.
    const DataclassFacts *facts_of(const ClassDef *type, Region *region) const {
        if (auto found = expander.dataclasses.find(type); found != expander.dataclasses.end()) return &found->second;
        bool known = true;
        for (const Ancestor &ancestor : expander.ancestors(type, region, known))
            if (auto found = expander.dataclasses.find(ancestor.cls); found != expander.dataclasses.end()) return &found->second;
        return nullptr;
    }

    void add(const DataclassField &field) {
        for (DataclassField &known : fields) {
            if (known.name != field.name) continue;
            known = field;
            return;
        }
        fields.push_back(field);
    }

    bool check_order() {
        bool defaulted = false;
        for (const DataclassField &field : fields) {
            if (!field.init || field.kw_only) continue;
            bool has = field.has_default || field.factory;
            if (!has && defaulted && options.init)
                return fail("TypeError", "non-default argument '" + std::string(field.name.text()) + "' follows default argument");
            defaulted |= has;
        }
        if (options.order && !options.eq) return fail("ValueError", "eq must be true if order is true");
        if (options.order)
            for (const char *method : {"__lt__", "__le__", "__gt__", "__ge__"})
                if (defined.count(method))
                    return fail("TypeError", "Cannot overwrite attribute " + std::string(method) + " in class " +
                                                 std::string(cls->name.text()) + ". Consider using functools.total_ordering");
        if (options.unsafe_hash && has_hash())
            return fail("TypeError", "Cannot overwrite attribute __hash__ in class " + std::string(cls->name.text()));
        if (options.frozen)
            for (const char *method : {"__setattr__", "__delattr__"})
                if (defined.count(method))
                    return fail("TypeError", "Cannot overwrite attribute " + std::string(method) + " in class " +
                                                 std::string(cls->name.text()));
        return true;
    }

    bool has_hash() const { return defined.count("__hash__"); }

    static std::string truth(bool value) { return value ? "True" : "False"; }

    // `from __future__ import annotations`: what a field's type is, is its text.
    bool postpones_annotations() const {
        for (const Stmt *statement : inside->module->ast->body)
            if (const auto *import = dyn_as<ImportFrom>(statement); import && import->module == std::string_view("__future__"))
                for (const Alias *alias : import->names)
                    if (alias->name == std::string_view("annotations")) return true;
        return false;
    }
    Value type_of(const DataclassField &field) const {
        if (!field.type) return "None";
        if (!postpones_annotations()) return field.type;
        std::string quoted = "'", text(inside->module->source->text.substr(field.type->span.begin, field.type->span.end - field.type->span.begin));
        if (text.find('\'') == text.npos) std::replace(text.begin(), text.end(), '"', '\''); // as ast.unparse() quotes
        for (char c : text) {
            if (c == '\\' || c == '\'') quoted += '\\';
            quoted += c == '\n' ? ' ' : c;
        }
        return quoted + "'";
    }

    Words words_of(const DataclassField &field) {
        std::string name(field.name.text());
        Words words{{"field", name},
                    {"init", truth(field.init)},
                    {"repr", truth(field.repr)},
                    {"compare", truth(field.compare)},
                    {"hash", field.hash ? truth(*field.hash) : "None"},
                    {"kw_only", truth(field.kw_only)},
                    {"default", "{module}.MISSING"},
                    {"metadata", "None"},
                    {"type", type_of(field)}};
        if (field.metadata) words["metadata"] = field.metadata;
        // The table stands before the factories' own names are bound.
        words["factory"] = field.factory ? Value(field.factory) : Value("{module}.MISSING");
        words["direct"] = field.factory && is_direct(field.factory);
        if (field.has_default) words["default"] = default_of(field);
        std::string clause = field.has_default ? "={default}" : "";
        std::string value = name;
        if (field.factory) {
            clause = "={module}._FACTORY";
            value = "__class__._factory_" + name + "()";
            if (field.init) value += " if " + name + " is {module}._FACTORY else " + name;
        }
        words["clause"] = clause;
        words["entry"] = "{module}._make_field('{field}', {type}, {default}, {factory}, {init}, {repr}, {hash}, {compare}, "
                         "{metadata}, {kw_only})";
        if (!field.own) {
            words["owner"] = field.owner;
            words["entry"] = "{owner}.__dataclass_fields__['{field}']";
        }
        words["value"] = value;
        return words;
    }

    bool is_direct(const Expr *factory) const {
        if (factory->kind == NodeKind::Lambda) return true;
        Meaning meaning = expander.meanings.of(factory, inside);
        if (meaning.builtin) return true;
        bool is_declared = meaning.node && (meaning.node->kind == NodeKind::ClassDef || meaning.node->kind == NodeKind::FunctionDef);
        if (!is_declared || meaning.region == inside) return false;
        auto *name = dyn_as<Name>(factory);
        auto bindings = meaning.region->names.find(name ? name->id : Symbol{});
        return bindings == meaning.region->names.end() || bindings->second.size() == 1;
    }

    Value default_of(const DataclassField &field) {
        std::string name(field.name.text());
        if (options.slots) name = "_default_" + name;
        if (field.own) return name;
        return std::vector<Expr *>{attribute(field.owner, name)};
    }

    Expr *attribute(const Expr *owner, std::string_view name) {
        auto *made = expander.graph.arena.make<Attribute>(Expr{Node{NodeKind::Attribute, use.place}}, expander.clone(owner),
                                                          support::intern(name), ExprContext::Load);
        return made;
    }

    bool post_init() const {
        bool known = true;
        return defined.count("__post_init__") || expander.inherits(cls, use.region, "__post_init__", known);
    }

    Words words() {
        std::vector<Words> all, positional, keywords, stored, own, factories, shown, compared, hashed, matched, init_vars;
        bool self_taken = false;
        for (const DataclassField &field : fields) {
            Words entry = words_of(field);
            self_taken |= field.name == "self";
            if (field.init) (field.kw_only ? keywords : positional).push_back(entry);
            if ((field.init || field.factory) && !field.init_var) stored.push_back(entry);
            if (field.init && !field.kw_only) matched.push_back(entry);
            if (field.factory && field.own) factories.push_back(entry);
            if (field.init_var) {
                init_vars.push_back(entry);
                continue;
            }
            all.push_back(entry);
            if (field.own) own.push_back(entry);
            if (field.repr) shown.push_back(entry);
            if (field.compare) compared.push_back(entry);
            if (field.hash.value_or(field.compare)) hashed.push_back(entry);
        }
        bool hash = options.unsafe_hash || (options.eq && options.frozen && !has_hash());
        std::string params = truth(options.init);
        for (bool option : {options.repr, options.eq, options.order, options.unsafe_hash, options.frozen}) params += ", " + truth(option);
        return {{"all", all},
                {"positional", positional},
                {"keywords", keywords},
                {"stored", stored},
                {"own", own},
                {"factories", factories},
                {"shown", shown},
                {"compared", compared},
                {"hashed", hashed},
                {"matched", matched},
                {"init_vars", init_vars},
                {"self", self_taken ? "__dataclass_self__" : "self"},
                {"star", keywords.empty() ? "" : ", *"},
                {"params", params},
                {"init", options.init && !defined.count("__init__")},
                {"repr", options.repr && !defined.count("__repr__")},
                {"eq", options.eq && !defined.count("__eq__")},
                {"order", options.order},
                {"table", expander.is_asked_for("__dataclass_fields__", declaration().module)},
                {"frozen", options.frozen},
                {"hash", hash},
                {"unhashable", options.eq && !options.frozen && !hash && !has_hash()},
                {"match_args", options.match_args && !defined.count("__match_args__")},
                {"slots", options.slots},
                {"post_init", post_init()},
                {"empty", stored.empty() && !post_init()}};
    }

    // What is added to the body; nothing after an error that is reported or raised.
    bool run(const Call *call, std::vector<Stmt *> &added) {
        defined = defined_names(cls);
        std::vector<DataclassField> own;
        if (!read_options(call) || !inherit() || !own_fields(own)) return false;
        for (const DataclassField &field : own) add(field);
        if (!check_order()) return false;
        added = expander.parse(use, words(), true);
        expander.dataclasses[cls] = {fields, options.frozen};
        return true;
    }
};

} // namespace

bool expand_dataclass(Expander &expander, Use &use) {
    if (use.kind != Use::Decorator) {
        expander.refuse(use, use.place, "only as the decorator of a class statement");
        return true;
    }
    Maker maker{expander, use, use.cls, expander.meanings.region_of(use.cls)};
    if (maker.run(use.call, use.result)) return true;
    if (!maker.error.empty()) use.result = {expander.raise(maker.error_type, maker.error, use.place)};
    return true;
}

} // namespace tau::names
