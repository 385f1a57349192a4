# expect: E0128 4:1 expected an indented block after 'if' statement on line 3
# expect: E0128 6:1 expected an indented block after 'for' statement on line 5
if x:
pass
for a in b:
x = 1
