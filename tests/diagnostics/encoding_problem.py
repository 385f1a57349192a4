# coding: no-such-encoding
# expect: E0407 1:1 encoding problem: no-such-encoding
