// Interning, joining and unification. See types.h.
//
// In:  types and cells.  Out: canonical types. The key of a type spells out the roots of its cells; two types that were
// different become equal when their cells are unified, which is why equality goes through canonical().
#include "infer/types.h"

#include <algorithm>
#include <fmt/format.h>

#include "infer/classes.h"

namespace tau::infer {

Cell *root(Cell *cell) {
    while (cell->parent) {
        if (cell->parent->parent) cell->parent = cell->parent->parent;
        cell = cell->parent;
    }
    return cell;
}

TypeTable::TypeTable() {
    bottom = intern({});
    Type a;
    a.any = true;
    any = intern(a);
    none = prim(kNone);
    boolean = prim(kBool);
    integer = prim(kInt);
    floating = prim(kFloat);
    complex = prim(kComplex);
}

static void append_key(std::string &out, const Member &m) {
    auto put = [&](const void *p) { out.append(reinterpret_cast<const char *>(&p), sizeof p); };
    out += char('A' + int(m.kind));
    out += m.exact ? '=' : '+';
    if (m.cls) put(m.cls);
    out += ';';
    if (m.fn) put(m.fn);
    if (m.module) put(m.module);
    if (m.instance) put(m.instance);
    out += ';';
    for (Cell *c : m.cells) put(root(c));
    out += ';';
    for (const Type *t : m.items) put(t);
}

std::string TypeTable::key(const Type &type) const {
    std::string out{char(type.prims & 0xff), char(type.prims >> 8), type.any ? '!' : '.'};
    for (const Member &m : type.members) append_key(out, m);
    return out;
}

static std::uint64_t order_of(const Member &m) {
    std::uint64_t id = m.cls ? m.cls->id : 0;
    return (std::uint64_t(m.kind) << 56) | (id << 24);
}

const Type *TypeTable::intern(Type type) {
    std::string k = key(type);
    auto found = table_.find(k);
    if (found != table_.end()) return found->second;
    type.id = std::uint32_t(types_.size());
    types_.push_back(std::make_unique<Type>(std::move(type)));
    const Type *made = types_.back().get();
    table_.emplace(std::move(k), made);
    return made;
}

const Type *TypeTable::prim(std::uint16_t bits) {
    Type t;
    t.prims = bits;
    return intern(t);
}

const Type *TypeTable::of(Member member) {
    Type t;
    t.members.push_back(std::move(member));
    return intern(std::move(t));
}

const Type *TypeTable::instance_of(ClassInfo *cls, bool exact, std::vector<Cell *> cells) {
    Member m{MemberKind::Instance};
    m.cls = cls;
    m.exact = exact;
    m.cells = std::move(cells);
    return of(std::move(m));
}

const Type *TypeTable::tuple(std::vector<const Type *> items, ClassInfo *cls) {
    Member m{MemberKind::Tuple};
    m.items = std::move(items);
    m.cls = cls;
    return of(std::move(m));
}

const Type *TypeTable::canonical(const Type *type) {
    if (type->members.empty()) return type;
    bool stale = false;
    for (const Member &m : type->members) {
        for (Cell *c : m.cells) stale |= c->parent != nullptr;
        for (const Type *t : m.items) stale |= canonical(t) != t;
    }
    if (!stale) return type;
    Type copy = *type;
    for (Member &m : copy.members) {
        for (Cell *&c : m.cells) c = root(c);
        for (const Type *&t : m.items) t = canonical(t);
    }
    return intern(std::move(copy));
}

int TypeTable::depth(const Type *type) const {
    int deepest = 0;
    for (const Member &m : type->members)
        for (const Type *t : m.items) deepest = std::max(deepest, 1 + depth(t));
    return deepest;
}

// Whether two members stand for the same kind of thing, so that joining merges them into one.
static bool mergeable(const Member &a, const Member &b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
    case MemberKind::Instance: return a.cls == b.cls;
    case MemberKind::Tuple: return a.cls == b.cls && a.items.size() == b.items.size();
    case MemberKind::Function: case MemberKind::Method: return a.fn == b.fn;
    case MemberKind::Class: return a.cls == b.cls;
    case MemberKind::Module: return a.module == b.module;
    case MemberKind::Generator: return a.instance == b.instance;
    case MemberKind::Cell: case MemberKind::Property: case MemberKind::StaticMethod: case MemberKind::ClassMethod: return true;
    }
    return false;
}

