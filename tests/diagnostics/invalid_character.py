# expect: E0119 2:7 invalid character '€' (U+20AC)
x = 1 € 2
