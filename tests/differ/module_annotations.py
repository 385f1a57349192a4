# What a module annotates is not kept at run time: refused.
# expect: E0301 4:7 the __annotations__ of a module or of a class statement is not covered yet
count: int = 1
print(__annotations__)
