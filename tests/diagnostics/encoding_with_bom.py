# coding: latin-1
x = 1
# expect: E0408 1:1 encoding problem: iso-8859-1 with BOM
