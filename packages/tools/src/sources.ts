/** Sources of tools. `auto` tries the path, the tool cache, a mirror, the release and the source code, in this order. */
export const sources = ['release', 'mirror', 'path', 'go', 'auto'] as const

export type Source = (typeof sources)[number]
