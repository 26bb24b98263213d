print("Hello", "Guido")
