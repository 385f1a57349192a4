// Representations, and the text of machine IR.
//
// In:  types.  Out: the one representation that each has; a dump a person can read; a check of the structure.
#include "lower/mir.h"

#include <bit>
#include <fmt/format.h>

namespace tau::mir {

using infer::Member;
using infer::MemberKind;

const char *op_name(Op op) {
    static constexpr const char *names[] = {
#define OP(name, text) #name,
#include "lower/ops.def"
    };
    return names[int(op)];
}

static std::unordered_map<std::string, std::unique_ptr<Rep>> &table() {
    static std::unordered_map<std::string, std::unique_ptr<Rep>> reps;
    return reps;
}

const Rep *rep(char code) {
    auto &slot = table()[std::string(1, code)];
    if (!slot) {
        slot = std::make_unique<Rep>();
        slot->code = code;
        slot->name = std::string(1, code);
        switch (code) {
        case 'n': slot->c_type = "void"; break;
        case 'b': slot->c_type = "bool"; break;
        case 'i': slot->c_type = "tau_int"; break;
        case 'f': slot->c_type = "double"; break;
        case 'c': slot->c_type = "tau_complex"; break;
        case 'p': case 'r': slot->c_type = "void *"; break;
        default: slot->c_type = "tau_value"; break;
        }
        slot->counted = code == 'i' || code == 'p' || code == 'v';
    }
    return slot.get();
}

const Rep *rep_tuple(std::vector<const Rep *> items, ClassInfo *cls) {
    std::string name = fmt::format("t{}", items.size());
    for (const Rep *r : items) name += r->name;
    if (cls) name += "_" + std::string(cls->name.text());
    auto &slot = table()[name];
    if (!slot) {
        slot = std::make_unique<Rep>();
        slot->code = 't';
        slot->cls = cls;
        slot->name = name;
        slot->c_type = "tau_rep_" + name;
        for (const Rep *r : items) slot->counted |= r->counted;
        slot->items = std::move(items);
    }
    return slot.get();
}

const Rep *rep_named(const std::string &name) {
    auto found = table().find(name);
    return found == table().end() ? nullptr : found->second.get();
}

static bool is_pointer(const Member &m) {
    return m.kind != MemberKind::Tuple && m.kind != MemberKind::Module && m.kind != MemberKind::Property &&
           m.kind != MemberKind::StaticMethod && m.kind != MemberKind::ClassMethod;
}

const Rep *rep_of(Analysis &a, const Type *type) {
    type = a.types.canonical(type);
    if (type->any) return rep('v');
    if (type->bottom() || type->is_prim(infer::kNone)) return rep('n');
    if (type->members.empty()) {
        switch (type->prims) {
        case infer::kBool: return rep('b');
        case infer::kInt: return rep('i');
        case infer::kFloat: return rep('f');
        case infer::kComplex: return rep('c');
        default: return rep('v');
        }
    }
    if (const Member *m = type->single()) {
        if (m->kind == MemberKind::Tuple) {
            std::vector<const Rep *> items;
            for (const Type *t : m->items) {
                const Rep *r = rep_of(a, t);
                items.push_back(r->code == 'n' ? rep('v') : r);
            }
            if (items.empty()) return rep('n');
            return rep_tuple(std::move(items), m->cls);
        }
        if (!is_pointer(*m)) return rep('n');
    }
    if (type->prims & ~infer::kNone) return rep('v');
    for (const Member &m : type->members)
        if (!is_pointer(m)) return rep('v');
    return rep('p');
}

std::string element_code(Analysis &a, const Type *type) {
    const Rep *r = rep_of(a, type);
    return r->code == 'n' ? "v" : r->name;
}

std::string key_code(Analysis &a, const Type *type) {
    const Member *m = a.types.canonical(type)->single();
    if (m && m->kind == MemberKind::Instance && m->cls == a.builtin_class("str")) return "s";
    return element_code(a, type);
}

std::string container_name(Analysis &a, ClassInfo *native, const Member &m) {
    std::string out = native->c_struct;
    bool keyed = native->type_params.size() == 2 || native->name == "set" || native->name == "frozenset";
    for (std::size_t k = 0; k < native->type_params.size(); k++) {
        std::string place = "{" + std::string(native->type_params[k].text()) + "}";
        const Type *t = k < m.cells.size() ? infer::root(m.cells[k])->type : a.types.any;
        std::string code = keyed && k == 0 ? key_code(a, t) : element_code(a, t);
        for (std::size_t at; (at = out.find(place)) != std::string::npos;) out.replace(at, place.size(), code);
    }
    return out;
}

ClassInfo *layout_of(Analysis &a, const infer::Member &m) {
    if (!m.cls->generic) return m.cls;
    std::string text;
    if (ClassInfo *base = m.cls->native_base(); base && m.cls->first_variable) text = container_name(a, base, m);
    for (std::size_t k = m.cls->first_variable; k < m.cells.size(); k++) text += "," + rep_of(a, infer::root(m.cells[k])->type)->name;
    return a.layout(m, text);
}

bool is_int_arithmetic(const std::string &c) {
    static const std::set<std::string> names{"add", "sub", "mul", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor", "neg"};
    if (!c.starts_with("tau_int_")) return false;
    return names.contains(c.substr(8, c.ends_with("_c") ? c.size() - 10 : c.npos));
}

std::int64_t mask(const Value *v) {
    if (v->op != Op::native || v->args.size() != 2) return -1;
    const Value *k = v->args[1];
    if (k->op != Op::const_int || !k->text.empty() || k->integer < 0) return -1;
    if (v->c == "tau_int_and") return k->integer;
    return v->c == "tau_int_mod" && std::has_single_bit(std::uint64_t(k->integer)) ? k->integer - 1 : -1;
}

bool constant(const Value *v, __int128 &n) {
    if (v->op != Op::const_int) return false;
    n = v->integer;
    if (v->text.empty()) return true;
    std::string_view text = v->text;
    bool negative = text.starts_with("-");
    if (negative) text.remove_prefix(1);
    int base = 10;
    if (text.size() > 2 && text[0] == '0') {
        char kind = char(text[1] | 0x20);
        base = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
        if (base != 10) text.remove_prefix(2);
    }
    n = 0;
    for (char c : text) {
        if (c == '_') continue;
        int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        if (n > (__int128(1) << 126) / base - 1) return false;
        n = n * base + digit;
    }
    if (negative) n = -n;
    return true;
}

std::string digits(__int128 n) {
    std::string out;
    for (__int128 left = n < 0 ? -n : n; left; left /= 10) out.insert(out.begin(), char('0' + int(left % 10)));
    return n < 0 ? "-" + out : out;
}

static std::string value_text(const Value &v) {
    std::string out = fmt::format("    %{}", v.id);
    if (v.rep && v.rep->code != 'n') out += fmt::format(":{}", v.rep->name);
    out += fmt::format(" = {}", op_name(v.op));
    if (!v.c.empty()) out += " " + v.c;
    if (v.instance) out += fmt::format(" #{} {}", v.instance->id, v.instance->fn->qualname);
    if (v.op == Op::const_int || v.op == Op::const_bool) out += fmt::format(" {}", v.text.empty() ? std::to_string(v.integer) : v.text);
    if (v.op == Op::const_float) out += fmt::format(" {}", v.number);
    if (v.op == Op::const_str) out += fmt::format(" \"{}\"", v.text);
    if (v.cls) out += fmt::format(" {}", v.cls->name.text());
    if (v.field) out += fmt::format(".{}", v.field->name.text());
    if (v.global) out += fmt::format(" {}", v.global->name.text());
    if (v.op == Op::param || v.op == Op::tuple_get || v.op == Op::local_get || v.op == Op::local_set) out += fmt::format(" {}", v.index);
    for (std::size_t k = 0; k < v.args.size(); k++) {
        out += k ? ", " : " ";
        if (v.op == Op::phi) out += fmt::format("[{}] ", v.origins[k]);
        out += fmt::format("%{}", v.args[k]->id);
    }
    for (const Block *t : v.targets) out += fmt::format(" -> b{}", t->id);
    if (v.flag) out += " proven";
    if (v.raises) out += v.unwind ? fmt::format(" unwind b{}", v.unwind->id) : " raises";
    for (std::size_t k = 0; k < v.drops.size(); k++) out += fmt::format("{}%{}", k ? ", " : " drops ", v.drops[k]->id);
    if (v.type && v.rep && v.rep->code != 'n' && v.op != Op::incref && v.op != Op::decref) out += "    ; " + infer::to_string(v.type);
    return out + "\n";
}

std::string dump(const Function &f) {
    std::string out = fmt::format("function {}  ({})\n", f.c_name, f.instance ? f.instance->fn->qualname : "");
    for (const auto &b : f.blocks) {
        out += fmt::format("  b{}: [{}]\n", b->id, b->origin);
        for (const Value *v : b->values) out += value_text(*v);
    }
    return out;
}

std::string verify(const Function &f) {
    std::unordered_map<const Value *, const Block *> defined;
    for (const auto &b : f.blocks)
        for (const Value *v : b->values) defined[v] = b.get();
    for (const auto &b : f.blocks) {
        if (b->values.empty() || !is_terminator(b->terminator()->op))
            return fmt::format("block b{} has no terminator\n{}", b->id, dump(f));
        for (const Value *v : b->values) {
            if (v->op == Op::phi && v->args.size() != v->origins.size())
                return fmt::format("phi %{} has {} arguments for {} origins\n{}", v->id, v->args.size(), v->origins.size(), dump(f));
            for (const Value *arg : v->args)
                if (!arg || !defined.contains(arg))
                    return fmt::format("%{} uses an undefined value\n{}", v->id, dump(f));
        }
    }
    return {};
}

} // namespace tau::mir
