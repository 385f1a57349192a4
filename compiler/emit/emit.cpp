// The order of the C unit, and the program's start and end.
//
// In:  everything the other files collected.  Out: the text.
#include "emit/emit.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::emit {

void Emitter::program_main() {
    std::string run;
    for (ir::ModuleDecl *m : a.program.builtin_files)
        if (std::string c = body_call(m); !c.empty()) run += "    " + c + "\n    if (tau_err) return false;\n";
    // The program's variables go first, and with them what has a __del__: it may still print.
    std::string release, library;
    std::vector<std::pair<ir::Global *, std::string>> ordered(globals.begin(), globals.end());
    std::sort(ordered.begin(), ordered.end(), [](auto &x, auto &y) { return x.first->id < y.first->id; });
    for (auto &[g, name] : ordered) {
        const Type *t = a.globals[g].type;
        const Rep *r = t ? mir::rep_of(a, a.types.canonical(t)) : mir::rep('n');
        bool own = !g->module->is_builtins && !(g->module->source && g->module->source->is_stdlib);
        if (r->counted)
            (own ? release : library) += fmt::format("    {{ {0} old_ = {1}; memset(&{1}, 0, sizeof {1}); {1}_bound = false; {2}(old_); }}\n",
                                                     r->c_type, name, mir::drop_name(r));
    }
    release += "    tau_gc_collect();\n#ifndef TAU_GC_BOEHM\n" + library;
    std::vector<std::string> lines; // in the order of their names, wherever the compiler keeps what they name
    for (auto &[v, name] : class_vars) {
        if (v->owner->repeats) continue;
        const Rep *r = mir::rep_of(a, a.types.canonical(v->type));
        if (r->counted) lines.push_back(fmt::format("    {{ {0} old_ = {1}; memset(&{1}, 0, sizeof {1}); {2}(old_); }}\n", r->c_type, name, mir::drop_name(r)));
    }
    for (auto &[key, name] : defaults) {
        const Rep *r = mir::rep_of(a, a.types.canonical(a.defaults[key.first][std::size_t(key.second)]));
        if (r->counted) lines.push_back(fmt::format("    {}({});\n", mir::drop_name(r), name));
    }
    for (auto &[fn, name] : function_objects) lines.push_back(fmt::format("    tau_func_release(&{});\n", name));
    for (auto &[text, name] : bytes) lines.push_back(fmt::format("    tau_xdecref({});\n", name));
    for (auto &[text, name] : bigs) lines.push_back(fmt::format("    tau_int_decref({});\n", name));
    std::sort(lines.begin(), lines.end());
    if (has_repeating()) release += "    tau_made_classes_release();\n";
    for (const std::string &line : lines) release += line;
    main_text += fmt::format("bool tau_program_main(void) {{\n    tau_set_frame_size({});\n{}{}{}    {}\n    return !tau_err;\n}}\n", largest_frame, start, run, late_start, body_call(a.program.root));
    main_text += fmt::format("void tau_program_release_globals(void) {{\n{}#endif\n}}\n", release);
}

// Attributes of built-in types that dynamic code may ask for are filled in at the start.
void Emitter::attribute_tables() {
    for (auto &cls : a.classes) {
        if (row(cls.get()).empty() || (cls->value_type && !cls->escaped) || (a.dynamic_names.empty() && !cls->listed)) continue;
        int count = 0;
        std::string table = attributes(cls.get(), count);
        if (!count) continue;
        std::string n = struct_name(cls.get());
        descriptors += fmt::format("static const tau_attr attrs_{}[] = {{\n{}}};\n", n, table);
        start += fmt::format("    {0}.attrs = attrs_{1};\n    {0}.nattrs = {2};\n", descriptor_name(cls.get()), n, count);
    }
}

// What counts as derived from a class by its methods, or as it is listed (Iterable, Sequence, a protocol), for isinstance() of
// a class that only the running program knows.
void Emitter::counted_classes() {
    for (ClassInfo *of : classes) {
        if (!a.is_protocol(of)) continue;
        std::string ids;
        for (auto &cls : a.classes) {
            bool is_known = cls->type_id != 0 || !row(cls.get()).empty();
            if (is_known && !cls->derives(of) && a.conforms(cls.get(), of)) ids += type_id(cls.get()) + ", ";
        }
        if (ids.empty()) continue;
        descriptors += fmt::format("static const uint16_t counted_{}[] = {{{}0}};\n", struct_name(of), ids);
        start += fmt::format("    {}.counted = counted_{};\n", descriptor_name(of), struct_name(of));
    }
}

