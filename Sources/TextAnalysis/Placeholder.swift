// placeholder until the first file of this part lands
