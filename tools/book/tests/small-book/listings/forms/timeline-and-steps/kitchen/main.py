print("  0 Guido cooks <eggs> & ham")
print("  5 Guido ends")
