// The body of one function: a C statement or two per instruction, a label per block.
//
// In:  a mir::Function after the refcount pass.  Out: C text. Phis become variables that the predecessors assign; the values
// of a generator that live across a yield are fields of its frame.
#include "emit/emit.h"
#include "passes/quiet.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace tau::emit {

// What a C variable's name begins with: "total_" of total_v12.
static std::string source_name(const mir::Function &f, const Value *v) {
    std::string_view text = v->variable ? v->variable.text() : std::string_view();
    bool plain = !f.generator && std::all_of(text.begin(), text.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; });
    return text.empty() || !plain ? "" : std::string(text) + "_";
}

std::string Emitter::signature(const mir::Function &f) {
    if (f.generator) return fmt::format("static bool {}(tau_gen *g_)", f.c_name);
    std::string out = fmt::format("static {} {}(", f.result->code == 'p' ? "void *" : f.result->c_type + " ", f.c_name);
    bool first = true;
    if (f.self) {
        out += "void *self";
        first = false;
    }
    for (const Value *p : f.params) {
        if (p->rep->code == 'n') continue;
        out += fmt::format("{}{} {}a{}", first ? "" : ", ", p->rep->c_type, source_name(f, p), p->index);
        first = false;
    }
    return out + (first ? "void)" : ")");
}

void Emitter::function(mir::Function &f) {
    FunctionEmitter w{*this, f, {}};
    w.write();
}

std::string FunctionEmitter::name(const Value *v) {
    switch (v->op) {
    case Op::const_int:
        if (!v->text.empty()) return e.big_literal(v->text);
        return v->integer < 0 ? fmt::format("({})", v->integer) : std::to_string(v->integer);
    case Op::const_bool: return v->integer ? "true" : "false";
    case Op::const_float: {
        if (std::isinf(v->number)) return v->number < 0 ? "(-HUGE_VAL)" : "HUGE_VAL";
        if (std::isnan(v->number)) return "NAN";
        std::string s = fmt::format("{}", v->number);
        if (s.find_first_of(".en") == std::string::npos) s += ".0";
        return s[0] == '-' ? "(" + s + ")" : s;
    }
    case Op::const_complex: return fmt::format("(tau_complex){{0.0, {:.17g}}}", v->number);
    case Op::const_none: return "TAU_NONE";
    case Op::const_str: return e.string_literal(v->text);
    case Op::const_bytes: return e.bytes_literal(v->text);
    case Op::const_value:
        if (!v->c.starts_with("MODULE_OBJECT(")) return v->c;
        e.static_types.insert("MODULE");
        return e.module_object(v->c.substr(14, v->c.size() - 15));
    case Op::const_class: {
        // Numbers and text that are made dynamically come with code of their own.
        std::string id = v->cls->native_id;
        if (v->cls->repeats) return "(void *)&plan_" + e.struct_name(v->cls);
        static const std::set<std::string_view> constructed{"INT", "FLOAT", "COMPLEX", "STR", "BYTES", "BYTEARRAY"};
        if (constructed.contains(id)) return "(void *)tau_class_" + id + "()";
        return "(void *)&" + e.descriptor_name(v->cls);
    }
    case Op::make_function:
        if (!v->flag && v->args.empty()) return "(void *)&" + e.function_object(v->fn);
        break;
    case Op::param:
        if (!f.generator) return source_name(f, v) + fmt::format("a{}", v->index);
        break;
    case Op::self:
        if (!f.generator) return "self";
        break;
    case Op::undef:
        switch (v->rep->code) {
        case 'p': return "NULL";
        case 'v': return "TAU_ABSENT";
        case 't': return fmt::format("({}){{0}}", v->rep->c_type);
        case 'c': return "(tau_complex){0}";
        default: return "0";
        }
    default: break;
    }
    return (in_frame[v->id] ? "g->v" : source_name(f, v) + "v") + std::to_string(v->id);
}

