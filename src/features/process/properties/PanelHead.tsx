import {
  ArrowRight,
  Circle,
  Cog,
  Diamond,
  type LucideIcon,
  Rows2,
  Square,
  SquarePlus,
  User,
  Workflow,
} from 'lucide-react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { toast } from '../../../state/toasts.ts';
import { copyText } from '../../../ui/copyText.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Tile } from '../../../ui/Tile.tsx';
import { tipWhenCut } from '../../../ui/tip.ts';
import { ConnectorTile } from '../implementation/ConnectorTile.tsx';
import styles from './PropertiesPanel.module.css';
import { useSession } from '../session/SessionContext.tsx';

const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/:Process$/, Workflow],
  [/:(Participant|Lane)$/, Rows2],
  [/:UserTask$/, User],
  [/:(ServiceTask|SendTask|BusinessRuleTask|ScriptTask)$/, Cog],
  [/(:CallActivity|SubProcess|Transaction)$/, SquarePlus],
  [/Gateway$/, Diamond],
  [/Event$/, Circle],
  [/(Flow|Association)$/, ArrowRight],
];

interface PanelHeadProps {
  readonly view: ElementView;
  readonly connector: CatalogueConnector | null;
}

export function PanelHead({ view, connector }: PanelHeadProps) {
  const { editor } = useSession();
  const icon = ICONS.find(([pattern]) => pattern.test(view.type))?.[1] ?? Square;
  const name = view.name === '' ? view.id : view.name;
  const copy = (id: string, label: string, text: string) => ({
    id,
    label,
    run: () =>
      void copyText(text).then(
        () => toast({ message: t`Copied ${text}` }),
        () => toast({ message: t('This browser does not let the page copy.'), tone: 'warn' }),
      ),
  });
  return (
    <header className={styles.head}>
      {connector ? <ConnectorTile connector={connector} /> : <Tile hue="slate" icon={icon} size="small" />}
      <h2 {...tipWhenCut(name)}>{name}</h2>
      <p>{view.typeLabel}</p>
      <MenuButton
        label={t('More')}
        isIconOnly
        size="small"
        entries={[
          {
            id: 'show',
            label: t('Show on the diagram'),
            run: () => editor.select(view.id, { reveal: true }),
          },
          copy('id', t('Copy id'), view.id),
          ...(view.implementation === ''
            ? []
            : [copy('implementation', t('Copy implementation'), view.implementation)]),
        ]}
      />
    </header>
  );
}
