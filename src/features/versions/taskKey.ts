interface TaskPlace {
  readonly processId: string;
  readonly elementId: string;
}

/** Element ids are unique in their process only. */
export function taskKey({ processId, elementId }: TaskPlace): string {
  return `${processId} ${elementId}`;
}

/** Its diagram, with the task selected. */
export function taskHref({ processId, elementId }: TaskPlace): string {
  return `/processes/${processId}?element=${encodeURIComponent(elementId)}`;
}