std::string FunctionEmitter::held(int k) { return fmt::format("{}h{}", f.generator ? "g->" : "", k); }
std::string FunctionEmitter::local(int k) { return fmt::format("{}l{}", f.generator ? "g->" : "", k); }

// Generator values that another resumption may read live in the frame.
void FunctionEmitter::assign_frame() {
    in_frame.assign(f.next_id, false);
    if (!f.generator) return;
    std::vector<const mir::Block *> def(f.next_id, nullptr);
    for (auto &b : f.blocks)
        for (const Value *v : b->values) def[v->id] = b.get();
    std::map<const mir::Block *, bool> yields_in;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) yields_in[b.get()] |= v->op == Op::yield;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) {
            if (v->op == Op::phi || v->op == Op::param || v->op == Op::self || yields_in[b.get()]) in_frame[v->id] = true;
            for (const Value *arg : v->args)
                if (v->op == Op::phi || def[arg->id] != b.get()) in_frame[arg->id] = true;
            for (const Value *d : v->drops) if (def[d->id] != b.get()) in_frame[d->id] = true;
        }
}

static bool has_variable(const Value *v, bool generator) {
    if (!v->rep || v->rep->code == 'n') return false;
    switch (v->op) {
    case Op::const_int: case Op::const_bool: case Op::const_float: case Op::const_complex: case Op::const_none:
    case Op::const_str: case Op::const_bytes: case Op::const_value: case Op::const_class: case Op::undef:
        return false;
    case Op::make_function: return v->flag || !v->args.empty();
    case Op::param: case Op::self: return generator;
    default: return true;
    }
}

std::vector<const Value *> FunctionEmitter::unread_params() {
    std::vector<const Value *> out(f.params.begin(), f.params.end());
    if (f.self) out.push_back(f.self);
    for (auto &b : f.blocks)
        for (const Value *v : b->values) std::erase(out, v);
    std::erase_if(out, [](const Value *v) { return v->rep->code == 'n'; });
    return out;
}

static std::size_t size_of(const Rep *r) {
    switch (r->code) {
    case 'n': return 0;
    case 'v': case 'c': return 16;
    case 't': {
        std::size_t n = 0;
        for (const Rep *item : r->items) n += size_of(item);
        return n;
    }
    default: return 8;
    }
}

// What the function's variables and arrays take where the C compiler gives each a place of its own.
std::size_t FunctionEmitter::frame_size() const {
    std::size_t n = 0;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) {
            if (has_variable(v, f.generator)) n += size_of(v->rep);
            if (v->op == Op::const_value && !v->args.empty()) n += 16 * v->args.size();
            if (v->op == Op::native) n += 16;
        }
    return n + 16 * std::size_t(f.locals);
}

// The text of all blocks, into `body`.
void FunctionEmitter::statements() {
    for (auto &b : f.blocks) {
        for (const mir::Block *t : b->terminator()->targets) targets.insert(t->id);
        for (const Value *v : b->values)
            if (v->raises && v->unwind) targets.insert(v->unwind->id);
    }
    for (std::size_t k = 0; k < f.blocks.size(); k++) {
        const mir::Block *b = f.blocks[k].get();
        if (targets.contains(b->id)) body += fmt::format("L{}:;\n", b->id);
        for (std::size_t n = 0; n < b->values.size(); n++) {
            const Value *v = b->values[n];
            if (v->op == Op::jump && k + 1 < f.blocks.size() && f.blocks[k + 1].get() == v->targets[0]) {
                edge(b, b->origin, v->targets[0], "    ");
                continue;
            }
            if (e.debug) place(v);
            value(b, n, v);
        }
    }
}

