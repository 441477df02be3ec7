import unittest

from hostcard.names import LONGEST, Card, card


class Names(unittest.TestCase):
    def test_ascii_stays(self):
        self.assertEqual(card("example.org"), Card("example.org", "example.org"))

    def test_upper_case_is_mapped(self):
        self.assertEqual(card("TÂST.example").wire, "xn--tst-ila.example")

    def test_long_names_never_reach_idna(self):
        with self.assertRaisesRegex(ValueError, "at most 253"):
            card("a" * (LONGEST + 1))


if __name__ == "__main__":
    unittest.main()
