# expect: E0211 2:7 assignment expression cannot rebind comprehension iteration variable 'a'
x = [(a := 1) for a in b]