void FunctionEmitter::write() {
    if (e.debug) in_order_of_flow(f.blocks);
    assign_frame();
    statements();
    // Declarations, by C type.
    std::map<std::string, std::vector<std::string>> variables, fields;
    for (auto &b : f.blocks)
        for (const Value *v : b->values)
            if (has_variable(v, f.generator)) {
                e.declare_rep(v->rep);
                (in_frame[v->id] ? fields : variables)[v->rep->c_type].push_back(in_frame[v->id] ? fmt::format("v{}", v->id) : name(v));
            }
    // Parameters that no code reads any more: the maker stores them, and a frame that never started gives them up.
    if (f.generator)
        for (const Value *v : unread_params()) {
            e.declare_rep(v->rep);
            fields[v->rep->c_type].push_back(fmt::format("v{}", v->id));
        }
    auto empty = [&](const std::string &type) { return f.generator ? "" : type == "tau_value" ? " = TAU_ABSENT" : " = NULL"; };
    for (int k = 0; k < f.locals; k++) {
        const std::string &type = f.local_reps[std::size_t(k)]->c_type;
        (f.generator ? fields : variables)[type].push_back(fmt::format("l{}{}", k, empty(type)));
    }
    if (!f.instance->fn->is_module && (f.recursive || !f.hidden)) e.largest_frame = std::max(e.largest_frame, frame_size());
    for (int k = 0; k < f.holds; k++) (f.generator ? fields : variables)["tau_value"].push_back(fmt::format("h{}{}", k, empty("tau_value")));
    std::string declarations;
    for (auto &[type, list] : variables)
        for (const std::string &item : list) declarations += fmt::format("    {} {};\n", type, item);
    const ir::Function *src = f.instance->fn;
    std::string comment = fmt::format("/* {}{} */\n", src->qualname, f.instance->boxed ? " (any arguments)" : "");
    std::string end = e.debug ? kOwnLine : "", place = e.debug ? Emitter::line_of(src->module->source, src->node) : "";
    if (!place.empty()) {
        comment += place;
        declarations = with_places(declarations, place);
        body = with_places(body, place);
    }
    if (!f.generator) {
        e.prototypes += (f.cold ? "TAU_COLD " : "") + e.signature(f) + ";\n";
        std::string unused;
        for (const Value *p : f.params)
            if (p->rep->code != 'n') unused += fmt::format("    (void){};\n", name(p));
        if (f.self) unused += "    (void)self;\n";
        e.functions += comment + e.signature(f) + " {\n" + declarations + unused + body + "}\n\n" + end;
        return;
    }
    const Type *yielded = f.instance->yields;
    const Rep *out = mir::rep_of(e.a, yielded);
    e.declare_rep(out);
    std::string frame = fmt::format("typedef struct gen_{0} {{\n    tau_gen head;\n", f.c_name);
    if (out->code != 'n') frame += fmt::format("    {} out;\n", out->c_type);
    for (auto &[type, list] : fields) {
        frame += "    " + type;
        for (std::size_t k = 0; k < list.size(); k++) frame += (k ? ", " : " ") + std::string(type == "void *" && k ? "*" : "") + list[k];
        frame += ";\n";
    }
    frame += fmt::format("}} gen_{};\n", f.c_name);
    e.types += frame;
    e.prototypes += e.signature(f) + ";\n";
    std::string resume = comment + e.signature(f) + " {\n" + fmt::format("    gen_{0} *g = (gen_{0} *)g_;\n", f.c_name) + declarations;
    resume += "    switch (g->head.state) {\n    case 0: break;\n";
    for (int y = 1; y <= yields; y++) resume += fmt::format("    case {}: goto Y{};\n", y, y);
    resume += "    default: return false;\n    }\n    g->head.state = TAU_GEN_RUNNING;\n";
    e.functions += resume + body + "}\n" + end;
    // Dropping a frame that never started gives up its parameters; a suspended one is closed by the runtime first.
    std::string drop, visit;
    for (const Value *p : f.params)
        if (mir::counted(p)) drop += fmt::format("    tau_rep_{}_decref(g->v{});\n", p->rep->name, p->id);
    if (f.self) drop += fmt::format("    tau_xdecref(g->v{});\n", f.self->id);
    e.functions += fmt::format("static void drop_{0}(tau_gen *g_) {{\n    gen_{0} *g = (gen_{0} *)g_;\n    (void)g;\n{1}}}\n", f.c_name, drop);
    std::string box = out->code == 'n' ? "    (void)g_;\n    return TAU_NONE;\n"
                                       : fmt::format("    return tau_rep_{}_box(((gen_{} *)g_)->out);\n", out->name, f.c_name);
    e.functions += fmt::format("static tau_value current_{0}(tau_gen *g_) {{\n{1}}}\n", f.c_name, box);
    std::string type_name = infer::iterator_name(src);
    if (type_name.empty()) type_name = "generator";
    e.functions += fmt::format("static const tau_geninfo info_gen_{0} = {{{1}, {2}, {3}, {0}, current_{0}, drop_{0}, NULL}};\n\n",
                               f.c_name, c_quote(src->name.text()), c_quote(src->qualname), c_quote(type_name));
    e.prototypes += fmt::format("static const tau_geninfo info_gen_{};\n", f.c_name);
}

