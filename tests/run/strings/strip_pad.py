# strip, pad, replace, prefixes, tabs, translate.
s = "  xx hello xx  "
print([s.strip(), s.lstrip(), s.rstrip(), s.strip(" x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "".strip(), "\t\n x \u3000".strip()])
print(["7".zfill(3), "-7".zfill(4), "+7".zfill(4), "abc".zfill(2), "".zfill(2), "a".ljust(4) + "|", "a".rjust(4), "a".center(4) + "|", "ab".center(5, "*"), "abc".center(6, "-"), "a".ljust(3, ".")])
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("x", "y"), "aXbX".replace("X", ""), "aaa".replace("aa", "b"), "ab".replace("", "-", 2), "日本".replace("本", "x"))
print("prefix_name".removeprefix("prefix_"), "name.txt".removesuffix(".txt"), "name".removeprefix("x"), "name".removesuffix(""))
print(repr("a\tbc\td".expandtabs()), repr("a\tbc".expandtabs(4)), repr("\t".expandtabs(0)), repr("ab\n\tc".expandtabs(3)))
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "abc".translate({97: "AAA", 98: None, 99: 100}), str.maketrans({"a": 1, "b": None}))
try:
    "a".center(5, "xx")
except TypeError as e:
    print(e)
