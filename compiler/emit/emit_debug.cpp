// What -g adds to the C text: where each line of it comes from, in a form that debuggers make sense of.
//
// In:  a function's blocks before they are written, and its text after.  Out: blocks in the order in which they run, and text
// with a #line for each line.
#include "emit/emit.h"

#include <algorithm>

namespace tau::emit {

// For debuggers: blocks in the order in which they run, what is left by exceptions last. C compilers put blocks that are only
// reached from later ones behind those, and a line then has its beginning at a later address than its rest.
void in_order_of_flow(std::vector<std::unique_ptr<mir::Block>> &blocks) {
    std::map<const mir::Block *, std::size_t> number;
    for (std::size_t k = 0; k < blocks.size(); k++) number[blocks[k].get()] = k;
    auto successors = [&](std::size_t k) {
        std::vector<std::size_t> out; // those first that are to come last
        for (const Value *v : blocks[k]->values)
            if (v->raises && v->unwind) out.push_back(number[v->unwind]);
        const auto &to = blocks[k]->terminator()->targets;
        for (std::size_t t = to.size(); t-- > 0;) out.push_back(number[to[t]]);
        return out;
    };
    std::vector<bool> seen(blocks.size());
    std::vector<std::size_t> done;
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> open;
    auto enter = [&](std::size_t k) {
        if (seen[k]) return;
        seen[k] = true;
        auto next = successors(k);
        std::reverse(next.begin(), next.end());
        open.emplace_back(k, std::move(next));
    };
    for (enter(0); !open.empty();) {
        if (open.back().second.empty()) {
            done.push_back(open.back().first);
            open.pop_back();
            continue;
        }
        std::size_t next = open.back().second.back();
        open.back().second.pop_back();
        enter(next);
    }
    std::vector<std::unique_ptr<mir::Block>> ordered;
    for (std::size_t k = done.size(); k-- > 0;) ordered.push_back(std::move(blocks[done[k]]));
    for (auto &block : blocks)
        if (block) ordered.push_back(std::move(block));
    blocks = std::move(ordered);
}

// For debuggers: where what follows in `body` comes from. Of library code that was taken in, the line that calls it.
void FunctionEmitter::place(const Value *v) {
    const ir::Location *at = v->loc;
    auto is_library = [](const ir::Location *l) { return l->function->module->source && l->function->module->source->is_stdlib; };
    while (at && at->inlined_at && !f.hidden && is_library(at)) at = at->inlined_at;
    if (at && at->node) body += Emitter::line_of(at->function->module->source, at->node);
}

// A #line holds for all lines of C up to the next one, and not for the first of them only. Debuggers stop at one place of a
// line in each scope: so where a line comes by again, because code was doubled, a scope begins. It needs a variable to be one.
std::string with_places(const std::string &text, std::string place) {
    std::vector<std::string> parts(1); // from label to label
    std::vector<std::set<std::string>> places(1);
    for (std::size_t at = 0, end; at < text.size(); at = end) {
        end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (text.compare(at, 6, "#line ") == 0) {
            place = text.substr(at, end - at);
            continue;
        }
        if (text[at] == 'L') parts.emplace_back(), places.emplace_back();
        parts.back().append(place).append(text, at, end - at);
        if (text[at] != 'L') places.back().insert(place);
    }
    std::string out;
    std::set<std::string> seen;
    std::string_view last;
    bool open = false;
    for (std::size_t k = 0; k < parts.size(); k++) {
        bool again = std::any_of(places[k].begin(), places[k].end(), [&](auto &p) { return p != last && seen.contains(p); });
        if (again) {
            std::size_t label = parts[k].find('\n', parts[k].find('\n') + 1) + 1; // with its #line
            out += std::string(open ? "}\n" : "") + parts[k].substr(0, label) + "{ int here_;\n" + parts[k].substr(label);
            open = true;
            seen.clear();
        } else {
            out += parts[k];
        }
        seen.insert(places[k].begin(), places[k].end());
        std::size_t from = parts[k].rfind("#line "), line = from == std::string::npos ? from : parts[k].find('\n', from) + 1;
        if (line == std::string::npos) continue;
        std::size_t word = parts[k].find_first_not_of(' ', line);
        bool goes_on = parts[k].compare(word, 6, "return") != 0 && parts[k].compare(word, 5, "goto ") != 0;
        last = goes_on ? std::string_view(parts[k]).substr(from, line - from) : std::string_view();
    }
    return out + (open ? "}\n" : "");
}

} // namespace tau::emit
