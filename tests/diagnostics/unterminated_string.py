# expect: E0114 2:5 unterminated string literal (detected at line 2)
x = "abc
y = 1
