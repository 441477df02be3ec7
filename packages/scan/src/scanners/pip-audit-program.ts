/** Runs pip-audit as it is installed in a directory: its first argument. */
export const runPipAudit = `
import runpy, sys

sys.path.insert(0, sys.argv.pop(1))
sys.argv[0] = "pip-audit"
runpy.run_module("pip_audit", run_name="__main__", alter_sys=True)
`
