# expect: E0105 2:9 unexpected EOF while parsing
x = 1 + \
