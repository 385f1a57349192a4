# expect: E0143 2:13 f-string: invalid conversion character: expected 's', 'r', or 'a'
x = f"{a!x}"
