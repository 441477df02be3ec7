/** A small OpenVEX document with these statements; each is complete for its status, unless it says otherwise. */
export function openVexOf(...statements: object[]): object {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://acme.example/vex/1',
    author: 'acme',
    timestamp: '2026-06-01T00:00:00Z',
    version: 1,
    statements: statements.map(one => ({
      vulnerability: { name: 'CVE-2026-0001' },
      ...saidBy((one as { status?: string }).status ?? 'not_affected'),
      ...one,
    })),
  }
}

/** What a status must say beside itself. */
function saidBy(status: string): object {
  if (status === 'not_affected') return { status, justification: 'vulnerable_code_not_in_execute_path' }
  return status === 'affected' ? { status, action_statement: 'Update it.' } : { status }
}

interface CsafParts {
  document?: object
  tree?: object
  vulnerabilities?: object[]
}

/** A small CSAF 2.0 VEX document: the product `acme` is `pkg:pypi/hostcard@1.2.0`, `part` is `pkg:pypi/widget`, `both` is this as a part of that. */
export function csafOf({ document = {}, tree = {}, vulnerabilities = [vulnerabilityOf()] }: CsafParts = {}): object {
  return {
    document: {
      category: 'csaf_vex',
      csaf_version: '2.0',
      publisher: { category: 'vendor', name: 'acme', namespace: 'https://acme.example' },
      title: 'VEX of hostcard',
      tracking: {
        id: 'ACME-1',
        status: 'final',
        version: '1',
        initial_release_date: '2026-05-01T00:00:00Z',
        current_release_date: '2026-06-01T00:00:00Z',
        revision_history: [{ date: '2026-06-01T00:00:00Z', number: '1', summary: 'first' }],
      },
      ...document,
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: 'acme',
          branches: [
            { category: 'product_name', name: 'hostcard', product: productOf('acme', 'pkg:pypi/hostcard@1.2.0') },
          ],
        },
      ],
      full_product_names: [productOf('part', 'pkg:pypi/widget')],
      relationships: [
        {
          category: 'default_component_of',
          full_product_name: { name: 'widget in hostcard', product_id: 'both' },
          product_reference: 'part',
          relates_to_product_reference: 'acme',
        },
      ],
      ...tree,
    },
    vulnerabilities,
  }
}

function productOf(id: string, purl: string): object {
  return { name: id, product_id: id, product_identification_helper: { purl } }
}

/** A vulnerability that does not affect `both`; parts as given. */
export function vulnerabilityOf(parts: object = {}): object {
  return {
    cve: 'CVE-2026-0001',
    product_status: { known_not_affected: ['both'] },
    flags: [{ label: 'vulnerable_code_not_in_execute_path', product_ids: ['both'] }],
    ...parts,
  }
}

/** A small CycloneDX 1.6 document with these vulnerabilities, whose component `w` is `pkg:pypi/widget@1.0.0`, a part of `pkg:pypi/hostcard@1.2.0`. */
export function cycloneDxVexOf(...vulnerabilities: object[]): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: '2026-06-01T00:00:00Z',
      component: { type: 'application', 'bom-ref': 'root', name: 'hostcard', purl: 'pkg:pypi/hostcard@1.2.0' },
    },
    components: [{ type: 'library', 'bom-ref': 'w', name: 'widget', purl: 'pkg:pypi/widget@1.0.0' }],
    vulnerabilities: vulnerabilities.map(one => ({
      id: 'CVE-2026-0001',
      analysis: { state: 'not_affected', justification: 'code_not_reachable' },
      affects: [{ ref: 'w' }],
      ...one,
    })),
  }
}
