/** What the rebuild says of each file, in the directory of the demo. */
export const rebuildFile = 'rebuild.intoto.jsonl'
