for name in ["Guido", "Luciano", "Kushal"]:
    print(f"Hello {name}")
