# expect: E0160 2:5 expected 'else' after 'if' expression
x = 1 if y
