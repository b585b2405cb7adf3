"""`python -m pipeline` is `minutebook`."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
