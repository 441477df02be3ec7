import { escapeMarkdown, marks } from '@release-tools/base'
import { type Assembled, evidenceLines } from '@release-tools/release'

/** The job summary of an assembled release; the notes are in it if nobody will publish them. */
export function summary({ manifest, facts, decision }: Assembled, notes: string | undefined): string {
  const { result, reasons } = manifest.verdict
  return [
    `## ${marks[result]} ${escapeMarkdown(`${facts.project.name} ${facts.project.version}`)}: ${result}`,
    ...reasons.map(reason => `- ${escapeMarkdown(reason)}`),
    ...decision.warnings.map(warning => `- ${marks.error} ${escapeMarkdown(warning)}`),
    '',
    ...(notes === undefined
      ? evidenceLines(facts).slice(1)
      : [
          '<details open><summary>Notes of the release (dry run, nothing is published)</summary>',
          '',
          notes,
          '</details>',
        ]),
  ].join('\n')
}
