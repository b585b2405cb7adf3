"""Reading on many machines: what to read, in which portions, and who runs them."""
