# Which text is malformed for complex(), and which is said not to be convertible: misplaced underscores are looked for first.
for s in ["1__2","1_","_1","1_j","1_2j","a_b","a083__cc2f927.6392", "1_2+3_4j","1_2+3__4j"," 1__2 ","(1__2)","(1_2)","(1_)","x","1_e5","1._5", "é_1", "\u0661_\u0662", "1 _2", "1\u2003", "((1_2))","1_2 x","","_", "1_\n", "(_", "1+_2j", "__", "'_\"", "(\u0661_)"," \u00e9_ ", "1_0\x00","1\x00"]:
    try: print(ascii(s), complex(s))
    except ValueError as e: print(ascii(s), ascii(str(e)))
