"""`python -m dmer`: the command line."""

import sys

from dmer.cli import main

sys.exit(main())
