from operator import and_, or_, xor

operators = (("&", and_), ("|", or_), ("^", xor))

for sign, operate in operators:
    print(f"  {6:04b}")
    print(f"{sign} {5:04b}")
    print(f"= {operate(6, 5):04b}")
    print()
