# expect: E0111 2:7 closing parenthesis ']' does not match opening parenthesis '('
x = (1]
