# expect: E0134 2:9 bytes can only contain ASCII literal characters
x = b"ä"
