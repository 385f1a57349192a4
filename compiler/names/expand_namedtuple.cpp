// Words of namedtuple.template.py. In: a call with constant names, in either form, or a class statement with fields as
// annotations. Out: the class statement. Names that no tuple may have are left to the declaration, which raises.
#include "names/expander.h"

#include <algorithm>

namespace tau::names {

using namespace syntax;

namespace {

struct Field {
    std::string name;
    const Expr *annotation = nullptr;
    const Expr *value = nullptr;
};

struct Shape {
    std::string name;
    std::vector<Field> fields{};
    std::vector<Expr *> bases{};
    std::vector<Stmt *> doc{}, body{};
    bool annotated = false;
};

bool are_valid(const Shape &shape, bool renamed) {
    std::set<std::string> seen;
    if (!is_identifier(shape.name) || is_keyword(shape.name)) return false;
    bool defaulted = false;
    for (const Field &field : shape.fields) {
        if (!is_identifier(field.name) || is_keyword(field.name) || (field.name[0] == '_' && !renamed)) return false;
        if (!seen.insert(field.name).second || (defaulted && !field.value)) return false;
        defaulted = field.value;
    }
    return true;
}

bool make(Expander &expander, Use &use, const Shape &shape) {
    std::vector<Words> fields, defaults;
    for (std::size_t i = 0; i < shape.fields.size(); i++) {
        const Field &field = shape.fields[i];
        Words words{{"field", field.name}, {"index", std::to_string(i)}, {"clause", field.value ? "=_default_" + field.name : ""}};
        if (field.annotation) words["annotation"] = const_cast<Expr *>(field.annotation);
        if (field.value) {
            words["default"] = const_cast<Expr *>(field.value);
            defaults.push_back(words);
        }
        fields.push_back(std::move(words));
    }
    bool annotated = shape.annotated && (expander.is_mentioned("__annotations__", use.declaration->module) ||
                                         expander.is_mentioned("get_type_hints", use.declaration->module));
    use.result = expander.parse(use,
                                {{"typename", shape.name},
                                 {"bases", shape.bases},
                                 {"count", std::to_string(fields.size())},
                                 {"comma", fields.size() == 1 ? "," : ""},
                                 {"fields", fields},
                                 {"defaults", defaults},
                                 {"annotated", annotated},
                                 {"documented", !shape.doc.empty()},
                                 {"doc", shape.doc},
                                 {"body", shape.body}},
                                false);
    return true;
}

// `rename=True`: _0, _1 ... in place of names that are no field names.
void rename_fields(std::vector<std::string> &names) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < names.size(); i++) {
        std::string &name = names[i];
        if (!is_identifier(name) || is_keyword(name) || name[0] == '_' || seen.count(name)) name = "_" + std::to_string(i);
        seen.insert(name);
    }
}

// The expressions of defaults=...: the items where they are written out, else subscripts of it.
bool find_defaults(Expander &expander, const Use &use, const Expr *given, Shape &shape) {
    if (!given) return true;
    auto *none = dyn_as<Constant>(given);
    if (none && none->value.kind == ConstantKind::None) return true;
    std::optional<std::vector<const Expr *>> items = expander.items_of(given, use.region);
    if (auto *product = dyn_as<BinOp>(given); !items && product && product->op == Operator::Mult) {
        items = expander.items_of(product->left, use.region);
        auto *count = dyn_as<Constant>(expander.value_of(product->right, use.region));
        bool length = false;
        if (auto *asked = dyn_as<Call>(static_cast<const Expr *>(product->right)))
            if (auto *name = dyn_as<Name>(static_cast<const Expr *>(asked->func)); name && name->id == "len") length = true;
        if (!items || items->size() != 1 || (!length && (!count || count->value.kind != ConstantKind::Int))) return false;
        if ((*items)[0]->kind != NodeKind::Constant) return false;
        std::size_t times = length ? shape.fields.size() : static_cast<std::size_t>(std::max<std::int64_t>(0, count->value.integer));
        items->assign(times, (*items)[0]);
    }
    if (!items) return false;
    if (items->size() > shape.fields.size()) return false;
    std::size_t first = shape.fields.size() - items->size();
    for (std::size_t i = 0; i < items->size(); i++) shape.fields[first + i].value = (*items)[i];
    return true;
}

