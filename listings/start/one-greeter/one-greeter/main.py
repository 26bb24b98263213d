def greeter(name):
    print(f"Hello {name}")


greeter("Guido")
greeter("Luciano")
greeter("Kushal")
