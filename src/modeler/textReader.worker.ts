import { BpmnModdle } from 'bpmn-moddle';
import type { ModdlePackages } from '../bpmn/moddlePackages.ts';
import { readAgain } from '../bpmn/lossless/openLossless.ts';
import { saidBy } from '../bpmn/lossless/saidBy.ts';

export interface ReaderQuestion {
  readonly number: number;
  readonly packages: ModdlePackages;
  readonly xml: string;
}

export interface ReaderAnswer {
  readonly number: number;
  /** null: it cannot be read */
  readonly said: string | null;
}

self.addEventListener('message', ({ data }: MessageEvent<ReaderQuestion>) => {
  void read(data).then((said) => self.postMessage({ number: data.number, said } satisfies ReaderAnswer));
});

/** Why a text cannot be read is found out and told by the page. */
async function read({ packages, xml }: ReaderQuestion): Promise<string | null> {
  const moddle = new BpmnModdle(packages);
  try {
    return saidBy(await readAgain(xml, async (marked) => (await moddle.fromXML(marked)).rootElement));
  } catch {
    return null;
  }
}
