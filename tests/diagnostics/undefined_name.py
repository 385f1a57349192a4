# expect: W0501 4:11 undefined name 'no_such_name'
# Reading it raises NameError, as in CPython; so this is a warning, given once per name.
try:
    print(no_such_name, no_such_name)
except NameError as error:
    print(error)
