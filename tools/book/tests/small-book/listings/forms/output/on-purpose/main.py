raise ValueError("no name")
