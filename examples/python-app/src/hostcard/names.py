from dataclasses import dataclass

import idna

# RFC 1035 allows 253 characters; longer input is refused before idna sees it, since idna 3.6 takes
# quadratic time on some long names (CVE-2024-3651).
LONGEST = 253


@dataclass(frozen=True)
class Card:
    """One host name in its two forms."""

    unicode: str
    wire: str


def card(name: str) -> Card:
    """The two forms of a host name; raises ValueError when it is none."""
    if len(name) > LONGEST:
        raise ValueError(f"a host name has at most {LONGEST} characters, this one has {len(name)}")
    try:
        wire = idna.encode(name, uts46=True).decode("ascii")
        return Card(unicode=idna.decode(wire), wire=wire)
    except idna.IDNAError as error:
        raise ValueError(f"{name!r} is no host name: {error}") from error
