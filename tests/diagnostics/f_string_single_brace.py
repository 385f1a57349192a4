# expect: E0141 2:10 f-string: single '}' is not allowed
x = f"a}"
