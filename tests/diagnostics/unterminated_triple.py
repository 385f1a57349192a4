# expect: E0115 2:5 unterminated triple-quoted string literal (detected at line 3)
x = """abc
y = 1
