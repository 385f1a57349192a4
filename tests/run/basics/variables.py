a = 10
b = 3
a = a + b
b = a - b
print(a, b, a * b, a // b, a % b)
x = 1.5
y = x * 2
print(x, y, x + a)
name = "text"
print(name, name + "!", len(name))
flag = a > b
print(flag, not flag)
