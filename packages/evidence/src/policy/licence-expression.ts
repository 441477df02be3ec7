import parse from 'spdx-expression-parse'
import { isExpression, readLicence } from '../sbom/licence.ts'

/** A licence expression: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
export type LicenceTree =
  | { kind: 'licence'; id: string; exception?: string }
  | { kind: 'and' | 'or'; left: LicenceTree; right: LicenceTree }

/** An expression with more brackets inside each other is read as unknown: nobody writes that, except to do harm. */
const depthLimit = 64

/**
 * What an SBOM says of the licence of a component, as an expression. Identifiers of old versions of the SPDX list get their present names.
 * Other names count only if they are exactly one of the classifiers of Python that stand for one licence. Undefined for all other text.
 */
export function parseLicence(text: string): LicenceTree | undefined {
  const licence = readLicence({ expression: text, classifiers: [`License :: OSI Approved :: ${text}`] })
  if (licence?.kind !== 'expression' || !isExpression(licence.expression)) return undefined
  if ((licence.expression.match(/\(/g) ?? []).length > depthLimit) return undefined
  return treeOf(parse(licence.expression))
}

function treeOf(info: parse.Info): LicenceTree {
  if ('conjunction' in info) return { kind: info.conjunction, left: treeOf(info.left), right: treeOf(info.right) }
  const { license, plus, exception } = info
  return { kind: 'licence', id: presentName(license, plus === true), ...(exception === undefined ? {} : { exception }) }
}

/** `GPL-2.0+` and `GPL-2.0` are now GPL-2.0-or-later and GPL-2.0-only. https://spdx.org/licenses/ */
function presentName(id: string, isPlus: boolean): string {
  if (/^(?:A|L)?GPL-\d\.\d$|^GFDL-1\.\d$/.test(id)) return `${id}-${isPlus ? 'or-later' : 'only'}`
  return isPlus ? `${id}+` : id
}

/** A licence as people write it: `GPL-2.0-only WITH Classpath-exception-2.0`. */
export function licenceText(tree: LicenceTree): string {
  if (tree.kind === 'licence') return tree.exception === undefined ? tree.id : `${tree.id} WITH ${tree.exception}`
  const side = (one: LicenceTree) =>
    one.kind === 'licence' || one.kind === tree.kind ? licenceText(one) : `(${licenceText(one)})`
  return `${side(tree.left)} ${tree.kind.toUpperCase()} ${side(tree.right)}`
}
