// One machine instruction to C.
//
// In:  a value in its block.  Out: its statement, the test whether it raised, and what happens then.
#include "emit/emit.h"

#include "passes/quiet.h"

#include <fmt/format.h>
#include <unordered_map>

namespace tau::emit {

// Natives that are a bare C operator on representations without references; proven ints included.
static const char *c_operator(const Value *v) {
    static const std::unordered_map<std::string, const char *> proven{
        {"tau_int_add", "+"}, {"tau_int_sub", "-"}, {"tau_int_mul", "*"}, {"tau_int_and", "&"}, {"tau_int_or", "|"},
        {"tau_int_xor", "^"}, {"tau_int_lt", "<"}, {"tau_int_le", "<="}, {"tau_int_gt", ">"}, {"tau_int_ge", ">="},
        {"tau_int_eq", "=="}, {"tau_int_ne", "!="}, {"tau_int_rshift", ">>"}, {"tau_int_lshift", "<<"}};
    static const std::unordered_map<std::string, const char *> always{
        {"tau_float_add", "+"}, {"tau_float_sub", "-"}, {"tau_float_mul", "*"}, {"tau_float_lt", "<"}, {"tau_float_le", "<="},
        {"tau_float_gt", ">"}, {"tau_float_ge", ">="}, {"tau_float_eq", "=="}, {"tau_float_ne", "!="}};
    auto a = always.find(v->c);
    if (a != always.end()) return a->second;
    if (!v->flag) return nullptr;
    auto p = proven.find(v->c);
    return p == proven.end() ? nullptr : p->second;
}

// Calls with an array of values: the array is a local of a C block.
void FunctionEmitter::special(const mir::Block *b, const Value *v) {
    std::string array;
    bool pointers = v->c == "tau_str_join_parts";
    for (const Value *arg : v->args)
        if (arg->op == Op::const_value && arg->c == "ARRAY") {
            array = pointers ? "void *const x_[] = {" : "const tau_value x_[] = {";
            for (std::size_t k = 0; k < arg->args.size(); k++) array += (k ? ", " : "") + name(arg->args[k]);
            array += "};";
        } else if (arg->op == Op::const_value && arg->c.starts_with("LOCALS(")) {
            int base = std::stoi(arg->c.substr(7)), count = std::stoi(arg->c.substr(arg->c.find(',') + 1));
            line("{");
            line(fmt::format("tau_value u_[{}];", count ? count : 1));
            line(native(v) + ";");
            check(b, v);
            for (int k = 0; k < count; k++) line(fmt::format("{} = u_[{}];", local(base + k), k));
            line("}");
            return;
        }
    line("{");
    line(array);
    line(assign(v) + native(v) + ";");
    line("}");
    check(b, v);
}

// a[i], a[i] = x and the loads of iteration, written out: only the branch of a bad index can raise, so that nothing is
// tested behind a good one, and an index that cannot be negative is compared once.
bool FunctionEmitter::list_item(const mir::Block *b, const Value *v) {
    bool store = passes::is_list_access(v, "_setitem"), place = passes::is_list_access(v, "_place");
    if (!store && !place && !passes::is_list_load(v)) return false;
    bool good = passes::is_list_access(v, "_at") || (v->flag && v->items); // the index is known to be
    if (!v->raises && !good) return false;
    if (store && (v->args.size() != 3 || v->args[0]->rep->code != 'p' || v->args[1]->rep->code != 'i')) return false;
    const Value *index = v->args[1];
    std::string list = v->c.substr(0, v->c.rfind('_'));
    const Rep *element = store ? v->args[2]->rep : v->rep;
    if (!place && list.substr(9) != element->name) return false;
    e.declare_rep(element);
    std::string length = v->length ? name(v->length) : "a_->len";
    std::string items = v->items ? fmt::format("(({} *){})", element->c_type, name(v->items)) : "a_->items";
    line("{");
    line(fmt::format("{0} *a_ = ({0} *){1};", list, name(v->args[0])));
    line("(void)a_;");
    line(fmt::format("int64_t i_ = {};", name(index)));
    bool negative = !index->not_negative && !v->natural && !passes::is_list_access(v, "_at");
    if (!good) {
        line(fmt::format("if (TAU_UNLIKELY({}(uint64_t)i_ >= (uint64_t){})) {{", v->guard ? fmt::format("!{} && ", name(v->guard)) : "", length));
        if (negative) {
            line(fmt::format("i_ += {};", length));
            line(fmt::format("if ((uint64_t)i_ >= (uint64_t){}) {{", length));
        }
        line(fmt::format("(void){}_{}_slow(a_, {}{});", list, store ? "setitem" : "getitem", name(index), store ? ", " + name(v->args[2]) : ""));
        check(b, v, true);
        if (negative) line("}");
        line("}");
    } else if (negative) {
        line(fmt::format("if (i_ < 0) i_ += {};", length));
    }
    if (place) line(assign(v) + "i_;");
    else if (!store) line(fmt::format("{}{}[i_];", assign(v), items));
    else if (mir::counted(v->args[2]) || (element->code == 'i' && !(v->small && v->args[2]->small))) line(fmt::format("{}_put(a_, i_, {});", list, name(v->args[2])));
    else line(fmt::format("{}[i_] = {};", items, name(v->args[2])));
    line("}");
    if (!store && v->owned && mir::counted(v)) line(count(v, true)); // a place is small
    return true;
}

// Natives with a fast path of their own: nothing is tested behind it, only the branch that leaves it can raise.
bool FunctionEmitter::tried(const mir::Block *b, const Value *v, std::string call) {
    bool integer = v->rep->code == 'i' && v->raises && mir::is_int_arithmetic(v->c);
    if (!v->guarded && !integer) return false;
    std::string fast = v->c;
    if (integer) {
        if (fast.ends_with("_c")) fast.resize(fast.size() - 2);
        else call.insert(call.size() - 1, ", 0");
        call = fast + "_slow" + call.substr(call.find('('));
    }
    std::string args = call.substr(call.find('('));
    args.insert(args.size() - 1, ", &" + name(v));
    if (!v->raises) {
        line(fmt::format("(void){}_try{};", fast, args));
        return true;
    }
    line(fmt::format("if (TAU_UNLIKELY(!{}_try{})) {{", fast, args));
    line(assign(v) + call + ";");
    check(b, v);
    line("}");
    return true;
}

static std::string slot_mask(const Value *v, const std::string &object, Emitter &e) {
    return fmt::format("(({} *){})->set_[{}] ", e.struct_name(v->cls), object, v->field->slot / 64);
}

void FunctionEmitter::value(const mir::Block *b, std::size_t, const Value *v) {
    auto arg = [&](std::size_t k) { return name(v->args[k]); };
    std::string x = v->args.empty() || !v->args[0]->rep ? "" : arg(0);
    switch (v->op) {
    case Op::phi: case Op::undef: case Op::const_int: case Op::const_float: case Op::const_bool: case Op::const_complex:
    case Op::const_none: case Op::const_str: case Op::const_bytes: case Op::const_value: case Op::const_class:
        return;
    case Op::param: case Op::self: return;
    case Op::list_items: line(fmt::format("{}(({} *){})->items;", assign(v), v->c, x)); return;
    case Op::list_length: line(fmt::format("{}(({} *){})->len;", assign(v), v->c, x)); return;
    case Op::native: {
        if (v->c.starts_with("MODULE(")) {
            std::string module = v->c.substr(7, v->c.size() - 8);
            for (char &c : module) if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
            line(fmt::format("run_{}();", module));
            check(b, v);
            return;
        }
        for (const Value *p : v->args)
            if (p->op == Op::const_value && (p->c == "ARRAY" || p->c.starts_with("LOCALS("))) return special(b, v);
        if (const char *op = c_operator(v)) {
            if (v->wraps) {
                line(fmt::format("{}(tau_int)((uint64_t){} {} (uint64_t){});", assign(v), arg(0), op, arg(1)));
                return;
            }
            if (v->rep->code == 'b' && v->args[0] == v->args[1] && v->args[0]->rep->code == 'i') { // clang warns of it
                std::string_view o = op;
                line(fmt::format("{}{};", assign(v), o == "==" || o == "<=" || o == ">=" ? "true" : "false"));
                return;
            }
            // Two literals would be computed as C's int.
            bool literal = v->args[0]->op == Op::const_int || v->args[0]->op == Op::const_bool;
            line(fmt::format("{}{}{} {} {};", assign(v), literal ? "(tau_int)" : "", arg(0), op, arg(1)));
            return;
        }
        if (v->flag && v->c == "tau_int_mod" && mir::mask(v) >= 0) {
            line(fmt::format("{}{} & {};", assign(v), arg(0), mir::mask(v)));
            return;
        }
        if (v->flag && v->turn && v->c == "tau_int_mod") {
            line(fmt::format("{0}{1} {2} ? {1} {3} {4} : {1};", assign(v), arg(0), v->turn < 0 ? "< 0" : ">= " + arg(1), v->turn < 0 ? "+" : "-", arg(1)));
            return;
        }
        if (v->flag && (v->c == "tau_int_floordiv" || v->c == "tau_int_mod")) {
            line(fmt::format("{}tau_i64_{}({}, {});", assign(v), v->c.substr(8), arg(0), arg(1)));
            return;
        }
        if (v->flag && v->c == "tau_int_neg") {
            line(fmt::format("{}{}{};", assign(v), v->wraps ? "(tau_int)-(uint64_t)" : "-", x));
            return;
        }
        if (v->type)
            for (const Member &m : v->type->members)
                if (m.kind == MemberKind::Instance && m.cls->native && !m.cells.empty()) e.container(m.cls, m);
        if (list_item(b, v)) return;
        if (v->raises && passes::is_list_access(v, "_append")) return check(b, v);
        bool always = v->type && v->type->bottom() && v->rep->code == 'n';
        std::string call = native(v);
        if (tried(b, v, call)) return;
        if (v->rep->code == 't') {
            e.declare_rep(v->rep);
            line(fmt::format("{}TAU_AS({}, {});", assign(v), v->rep->c_type, call));
        } else if (v->c == "tau_boxed_item") {
            line(fmt::format("{}tau_boxed_item_of({}, {});", assign(v), v->args[0]->rep->code == 'v' ? x + ".u.p" : x, arg(1)));
        } else if (v->flag && v->raises && v->rep->code != 'v') {
            line(assign(v) + call + ";");
        } else {
            line(assign(v) + call + ";");
        }
        check(b, v, always);
        return;
    }
    case Op::direct: case Op::call_self: {
        mir::Function *target = e.program.by_instance[v->instance];
        if (v->near) target = target->near;
        std::string out = assign(v) + target->c_name + "(";
        bool first = true;
        for (const Value *p : v->args) {
            if (p->rep->code == 'n') continue;
            out += (first ? "" : ", ") + name(p);
            first = false;
        }
        line(out + ");");
        if (target->raises) check(b, v, v->type && v->type->bottom());
        return;
    }
    case Op::coerce: line(assign(v) + coerce(v) + ";"); return;
    case Op::copy: {
        // A heap tuple of boxed items.
        std::string n = std::to_string(v->args.size());
        std::string made = v->rep->code == 'v' ? fmt::format("tau_box_obj(t_)") : "t_";
        line("{");
        line(fmt::format("tau_tuple *t_ = tau_tuple_new({});", n));
        for (std::size_t k = 0; k < v->args.size(); k++) line(fmt::format("t_->items[{}] = {};", k, arg(k)));
        line(assign(v) + made + ";");
        line("}");
        return;
    }
    case Op::is_type: line(assign(v) + is_type(v) + ";"); return;
    case Op::is_null:
        line(fmt::format("{}{};", assign(v), v->args[0]->rep->code == 'v' ? x + ".t == TAU_ID_NONE" : v->args[0]->rep->code == 'p' ? "!" + x : "false"));
        return;
    case Op::same:
        line(fmt::format("{}{};", assign(v), v->args[0]->rep->code == 'p' && v->args[1]->rep->code == 'p' ? x + " == " + arg(1) : fmt::format("tau_dyn_is({}, {})", x, arg(1))));
        return;
    case Op::is_function: {
        std::string p = v->args[0]->rep->code == 'v' ? x + ".u.p" : x;
        std::string guard = v->args[0]->rep->code == 'v' ? fmt::format("tau_is_obj({}) && ", x) : "";
        if (v->flag) line(fmt::format("{0}{1}((tau_obj *){2})->type_id == {4} && ((tau_method *){2})->func == (void *)&{3};", assign(v), guard, p, e.function_object(v->fn),
                                        v->fn->is_builtin ? "TAU_ID_BUILTIN" : "TAU_ID_METHOD"));
        else line(fmt::format("{0}{1}((tau_obj *){2})->type_id == {4} && ((tau_func *){2})->info == &{3};", assign(v), guard, p, e.info_name(v->fn),
                                   v->fn->is_builtin ? "TAU_ID_BUILTINFUNC" : "TAU_ID_FUNCTION"));
        return;
    }
    case Op::is_generator: {
        std::string p = v->args[0]->rep->code == 'v' ? x + ".u.p" : x;
        std::string guard = v->args[0]->rep->code == 'v' ? fmt::format("tau_is_obj({}) && ", x) : "";
        line(fmt::format("{0}{1}((tau_obj *){2})->type_id == TAU_ID_GENERATOR && ((tau_gen *){2})->info == &info_gen_{3};", assign(v), guard, p, e.program.by_instance[v->instance]->c_name));
        return;
    }
    case Op::is_class:
        if (v->cls->repeats) {
            std::string type = v->args[0]->rep->code == 'v' ? x + ".u.p" : x, guard = type == x ? "" : fmt::format("tau_is_type({}) && ", x);
            line(fmt::format("{}{}tau_made_of((const tau_type *)(const void *){}, &{});", assign(v), guard, type, e.descriptor_name(v->cls)));
            return;
        }
        line(fmt::format("{}(const void *){} == (const void *)&{};", assign(v), v->args[0]->rep->code == 'v' ? x + ".u.p" : x, e.descriptor_name(v->cls)));
        return;
    case Op::not_: line(fmt::format("{}!{};", assign(v), x)); return;
    case Op::tuple_make: {
        e.declare_rep(v->rep);
        std::string out = assign(v) + "(" + v->rep->c_type + "){";
        for (std::size_t k = 0; k < v->args.size(); k++) out += (k ? ", " : "") + arg(k);
        line(out + "};");
        return;
    }
    case Op::tuple_get:
        if (v->rep->code == 'n') return;
        line(fmt::format("{}{}.f{};", assign(v), x, v->index));
        return;
    case Op::tuple_item: {
        if (v->rep->code == 'n') return;
        e.declare_rep(v->args[0]->rep);
        line(fmt::format("switch ({}) {{", arg(1)));
        const Rep *r = v->args[0]->rep;
        for (std::size_t k = 0; k < r->items.size(); k++) {
            std::string field = fmt::format("{}.f{}", x, k);
            std::string boxed = r->items[k] == v->rep ? field : v->rep->code == 'v' ? fmt::format("tau_rep_{}_box({})", r->items[k]->name, field)
                              : r->items[k]->code == 'v' ? fmt::format("tau_rep_{}_unbox({})", v->rep->name, field) : field;
            line(fmt::format("{}: {}{}; break;", k + 1 < r->items.size() ? fmt::format("case {}", k) : "default", assign(v), boxed));
        }
        line("}");
        line(count(v, true));
        return;
    }
    case Op::field_load: {
        if (v->rep->code == 'n') return; // always None: the struct has no place for it
        line(fmt::format("{}(({} *){})->{};", assign(v), e.struct_name(v->cls), x, e.field_name(v->field)));
        if (v->owned && mir::counted(v)) line(count(v, true));
        return;
    }
    case Op::field_store: {
        std::string object = fmt::format("(({} *){})", e.struct_name(v->cls), x), field = object + "->" + e.field_name(v->field);
        const Rep *r = mir::rep_of(e.a, e.a.types.canonical(v->field->type));
        if (r->code != 'n') {
            e.declare_rep(r);
            if (r->counted) line(fmt::format("{{ {} {}old_ = {}; {} = {}; {}(old_); }}", r->c_type, "", field, field, arg(1), mir::drop_name(r)));
            else line(fmt::format("{} = {};", field, arg(1)));
        }
        if (!v->field->always_set) line(fmt::format("{}|= {}ull;", slot_mask(v, x, e), 1ull << (v->field->slot % 64)));
        return;
    }
    case Op::field_bound:
        if (v->field->always_set) line(assign(v) + "true;");
        else line(fmt::format("{}({}& {}ull) != 0;", assign(v), slot_mask(v, x, e), 1ull << (v->field->slot % 64)));
        return;
    case Op::field_unset: {
        const Rep *r = mir::rep_of(e.a, e.a.types.canonical(v->field->type));
        std::string field = fmt::format("(({} *){})->{}", e.struct_name(v->cls), x, e.field_name(v->field));
        if (r->counted) line(fmt::format("{{ {0} old_ = {1}; memset(&{1}, 0, sizeof {1}); {2}(old_); }}", r->c_type, field, mir::drop_name(r)));
        line(fmt::format("{}&= ~{}ull;", slot_mask(v, x, e), 1ull << (v->field->slot % 64)));
        return;
    }
    case Op::classvar_load: case Op::global_load: case Op::default_load: {
        if (v->rep->code == 'n') return;
        std::string variable = v->op == Op::classvar_load ? e.class_var(v->var, x) : v->op == Op::global_load ? e.global(v->global) : e.default_value(v->fn, v->index);
        line(assign(v) + variable + ";");
        if (v->owned && mir::counted(v)) line(count(v, true));
        return;
    }
    case Op::classvar_store: case Op::global_store: case Op::default_store: {
        const Rep *r = v->args[0]->rep;
        std::string variable = v->op == Op::classvar_store ? e.class_var(v->var, v->args.size() < 2 ? "" : arg(1)) : v->op == Op::global_store ? e.global(v->global) : e.default_value(v->fn, v->index);
        if (r->code != 'n') {
            if (r->counted) line(fmt::format("{{ {0} old_ = {1}; {1} = {2}; {3}(old_); }}", r->c_type, variable, x, mir::drop_name(r)));
            else line(fmt::format("{} = {};", variable, x));
        }
        if (v->op == Op::global_store) line(e.global(v->global) + "_bound = true;");
        return;
    }
    case Op::classvar_bound: line(assign(v) + "true;"); return;
    case Op::global_bound: line(fmt::format("{}{}_bound;", assign(v), e.global(v->global))); return;
    case Op::global_unset: {
        const Type *t = e.a.globals[v->global].type;
        const Rep *r = t ? mir::rep_of(e.a, e.a.types.canonical(t)) : mir::rep('n');
        std::string variable = e.global(v->global);
        if (r->code != 'n' && r->counted)
            line(fmt::format("{{ {0} old_ = {1}; memset(&{1}, 0, sizeof {1}); {2}(old_); }}", r->c_type, variable, mir::drop_name(r)));
        line(variable + "_bound = false;");
        return;
    }
    case Op::new_object: {
        std::string made = v->args.empty() ? "" : fmt::format("((const tau_type *)(const void *){})", x);
        if (v->cls->exception)
            line(fmt::format("{}tau_exc_alloc({}, sizeof({}));", assign(v), made.empty() ? "&" + e.descriptor_name(v->cls) : made, v->cls->native ? "tau_exc" : e.struct_name(v->cls)));
        else
            line(fmt::format("{}tau_alloc(sizeof({}), {});", assign(v), v->cls->native ? "tau_obj" : e.struct_name(v->cls), made.empty() ? e.type_id(v->cls) : made + "->id"));
        return;
    }
    case Op::new_cell: line(assign(v) + "tau_cell_new(TAU_ABSENT);"); return;
    case Op::cell_load:
        line(fmt::format("{}((tau_cell *){})->v;", assign(v), x));
        if (v->owned) line(count(v, true));
        return;
    case Op::cell_store:
        line(fmt::format("{{ tau_value old_ = ((tau_cell *){0})->v; ((tau_cell *){0})->v = {1}; tau_value_decref(old_); }}", x, arg(1)));
        return;
    case Op::cell_bound: line(fmt::format("{}((tau_cell *){})->v.t != 0;", assign(v), x)); return;
    case Op::cell_unset:
        line(fmt::format("{{ tau_value old_ = ((tau_cell *){0})->v; ((tau_cell *){0})->v = TAU_ABSENT; tau_value_decref(old_); }}", x));
        return;
    case Op::captured: line(fmt::format("{}((tau_func *){})->cells[{}];", assign(v), x, v->index)); return;
    case Op::make_function: {
        if (!v->flag && v->args.empty()) return;
        line(fmt::format("{}tau_func_new(&{}, {}).u.p;", assign(v), e.info_name(v->fn), v->args.size()));
        for (std::size_t k = 0; k < v->args.size(); k++) line(fmt::format("((tau_func *){})->cells[{}] = {};", name(v), k, arg(k)));
        return;
    }
    case Op::local_set: line(fmt::format("{} = {};", local(v->index), x)); return;
    case Op::local_get:
        line(fmt::format("{}{};", assign(v), local(v->index)));
        line(local(v->index) + " = TAU_ABSENT;");
        return;
    case Op::gen_new: {
        mir::Function *target = e.program.by_instance[v->instance];
        line("{");
        line(fmt::format("gen_{0} *n_ = (gen_{0} *)tau_gen_new(&info_gen_{0}, sizeof(gen_{0}), false);", target->c_name));
        for (std::size_t k = 0; k < target->params.size(); k++)
            if (target->params[k]->rep->code != 'n') line(fmt::format("n_->v{} = {};", target->params[k]->id, arg(k)));
        if (target->self) line(fmt::format("n_->v{} = {};", target->self->id, arg(v->args.size() - 1)));
        line(assign(v) + "n_;");
        line("}");
        return;
    }
    case Op::gen_next:
        line(fmt::format("{}tau_gen_next((tau_gen *){});", assign(v), x));
        line(fmt::format("if (TAU_UNLIKELY(!{} && tau_err)) {{", name(v)));
        trace(v->loc, "        ");
        if (v->unwind)
            for (const Value *i : v->increfs) body += "        " + count(i, true) + "\n";
        for (const Value *d : v->drops) body += "        " + count(d, false) + "\n";
        if (v->unwind) {
            edge(b, b->origin, v->unwind, "        ");
            body += fmt::format("        goto L{};\n", v->unwind->id);
        } else {
            leave("        ");
        }
        line("}");
        return;
    case Op::gen_current:
        if (v->rep->code != 'n') line(fmt::format("{}((gen_{} *){})->out;", assign(v), e.program.by_instance[v->instance]->c_name, x));
        return;
    case Op::yield: {
        int k = ++yields;
        if (v->args[0]->rep->code != 'n') line(fmt::format("g->out = {};", x));
        line(fmt::format("g->head.state = {};", k));
        std::string handlers = v->index ? fmt::format("tau_handler_swap((tau_exc **)(void *)&{});", local(v->index - 1)) : "";
        if (v->index) line(handlers);
        line("return true;");
        body += fmt::format("Y{}:\n", k);
        if (v->index) line(handlers);
        line("g->head.state = TAU_GEN_RUNNING;");
        line("if (TAU_UNLIKELY(g->head.throwing)) {");
        body += "        g->head.throwing = false;\n";
        if (v->flag) body += "        tau_err_chain();\n";
        trace(v->loc, "        ");
        if (v->unwind)
            for (const Value *i : v->increfs) body += "        " + count(i, true) + "\n";
        for (const Value *d : v->drops) body += "        " + count(d, false) + "\n";
        if (v->unwind) {
            edge(b, b->origin, v->unwind, "        ");
            body += fmt::format("        goto L{};\n", v->unwind->id);
        } else {
            leave("        ");
        }
        line("}");
        line(fmt::format("{}g->head.sent.t == 0 ? TAU_NONE : g->head.sent;", assign(v)));
        line("g->head.sent = TAU_ABSENT;");
        return;
    }
    case Op::catch_: line(fmt::format("{}tau_catch((tau_exc **)(void *)&{});", assign(v), local(v->index))); return;
    case Op::end_catch: line(fmt::format("tau_handler_end((tau_exc *){});", local(v->index))); return;
    case Op::reraise:
        line(fmt::format("tau_err_restore((tau_exc *){});", x));
        check(b, v, true);
        return;
    case Op::hold:
        line(fmt::format("{{ tau_value old_ = {0}; {0} = {1}; tau_value_decref(old_); }}", held(v->index), x));
        return;
    case Op::stack_check: case Op::poll: {
        bool stack = v->op == Op::stack_check;
        line(fmt::format("if (TAU_UNLIKELY({})) {{", stack ? "tau_stack_low()" : "tau_interrupted"));
        line(stack ? "tau_raise_recursion();" : "(void)tau_raise_if_interrupted();");
        check(b, v, true);
        line("}");
        return;
    }
    case Op::incref: line(count(v->args[0], true)); return;
    case Op::decref: line(count(v->args[0], false)); return;
    case Op::jump:
        edge(b, b->origin, v->targets[0], "    ");
        line(fmt::format("goto L{};", v->targets[0]->id));
        return;
    case Op::branch: {
        bool to_cold = !b->cold && v->targets[0]->cold, or_cold = !b->cold && v->targets[1]->cold;
        std::string condition = to_cold == or_cold ? x : fmt::format("{}({})", to_cold ? "TAU_UNLIKELY" : "TAU_LIKELY", x);
        line(fmt::format("if ({}) goto L{}; else goto L{};", condition, v->targets[0]->id, v->targets[1]->id));
        return;
    }
    case Op::switch_int:
        line(fmt::format("switch ({}) {{", x));
        for (std::size_t k = 0; k < v->targets.size(); k++)
            line(fmt::format("{}: goto L{};", k + 1 < v->targets.size() ? fmt::format("case {}", k) : "default", v->targets[k]->id));
        line("}");
        return;
    case Op::ret:
        for (int k = 0; k < f.holds; k++) line(fmt::format("tau_value_decref({});", held(k)));
        if (f.generator) {
            const Rep *r = v->args[0]->rep;
            if (r->code != 'n') line(fmt::format("g->head.result = tau_rep_{}_box({});", r->name, x));
            else line("g->head.result = TAU_NONE;");
            line("g->head.state = TAU_GEN_DONE;");
            line("return false;");
        } else {
            line(f.result->code == 'n' ? "return;" : fmt::format("return {};", x));
        }
        return;
    case Op::unreachable: line("tau_unreachable();"); return;
    }
}

} // namespace tau::emit
