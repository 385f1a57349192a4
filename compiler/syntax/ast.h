// The abstract syntax tree: plain structs from nodes.def, allocated in an arena, never changed after parsing.
//
// In:  the parser's make<T>.  Out: what scopes, module loading and the IR builder read, each with a switch over
// NodeKind without default. Node and field names are CPython's; two differ because C++ or this file already uses them:
// the statement `Expr` is ExprStmt, and the display `List` is ListExpr. Spans are CPython's positions.
#pragma once

#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>

#include "support/arena.h"
#include "support/source.h"
#include "support/symbol.h"

namespace tau::syntax {

using support::Arena;
using support::Source;
using support::Span;
using support::Symbol;

template <class T> using List = std::span<T>;

enum class NodeKind : std::uint8_t {
#define FIELD(type, name)
#define NODE(name, base, python, fields) name,
#define NODE_LIKE(name, model) name,
#include "syntax/nodes.def"
};

enum class BoolOperator : std::uint8_t { And, Or };
enum class Operator : std::uint8_t {
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class CmpOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
enum class ExprContext : std::uint8_t { Load, Store, Del };
enum class StringPrefix : std::uint8_t { None, U }; // u"..." is visible in Python's AST as Constant.kind

enum class ConstantKind : std::uint8_t { None, True, False, Ellipsis, Int, Float, Complex, Str, Bytes };

struct ConstantValue {
    ConstantKind kind = ConstantKind::None;
    bool is_big = false;        // Int that does not fit int64_t: its digits are in `text`
    std::int64_t integer = 0;   // Int
    double number = 0;          // Float; imaginary part of Complex
    // Str: UTF-8, lone surrogates as their three-byte form (WTF-8). Bytes: the bytes.
    // Int: source digits without underscores, with 0x/0o/0b in lower case where present.
    std::string_view text{};
};

struct Node {
    NodeKind kind;
    Span span;
};
struct Stmt : Node {};
struct Expr : Node {};
struct Pattern : Node {};
struct TypeParam : Node {};

#define FIELD(type, name)
#define NODE(name, base, python, fields) struct name;
#include "syntax/nodes.def"

#define FIELD(type, name) type name{};
#define NODE(name, base, python, fields)                                                                              \
    struct name : base {                                                                                               \
        static constexpr NodeKind node_kind = NodeKind::name;                                                          \
        static constexpr bool is(NodeKind kind);                                                                       \
        using Base = base;                                                                                             \
        fields                                                                                                         \
    };
#define NODE_LIKE(name, model)                                                                                         \
    struct name : model {                                                                                              \
        static constexpr NodeKind node_kind = NodeKind::name;                                                          \
        static constexpr bool is(NodeKind kind) { return kind == node_kind; }                                          \
    };
#include "syntax/nodes.def"

// The kind whose struct a node of this kind has: For for AsyncFor, else the kind itself.
constexpr NodeKind model_of(NodeKind kind) {
#define FIELD(type, name)
#define NODE(name, base, python, fields)
#define NODE_LIKE(name, model_name)                                                                                    \
    if (kind == NodeKind::name) return NodeKind::model_name;
#include "syntax/nodes.def"
    return kind;
}

// as<For> accepts an AsyncFor, and so on for each NODE_LIKE.

#define FIELD(type, name)
#define NODE(name, base, python, fields)                                                                              \
    constexpr bool name::is(NodeKind kind) { return model_of(kind) == node_kind; }
#include "syntax/nodes.def"

// Downcast where the kind is known; asserts it.
template <class T> T *as(Node *node) {
    assert(node && T::is(node->kind));
    return static_cast<T *>(node);
}
template <class T> const T *as(const Node *node) {
    assert(node && T::is(node->kind));
    return static_cast<const T *>(node);
}
// Downcast, or null when it is another kind (or null already).
template <class T> T *dyn_as(Node *node) { return node && T::is(node->kind) ? static_cast<T *>(node) : nullptr; }
template <class T> const T *dyn_as(const Node *node) {
    return node && T::is(node->kind) ? static_cast<const T *>(node) : nullptr;
}

// "FunctionDef", as in Python's ast module.
std::string_view kind_name(NodeKind kind);

} // namespace tau::syntax
