import { t } from '../../language/t.ts';
import { isBuiltIn } from '../connector/implementation.ts';
import { nearMatches } from '../values/nearMatches.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

/** The implementation is there and names an action of the catalogue (or something the engine has itself). */
export function implementationProblems(context: ElementContext): readonly Problem[] {
  const { element, place } = context;
  const { implementation = '' } = element;
  if (element.javaDelegate === true) return [];
  if (implementation === '') {
    if (element.type !== 'bpmn:ServiceTask') return [];
    return [
      {
        code: 'implementation-missing',
        severity: 'error',
        message: t('The service task has no implementation.'),
        place,
      },
    ];
  }
  if (context.found !== null || isBuiltIn(implementation) || implementation.startsWith('${')) return [];
  const problem = unknown(context, implementation);
  const fix = nearFix(context, implementation) ?? rebuildFix(problem.code, implementation);
  return [{ ...problem, place, ...(fix && { fix }) }];
}

function unknown(
  context: ElementContext,
  implementation: string,
): Pick<Problem, 'code' | 'severity' | 'message'> {
  if (!implementation.includes('.') || isAddress(implementation)) {
    return {
      code: 'implementation-unknown',
      severity: 'warning',
      message: t`“${implementation}” is not the action of a connector.`,
    };
  }
  const connector = context.model.connectors
    .map((one) => one.connector.name)
    .find((name) => implementation.startsWith(`${name}.`));
  if (connector === undefined) {
    return {
      code: 'connector-unknown',
      severity: 'error',
      message: t`The connector “${implementation.slice(0, implementation.indexOf('.'))}” is not in the catalogue.`,
    };
  }
  return {
    code: 'action-unknown',
    severity: 'error',
    message: t`The connector “${connector}” has no action “${implementation.slice(connector.length + 1)}”.`,
  };
}

/** Others name what they call by a URI, as BPMN has it: its dots part no connector from an action. */
function isAddress(implementation: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(implementation);
}

/** The tasks that name a connector say what it must have had. */
export function rebuildFix(code: string, implementation: string): Fix | null {
  if (code !== 'connector-unknown') return null;
  const name = implementation.slice(0, implementation.indexOf('.'));
  return { label: t`Rebuild connector “${name}”`, action: { kind: 'rebuild-connector', name } };
}

/** Near in one half at least and the same or near in the other: `mail` alone does not make `mail.send` of `mailer.get`. */
function nearFix({ element, model }: ElementContext, implementation: string): Fix | null {
  const [connector, action] = halves(implementation);
  const best = model.near(implementation).find((candidate) => {
    const [otherConnector, otherAction] = halves(candidate);
    return isNear(connector, otherConnector) && isNear(action, otherAction);
  });
  if (best === undefined) return null;
  return {
    label: t`Use ${best}`,
    action: { kind: 'set-implementation', element: element.id, implementation: best },
  };
}

function isNear(a: string, b: string): boolean {
  return a === b || nearMatches(a, [b]).length > 0;
}

function halves(implementation: string): readonly [string, string] {
  const dot = implementation.indexOf('.');
  return [implementation.slice(0, dot < 0 ? 0 : dot), implementation.slice(dot + 1)];
}
