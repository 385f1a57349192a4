ages = {"ann": 3, "bob": 5}
ages["cy"] = 7
ages["ann"] += 1
for name in ages:
    print(name, ages[name])
print(ages, len(ages), "bob" in ages)
