import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { attribute } from '../fields/attribute.ts';
import sourceStyles from '../fields/source.module.css';
import { useProjectProcesses } from '../session/useProjectProcesses.ts';
import { useSession } from '../session/SessionContext.tsx';
import { Suggest } from '../fields/Suggest.tsx';
import { useTarget } from '../session/TargetContext.ts';

/** Which process a call activity starts: one of the project, or typed (an id or an expression). */
export function CalledElementSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const processes = useProjectProcesses();
  const target = useTarget();
  const isCamunda = target === 'camunda8';
  const called = isCamunda
    ? (view.zeebe.texts['calledElement.processId'] ?? '')
    : attribute(view, 'calledElement');
  const set = (id: string) =>
    isCamunda
      ? editor.setZeebePart(view.id, 'calledElement.processId', id)
      : editor.setAttribute(view.id, 'calledElement', id);
  const known = processes.find((process) => process.id === called);
  return (
    <PanelSection title={t('Called element')} foldAs="called">
      <div className={sourceStyles.src}>
        <Suggest
          label={t('Called element')}
          value={called}
          placeholder={t('Choose a process or type an id…')}
          suggest={(typed) =>
            processes
              .filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed.toLowerCase()))
              .map(({ id, name }) => ({
                key: id,
                text: id,
                note: name,
                section: t('Processes of this project'),
              }))
          }
          onText={(text) => set(text.trim())}
          onPick={(option) => set(option.key)}
        />
      </div>
      {known && <span className={sourceStyles.hint}>{known.name}</span>}
    </PanelSection>
  );
}