// ---- control flow ---------------------------------------------------------------------------------------------------

// Assigns the phis of `to` for the edge from `origin`: all at once, as phis mean.
void FunctionEmitter::edge(const mir::Block *, int origin, const mir::Block *to, const char *indent) {
    std::vector<std::pair<std::string, std::string>> moves;
    std::vector<const Rep *> reps;
    for (const Value *phi : to->values) {
        if (phi->op != Op::phi) break;
        for (std::size_t k = 0; k < phi->args.size(); k++) {
            if (phi->origins[k] != origin) continue;
            std::string from = name(phi->args[k]), into = name(phi);
            if (from == into) continue;
            moves.push_back({into, from});
            reps.push_back(phi->rep);
        }
    }
    // Order: a move whose target nobody still reads goes first; a cycle takes a temporary.
    while (!moves.empty()) {
        bool progress = false;
        for (std::size_t k = 0; k < moves.size(); k++) {
            bool read = false;
            for (std::size_t n = 0; n < moves.size(); n++) read |= n != k && moves[n].second == moves[k].first;
            if (read) continue;
            body += fmt::format("{}{} = {};\n", indent, moves[k].first, moves[k].second);
            moves.erase(moves.begin() + long(k));
            reps.erase(reps.begin() + long(k));
            progress = true;
            break;
        }
        if (progress) continue;
        std::string temporary = fmt::format("m{}_{}", to->id, body.size());
        body += fmt::format("{}{} {} = {};\n", indent, reps[0]->c_type, temporary, moves[0].second);
        moves[0].second = temporary;
        // The value that was read there is free now.
        std::string freed = moves[0].first;
        (void)freed;
    }
}

// What the frame's variables hold lives as long as the traceback, as CPython's frames do.
void FunctionEmitter::leave(const char *indent) {
    for (int k = 0; k < f.holds; k++) body += fmt::format("{}tau_traceback_hold({});\n", indent, held(k));
    if (f.generator) {
        body += fmt::format("{0}g->head.state = TAU_GEN_DONE;\n{0}return false;\n", indent);
        return;
    }
    const char *code = "";
    switch (f.result->code) {
    case 'n': code = ""; break;
    case 'b': code = " false"; break;
    case 'i': code = " TAU_INT_ERR"; break;
    case 'f': code = " 0"; break;
    case 'p': code = " NULL"; break;
    case 'v': code = " TAU_ABSENT"; break;
    default: body += fmt::format("{}return ({}){{0}};\n", indent, f.result->c_type); return;
    }
    body += fmt::format("{}return{};\n", indent, code);
}

