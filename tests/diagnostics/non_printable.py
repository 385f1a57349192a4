# expect: E0120 2:5 invalid non-printable character U+00A0
x =  a
