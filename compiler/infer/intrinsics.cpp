// Intrinsics of library modules: what they know about objects, classes and functions that no code could say.
//
// In:  calls of functions declared with @intrinsic outside builtins.  Out: the result's type, and what the call stores.
// Attributes are copied and mapped one by one, by the classes that the objects may be of; where nothing is known of
// them, the runtime goes through the attribute tables, which then hold every name.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using support::intern;

// ---- attributes of function objects --------------------------------------------------------------------------------

// What f.name = value stored on the function objects of fn. They lie boxed in a dict; the type says what is in it.
Field *Analysis::function_field(ir::Function *fn, Symbol name) {
    auto &fields = function_fields_.try_emplace(fn, symbol_less).first->second;
    Field &f = fields[name];
    if (!f.type) {
        f.name = name;
        f.type = types.bottom;
    }
    return &f;
}

std::vector<Symbol> Analysis::function_names(ir::Function *fn) {
    std::vector<Symbol> out;
    if (auto found = function_fields_.find(fn); found != function_fields_.end())
        for (auto &[name, field] : found->second)
            if (!field.type->bottom()) out.push_back(name);
    return out;
}

void Analysis::grow_function_field(ir::Function *fn, Symbol name, const Type *value) {
    Field *f = function_field(fn, name);
    const Type *grown = types.canonical(types.join(f->type, value));
    if (grown == types.canonical(f->type)) return;
    f->type = grown;
    if (functions_open_ || dynamic_names.contains(name)) types.escape(grown);
    for (const Reader &r : f->readers) enqueue(r);
    for (const Reader &r : function_watchers_) enqueue(r);
}

const Type *Analysis::get_function_attribute(Instance *at, ir::Function *fn, Symbol name) {
    Field *f = function_field(fn, name);
    f->readers.insert(at);
    function_watchers_.insert(at);
    const Type *out = f->type;
    if (auto stored = dynamic_stores_.find(name); stored != dynamic_stores_.end()) out = types.join(out, stored->second);
    if (functions_open_) add_dynamic_name(name);
    return functions_open_ ? types.any : out;
}

// Objects of built-in exception classes take what the program sets, in a dictionary of each (the runtime's tau_exc).
bool Analysis::exception_may_have(Instance *at, ClassInfo *cls, Symbol name) {
    if (!cls || !cls->exception || !cls->native) return false;
    if (at) function_watchers_.insert(at);
    if (functions_open_) add_dynamic_name(name);
    return name == "__dict__" || functions_open_ || exception_names_.contains(name) || dynamic_stores_.contains(name);
}

// Code that knows no names stores into function objects: what they hold may be anything.
void Analysis::open_functions() {
    if (functions_open_) return;
    functions_open_ = true;
    for (auto &[fn, fields] : function_fields_)
        for (auto &[name, field] : fields) types.escape(field.type);
    for (const Reader &r : function_watchers_) enqueue(r);
}

// Code that knows no names reads and stores the attributes of any object.
void Analysis::reflect() {
    if (reflects_) return;
    reflects_ = true;
    open_functions();
    for (std::size_t k = 0; k < classes.size(); k++)
        for (auto &[name, field] : classes[k]->fields) add_dynamic_name(name);
}

// ---- the intrinsics ---------------------------------------------------------------------------------------------------

// Calls body(self, name, type) for every attribute that objects of `atom` store themselves; self: of exactly their class.
void Analysis::each_attribute(Instance *at, const Type *atom, const std::function<void(const Type *, Symbol, const Type *)> &body) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    if (!m) return;
    if (m->kind == MemberKind::Function) {
        function_watchers_.insert(at);
        for (Symbol name : function_names(m->fn)) body(atom, name, get_function_attribute(at, m->fn, name));
    }
    if (m->kind != MemberKind::Instance) return;
    for (ClassInfo *c : family(m->cls, m->exact)) {
        c->watchers.insert(at);
        const Type *self = exactly(c, *m);
        std::vector<Symbol> names;
        for (auto &[name, field] : c->fields) names.push_back(name);
        for (Symbol name : names)
            if (const Type *t = variable(at, self, c, name); !t->bottom()) body(self, name, t);
    }
}

