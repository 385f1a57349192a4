print("late is loaded")
value = 10
