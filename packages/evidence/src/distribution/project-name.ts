/** The one spelling of a Python project's name (https://packaging.python.org/en/latest/specifications/name-normalization/). */
export function normalProjectName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
