# expect: E0110 2:6 unmatched ')'
x = 1)
