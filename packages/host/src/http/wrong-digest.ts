import { Problem } from '@release-tools/base'

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
export class WrongDigest extends Problem {}
