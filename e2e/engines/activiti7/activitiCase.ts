import type { ElementData, Variable } from '../../../src/domain/process/process.ts';
import { implementationOf } from '../../../src/domain/connector/implementation.ts';
import { writeConnector } from '../../../src/formats/activiti/connectorJson.ts';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import { closeProcess, type ProcessFiles } from '../../../src/formats/activiti/workingProcess.ts';
import type { OutFile } from '../../../src/formats/ImportItem.ts';
import { CALL, CALLED, caseXml, PROCESS, TASK, type Dialect } from '../cases/caseXml.ts';
import { ACTION, CONNECTOR, mappedCase } from '../cases/mappedCase.ts';
import type { MappingCase } from '../cases/MappingCase.ts';

const DIALECT: Dialect = {
  declarations: 'xmlns:activiti="http://activiti.org/bpmn"',
  serviceTask: (implementation) => ({ attributes: `implementation="${implementation}"`, content: '' }),
  loop: (collection, element) =>
    `<multiInstanceLoopCharacteristics isSequential="true" activiti:collection="\${${collection}}" activiti:elementVariable="${element}" />`,
  callActivity: (process) => ({ attributes: `calledElement="${process}"`, content: '' }),
};

const ENGINE = '7.1.0.M6';

export interface ActivitiCase {
  readonly content: ProcessFiles;
  readonly connectorText: string;
  /** as it would be downloaded */
  readonly files: readonly OutFile[];
}

/** A case as the product writes it. */
export function activitiCase(one: MappingCase, name: string): ActivitiCase {
  const { shape = 'plain', throws = '' } = one;
  const { variables, task, connector } = mappedCase(one, 'activiti');
  const xml = caseXml(shape, implementationOf(CONNECTOR, ACTION), throws, DIALECT);
  const main: ElementData = { variables, engineVersion: ENGINE };
  const data = new Map<string, ElementData>([
    [PROCESS, main],
    [TASK, task],
  ]);
  if (shape === 'call-activity') {
    data.set(CALLED, main);
    data.set(CALL, { mapping: handedOver(variables) });
  }
  const empty: ProcessFiles = {
    kind: 'process',
    name,
    xml,
    extensions: null,
    sidecar: { target: 'activiti', elements: {} },
  };
  const content = closeProcess(empty, xml, data, new Set());
  return {
    content,
    connectorText: writeConnector(connector.connector),
    files: exportProcess(content).files,
  };
}

/** The caller and the called have the same variables; each is handed over and given back. */
function handedOver(variables: readonly Variable[]): NonNullable<ElementData['mapping']> {
  const entries = Object.fromEntries(variables.map(({ name }) => [name, { type: 'variable', value: name }]));
  return { inputs: entries, outputs: entries };
}