std::string Emitter::run() {
    declare_types();
    for (auto &f : program.functions) function(*f);
    for (std::size_t k = 0; k < classes.size(); k++) class_descriptor(classes[k]);
    attribute_tables();
    counted_classes();
    module_runners();
    module_tables();
    program_main();

    std::string out = "/* Made by Tauraro. */\n#include \"tau/program.h\"\n#include <math.h>\n#include <stddef.h>\n#include <string.h>\n\n"
                      "#pragma GCC diagnostic ignored \"-Wunused-function\"\n#pragma GCC diagnostic ignored \"-Wunused-variable\"\n"
                      "#pragma GCC diagnostic ignored \"-Wunused-but-set-variable\"\n#pragma GCC diagnostic ignored \"-Wunused-label\"\n"
                      "#ifndef __clang__\n#pragma GCC diagnostic ignored \"-Wmaybe-uninitialized\"\n#endif\n\n";
    int id = 0;
    std::string ids;
    for (ClassInfo *c : classes) ids += fmt::format("#define ID_{} (TAU_ID_FIRST_USER + {})\n", struct_name(c), id++);
    out += ids + code_macros() + "\n/* ---- types */\n" + types + "\n/* ---- data */\n" + data;
    out += "\n/* ---- functions */\n" + prototypes + "\n" + functions;
    // Names used dynamically, by id.
    std::vector<std::string> by_id(names.size());
    for (auto &[text, k] : names) by_id[std::size_t(k)] = text;
    std::string before = data, list;
    for (const std::string &n : by_id) list += (list.empty() ? "" : ", ") + string_literal(n);
    out += data.substr(before.size());
    out += fmt::format("\n/* ---- entries and tables */\ntau_str *const tau_names[] = {{{}NULL}};\nconst uint32_t tau_nnames = {};\n", list.empty() ? "" : list + ", ", by_id.size());
    if (uses_code) out += codes;
    out += entries + descriptors;
    std::string table;
    for (std::string_view makes_float : {"tau_box_float(", "tau_rep_f_box("}) // natives of which inference knows nothing
        if (out.find(makes_float) != std::string::npos) static_types.insert("FLOAT");
    for (const std::string &t : static_types) table += fmt::format("    [TAU_ID_{0}] = &tau_type_{0},\n", t);
    std::size_t number = 0;
    for (ClassInfo *c : classes) table += fmt::format("    [TAU_ID_FIRST_USER + {}] = &type_{},\n", number++, struct_name(c));
    for (const std::string &t : type_table) table += fmt::format("    [TAU_ID_FIRST_USER + {}] = {},\n", number++, t);
    bool made = has_repeating();
    out += fmt::format("const tau_type *tau_types[TAU_ID_FIRST_USER + {}]{};\nconst uint32_t tau_ntypes = TAU_ID_FIRST_USER + {};\n", number + (made ? kMadeClasses : 0),
                       table.empty() ? "" : fmt::format(" = {{\n{}}}", table), number);
    if (made) out += "const uint32_t tau_types_room = sizeof tau_types / sizeof *tau_types;\n";
    return out + main_text;
}

// The numbers of the unit's own lines, once it is whole.
static std::string with_own_lines(const std::string &text, const std::string &name) {
    std::string out;
    std::size_t number = 1, mark_size = std::string_view(kOwnLine).size();
    for (std::size_t at = 0; at < text.size(); number++) {
        std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (text.compare(at, mark_size, kOwnLine) == 0)
            out += fmt::format("#line {} {}\n", number + 1, c_quote(name));
        else
            out.append(text, at, end - at);
        at = end;
    }
    return out;
}

std::string program(mir::Program &p, const std::string &debug_name) {
    Emitter e{p, *p.analysis};
    e.debug = !debug_name.empty();
    std::string text = e.run();
    return e.debug ? with_own_lines(text, debug_name) : text;
}

} // namespace tau::emit
