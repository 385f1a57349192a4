# expect: E0155 3:1 'function call' is an illegal expression for augmented assignment
# expect: E0155 4:1 'tuple' is an illegal expression for augmented assignment
f() += 1
a, b += 2
