# expect: E0136 4:10 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: E0136 5:26 (unicode error) 'unicodeescape' codec can't decode bytes in position 3-18: unknown Unicode character name
# expect: E0136 6:17 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
x = "\x1"
y = "ok \N{NO SUCH NAME}"
z = "\U00110000"
