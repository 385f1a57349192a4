// Interned names. Two symbols are the same name exactly when they are the same pointer.
//
// In:  text.  Out: a Symbol, one word, with its text and a dense number (order of first interning, so deterministic).
// One process-wide table: modules, scopes and IR of one program all speak of the same names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace tau::support {

struct SymbolEntry {
    std::uint32_t id;
    std::uint32_t length;
    std::uint64_t hash;
    // The characters follow the entry in memory.
    const char *chars() const { return reinterpret_cast<const char *>(this + 1); }
};

class Symbol {
public:
    constexpr Symbol() = default;
    constexpr explicit Symbol(const SymbolEntry *entry) : entry_(entry) {}

    std::string_view text() const {
        return entry_ ? std::string_view(entry_->chars(), entry_->length) : std::string_view();
    }
    // 0 is the empty symbol; interned names count from 1.
    std::uint32_t id() const { return entry_ ? entry_->id : 0; }
    explicit operator bool() const { return entry_ != nullptr; }
    friend bool operator==(Symbol, Symbol) = default;
    friend bool operator==(Symbol a, std::string_view b) { return a.text() == b; }

private:
    const SymbolEntry *entry_ = nullptr;
};

// The empty text gives an ordinary symbol too, which is not Symbol{}.
Symbol intern(std::string_view text);

} // namespace tau::support

template <> struct std::hash<tau::support::Symbol> {
    std::size_t operator()(tau::support::Symbol s) const noexcept { return s.id() * 0x9E3779B97F4A7C15ull; }
};
