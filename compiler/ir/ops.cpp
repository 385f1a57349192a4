// The operation table as three look-ups. In: an Op. Out: what its row in ops.def says.
// Everybody who needs a fact about an operation asks here, so that the table stays the only place that states it.
#include "ir/ir.h"

namespace tau::ir {

namespace {

struct Row {
    std::string_view name;
    int arguments;
    Effect effect;
};

constexpr Row rows[] = {
#define OP(name, arguments, effects) {#name, arguments, Effect::effects},
#include "ir/ops.def"
};

const Row &row(Op op) { return rows[static_cast<std::size_t>(op)]; }

} // namespace

// A trailing underscore only keeps a name apart from a C++ keyword.
std::string_view op_name(Op op) {
    std::string_view name = row(op).name;
    return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

int op_arguments(Op op) { return row(op).arguments; }
Effect op_effect(Op op) { return row(op).effect; }

} // namespace tau::ir
