print("z̃")
