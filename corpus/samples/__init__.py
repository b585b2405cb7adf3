"""Committee packs of invented authorities, and the generator that prints them."""
