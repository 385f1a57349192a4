// __annotations__ of functions and classes, in programs that ask for it.
//
// In:  a def or class statement.  Out: the operations that evaluate its annotations and store them, in CPython's order; nothing
// where no code of the program could see them: annotations are hints, and most programs never look.
#include "ir/builder.h"

#include "support/source.h"
#include "syntax/walk.h"

namespace tau::ir {

using namespace syntax;

namespace {

bool asks(const Node *node) {
    if (const auto *attribute = dyn_as<Attribute>(node); attribute && attribute->attr == "__annotations__") return true;
    if (const auto *name = dyn_as<Name>(node); name && name->id == "get_type_hints") return true;
    if (const auto *attribute = dyn_as<Attribute>(node); attribute && attribute->attr == "get_type_hints") return true;
    if (const auto *constant = dyn_as<Constant>(node);
        constant && constant->value.kind == ConstantKind::Str && constant->value.text == "__annotations__")
        return true;
    bool found = false;
    for_each_child(node, [&](const Node *child) { found = found || asks(child); });
    return found;
}

// Whether the program's own code, which the library serves, mentions what annotations are read by.
bool program_asks(const Program &program) {
    static std::unordered_map<const Program *, bool> known;
    auto [at, fresh] = known.try_emplace(&program, false);
    if (fresh)
        for (const auto &module : program.modules)
            if (module->source && !module->source->is_stdlib && module->source->ast && asks(module->source->ast)) at->second = true;
    return at->second;
}

// `@dispatcher.register`: the decorator that reads them.
bool is_registered(const syntax::FunctionDef *node) {
    for (const Expr *decorator : node->decorator_list)
        if (const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(decorator)); attribute && attribute->attr == "register")
            return true;
    return false;
}

} // namespace

Instr *annotation_value(Builder &b, const Expr *annotation) {
    const std::string &text = b.module.source->source->text;
    if (!b.module.scopes.future_annotations) return b.expr(annotation);
    return b.string(std::string_view(text).substr(annotation->span.begin, annotation->span.end - annotation->span.begin), annotation);
}

// C.__annotations__: a dictionary that the annotated names of the class statement fill as they are met.
void begin_annotations(Builder &b, const syntax::ClassDef *node) {
    if (b.module.source->is_stdlib || !program_asks(b.program)) return;
    Instr *table = b.emit(Op::build_dict, node, {});
    b.class_annotations[b.scope] = table;
    b.class_binding(b.scope, support::intern("__annotations__"), table, node);
}

// True when the annotations were evaluated and stored on `function`.
bool store_annotations(Builder &b, const syntax::FunctionDef *node, Instr *function) {
    if (b.module.source->is_stdlib || !(program_asks(b.program) || is_registered(node))) return false;
    std::vector<Instr *> values;
    auto add = [&](Symbol name, const Expr *annotation) {
        if (!annotation) return;
        values.push_back(b.string(name.text(), annotation));
        values.push_back(annotation_value(b, annotation));
    };
    for (const List<Arg *> &args : {node->args->posonlyargs, node->args->args})
        for (const Arg *arg : args) add(arg->arg, arg->annotation);
    if (node->args->vararg) add(node->args->vararg->arg, node->args->vararg->annotation);
    for (const Arg *arg : node->args->kwonlyargs) add(arg->arg, arg->annotation);
    if (node->args->kwarg) add(node->args->kwarg->arg, node->args->kwarg->annotation);
    add(support::intern("return"), node->returns);
    if (values.empty()) return true;
    Instr *table = b.emit(Op::build_dict, node, values);
    b.emit_named(Op::setattr, support::intern("__annotations__"), node, {function, table});
    return true;
}

} // namespace tau::ir
