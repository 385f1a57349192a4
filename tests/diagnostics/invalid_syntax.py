# expect: E0100 3:8 invalid syntax
# expect: E0100 5:5 invalid syntax
x = 1 +
y = 2
z = = 3
