# expect: E0131 4:1 inconsistent use of tabs and spaces in indentation
if x:
        y = 1
	z = 2
