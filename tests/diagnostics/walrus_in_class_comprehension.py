# expect: E0213 3:11 assignment expression within a comprehension cannot be used in a class body
class A:
    x = [(a := b) for b in c]
