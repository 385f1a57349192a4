print("flaky starts")
raise ValueError("not today")
