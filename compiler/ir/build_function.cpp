// A function's frame: parameters, cells, body, final return. In: a declared Function. Out: its blocks.
#include "ir/builder.h"

#include "ir/declare.h"

namespace tau::ir {

void build_body(Program &program, Function &function) {
    if (!function.blocks.empty() || function.is_native) return;
    Builder builder(program, function);
    builder.build();
}

void Builder::bind_params() {
    for (std::size_t i = 0; i < fn.params.size(); ++i) {
        Instr *param = emit_named(Op::param, fn.params[i].name, fn.node, {});
        param->imm.index = static_cast<std::int32_t>(i);
        if (!scope || (fn.node->kind == syntax::NodeKind::GeneratorExp)) continue;
        if (lives_in_cell(module, scope, fn.params[i].name)) {
            emit(Op::cell_set, fn.node, {cells[scope][fn.params[i].name], param});
        } else {
            Var at = variable(scope, fn.params[i].name);
            write(at, param);
            write(bound_flag(at), boolean(true));
        }
    }
}

void Builder::build() {
    cur = ssa.entry();
    if (scope) {
        clear_scope_variables(scope, fn.node);
        bind_params();
    }
    if (fn.is_coroutine) {
        // Only the library's: code that would await one is refused where it stands.
        Instr *error = call_library("NotImplementedError", fn.node, {string("coroutines are not covered", fn.node)});
        leave_by_exception(Op::raise, fn.node, {error});
    } else if (!fn.node) {
        // a namespace package, or a file that could not be read: nothing to do
    } else if (const auto *def = dyn_as<syntax::FunctionDef>(fn.node)) {
        body(def->body);
    } else if (const auto *top = dyn_as<syntax::Module>(fn.node)) {
        module_body(top);
    } else if (const auto *lambda = dyn_as<syntax::Lambda>(fn.node)) {
        statement = lambda->body;
        Instr *value = expr(lambda->body);
        emit(Op::ret, lambda->body, {value});
        cur = nullptr;
    } else {
        build_generator_expression();
    }
    if (cur && fn.is_module) enter_in_package();
    if (cur) {
        Instr *value = none(fn.node);
        emit(Op::ret, fn.node, {value});
    }
    ssa.finish();
    mark_optional();
    for (const auto &block : fn.blocks) {
        for (const Instr *instr : block->instrs) {
            if (instr->op == Op::global_set) ++instr->imm.global->stores;
            if (instr->op == Op::global_del) instr->imm.global->deleted = true;
        }
    }
}

// A submodule that has run to its end becomes an attribute of its package.
void Builder::enter_in_package() {
    ModuleDecl *package = parent_package(program, module);
    if (!package) return;
    Instr *self = emit(Op::const_module, fn.node);
    self->imm.module = &module;
    emit_named(Op::global_set, last_part(module.name.text()), fn.node, {self})->imm.global = package->find_global(last_part(module.name.text()));
}

void Builder::build_generator_expression() {
    const auto *node = as<syntax::GeneratorExp>(fn.node);
    statement = node;
    Instr *first = nullptr; // parameter ".0"
    for (Instr *instr : cur->instrs)
        if (instr->op == Op::param) first = instr;
    generators(node->generators, 0, first, [&] {
        Instr *value = expr(node->elt);
        emit(Op::yield, node->elt, {value});
    });
}

} // namespace tau::ir
