# expect: E0190 4:1 expected 'except' or 'finally' block
try:
    x = 1
y = 2
