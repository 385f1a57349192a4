// The type lattice: what a value can be.
//
// A Type is interned and immutable: a set of primitive kinds, plus members (instances of classes, fixed tuples, functions,
// classes, modules, generators), or `any`. What a container holds is in a Cell, shared by all types that speak of the
// same containers: cells are unified (union-find) when containers flow together, and grow monotonically.
// The height is finite: at most `max_members` members, tuples to `max_tuple_depth`; beyond, `any`.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>
#include <memory>
#include <set>

#include "ir/ir.h"

namespace tau::infer {

using support::Symbol;
struct Type; struct ClassInfo; struct Instance; struct Cell;

// Primitive kinds: bits. These need no allocation.
enum Prim : std::uint16_t {
    kNone = 1, kBool = 2, kInt = 4, kFloat = 8, kComplex = 16, kNotImplemented = 32, kEllipsis = 64,
};

enum class MemberKind : std::uint8_t {
    Instance,   // cls (exact, or with subclasses); cells: a container's element types, in the order of its type parameters
    Tuple,      // items; value of fixed shape (cls: a value class such as range, else null)
    Function,   // fn with the cells it captured
    Method,     // bound: fn, items[0] is the receiver's type; cells as in Function
    Class,      // the class itself
    Module,
    Generator,  // instance: the generator function's instance
    Cell,       // a closure's variable (values of cell_new)
    Property,   // items: getter, setter, deleter (none: bottom)
    StaticMethod, ClassMethod, // items[0]
};

struct Member {
    MemberKind kind;
    bool exact = true;
    ClassInfo *cls = nullptr;
    ir::Function *fn = nullptr;
    ir::ModuleDecl *module = nullptr;
    Instance *instance = nullptr;
    std::vector<Cell *> cells{};
    std::vector<const Type *> items{};
};

struct Type {
    std::uint16_t prims = 0;
    bool any = false;
    std::vector<Member> members; // sorted by kind and identity: canonical
    std::uint32_t id = 0;
    bool bottom() const { return !any && prims == 0 && members.empty(); }
    bool is_prim(std::uint16_t p) const { return !any && prims == p && members.empty(); }
    // The only member, when the type is exactly that (None excluded); else null.
    const Member *single() const { return !any && prims == 0 && members.size() == 1 ? &members[0] : nullptr; }
    // The only member with None allowed beside it.
    const Member *single_or_none() const {
        return !any && (prims & ~kNone) == 0 && members.size() == 1 ? &members[0] : nullptr;
    }
    bool may_be_none() const { return any || (prims & kNone); }
};

// An instruction of an instance, which is done again when what it asked for changes; 0: all of the instance.
struct Reader {
    Instance *instance;
    std::uint32_t instr; // its id and 1
    friend auto operator<=>(const Reader &, const Reader &) = default;
};
class Readers {
public:
    void insert(Instance *at); // on behalf of the instruction that it is at
    void insert(const Readers &others) { all.insert(others.all.begin(), others.all.end()); }
    auto begin() const { return all.begin(); }
    auto end() const { return all.end(); }
private:
    std::set<Reader> all;
};

// What the containers of one family hold, or what a closure's variable holds.
struct Cell {
    std::uint32_t id = 0;
    Cell *parent = nullptr; // union-find
    const Type *type = nullptr;
    Readers readers;
};
Cell *root(Cell *cell);

class TypeTable {
public:
    TypeTable();
    const Type *bottom, *any, *none, *boolean, *integer, *floating, *complex;

    const Type *prim(std::uint16_t bits);
    const Type *of(Member member);
    const Type *instance_of(ClassInfo *cls, bool exact = true, std::vector<Cell *> cells = {});
    const Type *tuple(std::vector<const Type *> items, ClassInfo *cls = nullptr);
    const Type *intern(Type type);
    // The same type with every cell replaced by its root.
    const Type *canonical(const Type *type);

    // Least upper bound. Unifies the cells of containers that meet.
    const Type *join(const Type *a, const Type *b);
    bool equal(const Type *a, const Type *b) { return a == b || canonical(a) == canonical(b); }

    Cell *new_cell(const Type *type = nullptr);
    void unify(Cell *a, Cell *b);
    // Adds to what a cell holds; readers are re-queued when it grows.
    void add_to_cell(Cell *cell, const Type *type);
    // What reaches `any` can be seen by code that knows nothing of it: its cells hold any, functions get boxed entries.
    void escape(const Type *type);

    std::vector<Reader> *queue_hook = nullptr; // what has to be done again
    void (*on_escape)(void *, const Member &) = nullptr;
    void *escape_context = nullptr;

    static constexpr std::size_t max_members = 8;
    static constexpr int max_tuple_depth = 5;
    static constexpr std::size_t max_tuple_items = 24;

    const std::vector<std::unique_ptr<Type>> &all() const { return types_; }

private:
    std::unordered_map<std::string, const Type *> table_;
    std::vector<std::unique_ptr<Type>> types_;
    std::vector<std::unique_ptr<Cell>> cells_;
    std::set<std::pair<const Type *, int>> escaping_;
    std::set<std::uint32_t> escaped_;
    std::string key(const Type &type) const;
    int depth(const Type *type) const;
    bool absorbed(Type &into, const Member &m);
    void join_cells(const Member &a, const Member &b);
};

// "list[int] | None": for dumps, explanations and messages.
std::string to_string(const Type *type, int levels = 3);

} // namespace tau::infer
