# Line joining, semicolons, comments, odd but legal layout.
x = (1 +
     2 +  # a comment inside
     3)
y = [
    1,
    2,
]; z = 5
if x == 6: print("one line"); print("two")
else: print("no")
text = "a\
b" 'c' "d"
print(x, y, z, text)
def f(a,
      b=(1,
         2),
      *c): return a, b, c
print(f(1), f(1, 2, 3))
class A: pass
class B(A): x = 1; y = 2
print(B.y)
for i in range(2): print(i, end=" ")
print()
while z > 3: z -= 1
print(z, 0b1_0, 1_0.5e-1_0, 0xF_F, .5, 5., 1e3, 1J)
d = {'a': 1, **{'b': 2},
     'c': [i
           for i in range(3)
           if i]}
print(d)
lam = lambda \
    q: q * 2
print(lam(4), not not x, - - x, 5 - -5, 2**-1, -2**2, ~-x, x if x else y, (yes := 5) and yes)
assert x, "message"
pass; pass
print(1 if 0 else 2 if 0 else 3, 1 < 2 == True, (1 < 2) == True, not 1 == 2, 1 in [1] == True)
if (n := 10) > 5 \
        and n < 20:
    print("walrus", n)
ünïcode = "identifier"
print(ünïcode, "\
still here")
	
print("tab line above")
