import { identifierOf, identifiersFor } from './identifiers.ts';

/** What systems, runtimes and clients read themselves: no connector may change how its own process is run. */
const TAKEN =
  /^(PATH|HOME|USER|SHELL|PWD|IFS|ENV|TERM|LANG|HOSTNAME|TMPDIR|CLASSPATH|PS\d|BASH.*|PYTHON.*|(LC|LD|DYLD|NODE|NPM|JAVA|JDK|MAVEN|MVN|SPRING|SERVER|LOGGING|ACTIVITI|CAMUNDA|ZEEBE|GRPC|DOCKER|GIT|SSL|PROCESSES)(_.*)?|_?JAVA_OPTIONS|(HTTPS?|NO|ALL)_PROXY)$/;

/** The environment variable of each name: the name as it is where that is one, else one made from it. */
export function environmentNames(names: readonly string[], connector: string): readonly string[] {
  const prefix = identifierOf(connector, { style: 'constant', fallback: 'connector' });
  const wanted = names.map((name) => {
    const plain = /^[A-Z][A-Z0-9_]{0,79}$/.test(name)
      ? name
      : identifierOf(name, { style: 'constant', fallback: 'setting' });
    return TAKEN.test(plain) ? `${prefix}_${plain}` : plain;
  });
  if (new Set(wanted).size === wanted.length) return wanted;
  return identifiersFor(wanted, { style: 'constant', fallback: 'setting' });
}
