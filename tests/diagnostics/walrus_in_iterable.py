# expect: E0210 2:18 assignment expression cannot be used in a comprehension iterable expression
x = [a for a in (b := c)]
