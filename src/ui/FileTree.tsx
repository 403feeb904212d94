import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
  type Key,
} from 'react-aria-components';
import { fileNodes, foldersOf, type FileNode } from './fileNodes.ts';
import styles from './FileTree.module.css';
import { Icon } from './Icon.tsx';
import { tipWhenCut } from './tip.ts';

interface FileTreeProps {
  readonly label: string;
  /** with folders: `src/main.ts` */
  readonly paths: readonly string[];
  readonly selected: string;
  readonly onSelect: (path: string) => void;
}

/** Files in their folders, all of them open at first. The arrow keys go through it; what has the focus is shown. */
export function FileTree({ label, paths, selected, onSelect }: FileTreeProps) {
  const nodes = useMemo(() => fileNodes(paths), [paths]);
  const folders = useMemo(() => foldersOf(nodes), [nodes]);
  const files = useMemo(() => new Set(paths), [paths]);
  const select = (key: Key | undefined) => {
    if (typeof key === 'string' && files.has(key)) onSelect(key);
  };
  return (
    // A new list has folders of its own to be open.
    <Virtualizer key={folders.join('\n')} layout={ListLayout} layoutOptions={ROWS}>
      <Tree
        aria-label={label}
        className={styles.tree ?? ''}
        items={nodes}
        defaultExpandedKeys={folders}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => select(keys === 'all' ? undefined : [...keys][0])}
      >
        {drawn}
      </Tree>
    </Virtualizer>
  );
}

/** Only the rows in sight are drawn: a project can have thousands. */
const ROWS = { rowHeight: 26, padding: 6 };

function drawn(node: FileNode) {
  return (
    <TreeItem id={node.id} textValue={node.name} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ level }) => (
          <span className={styles.row} data-level={Math.min(level, 12)}>
            {node.children.length > 0 ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <Icon of={ChevronRight} size={12} />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={styles.name} {...tipWhenCut(node.name)}>
              {node.name}
            </span>
          </span>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{drawn}</Collection>
    </TreeItem>
  );
}
