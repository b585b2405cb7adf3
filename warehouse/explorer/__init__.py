"""Somewhere to look: the warehouse as pages, served from this machine or written as files.

Each page is a function that asks the warehouse and gives a `Page`; `app` serves them, `site` writes them.
"""
