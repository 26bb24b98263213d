class Badge:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("shredded:", self.name)


def inspect(badge):
    print("inspected:", badge.name)


def visit():
    guido = Badge("Guido")
    luciano = Badge("Luciano")
    inspect(guido)
    print("leaving:", luciano.name)


visit()
print("closed")
