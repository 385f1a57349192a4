// Words of the templates that complete a class: total_ordering.template.py and cached_property.template.py. In: the class
// or the method below the decorator. Out: statements of the class body.
#include "names/expander.h"

#include <array>

namespace tau::names {

using namespace syntax;

bool expand_total_ordering(Expander &expander, Use &use) {
    if (use.kind != Use::Decorator || use.call) return false;
    constexpr std::array<std::string_view, 4> operators{"lt", "le", "gt", "ge"};
    std::set<std::string_view> own = defined_names(use.cls);
    Words words;
    bool all_known = true, found = false;
    for (std::string_view op : operators) {
        std::string method = "__" + std::string(op) + "__";
        bool has = own.count(method) || expander.inherits(use.cls, use.region, method, all_known);
        words["has_" + std::string(op)] = has;
        words["from_" + std::string(op)] = has && !found;
        found |= has;
    }
    if (!all_known) return expander.refuse(use, use.cls->span, "a base of the class is not known"), true;
    if (!found)
        use.result = {expander.raise("ValueError", "must define at least one ordering operation: < > <= >=", use.place)};
    else
        use.result = expander.parse(use, words, true);
    return true;
}

bool expand_cached_property(Expander &expander, Use &use) {
    if (use.kind != Use::Method) return false;
    std::string name(use.method->name.text());
    use.method->name = support::intern("_compute_" + name);
    use.method->decorator_list = {};
    use.result = expander.parse(use, {{"name", name}, {"method", std::vector<Stmt *>{use.method}}}, true);
    return true;
}

} // namespace tau::names
