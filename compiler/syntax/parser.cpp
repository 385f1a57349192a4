// The parser's frame: entry, failure, reporting and recovery. The grammar is in parse_*.cpp.
//
// In:  a Source.  Out: its Module, and at most max_errors errors in the sink.
// Which error comes first follows CPython: a fault of the lexer anywhere in the file beats a fault of the grammar, and
// a bracket that is never closed beats what went wrong on the lines it swallowed.
#include "syntax/parser.h"

#include "syntax/parser_state.h"

namespace tau::syntax {

std::string_view kind_name(NodeKind kind) {
    static constexpr std::string_view names[] = {
#define FIELD(type, name)
#define NODE(name, base, python, fields) python,
#define NODE_LIKE(name, model) #name,
#include "syntax/nodes.def"
    };
    return names[static_cast<std::size_t>(kind)];
}

Parser::Parser(const Source &source, const TokenStream &stream, Arena &arena, DiagnosticSink &sink)
    : source_(source), stream_(stream), arena_(arena), sink_(sink), cur_(stream.tokens.data()),
      furthest_(stream.tokens.data()) {
    nodes_.reserve(256);
    for (Token &token : failed_tokens_) token.kind = K::Failed;
}

void Parser::fail() {
    if (failed()) return;
    if (cur_ > furthest_) furthest_ = cur_;
    cur_ = failed_token();
}

bool Parser::begin_raise() {
    if (failed()) return false;
    if (cur_ > furthest_) furthest_ = cur_;
    if (at(K::Error)) {
        fail();
        return false;
    }
    return true;
}

bool Parser::cur_field_depth() const { return !failed() && cur_->field_depth > 0; }

void Parser::report_lexer_error(std::size_t index) {
    if (index >= lexer_errors_reported_.size()) lexer_errors_reported_.resize(stream_.errors.size());
    if (lexer_errors_reported_[index]) return;
    lexer_errors_reported_[index] = true;
    const LexError &error = stream_.errors[index];
    report(error.id, error.span, error.args);
    if (error.id == Diag::NeverClosed) stop_ = true;
}

void Parser::report(Diag id, const Span &span, const std::vector<std::string> &args) {
    auto arg = [&](std::size_t i) { return i < args.size() ? args[i] : std::string(); };
    sink_.report(id, source_, span, arg(0), arg(1), arg(2));
    errors_++;
}

// What went wrong with the statement that just failed, by the rules above; `place` is where the first parse ended.
void Parser::report_failure(const Token *place) {
    const LexError *lexer_error = stream_.errors.empty() ? nullptr : &stream_.errors.front();
    bool unexpected_indent = !raised() && (place->kind == K::Indent || place->kind == K::Dedent);
    if (furthest_->kind == K::Error) {
        report_lexer_error(furthest_->error);
        return;
    }
    if (unexpected_indent && place[1].kind == K::Error && stream_.errors[place[1].error].id == Diag::InconsistentTabs) {
        report_lexer_error(place[1].error);
        return;
    }
    if (errors_ == 0 && lexer_error && !unexpected_indent) {
        if (!lexer_error->waits) {
            report_lexer_error(0);
        } else if (!lexer_error->open.empty() && furthest_->span.line > lexer_error->open.back().span.line) {
            const OpenBracket &open = lexer_error->open.back();
            report(Diag::NeverClosed, open.span, {std::string(1, open.bracket)});
            stop_ = true;
            return;
        }
    }
    if (raised())
        report(raised_.id, raised_.span, raised_.args);
    else if (unexpected_indent)
        report(place->kind == K::Indent ? Diag::UnexpectedIndent : Diag::UnexpectedUnindent, place->span, {});
    else
        report(Diag::InvalidSyntax, place->span, {place->field_depth ? "f-string: " : ""});
}

// After a statement that failed: finds out why, says so, and goes on behind it. Returns how many Indent tokens it
// consumed whose Dedents the caller must expect.
int Parser::recover(const Token *start, std::size_t nodes_mark) {
    nodes_.resize(nodes_mark);
    if (stop_) { // said within this statement, which only misses its end
        raised_ = {};
        return resynchronise(start);
    }
    if (!raised() && is_word(start, "match")) {
        // CPython has tried a match statement first, however far that went.
        backtracking_ = true;
        cur_ = start;
        match_statement();
        backtracking_ = false;
    }
    const Token *place = furthest_; // of the first parse, if no known mistake is found
    if (!raised() && furthest_->kind != K::Error) {
        diagnosing_ = backtracking_ = true;
        memo_.clear();
        cur_ = start;
        statement();
        diagnosing_ = backtracking_ = false;
        nodes_.resize(nodes_mark);
    }
    report_failure(place);
    raised_ = {};
    return resynchronise(start);
}

int Parser::resynchronise(const Token *start) {
    const Token *end = &stream_.tokens.back();
    cur_ = furthest_ > start ? furthest_ : start;
    if (stop_ || errors_ >= max_errors) {
        stop_ = true;
        cur_ = end;
    }
    int indents = 0;
    if (at(K::Indent)) {
        ++cur_;
        indents = 1;
    } else if (!at(K::Dedent) && !at(K::EndMarker)) {
        bool line_begins = cur_ > start && cur_[-1].kind < K::Name && !at(K::Newline) && !at(K::Error);
        if (!line_begins) {
            while (!at(K::Newline) && !at(K::EndMarker)) ++cur_;
            accept(K::Newline);
            skip_block();
        }
    }
    furthest_ = cur_;
    return indents;
}

// Behind the header of a compound statement that failed: reads its block and further clauses for their own errors.
void Parser::skip_block() {
    std::size_t mark = nodes_.size();
    while (at(K::Indent) && !stop_) {
        ++cur_;
        statements();
        accept(K::Dedent);
        if (!at(K::Else) && !at(K::Elif) && !at(K::Except) && !at(K::Finally)) break;
        const Token *clause = cur_;
        while (!at(K::Newline) && !at(K::EndMarker) && !at(K::Error)) ++cur_;
        if (at(K::Newline) && cur_[-1].kind == K::Colon)
            ++cur_;
        else
            cur_ = clause;
    }
    nodes_.resize(mark);
}

Module *Parser::run() {
    const Token *start = cur_;
    while (!at(K::EndMarker) && !stop_) {
        statements();
        accept(K::Dedent); // left over from an indentation that was an error
    }
    // A fault of the lexer behind the point where parsing stopped.
    if (!sink_.has_errors() && !stream_.errors.empty()) report_lexer_error(0);
    List<Stmt *> body = take<Stmt>(0);
    return make_at<Module>(Span::join(start->span, stream_.tokens.back().span), body);
}

Module *parse(const Source &source, Arena &arena, support::DiagnosticSink &sink) {
    TokenStream stream = tokenize(source);
    return Parser(source, stream, arena, sink).run();
}

} // namespace tau::syntax