// The C condition that says v raised.
std::string FunctionEmitter::failed(const Value *v) {
    if (v->flag && v->rep->code == 'v') return fmt::format("{}.t == 0 && tau_err", name(v));
    if (v->op == Op::native && passes::is_list_access(v, "_append")) return "!" + native(v);
    if (v->zero_on_error) {
        switch (v->rep->code) {
        case 'v': return fmt::format("{}.t == 0", name(v));
        case 'i': case 'f': return fmt::format("{} == 0 && tau_err", name(v));
        case 'p': case 'b': return fmt::format("!{} && tau_err", name(v));
        default: return "tau_err";
        }
    }
    switch (v->rep->code) {
    case 'i': return name(v) + " == TAU_INT_ERR";
    case 'v': return name(v) + ".t == 0";
    case 'p':
        if (v->type && v->type->may_be_none()) return fmt::format("!{} && tau_err", name(v));
        return "!" + name(v);
    default: return "tau_err";
    }
}

// The lines of a traceback for what is raised here: in library code, those of the program's functions that it took in.
void FunctionEmitter::trace(const ir::Location *at, const char *in) {
    for (const ir::Location *l = at; l; l = l->inlined_at)
        if (l->node && (!f.hidden || l->visible)) body += fmt::format("{}tau_traceback_add(&{});\n", in, e.location(l));
}

void FunctionEmitter::check(const mir::Block *b, const Value *v, bool always) {
    if (!v->raises) return;
    const char *in = always ? "    " : "        ";
    if (!always) line(fmt::format("if (TAU_UNLIKELY({})) {{", failed(v)));
    if (v->c == "tau_raise_again") { // what was handled gets no line for its `raise`, "No active exception" does
        if (v->loc && v->loc->node && (!f.hidden || v->loc->visible))
            body += fmt::format("{}if (!tau_handled) tau_traceback_add(&{});\n", in, e.location(v->loc));
        if (v->loc) trace(v->loc->inlined_at, in);
    } else if (const auto *call = v->c == "tau_call_method_value" && v->loc ? syntax::dyn_as<syntax::Call>(v->loc->node) : nullptr;
               call && syntax::dyn_as<syntax::Attribute>(call->func) && (!f.hidden || v->loc->visible)) {
        ir::Location *name = e.a.program.arena.make<ir::Location>(*v->loc); // the marks of a method that is not there
        name->node = call->func;
        body += fmt::format("{}tau_traceback_add(tau_err == tau_no_method ? &{} : &{});\n", in, e.location(name), e.location(v->loc));
        trace(v->loc->inlined_at, in);
    } else if (v->c != "tau_rethrow" && v->op != Op::reraise) {
        trace(v->loc, in);
    }
    // Parts of what is given up may go on.
    if (v->unwind)
        for (const Value *i : v->increfs) body += in + count(i, true) + "\n";
    for (const Value *d : v->drops) body += in + count(d, false) + "\n";
    if (v->unwind) {
        edge(b, b->origin, v->unwind, in);
        body += fmt::format("{}goto L{};\n", in, v->unwind->id);
    } else {
        leave(in);
    }
    if (!always) line("}");
}

std::string FunctionEmitter::count(const Value *v, bool up) {
    e.declare_rep(v->rep);
    if (v->rep->code == 'p') return fmt::format("tau_x{}({});", up ? "incref" : "decref", name(v));
    return fmt::format("tau_rep_{}_{}({});", v->rep->name, up ? "incref" : "decref", name(v));
}

// ---- conversions --------------------------------------------------------------------------------------------------------

