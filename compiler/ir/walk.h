// The children of a syntax node, in the order of its fields. In: a node, a callable for `const Node *`.
// Out: one call per child that is there. Made from nodes.def, so that no node kind can be forgotten.
#pragma once

#include <concepts>
#include <type_traits>

#include "syntax/ast.h"

namespace tau::ir {

template <class Visit, class Field> void visit_field(Visit &visit, const Field &field) {
    if constexpr (std::is_pointer_v<Field>) {
        if (field) visit(static_cast<const syntax::Node *>(field));
    } else if constexpr (requires { field.begin(); requires std::is_pointer_v<std::decay_t<decltype(*field.begin())>>; }) {
        for (auto *item : field)
            if (item) visit(static_cast<const syntax::Node *>(item));
    }
}

template <class Visit> void for_each_child(const syntax::Node *node, Visit visit) {
    using namespace syntax;
    switch (node->kind) {
#define FIELD(type, name) visit_field(visit, at.name);
#define NODE(name, base, python, fields)                                                                              \
    case NodeKind::name: {                                                                                             \
        [[maybe_unused]] const auto &at = *static_cast<const syntax::name *>(node);                                    \
        fields break;                                                                                                  \
    }
#define NODE_LIKE(name, model)                                                                                        \
    case NodeKind::name: {                                                                                             \
        syntax::model copy = *static_cast<const syntax::model *>(node);                                                \
        copy.kind = NodeKind::model;                                                                                   \
        for_each_child(static_cast<const syntax::Node *>(&copy), visit);                                               \
        break;                                                                                                         \
    }
#include "syntax/nodes.def"
    }
}

} // namespace tau::ir
