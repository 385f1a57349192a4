# expect: E0221 3:1 'break' outside loop
# expect: E0221 6:9 'break' outside loop
break
for x in y:
    def f():
        break
