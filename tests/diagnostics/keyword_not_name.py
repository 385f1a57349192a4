# expect: E0175 2:3 expression cannot contain assignment, perhaps you meant "=="?
f(a.b=1)
