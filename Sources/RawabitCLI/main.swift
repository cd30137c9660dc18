print("rawabit")
