// Modules as values: what reading and storing their attributes does.
//
// In:  a module and a name.  Out: types; a variable that only other modules store is made here.
#include "infer/infer.h"

namespace tau::infer {

using support::intern;

const Type *Analysis::builtin_type(ir::Function *fn, ir::ClassDecl *cls) {
    Member b{cls ? MemberKind::Class : MemberKind::Function};
    if (cls) b.cls = class_info(cls);
    else b.fn = fn;
    return cls || fn ? types.of(b) : types.bottom;
}

// The builtin that a name means while the module's variable is unbound; bottom when there is none.
const Type *Analysis::builtin_of(const ir::Instr *i) { return builtin_type(i->imm.function, i->imm.function ? nullptr : i->imm.class_decl); }

// What every module has without binding it; bottom for other names. Lowering makes the values.
const Type *Analysis::module_fact(const ir::ModuleDecl *module, Symbol name) {
    const Type *text = types.instance_of(builtin_class("str"));
    bool has_file = module->source && module->source->source;
    if (name == "__name__") return text;
    if (name == "__file__" && has_file) return text;
    if (name == "__package__") return text;
    if (name == "__doc__") return module->body && module->body->has_doc ? text : types.none;
    if (name == "__loader__" || name == "__spec__") return types.none;
    return types.bottom;
}

// Something may read the variable. What the library does only to initialise it becomes part of the program then.
void Analysis::want(ir::Global *g) {
    GlobalInfo &info = globals[g];
    if (info.wanted) return;
    info.wanted = true;
    if (g->optional_in)
        for (Instance *body : by_function[g->optional_in]) enqueue(body);
}

GlobalInfo &Analysis::read_global(Instance *at, ir::Global *g) {
    want(g);
    GlobalInfo &info = globals[g];
    if (at) info.readers.insert(at);
    return info;
}

bool Analysis::left_out(const ir::Function *fn, const ir::Instr *i) {
    if (fn->only_for.empty() || !fn->only_for[i->id]) return false;
    auto found = globals.find(fn->only_for[i->id]);
    return found == globals.end() || !found->second.wanted;
}

const Type *Analysis::module_attribute(Instance *at, ir::Instr *site, ir::ModuleDecl *module, Symbol name) {
    ir::Global *g = module->find_global(name);
    if (g) {
        bool awaited = g->optional_in && !globals[g].wanted;
        const GlobalInfo &info = read_global(at, g);
        if (info.type) return info.type;
        if (awaited) return types.bottom; // its initialisation is on the way
    }
    if (module->name == "builtins") return builtin_type(program.find_builtin(name), program.find_builtin_class(name));
    module_watchers[module].insert(at);
    if (const Type *fact = module_fact(module, name); !fact->bottom()) return fact;
    if (const Type *hook = module_hook(at, module)) return call_value(at, site, hook, {types.instance_of(builtin_class("str"))}, nullptr);
    return types.bottom;
}

// The module's own __getattr__, or null.
const Type *Analysis::module_hook(Instance *at, ir::ModuleDecl *module) {
    ir::Global *g = module->find_global(intern("__getattr__"));
    if (!g) return nullptr;
    return read_global(at, g).type;
}

// A library module's function _assigned_NAME, which is called when other code assigns the module's NAME; or null.
ir::Global *Analysis::module_setter(ir::ModuleDecl *module, Symbol name) {
    bool library = module->source && module->source->is_stdlib;
    return library ? module->find_global(intern("_assigned_" + std::string(name.text()))) : nullptr;
}

// From here on code may find every module that is imported anywhere by its name.
void Analysis::name_modules() {
    if (modules_named) return;
    modules_named = true;
    Member m{MemberKind::Module};
    m.module = program.root;
    types.escape(types.of(m));
    for (ir::ModuleDecl *module : std::vector<ir::ModuleDecl *>(imported)) {
        m.module = module;
        types.escape(types.of(m));
    }
}

void Analysis::set_module_attribute(ir::ModuleDecl *module, Symbol name, const Type *value) {
    ir::Global *g = module->find_global(name);
    if (!g) {
        g = ir::add_module_variable(program, *module, name);
        for (const Reader &w : module_watchers[module]) enqueue(w);
    }
    GlobalInfo &info = globals[g];
    const Type *old = info.type ? info.type : types.bottom;
    info.type = types.canonical(types.join(old, value));
    if (escaped_modules.contains(module)) types.escape(info.type);
    if (info.type == types.canonical(old)) return;
    for (const Reader &r : info.readers) enqueue(r);
    if (old->bottom()) for (const Reader &w : module_watchers[module]) enqueue(w);
}

} // namespace tau::infer
