# Methods about case and kind of characters.
for s in ("hello World", "HELLO", "ß straße", "ǆ ﬁ", "they're bill's 2nd", "ÀÉ îõ", "", "123", "i̇"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
for s in ("abc", "ABC", "Abc Def", "abc1", "123", "½", "²", "٣", " ", "\t\n", "", "a b", "_x1", "1x", "class", "é", "日本", "\x00", "!?"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(),
          s.isidentifier(), s.isprintable(), s.isascii())
