import contextlib
import io
import unittest

from hostcard.cli import main


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    return code, out.getvalue(), err.getvalue()


class CommandLine(unittest.TestCase):
    def test_shows_both_forms(self):
        self.assertEqual(run("name", "bücher.example"), (0, "bücher.example\txn--bcher-kva.example\n", ""))

    def test_counts_the_roots_of_certifi(self):
        code, out, _ = run("roots")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"^\d{2,} certificate authorities, sha256:[0-9a-f]{64}\n$")

    def test_names_what_is_wrong(self):
        code, out, err = run("name", "a..b")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("'a..b' is no host name", err)

    def test_names_a_missing_bundle(self):
        code, _, err = run("roots", "/nowhere/roots.pem")
        self.assertEqual(code, 1)
        self.assertIn("/nowhere/roots.pem", err)


if __name__ == "__main__":
    unittest.main()
