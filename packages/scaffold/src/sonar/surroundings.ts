import { basename } from 'node:path'
import type { ReadFile } from './coverage-settings.ts'

/** Traces of another analysis by Sonar; paths are from the root of the repository. */
export interface Surroundings {
  /** Files that only Automatic Analysis reads. */
  automaticSettings: string[]
  /** Workflows that start a scanner. */
  otherScans: string[]
}

/** Looks for other analyses that would conflict with a new one. */
export async function findSurroundings(files: string[], read: ReadFile): Promise<Surroundings> {
  const workflows = files.filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  const otherScans: string[] = []
  for (const path of workflows) {
    const text = (await read(path)) ?? ''
    if (/SonarSource\/|\bsonar-scanner\b|\bpysonar\b/i.test(text)) otherScans.push(path)
  }
  return { automaticSettings: files.filter(path => basename(path) === '.sonarcloud.properties'), otherScans }
}
