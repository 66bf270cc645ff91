"""Where the frozen program starts: children that it starts of itself begin here too, and end before the window."""

import multiprocessing
import sys

from app.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
