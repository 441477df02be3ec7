import { advisoryDraft } from './remedies/advisory-draft.ts'
import { finish } from './remedies/finish.ts'
import { messages } from './remedies/messages.ts'
import { patchRelease } from './remedies/patch-release.ts'
import { postMortem } from './remedies/post-mortem.ts'
import { promoteTags } from './remedies/promote-tags.ts'
import { undoDraft } from './remedies/undo-draft.ts'
import { supersede, withdraw } from './remedies/withdraw.ts'
import { yank } from './remedies/yank.ts'
import type { Remedy } from './remedy.ts'

/** All remedies, those first that bring a release to its end. */
export const remedies: Remedy[] = [
  finish,
  promoteTags,
  undoDraft,
  yank,
  supersede,
  withdraw,
  patchRelease,
  advisoryDraft,
  messages,
  postMortem,
]
