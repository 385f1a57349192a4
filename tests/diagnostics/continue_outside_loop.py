# expect: E0222 3:5 'continue' not properly in loop
if x:
    continue
