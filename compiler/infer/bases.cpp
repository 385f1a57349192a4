// Whether the bases of a class statement go together: their metaclasses, the lay-outs of their objects, their order.
//
// In:  a class whose bases, metaclass and MRO (empty: there is none) are known.  Out: the TypeError that CPython gives its statement.
#include <fmt/format.h>

#include "infer/infer.h"

namespace tau::infer {

// Built-in exceptions whose objects have no more in them than their base's.
static bool adds_nothing(const ClassInfo *cls) {
    static const std::set<std::string_view> with_more{"BaseException", "StopIteration", "SystemExit", "ImportError", "OSError", "SyntaxError",
        "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError", "NameError", "AttributeError", "BaseExceptionGroup"};
    return cls->exception && !with_more.contains(cls->name.text());
}

// The class among it and its bases that decides how its objects are laid out.
static ClassInfo *solid_base(ClassInfo *cls) {
    bool builtin = cls->decl && cls->decl->module->is_builtins;
    bool own = builtin ? !adds_nothing(cls) : cls->has_slots && !cls->slots.empty();
    if (own || cls->bases.empty()) return cls;
    ClassInfo *out = nullptr;
    for (ClassInfo *base : cls->bases)
        if (ClassInfo *solid = solid_base(base); !out || solid->derives(out)) out = solid;
    return out;
}

static bool metaclasses_conflict(Analysis &a, const ClassInfo *cls) {
    const ClassInfo *winner = cls->metaclass ? cls->metaclass : a.builtin_class("type");
    for (const ClassInfo *base : cls->bases) {
        const ClassInfo *meta = a.metaclass_of(base);
        if (winner->derives(meta)) continue;
        if (!meta->derives(winner)) return true;
        winner = meta;
    }
    return false;
}

static std::string base_error(const ClassInfo *cls) {
    ClassInfo *winner = nullptr;
    for (ClassInfo *base : cls->bases) {
        if (base->decl && base->decl->module->is_builtins && base->name == "range") return "type 'range' is not an acceptable base type";
        ClassInfo *solid = solid_base(base);
        if (winner && !winner->derives(solid) && !solid->derives(winner)) return "multiple bases have instance lay-out conflict";
        if (!winner || solid->derives(winner)) winner = solid;
    }
    return "";
}

std::string Analysis::bases_error(const ClassInfo *cls) {
    if (metaclasses_conflict(*this, cls))
        return "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases";
    if (std::string error = base_error(cls); !error.empty()) return error;
    std::string names;
    for (std::size_t k = 0; k < cls->bases.size(); k++) {
        for (std::size_t j = k + 1; j < cls->bases.size(); j++)
            if (cls->bases[j] == cls->bases[k]) return fmt::format("duplicate base class {}", cls->bases[k]->name.text());
        names += (k ? ", " : "") + std::string(cls->bases[k]->name.text());
    }
    return cls->mro.empty() ? "Cannot create a consistent method resolution\norder (MRO) for bases " + names : "";
}

} // namespace tau::infer
