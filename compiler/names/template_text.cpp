// In: see template_text.h. Out: the text. Templates are part of the library, so a mistake in one ends in an assertion.
#include "names/template_text.h"

#include <algorithm>
#include <cassert>

namespace tau::names {
namespace {

using Lines = std::vector<std::string_view>;

std::string_view strip(std::string_view text) {
    std::size_t from = text.find_first_not_of(' ');
    return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::size_t closing_brace(std::string_view text, std::size_t start) {
    int depth = 0;
    for (std::size_t i = start; i < text.size(); i++) {
        if (text[i] == '{') depth++;
        if (text[i] == '}' && --depth == 0) return i;
    }
    assert(false);
    return text.size();
}

std::size_t block_end(const Lines &lines, std::size_t start, std::string_view opening, std::string_view closing) {
    int depth = 0;
    for (std::size_t i = start; i < lines.size(); i++) {
        if (lines[i].starts_with(opening)) depth++;
        if (lines[i].starts_with(closing) && --depth == 0) return i;
    }
    assert(false);
    return lines.size();
}

struct Expansion {
    TemplateText out{};
    std::vector<const Words *> scopes{}; // innermost last

    const Value *find(std::string_view word) const {
        for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
            if (auto found = (*scope)->find(word); found != (*scope)->end()) return &found->second;
        return nullptr;
    }

    std::uint32_t here() const { return static_cast<std::uint32_t>(out.text.size()); }

    void place(Mark::Kind kind, std::string_view text, syntax::Expr *expression = nullptr) {
        std::uint32_t begin = here();
        out.text += text;
        out.marks.push_back({kind, begin, here(), expression, {}});
    }

    // False when it is nothing that stands within a line.
    bool word(const Value &value) {
        switch (value.kind) {
        case Value::Text: inline_text(value.text, true); return true;
        case Value::Module: place(Mark::Module, "_"); return true;
        case Value::Expressions:
            for (std::size_t i = 0; i < value.expressions.size(); i++) {
                if (i) out.text += ", ";
                place(Mark::Expression, "_", value.expressions[i]);
            }
            return true;
        case Value::Flag:
        case Value::Statements:
        case Value::Group: return false;
        }
        return false;
    }

    void literal(std::string_view text, bool is_word) {
        if (is_word && !text.empty()) place(Mark::Word, text);
        else out.text += text;
    }

    // The end of a `{each G: TEXT}` or `{join G: TEXT}` that begins at `at`, or npos.
    std::size_t repetition(std::string_view text, std::size_t at, bool is_word) {
        std::string_view rest = text.substr(at);
        bool join = rest.starts_with("{join ");
        if (!join && !rest.starts_with("{each ")) return text.npos;
        std::size_t end = closing_brace(text, at);
        std::string_view inside = text.substr(at + 6, end - at - 6);
        std::size_t colon = inside.find(": ");
        const Value *group = find(inside.substr(0, colon));
        assert(group && group->kind == Value::Group);
        bool first = true;
        for (const Words &entry : group->entries) {
            if (join && !first) out.text += ", ";
            first = false;
            scopes.push_back(&entry);
            inline_text(inside.substr(colon + 2), is_word);
            scopes.pop_back();
        }
        return end;
    }

    void inline_text(std::string_view text, bool is_word) {
        for (std::size_t i = 0; i < text.size(); i++) {
            if (text[i] != '{') {
                std::size_t end = std::min(text.find('{', i), text.size());
                literal(text.substr(i, end - i), is_word);
                i = end - 1;
                continue;
            }
            if (std::size_t end = repetition(text, i, is_word); end != text.npos) {
                i = end;
                continue;
            }
            std::size_t end = text.find('}', i);
            const Value *value = end == text.npos ? nullptr : find(text.substr(i + 1, end - i - 1));
            if (value && word(*value)) i = end;
            else out.text += '{';
        }
    }

    void line(std::string_view text) {
        std::string_view bare = strip(text);
        bool braces = bare.starts_with("{") && bare.ends_with("}");
        const Value *value = braces ? find(bare.substr(1, bare.size() - 2)) : nullptr;
        if (value && value->kind == Value::Statements) {
            if (value->statements.empty()) return;
            out.text += text.substr(0, text.find('{'));
            place(Mark::Statements, "_");
            out.marks.back().statements = value->statements;
        } else {
            inline_text(text, false);
        }
        out.text += '\n';
    }

    void lines(const Lines &all) {
        for (std::size_t i = 0; i < all.size(); i++) {
            bool is_if = all[i].starts_with("#if "), is_for = all[i].starts_with("#for ");
            if (!is_if && !is_for) {
                line(all[i]);
                continue;
            }
            std::size_t end = is_if ? block_end(all, i, "#if ", "#endif") : block_end(all, i, "#for ", "#endfor");
            Lines inside(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.begin() + static_cast<std::ptrdiff_t>(end));
            if (is_if) {
                std::string_view flag = strip(all[i].substr(4));
                bool wanted = !flag.starts_with("not ");
                if (!wanted) flag = strip(flag.substr(4));
                const Value *value = find(flag);
                assert(value);
                if (value->holds() == wanted) lines(inside);
            } else {
                const Value *group = find(strip(all[i].substr(5)));
                assert(group && group->kind == Value::Group);
                for (const Words &entry : group->entries) {
                    scopes.push_back(&entry);
                    lines(inside);
                    scopes.pop_back();
                }
            }
            i = end;
        }
    }
};

} // namespace

bool Value::holds() const {
    switch (kind) {
    case Flag: return flag;
    case Text: return !text.empty();
    case Expressions: return !expressions.empty();
    case Statements: return !statements.empty();
    case Group: return !entries.empty();
    case Module: return true;
    }
    return false;
}

const Mark *TemplateText::at(std::uint32_t begin) const {
    auto after = std::upper_bound(marks.begin(), marks.end(), begin,
                                  [](std::uint32_t place, const Mark &mark) { return place < mark.begin; });
    if (after == marks.begin()) return nullptr;
    const Mark &mark = *std::prev(after);
    return begin < mark.end ? &mark : nullptr;
}

TemplateText expand_template(std::string_view source, const Words &words) {
    Lines all;
    for (std::size_t from = 0; from < source.size();) {
        std::size_t end = std::min(source.find('\n', from), source.size());
        all.push_back(source.substr(from, end - from));
        from = end + 1;
    }
    all.erase(all.begin(), std::find(all.begin(), all.end(), std::string_view()));
    Expansion expansion;
    expansion.scopes.push_back(&words);
    expansion.lines(all);
    return std::move(expansion.out);
}

} // namespace tau::names
