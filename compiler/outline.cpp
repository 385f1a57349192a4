// One walk over the tree. In: a source text. Out: where its statements are, list by list.
#include "outline.h"

#include "support/arena.h"
#include "support/diagnostics.h"
#include "support/source.h"
#include "syntax/parser.h"
#include "syntax/walk.h"

namespace tau {

namespace {

using syntax::dyn_as;
using syntax::NodeKind;
using syntax::Stmt;

struct Outline {
    const std::string &text;
    std::vector<StatementRange> found = {};
    uint32_t lists = 0;

    // A decorator's place is that of its expression, behind the '@'.
    uint32_t begin_of(const Stmt *statement) const {
        syntax::List<syntax::Expr *> decorators;
        if (auto *function = dyn_as<syntax::FunctionDef>(statement)) decorators = function->decorator_list;
        if (auto *made = dyn_as<syntax::ClassDef>(statement)) decorators = made->decorator_list;
        return decorators.empty() ? statement->span.begin : uint32_t(text.rfind('@', decorators[0]->span.begin));
    }

    void add_list(syntax::List<Stmt *> statements) {
        uint32_t list = lists++;
        for (const Stmt *statement : statements) {
            size_t own = found.size();
            uint32_t begin = begin_of(statement);
            found.push_back({begin, statement->span.end, list, statement->kind == NodeKind::Pass,
                             statement->kind == NodeKind::If && text.compare(begin, 4, "elif") == 0});
            bool opens = !dyn_as<syntax::FunctionDef>(statement) && !dyn_as<syntax::ClassDef>(statement);
            add_bodies(statement, own, opens);
        }
    }

    // Of handlers and cases too, which are no statements.
    void add_bodies(const syntax::Node *node, size_t owner, bool opens) {
        syntax::for_each_field(const_cast<syntax::Node *>(node), [&](auto &field) {
            using Field = std::remove_cvref_t<decltype(field)>;
            if constexpr (std::is_same_v<Field, syntax::List<Stmt *>>) {
                if (field.empty()) return;
                uint32_t begin = begin_of(field[0]), end = field.back()->span.end;
                if (opens && text.compare(begin, 4, "elif") != 0) found[owner].bodies.push_back({begin, end});
                add_list(field);
            } else if constexpr (std::is_same_v<Field, syntax::List<syntax::ExceptHandler *>> ||
                                 std::is_same_v<Field, syntax::List<syntax::MatchCase *>>) {
                for (const syntax::Node *part : field) add_bodies(part, owner, opens);
            }
        });
    }
};

} // namespace

std::optional<std::vector<StatementRange>> outline(const std::string &text) {
    support::DiagnosticSink sink;
    std::unique_ptr<support::Source> read = support::source_from_bytes("outline.py", text, sink);
    if (!read || read->text != text) return std::nullopt;
    support::Arena arena;
    syntax::Module *module = syntax::parse(*read, arena, sink);
    if (sink.has_errors()) return std::nullopt;
    Outline outline{text};
    outline.add_list(module->body);
    return std::move(outline.found);
}

std::optional<std::string> decoded_source(const std::string &path) {
    support::DiagnosticSink sink;
    std::unique_ptr<support::Source> source = support::load_source(path, sink);
    if (!source) return std::nullopt;
    return source->text;
}

} // namespace tau
