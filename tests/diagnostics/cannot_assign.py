# expect: E0150 5:1 cannot assign to function call
# expect: E0150 6:5 cannot assign to literal
# expect: E0150 7:11 cannot assign to function call
# expect: E0150 8:4 cannot assign to None
f() = g() = 1
for 1 in x: pass
with a as b(): pass
x, None = y
