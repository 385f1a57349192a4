// Classes derived from int, float, complex, str, bytes and bytearray: their objects keep a value of the base.
//
// In:  a type of which some members may be such objects.  Out: the same with the values they keep; the types that
// isinstance() of the base means.
#include "infer/infer.h"

#include <algorithm>
#include <set>

namespace tau::infer {

using support::intern;

// `plain`, a value of a built-in class, or an object of a class derived from it.
const Type *Analysis::with_derived(ClassInfo *cls, const Type *plain) {
    constexpr std::size_t told_apart = 4; // with more classes code for each of them costs more than it gains
    std::size_t count = 0;
    for (ClassInfo *c : cls->native ? cls->subclasses : std::vector<ClassInfo *>())
        if (c->value_base) count += family(c, false).size();
    if (count > told_apart) return types.any;
    for (ClassInfo *c : cls->subclasses)
        if (c->value_base && cls->native) plain = types.join(plain, types.instance_of(c, false, c->base_cells));
    return plain;
}

bool Analysis::keeps_values(const ClassInfo *cls) {
    static const std::set<std::string_view> names{"int", "float", "complex", "str", "bytes", "bytearray"};
    return cls->native && cls->decl->module->is_builtins && names.contains(cls->name.text());
}

const Type *Analysis::base_value(const Type *t) {
    if (std::none_of(t->members.begin(), t->members.end(), [](const Member &m) { return m.kind == MemberKind::Instance && m.cls->value_base; }))
        return t;
    const Type *out = types.bottom;
    for (const Type *atom : atoms(t)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        ClassInfo *base = m && m->kind == MemberKind::Instance ? m->cls->value_base : nullptr;
        std::string_view n = base ? base->name.text() : "";
        out = types.join(out, !base ? atom : n == "int" ? types.integer : n == "float" ? types.floating : n == "complex" ? types.complex
                                                                                          : types.instance_of(base));
    }
    return out;
}

// The __new__ of a built-in class, in the language, that `found` is; null for others. Its first argument is the class.
ir::Function *Analysis::native_new(const Lookup &found) {
    if (found.kind != Lookup::Native || found.owner->name == "object") return nullptr;
    ir::Function *fn = (*found.functions)[0];
    return fn->name == "__new__" && !fn->is_native ? fn : nullptr;
}

} // namespace tau::infer
