// The parser's working state; private to parser.cpp, parse_*.cpp and diagnose_*.cpp.
//
// In:  the token stream.  Out: nodes.
// Failure is sticky: fail() makes the current token one that matches nothing, so that every function runs out without
// checks at each call; results are meaningless then, and nobody looks into them before asking failed().
// A statement that failed is parsed once more with `diagnosing_` set. Only in that mode the diagnose_* functions look
// for the known mistakes, in CPython's order, and raise() the message for the first one they recognise. That order is
// the order of a backtracking parser with memory, so in the second parse this one backtracks and remembers too.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "syntax/ast.h"
#include "syntax/lexer.h"

namespace tau::syntax {

using support::Diag;
using support::DiagnosticSink;
using K = TokenKind;

// A literal's text between its quotes, and how to read it.
struct LiteralText {
    std::string_view body;
    bool raw = false, bytes = false, fstring = false;
};

// What invalid_parameters has seen so far.
struct ParameterState {
    bool any = false, any_default = false, slash = false, star = false;
    bool ordered = true; // whether CPython still notices a default before a parameter without one
};

enum class TargetRole : std::uint8_t { Star, Del, For };

struct Parser {
    static constexpr int max_depth = 2900;
    static constexpr std::size_t max_errors = 10;

    Parser(const Source &source, const TokenStream &stream, Arena &arena, DiagnosticSink &sink);
    Module *run();

    // parser.cpp: errors and recovery
    void fail();
    int recover(const Token *start, std::size_t nodes_mark);
    void report_failure(const Token *place);
    void report_lexer_error(std::size_t index);
    void report(Diag id, const Span &span, const std::vector<std::string> &args);
    int resynchronise(const Token *start);
    void skip_block();
    template <class... Args> void raise(Diag id, const Span &span, const Args &...args) {
        if (!begin_raise()) return;
        raised_ = {id, span, {fmt::format("{}", args)...}};
        cur_ = failed_token();
    }
    bool begin_raise();
    std::string_view prefix() const { return cur_field_depth() ? "f-string: " : ""; }
    bool cur_field_depth() const;

    // parse_stmt.cpp
    void statements();
    void statement();
    void simple_statements();
    Stmt *simple_statement();
    Stmt *expression_statement();
    Stmt *assignment(const Token *start, Expr *first);
    Stmt *annotated_assignment(const Token *start, Expr *target);
    Stmt *import_name();
    Stmt *import_from();
    List<Alias *> import_targets();
    Stmt *delete_statement();
    Stmt *raise_statement();
    Stmt *assert_statement();
    Stmt *return_statement();
    Stmt *scope_declaration();
    Stmt *type_alias();
    Symbol dotted_name();

    // parse_compound.cpp
    Stmt *compound_statement(); // null when no compound statement begins here
    Stmt *decorated();
    Stmt *function(const Token *start, List<Expr *> decorators, bool is_async);
    Stmt *class_definition(const Token *start, List<Expr *> decorators);
    Stmt *if_statement();
    Stmt *while_statement();
    Stmt *for_statement(const Token *start, bool is_async);
    Stmt *with_statement(const Token *start, bool is_async);
    bool with_items(bool parenthesized, std::size_t mark);
    Stmt *try_statement();
    ExceptHandler *except_handler(bool &is_star);
    Stmt *async_statement();
    List<Stmt *> block(const Token *keyword, std::string_view what);
    List<Stmt *> else_block();
    bool expect_colon();
    bool force(TokenKind kind, Diag id);
    List<TypeParam *> type_params();

    // parse_params.cpp
    Arguments *parameters(bool is_lambda);
    Arg *parameter(bool is_lambda, bool star_annotation);
    Expr *lambda();

    // parse_pattern.cpp
    bool at_match_statement() const;
    Stmt *match_statement();
    MatchCase *case_block();
    Pattern *patterns();
    Pattern *pattern();
    Pattern *or_pattern();
    Pattern *closed_pattern();
    Pattern *literal_pattern();
    Expr *literal_expr();
    Expr *signed_number(bool real_only);
    Pattern *name_pattern();
    Pattern *class_pattern(const Token *start, Expr *cls);
    Pattern *mapping_pattern();
    Pattern *sequence_pattern();
    Pattern *maybe_star_pattern();
    Symbol capture_target();

