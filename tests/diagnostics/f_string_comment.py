# expect: E0148 2:15 f-string expression part cannot include '#'
x = f"{a # b}"
