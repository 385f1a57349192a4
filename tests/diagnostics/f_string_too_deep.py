# expect: E0149 2:23 f-string: expressions nested too deeply
x = f"{a:{b:{c:{d!x}}"
