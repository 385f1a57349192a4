# expect: E0212 2:35 comprehension inner loop cannot rebind assignment expression target 'c'
x = [1 for a in b if (c := a) for c in d]
