import { createHash } from 'node:crypto'
import { formatDate, html, Markup } from '@release-tools/base'
import { commitUrl, compareUrl, linkBase } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'
import { levelsUrl } from '../notes/slsa-level.ts'
import { downloadSection, imageSection, installSection } from './downloads.ts'
import { evidenceSections } from './page-evidence.ts'
import { renderMarkdown } from './page-markdown.ts'
import { verifySection } from './page-verify.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/**
 * `release.html`: one page that needs no other file. Its policy (CSP) allows only the style and the script in it, by their digests,
 * and no requests. Every value is escaped.
 */
export function renderPage(facts: ReleaseFacts): string {
  const title = `${facts.project.name} ${facts.project.version}`
  const evidence = shownSections(facts)
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${head(facts, evidence)}
<main>
${facts.dryRun ? html`<p class="note">This is a dry run: nothing was published, and a throw-away key made the signatures.</p>` : undefined}
${changes(facts)}
${installSection(facts)}
${downloadSection(facts)}
${imageSection(facts)}
${verifySection(facts)}
${evidence.map(({ markup }) => html`${markup}\n`)}</main>
<footer>
<p>release-tools made this page from evidence that is part of this release. The page makes no requests. Everything it says can be checked with the commands above.</p>
<p id="status" class="sr" role="status"></p>
</footer>
<script>${new Markup(script)}</script>
</body>
</html>`.text
  }\n`
}

interface Shown {
  id: string
  title: string
  markup: Markup
}

function shownSections(facts: ReleaseFacts): Shown[] {
  return evidenceSections().flatMap(({ id, title, render }) => {
    const markup = render(facts)
    return markup === undefined ? [] : [{ id, title, markup }]
  })
}

function contentPolicy(): string {
  return `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'`
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function head(facts: ReleaseFacts, evidence: Shown[]): Markup {
  const { project, tag, source, level } = facts
  return html`<header>
<p class="eyebrow">Release ${tag} of <a href="${source.repository}" rel="noreferrer">${source.repository.replace(/^https?:\/\//, '')}</a></p>
<h1>${project.name} <span>${project.version}</span></h1>
<p class="lead"><a href="#policy">${verdictPill(facts)}</a><a href="${levelsUrl}" rel="noreferrer"><span class="pill">SLSA Build level ${level.level}</span></a><span class="soft">${formatDate(source.commitTime)}, commit <a href="${commitUrl(facts)}" rel="noreferrer"><code>${source.commit.slice(0, 12)}</code></a></span></p>
<nav aria-label="Contents">${links(facts, evidence).map(([id, text]) => html`<a href="#${id}">${text}</a>`)}</nav>
</header>`
}

function links(facts: ReleaseFacts, evidence: Shown[]): [string, string][] {
  const all: [string, string, boolean][] = [
    ['changes', 'Changes', hasChanges(facts)],
    ['install', 'Install', true],
    ['downloads', 'Downloads', true],
    ['images', 'Images', facts.images.length > 0],
    ['verify', 'How to verify', true],
  ]
  const own = all.filter(([, , shown]) => shown).map(([id, text]): [string, string] => [id, text])
  return [...own, ...evidence.map(({ id, title }): [string, string] => [id, title])]
}

const verdictText = {
  pass: 'Policy passed',
  fail: 'Policy failed',
  review: 'Waiting for review',
  error: 'Could not be decided',
}

function verdictPill({ verdict }: ReleaseFacts): Markup {
  const tone = verdict.result === 'pass' ? 'good' : verdict.result === 'review' ? 'warn' : 'bad'
  return html`<span class="pill ${tone}">${verdictText[verdict.result]}</span>`
}

function hasChanges(facts: ReleaseFacts): boolean {
  return facts.changes.text !== '' || facts.previous !== undefined
}

function changes(facts: ReleaseFacts): Markup | undefined {
  if (!hasChanges(facts)) return undefined
  const url = compareUrl(facts)
  const compare =
    url === undefined
      ? undefined
      : html`<div><a href="${url}" rel="noreferrer">All changes since ${facts.previous?.tag}</a></div>`
  return html`<section id="changes" aria-labelledby="h-changes"><h2 id="h-changes">Changes</h2><div class="prose">${renderMarkdown(facts.changes.text, linkBase(facts))}</div>${compare}</section>`
}
