# expect: E0144 2:12 f-string: unmatched ')'
x = f"{a)}"
