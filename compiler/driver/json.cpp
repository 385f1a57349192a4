// A reader by recursive descent. In: text. Out: a tree of values, or false.
#include "driver/json.h"

#include <charconv>
#include <utf8proc.h>

namespace tau::driver {

namespace {

constexpr int kDeepest = 64;

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool document(Json &value) {
        if (!read(value, 0)) return false;
        space();
        return text_.empty();
    }

private:
    void space() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size())); }

    bool skip(std::string_view word) {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }

    bool read(Json &value, int depth) {
        space();
        if (text_.empty() || depth > kDeepest) return false;
        switch (text_[0]) {
        case '{': return object(value, depth);
        case '[': return array(value, depth);
        case '"': value.kind = Json::Kind::String; return string(value.string);
        case 'n': return skip("null");
        case 't':
            value.kind = Json::Kind::Bool;
            value.number = 1;
            return skip("true");
        case 'f': value.kind = Json::Kind::Bool; return skip("false");
        default: return number(value);
        }
    }

    bool number(Json &value) {
        value.kind = Json::Kind::Number;
        auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value.number);
        if (error != std::errc()) return false;
        text_.remove_prefix(size_t(end - text_.data()));
        return true;
    }

    bool escape(std::string &out) {
        char c = text_.empty() ? '\0' : text_[0];
        text_.remove_prefix(text_.empty() ? 0 : 1);
        constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
        if (size_t at = kLetters.find(c); at != std::string_view::npos) return out += kMeanings[at], true;
        unsigned code = 0;
        if (c != 'u' || text_.size() < 4) return false;
        auto [end, error] = std::from_chars(text_.data(), text_.data() + 4, code, 16);
        if (error != std::errc() || end != text_.data() + 4) return false;
        text_.remove_prefix(4);
        utf8proc_uint8_t bytes[4];
        utf8proc_ssize_t n = utf8proc_encode_char(utf8proc_int32_t(code), bytes);
        out.append(reinterpret_cast<char *>(bytes), size_t(n));
        return true;
    }

    bool string(std::string &out) {
        text_.remove_prefix(1);
        while (!text_.empty() && text_[0] != '"') {
            char c = text_[0];
            text_.remove_prefix(1);
            if (c != '\\')
                out += c;
            else if (!escape(out))
                return false;
        }
        return skip("\"");
    }

    bool array(Json &value, int depth) {
        value.kind = Json::Kind::Array;
        skip("[");
        space();
        if (skip("]")) return true;
        do {
            if (!read(value.items.emplace_back(), depth + 1)) return false;
            space();
        } while (skip(","));
        return skip("]");
    }

    bool object(Json &value, int depth) {
        value.kind = Json::Kind::Object;
        skip("{");
        space();
        if (skip("}")) return true;
        do {
            auto &[name, member] = value.members.emplace_back();
            space();
            if (!text_.starts_with('"') || !string(name)) return false;
            space();
            if (!skip(":") || !read(member, depth + 1)) return false;
            space();
        } while (skip(","));
        return skip("}");
    }

    std::string_view text_;
};

} // namespace

const Json &Json::operator[](std::string_view name) const {
    static const Json none;
    for (const auto &[own, value] : members)
        if (own == name) return value;
    return none;
}

std::vector<double> Json::numbers() const {
    std::vector<double> out;
    for (const Json &item : items)
        if (item.kind == Kind::Number) out.push_back(item.number);
    return out;
}

std::vector<std::string> Json::strings() const {
    std::vector<std::string> out;
    for (const Json &item : items)
        if (item.kind == Kind::String) out.push_back(item.string);
    return out;
}

bool parse_json(std::string_view text, Json &value) { return Reader(text).document(value); }

} // namespace tau::driver