const Type *Analysis::copy_attributes(Instance *at, ir::Instr *site, const Type *source, const Type *target) {
    bool function = false;
    for (const Member &m : target->members) function |= m.kind == MemberKind::Function;
    if (source->any || target->any || (functions_open_ && function)) {
        types.escape(source);
        types.escape(target);
        if (source->any || target->any) reflect();
        return types.none;
    }
    for (const Type *from : atoms(source))
        each_attribute(at, from, [&](const Type *, Symbol name, const Type *t) { set_attribute(at, site, target, name, t); });
    return types.none;
}

const Type *Analysis::map_attributes(Instance *at, ir::Instr *site, const Type *object, const Type *function, const Type *extra) {
    if (object->any) {
        types.escape(function);
        types.escape(extra);
        reflect();
        return types.none;
    }
    for (const Type *atom : atoms(object))
        each_attribute(at, atom, [&](const Type *self, Symbol name, const Type *t) {
            const Type *mapped = call_value(at, site, function, {t, extra}, nullptr);
            if (!mapped->bottom()) set_attribute(at, site, self, name, mapped);
        });
    return types.none;
}

// Null where no intrinsic of that name takes these arguments.
const Type *Analysis::call_library_intrinsic(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args) {
    if (args.size() != fn->params.size()) return nullptr;
    std::string_view n = fn->name.text();
    for (const Type *t : args)
        if (t->bottom()) return types.bottom;
    if (n == "copy_attributes") return copy_attributes(at, site, args[0], args[1]);
    if (n == "map_attributes") return map_attributes(at, site, args[0], args[1], args[2]);
    if (n == "clone") {
        clones = true;
        if (args[0]->any) reflect();
        return args[0];
    }
    if (n == "like") {
        // What is in the table is seen as anything, so what `model` holds has to be stored like that too.
        if (!args[0]->any) return args[0];
        types.escape(args[1]);
        return args[1];
    }
    if (n == "abstractmethod") {
        for (const Member &m : args[0]->members)
            if (m.kind == MemberKind::Function && abstract_.insert(m.fn).second)
                for (auto &c : classes)
                    for (const Reader &w : c->watchers) enqueue(w);
        return args[0];
    }
    if (n == "_instances_need_methods" || n == "_checked_by_members" || n == "runtime_checkable") {
        for (const Member &m : args[0]->members) {
            if (m.kind != MemberKind::Class) continue;
            bool &mark = n == "_instances_need_methods" ? m.cls->needs_methods
                         : n == "runtime_checkable"     ? m.cls->runtime_checkable
                                                        : m.cls->protocol_root;
            if (mark) continue;
            mark = true;
            for (const Reader &w : m.cls->watchers) enqueue(w);
        }
        return args[0];
    }
    return nullptr;
}

// ---- protocols ---------------------------------------------------------------------------------------------------------

// The words of @virtual_base(methods=..., classes=...) of a class of the library; false without the decorator.
static bool virtual_words(const ClassInfo *cls, std::string_view key, std::vector<Symbol> &out) {
    if (cls->native || !cls->decl->module->source || !cls->decl->module->source->is_stdlib) return false;
    for (const syntax::Expr *d : cls->decl->node->decorator_list) {
        auto *call = syntax::dyn_as<syntax::Call>(d);
        auto *name = call ? syntax::dyn_as<syntax::Name>(call->func) : nullptr;
        if (!name || name->id != "virtual_base") continue;
        for (auto *k : call->keywords)
            if (auto *words = k->arg == key ? syntax::dyn_as<syntax::Tuple>(k->value) : nullptr)
                for (const syntax::Expr *word : words->elts) out.push_back(intern(syntax::as<syntax::Constant>(word)->value.text));
        return true;
    }
    return false;
}

// A class that others count as derived from: they define its methods, or are listed by it or by what derives from it.
static bool counts_as(Analysis &a, ClassInfo *cls, ClassInfo *of) {
    std::vector<Symbol> methods, listed;
    if (virtual_words(of, "methods", methods) && !methods.empty() && std::all_of(methods.begin(), methods.end(), [&](Symbol name) {
            Lookup found = a.lookup(cls, name);
            for (std::string_view callable : {"function", "method", "builtin_function_or_method", "type"})
                if (name == "__call__" && cls->derives(a.builtin_class(callable))) return true;
            return found.kind != Lookup::Nothing && !(found.kind == Lookup::Var && a.types.canonical(found.var->type)->is_prim(kNone));
        }))
        return true;
    for (auto &other : a.classes)
        if (other->derives(of)) virtual_words(other.get(), "classes", listed);
    for (const ClassInfo *base : cls->mro)
        if (std::find(listed.begin(), listed.end(), base->name) != listed.end() && base->decl->module->source && base->decl->module->source->is_stdlib) return true;
    return false;
}

