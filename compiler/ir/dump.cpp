// A function as text, for --dump=ir, golden tests and error reports. In: a Function. Out: a line per instruction.
// Numbers are those of the blocks and instructions, which depend on the source alone, so the text is stable.
#include "ir/build.h"

#include <fmt/format.h>

namespace tau::ir {

namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (byte < 32 || byte == 127) out += fmt::format("\\x{:02x}", byte);
        else out += c;
    }
    return out + '"';
}

// The arguments as imm.shape has them: `*%1`, `name=%2`, `**%3`.
std::string arguments(const Instr &instr) {
    std::size_t callee = instr.op == Op::call || instr.op == Op::call_method || instr.op == Op::call_super ? 1 : 0;
    const CallShape *shape = instr.imm.shape;
    std::size_t keywords = shape ? shape->keywords.size() : 0, named = instr.args.size() - keywords;
    std::string out;
    for (std::size_t i = 0; i < instr.args.size(); ++i) {
        out += i ? ", " : " ";
        if (shape && i >= callee && i - callee < shape->stars.size() && shape->stars[i - callee]) out += '*';
        if (shape && i >= named) {
            Symbol name = shape->keywords[i - named];
            out += name ? std::string(name.text()) + "=" : "**";
        }
        out += fmt::format("%{}", instr.args[i]->id);
    }
    return out;
}

std::string constant(const Instr &instr) {
    switch (instr.op) {
    case Op::const_bool: return instr.imm.integer ? " true" : " false";
    case Op::const_int: return instr.imm.big ? fmt::format(" {}", instr.imm.text) : fmt::format(" {}", instr.imm.integer);
    case Op::const_float: return fmt::format(" {}", instr.imm.number);
    case Op::const_complex: return fmt::format(" {}j", instr.imm.number);
    case Op::const_str: return " " + quoted(instr.imm.text);
    case Op::const_bytes: return " b" + quoted(instr.imm.text);
    default: return "";
    }
}

std::string details(const Instr &instr) {
    const Imm &imm = instr.imm;
    std::string out;
    if (imm.name) out += fmt::format(" '{}'", imm.name.text());
    if (instr.op == Op::global_get && (imm.function || imm.class_decl)) out += " or builtin";
    if (imm.function && instr.op != Op::global_get) out += fmt::format(" @{}", imm.function->qualname);
    if (imm.class_decl && instr.op != Op::global_get) out += fmt::format(" class {}", imm.class_decl->qualname);
    if (imm.module) out += fmt::format(" module {}", imm.module->name.text());
    if (imm.global) out += fmt::format(" {}.{}", imm.global->module->name.text(), imm.global->name.text());
    switch (instr.op) {
    case Op::param:
    case Op::captured:
    case Op::unpack_get: out += fmt::format(" #{}", imm.index); break;
    case Op::unpack: out += fmt::format(" #{}{}", imm.index, imm.integer < 0 ? "" : fmt::format("*{}", imm.integer)); break;
    case Op::format_value:
        if (imm.index) out += fmt::format(" !{}", static_cast<char>(imm.index));
        break;
    case Op::check_bound: out += imm.index == 0 ? " local" : imm.index == 1 ? " free" : " global"; break;
    case Op::global_get: out += imm.flag ? " bound" : ""; break;
    case Op::pi: out += imm.flag ? " true" : " false"; break;
    case Op::cell_get: out += imm.flag ? " owned" : ""; break;
    case Op::yield: out += imm.flag ? " with context" : ""; break;
    default: out += imm.flag ? " in place" : ""; break;
    }
    return out;
}

std::string line(const Instr &instr) {
    std::string out = "    ";
    Effect effect = op_effect(instr.op);
    if (effect != Effect::TERM && effect != Effect::WRITES) out += fmt::format("%{} = ", instr.id);
    else if (instr.op == Op::catch_) out += fmt::format("%{} = ", instr.id);
    out += op_name(instr.op);
    out += constant(instr) + arguments(instr) + details(instr);
    for (std::size_t i = 0; i < instr.targets.size(); ++i)
        out += fmt::format("{} b{}", i ? "," : instr.args.empty() ? "" : " ->", instr.targets[i]->id);
    return out + '\n';
}

std::string header(const Function &function) {
    std::string out = fmt::format("{} {}(", function.is_module ? "module" : function.is_generator ? "generator" : "function",
                                  function.is_module ? function.module->name.text() : std::string_view(function.qualname));
    for (std::size_t i = 0; i < function.params.size(); ++i) {
        const Param &param = function.params[i];
        out += i ? ", " : "";
        if (param.kind == ParamKind::Star) out += "*";
        if (param.kind == ParamKind::StarStar) out += "**";
        out += param.name.text();
        if (param.kind == ParamKind::PositionalOnly) out += "/";
        if (param.kind == ParamKind::KeywordOnly) out += "!";
        if (param.has_default) out += "=";
    }
    out += ")";
    for (std::size_t i = 0; i < function.captures.size(); ++i)
        out += fmt::format("{}{}", i ? ", " : " captures ", function.captures[i].text());
    return out + (function.is_native ? " native\n" : "\n");
}

} // namespace

std::string dump(const Function &function) {
    std::string out = header(function);
    for (const auto &block : function.blocks) {
        out += fmt::format("  b{}", block->id);
        for (std::size_t i = 0; i < block->preds.size(); ++i) out += fmt::format("{} b{}", i ? "," : " <-", block->preds[i]->id);
        if (block->is_handler) out += " handler";
        if (block->unwind) out += fmt::format(" unwind b{}", block->unwind->id);
        out += ":\n";
        for (const Instr *instr : block->instrs) out += line(*instr);
    }
    return out;
}

std::string dump(Program &program, std::string_view only) {
    std::string out;
    for (std::size_t i = 0; i < program.functions.size(); ++i) {
        Function &function = *program.functions[i];
        if (function.module != program.root) continue;
        if (!only.empty() && function.qualname != only && function.name != only) continue;
        build_body(program, function);
        out += (out.empty() ? "" : "\n") + dump(function);
    }
    return out;
}

} // namespace tau::ir
