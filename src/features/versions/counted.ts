/** "1 task", "4 tasks" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function processesText(count: number): string {
  return counted(count, 'process', 'processes');
}
