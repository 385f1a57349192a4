// What f.__code__ and f.__closure__ tell of a function: names of variables, where free ones lie, its place.
//
// In:  functions that are values.  Out: a table each, which only programs that ask for one contain.
#include "emit/emit.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/source.h"

namespace tau::emit {

// The C expression for the table of fn; `info` is the name of its tau_funcinfo.
std::string Emitter::code_info(ir::Function *fn, const std::string &info) {
    if (fn->is_native || !fn->scope || fn->is_module) return "NULL";
    std::vector<std::string> names, inner;
    auto add = [&](auto... kinds) {
        for (const ir::Param &p : fn->params)
            if (((p.kind == kinds) || ...)) names.push_back(std::string(p.name.text()));
    };
    add(ir::ParamKind::PositionalOnly, ir::ParamKind::Normal);
    add(ir::ParamKind::KeywordOnly);
    add(ir::ParamKind::Star);
    add(ir::ParamKind::StarStar);
    for (const names::Variable &v : fn->scope->variables) {
        if (v.storage == names::Storage::Cell) inner.push_back(std::string(v.name.text()));
        if (v.storage == names::Storage::Local && !v.is_parameter) names.push_back(std::string(v.name.text()));
    }
    std::sort(inner.begin(), inner.end());
    std::size_t locals = names.size();
    std::vector<std::pair<std::string, int>> free;
    for (std::size_t k = 0; k < fn->captures.size(); k++) free.push_back({std::string(fn->captures[k].text()), int(k)});
    std::sort(free.begin(), free.end());
    std::string cells;
    for (auto &[name, k] : free) {
        names.push_back(name);
        cells += fmt::format("{}, ", k);
    }
    names.insert(names.end(), inner.begin(), inner.end());
    std::string text, id = "code_" + info.substr(5);
    for (const std::string &n : names) text += c_quote(n) + ", ";
    const support::Source *source = fn->module->source ? fn->module->source->source.get() : nullptr;
    prototypes += fmt::format("TAU_CODE_TABLE(static const tau_codeinfo {};)\n", id);
    codes += fmt::format("static const char *const names_{0}[] = {{{1}NULL}};\nstatic const int32_t cells_{0}[] = {{{2}0}};\n", id, text, cells);
    codes += fmt::format("static const tau_codeinfo {0} = {{{1}, {2}, {3}, {4}, {5}, names_{0}, cells_{0}}};\n", id, c_quote(source ? source->path : ""),
                         fn->node ? fn->node->span.line : 0, locals, free.size(), inner.size());
    return fmt::format("TAU_CODE({})", id);
}

// What the tables' uses stand for, by whether the program has them.
std::string Emitter::code_macros() const {
    return uses_code ? "#define TAU_CODE(x) &x\n#define TAU_CODE_TABLE(x) x\n" : "#define TAU_CODE(x) NULL\n#define TAU_CODE_TABLE(x)\n";
}

} // namespace tau::emit
