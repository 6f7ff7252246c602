/**
 * How well a statement is supported: `seed` stands in one of the five founding documents, `documented` in a public
 * vendor page or real code, `inferred` follows from those, `recalled` is general knowledge. Errors need one of the
 * first two; recalled facts serve as editable defaults only.
 */
export const evidenceGrades = ['seed', 'documented', 'inferred', 'recalled'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Where a statement comes from: a document and its heading, or an address. */
export interface Source {
  readonly document: string;
  readonly heading?: string;
  readonly evidence: EvidenceGrade;
}

/** The founding documents, by the short names the catalogue and the rules use. */
export const documents = {
  deploymentModels: 'Orchestration Server Deployment Guide, Deployment Models',
  dataCenters: 'Orchestration Server Deployment Guide, Multiple Data Centers',
  mobileServices: 'Genesys Mobile Services Deployment Guide, Multi-site Deployment',
  architecture: 'Orchestration Server Deployment Guide, Architecture',
  interactionServer: 'Interaction Server Deployment Guide 8.5.3',
} as const;

export type DocumentKey = keyof typeof documents;

/** A heading of a founding document, as a source of grade `seed`. */
export function seed(document: DocumentKey, heading: string): Source {
  return { document: documents[document], heading, evidence: 'seed' };
}

/** A public vendor page, as a source of grade `documented`. */
export function page(address: string): Source {
  return { document: address, evidence: 'documented' };
}

/** Something that follows from documented facts; `basis` says from which. */
export function inferred(basis: string): Source {
  return { document: basis, evidence: 'inferred' };
}

/** General knowledge that nobody has checked against a document. */
export const recalled: Source = { document: 'General knowledge, not verified', evidence: 'recalled' };
