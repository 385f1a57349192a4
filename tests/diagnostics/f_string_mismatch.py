# expect: E0145 2:13 f-string: closing parenthesis ']' does not match opening parenthesis '('
x = f"{(a]}"
