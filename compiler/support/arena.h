// Bump allocator behind the AST and every other structure that lives as long as a compilation.
//
// In:  sizes, values, slices.  Out: memory that is never freed one by one.
// Nodes are trivially destructible, so that dropping the arena is the only clean-up there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tau::support {

class Arena {
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    Arena(Arena &&) = default;
    Arena &operator=(Arena &&) = default;

    void *allocate(std::size_t size, std::size_t align) {
        std::uintptr_t at = (cursor_ + align - 1) & ~(std::uintptr_t(align) - 1);
        if (at + size > limit_ || cursor_ == 0) return allocate_slow(size, align);
        cursor_ = at + size;
        return reinterpret_cast<void *>(at);
    }

    // An aggregate or an object with a constructor; arguments initialise it with braces.
    template <class T, class... Args> T *make(Args &&...args) {
        static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    template <class T> std::span<T> copy(std::span<const T> items) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (items.empty()) return {};
        T *to = static_cast<T *>(allocate(items.size_bytes(), alignof(T)));
        std::memcpy(static_cast<void *>(to), items.data(), items.size_bytes());
        return {to, items.size()};
    }

    template <class T> std::span<T> copy(const std::vector<T> &items) { return copy(std::span<const T>(items)); }

    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char *to = static_cast<char *>(allocate(text.size(), 1));
        std::memcpy(to, text.data(), text.size());
        return {to, text.size()};
    }

    std::size_t bytes_reserved() const { return reserved_; }

private:
    static constexpr std::size_t chunk_size = 256 * 1024;

    void *allocate_slow(std::size_t size, std::size_t align) {
        std::size_t want = size + align > chunk_size ? size + align : chunk_size;
        chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(want));
        reserved_ += want;
        cursor_ = reinterpret_cast<std::uintptr_t>(chunks_.back().get());
        limit_ = cursor_ + want;
        std::uintptr_t at = (cursor_ + align - 1) & ~(std::uintptr_t(align) - 1);
        cursor_ = at + size;
        return reinterpret_cast<void *>(at);
    }

    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::uintptr_t cursor_ = 0;
    std::uintptr_t limit_ = 0;
    std::size_t reserved_ = 0;
};

} // namespace tau::support
