import { Problem } from '@release-tools/base'

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
export class WrongDigest extends Problem {}
