// Text to tokens, the whole file at once: the parser then looks back and ahead freely.
//
// In:  a Source.  Out: tokens ending in EndMarker (or Error, when the file ends inside brackets), and what was wrong.
// A fault becomes an Error token plus an entry in `errors`; lexing goes on behind it. Reporting is the parser's,
// because CPython decides by the parser's progress which of several errors is *the* error.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/diagnostics.h"
#include "support/source.h"
#include "support/symbol.h"

namespace tau::syntax {

enum class TokenKind : std::uint8_t {
#define TOKEN(name) name,
#define KEYWORD(name, text) name,
#define OPERATOR(name, text) name,
#include "syntax/tokens.def"
};

// "Name", "if", "+=": the row's text, or its name where the text varies.
std::string_view token_text(TokenKind kind);

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    std::uint8_t level = 0;       // brackets open behind this token
    std::uint8_t field_depth = 0; // replacement fields of f-strings around it
    std::uint32_t error = 0; // Error: index into TokenStream::errors; BadFString: 1 + index into fstring_errors, or 0
    support::Span span;
    support::Symbol symbol; // Name: normalised
};

struct OpenBracket {
    char bracket;
    support::Span span;
};

struct LexError {
    support::Diag id;
    support::Span span;
    std::vector<std::string> args;
    // CPython meets these only when its parser gets there; the others beat any error of the grammar.
    bool waits = false;
    std::vector<OpenBracket> open = {}; // brackets open around it
};

struct TokenStream {
    std::vector<Token> tokens;
    std::vector<LexError> errors;
    std::vector<LexError> fstring_errors; // found in replacement fields of a BadFString
};

TokenStream tokenize(const support::Source &source);

// A line per token, for --dump=tokens.
std::string dump_tokens(const support::Source &source);

} // namespace tau::syntax
