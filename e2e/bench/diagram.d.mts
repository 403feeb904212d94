/** A process of so many nodes and flows, with its drawing: tasks `Task_0`, `Task_1` … named “Task 0”, “Task 1” … */
export function diagram(elements: number, options?: { readonly tasks?: string }): string;
