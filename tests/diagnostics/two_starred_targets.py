# expect: E0233 2:1 multiple starred expressions in assignment
*a, b, *c = d
