prices = {"tea": 3}
order = ["tea", "coffee"]
for name in order:
    print(name, prices[name])
