"""Everything the plain routes of a room say."""

from __future__ import annotations

NO_SUCH_ROOM = "There is no room with this code. Is it typed right?"
ROOM_CLOSED = "This room is closed. The talk is over, or it has rested for twelve hours."
WRONG_KEY = "This needs the key of the room, which is in the presenter's own link."
TOO_MANY_GUESSES = "Too many codes or keys that do not exist came from here. Please wait a minute."
TOO_MANY_MOVES = "Too many moves at once. The latest one counts; send it again in a moment."
TOO_MANY_LISTENERS = "As many windows and phones are connected as this server can hold."
NO_SUCH_DECK = "There is no such talk."
PARTS_GONE = "A slide of this talk is no longer there. Please open a new room."

WRONG_METHOD = "This address answers to {method} only."
WRONG_TYPE = "The body should be JSON, and say so: Content-Type: application/json."
BODY_TOO_LARGE = "The body is too large; 16 kB are enough for a move."
BODY_TOO_SLOW = "The body did not come in time."
WRONG_ROLE = "Say what is listening: ?as=wall, follow, presenter or clicker."
WRONG_QR = "There is a QR code for follow and for wall. Links with a key are made on the Present page."
WRONG_ADDRESS = "This is not an address of this server."

TITLES = {
    "wall": "{title}",
    "presenter": "Presenter: {title}",
    "clicker": "Clicker: {title}",
    "follow": "Following: {title}",
    "print": "Print: {title}",
}
"""Titles of the pages, by the module that fills them."""

NO_SCRIPT = "This page needs JavaScript: the slides move with the presenter's."
NO_MODULE = "This page could not start. Please load it again."

FOLLOW_TITLE = "Follow a talk"
FOLLOW_WHAT = "Type the six letters that stand on the wall."
FOLLOW_LABEL = "Code of the room"
FOLLOW_BUTTON = "Follow"
TRY_ANOTHER = "Another code?"
