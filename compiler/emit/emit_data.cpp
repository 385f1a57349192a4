// Data of the program: literals, variables, attribute names, source positions.
//
// In:  requests while functions are written.  Out: one C definition each, named after what it is.
#include "emit/emit.h"

#include <filesystem>
#include <fmt/format.h>
#include <utf8proc.h>

#include "support/source.h"
#include "syntax/ast.h"

namespace tau::emit {

std::string c_quote(std::string_view text) {
    std::string out = "\"";
    for (char ch : text) {
        auto c = static_cast<unsigned char>(ch);
        if (c == '"' || c == '\\') out += fmt::format("\\{}", ch);
        else if (c == '\n') out += "\\n";
        else if (c < 32 || c >= 127 || c == '?') out += fmt::format("\\{:03o}", c);
        else out += ch;
    }
    return out + "\"";
}

// Code points of WTF-8 text.
static std::vector<std::uint32_t> decode(const std::string &text) {
    std::vector<std::uint32_t> out;
    for (std::size_t k = 0; k < text.size();) {
        auto c = static_cast<unsigned char>(text[k]);
        int n = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        std::uint32_t point = n == 1 ? c : c & (0xffu >> (n + 1));
        for (int m = 1; m < n && k + std::size_t(m) < text.size(); m++) point = (point << 6) | (static_cast<unsigned char>(text[k + std::size_t(m)]) & 0x3f);
        out.push_back(point);
        k += std::size_t(n);
    }
    return out;
}

std::string Emitter::string_literal(const std::string &text) {
    auto found = strings.find(text);
    if (found != strings.end()) return found->second;
    std::vector<std::uint32_t> points = decode(text);
    std::uint32_t top = 0;
    for (std::uint32_t p : points) top = std::max(top, p);
    std::string id = fmt::format("str_{}", strings.size());
    int kind = top < 0x100 ? 1 : top < 0x10000 ? 2 : 4;
    std::string body;
    if (top < 0x80) {
        body = c_quote(text);
    } else {
        body = "{";
        for (std::uint32_t p : points) body += fmt::format("{}, ", p);
        body += "0}";
    }
    data += fmt::format("static struct {{ tau_str head; uint{}_t data[{}]; }} {} = {{TAU_STR_HEAD({}, {}, {}), {}}};\n", kind * 8,
                        points.size() + 1, id, points.size(), kind, top < 0x80 ? "true" : "false", body);
    return strings[text] = "(void *)&" + id;
}

std::string Emitter::bytes_literal(const std::string &text) {
    auto found = bytes.find(text);
    if (found != bytes.end()) return found->second;
    std::string id = fmt::format("bytes_{}", bytes.size());
    data += fmt::format("static tau_bytes *{};\n", id);
    start += fmt::format("    {} = tau_bytes_from({}, {});\n", id, c_quote(text), text.size());
    return bytes[text] = "(void *)" + id;
}

std::string Emitter::big_literal(const std::string &digits) {
    auto found = bigs.find(digits);
    if (found != bigs.end()) return found->second;
    std::string id = fmt::format("big_{}", bigs.size());
    data += fmt::format("static tau_int {};\n", id);
    std::string text = string_literal(digits);
    start += fmt::format("    {} = tau_int_parse({}, 0);\n", id, text);
    return bigs[digits] = id;
}

// A constant of the source as a boxed value (see Analysis::default_expr for the kinds there are).
std::string Emitter::boxed_constant(const syntax::Expr *e) {
    bool negative = false;
    if (auto *u = syntax::dyn_as<syntax::UnaryOp>(e)) {
        negative = true;
        e = u->operand;
    }
    auto *c = syntax::dyn_as<syntax::Constant>(e);
    if (!c) return "tau_box_obj(&tau_tuple_empty)";
    switch (c->value.kind) {
    case syntax::ConstantKind::None: return "TAU_NONE";
    case syntax::ConstantKind::True: return "tau_box_bool(true)";
    case syntax::ConstantKind::False: return "tau_box_bool(false)";
    case syntax::ConstantKind::Int:
        if (c->value.is_big) return fmt::format("tau_box_int({})", big_literal(std::string(c->value.text)));
        return fmt::format("tau_box_int({}{})", negative ? "-" : "", c->value.integer);
    case syntax::ConstantKind::Float: return fmt::format("tau_box_float({}{:a})", negative ? "-" : "", c->value.number);
    case syntax::ConstantKind::Str: return fmt::format("tau_box_obj({})", string_literal(std::string(c->value.text)));
    case syntax::ConstantKind::Bytes: return fmt::format("tau_box_obj({})", bytes_literal(std::string(c->value.text)));
    case syntax::ConstantKind::Ellipsis: case syntax::ConstantKind::Complex: break;
    }
    return "";
}

int Emitter::name_id(const std::string &name) {
    auto found = names.find(name);
    if (found != names.end()) return found->second;
    int id = int(names.size());
    return names[name] = id;
}

std::string Emitter::keyword_list(const std::string &spec, int &count) {
    std::vector<std::string> parts;
    std::string part;
    for (char c : spec) {
        if (c == ',') {
            parts.push_back(part);
            part.clear();
        } else {
            part += c;
        }
    }
    count = int(parts.size());
    auto found = keyword_lists.find(spec);
    if (found != keyword_lists.end()) return found->second;
    std::string id = fmt::format("keywords_{}", keyword_lists.size()), body;
    for (const std::string &p : parts) body += (body.empty() ? "" : ", ") + string_literal(p);
    data += fmt::format("static tau_str *const {}[] = {{{}}};\n", id, body);
    return keyword_lists[spec] = id;
}

std::string identifier(std::string_view text) {
    std::string out;
    for (char c : text) out += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return out;
}

std::string Emitter::global(ir::Global *g) {
    auto found = globals.find(g);
    if (found != globals.end()) return found->second;
    std::string id = fmt::format("g_{}_{}", identifier(g->name.text()), globals.size());
    globals[g] = id;
    const Type *t = a.globals[g].type;
    const Rep *r = t ? mir::rep_of(a, a.types.canonical(t)) : mir::rep('n');
    declare_rep(r);
    if (r->code != 'n') data += fmt::format("static {} {};\n", r->c_type, id);
    data += fmt::format("static bool {}_bound;\n", id);
    return id;
}

// The C variable; of a class that its statement makes again, the place in the variables of the class that the value `of`
// derives from.
std::string Emitter::class_var(infer::ClassVar *var, const std::string &of) {
    if (var->owner->repeats) {
        std::string n = struct_name(var->owner), place = class_vars.at(var);
        return of.empty() ? fmt::format("*(char *)offsetof(variables_{}, {})", n, place)
                          : fmt::format("((variables_{0} *)tau_class_variables({1}, &type_{0}))->{2}", n, of, place);
    }
    auto found = class_vars.find(var);
    if (found != class_vars.end()) return found->second;
    std::string id = fmt::format("cv_{}_{}_{}", identifier(var->owner->name.text()), identifier(var->name.text()), class_vars.size());
    class_vars[var] = id;
    const Rep *r = mir::rep_of(a, a.types.canonical(var->type));
    declare_rep(r);
    if (r->code != 'n') data += fmt::format("static {} {};\n", r->c_type, id);
    return id;
}

std::string Emitter::default_value(ir::Function *fn, int param) {
    auto key = std::make_pair(fn, param);
    auto found = defaults.find(key);
    if (found != defaults.end()) return found->second;
    std::string id = fmt::format("default_{}_{}", identifier(fn->name.text()), defaults.size());
    defaults[key] = id;
    const Rep *r = mir::rep_of(a, a.types.canonical(a.defaults[fn][std::size_t(param)]));
    declare_rep(r);
    if (r->code != 'n') data += fmt::format("static {} {};\n", r->c_type, id);
    return id;
}

// ---- source positions ------------------------------------------------------------------------------------------------

static std::size_t display_columns(std::string_view bytes) {
    std::size_t n = 0;
    auto *text = reinterpret_cast<const utf8proc_uint8_t *>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t length = utf8proc_iterate(text + at, utf8proc_ssize_t(bytes.size() - at), &c);
        n += length > 0 && utf8proc_charwidth(c) == 2 ? 2 : 1;
        at += length > 0 ? std::size_t(length) : 1;
    }
    return n;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// What of a node is marked. An attribute, or a plain call of one, whose name is on a later line counts from that name.
static support::Span marked(const syntax::Node *node) {
    support::Span s = node->span;
    const auto *attribute = syntax::dyn_as<syntax::Attribute>(node);
    if (const auto *call = syntax::dyn_as<syntax::Call>(node)) {
        attribute = syntax::dyn_as<syntax::Attribute>(static_cast<const syntax::Node *>(call->func));
        for (const syntax::Expr *argument : call->args)
            if (argument->kind == syntax::NodeKind::Starred) attribute = nullptr;
        for (const syntax::Keyword *keyword : call->keywords)
            if (!keyword->arg) attribute = nullptr;
    }
    if (!attribute || attribute->span.end_line == s.line) return s;
    s.line = attribute->span.end_line;
    s.col = attribute->span.end_col - std::uint32_t(attribute->attr.text().size());
    return s;
}

// CPython 3.11's second line: carets under what was being computed, tildes beside a binary operator or brackets.
// Nothing when the whole line would be marked.
static std::string carets(const syntax::Node *node, std::string_view line) {
    const support::Span s = marked(node);
    std::size_t indent = line.find_first_not_of(" \t\f");
    if (indent == std::string_view::npos) return {};
    std::string_view whole = line.substr(indent), stripped = whole;
    while (!stripped.empty() && (is_blank(stripped.back()) || stripped.back() == '\r')) stripped.remove_suffix(1);
    while (!whole.empty() && whole.back() == '\r') whole.remove_suffix(1);
    std::size_t begin = s.col, end = s.end_line == s.line ? s.end_col : indent + stripped.size();
    if (begin < indent) begin = indent;
    std::size_t first = display_columns(line.substr(indent, begin - indent));
    std::size_t last = first + display_columns(line.substr(begin, end - begin));
    std::size_t left = last, right = last; // the anchor in the middle, when there is one
    bool anchored = false;
    if (s.end_line == s.line) {
        std::string_view segment = line.substr(begin, end - begin);
        if (auto *op = syntax::dyn_as<syntax::BinOp>(node); op && op->left->span.end_line == op->right->span.line) {
            std::size_t at = op->left->span.end_col - begin;
            // Two characters where the right operand does not follow at once, whatever the second one is.
            std::size_t operand = op->right->span.col - begin;
            while (at < operand && (is_blank(segment[at]) || segment[at] == ')')) at++;
            std::size_t length = at + 1 < operand && !is_blank(segment[at + 1]) ? 2 : 1;
            left = first + display_columns(segment.substr(0, at));
            right = left + length;
            anchored = true;
        } else if (auto *sub = syntax::dyn_as<syntax::Subscript>(node)) {
            std::size_t at = sub->value->span.end_col - begin;
            while (at < segment.size() && segment[at] != '[') at++;
            left = first + display_columns(segment.substr(0, at));
            right = last;
            anchored = sub->value->span.end_line == s.line;
        }
    }
    if (!anchored && first == 0 && last >= display_columns(whole)) return {};
    std::string out(first, ' ');
    if (!anchored) return out + std::string(last - first, '^');
    out += std::string(left - first, '~') + std::string(right - left, '^') + std::string(last > right ? last - right : 0, '~');
    return out;
}

std::string Emitter::line_of(const names::SourceModule *module, const syntax::Node *node) {
    if (!node || !module || !module->source) return "";
    std::error_code ignored;
    std::string path = std::filesystem::absolute(module->source->path, ignored).lexically_normal().string();
    return fmt::format("#line {} {}\n", marked(node).line, c_quote(path));
}

std::string Emitter::location(const ir::Location *loc) {
    auto found = locations.find(loc);
    if (found != locations.end()) return found->second;
    const names::SourceModule *module = loc->function->module->source;
    const support::Source *source = module ? module->source.get() : nullptr;
    std::string function = std::string(loc->frame_name ? loc->frame_name.text() : loc->function->name.text());
    std::uint32_t number = marked(loc->node).line;
    const auto &lines = a.program.graph->generated_lines;
    auto generated = lines.find(loc->node);
    if (generated != lines.end()) {
        source = nullptr;
        number = generated->second;
    }
    std::string_view line = source ? source->line(number) : std::string_view();
    std::string_view stripped = line;
    std::size_t indent = stripped.find_first_not_of(" \t\f");
    stripped = indent == std::string_view::npos ? "" : stripped.substr(indent);
    while (!stripped.empty() && stripped.back() == '\r') stripped.remove_suffix(1);
    std::string marks = source ? carets(loc->node, line) : "";
    std::string text = fmt::format("{{{}, {}, {}, {}, {}}}", c_quote(source ? source->path : generated != lines.end() ? "<string>" : ""), c_quote(function), number,
                                   c_quote(stripped), marks.empty() ? "NULL" : c_quote(marks));
    auto same = location_texts.find(text);
    if (same != location_texts.end()) return locations[loc] = same->second;
    std::string id = fmt::format("loc_{}", location_texts.size());
    data += fmt::format("static const tau_loc {} = {};\n", id, text);
    location_texts[text] = id;
    return locations[loc] = id;
}

} // namespace tau::emit
