names = ["ann", "bob"]
names.append("cy")
for name in names:
    print(name, len(name), name.upper())
print(names, " ".join(names), "bob" in names)
