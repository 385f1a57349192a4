# expect: E0173 3:3 Generator expression must be parenthesized
# expect: E0173 4:6 Generator expression must be parenthesized
f(a for a in b, 1)
f(1, a for a in b)