bool expand_call(Expander &expander, Use &use) {
    Call *call = use.call;
    auto argument = [&](std::size_t index, std::string_view name) -> const Expr * {
        return index < call->args.size() ? call->args[index] : keyword_value(call, name);
    };
    const Expr *typename_given = argument(0, use.declaration->is_class ? "typename" : "typename");
    const Expr *names_given = argument(1, use.declaration->is_class ? "fields" : "field_names");
    bool pairs_as_keywords = use.declaration->is_class && !names_given;
    if (!typename_given || (!names_given && !pairs_as_keywords)) return false; // a TypeError
    auto type_name = expander.string_of(typename_given, use.region);
    if (!type_name) return expander.refuse(use, typename_given->span, "the name of the class is not a constant"), true;
    Shape shape{*type_name};
    shape.bases = {expander.name("builtins.tuple", use.place)};
    bool renamed = false;
    if (use.declaration->is_class) {
        shape.annotated = true;
        if (pairs_as_keywords) {
            for (const Keyword *keyword : call->keywords)
                if (keyword->arg) shape.fields.push_back({std::string(keyword->arg.text()), keyword->value});
        } else {
            auto pairs = expander.items_of(names_given, use.region);
            for (const Expr *pair : pairs.value_or(std::vector<const Expr *>{})) {
                auto parts = expander.items_of(pair, use.region);
                auto name = parts && parts->size() == 2 ? expander.string_of((*parts)[0], use.region) : std::nullopt;
                if (!name) return expander.refuse(use, pair->span, "its fields are not written out"), true;
                shape.fields.push_back({*name, (*parts)[1]});
            }
            if (!pairs) return expander.refuse(use, names_given->span, "its fields are not written out"), true;
        }
    } else {
        auto names = expander.names_of(names_given, use.region);
        if (!names) return expander.refuse(use, names_given->span, "its field names are not constant"), true;
        if (const Expr *asked = keyword_value(call, "rename")) {
            auto yes = expander.bool_of(asked, use.region);
            if (!yes) return expander.refuse(use, asked->span, "'rename' is not a constant"), true;
            renamed = *yes;
        }
        if (renamed) rename_fields(*names);
        for (const std::string &name : *names) shape.fields.push_back({name});
        const Expr *defaults = keyword_value(call, "defaults");
        auto items = defaults ? expander.items_of(defaults, use.region) : std::nullopt;
        if (items && items->size() > shape.fields.size()) return false;
        if (!find_defaults(expander, use, defaults, shape))
            return expander.refuse(use, defaults->span, "its defaults are not written out"), true;
        if (use.is_delayed && defaults) return expander.refuse(use, defaults->span, "its defaults stand in an inner scope"), true;
    }
    return are_valid(shape, renamed) && make(expander, use, shape);
}

bool expand_class(Expander &expander, Use &use) {
    Shape shape{std::string(use.cls->name.text())};
    shape.annotated = true;
    for (Expr *base : use.cls->bases) {
        bool declared = expander.declaration_of(base, use.region) == use.declaration;
        shape.bases.push_back(declared ? expander.name("builtins.tuple", base->span) : base);
    }
    bool first = true;
    for (Stmt *statement : use.cls->body) {
        auto *field = dyn_as<AnnAssign>(static_cast<Node *>(statement));
        auto *name = field ? dyn_as<Name>(static_cast<Node *>(field->target)) : nullptr;
        auto *text = dyn_as<ExprStmt>(static_cast<Node *>(statement));
        auto *constant = first && text ? dyn_as<Constant>(static_cast<Node *>(text->value)) : nullptr;
        first = false;
        if (name) shape.fields.push_back({std::string(name->id.text()), field->annotation, field->value});
        else if (constant && constant->value.kind == ConstantKind::Str) shape.doc.push_back(statement);
        else shape.body.push_back(statement);
    }
    std::string defaulted;
    for (const Field &field : shape.fields) {
        if (field.name[0] == '_') {
            use.result = {expander.raise("ValueError", "Field names cannot start with an underscore: '" + field.name + "'", use.place)};
            return true;
        }
        if (field.value) {
            defaulted += (defaulted.empty() ? "" : ", ") + field.name;
        } else if (!defaulted.empty()) {
            bool several = defaulted.find(',') != defaulted.npos;
            use.result = {expander.raise("TypeError", "Non-default namedtuple field " + field.name + " cannot follow default field" +
                                                          (several ? "s " : " ") + defaulted, use.place)};
            return true;
        }
    }
    make(expander, use, shape);
    if (auto *made = dyn_as<ClassDef>(static_cast<Node *>(use.result.front()))) {
        made->span = use.cls->span;
        made->name = use.cls->name;
        made->decorator_list = use.cls->decorator_list;
        made->keywords = use.cls->keywords;
        made->type_params = use.cls->type_params;
    }
    return true;
}

} // namespace

bool expand_namedtuple(Expander &expander, Use &use) {
    return use.kind == Use::Call ? expand_call(expander, use) : use.kind == Use::Base && expand_class(expander, use);
}

} // namespace tau::names
