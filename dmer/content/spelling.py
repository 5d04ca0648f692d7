"""American spelling: British forms that slip into texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

PARTS = (
    *("anaem", "anaesthe", "behaviour", "caesar", "centre", "colour", "counsell", "diarrhoea", "favour"),
    *("foetus", "gynaeco", "haemo", "honour", "humour", "labell", "labour", "litre", "modelling", "mould"),
    *("neighbour", "oedema", "oestr", "orthopaed", "paediatr", "sceptic", "travell"),
)
"""Parts of British words, wherever they stand in one."""

WHOLE = (
    *("ageing", "analyse", "analysed", "analysing", "defence", "enrol", "fulfil", "grey", "judgement"),
    *("learnt", "licence", "nappy", "practise", "practised", "programme", "programmes", "whilst"),
)
"""Whole words."""

ENDING_IN_ISE = (
    *("apolog", "categor", "critic", "emphas", "general", "hospital", "immun", "maxim", "minim", "normal", "optim"),
    *("organ", "priorit", "real", "recogn", "special", "stabil", "summar", "symbol", "util", "visual"),
)
"""Verbs that end in -ize, in their forms with an s."""

_PART = re.compile(rf"\b\w*(?:{'|'.join(PARTS)})\w*", re.IGNORECASE)
_WHOLE = re.compile(rf"\b(?:{'|'.join(WHOLE)})\b", re.IGNORECASE)
_ISE = re.compile(rf"\b(?:re|un|dis)?(?:{'|'.join(ENDING_IN_ISE)})is(?:e|es|ed|ing|ation|ations)\b", re.IGNORECASE)


def british_words(text: str) -> Iterator[str]:
    """Words of a text that are spelled in the British way."""
    for pattern in (_PART, _WHOLE, _ISE):
        yield from pattern.findall(text)
