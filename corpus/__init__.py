"""What the evidence is: packs, pages, and the places on them."""
