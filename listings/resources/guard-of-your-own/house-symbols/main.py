class Visit:
    def __init__(self, symbols):
        self.symbols = symbols

    def __enter__(self):
        print("Enter:", self.symbols)
        return self.symbols

    def __exit__(self, *exc_info):
        print("Exit:", self.symbols)


houses = {"Stark": "wolf"}
with Visit(houses) as symbols:
    symbols["Targaryen"] = "dragon"
    print("Inside:", len(symbols))
print("After:", houses)
