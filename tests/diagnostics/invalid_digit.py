# expect: E0117 3:8 invalid digit '8' in octal literal
# expect: E0117 4:8 invalid digit '2' in binary literal
x = 0o78
y = 0b12
