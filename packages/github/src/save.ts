import { piecesOf, Sink } from '@release-tools/host'
import { BadAnswer, TooLong } from './failure.ts'

/** Writes the body of an answer, which has from `least` to `most` bytes, to `path`. Returns its SHA-256, in lower-case hex. */
export async function save(
  answer: Response,
  path: string,
  { least, most }: { least: number; most: number },
): Promise<string> {
  const sink = await Sink.open(path, most)
  try {
    for await (const bytes of piecesOf(answer)) {
      if (sink.size + bytes.length > most)
        throw least === most
          ? new BadAnswer(`it has more than the ${most} bytes of the asset`)
          : new TooLong(`it has more than the ${most} bytes accepted`)
      await sink.write(bytes)
    }
    if (sink.size < least) throw new BadAnswer(`it has ${sink.size} bytes, but the asset has ${least}`)
    return sink.digest()
  } finally {
    await sink.close()
  }
}
