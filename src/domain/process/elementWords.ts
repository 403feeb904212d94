const WORDS: ReadonlyMap<string, string> = new Map([
  ['bpmn:Participant', 'Pool'],
  ['bpmn:SubProcess', 'Sub-process'],
  ['bpmn:AdHocSubProcess', 'Ad-hoc sub-process'],
  ['bpmn:DataObjectReference', 'Data object'],
  ['bpmn:DataStoreReference', 'Data store'],
  ['bpmn:EventBasedGateway', 'Event-based gateway'],
]);

/** What people call a type of BPMN: 'Service task'. */
export function elementWords(type: string): string {
  const known = WORDS.get(type);
  if (known !== undefined) return known;
  const words = type
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
