# ANCHOR: greet
def greet(name):
    print(f"Hello {name}")
# ANCHOR_END: greet


greet("Luciano")
