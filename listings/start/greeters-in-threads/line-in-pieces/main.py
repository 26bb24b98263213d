class Recorder:
    def __init__(self):
        self.writes = []

    def write(self, text):
        self.writes.append(text)


recorder = Recorder()
for name in ["Guido", "Luciano"]:
    print(f"Hello {name}", file=recorder)
print(recorder.writes)
