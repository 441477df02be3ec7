/** Where tools come from; `auto` tries what is there, then mirror, release and source, in this order. */
export const sources = ['release', 'mirror', 'path', 'go', 'auto'] as const

export type Source = (typeof sources)[number]
