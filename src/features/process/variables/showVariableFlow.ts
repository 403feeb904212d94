import { allCommands } from '../../../state/commands.ts';

/** The command of the page that opens it. */
export const SHOW_VARIABLE_FLOW = 'process.variable-flow';

/** Opens the view of who writes and who reads the variables, from wherever they are. */
export function showVariableFlow(): void {
  allCommands()
    .find(({ id }) => id === SHOW_VARIABLE_FLOW)
    ?.run();
}
