# expect: E0146 2:12 f-string: unterminated string
x = f"{'a}"
