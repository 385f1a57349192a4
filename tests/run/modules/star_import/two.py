from string_tools import join

shared = "two"
only_two = 2
