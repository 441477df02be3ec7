# Lets pytest read its arguments and configuration, and stops it before it loads test code.
import json, os, sys

if sys.path[0] == "":
    sys.path[0] = os.getcwd()

import coverage, pytest


class Read(Exception):
    pass


class Reader:
    @pytest.hookimpl(hookwrapper=True)
    def pytest_load_initial_conftests(self, early_config):
        raise Read(early_config.known_args_namespace)
        yield


def names(config):
    try:
        read = coverage.Coverage(config_file=config).get_option
        # run:source_dirs exists since coverage.py 7.8.
        return any(map(read, ("run:source", "run:source_pkgs", "run:include", "run:source_dirs")))
    except coverage.exceptions.ConfigError:
        return False


def settings(known):
    config = getattr(known, "cov_config", ".coveragerc")
    junit = getattr(known, "xmlpath", None)
    sources = getattr(known, "cov_source", None) or []
    # Without a value, it is True.
    named = any(source is not True for source in sources) or names(config)
    found = {"covers": bool(sources), "names": named, "doctests": bool(getattr(known, "doctestmodules", False))}
    if config != ".coveragerc":
        found["config"] = os.path.abspath(config)
    if junit:
        found["junit"] = os.path.abspath(os.path.expanduser(os.path.expandvars(junit)))
    return found


try:
    pytest.main(sys.argv[2:], plugins=[Reader()])
except Read as read:
    with open(sys.argv[1], "w", encoding="utf-8") as stream:
        json.dump(settings(read.args[0]), stream)
