/** A task, a call or a sub-process: what engines do, and what can be repeated. */
export function isActivity(type: string): boolean {
  return /(Task|:CallActivity|SubProcess|:Transaction)$/.test(type);
}

/** What Activiti can continue asynchronously. */
export function isExecuted(type: string): boolean {
  return isActivity(type) || /(Event|Gateway)$/.test(type);
}
