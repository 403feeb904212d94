import { implementationOf } from '../../../src/domain/connector/implementation.ts';
import type { ElementData } from '../../../src/domain/process/process.ts';
import { writeConnector } from '../../../src/formats/activiti/connectorJson.ts';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import type { ProcessFiles } from '../../../src/formats/activiti/workingProcess.ts';
import { closeCamundaProcess } from '../../../src/formats/camunda/camundaProcess.ts';
import { caseXml, PROCESS, TASK, type Dialect } from '../cases/caseXml.ts';
import { ACTION, CONNECTOR, mappedCase } from '../cases/mappedCase.ts';
import type { MappingCase } from '../cases/MappingCase.ts';
import type { EngineFile } from './CamundaEngine.ts';

const extended = (content: string) => `<extensionElements>${content}</extensionElements>`;

const DIALECT: Dialect = {
  declarations: 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  serviceTask: (implementation) => ({
    attributes: `zeebe:modelerTemplate="${implementation}" zeebe:modelerTemplateVersion="10000"`,
    content: extended(`<zeebe:taskDefinition type="${implementation}" />`),
  }),
  loop: (collection, element) =>
    `<multiInstanceLoopCharacteristics isSequential="true">${extended(
      `<zeebe:loopCharacteristics inputCollection="=${collection}" inputElement="${element}" />`,
    )}</multiInstanceLoopCharacteristics>`,
  callActivity: (process) => ({
    attributes: '',
    content: extended(`<zeebe:calledElement processId="${process}" propagateAllChildVariables="true" />`),
  }),
};

export interface CamundaCase {
  readonly content: ProcessFiles;
  readonly connectorText: string;
  /** as it would be downloaded */
  readonly file: EngineFile;
}

/** A case as the product writes it. */
export function camundaCase(one: MappingCase, name: string): CamundaCase {
  const { shape = 'plain', throws = '' } = one;
  const { variables, task, connector } = mappedCase(one, 'camunda8');
  const xml = caseXml(shape, implementationOf(CONNECTOR, ACTION), throws, DIALECT);
  const data = new Map<string, ElementData>([
    [PROCESS, { variables }],
    [TASK, task],
  ]);
  const empty: ProcessFiles = {
    kind: 'process',
    name,
    xml,
    extensions: null,
    sidecar: { target: 'camunda8', elements: {} },
  };
  const content = closeCamundaProcess(empty, xml, data);
  const [file] = exportProcess(content).files;
  if (!file) throw new Error(`“${one.name}” is not exported.`);
  return {
    content,
    connectorText: writeConnector(connector.connector),
    file: { name: file.path, bytes: file.bytes },
  };
}
