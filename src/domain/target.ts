/** The engine family a process is written for. */
export type Target = 'activiti';