bool Analysis::is_protocol(const ClassInfo *cls) {
    if (std::vector<Symbol> words; virtual_words(cls, "methods", words)) return true;
    for (ClassInfo *b : cls->bases)
        if (b->protocol_root) return true;
    return false;
}

// Names that an object must have: what the protocol's body and those of its protocol bases bind or annotate.
std::vector<Symbol> Analysis::protocol_members(ClassInfo *protocol) {
    std::vector<Symbol> out;
    if (virtual_words(protocol, "methods", out)) return out;
    auto add = [&](Symbol name) {
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    };
    for (ClassInfo *c : protocol->mro) {
        if (!is_protocol(c)) continue;
        for (const syntax::Stmt *s : c->decl->node->body) {
            if (auto *def = syntax::dyn_as<syntax::FunctionDef>(static_cast<const syntax::Node *>(s))) add(def->name);
            if (auto *bound = syntax::dyn_as<syntax::AnnAssign>(static_cast<const syntax::Node *>(s)))
                if (auto *name = syntax::dyn_as<syntax::Name>(static_cast<const syntax::Node *>(bound->target))) add(name->id);
            if (auto *bound = syntax::dyn_as<syntax::Assign>(static_cast<const syntax::Node *>(s)))
                for (const syntax::Expr *target : bound->targets)
                    if (auto *name = syntax::dyn_as<syntax::Name>(static_cast<const syntax::Node *>(target))) add(name->id);
        }
    }
    std::erase_if(out, [](Symbol name) { return name == "__slots__" || name == "__init__" || name == "__doc__"; });
    return out;
}

bool Analysis::conforms(ClassInfo *cls, ClassInfo *of) {
    if (cls->derives(of)) return true;
    if (!is_protocol(of)) return false;
    if (std::vector<Symbol> words; virtual_words(of, "methods", words)) return counts_as(*this, cls, of);
    for (Symbol name : protocol_members(of)) {
        Field *f = find_field(cls, name);
        if (lookup(cls, name).kind == Lookup::Nothing && !(f && !f->type->bottom())) return false;
    }
    return true;
}

// ---- abstract classes -------------------------------------------------------------------------------------------------

static bool is_abstract(const std::unordered_set<ir::Function *> &marked, const Type *t) {
    for (const Member &m : t->members) {
        if (m.kind == MemberKind::Function && marked.contains(m.fn)) return true;
        if (m.kind == MemberKind::Property || m.kind == MemberKind::StaticMethod || m.kind == MemberKind::ClassMethod)
            for (const Type *part : m.items)
                if (is_abstract(marked, part)) return true;
    }
    return false;
}

// Names that keep cls from having instances, sorted as CPython's message has them.
std::vector<std::string> Analysis::abstract_methods(ClassInfo *cls) {
    std::set<std::string> names;
    if (abstract_.empty()) return {};
    bool checked = false;
    for (ClassInfo *c : metaclass_of(cls)->mro) checked |= c->needs_methods;
    if (!checked) return {};
    for (ClassInfo *c : cls->mro)
        for (auto &[name, var] : c->vars) {
            if (!is_abstract(abstract_, var->type)) continue;
            Lookup found = lookup(cls, name);
            if (found.kind == Lookup::Var && is_abstract(abstract_, found.var->type)) names.insert(std::string(name.text()));
        }
    return {names.begin(), names.end()};
}

std::string Analysis::abstract_error(ClassInfo *cls) {
    std::vector<std::string> names = abstract_methods(cls);
    if (names.empty()) return {};
    std::string out = "Can't instantiate abstract class " + std::string(cls->name.text()) + " with abstract method" + (names.size() > 1 ? "s " : " ");
    for (std::size_t k = 0; k < names.size(); k++) out += (k ? ", " : "") + names[k];
    return out;
}

} // namespace tau::infer
