numbers = [5, 3, 8, 1]
print(numbers, len(numbers), numbers[0], numbers[-1])
numbers.append(7)
numbers[1] = 30
total = 0
for n in numbers:
    total += n
print(total, numbers)
for i in range(len(numbers)):
    numbers[i] *= 2
print(numbers)
