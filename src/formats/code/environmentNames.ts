import { identifierOf, identifiersFor } from './identifiers.ts';

/** What systems, runtimes and clients read themselves: no connector may change how its own process is run. */
const TAKEN =
  /^(PATH|HOME|USER|SHELL|PWD|IFS|ENV|TERM|LANG|HOSTNAME|TMPDIR|CLASSPATH|PS\d|BASH.*|PYTHON.*|(LC|LD|DYLD|NODE|NPM|JAVA|JDK|MAVEN|MVN|SPRING|SERVER|LOGGING|ACTIVITI|CAMUNDA|ZEEBE|GRPC|DOCKER|GIT|SSL|PROCESSES)(_.*)?|HEALTH_PORT|_?JAVA_OPTIONS|(HTTPS?|NO|ALL)_PROXY)$/;

/** The environment variable of each name: the name as it is where that is one, else one made from it. */
export function environmentNames(names: readonly string[], connector: string): readonly string[] {
  const prefix = identifierOf(connector, { style: 'constant', fallback: 'connector' });
  const wanted = names.map((name) => {
    const plain = /^[A-Z][A-Z0-9_]{0,79}$/.test(name)
      ? name
      : identifierOf(name, { style: 'constant', fallback: 'setting' });
    if (!isTaken(plain)) return plain;
    // A connector called Node or Bash would only lead from one of them to the next: NODE_PATH, BASH_ENV.
    return isTaken(`${prefix}_${plain}`) ? `CONNECTOR_${plain}` : `${prefix}_${plain}`;
  });
  if (new Set(wanted).size === wanted.length) return wanted;
  return identifiersFor(wanted, { style: 'constant', fallback: 'setting' });
}

/** Also of what it becomes when two names are told apart: underscores that are not between words go. */
function isTaken(name: string): boolean {
  return TAKEN.test(name.replaceAll(/_+/g, '_').replace(/_$/, ''));
}
