import { expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { changelogSection } from '../../src/notes/changelog.ts'
import { rstHeadings } from '../../src/notes/headings.ts'
import { rstToMarkdown } from '../../src/notes/rst.ts'

const sectionOf = (text: string, version: string) =>
  changelogSection(text, { release: requireTag(`v${version}`), project: 'pluggy' }, 'rst')

test('titles get their levels by the order of their styles', () => {
  const text =
    '=====\nTitle\n=====\n\n1.2.0\n=====\n\nAdded\n-----\n\n===== ===\na     b\n===== ===\n\nFixed\n--\n\n::\n\n  code\n  ----\n\n1.1.0\n=====\n\n----\n\nend\n'
  expect(rstHeadings(text.split('\n')).map(({ level, text: title }) => [level, title])).toEqual([
    [1, 'Title'],
    [2, '1.2.0'],
    [3, 'Added'],
    [2, '1.1.0'],
  ])
})

test.each([
  'pluggy 1.7.0 (2026-05-17)\n=========================',
  'Version 1.7.0\n-------------',
  '1.7.0 — 2025-12-29\n------------------',
  'v1.7.0\n======',
  '******\n1.7.0\n******',
])('%j is a heading of the version', title => {
  expect(sectionOf(`${title}\n\nnew\n\n${title.replaceAll('1.7.0', '1.6.0')}\n\nold\n`, '1.7.0')?.text).toBe('new')
})

test('a section becomes plain Markdown', () => {
  const text = `Changes
=======

.. _changelog-1.7.0:

1.7.0
-----

Released 2026-05-17.

Features
~~~~~~~~

- \`#45 <https://example.org/45>\`_: Use \`\`run(*args)\`\` instead of :func:\`pluggy.call <call>\`. See \`the docs\`_
  and <b>this</b> [x] snake_case.
* **Bold** and *more*.

.. note:: Read this.

   It is \`important\`.

Example::

    def f():
        return "\`\`\`"

.. code-block:: python

   x = 1

.. a comment
   of two lines

1.6.0
-----

.. _the docs: https://example.org/docs
`
  expect(sectionOf(text, '1.7.0')).toEqual({
    text: `Released 2026-05-17.

### Features

- [#45](<https://example.org/45>): Use \`run(*args)\` instead of pluggy.call. See [the docs](<https://example.org/docs>)
  and \\<b\\>this\\</b\\> \\[x\\] snake\\_case.
* **Bold** and *more*.

**note Read this.**

It is important.

Example:

\`\`\`\`
def f():
    return "\`\`\`"
\`\`\`\`

\`\`\`
x = 1
\`\`\``,
    warnings: [],
  })
})

const targets = ['.. _the docs: https://example.org/docs', '.. _`Sphinx`: https://example.org/s', '.. _bad: ftp://x']

test.each([':a', 'www.', 'a_b.'])('a long line of %j takes a time that grows with its length', text => {
  const before = process.cpuUsage()
  expect(rstToMarkdown([text.repeat(200_000)], []).length).toBeGreaterThanOrEqual(text.length * 200_000)
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
})

test.each([
  ['numbered lists', '#. one\n#. two\n\n3) three', '1. one\n1. two\n\n3) three'],
  ['lines that Markdown would take for headings', '# none\n= none', '\\# none\n\\= none'],
  ['code with backquotes', 'Use ``a`b`` now.', 'Use ``a`b`` now.'],
  ['numbers of issues', 'Faster. :pr:`372` :issue:`371, 9` :gh:`12`', 'Faster. #372 371, 9 #12'],
  ['roles', ':func:`call <pluggy.call>` and :class:`X`', 'call and X'],
  ['interpreted text', '`just text`', 'just text'],
  [
    'named links',
    'See `the docs`_ and Sphinx_.',
    'See [the docs](<https://example.org/docs>) and [Sphinx](<https://example.org/s>).',
  ],
  ['names without a link', '`other docs`_, other_ and bad_', 'other docs, other\\_ and bad\\_'],
  ['links that lead to no page', '`x <javascript:alert(1)>`_', 'x'],
  ['a literal block that is empty', 'End::', 'End:'],
  ['a literal block alone', '::\n\n  code\n\nafter', '```\ncode\n```\n\nafter'],
  ['comments', '.. only a comment\n   of two lines\n\ntext', 'text'],
  ['directives without a body', '.. versionadded:: 1.2', '**versionadded 1.2**'],
  ['code with options', '.. code-block:: python\n   :linenos:\n\n   x = "```"\n', '````\n\nx = "```"\n````'],
  [
    'directives in directives, the innermost as code',
    '.. a::\n\n   .. b:: Look\n\n      .. c::\n\n         .. d::\n\n            .. e:: Here\n\n               end',
    '**a**\n\n**b Look**\n\n**c**\n\n**d**\n\n**e Here**\n\n```\nend\n```',
  ],
  ['a body that begins with a role', '.. note::\n   :class: x\n\n   :func:`run` is new', '**note**\n\nrun is new'],
  ['a file that is shown', '.. literalinclude:: run.py', '**literalinclude run.py**'],
])('%s become plain Markdown', (_, rst, markdown) => {
  expect(rstToMarkdown(rst.split('\n'), targets)).toBe(markdown)
})
