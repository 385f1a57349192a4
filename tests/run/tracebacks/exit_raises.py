class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("while leaving")


with Manager():
    raise ValueError("in the body")
