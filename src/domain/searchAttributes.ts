/** Search attributes of the workflows, registered by setup. SQL visibility has 10 Keyword slots and 3 of each other type. */
export const SEARCH_ATTRIBUTES = {
  MosaicMailbox: 'KEYWORD',
  MosaicStatus: 'KEYWORD',
  MosaicStage: 'INT',
  MosaicIntent: 'KEYWORD',
  MosaicOutcome: 'KEYWORD',
  MosaicNextActionAt: 'DATETIME',
  MosaicNeedsHuman: 'BOOL',
  MosaicWaitingFor: 'KEYWORD',
  MosaicCreator: 'KEYWORD',
} as const;
