// What is wrong with an f-string that the lexer gave up on.
//
// In:  a BadFString token.  Out: raise() with the message of CPython 3.11, whose scanner of replacement fields this
// follows step by step; errors are placed on the token behind the string, as CPython does.
#include "syntax/parser_state.h"

namespace tau::syntax {
namespace {

struct Fault {
    bool found = false;
    Diag id{};
    char first = 0, second = 0;
};

struct FieldScanner {
    std::string_view body;
    bool raw;
    std::size_t at = 0;
    Fault fault = {};

    bool wrong(Diag id, char first = 0, char second = 0) {
        fault = {true, id, first, second};
        return false;
    }
    bool end() const { return at >= body.size(); }

    // Literal text up to a field, or to the end. False: a fault.
    bool literal(int depth) {
        for (; !end(); at++) {
            char c = body[at];
            if (c == '\\' && !raw) {
                if (body.substr(at + 1, 2) == "N{") {
                    while (!end() && body[at] != '}') at++;
                    if (end()) return true;
                } else if (at + 1 < body.size() && body[at + 1] != '{' && body[at + 1] != '}') {
                    at++;
                }
                continue;
            }
            if (c != '{' && c != '}') continue;
            if (depth == 0 && at + 1 < body.size() && body[at + 1] == c) {
                at++;
                continue;
            }
            if (c == '}') return depth > 0 || wrong(Diag::FStringSingleBrace);
            return true;
        }
        return true;
    }

    // The expression of a field, `at` behind its brace.
    bool expression() {
        std::string stack;
        char quote = 0;
        std::size_t quote_length = 0, begin = at;
        for (; !end(); at++) {
            char c = body[at];
            if (c == '\\') return wrong(Diag::FStringBackslash);
            if (quote) {
                if (c != quote || (quote_length == 3 && body.substr(at, 3) != std::string(3, quote))) continue;
                at += quote_length - 1;
                quote = 0;
                continue;
            }
            if (c == '\'' || c == '"') {
                quote = c;
                quote_length = body.substr(at, 3) == std::string(3, c) ? 3 : 1;
                at += quote_length - 1;
                continue;
            }
            if (c == '[' || c == '{' || c == '(') {
                stack.push_back(c);
                continue;
            }
            if (c == '#') return wrong(Diag::FStringComment);
            if (stack.empty() && std::string_view("!:=<>").find(c) != std::string_view::npos) {
                bool equal_next = at + 1 < body.size() && body[at + 1] == '=';
                if (equal_next && c != ':') {
                    at++;
                    continue;
                }
                if (c == '<' || c == '>') continue;
                break;
            }
            if (stack.empty() && c == '}') break;
            if (c == ']' || c == '}' || c == ')') {
                if (stack.empty()) return wrong(Diag::FStringUnmatched, c);
                char open = stack.back();
                stack.pop_back();
                if (!((open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}')))
                    return wrong(Diag::FStringMismatch, c, open);
            }
        }
        if (quote) return wrong(Diag::FStringUnterminated);
        if (!stack.empty()) return wrong(Diag::FStringUnmatched, stack.back());
        if (end()) return wrong(Diag::FStringExpectingBrace);
        if (body.substr(begin, at - begin).find_first_not_of(" \t\n\f\r") == std::string_view::npos)
            return body[at] == '}' ? wrong(Diag::FStringEmpty) : wrong(Diag::FStringRequired, body[at]);
        return true;
    }

    bool field(int depth) {
        if (depth >= 2) return wrong(Diag::FStringTooDeep);
        at++;
        if (!expression()) return false;
        if (body[at] == '=') {
            at++;
            while (!end() && std::string_view(" \t\n\f\r\v").find(body[at]) != std::string_view::npos) at++;
            if (end()) return wrong(Diag::FStringExpectingBrace);
        }
        if (body[at] == '!') {
            if (++at >= body.size()) return wrong(Diag::FStringExpectingBrace);
            char c = body[at++];
            if (c != 's' && c != 'r' && c != 'a') return wrong(Diag::FStringConversion);
        }
        if (!end() && body[at] == ':') {
            at++;
            if (!text(depth + 1)) return false;
        }
        if (end() || body[at] != '}') return wrong(Diag::FStringExpectingBrace);
        at++;
        return true;
    }

    bool text(int depth) {
        for (;;) {
            if (!literal(depth)) return false;
            if (end() || body[at] == '}') return true;
            if (!field(depth)) return false;
        }
    }
};

} // namespace

void Parser::diagnose_fstring(const Token *token) {
    std::string_view all = text(token);
    std::size_t prefix_length = all.find_first_of("'\"");
    bool raw = all.substr(0, prefix_length).find_first_of("rR") != std::string_view::npos;
    std::string_view body = all.substr(prefix_length);
    std::size_t quotes = body.size() >= 6 && body[1] == body[0] && body[2] == body[0] ? 3 : 1;
    body = body.substr(quotes, body.size() - 2 * quotes);
    FieldScanner scanner{body, raw};
    scanner.text(0);
    const Token *behind = behind_strings();
    cur_ = behind;
    if (scanner.fault.found) {
        raise(scanner.fault.id, behind->span, std::string(1, scanner.fault.first),
              std::string(1, scanner.fault.second));
    } else if (token->error) {
        const LexError &inner = stream_.fstring_errors[token->error - 1];
        auto arg = [&](std::size_t i) { return i < inner.args.size() ? inner.args[i] : std::string(); };
        raise(inner.id, inner.span, arg(0), arg(1), arg(2));
    } else {
        raise(Diag::InvalidSyntax, token->span, "f-string: ");
    }
}

} // namespace tau::syntax
