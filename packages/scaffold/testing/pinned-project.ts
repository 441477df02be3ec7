/** A line of pins with a digest, as init writes them. */
export const pinOf = (name: string) => `${name}==1.0 \\\n    --hash=sha256:${'0'.repeat(64)}\n`

/** A project whose requirements are all pinned, so that nothing asks an index. */
export const pinnedProject = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "widget"
version = "1.2.3"
`,
  'src/widget/__init__.py': '',
  'tests/test_widget.py': '',
  'CHANGELOG.md': '# Changes\n\n## 1.2.3\n\n- All.\n',
  '.github/requirements-build.txt': pinOf('hatchling'),
  '.github/requirements-test.txt': pinOf('pytest'),
}
