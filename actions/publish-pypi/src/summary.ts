import { code, codeBlock, count, escapeMarkdown, formatSize, link, marks, table } from '@release-tools/base'
import type { Manifest } from '@release-tools/evidence'
import type { IndexAddress, PublishedFile, PublishedToIndex } from '@release-tools/pypi'

const results: Record<PublishedFile['result'], string> = {
  uploaded: 'uploaded now',
  present: 'was there, the same bytes',
  missing: 'not there, would be uploaded',
}

/** The job summary of a version on an index. */
export function summary(
  { project, version, url, files }: PublishedToIndex,
  { repository }: Pick<Manifest['source'], 'repository'>,
  { simple, site }: IndexAddress,
): string {
  const attested = files.find(one => one.attested === true)
  return [
    `## ${marks.pass} ${link(escapeMarkdown(`${project} ${version}`), url)} ${heading(files)}`,
    '',
    table(
      ['File', 'Size', 'SHA-256', 'On the index', 'Attestation'],
      files.map(one => [code(one.file), formatSize(one.size), code(one.sha256), results[one.result], shown(one)]),
    ),
    '',
    ...(files.some(({ result }) => result === 'missing')
      ? []
      : ['The index lists exactly these bytes, which are those of the verified release.', '']),
    codeBlock(
      [
        `pip install ${simple === 'https://pypi.org/simple/' ? '' : `--index-url ${simple} `}${project}==${version}`,
        ...(attested !== undefined && site === 'https://pypi.org'
          ? [`pypi-attestations verify pypi --repository ${repository} pypi:${attested.file}`]
          : []),
      ].join('\n'),
      'sh',
    ),
  ].join('\n')
}

function heading(files: PublishedFile[]): string {
  const missing = files.filter(({ result }) => result === 'missing').length
  if (missing > 0) return `lacks ${count(missing, 'file')} on the index (dry run)`
  return files.some(({ result }) => result === 'uploaded') ? 'is published' : 'was published before'
}

function shown({ attested }: PublishedFile): string {
  if (attested === undefined) return 'not shown'
  return attested ? marks.pass : 'none'
}
