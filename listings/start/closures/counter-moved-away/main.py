def main():
    greeted = 0

    def greet(name):
        nonlocal greeted
        greeted += 1
        print(f"{greeted}: Hello {name}")

    for name in ["Guido", "Luciano", "Kushal"]:
        greet(name)
    print("greeted:", greeted)


main()
