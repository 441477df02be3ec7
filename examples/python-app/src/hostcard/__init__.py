"""Host names as people read them and as machines send them."""

__version__ = "1.2.0"
