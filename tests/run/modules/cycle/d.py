from c import other

thing = 2
