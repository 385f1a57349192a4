# expect: E0220 5:1 'return' outside function
# expect: E0220 6:1 'yield' outside function
# expect: E0220 7:1 'await' outside function
# expect: E0220 9:5 'return' outside function
return 1
yield 2
await x
class A:
    return 3
