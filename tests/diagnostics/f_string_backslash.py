# expect: E0147 2:12 f-string expression part cannot include a backslash
x = f"{a\n"
