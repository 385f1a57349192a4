# coding: utf-8
x = "é"
# expect: E0406 2:1 (unicode error) 'utf-8' codec can't decode byte 0xe9 in position 21: invalid continuation byte
