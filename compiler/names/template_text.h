// The language of the library's templates (stdlib/*.template.py): text that stands for a declaration such as @dataclass.
//
// In:  a template's lines and the words of one use.  Out: ordinary source text, and where in it stand things that are no
// text: expressions and statements of the program, names for the declaring module, names that the program chose.
//   first lines     comments up to the first blank line describe it and are no part of the text
//   {word}          the word's value; other braces are ordinary Python. Statements stand alone on their line
//   {each G: TEXT}  TEXT once per entry of group G, with the entry's words;  {join G: TEXT}  the same with ", " between
//   #if WORD, #if not WORD, #endif    the lines between, if the flag holds (for a group: if it has entries)
//   #for G, #endfor                   the lines between, once per entry
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/ast.h"

namespace tau::names {

struct Value;
using Words = std::map<std::string, Value, std::less<>>;

struct Value {
    enum Kind : std::uint8_t { Text, Flag, Expressions, Statements, Module, Group } kind = Text;
    std::string text{}; // Text: may have words of its own
    bool flag = false;
    std::vector<syntax::Expr *> expressions{}; // with commas between
    std::vector<syntax::Stmt *> statements{};
    std::vector<Words> entries{};

    Value() = default;
    Value(std::string words) : text(std::move(words)) {}
    Value(const char *words) : text(words) {}
    Value(bool holds) : kind(Flag), flag(holds) {}
    Value(syntax::Expr *expression) : kind(Expressions), expressions{expression} {}
    Value(std::vector<syntax::Expr *> all) : kind(Expressions), expressions(std::move(all)) {}
    Value(std::vector<syntax::Stmt *> all) : kind(Statements), statements(std::move(all)) {}
    Value(std::vector<Words> all) : kind(Group), entries(std::move(all)) {}
    static Value module_name() {
        Value value;
        value.kind = Module;
        return value;
    }
    bool holds() const;
};

// A place in the expanded text that did not come from the template itself.
struct Mark {
    enum Kind : std::uint8_t { Word, Expression, Statements, Module } kind;
    std::uint32_t begin = 0, end = 0;
    syntax::Expr *expression = nullptr;
    std::vector<syntax::Stmt *> statements{};
};

struct TemplateText {
    std::string text;
    std::vector<Mark> marks; // in order

    // The mark of a name that begins there, or null.
    const Mark *at(std::uint32_t begin) const;
};

TemplateText expand_template(std::string_view source, const Words &words);

} // namespace tau::names
