# expect: E0125 3:4 unexpected indent
x = 1
    y = 2
z = 3
