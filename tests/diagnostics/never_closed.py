# expect: E0101 2:6 '(' was never closed
print((1)
x = 2
