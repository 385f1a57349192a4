# expect: E0303 2 'breakpoint' looks into the running interpreter, which a compiled program has not
breakpoint()