std::string FunctionEmitter::coerce(const Value *v) {
    const Value *from = v->args[0];
    const Rep *to = v->rep;
    std::string x = name(from);
    if (from->rep == to) return x;
    if (to->code == 'v') {
        switch (from->rep->code) {
        case 'b': return fmt::format("tau_box_bool({})", x);
        case 'i': return fmt::format("tau_box_int({})", x);
        case 'f': return fmt::format("tau_box_float({})", x);
        case 'p': return fmt::format("tau_box_obj({})", x);
        default: return fmt::format("tau_rep_{}_box({})", from->rep->name, x);
        }
    }
    if (from->rep->code == 'v') {
        switch (to->code) {
        case 'b': return x + ".u.b";
        case 'i': return fmt::format("tau_rep_i_unbox({})", x);
        case 'f': return x + ".u.f";
        case 'p':
            if (v->type && v->type->may_be_none()) return fmt::format("({0}.t == TAU_ID_NONE ? NULL : (void *){0}.u.p)", x);
            return fmt::format("(void *){}.u.p", x);
        default: return fmt::format("tau_rep_{}_unbox({})", to->name, x);
        }
    }
    return x;
}

std::string FunctionEmitter::is_type(const Value *v) {
    const Value *x = v->args[0];
    std::string n = name(x), id, guard;
    char code = x->rep->code;
    if (code == 'p') {
        id = fmt::format("((tau_obj *){})->type_id", n);
        guard = x->type && x->type->may_be_none() ? n + " && " : "";
    } else if (code == 'v') {
        id = n + ".t";
    } else {
        // A representation that has one type only.
        ClassInfo *own = e.a.class_of(e.a.types.canonical(x->type));
        return own && own->derives(v->cls) ? "true" : "false";
    }
    ClassInfo *c = v->cls;
    auto family = e.a.family(c, !v->flag);
    bool variants = false; // several structs for one class
    for (ClassInfo *m : family) variants |= m->generic;
    if (variants || (c->native && !c->type_params.empty())) {
        std::string has = code == 'v' ? fmt::format("tau_is_obj({}) && ", n) : guard;
        if (!v->flag || c->subclasses.empty()) return fmt::format("({}tau_types[{}]->mro[0] == &{})", has, id, e.descriptor_name(c));
        return fmt::format("({}tau_issubclass(tau_types[{}], &{}))", has, id, e.descriptor_name(c));
    }
    if (family.size() <= 4) {
        std::string out;
        for (ClassInfo *m : family) out += (out.empty() ? "" : " || ") + e.has_class(id, m);
        return fmt::format("({}({}))", guard, out);
    }
    if (code == 'v') return fmt::format("tau_isinstance({}, &{})", n, e.descriptor_name(c));
    return fmt::format("({}tau_issubclass(tau_types[{}], &{}))", guard, id, e.descriptor_name(c));
}

std::string FunctionEmitter::native(const Value *v) {
    std::string out = v->c + "(";
    e.uses_code |= v->c.starts_with("tau_func_code");
    bool first = true;
    std::int64_t positional = 0;
    for (const Value *arg : v->args) {
        if (arg->op == Op::const_int) positional = arg->integer;
        if (arg->rep->code == 'n' && arg->op != Op::const_value) {
            continue;
        }
        std::string text = name(arg);
        if (arg->op == Op::const_value && text.starts_with("NAME(")) {
            text = fmt::format("{}u", e.name_id(text.substr(5, text.size() - 6)));
        } else if (text.starts_with("LOCAL(")) {
            text = "&" + local(std::stoi(text.substr(6)));
        } else if (text.starts_with("LOCALS(")) {
            text = "u_";
        } else if (text == "ARRAY") {
            text = "x_";
        } else if (text.starts_with("KW(")) {
            int n = 0;
            std::string list = e.keyword_list(text.substr(3, text.size() - 4), n);
            text = fmt::format("&(tau_kwargs){{{}, {}, x_ + {}}}", n, list, positional);
        }
        out += (first ? "" : ", ") + text;
        first = false;
    }
    // Which operands the arithmetic gives up itself.
    if (v->consumes && v->c.starts_with("tau_int_") && v->c.ends_with("_c")) out += fmt::format(", {}", v->consumes);
    return out + ")";
}

} // namespace tau::emit
