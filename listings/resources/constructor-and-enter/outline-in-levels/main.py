class Outline:
    def __init__(self):
        self.depth = 0

    def line(self, text):
        print("  " * self.depth + text)

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *exc_info):
        self.depth -= 1


outline = Outline()
outline.line("Team")
with outline:
    outline.line("Guido")
    with outline:
        outline.line("extension 42")
    outline.line("Luciano")
outline.line("end")