    // parse_expr.cpp
    Expr *star_expressions();
    Expr *star_expression();
    Expr *star_named_expression();
    Expr *named_expression();
    Expr *expression();
    Expr *expression_plain();
    Expr *disjunction();
    Expr *conjunction();
    template <class F> Expr *bool_operation(TokenKind word, BoolOperator op, F operand);
    Expr *inversion();
    Expr *comparison();
    Expr *bitwise_or();
    Expr *binary(int lowest);
    Expr *factor();
    Expr *power();
    Expr *primary();
    Expr *yield_expression();
    bool comparison_operator(CmpOperator &op);

    // parse_atom.cpp
    Expr *atom();
    Expr *trailers(const Token *start, Expr *left);
    Expr *trailer(const Token *start, Expr *left);
    Expr *bracketed();
    Expr *parenthesized();
    Expr *list_display();
    Expr *brace_display();
    Expr *dict_rest(const Token *start, Expr *key, Expr *value);
    Expr *slices();
    Expr *slice();
    Expr *call(const Token *start, Expr *func, bool is_class = false);
    // `open`: the parenthesis, where a generator expression may stand alone behind it.
    bool one_argument(const Token *open, std::vector<Keyword *> &keywords, bool &unpacked);
    List<Comprehension *> comprehension_clauses();
    Comprehension *comprehension_clause();
    bool at_comprehension();

    // parse_target.cpp
    Expr *star_targets();
    Expr *star_target();
    Expr *target_expression(); // a primary that must be a target
    bool is_target(const Expr *e, bool allow_starred) const;
    void set_context(Expr *e, ExprContext context);
    bool is_single_target(const Expr *e) const;

    // parse_string.cpp
    Expr *strings();
    Expr *number();
    void fstring();
    void replacement_field(bool raw);
    Expr *field_expression();
    const Token *behind_strings() const;
    Expr *format_spec(bool raw);
    Expr *middle(bool raw);
    Expr *plain_string();
    bool decode_literal(const LiteralText &literal, std::string_view &result);
    bool unicode_escape(std::string_view body, std::size_t &at, std::string &to);
    bool bytes_escape(std::string_view body, std::size_t &at, std::string &to);
    Expr *concatenate(const Token *start, std::size_t mark, bool any_fstring);

    // Tokens
    TokenKind kind() const { return cur_->kind; }
    bool at(TokenKind wanted) const { return cur_->kind == wanted; }
    bool at_next(TokenKind wanted) const { return cur_[1].kind == wanted; }
    bool accept(TokenKind wanted) {
        if (cur_->kind != wanted) return false;
        ++cur_;
        return true;
    }
    bool expect(TokenKind wanted) {
        if (accept(wanted)) return true;
        fail();
        return false;
    }
    bool failed() const { return cur_->kind == K::Failed; }
    bool raised() const { return raised_.span.line != 0; }
    const Token *failed_token() const { return &failed_tokens_[1]; }
    std::string_view text(const Token *token) const {
        return std::string_view(source_.text).substr(token->span.begin, token->span.end - token->span.begin);
    }
    bool is_word(const Token *token, std::string_view word) const {
        return token->kind == K::Name && token->symbol.text() == word;
    }

    // The last token consumed that is not layout.
    const Token *last() const {
        const Token *token = cur_ - 1;
        while (token->kind < K::Name) --token;
        return token;
    }
    Span span_from(const Token *start) const { return Span::join(start->span, last()->span); }

    // Nodes
    template <class T, class... Fields> T *make_at(const Span &span, const Fields &...fields) {
        using Base = typename T::Base;
        if constexpr (std::is_same_v<Base, Node>)
            return arena_.make<T>(Node{T::node_kind, span}, fields...);
        else
            return arena_.make<T>(Base{Node{T::node_kind, span}}, fields...);
    }
    template <class T, class... Fields> T *make(const Token *start, const Fields &...fields) {
        return make_at<T>(span_from(start), fields...);
    }
    // Children are collected on a common stack: remember nodes_.size(), push, then take() what lies above.
    template <class T> List<T *> take(std::size_t mark) {
        std::size_t count = nodes_.size() - mark;
        if (count == 0) return {};
        auto **to = static_cast<T **>(arena_.allocate(count * sizeof(T *), alignof(T *)));
        for (std::size_t i = 0; i < count; i++) to[i] = static_cast<T *>(nodes_[mark + i]);
        nodes_.resize(mark);
        return {to, count};
    }
    template <class T> List<T> single(T item) {
        T *to = arena_.make<T>(item);
        return {to, 1};
    }

