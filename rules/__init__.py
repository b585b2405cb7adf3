"""What we believe about documents: phrases, layouts and authorities, as TOML with its proof."""
