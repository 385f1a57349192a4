def find(table, row, column):
    return table[row][column] + table[column]["name"][row]


find([[1, 2], [3, 4]], 0, 1)