    // Undoes a failed extension of an expression; false when that is not possible.
    bool retreat(const Token *to) {
        if (!failed() || !backtracking_ || raised()) return false;
        cur_ = to;
        return true;
    }

    enum Rule : std::uint8_t {
        ExpressionRule,
        DisjunctionRule,
        ConjunctionRule,
        InversionRule,
        BitwiseOrRule,
        FactorRule,
        PrimaryRule,
        StarExpressionRule
    };
    template <class F> Expr *memoised(Rule rule, F parse) {
        if (!backtracking_ || failed()) return parse();
        std::uint64_t key = static_cast<std::uint64_t>(cur_ - stream_.tokens.data()) * 8 + rule;
        if (auto found = memo_.find(key); found != memo_.end()) {
            if (found->second.end)
                cur_ = found->second.end;
            else
                fail();
            return found->second.node;
        }
        Expr *node = parse();
        // CPython has read the next token by now, and a fault of the lexer in it ends everything.
        if (at(K::Error))
            fail();
        else if (!failed() && cur_ > furthest_)
            furthest_ = cur_;
        if (!raised()) memo_[key] = {node, failed() ? nullptr : cur_};
        return node;
    }

    // Runs `parse`; when it fails without a raised error, rewinds and returns null.
    template <class F> auto attempt(F parse) -> decltype(parse()) {
        const Token *saved = cur_;
        std::size_t mark = nodes_.size();
        int depth = depth_;
        auto result = parse();
        if (!failed()) return result;
        nodes_.resize(mark);
        depth_ = depth;
        if (!raised()) cur_ = saved;
        return {};
    }

    // diagnose_*.cpp: only when diagnosing_
    Expr *diagnose_expression();
    bool invalid_expression();
    bool invalid_legacy_expression();
    Expr *expression_without_invalid();
    bool invalid_named_expression();
    Stmt *diagnose_assignment();
    void invalid_assignment(const Token *start);
    void invalid_annotation(const Token *start);
    struct ArgumentRun {
        const Token *first;
        Expr *last_positional;
        std::size_t positional;
        bool unpacking;
    };
    bool argument_run(ArgumentRun &run);
    void invalid_arguments();
    bool invalid_generator_argument();
    void invalid_kwarg();
    void invalid_comprehension();
    void invalid_group();
    void invalid_pair(bool first);
    void invalid_parameters(bool is_lambda);
    bool invalid_parameter_item(bool is_lambda, ParameterState &state);
    void invalid_star_parameter(bool is_lambda, ParameterState &state);
    void invalid_double_star_parameter(bool is_lambda);
    void invalid_parenthesized_parameters(bool is_lambda);
    void invalid_target(TargetRole role, Expr *e);
    const Expr *find_invalid_target(TargetRole role, const Expr *e) const;
    void invalid_for_target();
    void invalid_except(const Token *start);
    void invalid_class_pattern();
    void diagnose_fstring(const Token *token);

    struct Raised {
        Diag id{};
        Span span{};
        std::vector<std::string> args;
    };
    struct MemoEntry {
        Expr *node;
        const Token *end; // null: failed
    };

    const Source &source_;
    const TokenStream &stream_;
    Arena &arena_;
    DiagnosticSink &sink_;
    const Token *cur_;
    const Token *furthest_;
    std::vector<Node *> nodes_;
    Token failed_tokens_[6];
    Raised raised_;
    bool diagnosing_ = false;   // look for known mistakes
    bool backtracking_ = false; // second parse: what fails to extend an expression leaves it as it was
    bool stop_ = false;
    int depth_ = 0;
    std::vector<bool> lexer_errors_reported_ = {};
    std::size_t errors_ = 0;
    std::unordered_map<std::uint64_t, MemoEntry> memo_;
};

// Counts recursion that brackets don't bound.
struct DepthGuard {
    explicit DepthGuard(Parser &p) : parser(p) {
        if (++parser.depth_ > Parser::max_depth) parser.raise(Diag::TooDeep, parser.cur_->span);
    }
    ~DepthGuard() { --parser.depth_; }
    Parser &parser;
};

// "function call", "attribute" ...: what CPython calls an expression in messages about targets.
std::string_view expression_name(const Expr *e);

} // namespace tau::syntax
