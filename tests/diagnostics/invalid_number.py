# expect: E0116 5:6 invalid decimal literal
# expect: E0116 6:6 invalid decimal literal
# expect: E0116 7:6 invalid hexadecimal literal
# expect: E0116 8:8 invalid imaginary literal
x = 1_
y = 12abc
z = 0xg
w = 1e5j_
