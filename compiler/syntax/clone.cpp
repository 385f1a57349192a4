// In: see clone.h. Out: the copy; which fields a node has comes from nodes.def.
#include "syntax/clone.h"

#include "syntax/walk.h"

#include <type_traits>

namespace tau::syntax {
namespace {

struct Fields {
    Cloner &cloner;

    template <class T> void operator()(T &) const {} // symbols, numbers: copied with the node
    template <class T>
        requires std::is_base_of_v<Node, T>
    void operator()(T *&child) const {
        if (child) child = cloner.copy(child);
    }
    void operator()(List<Stmt *> &body) const { body = cloner.copy(body); }
    template <class T>
        requires(std::is_base_of_v<Node, T> && !std::is_same_v<T, Stmt>)
    void operator()(List<T *> &children) const {
        std::vector<T *> copies;
        for (T *child : children) copies.push_back(child ? cloner.copy(child) : nullptr);
        children = cloner.arena.copy(copies);
    }
    template <class T>
        requires(!std::is_pointer_v<T>)
    void operator()(List<T> &values) const {
        values = cloner.arena.copy(std::span<const T>(values));
    }
};

Node *shallow(Arena &arena, const Node *node) {
    switch (model_of(node->kind)) {
#define FIELD(type, name)
#define NODE(name, base, python, fields)                                                                              \
    case NodeKind::name: return arena.make<name>(*as<name>(node));
#define NODE_LIKE(name, model)                                                                                         \
    case NodeKind::name: return nullptr;
#include "syntax/nodes.def"
    }
    return nullptr;
}

} // namespace

Node *Cloner::copy(const Node *node) {
    bool is_expression = node->kind >= NodeKind::BoolOp && node->kind <= NodeKind::Slice;
    if (is_expression && replace)
        if (Expr *instead = replace(static_cast<const Expr *>(node))) return instead;
    Node *made = shallow(arena, node);
    if (span) made->span = *span;
    for_each_field(made, Fields{*this});
    return made;
}

List<Stmt *> Cloner::copy(const List<Stmt *> &body) {
    std::vector<Stmt *> copies;
    for (const Stmt *statement : body)
        if (!splice || !splice(statement, copies)) copies.push_back(copy(statement));
    return arena.copy(copies);
}

} // namespace tau::syntax
