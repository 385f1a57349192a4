// Library classes with type parameters: deque[T], defaultdict[K, V, F], the views of a dictionary.
//
// In:  the class's text and the places that make its objects.  Out: a cell per instance variable and allocation site, after
// those of a built-in container base, so that two deques have as little to do with each other as two lists. The cells
// unify when such objects meet, and become any when one escapes. Lowering makes a struct per representation of the
// variables; the class itself is the struct whose variables are all any, and the only one that dynamic code meets.
#include "infer/infer.h"

#include <algorithm>

#include "syntax/walk.h"

namespace tau::infer {

using support::intern;
using syntax::NodeKind;

namespace {

// The names X of self.X = ..., self.X += ... and the like in a method.
void stored_names(const syntax::Node *node, Symbol self, std::vector<Symbol> &out) {
    if (auto *attribute = syntax::dyn_as<syntax::Attribute>(node); attribute && attribute->ctx == syntax::ExprContext::Store)
        if (auto *name = syntax::dyn_as<syntax::Name>(static_cast<const syntax::Node *>(attribute->value)); name && name->id == self)
            if (std::find(out.begin(), out.end(), attribute->attr) == out.end()) out.push_back(attribute->attr);
    syntax::for_each_child(node, [&](const syntax::Node *child) { stored_names(child, self, out); });
}

} // namespace

void Analysis::list_variables(ClassInfo *cls) {
    bool library = cls->decl->module->source && cls->decl->module->source->is_stdlib;
    cls->generic = library && !cls->native && !cls->value_type && !cls->exception && !cls->type_params.empty();
    if (!cls->generic) return;
    for (ClassInfo *c : cls->mro) {
        if (c->native) continue;
        for (const syntax::Stmt *s : c->decl->node->body) {
            auto *method = syntax::dyn_as<syntax::FunctionDef>(static_cast<const syntax::Node *>(s));
            if (!method) continue;
            const syntax::Arguments *args = method->args;
            const syntax::Arg *self = !args->posonlyargs.empty() ? args->posonlyargs[0] : !args->args.empty() ? args->args[0] : nullptr;
            if (!self) continue;
            for (const syntax::Stmt *inner : method->body) stored_names(inner, self->arg, cls->variables);
        }
    }
    // Properties and the like take their names over.
    std::erase_if(cls->variables, [&](Symbol name) {
        for (ClassInfo *c : cls->mro)
            for (const ir::Function *fn : c->decl->methods)
                if (fn->name == name) return true;
        return false;
    });
    for (Symbol name : cls->variables) field(cls, name)->type = types.any;
    ClassInfo *base = cls->native_base();
    cls->first_variable = base ? base->type_params.size() : 0;
    std::vector<Cell *> cells;
    for (std::size_t k = 0; k < cls->first_variable + cls->variables.size(); k++) cells.push_back(types.new_cell(types.any));
    cls->any_cells = cells;
    cls->base_cells.assign(cells.begin(), cells.begin() + long(cls->first_variable));
}

// The cell of an instance variable of such an object, or null.
Cell *Analysis::variable_cell(const Member &m, Symbol name) {
    if (m.kind != MemberKind::Instance || !m.cls->generic || m.cells.size() != m.cls->any_cells.size()) return nullptr;
    auto at = std::find(m.cls->variables.begin(), m.cls->variables.end(), name);
    if (at == m.cls->variables.end()) return nullptr;
    return root(m.cells[m.cls->first_variable + std::size_t(at - m.cls->variables.begin())]);
}

// Whether the name is the library's own in a built-in class, and nothing stores it in objects of `cls` by that name: what
// setattr() computes is no such name.
static bool library_method(ClassInfo *cls, Symbol name) {
    if (name.text()[0] != '_' || is_dunder(name) || cls->fields.contains(name)) return false;
    return std::any_of(cls->mro.begin(), cls->mro.end(), [&](ClassInfo *c) {
        return c->native && c->decl->module->is_builtins && c->methods.contains(name);
    });
}

// The type of an object's variable, bottom when nothing is stored in it. Reading it makes `at` a reader.
const Type *Analysis::variable(Instance *at, const Type *self, ClassInfo *cls, Symbol name) {
    if (!self->members.empty())
        if (Cell *cell = variable_cell(self->members[0], name)) {
            if (at) read_cell(at, cell);
            return types.canonical(cell->type);
        }
    if (library_method(cls, name)) return types.bottom;
    Field *f = find_field(cls, name);
    if (!f || !f->type) return types.bottom;
    if (at) f->readers.insert(at);
    return types.canonical(f->type);
}

// What objects of exactly `c` are among those of `m`, whose class is c or one of its bases.
const Type *Analysis::exactly(ClassInfo *c, const Member &m) {
    if (c == m.cls) return types.instance_of(c, true, m.cells);
    if (c->generic) return types.instance_of(c, true, c->any_cells);
    if (!m.cls->generic) return types.instance_of(c, true, m.cells);
    return types.instance_of(c, true, c->base_cells);
}

// A new object of a generic class: its cells are those of the place that makes it.
const Type *Analysis::fresh_object(Instance *at, const ir::Instr *site, ClassInfo *cls) {
    std::vector<Cell *> cells;
    for (std::size_t k = 0; k < cls->any_cells.size(); k++) cells.push_back(alloc_cell(at, site, int(cls->id * 256 + 2000 + k)));
    return types.instance_of(cls, true, cells);
}

// The class whose struct an object has: one per representation of the variables. Kept for the whole program.
ClassInfo *Analysis::layout(const Member &m, const std::string &representations) {
    ClassInfo *cls = m.cls;
    bool plain = !cls->generic || m.cells.size() != cls->any_cells.size();
    if (!plain) {
        plain = true;
        for (const Cell *c : m.cells) plain &= root(const_cast<Cell *>(c))->type->any;
    }
    if (plain) return cls;
    ClassInfo *&made = layouts_[{cls, representations}];
    if (made) return made;
    classes.push_back(std::make_unique<ClassInfo>(*cls));
    made = classes.back().get();
    made->id = std::uint32_t(classes.size());
    made->layout_of = cls;
    made->type_id = 0;
    made->generic = false;
    made->instantiated = true;
    made->base_cells.assign(m.cells.begin(), m.cells.begin() + long(cls->first_variable));
    made->fields.clear();
    for (auto &[name, shared] : cls->fields) {
        Field *f = field(made, name);
        *f = *shared;
        if (Cell *c = variable_cell(m, name)) f->type = types.canonical(c->type);
    }
    return made;
}

} // namespace tau::infer
