import { attachData, collectData } from '../../../src/bpmn/attachData.ts';
import { openLossless } from '../../../src/bpmn/lossless/openLossless.ts';
import { textOf } from '../../../src/bpmn/moddleTypes.ts';
import { parseBpmn } from '../../../src/bpmn/parseBpmn.ts';
import { walkModel } from '../../../src/bpmn/walkModel.ts';
import type { ElementData, Variable } from '../../../src/domain/process/process.ts';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import {
  closeProcess,
  openProcess,
  type ProcessFiles,
} from '../../../src/formats/activiti/workingProcess.ts';
import type { OutFile } from '../../../src/formats/ImportItem.ts';

const MORE: Variable = {
  id: 'round-trip',
  name: 'roundTrip',
  type: 'string',
  required: false,
  rest: {},
};

/** Opened, edited where no engine looks (a name, one more variable that nothing sets), closed and exported. */
export async function roundTrip(content: ProcessFiles): Promise<readonly OutFile[]> {
  const opened = await openProcess(content);
  const file = openLossless(opened.xml);
  const { definitions } = await parseBpmn(file.markedXml);
  file.bind(definitions);
  attachData(definitions, opened.data);
  file.rebase();
  const elements = [...walkModel(definitions)];
  const named = elements.find((element) => element.$instanceOf('bpmn:FlowNode'));
  named?.set('name', `${textOf(named, 'name') ?? ''} & more`);
  const data = new Map<string, ElementData>([...opened.data, ...collectData(definitions)]);
  for (const element of elements.filter((one) => one.$instanceOf('bpmn:Process'))) {
    const id = textOf(element, 'id') ?? '';
    const own = data.get(id) ?? {};
    data.set(id, { ...own, variables: [...(own.variables ?? []), MORE] });
  }
  const written = await file.write(definitions, async (xml) => (await parseBpmn(xml)).definitions);
  if (!written.isLossless) throw new Error(written.reason);
  const ids = new Set(elements.map((element) => textOf(element, 'id') ?? ''));
  return exportProcess(closeProcess(content, written.xml, data, ids)).files;
}
