import { BpmnModdle } from 'bpmn-moddle';
import type { ModdlePackages } from '../moddlePackages.ts';
import { readAgain } from './openLossless.ts';
import { saidBy } from './saidBy.ts';

export interface ReaderQuestion {
  readonly number: number;
  readonly packages: ModdlePackages;
  readonly xml: string;
  readonly said: string;
}

export interface ReaderAnswer {
  readonly number: number;
  readonly isSaid: boolean;
}

self.addEventListener('message', ({ data }: MessageEvent<ReaderQuestion>) => {
  void answer(data).then((isSaid) =>
    self.postMessage({ number: data.number, isSaid } satisfies ReaderAnswer),
  );
});

/** A text that cannot be read does not say it; why is found out and told by the page. */
async function answer({ packages, xml, said }: ReaderQuestion): Promise<boolean> {
  const moddle = new BpmnModdle(packages);
  try {
    const again = await readAgain(xml, async (marked) => (await moddle.fromXML(marked)).rootElement);
    return saidBy(again) === said;
  } catch {
    return false;
  }
}
