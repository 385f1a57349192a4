// Reading JSON: what `tauraro bench --json` wrote, perhaps long ago and perhaps edited since.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tau::driver {

struct JsonMember;

struct Json {
    enum class Kind { Null, Bool, Number, String, Array, Object } kind = Kind::Null;
    double number = 0; // of a bool too
    std::string string;
    std::vector<Json> items;         // of an array
    std::vector<JsonMember> members; // of an object

    // A member; something null if there is none, so that chains of members can be asked for without tests.
    const Json &operator[](std::string_view name) const;
    std::vector<double> numbers() const;      // of an array, what is a number
    std::vector<std::string> strings() const; // of an array, what is a string
};

struct JsonMember {
    std::string name;
    Json value;
};

// Answers false if the text is not JSON.
bool parse_json(std::string_view text, Json &value);

} // namespace tau::driver
