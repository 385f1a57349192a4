// Which types hold something whose end the program can see.
//
// In:  types at the fixpoint.  Out: yes or no; lowering keeps variables of such types until their function ends, as CPython's
// frames do, and lets all others go with their last use.
#include "infer/infer.h"

#include "syntax/walk.h"

namespace tau::infer {

static bool cleans_up(const syntax::Node *node) {
    if (syntax::Try::is(node->kind) || node->kind == syntax::NodeKind::With) return true;
    bool found = false;
    syntax::for_each_child(node, [&](const syntax::Node *child) { found |= cleans_up(child); });
    return found;
}

bool Analysis::sees_end(const Type *t) {
    t = types.canonical(t);
    auto found = sees_end_.find(t);
    if (found != sees_end_.end()) return found->second;
    std::set<const void *> visiting;
    return sees_end_[t] = sees_end(t, visiting);
}

bool Analysis::sees_end(const Type *t, std::set<const void *> &visiting) {
    t = types.canonical(t);
    if (t->any) return true;
    if (!visiting.insert(t).second) return false;
    auto in_class = [&](ClassInfo *cls) {
        if (cls->exception || cls->native_id == "FILE" || lookup(cls, support::intern("__del__")).kind == Lookup::Var) return true;
        for (ClassInfo *c : cls->mro)
            for (auto &[name, field] : c->fields)
                if (sees_end(field->type, visiting)) return true;
        return false;
    };
    for (const Member &m : t->members) {
        switch (m.kind) {
        case MemberKind::Instance:
            for (ClassInfo *cls : family(m.cls, m.exact))
                if (in_class(cls)) return true;
            break;
        case MemberKind::Generator:
            if (m.instance->fn->node && cleans_up(m.instance->fn->node)) return true;
            for (const Type *inner : m.instance->types)
                if (inner && sees_end(inner, visiting)) return true;
            break;
        default: break;
        }
        for (Cell *c : m.cells)
            if (const Type *held = root(c)->type; held && sees_end(held, visiting)) return true;
        for (const Type *item : m.items)
            if (sees_end(item, visiting)) return true;
    }
    return false;
}

} // namespace tau::infer
