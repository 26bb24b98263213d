import tempfile

with tempfile.TemporaryFile("w+") as file:
    file.write("Guido\nKushal\n")

    file.seek(0)
    print([line.rstrip("\n") for line in file])
    print([line.rstrip("\n") for line in file])

    file.seek(0)
    print([line.rstrip("\n") for line in file])