// Objects of different generic classes have nothing of the same name in common: where they meet, all is any.
void TypeTable::join_cells(const Member &a, const Member &b) {
    bool apart = a.cls->generic || b.cls->generic;
    for (std::size_t i = 0; !apart && i < a.cells.size(); i++) unify(a.cells[i], b.cells[i]);
    for (const Member *m : {&a, &b})
        for (Cell *c : apart ? m->cells : std::vector<Cell *>{}) add_to_cell(c, any);
}

// Instances of a class and its subclasses cover those of the subclasses: members never overlap, so that code that tells
// them apart may try them in any order. True when `m` adds nothing; members that it covers leave.
bool TypeTable::absorbed(Type &into, const Member &m) {
    if (m.kind != MemberKind::Instance) return false;
    for (Member &o : into.members)
        if (o.kind == MemberKind::Instance && !o.exact && o.cls != m.cls && m.cls->derives(o.cls) && (o.cells.size() == m.cells.size() || o.cls->generic || m.cls->generic)) {
            join_cells(o, m);
            return true;
        }
    if (!m.exact)
        std::erase_if(into.members, [&](Member &o) {
            if (o.kind != MemberKind::Instance || o.cls == m.cls || !o.cls->derives(m.cls)) return false;
            if (o.cells.size() != m.cells.size() && !o.cls->generic && !m.cls->generic) return false;
            join_cells(o, m);
            return true;
        });
    return false;
}

const Type *TypeTable::join(const Type *a, const Type *b) {
    if (a == b || b->bottom()) return a;
    if (a->bottom()) return b;
    if (a->any || b->any) {
        escape(a->any ? b : a);
        return any;
    }
    Type out = *canonical(a);
    const Type *cb = canonical(b);
    out.prims |= cb->prims;
    for (const Member &m : cb->members) {
        if (absorbed(out, m)) continue;
        Member *same = nullptr;
        for (Member &o : out.members)
            if (mergeable(o, m)) same = &o;
        if (!same) {
            // Tuples of different lengths have no common fixed shape.
            if (m.kind == MemberKind::Tuple)
                for (Member &o : out.members)
                    if (o.kind == MemberKind::Tuple && o.cls == m.cls) {
                        escape(a);
                        escape(b);
                        return any;
                    }
            out.members.push_back(m);
            continue;
        }
        if (same->exact && !m.exact) {
            same->exact = false;
            Member widened = *same;
            absorbed(out, widened);
            for (Member &o : out.members)
                if (mergeable(o, m)) same = &o; // the vector has shrunk
        }
        for (std::size_t i = 0; i < same->cells.size() && i < m.cells.size(); i++) unify(same->cells[i], m.cells[i]);
        for (std::size_t i = 0; i < same->items.size() && i < m.items.size(); i++)
            same->items[i] = join(same->items[i], m.items[i]);
    }
    // A tuple of fixed shape beside tuples of any shape is one of those.
    bool boxed = false, fixed = false;
    for (const Member &m : out.members) {
        boxed |= m.kind == MemberKind::Instance && m.cls->native && m.cls->name == "tuple";
        fixed |= m.kind == MemberKind::Tuple && !m.cls;
    }
    if (boxed && fixed) {
        std::erase_if(out.members, [&](const Member &m) {
            if (m.kind != MemberKind::Tuple || m.cls) return false;
            for (const Type *t : m.items) escape(t);
            return true;
        });
    }
    std::stable_sort(out.members.begin(), out.members.end(),
                     [](const Member &x, const Member &y) { return order_of(x) < order_of(y); });
    if (out.members.size() > max_members) {
        escape(a);
        escape(b);
        return any;
    }
    const Type *made = canonical(intern(std::move(out)));
    if (depth(made) > max_tuple_depth) {
        escape(made);
        return any;
    }
    return made;
}

