// The interner: open addressing over entries that live in an arena, never moved, never freed.
//
// In:  text.  Out: the one SymbolEntry for it.
// Identifiers are short, so the hash mixes eight bytes at a time and the table compares the stored hash first.
#include "support/symbol.h"

#include <cstring>
#include <new>
#include <vector>

#include "support/arena.h"

namespace tau::support {
namespace {

std::uint64_t hash_text(std::string_view text) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ull;
    std::uint64_t h = text.size() * multiplier;
    const char *p = text.data();
    std::size_t left = text.size();
    for (; left >= 8; p += 8, left -= 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        h = (h ^ word) * multiplier;
        h ^= h >> 29;
    }
    std::uint64_t tail = 0;
    if (left > 0) std::memcpy(&tail, p, left);
    h = (h ^ tail) * multiplier;
    return h ^ (h >> 32);
}

struct Interner {
    Arena arena;
    std::vector<const SymbolEntry *> table = std::vector<const SymbolEntry *>(4096);
    std::uint32_t count = 0;

    const SymbolEntry *find_or_add(std::string_view text) {
        std::uint64_t hash = hash_text(text);
        std::size_t mask = table.size() - 1;
        std::size_t at = hash & mask;
        for (; table[at]; at = (at + 1) & mask) {
            const SymbolEntry *entry = table[at];
            if (entry->hash == hash && entry->length == text.size() &&
                std::memcmp(entry->chars(), text.data(), text.size()) == 0)
                return entry;
        }
        void *memory = arena.allocate(sizeof(SymbolEntry) + text.size(), alignof(SymbolEntry));
        auto *entry = new (memory) SymbolEntry{++count, static_cast<std::uint32_t>(text.size()), hash};
        if (!text.empty()) std::memcpy(const_cast<char *>(entry->chars()), text.data(), text.size());
        table[at] = entry;
        if (count * 2 > table.size()) grow();
        return entry;
    }

    void grow() {
        std::vector<const SymbolEntry *> bigger(table.size() * 2);
        std::size_t mask = bigger.size() - 1;
        for (const SymbolEntry *entry : table) {
            if (!entry) continue;
            std::size_t at = entry->hash & mask;
            while (bigger[at]) at = (at + 1) & mask;
            bigger[at] = entry;
        }
        table.swap(bigger);
    }
};

} // namespace

Symbol intern(std::string_view text) {
    static Interner *interner = new Interner; // outlives every user, also those in other static objects
    return Symbol(interner->find_or_add(text));
}

} // namespace tau::support
