# expect: E0142 2:10 f-string: empty expression not allowed
x = f"{}"
