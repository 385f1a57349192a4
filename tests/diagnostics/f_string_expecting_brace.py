# expect: E0140 3:10 f-string: expecting '}'
# expect: E0140 4:14 f-string: expecting '}'
x = f"{a"
y = f"{a!rr}"