Cell *TypeTable::new_cell(const Type *type) {
    cells_.push_back(std::make_unique<Cell>());
    Cell *c = cells_.back().get();
    c->id = std::uint32_t(cells_.size());
    c->type = type ? type : bottom;
    return c;
}

void TypeTable::unify(Cell *a, Cell *b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (b->id < a->id) std::swap(a, b);
    const Type *ta = a->type, *tb = b->type;
    Readers of_a = a->readers, of_b = std::move(b->readers);
    b->parent = a;
    a->readers.insert(of_b);
    b->readers = {};
    a->type = join(ta, tb);
    Cell *now = root(a);
    if (!queue_hook) return;
    // Only those who see something new: else each container that joins many equal ones would have all users flow again.
    bool moved = now != a; // joined with a third one on the way
    if (moved || !equal(ta, now->type)) queue_hook->insert(queue_hook->end(), of_a.begin(), of_a.end());
    if (moved || !equal(tb, now->type)) queue_hook->insert(queue_hook->end(), of_b.begin(), of_b.end());
}

void TypeTable::add_to_cell(Cell *cell, const Type *type) {
    cell = root(cell);
    const Type *grown = join(cell->type, type);
    cell = root(cell);
    if (equal(grown, cell->type)) {
        cell->type = grown;
        return;
    }
    cell->type = grown;
    if (queue_hook) for (const Reader &r : cell->readers) queue_hook->push_back(r);
}

void TypeTable::escape(const Type *type) {
    type = canonical(type);
    if (type->any || type->members.empty() || !escaped_.insert(type->id).second) return;
    for (const Member &m : type->members) {
        if (m.kind == MemberKind::Instance)
            for (Cell *c : m.cells) add_to_cell(c, any);
        for (const Type *t : m.items) escape(t);
        if (on_escape) on_escape(escape_context, m);
    }
}

static std::string member_text(const Member &m, int levels) {
    std::string out;
    switch (m.kind) {
    case MemberKind::Instance:
        out = std::string(m.cls->name.text());
        if (!m.exact) out += '+';
        if (!m.cells.empty() && levels > 0) {
            out += '[';
            for (std::size_t i = 0; i < m.cells.size(); i++)
                out += (i ? ", " : "") + to_string(root(m.cells[i])->type, levels - 1);
            out += ']';
        }
        return out;
    case MemberKind::Tuple:
        out = m.cls ? std::string(m.cls->name.text()) : "tuple";
        out += '[';
        for (std::size_t i = 0; i < m.items.size(); i++) out += (i ? ", " : "") + to_string(m.items[i], levels - 1);
        return out + ']';
    case MemberKind::Function: return "function " + m.fn->qualname;
    case MemberKind::Method: return "method " + m.fn->qualname;
    case MemberKind::Class: return "class " + std::string(m.cls->name.text());
    case MemberKind::Module: return "module " + std::string(m.module->name.text());
    case MemberKind::Generator: return "generator";
    case MemberKind::Cell: return "cell[" + to_string(root(m.cells[0])->type, levels - 1) + "]";
    case MemberKind::Property: return "property";
    case MemberKind::StaticMethod: return "staticmethod";
    case MemberKind::ClassMethod: return "classmethod";
    }
    return out;
}

std::string to_string(const Type *type, int levels) {
    if (type->any) return "any";
    if (type->bottom()) return "never";
    if (levels < 0) return "...";
    static constexpr const char *names[] = {"None", "bool", "int", "float", "complex", "NotImplementedType", "ellipsis"};
    std::string out;
    for (int i = 6; i >= 0; i--)
        if (i && (type->prims >> i & 1)) out += (out.empty() ? "" : " | ") + std::string(names[i]);
    for (const Member &m : type->members) out += (out.empty() ? "" : " | ") + member_text(m, levels);
    if (type->prims & kNone) out += (out.empty() ? "" : " | ") + std::string("None");
    return out;
}

} // namespace tau::infer
