// Copies trees, with replacements: how the text of a template and the expressions of a program become one tree.
//
// In:  a node, an arena, what to put in place of some nodes.  Out: a new tree; nothing is shared with the old one, so
// that each node still stands in one place (scopes and functions are found by their nodes).
#pragma once

#include <functional>
#include <vector>

#include "syntax/ast.h"

namespace tau::syntax {

struct Cloner {
    Arena &arena;
    const Span *span = nullptr;                        // of every copied node; null: its own
    std::function<Expr *(const Expr *)> replace{};     // null result: an ordinary copy
    // Appends what stands for the statement; false: an ordinary copy.
    std::function<bool(const Stmt *, std::vector<Stmt *> &)> splice{};

    Node *copy(const Node *node);
    template <class T> T *copy(const T *node) { return static_cast<T *>(copy(static_cast<const Node *>(node))); }
    List<Stmt *> copy(const List<Stmt *> &body);
};

} // namespace tau::syntax
