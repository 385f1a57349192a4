// Attributes that a program looks up by names which only the run shows: getattr(x, s), "{0.real}".format(x).
//
// In:  what inference has found so far.  Out: more names that dynamic code may ask for. A name that is computed comes from
// somewhere: it is written in a string constant, or it is one of those that the program's own classes define
// (getattr(self, "visit_" + kind)).
#include "infer/infer.h"

namespace tau::infer {

using support::intern;

static bool starts_name(char c) { return c == '_' || std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80); }
static bool in_name(char c) { return starts_name(c) || std::isdigit(static_cast<unsigned char>(c)); }

// The names in a constant: "name", "a.b.c"; of a format string those behind dots in its fields.
static void names_in(std::string_view text, bool formats_only, std::set<std::string> &out) {
    bool format = text.find('{') != text.npos;
    if (formats_only && !format) return;
    if (!format)
        for (char c : text)
            if (!in_name(c) && c != '.') return;
    for (std::size_t k = 0; k < text.size(); k++) {
        if (!starts_name(text[k])) continue;
        std::size_t end = k;
        while (end < text.size() && in_name(text[end])) end++;
        if (!format || (k && text[k - 1] == '.')) out.insert(std::string(text.substr(k, end - k)));
        k = end;
    }
}

// False when nothing is new.
bool Analysis::add_names_at_run_time() {
    if (names_at_run_time_ == NamesAtRunTime::None) return false;
    bool all = names_at_run_time_ == NamesAtRunTime::All;
    std::set<std::string> names;
    for (auto &i : instances) {
        if (!i->fn->module || i->fn->module->is_builtins || (i->fn->module->source && i->fn->module->source->is_stdlib)) continue;
        for (auto &b : i->fn->blocks)
            for (const ir::Instr *instr : b->instrs)
                if (instr->op == ir::Op::const_str) names_in(instr->imm.text, !all, names);
    }
    if (all)
        for (auto &cls : classes) {
            if (cls->native || cls->decl->module->is_builtins || (cls->decl->module->source && cls->decl->module->source->is_stdlib)) continue;
            for (auto &[name, field] : cls->fields) names.insert(std::string(name.text()));
            for (auto &[name, var] : cls->vars)
                if (!is_dunder(name)) names.insert(std::string(name.text()));
        }
    std::size_t before = dynamic_names.size();
    for (const std::string &name : names) add_dynamic_name(intern(name));
    return dynamic_names.size() > before;
}

} // namespace tau::infer
