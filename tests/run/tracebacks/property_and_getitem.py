class Row:
    @property
    def size(self):
        return self["size"]

    def __getitem__(self, key):
        return {"name": "row"}[key]


r = Row()
print(r["name"])
print(r.size)
