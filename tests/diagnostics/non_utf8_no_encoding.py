# expect: E0405 3:1
x = 1
y = "é"
