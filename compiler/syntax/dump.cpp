// Prints trees; the fields of each node come from nodes.def.
//
// In:  a node.  Out: its text. See dump.h.
// Constants are printed as Python's repr would, so this file also knows how Python writes floats and big integers.
#include "syntax/dump.h"

#include <charconv>
#include <cstdlib>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "support/unicode.h"

namespace tau::syntax {
namespace {

constexpr std::string_view context_names[] = {"Load", "Store", "Del"};
constexpr std::string_view bool_names[] = {"And", "Or"};
constexpr std::string_view unary_names[] = {"Invert", "Not", "UAdd", "USub"};
constexpr std::string_view compare_names[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
constexpr std::string_view operator_names[] = {"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow",
                                               "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"};

char quote_for(std::string_view text) {
    return text.find('\'') != text.npos && text.find('"') == text.npos ? '"' : '\'';
}

void escape(std::string &out, std::uint32_t code, char quote) {
    auto to = std::back_inserter(out);
    if (code == static_cast<unsigned char>(quote) || code == '\\') out += '\\', out += static_cast<char>(code);
    else if (code == '\n') out += "\\n";
    else if (code == '\r') out += "\\r";
    else if (code == '\t') out += "\\t";
    else if (code >= 0x20 && code < 0x7F) out += static_cast<char>(code);
    else if (code < 0x100) fmt::format_to(to, "\\x{:02x}", code);
    else if (code < 0x10000) fmt::format_to(to, "\\u{:04x}", code);
    else fmt::format_to(to, "\\U{:08x}", code);
}

void text_repr(std::string &out, std::string_view text) {
    char quote = quote_for(text);
    out += quote;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) escape(out, support::decode_utf8(text, i, length), quote);
    out += quote;
}

void bytes_repr(std::string &out, std::string_view bytes) {
    char quote = quote_for(bytes);
    out += 'b';
    out += quote;
    for (char c : bytes) escape(out, static_cast<unsigned char>(c), quote);
    out += quote;
}

// Python's shortest text for a float: scientific from 1e16 and below 1e-4.
void float_repr(std::string &out, double number, bool add_dot_zero) {
    char buffer[40];
    if (number - number != 0) {
        out += number != number ? "nan" : number > 0 ? "inf" : "-inf";
        return;
    }
    auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::size_t e = text.find('e');
    int exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
    std::string digits;
    for (char c : text.substr(0, e))
        if (c != '.') digits += c;
    if (exponent < -4 || exponent >= 16) {
        out += digits[0];
        if (digits.size() > 1) out += '.', out += digits.substr(1);
        fmt::format_to(std::back_inserter(out), "e{}{:02}", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
        return;
    }
    int point = exponent + 1;
    if (point <= 0) {
        out += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
        return;
    }
    auto before = static_cast<std::size_t>(point);
    if (digits.size() <= before) {
        out += digits + std::string(before - digits.size(), '0');
        if (add_dot_zero) out += ".0";
    } else {
        out += digits.substr(0, before) + "." + digits.substr(before);
    }
}

// Source digits in any base to decimal.
std::string big_decimal(std::string_view text) {
    bool radix = text.size() > 2 && text[0] == '0' && text[1] > '9';
    unsigned base = !radix ? 10 : text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
    std::vector<std::uint32_t> limbs{0}; // base 10^9, least first
    for (char c : text.substr(radix ? 2 : 0)) {
        std::uint64_t carry = static_cast<std::uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        for (std::uint32_t &limb : limbs) {
            std::uint64_t value = static_cast<std::uint64_t>(limb) * base + carry;
            limb = static_cast<std::uint32_t>(value % 1000000000);
            carry = value / 1000000000;
        }
        if (carry) limbs.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string out = fmt::format("{}", limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) out += fmt::format("{:09}", limbs[i]);
    return out;
}

void constant_repr(std::string &out, const ConstantValue &value) {
    switch (value.kind) {
    case ConstantKind::None: out += "None"; return;
    case ConstantKind::True: out += "True"; return;
    case ConstantKind::False: out += "False"; return;
    case ConstantKind::Ellipsis: out += "Ellipsis"; return;
    case ConstantKind::Int: out += value.is_big ? big_decimal(value.text) : fmt::format("{}", value.integer); return;
    case ConstantKind::Float: float_repr(out, value.number, true); return;
    case ConstantKind::Complex: float_repr(out, value.number, false); out += 'j'; return;
    case ConstantKind::Str: text_repr(out, value.text); return;
    case ConstantKind::Bytes: bytes_repr(out, value.text); return;
    }
}

bool has_position(NodeKind kind) {
    switch (kind) {
    case NodeKind::Module: case NodeKind::Comprehension: case NodeKind::Arguments: case NodeKind::WithItem:
    case NodeKind::MatchCase:
        return false;
    default:
        return true;
    }
}

struct Dumper {
    const DumpOptions &options;
    std::string out;
    int level = 0;
    int fstring_depth = 0;

    // Python's layout: a node with at most three simple fields stays on one line.
    struct Layout {
        bool simple = true;
        int fields = 0;
    };

    void line_break() {
        if (options.indent < 0) return;
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out += '\n';
        out.append(static_cast<std::size_t>(level * options.indent), ' ');
    }

    static bool is_simple(const Node *node);

    void begin_field(bool &first, bool broken, std::string_view name) {
        if (!first) out += ", ";
        if (broken) line_break();
        first = false;
        out += name;
        out += '=';
    }

    template <class T> static bool absent(const T &) { return false; }
    static bool absent(const Symbol &symbol) { return !symbol; }
    static bool absent(const StringPrefix &prefix) { return prefix == StringPrefix::None; }
    template <class T> static bool absent(T *const &node) { return node == nullptr; }

    void value(const Symbol &symbol) { text_repr(out, symbol.text()); }
    void value(int number) { fmt::format_to(std::back_inserter(out), "{}", number); }
    void value(const ConstantValue &constant) { constant_repr(out, constant); }
    void value(StringPrefix) { out += "'u'"; }
    void value(ExprContext context) { named(context_names[static_cast<int>(context)]); }
    void value(BoolOperator op) { named(bool_names[static_cast<int>(op)]); }
    void value(Operator op) { named(operator_names[static_cast<int>(op)]); }
    void value(UnaryOperator op) { named(unary_names[static_cast<int>(op)]); }
    void value(CmpOperator op) { named(compare_names[static_cast<int>(op)]); }
    void value(const Node *item) { item ? node(item) : void(out += "None"); }
    void named(std::string_view name) {
        out += name;
        out += "()";
    }
    template <class T> void value(const List<T> &items) {
        out += '[';
        level++;
        bool first = true;
        for (const T &item : items) {
            if (!first) out += ", ";
            first = false;
            line_break();
            value(item);
        }
        level--;
        out += ']';
    }

    void position(const Span &span, bool &first, bool broken) {
        begin_field(first, broken, "lineno"), value(static_cast<int>(span.line));
        begin_field(first, broken, "col_offset"), value(static_cast<int>(span.col));
        begin_field(first, broken, "end_lineno"), value(static_cast<int>(span.end_line));
        begin_field(first, broken, "end_col_offset"), value(static_cast<int>(span.end_col));
    }

    void node(const Node *item) {
        bool broken = options.indent >= 0 && !is_simple(item);
        bool inside = item->kind == NodeKind::JoinedStr;
        out += kind_name(item->kind);
        out += '(';
        level++;
        bool first = true;
        bool placed = options.positions && has_position(item->kind) && (fstring_depth == 0 || options.fstring_positions);
        if (inside) fstring_depth++;
        fields(item, first, broken);
        if (inside) fstring_depth--;
        if (item->kind == NodeKind::Module) begin_field(first, broken, "type_ignores"), out += "[]";
        if (placed) position(item->span, first, broken);
        level--;
        out += ')';
    }

    void fields(const Node *item, bool &first, bool broken);

    template <class T> void field(std::string_view name, const T &content, bool &first, bool broken) {
        if (absent(content) || (name == "type_params" && !options.type_params)) return;
        begin_field(first, broken, name);
        value(content);
    }

    template <class T> static void measure(const T &content, Layout &layout) {
        if (absent(content)) return;
        layout.fields++;
        if constexpr (std::is_convertible_v<T, const Node *>) layout.simple = false;
    }
    template <class T> static void measure(const List<T> &items, Layout &layout) {
        layout.fields++;
        if (!items.empty()) layout.simple = false;
    }
};

std::string_view python_field(std::string_view name) { return name == "prefix" ? "kind" : name; }

void Dumper::fields(const Node *item, bool &first, bool broken) {
    switch (model_of(item->kind)) {
#define FIELD(type, name) field(python_field(#name), node->name, first, broken);
#define NODE(kind_name, base, python, all_fields)                                                                      \
    case NodeKind::kind_name: {                                                                                        \
        [[maybe_unused]] auto *node = as<kind_name>(item);                                                             \
        all_fields                                                                                                     \
        break;                                                                                                         \
    }
#define NODE_LIKE(kind_name, model) case NodeKind::kind_name: break;
#include "syntax/nodes.def"
    }
}

bool Dumper::is_simple(const Node *item) {
    Layout layout;
    switch (model_of(item->kind)) {
#define FIELD(type, name) measure(node->name, layout);
#define NODE(kind_name, base, python, all_fields)                                                                      \
    case NodeKind::kind_name: {                                                                                        \
        [[maybe_unused]] auto *node = as<kind_name>(item);                                                             \
        all_fields                                                                                                     \
        break;                                                                                                         \
    }
#define NODE_LIKE(kind_name, model) case NodeKind::kind_name: break;
#include "syntax/nodes.def"
    }
    return layout.simple && layout.fields <= 3;
}

} // namespace

std::string constant_text(const Expr *e) {
    std::string out;
    if (auto *unary = dyn_as<UnaryOp>(e)) {
        std::string text = constant_text(unary->operand);
        return text == "0" ? text : "-" + text;
    }
    if (auto *binary = dyn_as<BinOp>(e))
        return fmt::format("({}{}{})", constant_text(binary->left), binary->op == Operator::Add ? '+' : '-',
                           constant_text(binary->right));
    if (auto *constant = dyn_as<Constant>(e)) constant_repr(out, constant->value);
    return out;
}

std::string dump(const Node *node, const DumpOptions &options) {
    Dumper dumper{options, {}};
    dumper.node(node);
    return std::move(dumper.out);
}

} // namespace tau::syntax
