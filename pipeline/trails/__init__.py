"""What came of it: trails across the meetings of one body.

Pure functions over rows: the warehouse hands over every row of a body, and keeps what they give back.
Nothing here reads a page, and nothing is remembered between two calls.
"""
