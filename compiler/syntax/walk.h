// Visits the children of a node, whatever its kind.
//
// In:  a node and a function.  Out: the function called for each child node, in the order of Python's grammar (which is
// the order of evaluation, but for the few kinds a caller handles itself). Null children are skipped.
// for_each_field is for the few who change trees: it gives the fields themselves, of whatever type.
#pragma once

#include "syntax/ast.h"

namespace tau::syntax {

namespace walk_detail {

template <class F, class T> void visit(const F &, const T &) {}
template <class F, class T>
    requires std::is_base_of_v<Node, T>
void visit(const F &f, T *const &child) {
    if (child) f(static_cast<const Node *>(child));
}
template <class F, class T>
    requires std::is_base_of_v<Node, T>
void visit(const F &f, const List<T *> &children) {
    for (const T *child : children)
        if (child) f(static_cast<const Node *>(child));
}

} // namespace walk_detail

template <class F> void for_each_child(const Node *node, const F &f) {
    switch (model_of(node->kind)) {
#define FIELD(type, name) walk_detail::visit(f, item->name);
#define NODE(kind_name, base, python, fields)                                                                          \
    case NodeKind::kind_name: {                                                                                        \
        [[maybe_unused]] auto *item = as<kind_name>(node);                                                             \
        fields                                                                                                         \
        return;                                                                                                        \
    }
#define NODE_LIKE(kind_name, model) case NodeKind::kind_name: return;
#include "syntax/nodes.def"
    }
}

template <class F> void for_each_field(Node *node, const F &f) {
    switch (model_of(node->kind)) {
#define FIELD(type, name) f(item->name);
#define NODE(kind_name, base, python, fields)                                                                          \
    case NodeKind::kind_name: {                                                                                        \
        [[maybe_unused]] auto *item = as<kind_name>(node);                                                             \
        fields                                                                                                         \
        return;                                                                                                        \
    }
#define NODE_LIKE(kind_name, model) case NodeKind::kind_name: return;
#include "syntax/nodes.def"
    }
}

} // namespace tau::syntax
